//! One file a command: what it takes, and the recipe of what it does. No parsing of files, no formatting.

pub(crate) mod context;
pub(crate) mod field_flags;
mod init;
pub(crate) mod names;
pub(crate) mod options;
mod save;

use clap::Subcommand;

use crate::error::Error;
use context::Context;

/// Every command.
#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    Init(init::InitArguments),
}

/// Runs `command` and returns the exit code of its answer.
pub(crate) fn run(context: &mut Context<'_>, command: &Command) -> Result<u8, Error> {
    match command {
        Command::Init(arguments) => init::run(context, arguments),
    }
}
