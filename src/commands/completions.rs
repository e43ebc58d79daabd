//! `mw completions`: completion for a shell, which knows clients, activities, goals and sessions.

use clap::{Args, ValueEnum};
use clap_complete::env::{Bash, Elvish, EnvCompleter, Fish, Powershell, Zsh};

use crate::app::error::Error;
use crate::app::exit_code;
use crate::commands::context::Context;

/// Print completion for a shell
///
/// The script asks `mw` itself, so that it knows your clients and activities.
#[derive(Args, Debug)]
#[command(after_help = "For example:
  bash         echo 'source <(mw completions bash)' >> ~/.bashrc
  zsh          echo 'source <(mw completions zsh)' >> ~/.zshrc
  fish         mw completions fish > ~/.config/fish/completions/mw.fish")]
pub(crate) struct CompletionsArguments {
    /// The shell
    shell: Shell,
}

/// A shell.
#[derive(Clone, Copy, Debug, ValueEnum)]
enum Shell {
    Bash,
    Zsh,
    Fish,
    Elvish,
    #[value(alias = "pwsh")]
    Powershell,
}

pub(crate) fn run(context: &mut Context<'_>, arguments: &CompletionsArguments) -> Result<u8, Error> {
    let shell: &dyn EnvCompleter = match arguments.shell {
        Shell::Bash => &Bash,
        Shell::Zsh => &Zsh,
        Shell::Fish => &Fish,
        Shell::Elvish => &Elvish,
        Shell::Powershell => &Powershell,
    };
    let mut script = Vec::new();
    // The variable by which the shell tells `mw` that it asks.
    shell.write_registration("COMPLETE", "mw", "mw", "mw", &mut script)?;
    context.out.write_all(&script)?;
    Ok(exit_code::DONE)
}
