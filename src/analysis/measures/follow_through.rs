//! How much was done of the activities that ended.

use crate::analysis::client_timeline::ClientTimeline;
use crate::analysis::definition::{Definition, Enough};
use crate::analysis::measure::Measure;
use crate::analysis::sources::{HANDS_UP, SHARE};
use crate::analysis::statistics::mean_measure;
use crate::analysis::thread::ActivityThread;
use crate::analysis::window::Window;
use crate::model::words::Outcome;
use crate::visibility::Audience;

pub(in crate::analysis) const DEFINITION: Definition = Definition {
    name: "follow_through",
    label: Some("follow-through"),
    audience: Audience::Coach,
    summary: "how much was done of the activities that ended",
    definition: "The mean over the activities that ended in the window: done counts 1, mostly 0.75, partly 0.5, a little 0.25, not done 0. Those that were let go are left out.",
    range: Some(SHARE),
    enough: Enough::Sessions,
    reason: "It tells a coach whether what is agreed fits a client's weeks. It is never pushed at a client: not doing something is learning too, and letting go is no failure.",
    source: HANDS_UP,
    ..Definition::MEASURE
};

/// Returns the mean of q ÷ 4 over the activities that ended in the window (done 4, mostly 3, partly 2, a little 1, not
/// done 0); those let go are left out. 0 to 1.
pub(super) fn follow_through(timeline: &ClientTimeline<'_>, window: Window<'_>) -> Measure {
    done(window.ended(timeline), timeline.records.settings.enough_sessions())
}

/// Returns how much was done of these activities.
pub(super) fn done<'t, 'a: 't>(ended: impl Iterator<Item = &'t ActivityThread<'a>>, enough: u32) -> Measure {
    // Letting go is a decision and no failure, so it counts neither way.
    let quarters = ended.filter_map(|thread| thread.outcome().and_then(Outcome::quarters));
    mean_measure(&quarters.map(|quarters| f64::from(quarters) / 4.0).collect::<Vec<_>>(), enough)
}
