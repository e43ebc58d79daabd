//! `mw` as clap reads it, and the groups that `mw --help` shows its commands in.

use clap::{CommandFactory, Parser};

use crate::commands::Command;
use crate::commands::flags::options::GlobalOptions;

/// `mw`, as clap reads it.
#[derive(Debug, Parser)]
#[command(
    name = "mw",
    version,
    about = "Keeps the work that happens between coaching sessions, in a folder of plain-text files",
    disable_help_subcommand = true,
    max_term_width = 100,
    after_help = "Dates: 2026-11-05, today, yesterday, fri, next friday, in 3 days, 2 weeks ago.\nWords given by -m stay in the shell's history; for private ones use the editor, or `-`."
)]
pub(crate) struct CommandLine {
    /// The flags of every command.
    #[command(flatten)]
    pub global: GlobalOptions,
    /// What to do; nothing shows where things stand, where a person reads it.
    #[command(subcommand)]
    pub command: Option<Command>,
}

/// The groups, in the order they are shown; the first one fits on a small screen.
pub(crate) const GROUPS: &[(&str, &[&str])] = &[
    ("Every day", &["status", "reflect", "tick", "done", "let-go", "activity", "week"]),
    ("Looking back", &["read", "find", "progress", "trail", "stats", "prep", "list", "explain"]),
    ("Between sessions", &["nudge", "calendar"]),
    ("People and agreements", &["client", "session", "goal"]),
    ("Keeping the files", &["check", "edit", "reflection", "remove", "undo", "redo", "path", "git"]),
    ("Setting up", &["init", "form", "schema", "completions", "man"]),
];

/// Returns the command line of a program that reads, or of a pipe: a command has to be there.
pub(crate) fn build_with_command() -> clap::Command {
    build().subcommand_required(true).arg_required_else_help(true)
}

/// Returns the command line with its commands in groups.
pub(crate) fn build() -> clap::Command {
    let command = CommandLine::command();
    // By what one wants to do rather than by the alphabet: clap has no groups of subcommands.
    let template = format!(
        "{{about}}\n\n{{usage-heading}} {{usage}}\n\n{}For every command:\n{{options}}{{after-help}}",
        groups(&command)
    );
    command.help_template(template)
}

fn groups(command: &clap::Command) -> String {
    let mut text = String::new();
    for (title, names) in GROUPS {
        text.push_str(title);
        text.push_str(":\n");
        for name in *names {
            let about = command.find_subcommand(name).and_then(clap::Command::get_about);
            if let Some(about) = about {
                text.extend([format!("  {name:<12} {about}\n")]);
            }
        }
        text.push('\n');
    }
    text
}

#[cfg(test)]
#[expect(clippy::disallowed_methods, reason = "a test reads the source")]
mod tests {
    use std::fs;
    use std::path::{Path, PathBuf};

    use super::*;

    #[test]
    fn every_command_stands_in_one_group() {
        let command = CommandLine::command();
        let shown: Vec<&str> = GROUPS.iter().flat_map(|(_, names)| names.iter().copied()).collect();
        for own in command.get_subcommands().filter(|own| !own.is_hide_set()) {
            let times = shown.iter().filter(|name| **name == own.get_name()).count();
            assert_eq!(times, 1, "{}", own.get_name());
        }
    }

    #[test]
    fn the_command_line_holds_together() {
        build().debug_assert();
    }

    /// Returns the commands that `text` names: what stands behind `mw `, up to the end of the line or phrase. Those of the
    /// documents are run by a test of their own.
    fn named_commands(text: &str) -> Vec<String> {
        let is_named = |at: usize| [": ", "`", "  ", "\"", "("].iter().any(|before| text[..at].ends_with(before));
        let starts = text.match_indices("mw ").filter(|(at, _)| is_named(*at));
        let ends = |character: char| "`\"\n|;()<>&—…,".contains(character);
        starts.map(|(at, _)| text[at + 3..].split(ends).next().unwrap_or_default().trim().to_owned()).collect()
    }

    /// Returns what is wrong with a line that is named somewhere: no such command, or no such flag of it.
    fn wrong(root: &clap::Command, line: &str) -> Option<String> {
        let mut command = root;
        let mut words = line.split_whitespace().peekable();
        while let Some(word) = words.peek() {
            if command.get_subcommands().next().is_none() || !word.starts_with(|first: char| first.is_ascii_lowercase())
            {
                break;
            }
            command = match command.find_subcommand(word.trim_end_matches(['.', ':', '!', '?', '\''])) {
                Some(own) => own,
                None => return Some(format!("`{word}` is no command of `{}`", command.get_name())),
            };
            words.next();
            if command.get_name() == "git" && words.peek().is_none_or(|word| *word != "setup") {
                return None; // All else is git's.
            }
        }
        let flags = words.filter_map(|word| word.trim_matches(['[', ']', '.', '\'']).strip_prefix("--"));
        let is_there = |flag: &str| {
            let known = |command: &clap::Command| command.get_arguments().any(|own| own.get_long() == Some(flag));
            flag.is_empty()
                || flag.starts_with('{')
                || known(command)
                || known(root)
                || ["help", "version"].contains(&flag)
        };
        let unknown =
            flags.map(|flag| flag.split(['=', '.', ':']).next().unwrap_or_default()).find(|flag| !is_there(flag));
        unknown.map(|flag| format!("`--{flag}` is no flag of `{}`", command.get_name()))
    }

    #[test]
    fn every_command_that_is_named_exists() {
        let root = build();
        let mut named = 0;
        let mut all_wrong = Vec::new();
        for path in files_of_source() {
            let text = fs::read_to_string(&path).expect("a file of this repository");
            for line in named_commands(&text) {
                named += 1;
                all_wrong.extend(wrong(&root, &line).map(|why| format!("{}: mw {line}: {why}", path.display())));
            }
        }
        assert!(named > 150, "{named}");
        assert!(all_wrong.is_empty(), "{}", all_wrong.join("\n"));
    }

    fn files_of_source() -> Vec<PathBuf> {
        let mut waiting = vec![Path::new(env!("CARGO_MANIFEST_DIR")).join("src")];
        let mut files = Vec::new();
        while let Some(path) = waiting.pop() {
            if path.is_dir() {
                waiting.extend(fs::read_dir(&path).expect("a folder").map(|entry| entry.expect("an entry").path()));
            } else if path.extension().is_some_and(|own| own == "rs" || own == "md") {
                files.push(path);
            }
        }
        files
    }
}
