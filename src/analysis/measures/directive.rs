//! How many of the activities set were the coach's idea.

use crate::analysis::client_timeline::ClientTimeline;
use crate::analysis::measure::Measure;
use crate::analysis::window::Window;

use super::origin::Origin;
use crate::analysis::definition::{Definition, Enough};
use crate::analysis::sources::{HANDS_UP, SHARE};

pub(in crate::analysis) const DEFINITION: Definition = Definition {
    name: "directive",
    label: Some("share of coach's ideas"),
    summary: "share of the activities set that were the coach's idea",
    definition: "The activities set in the window that were the coach's idea, divided by all set in it.",
    range: Some(SHARE),
    enough: Enough::Sessions,
    reason: "A coach may mean to ask and slip into giving. The number shows the habit, not a fault.",
    source: HANDS_UP,
    ..Definition::MEASURE
};

/// Returns the share of the activities set that were the coach's idea, 0 to 1.
pub(super) fn directive(timeline: &ClientTimeline<'_>, window: Window<'_>) -> Measure {
    let origin = Origin::of(timeline, window);
    let value = (origin.n() > 0).then(|| f64::from(origin.coach) / f64::from(origin.n()));
    Measure::new(value, origin.n(), timeline.records.settings.enough_sessions())
}
