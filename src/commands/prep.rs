//! `mw prep`: a page before a session.

use clap::Args;

use crate::analysis::ClientTimeline;
use crate::app::error::Error;
use crate::commands::context::Context;
use crate::commands::flags::output::{Output, PageFormat};
use crate::commands::opened_journal::{OpenedJournal, person};
use crate::render::prep;
use crate::render::{self, Detail};
use crate::report::prep::PrepReport;

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
    #[command(flatten)]
    output: Output<PageFormat>,
    /// With --format json, the words to bring back too
    #[arg(long)]
    with_text: bool,
}

pub(crate) fn run(context: &mut Context<'_>, arguments: &PrepArguments) -> Result<u8, Error> {
    let opened = OpenedJournal::open_named(context, arguments.output.purpose(context)?, None)?;
    let records = opened.client()?;
    let timeline = ClientTimeline::of(records, opened.as_of);
    let left_out = &opened.left_out;
    let mut prep = PrepReport::of(&timeline, opened.sight, render::problems(left_out));
    if arguments.output.format != PageFormat::Json || arguments.with_text {
        for own in &mut prep.take_back {
            // Only where the words are shown are the files opened again.
            own.text = Some(opened.journal.sections(&own.path)?);
        }
    }
    let page = opened.page(Detail::Everything);
    match arguments.output.format {
        PageFormat::Json => render::json::json(context.out, &prep)?,
        PageFormat::Markdown => prep::markdown(context.out, page, &prep)?,
        PageFormat::Text => prep::text(&mut context.screen(), page, &person(records, &prep))?,
    }
    opened.say_what_is_not_shared(context)?;
    context.report_left_out(left_out)
}
