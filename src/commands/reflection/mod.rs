//! `mw reflection`: entries of a diary that stand already. A new one is `mw reflect`'s.

mod change;

use clap::Subcommand;

use super::context::Context;
use super::list;
use crate::app::error::Error;

/// Entries of the diary: change, list
#[derive(Debug, Subcommand)]
pub(crate) enum ReflectionCommand {
    Change(change::ChangeArguments),
    List(list::reflections::ReflectionsArguments),
}

pub(crate) fn run(context: &mut Context<'_>, command: &ReflectionCommand) -> Result<u8, Error> {
    match command {
        ReflectionCommand::Change(arguments) => change::run(context, arguments),
        ReflectionCommand::List(arguments) => list::reflections::run(context, arguments),
    }
}
