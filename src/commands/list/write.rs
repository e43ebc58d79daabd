//! Writes a list in the form that was asked for.

use clap::{Args, ValueEnum};
use schemars::JsonSchema;

use crate::app::error::Error;
use crate::commands::context::{Context, Scope};
use crate::commands::flags::bom::ByteOrderMark;
use crate::commands::flags::output::OutputFormat;
use crate::commands::opened_journal::{NamesClients, OpenedJournal};
use crate::commands::places::{End, PlacedLine, write_lines, write_paths};
use crate::model::records::ClientRecords;
use crate::render;
use crate::render::list::{Covered, Listed, Row};
use crate::render::text::Screen;
use crate::report::later::Later;
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
    #[command(flatten)]
    bom: ByteOrderMark,
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

/// Returns the clients a list covers: for reading, those that are shown; else all of them.
pub(crate) fn covered(opened: &OpenedJournal, format: ListFormat) -> Vec<&ClientRecords> {
    // A script gets every client and chooses for itself; a person reads those that are active.
    if format == ListFormat::Text { opened.shown() } else { opened.loaded.clients.iter().collect() }
}

/// Writes a list as `options` ask, with what is dated later than today; `text` writes it for reading.
pub(crate) fn write<R: Row + JsonSchema, L: NamesClients>(
    context: &mut Context<'_>,
    opened: &OpenedJournal<L>,
    options: ListOptions,
    (listed, later): (Vec<Listed<R>>, Option<Later>),
    text: fn(&mut Screen<'_>, &[R], Covered<'_>) -> std::io::Result<()>,
) -> Result<u8, Error> {
    let end = if options.null { End::Zero } else { End::Line };
    options.bom.begin(context, options.form()? == ListFormat::Csv)?;
    match options.form()? {
        ListFormat::Path => {
            write_paths(context, &opened.journal.root, listed.iter().map(|own| own.path.as_str()), end)?;
        }
        ListFormat::Lines => {
            let lines = placed(opened, &listed)?;
            write_lines(context, &opened.journal.root, &lines, end)?;
        }
        format => {
            let rows: Vec<R> = listed.into_iter().map(|listed| listed.row).collect();
            let left_out = &opened.left_out;
            match format {
                ListFormat::Json => {
                    render::json::json(context.out, &ListReport::of(R::OF, rows, later, render::problems(left_out)))?;
                }
                ListFormat::Jsonl => render::json::json_lines(context.out, &rows)?,
                ListFormat::Csv => render::list::csv(context.out, &rows)?,
                _ => {
                    let names = opened.loaded.names();
                    let covered = if opened.scope == Scope::All { Covered::Clients(&names) } else { Covered::One };
                    let mut screen = context.screen();
                    text(&mut screen, &rows, covered)?;
                    render::text::dated_later(&mut screen, later)?;
                }
            }
        }
    }
    context.report_left_out(&opened.left_out)
}

/// Returns the place of each thing, and words to search in.
fn placed<'l, R: Row, L>(opened: &OpenedJournal<L>, listed: &'l [Listed<R>]) -> Result<Vec<PlacedLine<'l>>, Error> {
    let mut lines = Vec::with_capacity(listed.len());
    // Each file is opened once for all of its rows.
    for of_file in listed.chunk_by(|one, other| one.path == other.path) {
        let Some(first) = of_file.first() else { continue };
        let spans: Vec<_> = of_file.iter().map(|own| own.span).collect();
        let numbers = opened.journal.lines_of(&first.path, &spans)?;
        let line =
            |(own, line): (&'l Listed<R>, usize)| PlacedLine { path: &own.path, line, words: own.row.search_line() };
        lines.extend(of_file.iter().zip(numbers).map(line));
    }
    Ok(lines)
}
