//! Each goal: how its scores went, what serves it, how many loops closed.

use schemars::JsonSchema;
use serde::Serialize;

use crate::analysis::client_timeline::ClientTimeline;
use crate::analysis::definition::Definition;
use crate::analysis::goal_index::GoalScoreOn;
use crate::analysis::names::{ActivityName, GoalName};
use crate::analysis::statistics::count;
use crate::analysis::thread::ActivityThread;
use crate::analysis::window::Window;
use crate::model::goal::{Goal, ScaleLevel};
use crate::model::words::GoalStatus;

pub(in crate::analysis) const DEFINITION: Definition = Definition {
    name: "goals",
    summary: "each goal with its scores, its activities and the loops they closed",
    definition: "For each goal the levels it was scored at in the window, from −2 (much less than hoped) to +2 (much more than hoped), in the order of time, its activities, and how many of their learning loops closed in the window.",
    range: Some("levels −2 to 2"),
    reason: "A goal moves, or is changed, or is let go; each is worth seeing.",
    source: "Goal Attainment Scaling: Kiresuk and Sherman 1968",
    ..Definition::MEASURE
};

/// A goal over a window.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub(crate) struct GoalProgress {
    /// The goal.
    #[serde(flatten)]
    pub goal: GoalName,
    /// `open`, `reached`, `changed` or `let_go`.
    pub status: GoalStatus,
    /// Its scores in the window, in order.
    pub scores: Vec<GoalScoreOn>,
    /// The activities that serve it, up to the window's end.
    pub activities: Vec<ActivityName>,
    /// How many of their loops were closed in the window.
    pub loops_closed: u32,
    /// What each level looks like, in the client's words, where that was agreed.
    pub scale: Vec<ScaleLevel>,
}

impl GoalProgress {
    /// Returns the progress of the goals of the window, in the order of `client.md`.
    pub(crate) fn all(timeline: &ClientTimeline<'_>, window: Window<'_>) -> Vec<Self> {
        let goals = timeline.goals_where(|goal| window.has_goal(&goal.id));
        goals.map(|(goal, name)| Self::of(timeline, window, goal, name)).collect()
    }

    /// Returns the progress of a goal; one that kept no id has no scores and no activities.
    fn of(timeline: &ClientTimeline<'_>, window: Window<'_>, goal: &Goal, name: GoalName) -> Self {
        let id = name.id.as_deref();
        let threads: Vec<_> = id.into_iter().flat_map(|id| timeline.threads_of_goal(id)).collect();
        // Loops of every activity of the goal, when ever it was set: they closed in the window.
        let closed = threads.iter().filter_map(|thread| thread.learning_loop.state.closed_on());
        let scores = id.map(|id| timeline.goal_scores(id)).unwrap_or_default();
        Self {
            status: goal.status,
            scores: scores.iter().copied().filter(|score| window.has(score.on)).collect(),
            activities: threads.iter().copied().map(ActivityThread::name).collect(),
            loops_closed: count(closed.filter(|day| window.has(*day)).count()),
            scale: goal.scale.clone(),
            goal: name,
        }
    }
}
