//! The user's editor: which one it is, and opening it on a file.

use std::path::Path;
use std::process::Command;

use super::interrupt;
use crate::app::environment::Environment;
use crate::app::error::{Error, Kind, plain_cause};

/// Returns the editor's command line: `MW_EDITOR`, then the user's own config, then `VISUAL`, then `EDITOR`.
pub(crate) fn command_line(environment: &Environment, configured: Option<&str>) -> Result<String, Error> {
    let own = environment.own_editor.as_deref();
    // Whoever names an editor for this tool means it more than the one named for all.
    own.or(configured).or(environment.system_editor.as_deref()).map(str::to_owned).ok_or_else(|| {
        Error::usage("no editor is set")
            .hint("Name one: export EDITOR=nano, or `editor:` in your own config.yaml")
            .hint("Or write here: -m \"TEXT\", or --ask")
    })
}

/// Opens `path` with the editor's command line, at `line` (counted from 1) where the editor is known to take one, and waits until
/// it is closed.
pub(crate) fn open(editor: &str, path: &Path, line: Option<usize>) -> Result<(), Error> {
    // `code --wait` is a program with an argument. No shell is asked: what follows is a path, and never a command.
    let words = shell_words::split(editor).ok().filter(|words| !words.is_empty());
    let Some(words) = words else {
        return Err(
            Error::usage(format!("the editor `{editor}` cannot be understood")).hint("Name one: export EDITOR=nano")
        );
    };
    // Ctrl-C is for the editor, which is in front; the draft must outlive it.
    interrupt::hold();
    let line = line.and_then(|line| line_argument(&words[0], line));
    let status = Command::new(&words[0]).args(&words[1..]).args(line).arg(path).status();
    let status = status.map_err(|cause| not_started(&words[0], cause))?;
    // `:cq` in vim means: forget it.
    if status.success() {
        return Ok(());
    }
    Err(Error::new(Kind::Invalid, format!("the editor `{}` ended with an error; nothing was saved", words[0])))
}

/// Returns the argument that opens the editor `program` at `line`; nothing for one that may take it for a file's name.
fn line_argument(program: &str, line: usize) -> Option<String> {
    const TAKE_A_LINE: &[&str] = &[
        "vi",
        "vim",
        "nvim",
        "view",
        "nano",
        "pico",
        "emacs",
        "emacsclient",
        "kak",
        "micro",
        "joe",
        "jed",
        "jmacs",
        "mg",
        "ne",
        "zile",
        "tilde",
    ];
    let name = Path::new(program).file_stem()?.to_str()?;
    TAKE_A_LINE.contains(&name).then(|| format!("+{line}"))
}

fn not_started(program: &str, cause: std::io::Error) -> Error {
    Error::usage(format!("the editor `{program}` cannot be started: {}", plain_cause(&cause)))
        .hint("Name another: export EDITOR=nano")
        .caused_by(cause)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_that_names_no_program_starts_none() {
        let check = |editor: &str| {
            let error = open(editor, Path::new("draft.md"), None).expect_err("there is no such editor");
            assert_eq!(error.message, format!("the editor `{editor}` cannot be understood"));
            assert_eq!(error.hints, ["Name one: export EDITOR=nano"]);
        };
        check("");
        check(" ");
        check("vim '");
    }

    #[test]
    fn a_line_is_given_to_editors_that_take_one() {
        let check = |program: &str, expected: Option<&str>| {
            assert_eq!(line_argument(program, 9).as_deref(), expected, "{program}");
        };
        check("nano", Some("+9"));
        check("/usr/bin/vim", Some("+9"));
        check("nvim.exe", Some("+9"));
        check("code", None);
        check("ed", None);
        check("", None);
    }

    #[test]
    #[cfg(unix)]
    fn what_the_system_says_of_an_editor_has_no_number() {
        let error = not_started("vi", std::io::Error::from_raw_os_error(2));
        assert_eq!(error.message, "the editor `vi` cannot be started: no such file or directory");
    }
}
