//! One note, and the words it is made of.

use schemars::JsonSchema;
use serde::Serialize;

use crate::analysis::definition::Definition;
use crate::analysis::sentence::Sentence;
use crate::visibility::{Audience, Sight};

/// Something worth a look: a question or an offer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub(crate) struct Note {
    /// Its name, by which it can be turned off.
    pub name: &'static str,
    /// `all`, or `coach` for the coach's eyes alone.
    #[serde(rename = "eyes")]
    pub audience: Audience,
    /// What it asks, in the client's own word for an activity.
    pub text: Sentence,
}

impl Note {
    /// Returns the note that is called and meant as `definition` says.
    pub(in crate::analysis) const fn of(definition: &Definition, text: Sentence) -> Self {
        Self { name: definition.name, audience: definition.audience, text }
    }
}

/// Returns those of `notes` that an answer shows, in their order.
pub(crate) fn seen_by(notes: Vec<Note>, sight: Sight) -> Vec<Note> {
    notes.into_iter().filter(|note| sight.shows_note(note.audience)).collect()
}
