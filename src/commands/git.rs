//! `mw git`: runs git in the journal's root.

use std::ffi::OsString;
use std::path::Path;

use clap::Args;

use super::context::Context;
use crate::error::Error;
use crate::exit_code;
use crate::journal::git::{self, Hook};

/// Run git in the journal's root
///
/// `mw git setup` makes a hook that runs `mw check` before each commit. With `commit: true` in meanwhile.yaml, each change
/// that mw makes is committed by itself.
#[derive(Args, Debug)]
#[command(after_help = "Examples:
  mw git status
  mw git setup
  mw git commit -am \"This week\"")]
pub(crate) struct GitArguments {
    /// What git is to do
    #[arg(trailing_var_arg = true, allow_hyphen_values = true, required = true, value_name = "ARGUMENTS")]
    arguments: Vec<OsString>,
}

pub(crate) fn run(context: &mut Context<'_>, arguments: &GitArguments) -> Result<u8, Error> {
    let journal = context.journal()?;
    if arguments.arguments == ["setup"] {
        return set_up(context, &journal.root);
    }
    context.out.flush()?;
    git::pass_through(&journal.root, &arguments.arguments)
}

/// Makes the hook, and says what it does.
fn set_up(context: &mut Context<'_>, root: &Path) -> Result<u8, Error> {
    let said = match git::make_hook(root)? {
        Hook::Made => "Before each commit, mw check now looks for problems. To pass it by: git commit --no-verify",
        Hook::There => "The hook is there already.",
    };
    writeln!(context.out, "{said}")?;
    Ok(exit_code::DONE)
}
