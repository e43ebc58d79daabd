//! `mw completions`: completion for a shell, which knows clients, activities, goals and sessions.

use std::ffi::OsStr;

use clap::{Args, ValueEnum};
use clap_complete::engine::CompletionCandidate;
use clap_complete::env::{Bash, Elvish, EnvCompleter, Fish, Powershell, Zsh};

use super::context::Scope;
use crate::analysis::{Asked, ClientAnalysis};
use crate::environment::Environment;
use crate::error::Error;
use crate::exit_code;
use crate::journal::load::{self, Journal};
use crate::journal::locate;
use crate::model::records::ClientRecords;

use super::context::Context;

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
    shell.write_registration("COMPLETE", "mw", "mw", "mw", &mut script)?;
    context.out.write_all(&script)?;
    Ok(exit_code::DONE)
}

/// Returns the clients whose code begins with `typed`.
pub(crate) fn clients(typed: &OsStr) -> Vec<CompletionCandidate> {
    let Some((_, journal)) = journal() else { return Vec::new() };
    candidates(typed, journal.codes())
}

/// Returns the activities whose id begins with `typed`, of the client whose folder we stand in, else of all.
pub(crate) fn activities(typed: &OsStr) -> Vec<CompletionCandidate> {
    of_clients(typed, |records, environment| {
        let analysis = ClientAnalysis::of(records, Asked::at(environment.now));
        let mut threads: Vec<_> = analysis.threads.iter().filter(|thread| thread.id.is_some()).collect();
        threads.sort_by_key(|thread| !thread.is_open());
        threads.iter().filter_map(|thread| thread.id.map(str::to_owned)).collect()
    })
}

/// Returns the goals whose id begins with `typed`.
pub(crate) fn goals(typed: &OsStr) -> Vec<CompletionCandidate> {
    of_clients(typed, |records, _| {
        records.client.iter().flat_map(|client| &client.goals).map(|goal| goal.id.clone()).collect()
    })
}

/// Returns the sessions whose stem begins with `typed`.
pub(crate) fn sessions(typed: &OsStr) -> Vec<CompletionCandidate> {
    of_clients(typed, |records, _| records.sessions.iter().rev().map(|session| session.stem.clone()).collect())
}

/// Returns the forms whose name begins with `typed`.
pub(crate) fn forms(typed: &OsStr) -> Vec<CompletionCandidate> {
    let Some((_, journal)) = journal() else { return Vec::new() };
    candidates(typed, journal.forms.into_iter().map(|form| form.name))
}

/// Completion never fails and says nothing: where the journal cannot be read there is nothing to offer.
fn journal() -> Option<(Environment, Journal)> {
    let environment = Environment::capture().ok()?;
    let journal = load::open(&locate::root(&environment, None).ok()?).ok()?;
    Some((environment, journal))
}

fn of_clients(typed: &OsStr, names: impl Fn(&ClientRecords, &Environment) -> Vec<String>) -> Vec<CompletionCandidate> {
    let Some((environment, journal)) = journal() else { return Vec::new() };
    let loaded = match super::context::client_of_folder(&environment, &journal).map(Scope::Client) {
        Some(Scope::Client(code)) => journal.load_client(&code),
        _ => journal.load(),
    };
    candidates(typed, loaded.clients.iter().flat_map(|records| names(records, &environment)))
}

fn candidates(typed: &OsStr, names: impl IntoIterator<Item = String>) -> Vec<CompletionCandidate> {
    let typed = typed.to_string_lossy();
    names.into_iter().filter(|name| name.starts_with(&*typed)).map(CompletionCandidate::new).collect()
}
