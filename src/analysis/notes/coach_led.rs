//! Notes on activities that were the coach's idea.

use crate::analysis::client_analysis::ClientAnalysis;
use crate::analysis::measures::Measures;
use crate::analysis::scope::Scope;
use crate::analysis::sentence::{Sentence, titles};
use crate::analysis::thread::{ActivityState, ActivityThread};
use crate::model::words::{ActivityKind, SetBy};

use super::note::Note;

pub(super) const COACH_LED_UNASKED: &str = "coach-led-unasked";
pub(super) const COACH_LED_RUN: &str = "coach-led-run";

/// How many in a row are a run.
const RUN: usize = 3;
/// The share of the coach's ideas that is most, and how many it must rest on.
const MOST: f64 = 0.5;
const ENOUGH: u32 = 4;

/// Something that has not ended was the coach's idea, without a reason or the client's willingness.
pub(super) fn coach_led_unasked(threads: &[&ActivityThread<'_>]) -> Option<Note> {
    let is_unasked = |thread: &ActivityThread<'_>| {
        let activity = thread.activity;
        activity.set_by == SetBy::Coach && (activity.why.is_none() || activity.willing.is_none())
    };
    let alive = threads.iter().copied().filter(|thread| thread.state != ActivityState::Ended);
    let found: Vec<_> = alive.filter(|thread| is_unasked(thread)).collect();
    let text = || titles(&found).ours(": your idea. What is it for, and are they willing?");
    (!found.is_empty()).then(|| Note::for_coach(COACH_LED_UNASKED, text()))
}

/// The last three set were the coach's idea, or more than half of four or more.
pub(super) fn coach_led_run(analysis: &ClientAnalysis<'_>, scope: Scope<'_>, measures: &Measures) -> Option<Note> {
    let set: Vec<_> = scope.set(analysis).filter(|thread| thread.set_on().is_some()).collect();
    let last = &set[set.len().saturating_sub(RUN)..];
    let word = analysis.records.calls_it();
    let word = word.word(ActivityKind::Do);
    if last.len() == RUN && last.iter().all(|thread| thread.activity.set_by == SetBy::Coach) {
        let text = Sentence::new("Three in a row were your idea. What ").theirs(word).ours(" would they choose?");
        return Some(Note::for_coach(COACH_LED_RUN, text));
    }
    let origin = measures.origin;
    let is_most = origin.n() >= ENOUGH && is_most_coach_led(origin.coach, origin.n());
    let text = || {
        let counted = Sentence::default().value(origin.coach).ours(" of ").value(origin.n());
        counted.ours(" were your idea. What ").theirs(word).ours(" would they choose?")
    };
    is_most.then(|| Note::for_coach(COACH_LED_RUN, text()))
}

/// Returns whether more than half of `all` were the coach's idea.
pub(super) fn is_most_coach_led(coach: u32, all: u32) -> bool {
    all > 0 && f64::from(coach) / f64::from(all) > MOST
}
