//! How often looking at oneself gives insight.

use crate::analysis::client_timeline::ClientTimeline;
use crate::analysis::measure::Measure;
use crate::analysis::window::Window;

use super::awareness::AwarenessCounts;
use crate::analysis::definition::{Definition, Enough};
use crate::analysis::sources::{SHARE, SUTTON};

pub(in crate::analysis) const DEFINITION: Definition = Definition {
    name: "insight_yield",
    label: Some("share with insight"),
    summary: "share of the entries about oneself that have insight",
    definition: "The entries of the window marked with insight, divided by those marked with any kind of awareness.",
    range: Some(SHARE),
    enough: Enough::Entries,
    reason: "Writing a diary does not bring insight by itself; this shows when it does.",
    source: SUTTON,
    ..Definition::MEASURE
};

/// Returns the share of the entries with awareness that have insight, 0 to 1.
pub(super) fn insight_yield(timeline: &ClientTimeline<'_>, window: Window<'_>) -> Measure {
    let AwarenessCounts { kinds, n } = AwarenessCounts::of(timeline, window);
    let value = (n > 0).then(|| f64::from(kinds.insight) / f64::from(n));
    Measure::new(value, n, timeline.records.settings.enough_entries())
}
