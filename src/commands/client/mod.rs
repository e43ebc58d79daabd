//! `mw client`: the clients of a practice.

mod add;

use clap::Subcommand;

use super::context::Context;
use crate::error::Error;

/// Clients: add
#[derive(Debug, Subcommand)]
pub(crate) enum ClientCommand {
    Add(add::AddArguments),
}

pub(crate) fn run(context: &mut Context<'_>, command: &ClientCommand) -> Result<u8, Error> {
    match command {
        ClientCommand::Add(arguments) => add::run(context, arguments),
    }
}
