//! Writes a list in the form that was asked for.

use std::borrow::Cow;
use std::path::{Path, PathBuf};

use clap::{Args, ValueEnum};
use schemars::JsonSchema;

use crate::app::error::Error;
use crate::commands::context::{Context, Scope};
use crate::commands::flags::output::OutputFormat;
use crate::commands::opened_journal::OpenedJournal;
use crate::model::records::ClientRecords;
use crate::render;
use crate::render::list::{Columns, Listed, Row};
use crate::render::text::Screen;
use crate::report::lists::ListReport;
use crate::visibility::{Answer, Purpose};

/// How a list is written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub(crate) enum ListFormat {
    /// For reading
    #[default]
    Text,
    /// One JSON object
    Json,
    /// One JSON object a line
    Jsonl,
    /// Comma-separated, with a header
    Csv,
    /// The paths of the files
    Path,
    /// `path:line: …`, for grep and editors
    Lines,
}

impl OutputFormat for ListFormat {
    fn answer(self, text: Answer) -> Answer {
        match self {
            Self::Text => text,
            Self::Json | Self::Jsonl | Self::Csv | Self::Path | Self::Lines => Answer::File,
        }
    }
}

/// The flags of every list.
#[derive(Args, Clone, Copy, Debug)]
pub(crate) struct ListOptions {
    /// How to write it
    #[arg(long, value_enum, default_value_t)]
    pub format: ListFormat,
    /// Paths, each as it is and ended by a zero byte, for xargs -0
    #[arg(short = '0', long = "null")]
    pub null: bool,
}

impl ListOptions {
    /// Returns what the list is for: a list has no words of one reader's, and is told to whoever asks.
    pub(crate) fn purpose(self, context: &Context<'_>) -> Result<Purpose, Error> {
        Ok(Purpose::of(self.form()?.answer(context.text_answer())))
    }

    /// Returns the format: `-0` alone asks for paths.
    pub(crate) fn form(self) -> Result<ListFormat, Error> {
        match (self.null, self.format) {
            (false, format) => Ok(format),
            (true, ListFormat::Text | ListFormat::Path) => Ok(ListFormat::Path),
            (true, ListFormat::Lines) => Ok(ListFormat::Lines),
            (true, _) => {
                Err(Error::usage("-0 ends paths and lines only").hint("With it: --format path, or --format lines"))
            }
        }
    }
}

/// What ends each path or line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum End {
    Line,
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

/// What one reader of lines or another takes for the end of one.
const ENDS_OF_LINES: [char; 7] = ['\n', '\r', '\u{b}', '\u{c}', '\u{85}', '\u{2028}', '\u{2029}'];

/// Returns the clients a list covers: for reading, those that are shown; else all of them.
pub(crate) fn covered(opened: &OpenedJournal, format: ListFormat) -> Vec<&ClientRecords> {
    // A script gets every client and chooses for itself; a person reads those that are active.
    if format == ListFormat::Text { opened.shown() } else { opened.loaded.clients.iter().collect() }
}

/// Writes a list as `options` ask; `text` writes it for reading.
pub(crate) fn write<R: Row + JsonSchema, L>(
    context: &mut Context<'_>,
    opened: &OpenedJournal<L>,
    options: ListOptions,
    listed: Vec<Listed<R>>,
    text: fn(&mut Screen<'_>, &[R], Columns) -> std::io::Result<()>,
) -> Result<u8, Error> {
    let end = if options.null { End::Zero } else { End::Line };
    match options.form()? {
        ListFormat::Path => paths(context, &opened.journal.root, &listed, end)?,
        ListFormat::Lines => lines(context, opened, &listed, end)?,
        format => {
            let rows: Vec<R> = listed.into_iter().map(|listed| listed.row).collect();
            let left_out = &opened.left_out;
            match format {
                ListFormat::Json => {
                    render::json::json(context.out, &ListReport::of(R::OF, rows, render::problems(left_out)))?;
                }
                ListFormat::Jsonl => render::json::json_lines(context.out, &rows)?,
                ListFormat::Csv => render::list::csv(context.out, &rows)?,
                _ => {
                    let columns = if opened.scope == Scope::All { Columns::WithClient } else { Columns::OfOne };
                    text(&mut context.screen(), &rows, columns)?;
                }
            }
        }
    }
    context.report_left_out(&opened.left_out)
}

/// Writes the path of each file once, as it can be opened from where we stand.
fn paths<R>(context: &mut Context<'_>, root: &Path, listed: &[Listed<R>], end: End) -> Result<(), Error> {
    let (mut text, mut last) = (String::new(), None);
    for own in listed {
        // Rows of one file stand together, so the one before is enough to look at.
        if last != Some(&own.path) {
            let path = from_here(context, root, &own.path).display().to_string();
            text.extend([&*shown_path(context, &path, end), end.mark()]);
        }
        last = Some(&own.path);
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

/// Writes the place of each thing, and words to search in. In lines there is nothing in a name that forges one.
fn lines<R: Row, L>(
    context: &mut Context<'_>,
    opened: &OpenedJournal<L>,
    listed: &[Listed<R>],
    end: End,
) -> Result<(), Error> {
    let mut text = String::new();
    // Each file is opened once for all of its rows.
    for of_file in listed.chunk_by(|one, other| one.path == other.path) {
        let Some(first) = of_file.first() else { continue };
        let spans: Vec<_> = of_file.iter().map(|own| own.span).collect();
        let numbers = opened.journal.lines_of(&first.path, &spans)?;
        let path = from_here(context, &opened.journal.root, &first.path).display().to_string();
        let path = if end == End::Zero { shown_path(context, &path, end) } else { render::clean_line(&path) };
        for (own, number) in of_file.iter().zip(numbers) {
            let line = own.row.search_line();
            let said = render::clean_line(&line);
            text.extend([&*path, ":", &number.to_string(), ": ", &*said, end.mark()]);
        }
    }
    put(context, &text)
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
