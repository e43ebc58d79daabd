//! What a shell is offered behind a flag: the clients, activities, goals, sessions and forms of the journal at hand.

use std::ffi::{OsStr, OsString};
use std::path::Path;

use clap_complete::engine::{CompletionCandidate, PathCompleter, ValueCompleter as _};

use crate::analysis::{AsOf, ClientTimeline};
use crate::app::environment::Environment;
use crate::commands::lookup::client::{client_by_place, client_code};
use crate::journal::file_overlay::FileOverlay;
use crate::journal::load::{self, Journal};
use crate::journal::locate;
use crate::model::id;
use crate::model::records::ClientRecords;
use crate::model::source::Extent;
use crate::render;
use crate::visibility::{Answer, Purpose, Sight, seen_by};

/// Returns the clients whose code begins with `typed`.
pub(crate) fn clients(typed: &OsStr) -> Vec<CompletionCandidate> {
    let Some((_, journal)) = journal() else { return Vec::new() };
    candidates(typed, journal.codes())
}

/// Returns the activities whose id begins with `typed`, the open ones first.
pub(crate) fn activities(typed: &OsStr) -> Vec<CompletionCandidate> {
    of_client(typed, |records, environment| {
        let timeline = ClientTimeline::of(records, AsOf::at(environment.now));
        let mut threads: Vec<_> = timeline.threads.iter().filter(|thread| thread.id.is_some()).collect();
        threads.sort_by_key(|thread| !thread.is_open());
        threads.iter().filter_map(|thread| thread.id.map(str::to_owned)).collect()
    })
}

/// Returns the goals whose id begins with `typed`.
pub(crate) fn goals(typed: &OsStr) -> Vec<CompletionCandidate> {
    of_client(typed, |records, _| {
        records.client.iter().flat_map(|client| &client.goals).map(|goal| goal.id.clone()).collect()
    })
}

/// Returns the sessions whose stem begins with `typed`.
pub(crate) fn sessions(typed: &OsStr) -> Vec<CompletionCandidate> {
    of_client(typed, |records, _| records.sessions.iter().rev().map(|session| session.stem().to_owned()).collect())
}

/// Returns the entries whose stem begins with `typed`, the newest first.
pub(crate) fn entries(typed: &OsStr) -> Vec<CompletionCandidate> {
    of_client(typed, |records, _| {
        let stems = records.reflections.iter().rev().map(|own| own.stem().to_owned());
        std::iter::once("last".to_owned()).chain(stems).collect()
    })
}

/// Returns what can be removed and whose name begins with `typed`: activities, then goals, sessions and entries.
pub(crate) fn removable(typed: &OsStr) -> Vec<CompletionCandidate> {
    let all = [activities(typed), goals(typed), sessions(typed), entries(typed)];
    all.into_iter().flatten().collect()
}

/// Returns the forms whose name begins with `typed`.
pub(crate) fn forms(typed: &OsStr) -> Vec<CompletionCandidate> {
    let Some((_, journal)) = journal() else { return Vec::new() };
    candidates(typed, journal.forms().into_iter().map(|form| form.name))
}

/// Returns the files and folders whose path begins with `typed`.
pub(crate) fn paths(typed: &OsStr) -> Vec<CompletionCandidate> {
    let all = PathCompleter::any().complete(typed).into_iter();
    all.filter(|path| path.get_value().to_str().is_some_and(|path| is_plain(path, "~/"))).collect()
}

/// Completion never fails and says nothing: where the journal cannot be read there is nothing to offer.
fn journal() -> Option<(Environment, Journal)> {
    let environment = Environment::capture().ok()?;
    let named = value_of(&environment.words, &["--journal"]).map(Path::new);
    let root = locate::root(&environment, named).ok()?;
    let journal = load::open(FileOverlay::of(&root, locate::links(&environment))).ok()?;
    Some((environment, journal))
}

/// Returns the names of the one client that the line is about: the one it names, the one whose folder we stand in, or the
/// only one. Of several, nothing is offered: a shell should not wait for a whole practice to be read.
fn of_client(typed: &OsStr, names: impl Fn(&ClientRecords, &Environment) -> Vec<String>) -> Vec<CompletionCandidate> {
    let Some((environment, journal)) = journal() else { return Vec::new() };
    let Some(code) = client(&environment, &journal) else { return Vec::new() };
    let reader = Sight::of(journal.kind, Purpose::of(Answer::Terminal)).reader;
    // No name stands in a body, and a person waits behind the Tab key.
    let journal = Journal { detail: Extent::FrontMatter, ..journal };
    let loaded = journal.load_client(&code, |folder| seen_by(folder, reader));
    candidates(typed, loaded.clients.iter().flat_map(|records| names(records, &environment)))
}

fn client(environment: &Environment, journal: &Journal) -> Option<String> {
    let codes = journal.codes();
    if let Some(named) = value_of(&environment.words, &["-c", "--client"]) {
        return client_code(journal, &codes, named).ok();
    }
    let only = || <[String; 1]>::try_from(codes).ok().map(|[only]| only);
    let named = value_of(&environment.words, &["--journal"]).map(Path::new);
    client_by_place(environment, journal, named).or_else(only)
}

/// Returns the value that one of `flags` has on the line that is being written: the next word, or what stands after `=`.
fn value_of<'a>(words: &'a [OsString], flags: &[&str]) -> Option<&'a str> {
    let words: Vec<&str> = words.iter().filter_map(|word| word.to_str()).collect();
    words.iter().enumerate().find_map(|(at, word)| {
        let flag = flags.iter().find(|flag| word.starts_with(**flag))?;
        match &word[flag.len()..] {
            "" => words.get(at + 1).copied(),
            // `-ck-07`: a short flag takes its value without a blank.
            rest => rest.strip_prefix('=').or_else(|| (flag.len() == 2).then_some(rest)),
        }
    })
}

fn candidates(typed: &OsStr, names: impl IntoIterator<Item = String>) -> Vec<CompletionCandidate> {
    let typed = typed.to_string_lossy();
    let wanted = |name: &String| name.starts_with(&*typed) && is_plain(name, "");
    names.into_iter().filter(wanted).map(CompletionCandidate::new).collect()
}

/// Returns whether a name can stand on a command line as it is. Shells put some of what is offered there unquoted, and
/// names come with a journal: one with blanks, quotes or `$` in it is offered nowhere, and none that reads as a flag.
fn is_plain(name: &str, besides: &str) -> bool {
    let is_plain =
        |character: char| id::is_letter_or_digit(character) || "-_.".contains(character) || besides.contains(character);
    !name.starts_with('-') && name.chars().all(is_plain) && render::clean_line(name) == name
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_shell_would_read_as_more_than_a_name_is_not_offered() {
        for name in ["k-07", "宿題", "é-1", "good_time", "2026-11-03", "q\u{307}"] {
            assert!(is_plain(name, ""), "{name}");
        }
        for name in [
            "$(touch x)",
            "`x`",
            "a b",
            "a;b",
            "a\nb",
            "a\u{b}b",
            "*",
            "a'b",
            "a\"b",
            "a\\b",
            "-c",
            "a&b",
            "a|b",
            "a>b",
            "#a",
            "!a",
            "{a,b}",
            "a/b",
            "~",
            "a\u{200b}b",
            "a\u{202e}b",
        ] {
            assert!(!is_plain(name, ""), "{name}");
        }
        assert!(is_plain("~/practice/clients/k-07", "~/"));
        assert!(!is_plain("clients/$(touch x)/", "~/"));
    }
}
