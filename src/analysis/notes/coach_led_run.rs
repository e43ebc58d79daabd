//! One idea of the coach's after the other.

use crate::analysis::definition::Definition;
use crate::analysis::sentence::Sentence;
use crate::model::words::{ActivityKind, SetBy};

use super::context::NoteContext;

pub(super) const DEFINITION: Definition = Definition {
    name: "coach-led-run",
    summary: "one idea of the coach's after the other",
    definition: "The last three activities set were the coach's idea, or more than half of four or more.",
    reason: "It is easy to slip from asking into giving.",
    ..Definition::NOTE_FOR_COACH
};

/// How many in a row are a run: two may be chance.
const RUN: usize = 3;
/// The share of the coach's ideas that is most, and how many it must rest on.
const MOST: f64 = 0.5;
const ENOUGH: u32 = 4;

/// The last three set were the coach's idea, or more than half of four or more.
pub(super) fn find(asked: &NoteContext<'_, '_>) -> Option<Sentence> {
    // A standing activity has no day, so it stands in no row.
    let set: Vec<_> = asked.window.set(asked.timeline).filter(|thread| thread.set_on().is_some()).collect();
    let last = &set[set.len().saturating_sub(RUN)..];
    let calls_it = asked.timeline.records.calls_it();
    let word = calls_it.word(ActivityKind::Do);
    if last.len() == RUN && last.iter().all(|thread| thread.activity.set_by == SetBy::Coach) {
        let text = Sentence::new("Three in a row were your idea. What ").theirs(word);
        return Some(text.ours(" would they choose?"));
    }
    let origin = asked.measures.origin;
    // With fewer than four, more than half is two or three, and the run says that better.
    let is_most = origin.n() >= ENOUGH && is_most_coach_led(origin.coach, origin.n());
    is_most.then(|| {
        let counted = Sentence::default().value(origin.coach).ours(" of ").value(origin.n());
        counted.ours(" were your idea. What ").theirs(word).ours(" would they choose?")
    })
}

/// Returns whether more than half of `all` were the coach's idea.
fn is_most_coach_led(coach: u32, all: u32) -> bool {
    all > 0 && f64::from(coach) / f64::from(all) > MOST
}
