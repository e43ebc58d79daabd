//! The loops of a summary: which closed, which wait, which rest.

use schemars::JsonSchema;
use serde::Serialize;

use super::client_timeline::ClientTimeline;
use super::loop_state::{LoopState, WaitsFor};
use super::names::ActivityName;
use super::window::Window;

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

/// Returns the loops of a window.
pub(crate) fn loops(timeline: &ClientTimeline<'_>, window: Window<'_>) -> Loops {
    let mut loops = Loops::default();
    for thread in window.threads(timeline) {
        match thread.learning_loop.state {
            LoopState::Closed(day) if window.has(day) => loops.closed.push(thread.name()),
            LoopState::SetDown if thread.ended_on().is_some_and(|day| window.has(day)) => {
                loops.set_down.push(thread.name());
            }
            // These two are how it stands, not what happened: no day of the window decides.
            LoopState::Resting => loops.resting.push(thread.name()),
            LoopState::Waiting(waits_for) => loops.waiting.push(WaitingLoop { activity: thread.name(), waits_for }),
            LoopState::Closed(_) | LoopState::SetDown | LoopState::NotBegun => {}
        }
    }
    loops
}
