//! What became of some of the activities that ended.

use schemars::JsonSchema;
use serde::Serialize;

use crate::analysis::client_timeline::ClientTimeline;
use crate::analysis::measure::Measure;
use crate::analysis::statistics::count;
use crate::analysis::thread::ActivityThread;
use crate::analysis::window::Window;

use super::follow_through::done;
use super::worth::worth_of;

/// What became of some of the activities that ended.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, JsonSchema)]
pub(crate) struct Breakdown {
    /// Mean of what was done, 0 to 1. For the coach's eyes.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub follow_through: Option<Measure>,
    /// Median of what they were worth, 0 to 10.
    pub worth: Measure,
    /// How many ended, those let go included.
    pub n: u32,
}

impl Breakdown {
    /// Returns what became of those that ended in the window and that `belongs` says are meant.
    pub(in crate::analysis) fn of(
        timeline: &ClientTimeline<'_>,
        window: Window<'_>,
        belongs: impl Fn(&ActivityThread<'_>) -> bool,
    ) -> Self {
        let ended: Vec<_> = window.ended(timeline).filter(|thread| belongs(thread)).collect();
        Self {
            // As much as the whole needs: a part of it is no surer.
            follow_through: Some(done(ended.iter().copied(), timeline.records.settings.enough_sessions())),
            worth: worth_of(ended.iter().copied()),
            n: count(ended.len()),
        }
    }
}

impl Breakdown {
    pub(super) const fn without_done(self) -> Self {
        Self { follow_through: None, ..self }
    }
}
