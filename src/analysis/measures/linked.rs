//! How many of the activities set have a goal.

use crate::analysis::client_timeline::ClientTimeline;
use crate::analysis::definition::{Definition, Enough};
use crate::analysis::measure::Measure;
use crate::analysis::sources::{BLOG, SHARE};
use crate::analysis::statistics::share;
use crate::analysis::window::Window;

pub(in crate::analysis) const DEFINITION: Definition = Definition {
    name: "linked",
    label: Some("share serving a goal"),
    summary: "share of the activities set that serve a goal",
    definition: "The activities set in the window that name a goal, divided by all set in it.",
    range: Some(SHARE),
    enough: Enough::Sessions,
    reason: "Small experiments go somewhere when they are tied to a larger goal.",
    source: BLOG,
    ..Definition::MEASURE
};

/// Returns the share of the activities set that have a goal, 0 to 1.
pub(super) fn linked(timeline: &ClientTimeline<'_>, window: Window<'_>) -> Measure {
    let set: Vec<_> = window.set(timeline).collect();
    // A name is enough: whether a file defines that goal is for `check` to say.
    let linked = set.iter().filter(|thread| thread.activity.goal.is_some()).count();
    share(linked, set.len(), timeline.records.settings.enough_sessions())
}
