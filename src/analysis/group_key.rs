//! What activities and entries are split by, and one part of such a split.

use std::collections::HashMap;

use super::client_timeline::ClientTimeline;
use super::entry::Entry;
use super::thread::ActivityThread;
use crate::model::told;

/// What activities and entries are split by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum GroupBy {
    /// Whose idea the activity was.
    SetBy,
    /// To do, or to reflect on.
    Kind,
    /// The goal it serves.
    Goal,
    /// The form of the activity; of an entry, its own.
    Form,
    /// The month: a window of its own, and no part of one.
    Month,
}

impl GroupBy {
    /// Returns the word for it, as typed and in JSON.
    pub(crate) const fn word(self) -> &'static str {
        match self {
            Self::SetBy => "set_by",
            Self::Kind => "kind",
            Self::Goal => "goal",
            Self::Form => "form",
            Self::Month => "month",
        }
    }

    /// Returns the part an activity belongs to.
    pub(crate) fn of_thread<'a>(self, thread: &ActivityThread<'a>) -> Option<&'a str> {
        match self {
            Self::SetBy => Some(thread.activity.set_by.word()),
            Self::Kind => Some(thread.activity.kind.word()),
            Self::Goal => thread.activity.goal.as_deref(),
            Self::Form => thread.activity.form.as_deref(),
            Self::Month => None,
        }
    }

    /// Returns the part an entry belongs to: by origin and kind, that of its activity.
    pub(crate) fn of_entry<'a>(self, timeline: &ClientTimeline<'a>, entry: &Entry<'a>) -> Option<&'a str> {
        match self {
            Self::SetBy | Self::Kind => self.of_thread(&timeline.threads[entry.thread?]),
            Self::Goal => timeline.goal_of(entry),
            // The one it was written with, which need not be the one that was agreed.
            Self::Form => entry.reflection.form.as_deref(),
            Self::Month => None,
        }
    }
}

/// One part of what activities and entries are split into, and what belongs to it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct GroupKey<'p> {
    /// What they are split by.
    pub by: GroupBy,
    /// The word, the goal's id or the form; `None` for what has none.
    pub name: Option<&'p str>,
    /// The places of its activities among the threads of the analysis, in their order.
    pub threads: Vec<usize>,
    /// The places of its entries among those of the analysis, in their order.
    pub entries: Vec<usize>,
}

impl GroupBy {
    /// Returns all parts, by their names. Every activity and every entry belongs to one.
    pub(crate) fn split<'a>(self, timeline: &ClientTimeline<'a>) -> HashMap<Option<&'a str>, GroupKey<'a>> {
        let mut parts: HashMap<_, GroupKey<'a>> = HashMap::new();
        let empty = |name| GroupKey { by: self, name, threads: Vec::new(), entries: Vec::new() };
        for (at, thread) in timeline.threads.iter().enumerate() {
            let name = self.of_thread(thread);
            parts.entry(name).or_insert_with(|| empty(name)).threads.push(at);
        }
        for (at, entry) in timeline.entries.iter().enumerate() {
            let name = self.of_entry(timeline, entry);
            parts.entry(name).or_insert_with(|| empty(name)).entries.push(at);
        }
        parts
    }
}

told::as_word!(GroupBy);
