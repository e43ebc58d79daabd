//! Opens the user's editor on a draft and reads back what they wrote.

use std::path::{Path, PathBuf};
use std::process::Command;

use super::interrupt;
use crate::environment::Environment;
use crate::error::{Error, Kind};
use crate::journal::{disk, keep};

/// A text being written in an editor. The file stays until it is discarded, so that nothing typed is lost.
#[derive(Debug)]
pub(crate) struct Draft {
    path: PathBuf,
    before: String,
}

impl Draft {
    /// Makes a draft that holds `text`; `name` begins the file's name.
    pub(crate) fn new(environment: &Environment, name: &str, text: &str) -> Result<Self, Error> {
        let path = keep::draft(environment.state_folder.as_deref(), name, text)
            .map_err(|cause| Error::disk("make a draft in", Path::new("the state folder"), &cause))?;
        Ok(Self { path, before: text.to_owned() })
    }

    /// Opens the editor and returns the text as it is afterwards.
    pub(crate) fn edit(&self, editor: &str) -> Result<String, Error> {
        open(editor, &self.path).map_err(|error| self.leave(error))?;
        disk::read_needed(&self.path).map_err(|error| error.hint(format!("The draft is {}", self.path.display())))
    }

    /// Removes a draft that nobody wrote in; else adds its place to `error`.
    fn leave(&self, error: Error) -> Error {
        if disk::read(&self.path).is_ok_and(|text| text == self.before) {
            keep::discard(&self.path);
            return error;
        }
        error.hint(self.place())
    }

    /// Returns a sentence that says where the draft is.
    pub(crate) fn place(&self) -> String {
        format!("What you wrote is kept in {}", self.path.display())
    }

    /// Removes the draft: it is saved elsewhere, or was left as it was.
    pub(crate) fn discard(self) {
        keep::discard(&self.path);
    }
}

/// Returns the editor's command line: `MW_EDITOR`, then the user's own config, then `VISUAL`, then `EDITOR`.
pub(crate) fn command_line(environment: &Environment, configured: Option<&str>) -> Result<String, Error> {
    let own = environment.own_editor.as_deref();
    own.or(configured).or(environment.system_editor.as_deref()).map(str::to_owned).ok_or_else(|| {
        Error::usage("no editor is set")
            .hint("Name one: export EDITOR=nano, or `editor:` in your own config.yaml")
            .hint("Or write here: -m \"TEXT\", or --ask")
    })
}

/// Opens `path` with the editor's command line and waits until it is closed.
pub(crate) fn open(editor: &str, path: &Path) -> Result<(), Error> {
    let words = shell_words::split(editor).ok().filter(|words| !words.is_empty());
    let Some(words) = words else {
        return Err(
            Error::usage(format!("the editor `{editor}` cannot be understood")).hint("Name one: export EDITOR=nano")
        );
    };
    interrupt::hold();
    let status = Command::new(&words[0]).args(&words[1..]).arg(path).status().map_err(|cause| {
        Error::usage(format!("the editor `{}` cannot be started: {cause}", words[0]))
            .hint("Name another: export EDITOR=nano")
    })?;
    if status.success() {
        return Ok(());
    }
    Err(Error::new(Kind::Invalid, format!("the editor `{}` ended with an error; nothing was saved", words[0])))
}
