//! Twice in a row, a client's work weighed on the coach.

use crate::analysis::definition::Definition;
use crate::analysis::sentence::Sentence;
use crate::analysis::sources::IDENTITY;

pub(in crate::analysis) const DEFINITION: Definition = Definition {
    name: "strain",
    summary: "twice in a row, a client's work weighed on the coach",
    definition: "The last two entries of the coach's diary that give a `strain` give 7 or more.",
    reason: "Coaches carry things too, and have somebody to bring them to.",
    source: IDENTITY,
    ..Definition::NOTE_OF_COACH_DIARY
};

/// A strain from this on, twice in a row, asks, 0 to 10.
const MUCH_STRAIN: u8 = 7;

/// The last two strains given are both much.
pub(in crate::analysis) fn find(strains: &[u8]) -> Option<Sentence> {
    let is_strained = strains.last_chunk::<2>().is_some_and(|last| last.iter().all(|strain| *strain >= MUCH_STRAIN));
    is_strained.then(|| Sentence::new("Twice in a row this weighed on you. Who could you talk to about it?"))
}
