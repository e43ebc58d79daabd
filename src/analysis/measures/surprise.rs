//! What came against what was expected.

use crate::analysis::client_timeline::ClientTimeline;
use crate::analysis::measure::Measure;
use crate::analysis::sources::BLOG;
use crate::analysis::window::Window;

use super::difference::difference;
use crate::analysis::definition::Definition;

pub(in crate::analysis) const DEFINITION: Definition = Definition {
    name: "surprise",
    label: Some("better than expected"),
    summary: "how much better it was than expected",
    definition: "The mean over the activities with `expected` and, in a reflection of the window, `actual` (the last): actual less expected. Above 0, it was better than expected.",
    range: Some("−10 to 10"),
    reason: "Fear may shrink when what came is set beside what was expected: better than I imagined.",
    source: BLOG,
    ..Definition::MEASURE
};

/// Returns the mean of what came less what was expected, −10 to 10, over the activities that have both; of what came
/// the last in the window.
pub(super) fn surprise(timeline: &ClientTimeline<'_>, window: Window<'_>) -> Measure {
    difference(timeline, window, |activity| activity.expected, |reflection| reflection.actual)
}
