//! The longest time without an entry.

use crate::analysis::client_timeline::ClientTimeline;
use crate::analysis::definition::Definition;
use crate::analysis::entry::Entry;
use crate::analysis::measure::Measure;
use crate::analysis::statistics::{count, days};
use crate::analysis::window::Window;

pub(in crate::analysis) const DEFINITION: Definition = Definition {
    name: "longest_silence",
    label: Some("longest silence in days"),
    summary: "the most days between entries",
    definition: "The most days between one entry of the window and the next, the last silence running to the day asked.",
    range: Some("days, 0 and up; n counts the entries"),
    reason: "It says where to ask what was going on then. There are no streaks here.",
    ..Definition::MEASURE
};

/// Returns the most days between one entry of the window and the next, the last silence running to the day asked; `n`
/// counts the entries.
pub(super) fn longest_silence(timeline: &ClientTimeline<'_>, window: Window<'_>) -> Measure {
    let entry_days: Vec<_> = window.entries(timeline).map(Entry::day).collect();
    // The silence that still runs counts: it is the one that something can be done about.
    let ends = entry_days.iter().skip(1).chain([&timeline.as_of.now.day]);
    let longest = entry_days.iter().zip(ends).map(|(from, to)| (*to - *from).num_days()).max();
    Measure::new(longest.map(days), count(entry_days.len()), 0)
}
