//! The groups that `mw --help` shows commands in, and the command line as clap builds it.

use clap::{Command, CommandFactory};

/// The groups, in the order they are shown; the first one fits on a small screen.
pub(crate) const GROUPS: &[(&str, &[&str])] = &[
    ("Every day", &["status", "reflect", "tick", "done", "let-go", "activity", "week"]),
    ("Looking back", &["progress", "trail", "list"]),
    ("People and agreements", &["client", "session", "goal"]),
    ("Keeping the files", &["check", "edit", "undo", "path", "git"]),
    ("Setting up", &["init", "schema", "completions", "man"]),
];

/// Returns the command line with its commands in groups.
pub(crate) fn command_line<T: CommandFactory>() -> Command {
    let command = T::command();
    let template = format!(
        "{{about}}\n\n{{usage-heading}} {{usage}}\n\n{}For every command:\n{{options}}{{after-help}}",
        groups(&command)
    );
    command.help_template(template)
}

fn groups(command: &Command) -> String {
    let mut text = String::new();
    for (title, names) in GROUPS {
        text.push_str(title);
        text.push_str(":\n");
        for name in *names {
            let about = command.find_subcommand(name).and_then(Command::get_about);
            if let Some(about) = about {
                text.push_str(&format!("  {name:<12} {about}\n"));
            }
        }
        text.push('\n');
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::run::CommandLine;

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
        command_line::<CommandLine>().debug_assert();
    }
}
