//! The one error type for people: what happened, what decides the exit code, and what to type instead.
//!
//! Each layer has an error of its own; they are gathered here, and kept as the cause. A person reads the message and the hints
//! only: the message says all that they can use of the cause.

use std::path::Path;

use crate::app::exit_code;

/// What kind of error it is: it decides the exit code.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    /// The command line cannot be understood.
    Usage,
    /// Nothing has this name, or several have.
    NotFound,
    /// A file that is needed is invalid.
    Invalid,
    /// A file changed since it was read, or exists already.
    Conflict,
    /// The disk said no.
    Disk,
    /// The answer could not be written; that nobody reads it any more is no error.
    Answer,
}

/// An error for a person: a lower-case phrase without a full stop, and what to type instead.
#[derive(Debug, thiserror::Error)]
#[error("{message}")]
pub(crate) struct Error {
    /// What kind of error it is.
    pub kind: Kind,
    /// What happened, and where.
    pub message: String,
    /// What to type instead; each hint is a sentence of its own.
    pub hints: Vec<String>,
    /// The error of the layer below, where there is one.
    #[source]
    pub cause: Option<Cause>,
    /// What a name may have meant, where several things have it: a person can choose.
    pub meant: Option<Box<Meant>>,
}

/// What a name that several things have may have meant.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Meant {
    /// The name as it was typed.
    pub typed: String,
    /// What to type for each of them instead, and how it is shown.
    pub options: Vec<(String, String)>,
}

/// An error of another layer, or of the system.
pub(crate) type Cause = Box<dyn std::error::Error + Send + Sync>;

impl Error {
    /// Returns an error of `kind` that says `message`.
    pub(crate) fn new(kind: Kind, message: impl Into<String>) -> Self {
        Self { kind, message: message.into(), hints: Vec::new(), cause: None, meant: None }
    }

    /// Returns an error in the use of the command line.
    pub(crate) fn usage(message: impl Into<String>) -> Self {
        Self::new(Kind::Usage, message)
    }

    /// Returns an error for a name that nothing has.
    pub(crate) fn not_found(message: impl Into<String>) -> Self {
        Self::new(Kind::NotFound, message)
    }

    /// Returns an error of the disk: what was being done, to which path, and what the system said.
    pub(crate) fn disk(doing: &str, path: &Path, cause: std::io::Error) -> Self {
        let message = format!("cannot {doing} {}: {}", path.display(), plain_cause(&cause));
        Self::new(Kind::Disk, message).caused_by(cause)
    }

    /// Returns the error with one more hint.
    pub(crate) fn hint(mut self, hint: impl Into<String>) -> Self {
        self.hints.push(hint.into());
        self
    }

    /// Returns the error with what `typed` may have meant: what to type for each, and how it is shown.
    pub(crate) fn meaning(mut self, typed: &str, options: impl IntoIterator<Item = (String, String)>) -> Self {
        self.meant = Some(Box::new(Meant { typed: typed.to_owned(), options: options.into_iter().collect() }));
        self
    }

    /// Returns the error with what caused it.
    pub(crate) fn caused_by(mut self, cause: impl Into<Cause>) -> Self {
        self.cause = Some(cause.into());
        self
    }

    /// Returns the exit code it ends with.
    pub(crate) const fn exit_code(&self) -> u8 {
        match self.kind {
            Kind::Usage => exit_code::USAGE,
            Kind::NotFound => exit_code::NOT_FOUND,
            Kind::Invalid => exit_code::INVALID,
            Kind::Conflict => exit_code::CONFLICT,
            Kind::Disk | Kind::Answer => exit_code::DISK,
        }
    }
}

/// Returns the system's words for an error without its number.
pub(crate) fn plain_cause(cause: &std::io::Error) -> String {
    let text = cause.to_string();
    match text.split_once(" (os error") {
        // The system begins with a capital, and stands in the middle of our sentence.
        Some((words, _)) => words.to_lowercase(),
        None => text,
    }
}

/// Errors of writing to stdout. A reader that went away is none: the stream takes the rest of the answer for nothing.
impl From<std::io::Error> for Error {
    fn from(error: std::io::Error) -> Self {
        Self::new(Kind::Answer, format!("cannot write the answer: {}", plain_cause(&error))).caused_by(error)
    }
}

#[cfg(test)]
mod tests {
    use std::error::Error as _;
    use std::io;

    use super::*;

    #[test]
    fn an_error_keeps_what_the_system_said_and_its_kind_decides_the_exit_code() {
        let cause = io::Error::from(io::ErrorKind::PermissionDenied);
        let error = Error::disk("read", Path::new("a.md"), cause).hint("Give yourself the right to");
        assert_eq!(error.to_string(), "cannot read a.md: permission denied");
        assert_eq!(error.exit_code(), exit_code::DISK);
        let source = error.source().and_then(|source| source.downcast_ref::<io::Error>());
        assert_eq!(source.map(io::Error::kind), Some(io::ErrorKind::PermissionDenied));
        assert!(Error::usage("no such thing").source().is_none());
    }
}
