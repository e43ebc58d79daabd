//! What an entry said less what was said when the activity was set.

use crate::analysis::client_timeline::ClientTimeline;
use crate::analysis::measure::Measure;
use crate::analysis::statistics::mean_measure;
use crate::analysis::window::Window;
use crate::model::activity::Activity;
use crate::model::reflection::Reflection;

/// Returns the mean of the last `after` in the window less `before`, over the activities that have both.
pub(super) fn difference(
    timeline: &ClientTimeline<'_>,
    window: Window<'_>,
    before: fn(&Activity) -> Option<u8>,
    after: fn(&Reflection) -> Option<u8>,
) -> Measure {
    // Also of activities set before the window: what came of them came in it.
    let differences = window.threads(timeline).filter_map(|thread| {
        let before = before(thread.activity)?;
        // The last word: an impression of the first day is part of how it went, not what came of it.
        let mut latest = thread.entries().rev().filter(|entry| window.has(entry.day()));
        let after = latest.find_map(|entry| after(entry.reflection))?;
        // Ratings have no sign, and what came may be less than what was expected.
        Some(f64::from(after) - f64::from(before))
    });
    mean_measure(&differences.collect::<Vec<_>>(), 0)
}
