//! What came against what was expected, and confidence now against confidence at setting.

use crate::analysis::client_analysis::ClientAnalysis;
use crate::analysis::measure::Measure;
use crate::analysis::scope::Scope;
use crate::analysis::statistics::mean_measure;
use crate::model::activity::Activity;
use crate::model::reflection::Reflection;

/// Returns the mean of what came less what was expected, −10 to 10, over the activities that have both; of what came
/// the last in the window.
pub(super) fn surprise(analysis: &ClientAnalysis<'_>, scope: Scope<'_>) -> Measure {
    difference(analysis, scope, |activity| activity.expected, |reflection| reflection.actual)
}

/// Returns the mean of the last confidence in the window less that at setting, −10 to 10, over the activities that have
/// both.
pub(super) fn confidence_gain(analysis: &ClientAnalysis<'_>, scope: Scope<'_>) -> Measure {
    difference(analysis, scope, |activity| activity.confidence, |reflection| reflection.confidence)
}

fn difference(
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
