//! What became of the activities that ended, by whose idea they were.

use schemars::JsonSchema;
use serde::Serialize;

use crate::analysis::client_timeline::ClientTimeline;
use crate::analysis::window::Window;
use crate::model::words::SetBy;

use super::breakdown::Breakdown;
use crate::analysis::definition::{Definition, Enough};
use crate::analysis::sources::HANDS_UP;

pub(in crate::analysis) const DEFINITION: Definition = Definition {
    name: "by_origin",
    summary: "what became of the activities, by whose idea they were",
    definition: "`follow_through` and `worth` of the activities that ended in the window, for each of client, coach and together, with how many ended. What was done of them is for the coach's eyes.",
    range: Some("as those two"),
    enough: Enough::Sessions,
    reason: "Whether a client's own ideas go better is an open question; here are the numbers of one's own files.",
    source: HANDS_UP,
    ..Definition::MEASURE
};

/// What became of the activities that ended, by whose idea they were.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, JsonSchema)]
pub(crate) struct ByOrigin {
    /// The client's ideas.
    pub client: Breakdown,
    /// The coach's ideas.
    pub coach: Breakdown,
    /// Those worked out together.
    pub together: Breakdown,
}

impl ByOrigin {
    pub(super) const fn without_done(self) -> Self {
        let Self { client, coach, together } = self;
        Self { client: client.without_done(), coach: coach.without_done(), together: together.without_done() }
    }

    pub(super) fn of(timeline: &ClientTimeline<'_>, window: Window<'_>) -> Self {
        let of = |set_by| Breakdown::of(timeline, window, |thread| thread.activity.set_by == set_by);
        Self { client: of(SetBy::Client), coach: of(SetBy::Coach), together: of(SetBy::Together) }
    }
}
