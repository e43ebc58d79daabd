//! `mw form list`: the forms there are.

use clap::Args;

use crate::app::error::Error;
use crate::commands::context::Context;
use crate::commands::flags::output::Format;
use crate::render::json::form_list::FormListView;
use crate::render::json::json;
use crate::render::text::forms;

/// The forms there are, and where each comes from
#[derive(Args, Debug)]
#[command(after_help = "\
Examples:
  mw form list
  mw form list --format json")]
pub(crate) struct ListArguments {
    /// How to write it
    #[arg(long, value_enum, default_value_t)]
    format: Format,
}

pub(crate) fn run(context: &mut Context<'_>, arguments: &ListArguments) -> Result<u8, Error> {
    let journal = context.journal()?;
    match arguments.format {
        Format::Text => forms(&mut context.screen(), &journal.forms())?,
        Format::Json => json(context.out, &FormListView::of(&journal.forms(), &journal.all_found()))?,
    }
    context.report_left_out(&journal.left_out)
}
