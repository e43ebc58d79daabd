//! `meanwhile/progress/1`.

use schemars::JsonSchema;
use serde::Serialize;

use super::layout::Each;
use super::measures::MeasuresView;
use super::parts::{
    CallsItView, GoalView, LoopKindsView, LoopsView, NameView, NoteView, ProblemView, names, problems, stage_words,
};
use crate::analysis::LoopState;
use crate::analysis::notes::notes_for;
use crate::diagnostic::Diagnostic;
use crate::model::moment::Day;
use crate::report::progress::ActivityProgress;
use crate::report::progress::ProgressSummary;
use crate::visibility::Sight;

/// The learning loops of every client over a window.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub(crate) struct ProgressView<'a> {
    /// `meanwhile/progress/1`.
    pub schema: &'static str,
    /// The window's first day; null for all time.
    pub from: Option<String>,
    /// Its last day.
    pub to: String,
    /// The clients, in order of their codes.
    #[schemars(with = "Vec<ClientProgressView>")]
    pub clients: Each<'a, ProgressSummary, ClientProgressView>,
    /// Files and items that were left out.
    pub problems: Vec<ProblemView>,
}

/// A client's learning loops.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub(crate) struct ClientProgressView {
    /// The client's code.
    pub client: String,
    /// The client's own words for an activity.
    pub calls_it: CallsItView,
    /// The longest chain of activities in which each but the last has a closed loop.
    pub spiral: u32,
    /// The goals, in the order of `client.md`.
    pub goals: Vec<GoalView>,
    /// The activities of the window.
    pub activities: Vec<ActivityView>,
    /// Loops closed and set down in the window, waiting and resting at its end.
    pub loops: LoopsView,
    /// Entries of the window by the kind of question they ask.
    pub loop_kinds: LoopKindsView,
    /// The measures of the window.
    pub measures: MeasuresView,
    /// The notes, as at its end.
    pub notes: Vec<NoteView>,
}

/// An activity with its learning loop.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub(crate) struct ActivityView {
    #[serde(flatten)]
    pub activity: NameView,
    /// `do` or `reflect`.
    pub kind: &'static str,
    /// Whose idea it was: `client`, `coach` or `together`.
    pub set_by: &'static str,
    /// The goal it serves.
    pub goal: Option<NameView>,
    /// The day it was set; null for a standing one.
    pub set_on: Option<String>,
    /// `open`, `offered` or `ended`.
    pub state: &'static str,
    /// How it ended.
    pub outcome: Option<&'static str>,
    /// The day it ended.
    pub ended_on: Option<String>,
    /// How many times it was done.
    pub times: u64,
    /// How many times it is to be done, where that was agreed.
    pub target: Option<u32>,
    /// The stages of Kolb's cycle that are shown, in its order.
    pub stages: Vec<&'static str>,
    /// How its loop stands.
    pub r#loop: LoopView,
    /// Its entries by the kind of question they ask.
    pub loop_kinds: LoopKindsView,
    /// What follows from it.
    pub follow_on: Vec<NameView>,
}

/// How a learning loop stands.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub(crate) struct LoopView {
    /// `closed`, `set_down`, `resting`, `waiting` or `not_begun`.
    pub state: &'static str,
    /// A stage, or `next_activity`; null where it is not waiting.
    pub waits_for: Option<&'static str>,
    /// The day it was closed.
    pub closed_on: Option<String>,
}

impl From<LoopState> for LoopView {
    fn from(state: LoopState) -> Self {
        Self {
            state: state.word(),
            waits_for: state.waits_for().map(crate::analysis::WaitsFor::word),
            closed_on: state.closed_on().map(|day| day.to_string()),
        }
    }
}

impl<'a> ProgressView<'a> {
    /// Returns the view of the window that ends on `to`.
    pub(crate) fn of(
        (from, to): (Option<Day>, Day),
        clients: &'a [ProgressSummary],
        left_out: &[Diagnostic],
        sight: Sight,
    ) -> Self {
        Self {
            schema: "meanwhile/progress/1",
            from: from.map(|day| day.to_string()),
            to: to.to_string(),
            clients: Each { all: clients, sight, view: ClientProgressView::of },
            problems: problems(left_out),
        }
    }
}

impl ClientProgressView {
    fn of(progress: &ProgressSummary, sight: Sight) -> Self {
        let goals: Vec<_> = progress.goals.iter().map(|own| NameView::from(&own.goal)).collect();
        Self {
            client: progress.client.clone(),
            calls_it: (&progress.calls_it).into(),
            spiral: progress.spiral,
            goals: progress.goals.iter().map(GoalView::from).collect(),
            activities: progress.activities.iter().map(|own| ActivityView::of(own, &goals)).collect(),
            loops: (&progress.loops).into(),
            loop_kinds: progress.loop_kinds.into(),
            measures: MeasuresView::of(&progress.measures, sight),
            notes: notes_for(&progress.notes, sight).map(NoteView::from).collect(),
        }
    }
}

impl ActivityView {
    /// Returns the view of an activity whose goal is one of `goals`.
    pub(crate) fn of(own: &ActivityProgress, goals: &[NameView]) -> Self {
        Self {
            activity: (&own.activity).into(),
            kind: own.kind.word(),
            set_by: own.set_by.word(),
            goal: own.goal.as_deref().map(|id| NameView::among(goals, id)),
            set_on: own.set_on.map(|day| day.to_string()),
            state: own.state.word(),
            outcome: own.outcome.map(crate::model::words::Outcome::word),
            ended_on: own.ended_on.map(|day| day.to_string()),
            times: own.times,
            target: own.target,
            stages: stage_words(own.stages),
            r#loop: own.loop_state.into(),
            loop_kinds: own.loop_kinds.into(),
            follow_on: names(&own.follow_on),
        }
    }
}
