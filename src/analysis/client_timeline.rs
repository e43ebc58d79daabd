//! A client's records as they stood on the day asked: everything that is worked out once and read often.

use std::collections::HashMap;

use crate::model::client::Client;
use crate::model::goal::Goal;
use crate::model::moment::Day;
use crate::model::records::ClientRecords;
use crate::model::reflection::Reflection;
use crate::model::session::{Review, Session};

use super::as_of::AsOf;
use super::entry::Entry;
use super::follow_on::{AbsentAfter, FollowOns};
use super::goal_index::{GoalIndex, GoalScoreOn};
use super::identity::{definitions, path_key};
use super::learning_loop::learning_loop;
use super::names::{GoalName, Name};
use super::session_status::{SessionAsked, SessionState};
use super::thread::{ActivityThread, ThreadRecord};

/// A client's records as they stood on the day asked. Records of a later day do not count.
#[derive(Debug)]
pub(crate) struct ClientTimeline<'a> {
    /// The records it was made of.
    pub records: &'a ClientRecords,
    /// The day asked, and the clock.
    pub as_of: AsOf,
    /// The activities, in the order of the format: standing ones first, then by the file that sets them.
    pub threads: Vec<ActivityThread<'a>>,
    /// The sessions up to the day asked, in order, with their status.
    pub sessions: Vec<SessionAsked<'a>>,
    /// Planned sessions of a later day, in order. They count for nothing, and are listed.
    pub later_sessions: Vec<SessionAsked<'a>>,
    /// Every reflection up to the day asked, in order; entries and those that only set activities or score goals.
    pub reflections: Vec<&'a Reflection>,
    /// The entries, in order.
    pub entries: Vec<Entry<'a>>,
    /// Each `after` that counts as absent.
    pub absent_afters: Vec<AbsentAfter<'a>>,
    /// Whether each thread follows from earlier ones only.
    lead_onward: bool,
    by_id: HashMap<&'a str, usize>,
    goal_index: GoalIndex<'a>,
}

impl<'a> ClientTimeline<'a> {
    /// Returns what `records` say on the day asked. The order in which they come does not matter.
    pub(crate) fn of(records: &'a ClientRecords, as_of: AsOf) -> Self {
        // Left out before anything is worked out: an entry of tomorrow must not end what is open today.
        let reflections = reflections_until(records, as_of.day());
        let (sessions, later): (Vec<_>, Vec<_>) =
            // Later sessions say what is planned, and tell nothing of what is.
            sessions_in_order(records, as_of).into_iter().partition(|own| own.session.date.day <= as_of.day());
        let (definitions, by_id) =
            definitions(records.client.as_ref(), sessions.iter().map(|own| own.session), reflections.iter().copied());
        let mut threads: Vec<_> = definitions.into_iter().map(ActivityThread::new).collect();
        let entries = entries(&reflections, &threads, &by_id);
        attach_records(&mut threads, &entries, &sessions, &by_id);
        // One of a later day that was called off already is no date to look forward to.
        let later_sessions = later.into_iter().filter(|own| own.state == SessionState::Planned).collect();
        let goals = records.client.as_ref().map(|client| client.goals.as_slice()).unwrap_or_default();
        let held = sessions.iter().filter(|own| own.state.is_held()).map(|own| own.session);
        let goal_index = GoalIndex::of(goals, &threads, &reflections, held);
        let mut timeline = Self {
            records,
            as_of,
            threads,
            sessions,
            later_sessions,
            reflections,
            entries,
            absent_afters: Vec::new(),
            lead_onward: true,
            by_id,
            goal_index,
        };
        timeline.relate();
        timeline.close();
        timeline
    }

    /// Returns the timeline as it stood at the end of the day `end`: [`Self::of`] says the same, and looks at every record for it.
    pub(crate) fn back_to(mut self, end: Day) -> Self {
        if end >= self.day() {
            return self;
        }
        self.as_of = self.as_of.by(end);
        // All come in the order of their days, so what was not yet there stands last.
        self.reflections.truncate(self.reflections.partition_point(|own| own.date.day <= end));
        self.entries.truncate(self.entries.partition_point(|own| own.day() <= end));
        self.threads.truncate(self.threads.partition_point(|own| own.set_on().is_none_or(|day| day <= end)));
        let first_later = self.sessions.partition_point(|own| own.session.date.day <= end);
        let later = self.sessions.drain(first_later..).map(|own| SessionAsked::of(own.session, self.as_of));
        self.later_sessions.splice(0..0, later.filter(|own| own.state == SessionState::Planned));
        let known = self.threads.len();
        self.by_id.retain(|_, at| *at < known);
        // An entry can name an activity that was set on a later day: no file defined it yet.
        for entry in self.entries.iter_mut().filter(|own| own.thread.is_some_and(|at| at >= known)) {
            *entry = Entry::new(entry.reflection, None, None);
        }
        for thread in &mut self.threads {
            thread.back_to(end, known);
        }
        self.goal_index.back_to(end, known);
        if self.lead_onward {
            self.absent_afters.retain(|absent| absent.set_on <= Some(end));
        } else {
            self.relate();
        }
        self.close();
        self
    }

    /// Works out what follows from what.
    fn relate(&mut self) {
        let FollowOns { of, absent, lead_onward } = FollowOns::of(&self.threads, &self.by_id);
        for (thread, follow_on) in self.threads.iter_mut().zip(of) {
            thread.follow_on = follow_on;
        }
        (self.absent_afters, self.lead_onward) = (absent, lead_onward);
    }

    /// Works out where the loops stand. After the records and the follow-ons: whether something follows does not hang on how it
    /// went, but a loop on both.
    fn close(&mut self) {
        let (as_of, rest_after) = (self.day(), self.records.settings.rest_after_days());
        for at in 0..self.threads.len() {
            let thread = &self.threads[at];
            // A standing follow-on was always there: it never holds up a closing.
            let next_on = thread.follow_on.iter().map(|next| self.threads[*next].set_on().unwrap_or(Day::MIN)).min();
            self.threads[at].learning_loop = learning_loop(thread, next_on, as_of, rest_after);
        }
    }

    /// Returns the day asked.
    pub(crate) const fn day(&self) -> Day {
        self.as_of.day()
    }

    /// Returns what `client.md` says, if there is one.
    pub(crate) const fn client(&self) -> Option<&'a Client> {
        self.records.client.as_ref()
    }

    /// Returns the thread that `id` means.
    pub(crate) fn thread(&self, id: &str) -> Option<&ActivityThread<'a>> {
        self.by_id.get(id).map(|at| &self.threads[*at])
    }

    /// Returns the sessions held up to the day asked, confirmed or not, in order.
    pub(crate) fn held(&self) -> impl DoubleEndedIterator<Item = &'a Session> {
        self.sessions.iter().filter(|own| own.state.is_held()).map(|own| own.session)
    }

    /// Returns the goals, in the order of `client.md`, each with the id it keeps: a later goal of the same id has none.
    pub(crate) fn goals(&self) -> Vec<(&'a Goal, GoalName)> {
        self.goals_where(|_| true).collect()
    }

    /// Returns those of the [`Self::goals`] that are wanted.
    pub(crate) fn goals_where(&self, is_wanted: impl Fn(&Goal) -> bool) -> impl Iterator<Item = (&'a Goal, GoalName)> {
        let goals = self.client().map(|client| client.goals.as_slice()).unwrap_or_default();
        let name =
            |goal: &'a Goal, keeps: bool| GoalName { id: keeps.then(|| goal.id.clone()), title: goal.title.clone() };
        let keeps = |at, goal: &Goal| self.goal_index.place(&goal.id) == Some(at);
        // Named only then: a client can have a thousand goals, and a group is of one.
        let wanted = goals.iter().enumerate().filter(move |(_, goal)| is_wanted(goal));
        wanted.map(move |(at, goal)| (goal, name(goal, keeps(at, goal))))
    }

    /// Returns the scores of the goal `id` up to the day asked, in order: on one day those of sessions follow those of
    /// reflections. Only held sessions score.
    pub(crate) fn goal_scores(&self, id: &str) -> &[GoalScoreOn] {
        self.goal_index.scores(id)
    }

    /// Returns the activities that serve the goal `id`, in order.
    pub(crate) fn threads_of_goal(&self, id: &str) -> impl Iterator<Item = &ActivityThread<'a>> {
        self.goal_index.threads(id).iter().map(|at| &self.threads[*at])
    }

    /// Returns the name of the goal that `id` means; without a title where no goal has that id.
    pub(crate) fn goal_name(&self, id: &str) -> Name {
        let goal = self.goal_index.place(id).and_then(|at| self.client()?.goals.get(at));
        Name { id: Some(id.to_owned()), title: goal.map(|goal| goal.title.clone()), path: None }
    }

    /// Returns the id of the goal an entry is about: its own, else that of its activity.
    pub(crate) fn goal_of(&self, entry: &Entry<'a>) -> Option<&'a str> {
        let of_activity = || entry.thread.and_then(|at| self.threads[at].activity.goal.as_deref());
        // What the entry says wins: a step for one goal can teach something about another.
        entry.reflection.goal.as_deref().or_else(of_activity)
    }

    /// Returns the reflections that name an activity no file defines.
    pub(crate) fn reflections_of_unknown(&self) -> impl Iterator<Item = &'a Reflection> {
        let unknown = |own: &&Entry<'a>| own.thread.is_none() && own.reflection.activity.is_some();
        self.entries.iter().filter(unknown).map(|entry| entry.reflection)
    }

    /// Returns the reviews of an activity no file defines, whatever the status of their session.
    pub(crate) fn reviews_of_unknown(&self) -> impl Iterator<Item = (&'a Session, &'a Review)> {
        let reviews =
            self.sessions.iter().flat_map(|own| own.session.reviewed.iter().map(|review| (own.session, review)));
        reviews.filter(|(_, review)| !self.by_id.contains_key(review.activity.text.as_str()))
    }
}

fn reflections_until(records: &ClientRecords, day: Day) -> Vec<&Reflection> {
    let mut reflections: Vec<_> = records.reflections.iter().filter(|own| own.date.day <= day).collect();
    // By path at last: two machines that list a folder differently still tell one story.
    reflections.sort_by(|one, other| {
        (one.date.order(), path_key(&one.path)).cmp(&(other.date.order(), path_key(&other.path)))
    });
    reflections
}

fn sessions_in_order(records: &ClientRecords, as_of: AsOf) -> Vec<SessionAsked<'_>> {
    let mut sessions: Vec<_> = records.sessions.iter().map(|session| SessionAsked::of(session, as_of)).collect();
    sessions.sort_by(|SessionAsked { session: one, .. }, SessionAsked { session: other, .. }| {
        (one.date.order(), path_key(&one.path)).cmp(&(other.date.order(), path_key(&other.path)))
    });
    sessions
}

fn entries<'a>(
    reflections: &[&'a Reflection],
    threads: &[ActivityThread<'a>],
    by_id: &HashMap<&'a str, usize>,
) -> Vec<Entry<'a>> {
    let entries = reflections.iter().filter(|reflection| reflection.is_entry());
    let entry = |reflection: &&'a Reflection| {
        let thread = reflection.activity.as_deref().and_then(|id| by_id.get(id).copied());
        Entry::new(reflection, thread, thread.and_then(|at| threads[at].activity.times))
    };
    entries.map(entry).collect()
}

/// Hands each thread its records in order, and lets it derive its state: on one day reviews follow reflections.
fn attach_records<'a>(
    threads: &mut [ActivityThread<'a>],
    entries: &[Entry<'a>],
    sessions: &[SessionAsked<'a>],
    by_id: &HashMap<&'a str, usize>,
) {
    let mut entries = entries.iter().peekable();
    // A session that did not take place reviewed nothing, though its file may list what was meant to be.
    for own in sessions.iter().filter(|own| own.state.is_held()) {
        // In a session one looks back on the day, so its reviews follow the entries of that day, whatever the times.
        while let Some(entry) = entries.next_if(|entry| entry.day() <= own.session.date.day) {
            tell_entry(threads, entry);
        }
        for review in &own.session.reviewed {
            if let Some(at) = by_id.get(review.activity.text.as_str()) {
                threads[*at].records.push(ThreadRecord::Review(own.session, review));
            }
        }
    }
    for entry in entries {
        tell_entry(threads, entry);
    }
    // Only now: an outcome may come from an entry or from a review, and the last one given stands.
    for thread in threads {
        thread.derive_state();
    }
}

fn tell_entry<'a>(threads: &mut [ActivityThread<'a>], entry: &Entry<'a>) {
    if let Some(at) = entry.thread {
        threads[at].records.push(ThreadRecord::Reflection(*entry));
    }
}

#[cfg(test)]
mod tests;
