//! A goal that is written about, and does not move.

use std::collections::HashMap;

use crate::analysis::client_analysis::ClientAnalysis;
use crate::analysis::entry::Entry;
use crate::analysis::goal_attainment::goal_scores;
use crate::analysis::scope::Scope;
use crate::analysis::sentence::Sentence;
use crate::model::moment::Day;
use crate::model::words::GoalStatus;

use super::note::Note;

pub(super) const STUCK: &str = "stuck";

/// The fewest entries on a goal, and the fewest days from the first to the last.
const ENTRIES: usize = 4;
const DAYS: i64 = 21;

/// An open goal has entries over some weeks, its score did not move, and nothing follows from its activities.
pub(super) fn stuck(analysis: &ClientAnalysis<'_>, scope: Scope<'_>) -> Option<Note> {
    let days = days_by_goal(analysis, scope);
    let stuck = analysis.goals().into_iter().filter(|(goal, name)| {
        let days = name.id.as_deref().and_then(|id| days.get(id)).map(Vec::as_slice).unwrap_or_default();
        goal.status == GoalStatus::Open
            && is_long(days)
            && !has_moved(analysis, &goal.id)
            && !goes_on(analysis, &goal.id)
    });
    let titles: Vec<_> = stuck.map(|(goal, _)| Sentence::default().title(&goal.title)).collect();
    (!titles.is_empty())
        .then(|| Note::for_all(STUCK, Sentence::joined(titles, ", ").ours(": what would make this goal different?")))
}

fn days_by_goal<'a>(analysis: &ClientAnalysis<'a>, scope: Scope<'_>) -> HashMap<&'a str, Vec<Day>> {
    let mut days: HashMap<_, Vec<_>> = HashMap::new();
    for entry in scope.entries(analysis) {
        if let Some(goal) = analysis.goal_of(entry) {
            days.entry(goal).or_default().push(Entry::day(entry));
        }
    }
    days
}

fn is_long(days: &[Day]) -> bool {
    let span = days.first().zip(days.last()).map(|(first, last)| (*last - *first).num_days());
    days.len() >= ENTRIES && span.is_some_and(|span| span >= DAYS)
}

fn has_moved(analysis: &ClientAnalysis<'_>, goal: &str) -> bool {
    goal_scores(analysis, goal).windows(2).any(|pair| pair[0].level != pair[1].level)
}

fn goes_on(analysis: &ClientAnalysis<'_>, goal: &str) -> bool {
    analysis.threads.iter().any(|thread| thread.activity.goal.as_deref() == Some(goal) && !thread.follow_on.is_empty())
}
