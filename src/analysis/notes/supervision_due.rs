//! As many hours of coaching as were agreed have gone by without supervision.

use crate::analysis::coaching_hours::CoachingHours;
use crate::analysis::definition::Definition;
use crate::analysis::sentence::Sentence;
use crate::analysis::sources::IDENTITY;

pub(in crate::analysis) const DEFINITION: Definition = Definition {
    name: "supervision-due",
    summary: "as many hours of coaching as were agreed have gone by without supervision",
    definition: "The minutes of sessions written as held since the last supervision reach the setting `supervision_every`, in hours.",
    reason: "The coach is a learner too.",
    source: IDENTITY,
    ..Definition::NOTE_OF_COACH_DIARY
};

/// The hours since the last supervision reach `every`.
pub(in crate::analysis) fn find(hours: CoachingHours, every: Option<u32>) -> Option<Sentence> {
    // Only where somebody agreed on a number: how often is between a coach and their association.
    let is_due = every.is_some_and(|every| hours.minutes >= 60 * u64::from(every));
    is_due.then(|| {
        let text = Sentence::new("Hours of coaching since the last supervision: ").value(hours.minutes / 60);
        text.ours(". When is the next one?")
    })
}
