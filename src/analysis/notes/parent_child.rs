//! Signs that the two have slipped into the roles of parent and child.

use crate::analysis::definition::Definition;
use crate::analysis::sentence::Sentence;
use crate::analysis::statistics::mean;
use crate::analysis::thread::{ActivityThread, ThreadRecord};
use crate::model::words::Outcome;

use super::context::NoteContext;

pub(super) const DEFINITION: Definition = Definition {
    name: "parent-child",
    summary: "signs that the two have slipped into the roles of parent and child",
    definition: "Three or more of these: `directive` over 0.5; `last_minute` 0.5 or more; a mean `pull` below 4; two or more let go without a word; most accounted for to the coach.",
    reason: "Who carries the work decides what is learned from it. Any one of the signs says little.",
    ..Definition::NOTE_FOR_COACH
};

/// How many of the five signs it takes: any one of them says little.
const SIGNS: usize = 3;
/// A mean pull below this is a sign, 0 to 10.
const LITTLE_PULL: f64 = 4.0;
/// From so many let go without a word on, that is a sign.
const LET_GO: usize = 2;

/// Three or more of: most activities are the coach's idea; half or more come just before a session; little pull; two or
/// more let go without a word; most are accounted for to the coach.
pub(super) fn find(asked: &NoteContext<'_, '_>) -> Option<Sentence> {
    let (timeline, window, measures) = (asked.timeline, asked.window, asked.measures);
    let set: Vec<_> = window.set(timeline).collect();
    let pulls: Vec<_> = set.iter().filter_map(|thread| thread.activity.pull).map(f64::from).collect();
    let to_coach = set.iter().filter(|thread| is_accountable_to_coach(thread)).count();
    let signs = [
        // Below its threshold a measure has no value, so no sign rests on less than the measure would.
        measures.directive.value.is_some_and(|directive| directive > 0.5),
        measures.last_minute.value.is_some_and(|share| share >= 0.5),
        mean(&pulls).is_some_and(|pull| pull < LITTLE_PULL),
        window.ended(timeline).filter(|thread| is_let_go_without_a_word(thread)).count() >= LET_GO,
        // In whole numbers, and false with nothing set.
        2 * to_coach > set.len(),
    ];
    let text = || Sentence::new("Who carries this work, you or the client? What could you ask instead of giving?");
    (signs.iter().filter(|sign| **sign).count() >= SIGNS).then(text)
}

fn is_accountable_to_coach(thread: &ActivityThread<'_>) -> bool {
    // As people type it: the key is free text.
    thread.activity.accountable_to.as_ref().is_some_and(|who| who.trim().to_lowercase() == "coach")
}

fn is_let_go_without_a_word(thread: &ActivityThread<'_>) -> bool {
    let ending = thread.ending.filter(|ending| ending.outcome == Outcome::LetGo);
    ending.is_some_and(|ending| match ending.by {
        ThreadRecord::Reflection(entry) => !entry.has_text(),
        ThreadRecord::Review(_, review) => review.note.is_none(),
    })
}
