//! `mw prep`: a page before a session.

use clap::{Args, ValueEnum};

use crate::analysis::ClientTimeline;
use crate::app::error::Error;
use crate::commands::context::Context;
use crate::commands::flags::options::AudienceOptions;
use crate::commands::opened_journal::{OpenedJournal, person};
use crate::render;
use crate::render::prep::{self, Page};
use crate::report::prep::PrepReport;
use crate::visibility::{Answer, AskedFor, Purpose};

/// A page before a session: what was tried, what to bring, where the goals stand
///
/// Since the last session: what is open and what ended, with counts, outcomes and surprises; the words to bring back;
/// what waits. And a plan of the time that keeps the closing minutes for what comes next (`closing_minutes` in the settings).
/// About one client.
#[derive(Args, Debug)]
#[command(after_help = "\
Examples:
  mw prep -c k-07
  mw prep -c k-07 --for client --format markdown
  mw prep -c k-07 --format json --with-text")]
pub(crate) struct PrepArguments {
    /// How to write it
    #[arg(long, value_enum, default_value_t)]
    format: PrepFormat,
    /// With --format json, the words to bring back too
    #[arg(long)]
    with_text: bool,
    #[command(flatten)]
    whom: AudienceOptions,
}

/// How the page is written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
enum PrepFormat {
    /// For reading
    #[default]
    Text,
    /// Markdown, to send
    Markdown,
    /// One JSON object
    Json,
}

pub(crate) fn run(context: &mut Context<'_>, arguments: &PrepArguments) -> Result<u8, Error> {
    let asked_for = arguments.whom.asked_for()?;
    let (answer, speaks_to) = match arguments.format {
        PrepFormat::Markdown => (Answer::Page, asked_for.or(Some(AskedFor::Client))),
        PrepFormat::Text => (context.text_answer(), asked_for),
        PrepFormat::Json => (Answer::File, asked_for),
    };
    let look = OpenedJournal::open_named(context, Purpose { asked_for, answer }, None)?;
    let records = look.client()?;
    let timeline = ClientTimeline::of(records, look.as_of);
    let left_out = &look.loaded.left_out;
    let mut prep = PrepReport::of(&timeline, look.sight, render::problems(left_out));
    if arguments.format != PrepFormat::Json || arguments.with_text {
        for own in &mut prep.take_back {
            own.text = Some(look.journal.sections(&own.path)?);
        }
    }
    let page = Page { prep: &prep, voice: look.voice(speaks_to) };
    match arguments.format {
        PrepFormat::Json => render::json::json(context.out, &prep)?,
        PrepFormat::Markdown => prep::markdown(context.out, &page)?,
        PrepFormat::Text => {
            let heading = person(records, &prep).title(look.journal.kind);
            prep::text(&mut context.screen(), &heading, &page)?;
        }
    }
    look.say_what_is_not_shared(context)?;
    context.report_left_out(left_out)
}
