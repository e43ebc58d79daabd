//! What a summary looks at: a window of days, both included, and perhaps one goal, or one part of what there is.

use crate::model::moment::Day;

use super::client_timeline::ClientTimeline;
use super::entry::Entry;
use super::group_key::{GroupBy, GroupKey};
use super::thread::ActivityThread;

/// A window of days, and perhaps one goal or one part. It ends on the day asked of the analysis, or before it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Window<'g> {
    /// The first day; `None` for all time.
    pub from: Option<Day>,
    /// The last day, where the day asked is a later one: what is known since then of what happened in the window counts.
    pub to: Option<Day>,
    /// The id of the only goal to look at.
    pub goal: Option<&'g str>,
    /// The only part to look at, of the same analysis.
    pub part: Option<&'g GroupKey<'g>>,
}

impl Window<'_> {
    /// Returns whether `day`, which is none after the day asked, is in the window.
    pub(crate) fn has(self, day: Day) -> bool {
        self.from.is_none_or(|from| from <= day) && self.to.is_none_or(|to| day <= to)
    }

    /// Returns whether the goal `id` is looked at. No goal belongs to a part that is not a goal itself.
    pub(crate) fn has_goal(self, id: &str) -> bool {
        let is_of_part = self.part.is_none_or(|part| part.by == GroupBy::Goal && part.name == Some(id));
        is_of_part && self.goal.is_none_or(|goal| goal == id)
    }

    /// Returns the threads of the goal and the part, or all.
    pub(crate) fn threads<'t, 'a>(
        self,
        timeline: &'t ClientTimeline<'a>,
    ) -> impl Iterator<Item = &'t ActivityThread<'a>> {
        self.threads_among(timeline, &timeline.threads)
    }

    /// Returns the activities set in the window; standing ones, which have no day, only where it has no beginning.
    pub(crate) fn set<'t, 'a>(self, timeline: &'t ClientTimeline<'a>) -> impl Iterator<Item = &'t ActivityThread<'a>> {
        let threads = self.narrowed(&timeline.threads, |thread| thread.set_on().unwrap_or(Day::MIN));
        // Something that always stood was set in no week, and is part of all time.
        self.threads_among(timeline, threads)
            .filter(move |thread| thread.set_on().map_or(self.from.is_none(), |day| self.has(day)))
    }

    /// Returns those of `threads` that are of the goal, or those of the part.
    fn threads_among<'t, 'a>(
        self,
        timeline: &'t ClientTimeline<'a>,
        threads: &'t [ActivityThread<'a>],
    ) -> impl Iterator<Item = &'t ActivityThread<'a>> {
        let of_part = self.part.map(|part| among(&timeline.threads, &part.threads));
        let all = if of_part.is_none() { threads } else { &[] };
        all.iter()
            .chain(of_part.into_iter().flatten())
            .filter(move |thread| self.goal.is_none_or(|goal| thread.activity.goal.as_deref() == Some(goal)))
    }

    /// Returns the activities that ended in the window.
    pub(crate) fn ended<'t, 'a>(
        self,
        timeline: &'t ClientTimeline<'a>,
    ) -> impl Iterator<Item = &'t ActivityThread<'a>> {
        self.threads(timeline).filter(move |thread| thread.ended_on().is_some_and(|day| self.has(day)))
    }

    /// Returns the activities whose learning loops closed in the window.
    pub(crate) fn closed<'t, 'a>(
        self,
        timeline: &'t ClientTimeline<'a>,
    ) -> impl Iterator<Item = &'t ActivityThread<'a>> {
        let closed_on = |thread: &ActivityThread<'_>| thread.learning_loop.state.closed_on();
        self.threads(timeline).filter(move |thread| closed_on(thread).is_some_and(|day| self.has(day)))
    }

    /// Returns the entries of the window, about the goal and the part.
    pub(crate) fn entries<'t, 'a>(
        self,
        timeline: &'t ClientTimeline<'a>,
    ) -> impl DoubleEndedIterator<Item = &'t Entry<'a>> {
        let entries = self.narrowed(&timeline.entries, Entry::day);
        self.entries_among(timeline, entries).filter(move |entry| self.has(entry.day()))
    }

    /// Returns the entries about the goal and the part up to the window's end, whenever it began.
    pub(crate) fn entries_until_end<'t, 'a>(
        self,
        timeline: &'t ClientTimeline<'a>,
    ) -> impl DoubleEndedIterator<Item = &'t Entry<'a>> {
        self.entries_among(timeline, &timeline.entries)
    }

    /// Returns those of `entries` that are about the goal, or those of the part.
    fn entries_among<'t, 'a>(
        self,
        timeline: &'t ClientTimeline<'a>,
        entries: &'t [Entry<'a>],
    ) -> impl DoubleEndedIterator<Item = &'t Entry<'a>> {
        let of_part = self.part.map(|part| among(&timeline.entries, &part.entries));
        let all = if of_part.is_none() { entries } else { &[] };
        // By the entry's own goal, which may be another than its activity's.
        all.iter()
            .chain(of_part.into_iter().flatten())
            .filter(move |entry| self.goal.is_none_or(|goal| timeline.goal_of(entry) == Some(goal)))
    }

    /// Returns those of `all`, which come in the order of their days, that may be of the window: a month is a small part of what
    /// there is.
    fn narrowed<T>(self, all: &[T], day: impl Fn(&T) -> Day) -> &[T] {
        let start = self.from.map_or(0, |from| all.partition_point(|own| day(own) < from));
        let rest = &all[start..];
        self.to.map_or(rest, |to| &rest[..rest.partition_point(|own| day(own) <= to)])
    }
}

/// Returns those of `all` that stand at `places`.
fn among<'t, T>(all: &'t [T], places: &[usize]) -> impl DoubleEndedIterator<Item = &'t T> {
    places.iter().map(|at| &all[*at])
}
