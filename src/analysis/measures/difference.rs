//! What an entry said less what was said when the activity was set.

use crate::analysis::client_analysis::ClientAnalysis;
use crate::analysis::measure::Measure;
use crate::analysis::scope::Scope;
use crate::analysis::statistics::mean_measure;
use crate::model::activity::Activity;
use crate::model::reflection::Reflection;

/// Returns the mean of the last `after` in the window less `before`, over the activities that have both.
pub(super) fn difference(
    analysis: &ClientAnalysis<'_>,
    scope: Scope<'_>,
    before: fn(&Activity) -> Option<u8>,
    after: fn(&Reflection) -> Option<u8>,
) -> Measure {
    let differences = scope.threads(analysis).filter_map(|thread| {
        let before = before(thread.activity)?;
        let mut latest = thread.entries().rev().filter(|entry| scope.has(entry.day()));
        let after = latest.find_map(|entry| after(entry.reflection))?;
        Some(f64::from(after) - f64::from(before))
    });
    mean_measure(&differences.collect::<Vec<_>>(), 0)
}
