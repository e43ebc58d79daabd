//! The learning loop of an activity: Kolb's four stages, and the next activity that follows.

use schemars::JsonSchema;
use serde::Serialize;

use crate::model::evidence::Stages;
use crate::model::moment::Day;
use crate::model::told;
use crate::model::words::{Outcome, Stage};

use super::client_timeline::ClientTimeline;
use super::entry::Entry;
use super::names::ActivityName;
use super::thread::ActivityThread;
use super::window::Window;

/// What a loop waits for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum WaitsFor {
    /// The first stage missing, in the order of the cycle.
    Stage(Stage),
    /// All four stages are there: an activity that follows.
    NextActivity,
}

impl WaitsFor {
    /// Returns the word for it in JSON.
    pub(crate) const fn word(self) -> &'static str {
        match self {
            Self::Stage(stage) => stage.word(),
            Self::NextActivity => "next_activity",
        }
    }
}

/// How a learning loop stands, as an answer has it.
#[derive(Clone, Copy, Debug, Serialize, JsonSchema)]
pub(crate) struct LoopStanding {
    /// `closed`, `set_down`, `resting`, `waiting` or `not_begun`.
    pub state: &'static str,
    /// A stage, or `next_activity`; null where it is not waiting.
    pub waits_for: Option<WaitsFor>,
    /// The day it was closed.
    pub closed_on: Option<Day>,
}

impl From<LoopState> for LoopStanding {
    fn from(state: LoopState) -> Self {
        Self { state: state.word(), waits_for: state.waits_for(), closed_on: state.closed_on() }
    }
}

/// How a loop stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, JsonSchema)]
#[serde(into = "LoopStanding")]
pub(crate) enum LoopState {
    /// All four stages have evidence and a next activity was set; the first day on which both held.
    Closed(Day),
    /// It was let go or not done, and is not closed.
    SetDown,
    /// It ended and was looked back on, or nothing came for a while. It is no debt.
    Resting,
    /// It has begun and waits for something.
    Waiting(WaitsFor),
    /// No entry yet.
    #[default]
    NotBegun,
}

impl LoopState {
    /// Returns the word for it in JSON.
    pub(crate) const fn word(self) -> &'static str {
        match self {
            Self::Closed(_) => "closed",
            Self::SetDown => "set_down",
            Self::Resting => "resting",
            Self::Waiting(_) => "waiting",
            Self::NotBegun => "not_begun",
        }
    }

    /// Returns what it waits for, if it is waiting.
    pub(crate) const fn waits_for(self) -> Option<WaitsFor> {
        if let Self::Waiting(waits_for) = self { Some(waits_for) } else { None }
    }

    /// Returns the day it was closed, if it is.
    pub(crate) const fn closed_on(self) -> Option<Day> {
        if let Self::Closed(day) = self { Some(day) } else { None }
    }
}

/// The learning loop of an activity.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct LearningLoop {
    /// How it stands.
    pub state: LoopState,
    /// The stages shown so far.
    pub stages: Stages,
    /// The first day with experience.
    pub begun_on: Option<Day>,
}

impl LearningLoop {
    /// Returns the loop of `thread` on the day asked. `next_on` is the first day from which a follow-on counts, if
    /// there is any (`Day::MIN` for a standing one); `rest_after` is in days.
    pub(super) fn of(thread: &ActivityThread<'_>, next_on: Option<Day>, as_of: Day, rest_after: u32) -> Self {
        let days = FirstDays::of(thread);
        let shown: Stages = Stage::ALL.iter().copied().filter(|stage| days.of_stage(*stage).is_some()).collect();
        let stages = if next_on.is_some() { shown.with(Stage::Experimentation) } else { shown };
        let closed_on = next_on.filter(|_| stages.is_whole()).map(|day| days.last().max(day));
        let state = closed_on.map_or_else(|| open_state(thread, stages, as_of, rest_after), LoopState::Closed);
        Self { state, stages, begun_on: days.of_stage(Stage::Experience) }
    }

    /// Returns the days from the first with experience to the one the loop closed on.
    pub(crate) fn days_to_close(&self) -> Option<i64> {
        Some((self.state.closed_on()? - self.begun_on?).num_days())
    }
}

/// Returns the state of a loop that is not closed.
fn open_state(thread: &ActivityThread<'_>, stages: Stages, as_of: Day, rest_after: u32) -> LoopState {
    if matches!(thread.outcome(), Some(Outcome::LetGo | Outcome::NotDone)) {
        return LoopState::SetDown;
    }
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
    let Some(ended_on) = thread.ended_on() else { return false };
    let last_entry = thread.entries().next_back().map(Entry::day);
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

/// A loop that waits, as summaries list it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub(crate) struct WaitingLoop {
    /// The activity.
    #[serde(flatten)]
    pub activity: ActivityName,
    /// The first stage missing, in the order of the cycle; with all four, `next_activity`.
    pub waits_for: WaitsFor,
}

/// The loops of a summary.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, JsonSchema)]
pub(crate) struct Loops {
    /// Closed in the window.
    pub closed: Vec<ActivityName>,
    /// Waiting at the window's end.
    pub waiting: Vec<WaitingLoop>,
    /// Resting at the window's end.
    pub resting: Vec<ActivityName>,
    /// Set down in the window.
    pub set_down: Vec<ActivityName>,
}

/// Returns the loops of `scope`.
pub(crate) fn loops(timeline: &ClientTimeline<'_>, window: Window<'_>) -> Loops {
    let mut loops = Loops::default();
    for thread in window.threads(timeline) {
        match thread.learning_loop.state {
            LoopState::Closed(day) if window.has(day) => loops.closed.push(thread.name()),
            LoopState::SetDown if thread.ended_on().is_some_and(|day| window.has(day)) => {
                loops.set_down.push(thread.name());
            }
            LoopState::Resting => loops.resting.push(thread.name()),
            LoopState::Waiting(waits_for) => loops.waiting.push(WaitingLoop { activity: thread.name(), waits_for }),
            LoopState::Closed(_) | LoopState::SetDown | LoopState::NotBegun => {}
        }
    }
    loops
}

told::as_word!(WaitsFor);

#[cfg(test)]
mod tests;
