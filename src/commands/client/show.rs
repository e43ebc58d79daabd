//! `mw client show`: who a client is, and what was agreed.

use clap::Args;

use crate::analysis::ClientTimeline;
use crate::app::error::Error;
use crate::commands::context::Context;
use crate::commands::flags::output::{Format, Output};
use crate::commands::opened_journal::{OpenedJournal, person};
use crate::render;
use crate::render::text::client_show::client_show;
use crate::report::client::ClientReport;

/// Who a client is: their words, goals, parties and agreement
#[derive(Args, Debug)]
#[command(after_help = "\
Examples:
  mw client show k-07
  mw client show -c k-07 --format json")]
pub(crate) struct ShowArguments {
    /// The client's code, or the beginning of it; else as with -c
    code: Option<String>,
    #[command(flatten)]
    output: Output<Format>,
}

pub(crate) fn run(context: &mut Context<'_>, arguments: &ShowArguments) -> Result<u8, Error> {
    let purpose = arguments.output.purpose(context)?;
    let opened = OpenedJournal::open_named(context, purpose, arguments.code.as_deref())?;
    let records = opened.client()?;
    let timeline = ClientTimeline::of(records, opened.as_of);
    let left_out = &opened.left_out;
    let report = ClientReport::of(&timeline, opened.sight, render::problems(left_out));
    match arguments.output.format {
        Format::Json => render::json::json(context.out, &report)?,
        Format::Text => client_show(&mut context.screen(), opened.journal.kind, &person(records, &report))?,
    }
    context.report_left_out(left_out)
}
