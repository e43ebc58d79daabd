//! A file, or an item of one, that was left out of a report.

use schemars::JsonSchema;
use serde::Serialize;

/// A file, or an item of one, that was left out of the answer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub(crate) struct Problem {
    /// The file, relative to the journal's root.
    pub path: String,
    /// The line, from 1.
    pub line: usize,
    /// The column in characters, from 1.
    pub column: usize,
    /// The name of the rule.
    pub code: &'static str,
    /// What is wrong, in words that quote nothing of the file.
    pub message: String,
}
