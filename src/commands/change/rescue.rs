//! What a person typed in this command: kept in the state folder where the command ends without it.

use std::cell::RefCell;
use std::ffi::OsString;
use std::path::PathBuf;

use crate::app::environment::Environment;
use crate::app::error::{Error, Kind};
use crate::journal::keep;

/// What a person typed, until it is saved.
#[derive(Debug, Default)]
pub(crate) struct Rescue {
    typed: RefCell<Typed>,
}

/// What was typed, in the order in which it is preferred.
#[derive(Debug, Default)]
struct Typed {
    /// The text as it was to be saved.
    whole: String,
    /// What no shell remembers: from stdin, and answers to questions. It may be no text.
    fresh: Vec<u8>,
    /// The command line, where it holds words.
    line: String,
}

impl Rescue {
    /// Remembers the command line, if one of its words is more than a word.
    pub(crate) fn remember_line(&self, words: &[OsString]) {
        let words: Vec<_> = words.iter().skip(1).map(|word| word.to_string_lossy()).collect();
        // `mw done tell` is typed again faster than it is found.
        if words.iter().any(|word| word.contains(char::is_whitespace)) {
            self.typed.borrow_mut().line = format!("mw {}\n", shell_words::join(words));
        }
    }

    /// Remembers what came on stdin, or was answered.
    pub(crate) fn remember(&self, typed: &[u8]) {
        self.typed.borrow_mut().fresh.extend_from_slice(typed);
    }

    /// Remembers the text as it is to be saved, in place of its parts.
    pub(crate) fn remember_whole(&self, text: &str) {
        text.clone_into(&mut self.typed.borrow_mut().whole);
    }

    /// Keeps what was typed at once, since it is not saved, and returns a sentence that says where; nothing where nothing was.
    pub(crate) fn set_aside(&self, environment: &Environment) -> Option<String> {
        let Typed { whole, fresh, line } = self.typed.take();
        let typed = [whole.into_bytes(), fresh, line.into_bytes()].into_iter().find(|typed| is_there(typed))?;
        Some(kept(environment, &typed))
    }

    /// Forgets it all: it is saved, or its place was said.
    pub(crate) fn forget(&self) {
        self.typed.take();
    }

    /// Keeps what was typed, and adds its place to `error`. What stands on the command line alone is there to be typed again,
    /// unless a file or the disk is why it was not saved.
    pub(crate) fn keep(&self, environment: &Environment, error: Error) -> Error {
        let Typed { whole, fresh, line } = self.typed.take();
        // The shell remembers a line that was mistyped; after a full disk or a broken file it may be hours until it can be typed again.
        let is_of_files = matches!(error.kind, Kind::Invalid | Kind::Disk);
        let is_of_changes = is_of_files || error.kind == Kind::Conflict;
        let typed = match (is_there(whole.as_bytes()), is_there(&fresh)) {
            (true, true) => whole.into_bytes(),
            (true, false) if is_of_changes => whole.into_bytes(),
            // From stdin or answered, it stands nowhere else.
            (false, true) => fresh,
            _ if is_of_files => line.into_bytes(),
            _ => Vec::new(),
        };
        if is_there(&typed) { error.hint(kept(environment, &typed)) } else { error }
    }
}

fn is_there(bytes: &[u8]) -> bool {
    bytes.iter().any(|byte| !byte.is_ascii_whitespace())
}

/// Keeps `typed` in the state folder and returns a sentence that says where it is; the text itself where even that
/// cannot be done.
fn kept(environment: &Environment, typed: &[u8]) -> String {
    match keep_in(environment, typed) {
        Some(path) => format!("What you wrote is kept in {}", path.display()),
        None => format!("What you wrote could not be kept either. Here it is:\n{}", String::from_utf8_lossy(typed)),
    }
}

/// Keeps a text of which only a part is to be saved, whole, and returns a sentence that says where; nothing where that cannot be
/// done.
pub(crate) fn keep_whole(environment: &Environment, text: &str) -> Option<String> {
    let path = keep_in(environment, text.as_bytes())?;
    Some(format!("All of it is kept for 90 days in {}", path.display()))
}

fn keep_in(environment: &Environment, typed: &[u8]) -> Option<PathBuf> {
    // Windows takes no colon in a name.
    let name = environment.now.to_string().replace(':', "");
    keep::keep(environment.state_folder.as_deref()?, &name, typed)
}
