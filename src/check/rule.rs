//! A rule: its name, what it is about, and how it is found.

use super::checked::Checked;
use crate::diagnostic::{Code, Diagnostic, Level};

/// Something that can be wrong in a journal.
#[derive(Debug)]
pub(crate) struct Rule {
    /// What its findings are of: its name says what is wrong.
    pub code: Code,
    /// How much it weighs.
    pub level: Level,
    /// What is wrong, in general: a lower-case phrase that quotes no file.
    pub summary: &'static str,
    /// What to do about it, in general: a lower-case phrase that quotes no file.
    pub mend: &'static str,
    /// Why it matters: sentences.
    pub why: &'static str,
    /// Files that show it.
    pub example: Example,
    /// When `mw check --fix` mends it, if it ever has one certain mend.
    pub certain: Option<Certain>,
    /// How it is found.
    pub found: Found,
}

/// When there is only one way to mend what a rule finds.
#[derive(Debug)]
pub(crate) struct Certain {
    /// When that is so: goes on from "where".
    pub when: &'static str,
    /// Files in which it is, and the same files as `--fix` leaves them.
    pub example: Example,
}

/// How a rule is found.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Found {
    /// A file's own reader finds it.
    WhileReading,
    /// It is looked for once everything is read.
    Afterwards(fn(&Checked<'_>) -> Vec<Diagnostic>),
}

/// Files of a journal that show a rule, and the same files mended.
#[derive(Debug)]
pub(crate) struct Example {
    /// Files in which this is wrong, and nothing else.
    pub wrong: &'static [ExampleFile],
    /// Those in which nothing is.
    pub mended: &'static [ExampleFile],
}

/// A file of an example.
#[derive(Debug)]
pub(crate) struct ExampleFile {
    /// Its path in the journal.
    pub path: &'static str,
    /// What it holds.
    pub holds: Holds,
}

/// What a file of an example holds.
#[derive(Debug)]
pub(crate) enum Holds {
    /// Text.
    Text(&'static str),
    /// Bytes that are no text.
    Bytes(&'static [u8]),
    /// A line that stands there this many times, with the text before it and after it.
    Repeated(&'static str, &'static str, usize, &'static str),
    /// Nothing: it is a link to this path.
    LinkTo(&'static str),
}

impl ExampleFile {
    /// Returns a file of text.
    pub(crate) const fn text(path: &'static str, text: &'static str) -> Self {
        Self { path, holds: Holds::Text(text) }
    }
}
