//! `mw activity show`: an activity as it was agreed, and how it stands.

use clap::Args;

use crate::analysis::ClientTimeline;
use crate::app::error::Error;
use crate::commands::context::Context;
use crate::commands::flags::output::{Format, Output};
use crate::commands::lookup::in_client;
use crate::commands::opened_journal::OpenedJournal;
use crate::render;
use crate::render::text::activity_show::activity_show;
use crate::report::activity::ActivityReport;

/// An activity as it was agreed, and how it stands
///
/// What happened since, with the words written, is its trail: mw trail ACTIVITY.
#[derive(Args, Debug)]
#[command(after_help = "\
Examples:
  mw activity show say-it
  mw activity show say-it -c k-07 --format json")]
pub(crate) struct ShowArguments {
    /// The activity's id, or the beginning of it
    activity: String,
    #[command(flatten)]
    output: Output<Format>,
}

pub(crate) fn run(context: &mut Context<'_>, arguments: &ShowArguments) -> Result<u8, Error> {
    let purpose = arguments.output.purpose(context)?;
    let opened = OpenedJournal::open_named(context, purpose, None)?;
    let timeline = ClientTimeline::of(opened.client()?, opened.as_of);
    let thread = in_client::activity(&timeline, &arguments.activity)?;
    let left_out = &opened.left_out;
    let report = ActivityReport::of(&timeline, thread, render::problems(left_out));
    match arguments.output.format {
        Format::Json => render::json::json(context.out, &report)?,
        Format::Text => {
            let screen = &mut context.screen();
            activity_show(screen, &report, opened.voice())?;
        }
    }
    context.report_left_out(left_out)
}
