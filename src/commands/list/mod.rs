//! `mw list`: rows, paths or lines, for reading and for other programs.

pub(crate) mod activities;
pub(crate) mod clients;
pub(crate) mod goals;
pub(crate) mod reflections;
pub(crate) mod sessions;
pub(crate) mod wins;

mod write;

use clap::Subcommand;

use super::context::Context;
use crate::app::error::Error;

/// Rows, paths or lines of clients, goals, sessions, activities, reflections or wins
#[derive(Debug, Subcommand)]
#[command(after_help = "\
Examples:
  mw list activities --open
  mw list reflections --from 2026-W45 --format path
  mw list reflections -0 | xargs -0 rg \"I noticed\"
  mw list activities --all --set-by coach --format lines")]
pub(crate) enum ListCommand {
    Clients(clients::ClientsArguments),
    Goals(goals::GoalsArguments),
    Sessions(sessions::SessionsArguments),
    Activities(activities::ActivitiesArguments),
    Reflections(reflections::ReflectionsArguments),
    Wins(wins::WinsArguments),
}

pub(crate) fn run(context: &mut Context<'_>, command: &ListCommand) -> Result<u8, Error> {
    match command {
        ListCommand::Clients(arguments) => clients::run(context, arguments),
        ListCommand::Goals(arguments) => goals::run(context, arguments),
        ListCommand::Sessions(arguments) => sessions::run(context, arguments),
        ListCommand::Activities(arguments) => activities::run(context, arguments),
        ListCommand::Reflections(arguments) => reflections::run(context, arguments),
        ListCommand::Wins(arguments) => wins::run(context, arguments),
    }
}
