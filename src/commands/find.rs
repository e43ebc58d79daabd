//! `mw find`: where words stand.

use clap::{Args, ValueEnum};

use crate::analysis::{AsOf, ClientTimeline};
use crate::app::error::Error;
use crate::commands::context::Context;
use crate::commands::flags::output::OutputFormat;
use crate::commands::flags::window::WindowOptions;
use crate::commands::opened_journal::{OpenedJournal, person};
use crate::commands::places::{End, PlacedLine, write_lines, write_paths};
use crate::model::records::ClientRecords;
use crate::model::search::Terms;
use crate::model::source::Extent;
use crate::model::written::Written;
use crate::render::{self, text};
use crate::report::find::{Files, FindReport, Hit, hits};
use crate::visibility::{Answer, Purpose};

/// Finds entries, sessions and activities by the words in them
///
/// All of the words must be there; capitals and accents do not count, and a part of a word is enough. Several words in
/// quotes are one phrase.
#[derive(Args, Debug)]
#[command(after_help = "\
Examples:
  mw find rain
  mw find meeting calm --in 2026
  mw find \"out of breath\"
  mw find rain --format lines
  mw find rain -0 | xargs -0 less")]
pub(crate) struct FindArguments {
    /// What to look for
    #[arg(value_name = "WORDS", required = true)]
    words: Vec<String>,
    #[command(flatten)]
    window: WindowOptions,
    /// How to write it
    #[arg(long, value_enum, default_value_t)]
    format: FindFormat,
    /// Paths, each as it is and ended by a zero byte, for xargs -0
    #[arg(short = '0', long = "null")]
    null: bool,
    /// With --format json, the lines too
    #[arg(long)]
    with_text: bool,
}

/// How what was found is written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub(crate) enum FindFormat {
    /// For reading
    #[default]
    Text,
    /// One JSON object
    Json,
    /// The paths of the files
    Path,
    /// `path:line: …`, for grep and editors
    Lines,
}

impl OutputFormat for FindFormat {
    fn answer(self, text: Answer) -> Answer {
        match self {
            Self::Text => text,
            Self::Json | Self::Path | Self::Lines => Answer::File,
        }
    }
}

impl FindArguments {
    /// Returns the format: `-0` alone asks for paths.
    fn form(&self) -> Result<FindFormat, Error> {
        match (self.null, self.format) {
            (false, format) => Ok(format),
            (true, FindFormat::Text | FindFormat::Path) => Ok(FindFormat::Path),
            (true, FindFormat::Lines) => Ok(FindFormat::Lines),
            (true, FindFormat::Json) => {
                Err(Error::usage("-0 ends paths and lines only").hint("With it: --format path, or --format lines"))
            }
        }
    }
}

pub(crate) fn run(context: &mut Context<'_>, arguments: &FindArguments) -> Result<u8, Error> {
    let format = arguments.form()?;
    let terms = Terms::of(&arguments.words);
    if terms.is_empty() {
        return Err(Error::usage("there is nothing to look for").hint("Give a word: mw find rain"));
    }
    let window = arguments.window.window(context)?;
    let purpose = Purpose::of(format.answer(context.text_answer()));
    // Lines of a front matter are told by the places of its values.
    let opened = OpenedJournal::open_in(context, purpose, Extent::Findings)?;
    let covered = if format == FindFormat::Text { opened.shown() } else { opened.loaded.clients.iter().collect() };
    let lines = |path: &str, written: &[Written<'_>]| {
        let spans: Vec<_> = written.iter().map(|own| own.span).collect();
        opened.journal.lines_of(path, &spans)
    };
    let files = Files { body: |path: &str, headings: &_| opened.journal.body_lines(path, headings), lines };
    let mut found = Vec::new();
    for records in &covered {
        // What is dated later is looked through, too: who looks for words does not ask for today.
        let timeline = ClientTimeline::of(records, AsOf::of_everything());
        found.extend(hits(&timeline, &terms, window, &files)?);
    }
    let report = FindReport::of(&arguments.words, window, found, render::problems(&opened.left_out));
    let is_found = !report.hits.is_empty();
    write(context, &opened, arguments, &covered, report)?;
    let code = context.report_left_out(&opened.left_out)?;
    if is_found { Ok(code) } else { Err(nothing(&arguments.words)) }
}

fn write(
    context: &mut Context<'_>,
    opened: &OpenedJournal,
    arguments: &FindArguments,
    covered: &[&ClientRecords],
    report: FindReport,
) -> Result<(), Error> {
    let end = if arguments.null { End::Zero } else { End::Line };
    let root = &opened.journal.root;
    match arguments.form()? {
        FindFormat::Path => write_paths(context, root, report.hits.iter().map(|hit| hit.path.as_str()), end),
        FindFormat::Lines => {
            write_lines(context, root, &report.hits.iter().flat_map(lines_of).collect::<Vec<_>>(), end)
        }
        FindFormat::Json if arguments.with_text => Ok(render::json::json(context.out, &report)?),
        FindFormat::Json => Ok(render::json::json(context.out, &report.without_words())?),
        FindFormat::Text => {
            let of = |records: &ClientRecords| report.hits.iter().filter(|hit| hit.client == records.code).collect();
            let summaries: Vec<Vec<&Hit>> = covered.iter().map(|records| of(records)).collect();
            let people = covered.iter().zip(&summaries).filter(|(_, hits)| !hits.is_empty());
            let people: Vec<_> = people.map(|(records, hits)| person(records, hits)).collect();
            let kind = opened.journal.kind;
            Ok(text::find::found(&mut context.screen(), kind, &people)?)
        }
    }
}

fn lines_of(hit: &Hit) -> impl Iterator<Item = PlacedLine<'_>> {
    let words = |text: &Option<String>| render::one_line(text.as_deref().unwrap_or_default());
    hit.lines.iter().map(move |own| PlacedLine { path: &hit.path, line: own.line, words: words(&own.text) })
}

/// Returns the error where nothing holds the words that were looked for.
fn nothing(words: &[String]) -> Error {
    let quoted: Vec<String> = words.iter().map(|word| format!("`{word}`")).collect();
    match quoted.as_slice() {
        [only] => Error::not_found(format!("nothing holds {only}")).hint("A part of a word is enough"),
        several => Error::not_found(format!("nothing holds all of {}", several.join(", ")))
            .hint("Fewer of them may find more; a part of a word is enough"),
    }
}
