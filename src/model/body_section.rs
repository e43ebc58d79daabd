//! What somebody wrote under one heading of a body.

use schemars::JsonSchema;
use serde::Serialize;

/// What was written under one heading.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub(crate) struct BodySection {
    /// The heading's words; null for the text before the first one.
    pub heading: Option<String>,
    /// The writer's own words, without comments; lines end in `\n`.
    pub words: String,
}

/// A line that somebody wrote in a body.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct BodyLine {
    /// Its number in the file, from 1.
    pub line: usize,
    /// The writer's own words in it, without comments; empty where there are none.
    pub words: String,
}
