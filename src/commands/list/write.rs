//! Writes a list in the form that was asked for.

use std::path::{Path, PathBuf};

use clap::Args;
use schemars::JsonSchema;

use crate::commands::context::{Context, Scope};
use crate::commands::look::Look;
use crate::commands::options::ListFormat;
use crate::error::Error;
use crate::model::records::ClientRecords;
use crate::render;
use crate::render::json::list::ListView;
use crate::render::list::{Columns, Listed, Row};
use crate::render::text::Screen;

/// The flags of every list.
#[derive(Args, Clone, Copy, Debug)]
pub(crate) struct ListOptions {
    /// How to write it
    #[arg(long, value_enum, default_value_t)]
    pub format: ListFormat,
    /// Paths, each ended by a zero byte, for xargs -0
    #[arg(short = '0', long = "null")]
    pub null: bool,
}

impl ListOptions {
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

/// Returns the clients a list covers: for reading, those that are shown; else all of them.
pub(crate) fn covered(look: &Look, format: ListFormat) -> Vec<&ClientRecords> {
    if format == ListFormat::Text { look.shown() } else { look.loaded.clients.iter().collect() }
}

/// Writes a list as `options` ask; `text` writes it for reading.
pub(crate) fn write<R: Row + JsonSchema>(
    context: &mut Context<'_>,
    look: &Look,
    options: ListOptions,
    listed: Vec<Listed<R>>,
    text: fn(&mut Screen<'_>, &[R], Columns) -> std::io::Result<()>,
) -> Result<u8, Error> {
    let end = if options.null { End::Zero } else { End::Line };
    match options.form()? {
        ListFormat::Path => paths(context, &look.journal.root, &listed, end)?,
        ListFormat::Lines => lines(context, look, &listed, end)?,
        format => {
            let rows: Vec<R> = listed.into_iter().map(|listed| listed.row).collect();
            let left_out = &look.loaded.left_out;
            match format {
                ListFormat::Json => render::json::json(context.out, &ListView::of(R::OF, rows, left_out))?,
                ListFormat::Jsonl => render::json::json_lines(context.out, &rows)?,
                ListFormat::Csv => render::list::csv(context.out, &rows)?,
                _ => {
                    let columns = if look.scope == Scope::All { Columns::WithClient } else { Columns::OfOne };
                    text(&mut context.screen(), &rows, columns)?;
                }
            }
        }
    }
    context.report_left_out(&look.loaded.left_out)
}

/// Writes the path of each file once, as it can be opened from where we stand.
fn paths<R>(context: &mut Context<'_>, root: &Path, listed: &[Listed<R>], end: End) -> Result<(), Error> {
    let mut last = None;
    for own in listed {
        if last != Some(&own.path) {
            let path = from_here(context, root, &own.path);
            put(context, &path.display().to_string(), end)?;
        }
        last = Some(&own.path);
    }
    Ok(())
}

/// Writes a text and what ends it.
fn put(context: &mut Context<'_>, text: &str, end: End) -> Result<(), Error> {
    match end {
        End::Line => Ok(writeln!(context.out, "{text}")?),
        End::Zero => context.write_raw(format!("{text}\0").as_bytes()),
    }
}

fn lines<R: Row>(context: &mut Context<'_>, look: &Look, listed: &[Listed<R>], end: End) -> Result<(), Error> {
    for of_file in listed.chunk_by(|one, other| one.path == other.path) {
        let Some(first) = of_file.first() else { continue };
        let spans: Vec<_> = of_file.iter().map(|own| own.span).collect();
        let numbers = look.journal.lines_of(&first.path, &spans)?;
        let path = from_here(context, &look.journal.root, &first.path);
        for (own, number) in of_file.iter().zip(numbers) {
            let said = render::clean(&own.row.search_line()).into_owned();
            put(context, &format!("{}:{number}: {said}", path.display()), end)?;
        }
    }
    Ok(())
}

/// Returns a path as it can be opened from where we stand: relative where it lies below.
fn from_here(context: &Context<'_>, root: &Path, path: &str) -> PathBuf {
    let whole = root.join(path);
    whole.strip_prefix(&context.environment.directory).map(Path::to_path_buf).unwrap_or(whole)
}
