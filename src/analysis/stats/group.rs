//! Activities and entries in groups: whose idea, which kind, which goal, which form, which month.

use std::collections::BTreeSet;

use crate::analysis::client_analysis::ClientAnalysis;
use crate::analysis::entry::Entry;
use crate::analysis::measures::Breakdown;
use crate::analysis::scope::Scope;
use crate::analysis::statistics::count;
use crate::analysis::thread::ActivityThread;
use crate::model::moment::Day;

/// What activities and entries are split by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum By {
    /// Whose idea the activity was.
    SetBy,
    /// To do, or to reflect on.
    Kind,
    /// The goal it serves.
    Goal,
    /// The form of the activity; of an entry, its own.
    Form,
    /// The month in which it was set, ended, closed or written.
    Month,
}

impl By {
    /// Returns the word for it, as typed and in JSON.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::SetBy => "set_by",
            Self::Kind => "kind",
            Self::Goal => "goal",
            Self::Form => "form",
            Self::Month => "month",
        }
    }

    /// Returns the group of an activity for what happened to it on `day`.
    fn of_thread(self, thread: &ActivityThread<'_>, day: Option<Day>) -> Option<String> {
        match self {
            Self::SetBy => Some(thread.activity.set_by.word().to_owned()),
            Self::Kind => Some(thread.activity.kind.word().to_owned()),
            Self::Goal => thread.activity.goal.clone(),
            Self::Form => thread.activity.form.clone(),
            Self::Month => day.map(month),
        }
    }

    /// Returns the group of an entry: by origin and kind, that of its activity.
    fn of_entry(self, analysis: &ClientAnalysis<'_>, entry: &Entry<'_>) -> Option<String> {
        match self {
            Self::SetBy | Self::Kind => self.of_thread(&analysis.threads[entry.thread?], None),
            Self::Goal => analysis.goal_of(entry).map(str::to_owned),
            Self::Form => entry.reflection.form.clone(),
            Self::Month => Some(month(entry.day())),
        }
    }
}

fn month(day: Day) -> String {
    day.format("%Y-%m").to_string()
}

/// What is in one group, and what came of it.
#[derive(Clone, Debug, PartialEq)]
pub struct Group {
    /// The word, the goal's id, the form or the month; `None` for what has none.
    pub name: Option<String>,
    /// Activities set in the window.
    pub set: u32,
    /// Activities that ended in it, and what became of them. Its `follow_through` is for the coach's eyes.
    pub ended: Breakdown,
    /// Entries of the window.
    pub entries: u32,
    /// How many times these entries add to their activities.
    pub times: u64,
    /// Learning loops closed in the window.
    pub loops_closed: u32,
}

impl Group {
    /// Returns the groups that occur in the window: in the order of their names, goals in that of `client.md`, and what
    /// has no group last.
    pub(super) fn all(analysis: &ClientAnalysis<'_>, scope: Scope<'_>, by: By) -> Vec<Self> {
        let set = scope.set(analysis).map(|own| by.of_thread(own, own.set_on()));
        let ended = scope.ended(analysis).map(|own| by.of_thread(own, own.ended_on()));
        let closed = closed(analysis, scope).map(|(own, day)| by.of_thread(own, Some(day)));
        let entries = scope.entries(analysis).map(|own| by.of_entry(analysis, own));
        let names: BTreeSet<_> = set.chain(ended).chain(closed).chain(entries).collect();
        let mut groups: Vec<_> = names.into_iter().map(|name| Self::of(analysis, scope, by, name)).collect();
        let goals = analysis.goals();
        let place = |name: &str| goals.iter().position(|(goal, _)| by == By::Goal && goal.id == name);
        groups.sort_by_key(|group| (group.name.is_none(), group.name.as_deref().and_then(place).unwrap_or(usize::MAX)));
        groups
    }

    fn of(analysis: &ClientAnalysis<'_>, scope: Scope<'_>, by: By, name: Option<String>) -> Self {
        let is_own = |thread: &ActivityThread<'_>, day| by.of_thread(thread, day) == name;
        let entries: Vec<_> = scope.entries(analysis).filter(|own| by.of_entry(analysis, own) == name).collect();
        Self {
            set: count(scope.set(analysis).filter(|own| is_own(own, own.set_on())).count()),
            ended: Breakdown::of(analysis, scope, |own| is_own(own, own.ended_on())),
            entries: count(entries.len()),
            times: entries.iter().map(|entry| entry.times).sum(),
            loops_closed: count(closed(analysis, scope).filter(|(own, day)| is_own(own, Some(*day))).count()),
            name,
        }
    }
}

/// Returns the activities whose loops closed in the window, with the days.
fn closed<'t, 'a>(
    analysis: &'t ClientAnalysis<'a>,
    scope: Scope<'t>,
) -> impl Iterator<Item = (&'t ActivityThread<'a>, Day)> {
    let closed = scope.threads(analysis).filter_map(|own| Some((own, own.learning_loop.state.closed_on()?)));
    closed.filter(move |(_, day)| scope.has(*day))
}
