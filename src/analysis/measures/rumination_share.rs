//! How much of what looks at oneself goes round and round.

use crate::analysis::client_timeline::ClientTimeline;
use crate::analysis::definition::{Definition, Enough};
use crate::analysis::measure::Measure;
use crate::analysis::sources::{SHARE, SUTTON};
use crate::analysis::statistics::share;
use crate::analysis::window::Window;
use crate::model::words::Awareness;

pub(in crate::analysis) const DEFINITION: Definition = Definition {
    name: "rumination_share",
    label: Some("share with rumination"),
    summary: "share of rumination among the last entries about oneself",
    definition: "Of the last six entries up to the window's end that are marked with self_reflection, insight or rumination: the share marked with rumination.",
    range: Some(SHARE),
    enough: Enough::Fixed(4),
    reason: "In studies going round and round went with costs. From 0.5 on a note offers a next small thing.",
    source: SUTTON,
    ..Definition::MEASURE
};

/// How many of the last entries the share of rumination looks at: it is about now, not about a life.
const LAST_ENTRIES: usize = 6;
/// How few of them are too few.
const ENOUGH_ENTRIES: u32 = 4;

/// Returns the share of rumination among the last six entries that look at oneself, up to the window's end, 0 to 1.
pub(super) fn rumination_share(timeline: &ClientTimeline<'_>, window: Window<'_>) -> Measure {
    let inward = [Awareness::SelfReflection, Awareness::Insight, Awareness::Rumination];
    // Whenever the window began: a week rarely holds six of them.
    let shown = window.entries_until_end(timeline).rev().map(|entry| &entry.reflection.awareness);
    let last: Vec<_> =
        shown.filter(|shown| inward.iter().any(|kind| shown.contains(kind))).take(LAST_ENTRIES).collect();
    let ruminating = last.iter().filter(|shown| shown.contains(&Awareness::Rumination)).count();
    share(ruminating, last.len(), ENOUGH_ENTRIES)
}
