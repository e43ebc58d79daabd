//! `mw prep`: a page before a session.

use clap::{Args, ValueEnum};

use super::context::Context;
use super::look::{Look, person, refuse_sponsor, sight_of_file};
use super::options::{Audience, AudienceOptions};
use crate::analysis::ClientAnalysis;
use crate::analysis::prep::{PrepSummary, TakeBack};
use crate::error::Error;
use crate::journal::words::Passage;
use crate::render;
use crate::render::json::prep::PrepView;
use crate::render::json::trail::Text;
use crate::render::prep::{self, Page};

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
    let asked_for = arguments.whom.audience;
    refuse_sponsor(asked_for)?;
    let look = Look::open_named(context, None)?;
    let audience = match arguments.format {
        PrepFormat::Markdown => asked_for.or(Some(Audience::Client)),
        _ => asked_for,
    };
    let records = look.client()?;
    let analysis = ClientAnalysis::of(records, look.asked);
    let prep = PrepSummary::of(&analysis);
    let sight = match arguments.format {
        PrepFormat::Text => look.sight(context, audience),
        PrepFormat::Markdown | PrepFormat::Json => sight_of_file(context, audience),
    };
    let take_back = take_back(&look, &analysis, &prep, audience)?;
    let page = Page { prep: &prep, take_back, voice: look.voice(audience), sight };
    let left_out = &look.loaded.left_out;
    match arguments.format {
        PrepFormat::Json => {
            let text = if arguments.with_text { Text::Written } else { Text::LeftOut };
            render::json::json(context.out, &PrepView::of(&page, text, left_out))?;
        }
        PrepFormat::Markdown => prep::markdown(context.out, &page)?,
        PrepFormat::Text => {
            let heading = person(records, &prep).title(look.journal.kind);
            prep::text(&mut context.screen(), &heading, &page)?;
        }
    }
    context.report_left_out(left_out)
}

/// Returns the entries to bring that the reader may read, with their words.
fn take_back<'p>(
    look: &Look,
    analysis: &ClientAnalysis<'_>,
    prep: &'p PrepSummary,
    audience: Option<Audience>,
) -> Result<Vec<(&'p TakeBack, Vec<Passage>)>, Error> {
    let may_read = |own: &&TakeBack| {
        let reflection = analysis.reflections.iter().find(|reflection| reflection.path == own.path);
        reflection.is_some_and(|reflection| look.may_read(reflection, audience))
    };
    let words = |own: &'p TakeBack| Ok((own, look.journal.passages(&own.path)?));
    prep.take_back.iter().filter(may_read).map(words).collect()
}
