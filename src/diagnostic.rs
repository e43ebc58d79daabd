//! What was found in a file: a problem (something wrong) or a note (something worth a look, never a verdict).
//!
//! Findings are data. `render` shows them; the layers below only make them.

use crate::document::span::{Place, Span};

/// How much a finding weighs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Level {
    /// Something is wrong in a file: `mw check` exits 1.
    Problem,
    /// Something is worth a look.
    Note,
}

/// One finding about one file.
#[derive(Clone, Debug, PartialEq)]
pub struct Diagnostic {
    /// The name of the rule, in words joined by `-`.
    pub code: &'static str,
    /// How much it weighs.
    pub level: Level,
    /// The file, relative to the journal's root, with `/` between folders.
    pub path: String,
    /// Where in the file's text; `None` where the file itself is meant.
    pub span: Option<Span>,
    /// The same as a line and a column; 1:1 where the file itself is meant.
    pub place: Place,
    /// What is wrong: a lower-case phrase without a full stop.
    pub message: String,
    /// What to type instead.
    pub help: Option<String>,
}

impl Diagnostic {
    /// Returns a problem with the file at `path` as a whole.
    pub fn of_file(code: &'static str, path: impl Into<String>, message: impl Into<String>) -> Self {
        Self {
            code,
            level: Level::Problem,
            path: path.into(),
            span: None,
            place: Place { line: 1, column: 1 },
            message: message.into(),
            help: None,
        }
    }

    /// Returns a problem at `span` of `text`, the text of the file at `path`.
    pub fn at(code: &'static str, path: impl Into<String>, text: &str, span: Span, message: impl Into<String>) -> Self {
        Self { span: Some(span), place: Place::of(text, span.start), ..Self::of_file(code, path, message) }
    }

    /// Returns the same finding with what to type instead.
    #[must_use]
    pub fn with_help(mut self, help: impl Into<String>) -> Self {
        self.help = Some(help.into());
        self
    }

    /// Returns the same finding as a note.
    #[must_use]
    pub fn as_note(mut self) -> Self {
        self.level = Level::Note;
        self
    }

    /// Returns the key findings are listed by: the file, the place, the rule.
    #[must_use]
    pub fn order(&self) -> (&str, Place, &'static str) {
        (&self.path, self.place, self.code)
    }
}
