//! Writes paths, and lines with their places, for other programs.

use std::borrow::Cow;
use std::path::{Path, PathBuf};

use crate::app::error::Error;
use crate::commands::context::Context;
use crate::render;

/// What ends each path or line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum End {
    /// A line end.
    Line,
    /// A zero byte.
    Zero,
}

impl End {
    const fn mark(self) -> &'static str {
        match self {
            Self::Line => "\n",
            Self::Zero => "\0",
        }
    }
}

/// A line and its place.
pub(crate) struct PlacedLine<'p> {
    /// The file, relative to the journal's root.
    pub path: &'p str,
    /// The number of the line, from 1.
    pub line: usize,
    /// What stands there.
    pub words: String,
}

/// What one reader of lines or another takes for the end of one.
const ENDS_OF_LINES: [char; 7] = ['\n', '\r', '\u{b}', '\u{c}', '\u{85}', '\u{2028}', '\u{2029}'];

/// Writes the path of each file once, as it can be opened from where we stand.
pub(crate) fn write_paths<'p>(
    context: &mut Context<'_>,
    root: &Path,
    paths: impl Iterator<Item = &'p str>,
    end: End,
) -> Result<(), Error> {
    let (mut text, mut last) = (String::new(), None);
    for own in paths {
        // What is of one file stands together, so the one before is enough to look at.
        if last != Some(own) {
            let path = from_here(context, root, own).display().to_string();
            text.extend([&*shown_path(context, &path, end), end.mark()]);
        }
        last = Some(own);
    }
    put(context, &text)
}

/// Writes lines with their places. There is nothing in a name that forges one.
pub(crate) fn write_lines(
    context: &mut Context<'_>,
    root: &Path,
    lines: &[PlacedLine<'_>],
    end: End,
) -> Result<(), Error> {
    let mut text = String::new();
    for own in lines {
        let path = from_here(context, root, own.path).display().to_string();
        let path = if end == End::Zero { shown_path(context, &path, end) } else { render::clean_line(&path) };
        let said = render::clean_line(&own.words);
        text.extend([&*path, ":", &own.line.to_string(), ": ", &*said, end.mark()]);
    }
    put(context, &text)
}

/// Returns a path as it stands in a list. A terminal gets nothing that steers it, and a program that asked for zero bytes
/// the name as it is. One that reads lines gets the same, but that no name makes two lines.
fn shown_path<'a>(context: &Context<'_>, path: &'a str, end: End) -> Cow<'a, str> {
    match end {
        _ if context.environment.terminal.stdout => render::clean_line(path),
        End::Line => Cow::Owned(path.replace(ENDS_OF_LINES, "\u{fffd}")),
        End::Zero => Cow::Borrowed(path),
    }
}

/// Writes a list in which each row has its end. Into a pipe it goes raw: the stream would take what looks like a style
/// out of a name, and zero bytes with it.
fn put(context: &mut Context<'_>, text: &str) -> Result<(), Error> {
    if context.environment.terminal.stdout && !text.contains('\0') {
        return Ok(context.out.write_all(text.as_bytes())?);
    }
    context.write_raw(text.as_bytes())
}

/// Returns a path as it can be opened from where we stand: relative where it lies below.
fn from_here(context: &Context<'_>, root: &Path, path: &str) -> PathBuf {
    let whole = root.join(path);
    whole.strip_prefix(&context.environment.directory).map(Path::to_path_buf).unwrap_or(whole)
}
