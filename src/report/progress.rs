//! The summary of a client's learning loops over a window.

use schemars::JsonSchema;
use serde::Serialize;

use crate::model::client::CallsIt;
use crate::model::evidence::Stages;
use crate::model::moment::Day;
use crate::model::records::ClientRecords;
use crate::model::words::{ActivityKind, Outcome, SetBy};
use crate::visibility::Sight;

use super::Problem;
use super::later::Later;

use crate::analysis::LoopState;
use crate::analysis::as_of::AsOf;
use crate::analysis::client_timeline::ClientTimeline;
use crate::analysis::goal_attainment::Attainment;
use crate::analysis::loop_kinds::LoopKindCounts;
use crate::analysis::loops::{Loops, loops};
use crate::analysis::measures::{GoalProgress, Measures};
use crate::analysis::names::{ActivityName, Name};
use crate::analysis::notes::{Note, notes, seen_by};
use crate::analysis::series::Series;
use crate::analysis::spiral::spiral;
use crate::analysis::thread::{ActivityState, ActivityThread, ThreadRecord};
use crate::analysis::window::Window;

/// The learning loops of every client over a window.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub(crate) struct ProgressReport {
    /// `meanwhile/progress/1`.
    pub schema: &'static str,
    /// The window's first day; null for all time.
    pub from: Option<Day>,
    /// Its last day.
    pub to: Day,
    /// The clients, in order of their codes.
    pub clients: Vec<ProgressSummary>,
    /// Files and items that were left out.
    pub problems: Vec<Problem>,
}

impl ProgressReport {
    /// Returns the report on the window that ends on `to`.
    pub(crate) fn of((from, to): (Option<Day>, Day), clients: Vec<ProgressSummary>, problems: Vec<Problem>) -> Self {
        Self { schema: "meanwhile/progress/1", from, to, clients, problems }
    }
}

/// A client's learning loops over a window.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub(crate) struct ProgressSummary {
    /// The client's code.
    pub client: String,
    /// The client's own words for an activity.
    pub calls_it: CallsIt,
    /// The first day; `None` for all time.
    #[serde(skip)]
    pub from: Option<Day>,
    /// The last day: the window's end, or the day asked if earlier.
    #[serde(skip)]
    pub to: Day,
    /// The longest chain of activities in which each but the last has a closed loop; of the client, whatever the goal.
    pub spiral: u32,
    /// The goals, in the order of `client.md`.
    pub goals: Vec<GoalProgress>,
    /// The activities of the window: all but those that ended before it and of which nothing tells in it.
    pub activities: Vec<ActivityProgress>,
    /// Loops closed and set down in the window, waiting and resting at its end.
    pub loops: Loops,
    /// Entries of the window by the kind of question they ask.
    pub loop_kinds: LoopKindCounts,
    /// The measures of the window.
    pub measures: Measures,
    /// Where the goals stand on their scales.
    #[serde(skip)]
    pub attainment: Attainment,
    /// What the numbers are made of.
    #[serde(skip)]
    pub series: Series,
    /// The notes, as at the window's end.
    pub notes: Vec<Note>,
    /// Entries dated later than today, which count for nothing yet; null where there is none.
    pub later: Option<Later>,
}

/// An activity with its loop, as at the window's end.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub(crate) struct ActivityProgress {
    /// The activity.
    #[serde(flatten)]
    pub activity: ActivityName,
    /// `do` or `reflect`.
    pub kind: ActivityKind,
    /// Whose idea it was: `client`, `coach` or `together`.
    pub set_by: SetBy,
    /// The goal it serves.
    pub goal: Option<Name>,
    /// The day it was set; null for a standing one.
    pub set_on: Option<Day>,
    /// `open`, `offered` or `ended`.
    pub state: ActivityState,
    /// How it ended, never `open`.
    pub outcome: Option<Outcome>,
    /// The day it ended.
    pub ended_on: Option<Day>,
    /// How many times it was done.
    pub times: u64,
    /// How many times it is to be done, if that was agreed.
    pub target: Option<u32>,
    /// How good it was expected to be, 0 to 10.
    pub expected: Option<u8>,
    /// How good it last was, 0 to 10.
    pub actual: Option<u8>,
    /// The stages of Kolb's cycle that are shown, in its order.
    pub stages: Stages,
    /// How its loop stands.
    #[serde(rename = "loop")]
    pub loop_state: LoopState,
    /// Its entries by the kind of question they ask.
    pub loop_kinds: LoopKindCounts,
    /// What follows from it.
    pub follow_on: Vec<ActivityName>,
}

impl ActivityProgress {
    /// Returns the progress of one activity of an analysis.
    pub(crate) fn of(timeline: &ClientTimeline<'_>, thread: &ActivityThread<'_>) -> Self {
        Self {
            activity: thread.name(),
            kind: thread.activity.kind,
            set_by: thread.activity.set_by,
            goal: thread.activity.goal.as_deref().map(|id| timeline.goal_name(id)),
            set_on: thread.set_on(),
            state: thread.state,
            outcome: thread.outcome(),
            ended_on: thread.ended_on(),
            times: thread.times,
            target: thread.activity.times,
            expected: thread.activity.expected,
            actual: thread.entries().rev().find_map(|entry| entry.reflection.actual),
            stages: thread.learning_loop.stages,
            loop_state: thread.learning_loop.state,
            loop_kinds: LoopKindCounts::of(thread.entries()),
            follow_on: thread.follow_on.iter().map(|at| timeline.threads[*at].name()).collect(),
        }
    }
}

impl ProgressSummary {
    /// Returns the progress of a client, as somebody sees it.
    pub(crate) fn of(records: &ClientRecords, asked_for: Window<'_>, as_of: AsOf, sight: Sight) -> Self {
        let later = Later::of(records, as_of);
        let as_of = asked_for.to.map_or(as_of, |to| as_of.by(to));
        let timeline = ClientTimeline::of(records, as_of);
        // The day asked is the window's end already, so nothing after it is known.
        let window = Window { to: None, ..asked_for };
        let measures = Measures::of(&timeline, window);
        let of_window = window.threads(&timeline).filter(|thread| is_of_window(thread, window));
        Self {
            client: records.code.clone(),
            calls_it: records.calls_it(),
            from: asked_for.from,
            to: as_of.day(),
            // Of everything, whatever goal was asked for: a chain may lead from one goal to another.
            spiral: spiral(&timeline.threads),
            goals: GoalProgress::all(&timeline, window),
            activities: of_window.map(|thread| ActivityProgress::of(&timeline, thread)).collect(),
            loops: loops(&timeline, window),
            loop_kinds: LoopKindCounts::of(window.entries(&timeline)),
            notes: seen_by(notes(&timeline, window, &measures), sight),
            attainment: Attainment::of(&timeline, window),
            series: Series::of(&timeline, window),
            measures: measures.seen_by(sight),
            later,
        }
    }
}

/// Returns whether an activity is going on in the window, or something tells of it there.
fn is_of_window(thread: &ActivityThread<'_>, window: Window<'_>) -> bool {
    let last_told = thread.records.last().map(ThreadRecord::day);
    // What is open is of every window: it may have been set long before, and is being done in it.
    thread.state != ActivityState::Ended || last_told.is_some_and(|day| window.has(day))
}

#[cfg(test)]
mod tests;
