//! `meanwhile/explain/1`.

use schemars::JsonSchema;
use serde::Serialize;

use crate::analysis::definition::Definition;

/// What measures and notes mean.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub(crate) struct ExplainView {
    /// `meanwhile/explain/1`.
    pub schema: &'static str,
    /// The one asked for, or all: the measures, then the notes.
    pub explanations: Vec<ExplanationView>,
}

/// What a measure or a note means.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub(crate) struct ExplanationView {
    /// Its name.
    pub name: &'static str,
    /// What screens call it; null where they show no such number.
    pub label: Option<&'static str>,
    /// `measure` or `note`.
    pub about: &'static str,
    /// Whose eyes it is for: `all` or `coach`.
    pub eyes: &'static str,
    /// What it is, in a phrase.
    pub summary: &'static str,
    /// How it is worked out, or when it appears.
    pub definition: &'static str,
    /// Its unit and range; null for a note.
    pub range: Option<&'static str>,
    /// The least n for a number, where the settings say nothing else; null where any is enough.
    pub enough: Option<u32>,
    /// The setting that changes it.
    pub setting: Option<&'static str>,
    /// Why it is there.
    pub reason: &'static str,
    /// Where it comes from.
    pub source: &'static str,
}

impl ExplainView {
    /// Returns the view of some explanations.
    pub(crate) fn of(explanations: &[&Definition]) -> Self {
        let explanations = explanations.iter().map(|own| ExplanationView::from(*own)).collect();
        Self { schema: "meanwhile/explain/1", explanations }
    }
}

impl From<&Definition> for ExplanationView {
    fn from(own: &Definition) -> Self {
        Self {
            name: own.name,
            label: own.label,
            about: own.about.word(),
            eyes: own.audience.word(),
            summary: own.summary,
            definition: own.definition,
            range: own.range,
            enough: own.enough.by_default(),
            setting: own.enough.setting(),
            reason: own.reason,
            source: own.source,
        }
    }
}
