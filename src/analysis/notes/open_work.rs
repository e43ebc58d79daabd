//! Notes on what is open: how much it is, what it is for, and whether it is small enough.

use crate::analysis::client_analysis::ClientAnalysis;
use crate::analysis::sentence::{Sentence, titles};
use crate::analysis::statistics::count;
use crate::analysis::thread::ActivityThread;
use crate::model::words::ActivityKind;

use super::note::Note;

pub(super) const MORE_THAN_ONE: &str = "more-than-one";
pub(super) const MORE_THAN_MOST: &str = "more-than-most";
pub(super) const NO_GOAL: &str = "no-goal";
pub(super) const NO_SUCCESS: &str = "no-success";
pub(super) const LOW_CONFIDENCE: &str = "low-confidence";

/// Confidence at setting below this asks for something smaller, 0 to 10.
const CONFIDENT: u8 = 7;

fn open<'t, 'a>(threads: &[&'t ActivityThread<'a>]) -> Vec<&'t ActivityThread<'a>> {
    threads.iter().copied().filter(|thread| thread.is_open()).collect()
}

/// Returns the client's word for some activities: that of their kind, the one for doing where they differ.
fn word(analysis: &ClientAnalysis<'_>, threads: &[&ActivityThread<'_>]) -> String {
    let all_reflect = threads.iter().all(|thread| thread.activity.kind == ActivityKind::Reflect);
    let kind = if all_reflect { ActivityKind::Reflect } else { ActivityKind::Do };
    analysis.records.calls_it().word(kind).to_owned()
}

/// The load is over the focus.
pub(super) fn more_than_one(analysis: &ClientAnalysis<'_>, threads: &[&ActivityThread<'_>]) -> Option<Note> {
    let open = open(threads);
    let load: f64 = open.iter().map(|thread| thread.weight()).sum();
    (load > f64::from(analysis.records.settings.focus())).then(|| {
        let text = Sentence::default().value(open.len()).ours(" are open. Which ");
        let text = text.theirs(word(analysis, &open)).ours(" matters most now?");
        Note::for_all(MORE_THAN_ONE, text)
    })
}

/// More are open than the most.
pub(super) fn more_than_most(analysis: &ClientAnalysis<'_>, threads: &[&ActivityThread<'_>]) -> Option<Note> {
    let open = open(threads);
    let most = analysis.records.settings.most();
    (count(open.len()) > most).then(|| {
        let text = Sentence::default().value(open.len()).ours(" are open, and ").value(most);
        let text = text.ours(" is plenty. Which ").theirs(word(analysis, &open)).ours(" could wait?");
        Note::for_all(MORE_THAN_MOST, text)
    })
}

/// Something open has no goal.
pub(super) fn no_goal(analysis: &ClientAnalysis<'_>, threads: &[&ActivityThread<'_>]) -> Option<Note> {
    let found = among(&open(threads), |thread| thread.activity.goal.is_none());
    found.map(|found| {
        let text = Sentence::new("What larger goal would this ").theirs(word(analysis, &found)).ours(" serve: ");
        Note::for_all(NO_GOAL, text.then(titles(&found)).ours("?"))
    })
}

/// Something to do that is open has no measure of the client's own.
pub(super) fn no_success(analysis: &ClientAnalysis<'_>, threads: &[&ActivityThread<'_>]) -> Option<Note> {
    let is_unmeasured =
        |thread: &ActivityThread<'_>| thread.activity.kind == ActivityKind::Do && thread.activity.success.is_none();
    let found = among(&open(threads), is_unmeasured);
    found.map(|found| {
        let text = Sentence::new("What would show that this ").theirs(word(analysis, &found)).ours(" worked: ");
        Note::for_all(NO_SUCCESS, text.then(titles(&found)).ours("?"))
    })
}

/// Something open was set with little confidence.
pub(super) fn low_confidence(analysis: &ClientAnalysis<'_>, threads: &[&ActivityThread<'_>]) -> Option<Note> {
    let is_low =
        |thread: &ActivityThread<'_>| thread.activity.confidence.is_some_and(|confidence| confidence < CONFIDENT);
    let found = among(&open(threads), is_low);
    found.map(|found| {
        let text = titles(&found).ours(": make it smaller? What ").theirs(word(analysis, &found));
        Note::for_all(LOW_CONFIDENCE, text.ours(" would feel surer?"))
    })
}

/// Returns those of `threads` that have something, if there are any.
pub(super) fn among<'t, 'a>(
    threads: &[&'t ActivityThread<'a>],
    has: impl Fn(&ActivityThread<'a>) -> bool,
) -> Option<Vec<&'t ActivityThread<'a>>> {
    let found: Vec<_> = threads.iter().copied().filter(|thread| has(thread)).collect();
    (!found.is_empty()).then_some(found)
}
