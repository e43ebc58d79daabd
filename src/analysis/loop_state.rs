//! How the learning loop of an activity stands: Kolb's four stages, and the next activity that follows.

use schemars::JsonSchema;
use serde::Serialize;

use crate::model::evidence::Stages;
use crate::model::moment::Day;
use crate::model::told;
use crate::model::words::Stage;

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
    /// Returns the days from the first with experience to the one the loop closed on.
    pub(crate) fn days_to_close(&self) -> Option<i64> {
        Some((self.state.closed_on()? - self.begun_on?).num_days())
    }
}

told::as_word!(WaitsFor);
