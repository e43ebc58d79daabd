//! `mw` as clap reads it, and the groups that `mw --help` shows its commands in.

use clap::{CommandFactory, Parser};

use super::Command;
use super::options::GlobalOptions;

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
    /// What to do.
    #[command(subcommand)]
    pub command: Command,
}

/// The groups, in the order they are shown; the first one fits on a small screen.
pub(crate) const GROUPS: &[(&str, &[&str])] = &[
    ("Every day", &["status", "reflect", "tick", "done", "let-go", "activity", "week"]),
    ("Looking back", &["progress", "stats", "trail", "prep", "list", "explain"]),
    ("Between sessions", &["nudge", "calendar"]),
    ("People and agreements", &["client", "session", "goal"]),
    ("Keeping the files", &["check", "edit", "undo", "path", "git"]),
    ("Setting up", &["init", "form", "schema", "completions", "man"]),
];

/// Returns the command line with its commands in groups.
pub(crate) fn build() -> clap::Command {
    let command = CommandLine::command();
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
mod tests {
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
}
