//! The last entries about oneself go round and round.

use crate::analysis::definition::Definition;
use crate::analysis::sentence::Sentence;
use crate::analysis::sources::SUTTON;

use super::context::NoteContext;

pub(super) const DEFINITION: Definition = Definition {
    name: "rumination",
    summary: "half or more of the last entries about oneself go round and round",
    definition: "`rumination_share` is 0.5 or more.",
    reason: "In studies rumination went with costs, and a small outward step may help. The note offers one; it says nothing about the person.",
    source: SUTTON,
    ..Definition::NOTE
};

/// The share of rumination from which the note asks: half, so that it never asks while insight prevails.
const MUCH: f64 = 0.5;

/// Half or more of the last entries that look at oneself ruminate.
pub(super) fn find(asked: &NoteContext<'_, '_>) -> Option<Sentence> {
    let much = asked.measures.rumination_share.value.is_some_and(|share| share >= MUCH);
    much.then(|| Sentence::new("What would be a next small thing?"))
}
