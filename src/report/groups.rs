//! Activities and entries in groups: whose idea, which kind, which goal, which form, which month.

use std::collections::{BTreeSet, HashMap};

use schemars::JsonSchema;
use serde::Serialize;

use chrono::{Datelike, Months};

use crate::analysis::client_timeline::ClientTimeline;
use crate::analysis::entry::Entry;
use crate::analysis::group_key::GroupBy;
use crate::analysis::measure::Measure;
use crate::analysis::measures::Measures;
use crate::analysis::statistics::count;
use crate::analysis::thread::ActivityThread;
use crate::analysis::window::Window;
use crate::model::moment::Day;
use crate::visibility::Sight;

/// What is in one group, and what came of it.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub(crate) struct Group {
    /// The word, the goal's id, the form or the month; null for what has none.
    #[serde(rename = "group")]
    pub name: Option<String>,
    /// Activities set in the window.
    pub set: u32,
    /// Activities that ended in it, those let go included.
    pub ended: u32,
    /// Mean of what was done of them, 0 to 1. For the coach's eyes.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub follow_through: Option<Measure>,
    /// Median of what they were worth, 0 to 10.
    pub worth: Measure,
    /// Entries of the window.
    pub entries: u32,
    /// How many times these entries add to their activities.
    pub times: u64,
    /// Learning loops closed in the window.
    pub loops_closed: u32,
    /// Every measure of the group. Those of goals are there for a goal and a month only.
    pub measures: Measures,
}

impl Group {
    /// Returns the groups that occur in the window: in the order of their names, goals in that of `client.md`, and what
    /// has no group last.
    pub(crate) fn all(timeline: &ClientTimeline<'_>, window: Window<'_>, by: GroupBy) -> Vec<Self> {
        if by == GroupBy::Month { months(timeline, window) } else { parts(timeline, window, by) }
    }

    /// Returns the group as somebody sees it.
    pub(crate) fn seen_by(self, sight: Sight) -> Self {
        let measures = self.measures.seen_by(sight);
        // Two of them stand beside the measures as well, and must be the same numbers.
        Self { follow_through: measures.follow_through, worth: measures.worth, measures, ..self }
    }

    fn of(timeline: &ClientTimeline<'_>, window: Window<'_>, name: Option<String>, measures: Measures) -> Self {
        Self {
            name,
            set: count(window.set(timeline).count()),
            ended: count(window.ended(timeline).count()),
            entries: count(window.entries(timeline).count()),
            times: window.entries(timeline).map(|entry| entry.times).sum(),
            loops_closed: count(window.closed(timeline).count()),
            follow_through: measures.follow_through,
            worth: measures.worth,
            measures,
        }
    }

    /// Returns whether anything happened in it but that a goal was scored: a session alone is nothing, unless something fell to
    /// be reviewed in it, or it ends a gap with entries.
    fn tells(&self) -> bool {
        // These count in the month of a session, though nothing was set, ended or written in it.
        let Measures { review_rate, forgotten_middle, .. } = &self.measures;
        let counts = [self.set, self.ended, self.entries, self.loops_closed, review_rate.n, forgotten_middle.n];
        counts.iter().any(|count| *count > 0)
    }
}

fn parts(timeline: &ClientTimeline<'_>, window: Window<'_>, by: GroupBy) -> Vec<Group> {
    let threads = window.set(timeline).chain(window.ended(timeline)).chain(window.closed(timeline));
    let names = threads.map(|own| by.of_thread(own));
    let names: BTreeSet<_> = names.chain(window.entries(timeline).map(|own| by.of_entry(timeline, own))).collect();
    let mut names: Vec<_> = names.into_iter().collect();
    let goals = timeline.goals();
    let places: HashMap<&str, usize> = goals.iter().enumerate().rev().map(|(at, (goal, _))| (&*goal.id, at)).collect();
    let place = |name: &str| places.get(name).copied().filter(|_| by == GroupBy::Goal);
    // Goals in the order of `client.md`, which is their owner's; what has no part comes last.
    names.sort_by_key(|name| (name.is_none(), name.and_then(place).unwrap_or(usize::MAX)));
    let parts = by.split(timeline);
    let group = |name: Option<&str>| {
        let window = Window { part: parts.get(&name), ..window };
        Group::of(timeline, window, name.map(str::to_owned), Measures::of(timeline, window))
    };
    names.into_iter().map(group).collect()
}

/// Returns the months in which anything happened; last what has no day, as it stood before all days.
fn months(timeline: &ClientTimeline<'_>, window: Window<'_>) -> Vec<Group> {
    let mut groups = Vec::new();
    let mut at_its_end = ClientTimeline::of(timeline.records, timeline.as_of);
    // Backwards: what was known at the end of a month is what was known at the end of the next one, but for what came in it.
    for first in firsts_of_months(timeline, window).into_iter().rev() {
        let month = Window { from: window.from.max(Some(first)), to: Some(last_of_month(first)), ..window };
        at_its_end = at_its_end.back_to(last_of_month(first));
        let group = month_of(timeline, &at_its_end, month, first.format("%Y-%m").to_string());
        if group.tells() || is_a_goal_scored(timeline, month) {
            groups.push(group);
        }
    }
    groups.reverse();
    if window.set(timeline).any(|own| own.set_on().is_none()) {
        // What always stood belongs to no month. Asked before all days, it is all there is.
        let before = at_its_end.back_to(Day::MIN);
        groups.push(Group::of(&before, window, None, Measures::of(&before, window)));
    }
    groups
}

/// Returns the group of a month. What became of the activities that ended in it is told as it is known on the day asked, for
/// their worth is often given in a session of the next month, and what was done at the last minute was so for that session.
/// The other measures are as one would have seen them `at_its_end`: what is open, and how long it was silent, are of that day.
fn month_of(timeline: &ClientTimeline<'_>, at_its_end: &ClientTimeline<'_>, month: Window<'_>, name: String) -> Group {
    let measures = Measures::of(at_its_end, Window { to: None, ..month }).with_endings(timeline, month);
    Group::of(timeline, month, Some(name), measures)
}

/// Returns the last day of the month that begins on `first`.
fn last_of_month(first: Day) -> Day {
    // The last month there is has no next one.
    first.checked_add_months(Months::new(1)).and_then(|next| next.pred_opt()).unwrap_or(Day::MAX)
}

/// Returns whether a goal was scored in the window.
fn is_a_goal_scored(timeline: &ClientTimeline<'_>, window: Window<'_>) -> bool {
    let goals = timeline.client().map(|client| client.goals.as_slice()).unwrap_or_default();
    let mut ids = goals.iter().map(|goal| goal.id.as_str()).filter(|id| window.has_goal(id));
    ids.any(|id| timeline.goal_scores(id).iter().any(|score| window.has(score.on)))
}

/// Returns the first days of the months in which something of the scope is dated, or a session was held.
fn firsts_of_months(timeline: &ClientTimeline<'_>, window: Window<'_>) -> BTreeSet<Day> {
    let set = window.set(timeline).filter_map(ActivityThread::set_on);
    let ended = window.ended(timeline).filter_map(ActivityThread::ended_on);
    let closed = window.closed(timeline).filter_map(|own| own.learning_loop.state.closed_on());
    let written = window.entries(timeline).map(Entry::day);
    let held = timeline.held().map(|session| session.date.day).filter(|day| window.has(*day));
    set.chain(ended).chain(closed).chain(written).chain(held).filter_map(|day| day.with_day(1)).collect()
}
