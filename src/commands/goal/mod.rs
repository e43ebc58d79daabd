//! `mw goal`: what activities serve.

mod add;
mod change;
mod score;

use clap::Subcommand;

use super::context::Context;
use super::list;
use crate::app::error::Error;

/// Goals: add, change, score, list
#[derive(Debug, Subcommand)]
pub(crate) enum GoalCommand {
    Add(add::AddArguments),
    Change(change::ChangeArguments),
    Score(score::ScoreArguments),
    List(list::goals::GoalsArguments),
}

pub(crate) fn run(context: &mut Context<'_>, command: &GoalCommand) -> Result<u8, Error> {
    match command {
        GoalCommand::Add(arguments) => add::run(context, arguments),
        GoalCommand::Change(arguments) => change::run(context, arguments),
        GoalCommand::Score(arguments) => score::run(context, arguments),
        GoalCommand::List(arguments) => list::goals::run(context, arguments),
    }
}
