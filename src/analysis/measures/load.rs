//! How much is open.

use crate::analysis::client_timeline::ClientTimeline;
use crate::analysis::definition::Definition;
use crate::analysis::measure::Measure;
use crate::analysis::sources::HANDS_UP;
use crate::analysis::statistics::count;
use crate::analysis::thread::ActivityThread;
use crate::analysis::window::Window;

pub(in crate::analysis) const DEFINITION: Definition = Definition {
    name: "load",
    label: Some("load"),
    summary: "how much is open",
    definition: "At the window's end, each open activity to do counts 1 and each to reflect on 0.5. What is only offered counts nothing.",
    range: Some("0 and up, in halves; n counts the open activities"),
    reason: "In their interviews clients were overwhelmed by number, and one thing let them focus.",
    source: HANDS_UP,
    ..Definition::MEASURE
};

/// Returns the weight of the activities open at the window's end: 1 for each to do, 0.5 for each to reflect on.
pub(super) fn load(timeline: &ClientTimeline<'_>, window: Window<'_>) -> Measure {
    let open: Vec<_> = window.threads(timeline).filter(|thread| thread.is_open()).collect();
    Measure::always(
        // Not `sum`, which gives −0 for no numbers: a screen would show it.
        open.iter().copied().map(ActivityThread::weight).fold(0.0, |sum, weight| sum + weight),
        count(open.len()),
    )
}
