//! The day until which these notes were to be kept has passed.

use crate::analysis::definition::Definition;
use crate::analysis::sentence::Sentence;
use crate::analysis::sources::IDENTITY;

use super::context::NoteContext;

pub(super) const DEFINITION: Definition = Definition {
    name: "retention-passed",
    summary: "the day until which these notes were to be kept has passed",
    definition: "The client's `retain_until` is over.",
    reason: "Notes on a person are kept as long as was agreed, and no longer.",
    source: IDENTITY,
    ..Definition::NOTE_FOR_COACH
};

/// The day these notes are kept until has passed.
pub(super) fn find(asked: &NoteContext<'_, '_>) -> Option<Sentence> {
    // After the day, not on it: kept until then means that day too.
    let until = asked.timeline.client()?.retain_until.filter(|until| *until < asked.timeline.day())?;
    let text = Sentence::new("These notes were to be kept until ").value(until);
    Some(text.ours(". Is it time to let them go, or to agree anew?"))
}
