//! What the activities that ended were worth.

use crate::analysis::client_timeline::ClientTimeline;
use crate::analysis::definition::Definition;
use crate::analysis::measure::Measure;
use crate::analysis::sources::HANDS_UP;
use crate::analysis::statistics::median_measure;
use crate::analysis::thread::ActivityThread;
use crate::analysis::window::Window;

pub(in crate::analysis) const DEFINITION: Definition = Definition {
    name: "worth",
    label: Some("worth"),
    summary: "what the activities that ended were worth, by the one who did them",
    definition: "The median over the activities that ended in the window of the last `worth` given in a reflection or a review.",
    range: Some("0 to 10"),
    reason: "What was done need not have been worth it, and what was not done may have been. The client's own measure counts.",
    source: HANDS_UP,
    ..Definition::MEASURE
};

/// Returns the median of the last worth given to the activities that ended in the window, 0 to 10.
pub(super) fn worth(timeline: &ClientTimeline<'_>, window: Window<'_>) -> Measure {
    worth_of(window.ended(timeline))
}

/// Returns the median worth of these activities.
pub(super) fn worth_of<'t, 'a: 't>(ended: impl Iterator<Item = &'t ActivityThread<'a>>) -> Measure {
    // Whoever said nothing of its worth is left out, and not taken to say that it was worth nothing.
    median_measure(ended.filter_map(ActivityThread::worth).map(f64::from).collect())
}
