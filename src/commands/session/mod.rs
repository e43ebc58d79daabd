//! `mw session`: sessions between a client and a coach.

mod add;
mod cancel;
mod change;
mod close;
mod mail;
mod reschedule;

use clap::Subcommand;

use super::context::Context;
use super::list;
use crate::app::error::Error;

/// Sessions: add, change, move, close, cancel, list, and the mail after one
#[derive(Debug, Subcommand)]
pub(crate) enum SessionCommand {
    Add(add::AddArguments),
    Change(change::ChangeArguments),
    Move(reschedule::MoveArguments),
    Close(close::CloseArguments),
    Cancel(cancel::CancelArguments),
    Mail(mail::MailArguments),
    List(list::sessions::SessionsArguments),
}

pub(crate) fn run(context: &mut Context<'_>, command: &SessionCommand) -> Result<u8, Error> {
    match command {
        SessionCommand::Add(arguments) => add::run(context, arguments),
        SessionCommand::Change(arguments) => change::run(context, arguments),
        SessionCommand::Move(arguments) => reschedule::run(context, arguments),
        SessionCommand::Close(arguments) => close::run(context, arguments),
        SessionCommand::Cancel(arguments) => cancel::run(context, arguments),
        SessionCommand::Mail(arguments) => mail::run(context, arguments),
        SessionCommand::List(arguments) => list::sessions::run(context, arguments),
    }
}
