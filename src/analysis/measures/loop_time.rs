//! How long a loop takes to close.

use crate::analysis::client_timeline::ClientTimeline;
use crate::analysis::definition::Definition;
use crate::analysis::measure::Measure;
use crate::analysis::statistics::{days, median_measure};
use crate::analysis::window::Window;

pub(in crate::analysis) const DEFINITION: Definition = Definition {
    name: "loop_time",
    label: Some("days to close a loop"),
    summary: "how long a learning loop took to close",
    definition: "The median over the loops closed in the window of the days from the first entry with an experience to the closing. A loop is closed when all four stages have evidence and a next activity was set.",
    range: Some("days, 0 and up; n counts the loops"),
    reason: "It tells how long trying, seeing, making sense and trying again take here. Shorter is not better.",
    source: "the cycle from Kolb 1984; that a loop needs a next activity is this tool's rule, and so is the number",
    ..Definition::MEASURE
};

/// Returns the median of the days from the first experience to the closing of a loop, over the loops closed in the window.
pub(super) fn loop_time(timeline: &ClientTimeline<'_>, window: Window<'_>) -> Measure {
    let closed = window.closed(timeline).filter_map(|thread| thread.learning_loop.days_to_close());
    // The median: one loop that lay for half a year would tell of nothing else.
    median_measure(closed.map(days).collect())
}
