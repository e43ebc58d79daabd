//! A text that is being written in an editor.

use std::fmt::Display;
use std::path::Path;
use std::time::{Duration, Instant};

use crate::app::editor;
use crate::app::error::{Error, Kind};
use crate::commands::change::client_folder::ClientFolder;
use crate::commands::context::Context;
use crate::commands::entry::new_entry;
use crate::document::fences;
use crate::journal::disk;
use crate::journal::keep::{self, DraftFile};
use crate::render;

/// An editor that ends sooner has hardly been looked at by a person: it handed the file on, and returned.
const AT_ONCE: Duration = Duration::from_secs(1);
/// How much of a draft is shown to tell it from others, in characters.
const SHOWN: usize = 60;

/// A text being written in an editor. The file stays until it is discarded, so that nothing typed is lost.
#[derive(Debug)]
pub(crate) struct Draft {
    file: DraftFile,
    before: String,
}

/// What an editor gave back.
#[derive(Debug)]
pub(crate) struct Edited {
    /// The text.
    pub text: String,
    /// Whether the editor ended before a person can have written anything.
    pub at_once: bool,
}

impl Draft {
    /// Makes a draft in `folder` that holds `text`; `name` begins the file's name.
    pub(crate) fn new(context: &Context<'_>, folder: &ClientFolder, name: &str, text: &str) -> Result<Self, Error> {
        let file = keep::draft(context.environment.state_folder.as_deref(), of(folder), name, text)
            .map_err(|cause| Error::disk("make a draft in", Path::new("the state folder"), cause))?;
        Ok(Self { file, before: text.to_owned() })
    }

    /// Returns the drafts of `folder` that were left over, hold words of the writer's, and are open nowhere, the latest first.
    pub(crate) fn left_over(context: &Context<'_>, folder: &ClientFolder) -> Vec<Self> {
        let Some(state_folder) = context.environment.state_folder.as_deref() else { return Vec::new() };
        let left = keep::drafts_left(state_folder, of(folder)).into_iter();
        left.filter(|(_, text)| holds_words(text)).map(|(file, before)| Self { file, before }).collect()
    }

    /// Opens the editor, at `line` where it takes one, and returns what it gave back.
    pub(crate) fn edit(&self, command_line: &str, line: Option<usize>) -> Result<Edited, Error> {
        let begun = Instant::now();
        editor::open(command_line, &self.file.path, line).map_err(|error| self.leave(error))?;
        let at_once = begun.elapsed() < AT_ONCE;
        match disk::read_if_there(&self.file.path).map_err(|error| error.hint(self.place()))? {
            Some(text) => Ok(Edited { text, at_once }),
            None => Err(self.gone()),
        }
    }

    /// Returns the error for a draft that its editor took away.
    fn gone(&self) -> Error {
        let error = Error::new(Kind::Invalid, "the editor took its file away, so nothing was saved");
        // What it held before is somebody's words where it was gone on with.
        if holds_words(&self.before) && self.file.put_back(&self.before).is_ok() {
            return error.hint(self.place());
        }
        error.hint("Save under the name that is open, and close it: mw reflect")
    }

    /// Removes a draft that nobody wrote in; else adds its place to `error`.
    fn leave(&self, error: Error) -> Error {
        // An editor that did not start left nothing to keep.
        if disk::read(&self.file.path).is_ok_and(|text| text == self.before) && !holds_words(&self.before) {
            self.file.discard();
            return error;
        }
        error.hint(self.place())
    }

    /// Returns the text that the editor opened on.
    pub(crate) fn before(&self) -> &str {
        &self.before
    }

    /// Returns the words it begins with, in one line.
    pub(crate) fn first_words(&self) -> String {
        let body = fences::split(&self.before).body.of(&self.before);
        let is_words = |line: &&str| !line.trim().is_empty() && !line.starts_with(['#', '<', '%']);
        let first = render::one_line(body.lines().find(is_words).unwrap_or_default());
        let short: String = first.chars().take(SHOWN).collect();
        if short.len() < first.len() { format!("{short}…") } else { short }
    }

    /// Returns where the draft is.
    pub(crate) fn path(&self) -> impl Display + '_ {
        self.file.path.display()
    }

    /// Returns a sentence that says where the draft is.
    pub(crate) fn place(&self) -> String {
        format!("What you wrote is kept in {}", self.file.path.display())
    }

    /// Puts the draft where nobody is asked about it again, and returns a sentence that says where.
    pub(crate) fn put_aside(&self) -> String {
        format!("It is kept for 90 days in {}", self.file.put_aside().display())
    }

    /// Removes the draft: it is saved elsewhere, or was left as it was.
    pub(crate) fn discard(&self) {
        self.file.discard();
    }
}

/// Returns the folder of a journal that drafts are of.
fn of(folder: &ClientFolder) -> (&Path, &str) {
    (&folder.journal.root, &folder.records.folder)
}

/// Returns whether something of the writer's stands below the front matter.
fn holds_words(text: &str) -> bool {
    new_entry::holds_words(fences::split(text).body.of(text))
}
