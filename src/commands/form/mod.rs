//! `mw form`: the headings and prompts that entries begin with.

mod list;
mod new;
mod show;

use clap::Subcommand;

use super::context::Context;
use crate::app::error::Error;

/// Forms to reflect with: list, show, make your own
#[derive(Debug, Subcommand)]
pub(crate) enum FormCommand {
    List(list::ListArguments),
    Show(show::ShowArguments),
    New(new::NewArguments),
}

pub(crate) fn run(context: &mut Context<'_>, command: &FormCommand) -> Result<u8, Error> {
    match command {
        FormCommand::List(arguments) => list::run(context, arguments),
        FormCommand::Show(arguments) => show::run(context, arguments),
        FormCommand::New(arguments) => new::run(context, arguments),
    }
}
