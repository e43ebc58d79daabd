//! What is written in the middle of long gaps between sessions.

use crate::analysis::client_timeline::ClientTimeline;
use crate::analysis::definition::{Definition, Enough};
use crate::analysis::measure::Measure;
use crate::analysis::sources::{HANDS_UP, SHARE};
use crate::analysis::statistics::share;
use crate::analysis::window::Window;
use crate::model::moment::Day;

pub(in crate::analysis) const DEFINITION: Definition = Definition {
    name: "forgotten_middle",
    label: Some("share in the middle"),
    summary: "share of entries in the middle half of the time between sessions",
    definition: "Over all gaps of ten days or more between held sessions with at least two entries in them: the share of those entries from a quarter of the way on, up to three quarters. Evenly spread, it would be near 0.5.",
    range: Some(SHARE),
    enough: Enough::Entries,
    reason: "In their interviews people were busy at the start, forgot in the middle and rushed at the end; a gentle reminder may help, in their own words.",
    source: HANDS_UP,
    ..Definition::MEASURE
};

/// The shortest gap that has a middle, in days.
const LONG_GAP: i64 = 10;
/// The fewest entries in a gap that counts.
// With a single one the middle would be all or nothing.
const FEWEST_ENTRIES: usize = 2;

/// Returns the share of entries that lie in the middle half of their gap, 0 to 1, pooled over the long gaps between
/// held sessions that end in the window.
pub(super) fn forgotten_middle(timeline: &ClientTimeline<'_>, window: Window<'_>) -> Measure {
    let gaps = gaps(timeline, window);
    let middle = gaps.iter().map(|gap| gap.middle).sum();
    share(middle, gaps.iter().map(|gap| gap.entries).sum(), timeline.records.settings.enough_entries())
}

/// Returns the days of the sessions around each gap that has entries and none in its middle half.
pub(in crate::analysis) fn empty_middles(timeline: &ClientTimeline<'_>, window: Window<'_>) -> Vec<(Day, Day)> {
    gaps(timeline, window).into_iter().filter(|gap| gap.middle == 0).map(|gap| (gap.from, gap.to)).collect()
}

/// A gap between two sessions that is long enough and has entries enough.
struct Gap {
    from: Day,
    to: Day,
    entries: usize,
    middle: usize,
}

fn gaps(timeline: &ClientTimeline<'_>, window: Window<'_>) -> Vec<Gap> {
    let held: Vec<Day> = timeline.held().map(|session| session.date.day).collect();
    // A gap that ends in the window may have begun before it, and its entries belong to it.
    let days: Vec<Day> = window.entries_until_end(timeline).map(crate::analysis::entry::Entry::day).collect();
    let pairs = held.windows(2).map(|pair| (pair[0], pair[1]));
    // Shorter gaps have no middle to forget: with a week between them every day is near a session.
    let long = pairs.filter(|(from, to)| window.has(*to) && (*to - *from).num_days() >= LONG_GAP);
    long.map(|(from, to)| gap(from, to, &days)).filter(|gap| gap.entries >= FEWEST_ENTRIES).collect()
}

/// Returns the gap with its entries: those after its first day, up to its last; the middle starts at a quarter of the
/// way, included, and ends at three quarters, excluded.
fn gap(from: Day, to: Day, days: &[Day]) -> Gap {
    let inside = &days[days.partition_point(|day| *day <= from)..days.partition_point(|day| *day <= to)];
    let length = (to - from).num_days();
    let quarters = inside.iter().map(|day| 4 * (*day - from).num_days());
    // In whole numbers: a quarter of a gap in days is rarely a day, and a division would move the limit.
    let middle = quarters.filter(|quarters| (length..3 * length).contains(quarters)).count();
    Gap { from, to, entries: inside.len(), middle }
}
