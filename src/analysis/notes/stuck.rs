//! A goal that is written about, and does not move.

use crate::analysis::client_timeline::ClientTimeline;
use crate::analysis::definition::Definition;
use crate::analysis::entry::Entry;
use crate::analysis::sentence::Sentence;
use crate::analysis::window::Window;
use crate::model::moment::Day;
use crate::model::words::GoalStatus;
use std::collections::HashMap;

use super::context::NoteContext;

pub(super) const DEFINITION: Definition = Definition {
    name: "stuck",
    summary: "a goal is written about, and does not move",
    definition: "An open goal has four entries or more over three weeks or more, its score has not moved, and nothing follows from any of its activities.",
    reason: "It may be the wrong goal, or one put too large; what would make it different is a question for its owner.",
    ..Definition::NOTE
};

/// The fewest entries on a goal, and the fewest days from the first to the last: fewer are a beginning, not a standstill.
const ENTRIES: usize = 4;
const DAYS: i64 = 21;

/// An open goal has entries over some weeks, its score did not move, and nothing follows from its activities.
pub(super) fn find(asked: &NoteContext<'_, '_>) -> Option<Sentence> {
    let timeline = asked.timeline;
    let days = days_by_goal(timeline, asked.window);
    let stuck = timeline.goals().into_iter().filter(|(goal, name)| {
        let days = name.id.as_deref().and_then(|id| days.get(id)).map(Vec::as_slice).unwrap_or_default();
        // All four at once: a goal that is scored anew, or leads to a next step, is at work, however slowly.
        goal.status == GoalStatus::Open
            && is_long(days)
            && !has_moved(timeline, &goal.id)
            && !goes_on(timeline, &goal.id)
    });
    let titles: Vec<_> = stuck.map(|(goal, _)| Sentence::default().title(&goal.title)).collect();
    (!titles.is_empty()).then(|| Sentence::joined(titles, ", ").ours(": what would make this goal different?"))
}

fn days_by_goal<'a>(timeline: &ClientTimeline<'a>, window: Window<'_>) -> HashMap<&'a str, Vec<Day>> {
    let mut days: HashMap<_, Vec<_>> = HashMap::new();
    for entry in window.entries(timeline) {
        if let Some(goal) = timeline.goal_of(entry) {
            days.entry(goal).or_default().push(Entry::day(entry));
        }
    }
    days
}

fn is_long(days: &[Day]) -> bool {
    let span = days.first().zip(days.last()).map(|(first, last)| (*last - *first).num_days());
    days.len() >= ENTRIES && span.is_some_and(|span| span >= DAYS)
}

fn has_moved(timeline: &ClientTimeline<'_>, goal: &str) -> bool {
    // Down is a move too: something happened to the goal.
    timeline.goal_scores(goal).windows(2).any(|pair| pair[0].level != pair[1].level)
}

fn goes_on(timeline: &ClientTimeline<'_>, goal: &str) -> bool {
    timeline.threads_of_goal(goal).any(|thread| !thread.follow_on.is_empty())
}
