//! `mw client show`: who a client is, and what was agreed.

use clap::Args;

use crate::analysis::{ClientAnalysis, Measures, Scope};
use crate::commands::context::Context;
use crate::commands::look::{Look, person};
use crate::commands::options::{AudienceOptions, Format};
use crate::error::Error;
use crate::render;
use crate::render::json::client_show::ClientShowView;
use crate::render::text::client_show::{Page, client_show};
use crate::report::status::StatusSummary;
use crate::visibility::Purpose;

/// Who a client is: their words, goals, parties and agreement
#[derive(Args, Debug)]
#[command(after_help = "\
Examples:
  mw client show k-07
  mw client show -c k-07 --format json")]
pub(crate) struct ShowArguments {
    /// The client's code, or the beginning of it; else as with -c
    code: Option<String>,
    /// How to write it
    #[arg(long, value_enum, default_value_t)]
    format: Format,
    #[command(flatten)]
    whom: AudienceOptions,
}

pub(crate) fn run(context: &mut Context<'_>, arguments: &ShowArguments) -> Result<u8, Error> {
    let asked_for = arguments.whom.asked_for()?;
    let purpose = Purpose { asked_for, answer: arguments.format.answer(context.text_answer()) };
    let look = Look::open_named(context, purpose, arguments.code.as_deref())?;
    let records = look.client()?;
    let analysis = ClientAnalysis::of(records, look.asked);
    let status = StatusSummary::of_analysis(&analysis);
    let goals = Measures::of(&analysis, Scope::default()).goals;
    let left_out = &look.loaded.left_out;
    match arguments.format {
        Format::Json => {
            let view = ClientShowView::of(records.client.as_ref(), &status, &goals, left_out);
            render::json::json(context.out, &view)?;
        }
        Format::Text => {
            let client = records.client.as_ref();
            let person = person(records, &status);
            let page = Page { kind: look.journal.kind, client, person, goals: &goals };
            client_show(&mut context.screen(), &page)?;
        }
    }
    context.report_left_out(left_out)
}
