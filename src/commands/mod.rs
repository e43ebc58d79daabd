//! One file a command: what it takes, and the recipe of what it does. No parsing of files, no formatting.

pub(crate) mod context;
pub(crate) mod field_flags;
mod init;
mod look;
pub(crate) mod names;
pub(crate) mod options;
mod progress;
mod save;
mod status;
mod week;

use clap::Subcommand;

use crate::error::Error;
use context::Context;

/// Every command.
#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    Init(init::InitArguments),
    Progress(progress::ProgressArguments),
    Status(status::StatusArguments),
    Week(week::WeekArguments),
}

/// Runs `command` and returns the exit code of its answer.
pub(crate) fn run(context: &mut Context<'_>, command: &Command) -> Result<u8, Error> {
    match command {
        Command::Init(arguments) => init::run(context, arguments),
        Command::Progress(arguments) => progress::run(context, arguments),
        Command::Status(arguments) => status::run(context, arguments),
        Command::Week(arguments) => week::run(context, arguments),
    }
}
