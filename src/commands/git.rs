//! `mw git`: runs git in the journal's root; `mw git setup` makes the hook that checks what is committed.

use std::ffi::OsString;

use clap::{Args, Subcommand};

use crate::app::error::Error;
use crate::commands::context::Context;
use crate::journal::git;

mod commits;
mod setup;

/// Run git in the journal's root
///
/// All that follows goes to git as it is, and git's exit code comes back. Only `mw git setup` is our own.
#[derive(Args, Debug)]
#[command(
    args_conflicts_with_subcommands = true,
    subcommand_negates_reqs = true,
    disable_help_subcommand = true,
    after_help = "Examples:
  mw git status
  mw git commit -am \"This week\"
  mw git -- -c core.pager=cat log      flags before git's command"
)]
pub(crate) struct GitArguments {
    #[command(subcommand)]
    own: Option<GitCommand>,
    /// What git is to do
    #[arg(trailing_var_arg = true, allow_hyphen_values = true, required = true, value_name = "ARGUMENTS")]
    arguments: Vec<OsString>,
}

/// What `mw git` does itself.
#[derive(Debug, Subcommand)]
enum GitCommand {
    Setup(setup::SetupArguments),
}

pub(crate) fn run(context: &mut Context<'_>, arguments: &GitArguments) -> Result<u8, Error> {
    if let Some(GitCommand::Setup(own)) = &arguments.own {
        return setup::run(context, own);
    }
    let journal = context.journal()?;
    // git writes to the same stdout.
    context.out.flush()?;
    git::pass_through(&journal.root, &arguments.arguments)
}
