//! The file that values are read from: it names places, and gathers what was found.

use crate::diagnostic::{Code, Diagnostic, Mend};
use crate::document::span::Span;
use crate::document::value::Value;

/// The file a value stands in, for naming places, and what was found in it.
#[derive(Debug)]
pub(crate) struct Source<'a> {
    /// The file, relative to the journal's root.
    pub path: &'a str,
    /// Its whole text.
    pub text: &'a str,
    /// What was found so far.
    pub found: Vec<Diagnostic>,
    /// How much is asked for.
    pub detail: Extent,
}

/// How much of a file is asked for: each has all that those before it have.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Extent {
    /// What the front matter says, and why a file or an item is left out. What the body shows is not known, and taken
    /// for nothing.
    FrontMatter,
    /// What the body shows.
    Bodies,
    /// All that is wrong or worth a look, and where each value stands: a check shows it. Some of it may be there without
    /// being asked for, where it costs nothing.
    Findings,
}

impl<'a> Source<'a> {
    /// Returns the source at `path` with nothing found yet.
    pub(crate) const fn new(path: &'a str, text: &'a str) -> Self {
        Self { path, text, found: Vec::new(), detail: Extent::Findings }
    }

    /// Adds a problem at `span`, with what to type instead. The words may quote the file.
    pub(crate) fn problem(&mut self, code: Code, span: Span, message: impl Into<String>, help: impl Into<String>) {
        self.found.push(Diagnostic::at(code, self.path, self.text, span, message).with_help(help));
    }

    /// Says of the last problem that `was`, the value at its place, certainly means `becomes`, if anything.
    pub(crate) fn mend(&mut self, was: &str, becomes: Option<Value>) {
        if let Some(last) = self.found.pop() {
            self.found.push(last.with_mend(was, becomes));
        }
    }

    /// Says how the last problem is certainly mended.
    pub(crate) fn mend_with(&mut self, mend: Mend) {
        if let Some(last) = self.found.last_mut() {
            last.mend = Some(Box::new(mend));
        }
    }

    /// Says of the last problem that it is worth a look, and nothing is wrong.
    pub(crate) fn as_note(&mut self) {
        if let Some(last) = self.found.pop() {
            self.found.push(last.as_note());
        }
    }

    /// Adds a problem at `span`, with what to type instead, in words that quote nothing of the file.
    pub(crate) fn plain_problem(
        &mut self,
        code: Code,
        span: Span,
        message: impl Into<String>,
        help: impl Into<String>,
    ) {
        self.found.push(Diagnostic::at(code, self.path, self.text, span, message).with_help(help).quoting_nothing());
    }
}

/// A text and where it stands.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Spanned {
    /// The text.
    pub text: String,
    /// Where it stands in its file.
    pub span: Span,
}
