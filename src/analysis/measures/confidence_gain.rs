//! Confidence now against confidence at setting.

use crate::analysis::client_timeline::ClientTimeline;
use crate::analysis::measure::Measure;
use crate::analysis::window::Window;

use super::difference::difference;
use crate::analysis::definition::Definition;

pub(in crate::analysis) const DEFINITION: Definition = Definition {
    name: "confidence_gain",
    label: Some("confidence gained"),
    summary: "how much confidence grew",
    definition: "The mean over the activities with `confidence` when set and in a reflection of the window (the last): the later less the earlier.",
    range: Some("−10 to 10"),
    reason: "A small thing that went well may count more for the next than for itself.",
    ..Definition::MEASURE
};

/// Returns the mean of the last confidence in the window less that at setting, −10 to 10, over the activities that have
/// both.
pub(super) fn confidence_gain(timeline: &ClientTimeline<'_>, window: Window<'_>) -> Measure {
    difference(timeline, window, |activity| activity.confidence, |reflection| reflection.confidence)
}
