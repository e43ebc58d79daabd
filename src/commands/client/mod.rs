//! `mw client`: the clients of a practice.

mod add;
mod change;
mod close;
mod code;
mod rename;
mod show;

use clap::Subcommand;

use super::context::Context;
use super::list;
use crate::app::error::Error;

/// Clients: add, change, rename, close, list, show
#[derive(Debug, Subcommand)]
pub(crate) enum ClientCommand {
    Add(add::AddArguments),
    Change(Box<change::ChangeArguments>),
    Rename(rename::RenameArguments),
    Close(close::CloseArguments),
    List(list::clients::ClientsArguments),
    Show(show::ShowArguments),
}

pub(crate) fn run(context: &mut Context<'_>, command: &ClientCommand) -> Result<u8, Error> {
    match command {
        ClientCommand::Add(arguments) => add::run(context, arguments),
        ClientCommand::Change(arguments) => change::run(context, arguments),
        ClientCommand::Rename(arguments) => rename::run(context, arguments),
        ClientCommand::Close(arguments) => close::run(context, arguments),
        ClientCommand::List(arguments) => list::clients::run(context, arguments),
        ClientCommand::Show(arguments) => show::run(context, arguments),
    }
}
