//! What was found in a file: a problem (something wrong) or a note (something worth a look, never a verdict).
//!
//! Findings are data. `render` shows them; the layers below only make them.

mod code;

use crate::document::lookalike::Splice;
use crate::document::span::{Place, Span};
use crate::document::value::Value;

pub(crate) use code::Code;

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
    /// What it is of.
    pub code: Code,
    /// How much it weighs.
    pub level: Level,
    /// The file, relative to the journal's root, with `/` between folders.
    pub path: String,
    /// Where in the file's text; `None` where the file itself is meant.
    pub span: Option<Span>,
    /// The line and the column of that place; 1:1 where the file itself is meant.
    pub place: Place,
    /// What is wrong: a lower-case phrase without a full stop.
    pub message: String,
    /// What to type instead.
    pub help: Option<String>,
    /// Whether the message or the help repeats something of a file's text.
    pub quotes: Quotes,
    /// Another place that the finding is about.
    pub related: Option<Box<Related>>,
    /// What was certainly meant, where nothing else can have been.
    pub mend: Option<Box<Mend>>,
}

/// The one certain mend of a finding.
#[derive(Clone, Debug, PartialEq)]
pub enum Mend {
    /// The value that stands at its place is written in another way.
    Rewrite {
        /// The value's text as it was read, without quotes; where another stands there by now, nothing is mended.
        was: String,
        /// What it is to be written as.
        becomes: Value,
    },
    /// A key that is left out at the top of the front matter is written.
    Add {
        /// The key.
        key: &'static str,
        /// What it says.
        value: Value,
    },
    /// Pieces of the text are written as what they look like, or go: the file is read in its new form before that is done.
    Retype {
        /// The pieces.
        splices: Vec<Splice>,
    },
    /// The key that stands at its place says again what it said before, and goes.
    TakeAway {
        /// The key's text.
        key: String,
    },
}

/// Whether the words of a finding repeat something of a file's text. Formats that leave the machine never do: there a
/// finding that quotes is told in its rule's own words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Quotes {
    /// They may; this is assumed where nobody says otherwise.
    TheFile,
    /// They hold words of the format and paths only.
    Nothing,
}

/// Another place that a finding is about.
#[derive(Clone, Debug, PartialEq)]
pub struct Related {
    /// The file, relative to the journal's root.
    pub path: String,
    /// Where in its text.
    pub span: Span,
    /// What stands there: a lower-case phrase.
    pub label: &'static str,
}

impl Diagnostic {
    /// Returns a problem with the file at `path` as a whole.
    pub fn of_file(code: Code, path: impl Into<String>, message: impl Into<String>) -> Self {
        Self {
            code,
            level: Level::Problem,
            path: path.into(),
            span: None,
            place: Place { line: 1, column: 1 },
            message: message.into(),
            help: None,
            quotes: Quotes::TheFile,
            related: None,
            mend: None,
        }
    }

    /// Returns a problem at `span` of `text`, the text of the file at `path`.
    pub fn at(code: Code, path: impl Into<String>, text: &str, span: Span, message: impl Into<String>) -> Self {
        Self { span: Some(span), place: Place::of(text, span.start), ..Self::of_file(code, path, message) }
    }

    /// Returns a problem at `span` of the file at `path`, whose text is not at hand: [`Self::locate`] finds its place.
    pub fn in_file(code: Code, path: impl Into<String>, span: Option<Span>, message: impl Into<String>) -> Self {
        Self { span, ..Self::of_file(code, path, message) }
    }

    /// Finds the line and the column in `text`, the text of the file.
    pub fn locate(&mut self, text: &str) {
        if let Some(span) = self.span {
            self.place = Place::of(text, span.start);
        }
    }

    /// Returns the finding with what to type instead.
    #[must_use]
    pub fn with_help(mut self, help: impl Into<String>) -> Self {
        self.help = Some(help.into());
        self
    }

    /// Returns the finding as a note.
    #[must_use]
    pub fn as_note(mut self) -> Self {
        self.level = Level::Note;
        self
    }

    /// Returns the finding, whose words repeat nothing of the file's text.
    #[must_use]
    pub fn quoting_nothing(mut self) -> Self {
        self.quotes = Quotes::Nothing;
        self
    }

    /// Returns the finding with another place it is about.
    #[must_use]
    pub fn with_related(mut self, path: impl Into<String>, span: Option<Span>, label: &'static str) -> Self {
        self.related = span.map(|span| Box::new(Related { path: path.into(), span, label }));
        self
    }

    /// Returns the finding with what `was`, the value at its place, certainly means, if something does.
    #[must_use]
    pub fn with_mend(mut self, was: &str, becomes: Option<Value>) -> Self {
        self.mend = becomes.map(|becomes| Box::new(Mend::Rewrite { was: was.to_owned(), becomes }));
        self
    }

    /// Returns the key findings are listed by: the file, the place, the rule.
    #[must_use]
    pub fn order(&self) -> (&str, Place, Code) {
        (&self.path, self.place, self.code)
    }
}
