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
