//! An activity's thread: where it was set, and what reflections and reviews tell of its life since.

use crate::model::activity::Activity;
use crate::model::moment::Day;
use crate::model::session::{Review, Session};
use crate::model::told;
use crate::model::words::{ActivityKind, Outcome, Willing};

use super::entry::Entry;
use super::identity::{Definition, SetIn};
use super::loop_state::LearningLoop;
use super::names::ActivityName;

/// How an activity stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum ActivityState {
    /// It is going on.
    Open,
    /// Food for thought that nobody has taken up.
    Offered,
    /// It has an outcome.
    Ended,
}

impl ActivityState {
    /// Returns the word for it in JSON.
    pub(crate) const fn word(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::Offered => "offered",
            Self::Ended => "ended",
        }
    }
}

/// A reflection or a review that tells of an activity.
#[derive(Clone, Copy, Debug)]
pub(crate) enum ThreadRecord<'a> {
    /// A reflection that names the activity.
    Reflection(Entry<'a>),
    /// A held session that lists it under `reviewed`.
    Review(&'a Session, &'a Review),
}

impl ThreadRecord<'_> {
    /// Returns the day of the record, as written.
    pub(crate) const fn day(&self) -> Day {
        match self {
            Self::Reflection(entry) => entry.day(),
            Self::Review(session, _) => session.date.day,
        }
    }

    /// Returns the outcome the record gives, `open` included.
    pub(crate) const fn outcome(&self) -> Option<Outcome> {
        match self {
            Self::Reflection(entry) => entry.reflection.outcome,
            Self::Review(_, review) => review.outcome,
        }
    }

    /// Returns what the record says the activity was worth, 0 to 10.
    pub(crate) const fn worth(&self) -> Option<u8> {
        match self {
            Self::Reflection(entry) => entry.reflection.worth,
            Self::Review(_, review) => review.worth,
        }
    }
}

/// How and by what an activity ended.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Ending<'a> {
    /// The outcome, never `open`.
    pub outcome: Outcome,
    /// The record that gave it; for a target reached, the entry that reached it.
    pub by: ThreadRecord<'a>,
}

/// An activity with its life, up to the day asked.
#[derive(Clone, Debug)]
pub(crate) struct ActivityThread<'a> {
    /// The activity as it was agreed.
    pub activity: &'a Activity,
    /// Its id; `None` where an earlier file keeps that id. Then no record can name it.
    pub id: Option<&'a str>,
    /// The file that defines it.
    pub set_in: SetIn<'a>,
    /// The day of that file: asked of every thread so often that a look into the file would be felt.
    set_on: Option<Day>,
    /// What tells of it, in the order of the format: on one day reviews follow reflections.
    pub records: Vec<ThreadRecord<'a>>,
    /// How many times it was done.
    pub times: u64,
    /// How it ended, if it has.
    pub ending: Option<Ending<'a>>,
    /// How it stands.
    pub state: ActivityState,
    /// What follows from it, as indexes into the analysis's threads, in their order.
    pub follow_on: Vec<usize>,
    /// Its learning loop.
    pub learning_loop: LearningLoop,
}

impl<'a> ActivityThread<'a> {
    /// Returns the thread of a definition, before anything tells of it.
    pub(super) fn new(definition: Definition<'a>) -> Self {
        let Definition { activity, set_in, id } = definition;
        let (records, follow_on) = (Vec::new(), Vec::new());
        let state = ActivityState::Open;
        let learning_loop = LearningLoop::default();
        let set_on = set_in.day();
        Self { activity, id, set_in, set_on, records, times: 0, ending: None, state, follow_on, learning_loop }
    }

    /// Works out times, outcome and state from the records.
    pub(super) fn derive_state(&mut self) {
        let life = Life::of(self.activity.times, &self.records);
        self.times = life.times;
        self.ending = life.ending;
        // Somebody who said no was offered it all the same. The first entry takes it up, whatever was said.
        let was_offered = self.activity.offered || self.activity.willing == Some(Willing::No);
        self.state = if self.ending.is_some() {
            ActivityState::Ended
        } else if was_offered && self.entries().next().is_none() {
            ActivityState::Offered
        } else {
            ActivityState::Open
        };
    }

    /// Forgets what tells of a day later than `end`, and all that follows but the first `known` threads.
    pub(super) fn back_to(&mut self, end: Day, known: usize) {
        self.follow_on.truncate(self.follow_on.partition_point(|next| *next < known));
        if self.records.last().is_some_and(|last| last.day() > end) {
            self.records.truncate(self.records.partition_point(|record| record.day() <= end));
            self.derive_state();
        }
    }

    /// Returns how summaries refer to the activity.
    pub(crate) fn name(&self) -> ActivityName {
        ActivityName {
            id: self.id.map(str::to_owned),
            title: self.activity.title.clone(),
            path: self.set_in.path().to_owned(),
        }
    }

    /// Returns the day it was set; a standing activity has none.
    pub(crate) const fn set_on(&self) -> Option<Day> {
        self.set_on
    }

    /// Returns the outcome, if it ended.
    pub(crate) fn outcome(&self) -> Option<Outcome> {
        self.ending.map(|ending| ending.outcome)
    }

    /// Returns the day of the record that gave the outcome.
    pub(crate) fn ended_on(&self) -> Option<Day> {
        self.ending.map(|ending| ending.by.day())
    }

    /// Returns whether it is going on.
    pub(crate) fn is_open(&self) -> bool {
        self.state == ActivityState::Open
    }

    /// Returns whether it was set in `session`.
    pub(crate) fn is_set_in(&self, session: &Session) -> bool {
        // The same session, not one that is equal: two files can say the same.
        matches!(self.set_in, SetIn::Session(own) if std::ptr::eq(own, session))
    }

    /// Returns the entries that name it, in order.
    pub(crate) fn entries(&self) -> impl DoubleEndedIterator<Item = &Entry<'a>> {
        self.records.iter().filter_map(|record| match record {
            ThreadRecord::Reflection(entry) => Some(entry),
            ThreadRecord::Review(..) => None,
        })
    }

    /// Returns the day of the last held session that reviewed it.
    pub(crate) fn last_reviewed(&self) -> Option<Day> {
        let is_review = |record: &&ThreadRecord<'_>| matches!(record, ThreadRecord::Review(..));
        self.records.iter().rfind(is_review).map(ThreadRecord::day)
    }

    /// Returns what the last record that says so says it was worth, 0 to 10.
    pub(crate) fn worth(&self) -> Option<u8> {
        self.records.iter().rev().find_map(ThreadRecord::worth)
    }

    /// Returns its weight among open work: something to do weighs 1, something to reflect on 0.5.
    pub(crate) const fn weight(&self) -> f64 {
        match self.activity.kind {
            ActivityKind::Do => 1.0,
            // Food for thought is carried along and takes no place in a calendar; half is a convention of this tool.
            ActivityKind::Reflect => 0.5,
        }
    }
}

/// Times and outcome, record by record.
struct Life<'a> {
    target: Option<u64>,
    times: u64,
    ending: Option<Ending<'a>>,
    /// An outcome stood and was taken back: from then on only a given outcome ends the activity.
    reopened: bool,
}

impl<'a> Life<'a> {
    fn of(target: Option<u32>, records: &[ThreadRecord<'a>]) -> Self {
        let mut life = Self { target: target.map(u64::from), times: 0, ending: None, reopened: false };
        for record in records {
            life.take(*record);
        }
        life
    }

    fn take(&mut self, record: ThreadRecord<'a>) {
        let reaches_target = self.count(&record);
        match record.outcome() {
            // Only what had ended is reopened: `open` said of something open changes nothing later.
            Some(Outcome::Open) => {
                self.reopened |= self.ending.is_some();
                self.ending = None;
            }
            // The last one given stands: how something went may look different in the session than on the evening.
            Some(outcome) => self.ending = Some(Ending { outcome, by: record }),
            // Who reopened it knows that the count is full, and means to go on.
            None if reaches_target && self.ending.is_none() && !self.reopened => {
                self.ending = Some(Ending { outcome: Outcome::Done, by: record });
            }
            None => {}
        }
    }

    /// Adds the times of a record, and returns whether with it the count first reaches the target.
    fn count(&mut self, record: &ThreadRecord<'a>) -> bool {
        // A review looks back on what was counted already.
        let ThreadRecord::Reflection(entry) = record else { return false };
        let before = self.times;
        self.times += entry.times;
        // The entry that reaches it, not each one after: the day of the end would wander.
        self.target.is_some_and(|target| before < target && self.times >= target)
    }
}

told::as_word!(ActivityState);

#[cfg(test)]
mod tests;
