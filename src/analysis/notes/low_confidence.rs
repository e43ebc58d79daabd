//! Something open was set with little confidence.

use crate::analysis::definition::Definition;
use crate::analysis::sentence::{Sentence, titles};
use crate::analysis::thread::ActivityThread;

use super::context::NoteContext;

pub(super) const DEFINITION: Definition = Definition {
    name: "low-confidence",
    summary: "something open was set with little confidence",
    definition: "An open activity has a `confidence` below 7.",
    reason: "A smaller thing that happens teaches more than a large one that does not.",
    source: "confidence below 7: brief action planning; the idea of a smaller thing from a practitioner's blog",
    ..Definition::NOTE
};

/// Confidence at setting below this asks for something smaller, 0 to 10, as brief action planning has it.
const CONFIDENT: u8 = 7;

/// Something open was set with little confidence.
pub(super) fn find(asked: &NoteContext<'_, '_>) -> Option<Sentence> {
    let is_low =
        |thread: &ActivityThread<'_>| thread.activity.confidence.is_some_and(|confidence| confidence < CONFIDENT);
    let found = asked.open_that(is_low)?;
    let text = titles(&found).ours(": make it smaller? What ").theirs(asked.word(&found));
    Some(text.ours(" would feel surer?"))
}
