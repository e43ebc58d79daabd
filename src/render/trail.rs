//! What a trail shows, whether as a screen or as JSON: what happened about a goal or an activity, in time order.

use chrono::NaiveTime;

use crate::analysis::entry::Entry;
use crate::analysis::{ActivityName, GoalName};
use crate::journal::words::Passage;
use crate::model::activity::Activity;
use crate::model::client::CallsIt;
use crate::model::moment::{Day, Moment};
use crate::model::session::{Review, Session};
use crate::report::progress::ActivityProgress;

/// What happened about a goal or an activity.
pub(crate) struct Trail<'a> {
    /// The client's code.
    pub client: &'a str,
    /// The client's own words for an activity.
    pub calls_it: CallsIt,
    /// The goal, where one was asked about.
    pub goal: Option<GoalName>,
    /// Every goal of the client, for the names of those that activities serve.
    pub goals: Vec<GoalName>,
    /// The activity, or those that serve the goal.
    pub activities: Vec<ActivityProgress>,
    /// What happened, in time order.
    pub events: Vec<Event<'a>>,
}

/// Something that happened.
pub(crate) struct Event<'a> {
    /// The date as written.
    pub date: Moment,
    /// The file that tells of it, relative to the journal's root.
    pub path: &'a str,
    /// The activity it is about.
    pub activity: Option<ActivityName>,
    /// What it is.
    pub what: What<'a>,
}

/// What happened.
pub(crate) enum What<'a> {
    /// The activity was agreed.
    Set(&'a Activity),
    /// Somebody wrote: the entry, and what stands under each heading.
    Reflection(Entry<'a>, Vec<Passage>),
    /// A session looked back on the activity.
    Review(&'a Session, &'a Review),
    /// The goal was scored, −2 to 2.
    Score(i8),
}

impl Event<'_> {
    /// Returns the key events are ordered by: by day as written; on one day reviews and scores of sessions follow; then
    /// those without a time, then by time, then by path.
    pub(crate) fn order(&self) -> (Day, bool, Option<NaiveTime>, &str) {
        let follows = matches!(self.what, What::Review(..) | What::Score(_));
        (self.date.day, follows, self.date.time, self.path.strip_suffix(".md").unwrap_or(self.path))
    }
}
