//! `mw git`: runs git in the journal's root.

use std::ffi::OsString;

use clap::Args;

use super::context::Context;
use crate::error::Error;
use crate::journal::git;

/// Run git in the journal's root
#[derive(Args, Debug)]
#[command(after_help = "Examples:
  mw git status
  mw git commit -am \"This week\"")]
pub(crate) struct GitArguments {
    /// What git is to do
    #[arg(trailing_var_arg = true, allow_hyphen_values = true, required = true, value_name = "ARGUMENTS")]
    arguments: Vec<OsString>,
}

pub(crate) fn run(context: &mut Context<'_>, arguments: &GitArguments) -> Result<u8, Error> {
    let journal = context.journal()?;
    context.out.flush()?;
    git::pass_through(&journal.root, &arguments.arguments)
}
