//! What a summary looks at: a window of days, both included, and perhaps one goal.

use crate::model::moment::Day;

use super::client_analysis::ClientAnalysis;
use super::entry::Entry;
use super::thread::ActivityThread;

/// A window of days, and perhaps one goal. Its end is the day asked of the analysis.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Scope<'g> {
    /// The first day; `None` for all time.
    pub from: Option<Day>,
    /// The id of the only goal to look at.
    pub goal: Option<&'g str>,
}

impl Scope<'_> {
    /// Returns whether `day` is in the window; the day asked ends it.
    #[must_use]
    pub fn has(self, day: Day) -> bool {
        self.from.is_none_or(|from| from <= day)
    }

    /// Returns the threads of the goal, or all.
    pub fn threads<'t, 'a>(self, analysis: &'t ClientAnalysis<'a>) -> impl Iterator<Item = &'t ActivityThread<'a>> {
        analysis
            .threads
            .iter()
            .filter(move |thread| self.goal.is_none_or(|goal| thread.activity.goal.as_deref() == Some(goal)))
    }

    /// Returns the activities set in the window; standing ones, which have no day, only where it has no beginning.
    pub fn set<'t, 'a>(self, analysis: &'t ClientAnalysis<'a>) -> impl Iterator<Item = &'t ActivityThread<'a>> {
        self.threads(analysis).filter(move |thread| thread.set_on().map_or(self.from.is_none(), |day| self.has(day)))
    }

    /// Returns the activities that ended in the window.
    pub fn ended<'t, 'a>(self, analysis: &'t ClientAnalysis<'a>) -> impl Iterator<Item = &'t ActivityThread<'a>> {
        self.threads(analysis).filter(move |thread| thread.ended_on().is_some_and(|day| self.has(day)))
    }

    /// Returns the entries of the window, about the goal.
    #[must_use]
    pub fn entries<'t, 'a>(self, analysis: &'t ClientAnalysis<'a>) -> impl DoubleEndedIterator<Item = &'t Entry<'a>> {
        let in_window = self.entries_until_end(analysis);
        in_window.filter(move |entry| self.has(entry.day()))
    }

    /// Returns the entries about the goal up to the window's end, whenever it began.
    #[must_use]
    pub fn entries_until_end<'t, 'a>(
        self,
        analysis: &'t ClientAnalysis<'a>,
    ) -> impl DoubleEndedIterator<Item = &'t Entry<'a>> {
        analysis.entries.iter().filter(move |entry| self.goal.is_none_or(|goal| analysis.goal_of(entry) == Some(goal)))
    }
}
