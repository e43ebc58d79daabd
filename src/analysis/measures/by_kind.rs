//! What became of the activities that ended, by their kind.

use schemars::JsonSchema;
use serde::Serialize;

use crate::analysis::client_timeline::ClientTimeline;
use crate::analysis::window::Window;
use crate::model::words::ActivityKind;

use super::breakdown::Breakdown;
use crate::analysis::definition::{Definition, Enough};
use crate::analysis::sources::HANDS_UP;

pub(in crate::analysis) const DEFINITION: Definition = Definition {
    name: "by_kind",
    summary: "what became of the activities, by their kind",
    definition: "`follow_through` and `worth` of the activities that ended in the window, for those to do and those to reflect on, with how many ended. What was done of them is for the coach's eyes.",
    range: Some("as those two"),
    enough: Enough::Sessions,
    reason: "Doing and reflecting are both work, and do not weigh the same.",
    source: HANDS_UP,
    ..Definition::MEASURE
};

/// What became of the activities that ended, by their kind.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, JsonSchema)]
pub(crate) struct ByKind {
    /// Those to do.
    #[serde(rename = "do")]
    pub to_do: Breakdown,
    /// Those to reflect on.
    #[serde(rename = "reflect")]
    pub to_reflect: Breakdown,
}

impl ByKind {
    pub(super) const fn without_done(self) -> Self {
        Self { to_do: self.to_do.without_done(), to_reflect: self.to_reflect.without_done() }
    }

    pub(super) fn of(timeline: &ClientTimeline<'_>, window: Window<'_>) -> Self {
        let of = |kind| Breakdown::of(timeline, window, |thread| thread.activity.kind == kind);
        Self { to_do: of(ActivityKind::Do), to_reflect: of(ActivityKind::Reflect) }
    }
}
