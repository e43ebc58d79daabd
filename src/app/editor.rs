//! The user's editor: which one it is, and opening it on a file.

use std::path::Path;
use std::process::Command;

use super::interrupt;
use crate::app::environment::Environment;
use crate::app::error::{Error, Kind};

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

/// Opens `path` with the editor's command line and waits until it is closed.
pub(crate) fn open(editor: &str, path: &Path) -> Result<(), Error> {
    // `code --wait` is a program with an argument. No shell is asked: what follows is a path, and never a command.
    let words = shell_words::split(editor).ok().filter(|words| !words.is_empty());
    let Some(words) = words else {
        return Err(
            Error::usage(format!("the editor `{editor}` cannot be understood")).hint("Name one: export EDITOR=nano")
        );
    };
    // Ctrl-C is for the editor, which is in front; the draft must outlive it.
    interrupt::hold();
    let status = Command::new(&words[0]).args(&words[1..]).arg(path).status().map_err(|cause| {
        Error::usage(format!("the editor `{}` cannot be started: {cause}", words[0]))
            .hint("Name another: export EDITOR=nano")
            .caused_by(cause)
    })?;
    // `:cq` in vim means: forget it.
    if status.success() {
        return Ok(());
    }
    Err(Error::new(Kind::Invalid, format!("the editor `{}` ended with an error; nothing was saved", words[0])))
}
