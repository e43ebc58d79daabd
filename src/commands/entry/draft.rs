//! A text that is being written in an editor.

use std::path::{Path, PathBuf};

use crate::app::editor;
use crate::app::environment::Environment;
use crate::app::error::Error;
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
            .map_err(|cause| Error::disk("make a draft in", Path::new("the state folder"), cause))?;
        Ok(Self { path, before: text.to_owned() })
    }

    /// Opens the editor, at `line` where it takes one, and returns the text as it is afterwards.
    pub(crate) fn edit(&self, command_line: &str, line: Option<usize>) -> Result<String, Error> {
        editor::open(command_line, &self.path, line).map_err(|error| self.leave(error))?;
        disk::read_needed(&self.path).map_err(|error| error.hint(format!("The draft is {}", self.path.display())))
    }

    /// Removes a draft that nobody wrote in; else adds its place to `error`.
    fn leave(&self, error: Error) -> Error {
        // An editor that did not start left nothing to keep.
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
    pub(crate) fn discard(&self) {
        keep::discard(&self.path);
    }
}
