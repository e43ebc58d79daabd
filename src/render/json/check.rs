//! `meanwhile/check/1`.

use std::collections::{BTreeSet, HashMap};

use schemars::JsonSchema;
use serde::Serialize;

use crate::diagnostic::{Diagnostic, Level};
use crate::document::span::Place;
use crate::render::public_words::public_words;

/// What `mw check` found. No text of a file stands in it.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub(crate) struct CheckView {
    /// `meanwhile/check/1`.
    pub schema: &'static str,
    /// What `--fix` mended, in the same order; with `--dry-run`, what it would mend.
    pub mended: Vec<MendedView>,
    /// What is wrong, in the order of paths and places: with `--fix`, what is left; with `--dry-run`, what would be.
    pub problems: Vec<FindingView>,
    /// What is worth a look, in the same order.
    pub notes: Vec<FindingView>,
    /// How many there are.
    pub counts: CountsView,
}

/// Something that was found in a file.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub(crate) struct FindingView {
    /// The file, relative to the journal's root.
    pub path: String,
    /// The line, from 1; 1 where the file itself is meant.
    pub line: usize,
    /// The column in characters, from 1.
    pub column: usize,
    /// The line in which it ends.
    pub end_line: usize,
    /// The column after its last character.
    pub end_column: usize,
    /// The name of the rule: `mw check --explain NAME`.
    pub code: &'static str,
    /// What is wrong.
    pub message: String,
    /// What to do about it.
    pub help: Option<String>,
}

/// Something that was mended.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub(crate) struct MendedView {
    /// The file, relative to the journal's root.
    pub path: String,
    /// The name of the rule.
    pub code: &'static str,
    /// The line, from 1.
    pub line: usize,
}

/// How many findings there are.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub(crate) struct CountsView {
    /// Problems.
    pub problems: usize,
    /// Notes.
    pub notes: usize,
    /// Files in which something was found.
    pub files: usize,
}

impl CheckView {
    /// Returns the view of what was `mended`, and of what is `found` since; `texts` are those of the files with places, by
    /// path.
    pub(crate) fn new(mended: &[Diagnostic], found: &[Diagnostic], texts: &HashMap<String, String>) -> Self {
        let of_level = |level: Level| -> Vec<FindingView> {
            let own = found.iter().filter(|found| found.level == level);
            own.map(|found| FindingView::new(found, texts.get(&found.path))).collect()
        };
        let (problems, notes) = (of_level(Level::Problem), of_level(Level::Note));
        let files: BTreeSet<&str> = found.iter().map(|found| found.path.as_str()).collect();
        let counts = CountsView { problems: problems.len(), notes: notes.len(), files: files.len() };
        let mended = mended.iter().map(MendedView::from).collect();
        Self { schema: "meanwhile/check/1", mended, problems, notes, counts }
    }
}

impl From<&Diagnostic> for MendedView {
    fn from(mended: &Diagnostic) -> Self {
        Self { path: mended.path.clone(), code: mended.code.name(), line: mended.place.line }
    }
}

impl FindingView {
    fn new(found: &Diagnostic, text: Option<&String>) -> Self {
        let end = found.span.zip(text).map_or(found.place, |(span, text)| Place::of(text, span.end));
        let words = public_words(found);
        Self {
            path: found.path.clone(),
            line: found.place.line,
            column: found.place.column,
            end_line: end.line,
            end_column: end.column,
            code: found.code.name(),
            message: words.message,
            help: words.help,
        }
    }
}
