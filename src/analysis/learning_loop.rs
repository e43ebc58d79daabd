//! How a learning loop follows from what an activity's thread tells.

use crate::model::evidence::Stages;
use crate::model::moment::Day;
use crate::model::words::{Outcome, Stage};

use super::entry::Entry;
use super::loop_state::{LearningLoop, LoopState, WaitsFor};
use super::thread::ActivityThread;

/// Returns the loop of `thread` on the day asked. `next_on` is the first day from which a follow-on counts, if
/// there is any (`Day::MIN` for a standing one); `rest_after` is in days.
pub(super) fn learning_loop(
    thread: &ActivityThread<'_>,
    next_on: Option<Day>,
    as_of: Day,
    rest_after: u32,
) -> LearningLoop {
    let days = FirstDays::of(thread);
    let shown: Stages = Stage::ALL.iter().copied().filter(|stage| days.of_stage(*stage).is_some()).collect();
    // Whoever set the next thing has begun to experiment, though no entry says so.
    let stages = if next_on.is_some() { shown.with(Stage::Experimentation) } else { shown };
    // A next activity closes it: that is this tool's rule, not Kolb's, and `explain` says so.
    let closed_on = next_on.filter(|_| stages.is_whole()).map(|day| days.last().max(day));
    // Before all else: what was let go can have taught everything there was, and led on.
    let state = closed_on.map_or_else(|| open_state(thread, stages, as_of, rest_after), LoopState::Closed);
    LearningLoop { state, stages, begun_on: days.of_stage(Stage::Experience) }
}

/// Returns the state of a loop that is not closed.
fn open_state(thread: &ActivityThread<'_>, stages: Stages, as_of: Day, rest_after: u32) -> LoopState {
    // Before resting: who let it go decided, and nobody waits.
    if matches!(thread.outcome(), Some(Outcome::LetGo | Outcome::NotDone)) {
        return LoopState::SetDown;
    }
    // Before `not begun`: what a session looked back on and ended rests, though nobody wrote about it.
    if is_resting(thread, as_of, rest_after) {
        return LoopState::Resting;
    }
    if thread.entries().next().is_none() {
        return LoopState::NotBegun;
    }
    LoopState::Waiting(stages.first_missing().map_or(WaitsFor::NextActivity, WaitsFor::Stage))
}

/// Returns whether a loop that ended rests: it was reviewed since (the same day counts) with no later entry, or its last
/// entry is more than `rest_after` days old.
fn is_resting(thread: &ActivityThread<'_>, as_of: Day, rest_after: u32) -> bool {
    // What is open waits for as long as it is open: rest is for what is over.
    let Some(ended_on) = thread.ended_on() else { return false };
    let last_entry = thread.entries().next_back().map(Entry::day);
    // An entry after the review says that it works on: it waits again.
    let looked_back = thread.last_reviewed().is_some_and(|day| day >= ended_on && Some(day) >= last_entry);
    let quiet = last_entry.is_some_and(|day| (as_of - day).num_days() > i64::from(rest_after));
    looked_back || quiet
}

/// The first day on which an entry shows each stage that a closing needs of entries. Experimentation needs none: a
/// follow-on shows it.
struct FirstDays([Option<Day>; 4]);

impl FirstDays {
    fn of(thread: &ActivityThread<'_>) -> Self {
        let mut days = [None; 4];
        for entry in thread.entries() {
            for (stage, day) in Stage::ALL.iter().zip(&mut days) {
                if entry.stages.has(*stage) {
                    // The first day only: a loop that closed does not close anew with each entry.
                    day.get_or_insert(entry.day());
                }
            }
        }
        Self(days)
    }

    fn of_stage(&self, stage: Stage) -> Option<Day> {
        Stage::ALL.iter().zip(&self.0).find(|(own, _)| **own == stage).and_then(|(_, day)| *day)
    }

    /// Returns the last of the first days of experience, observation and conceptualisation.
    fn last(&self) -> Day {
        let needed = [Stage::Experience, Stage::Observation, Stage::Conceptualisation];
        needed.into_iter().filter_map(|stage| self.of_stage(stage)).max().unwrap_or(Day::MIN)
    }
}

#[cfg(test)]
mod tests;
