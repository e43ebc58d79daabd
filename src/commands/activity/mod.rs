//! `mw activity`: what a client takes away to do or to reflect on.

mod add;
mod change;
mod dialogue;
mod show;
mod take;

use clap::Subcommand;

use super::context::Context;
use super::list;
use crate::app::error::Error;

/// Activities: add, change, list, show, take
#[derive(Debug, Subcommand)]
pub(crate) enum ActivityCommand {
    Add(add::AddArguments),
    Change(change::ChangeArguments),
    Take(take::TakeArguments),
    List(list::activities::ActivitiesArguments),
    Show(show::ShowArguments),
}

pub(crate) fn run(context: &mut Context<'_>, command: &ActivityCommand) -> Result<u8, Error> {
    match command {
        ActivityCommand::Add(arguments) => add::run(context, arguments),
        ActivityCommand::Change(arguments) => change::run(context, arguments),
        ActivityCommand::Take(arguments) => take::run(context, arguments),
        ActivityCommand::List(arguments) => list::activities::run(context, arguments),
        ActivityCommand::Show(arguments) => show::run(context, arguments),
    }
}
