//! What happened about a goal or an activity, in time order.

use std::collections::HashSet;

use chrono::NaiveTime;
use schemars::JsonSchema;
use serde::Serialize;

use crate::analysis::entry::Entry;
use crate::analysis::identity::SetIn;
use crate::analysis::thread::ThreadRecord;
use crate::analysis::{ActivityName, ActivityThread, ClientTimeline, GoalName};
use crate::model::activity::Activity;
use crate::model::body_section::BodySection;
use crate::model::client::CallsIt;
use crate::model::evidence::Stages;
use crate::model::moment::{Day, Moment};
use crate::model::session::{Review, Session};
use crate::model::told;
use crate::model::words::{LoopKind, Outcome, SetBy};

use super::Problem;
use super::progress::ActivityProgress;

/// What happened about a goal or an activity, in time order.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub(crate) struct TrailReport {
    /// `meanwhile/trail/1`.
    pub schema: &'static str,
    /// The client's code.
    pub client: String,
    /// The client's own words for an activity.
    pub calls_it: CallsIt,
    /// The goal, where one was asked about.
    pub goal: Option<GoalName>,
    /// The activity, or those that serve the goal.
    pub activities: Vec<ActivityProgress>,
    /// What happened.
    pub events: Vec<Event>,
    /// Files and items that were left out.
    pub problems: Vec<Problem>,
}

/// Something that happened.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub(crate) struct Event {
    /// The date as written.
    pub date: Moment,
    /// `set`, `reflection`, `review` or `score`.
    pub what: What,
    /// The file that tells of it, relative to the journal's root.
    pub path: String,
    /// The activity it is about.
    pub activity: Option<ActivityName>,
    /// The session that looked back; its stem.
    pub session: Option<String>,
    /// The outcome it gives, `open` included.
    pub outcome: Option<Outcome>,
    /// How many times it adds; of a set activity the target.
    pub times: Option<u64>,
    /// How good it was, 0 to 10.
    pub actual: Option<u8>,
    /// What it was worth, 0 to 10.
    pub worth: Option<u8>,
    /// The score of the goal, −2 to 2.
    pub level: Option<i8>,
    /// The stages of Kolb's cycle it shows.
    pub stages: Stages,
    /// The kind of question it asks.
    pub loop_kind: Option<LoopKind>,
    /// The words written, where they were asked for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub text: Option<Vec<BodySection>>,
    /// What a page tells besides.
    #[serde(skip)]
    pub beside: Beside,
}

/// What happened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum What {
    /// The activity was agreed.
    Set,
    /// Somebody wrote.
    Reflection,
    /// A session looked back on the activity.
    Review,
    /// The goal was scored.
    Score,
}

impl What {
    /// Returns the word for it in JSON.
    pub(crate) const fn word(self) -> &'static str {
        match self {
            Self::Set => "set",
            Self::Reflection => "reflection",
            Self::Review => "review",
            Self::Score => "score",
        }
    }
}

told::as_word!(What);

/// What a page tells of an event besides, where the file says so.
#[derive(Clone, Debug, Default)]
pub(crate) struct Beside {
    /// Whose idea the activity was.
    pub set_by: Option<SetBy>,
    /// The day it is meant for.
    pub due: Option<Day>,
    /// How good it is expected to be, 0 to 10.
    pub expected: Option<u8>,
    /// How sure somebody was, 0 to 10.
    pub confidence: Option<u8>,
    /// How the client will know.
    pub success: Option<String>,
    /// What it is for.
    pub why: Option<String>,
    /// Something that went well.
    pub win: Option<String>,
    /// What got in the way.
    pub barrier: Option<String>,
    /// What was said in the session.
    pub note: Option<String>,
}

/// What a trail is about.
pub(crate) enum Subject<'t, 'a> {
    /// A goal, and what serves it.
    Goal(GoalName),
    /// An activity.
    Activity(&'t ActivityThread<'a>),
}

impl TrailReport {
    /// Returns the trail of `subject`, with what `words` reads of each entry. Fails where that does.
    pub(crate) fn of<'a, E>(
        timeline: &ClientTimeline<'a>,
        subject: Subject<'_, 'a>,
        words: impl Fn(&str) -> Result<Option<Vec<BodySection>>, E>,
        problems: Vec<Problem>,
    ) -> Result<Self, E> {
        let (goal, threads) = match subject {
            Subject::Goal(name) => {
                let serves = |thread: &&ActivityThread<'a>| thread.activity.goal == name.id;
                let threads = timeline.threads.iter().filter(serves).collect();
                (Some(name), threads)
            }
            Subject::Activity(thread) => (None, vec![thread]),
        };
        let mut events = Vec::new();
        for thread in &threads {
            add_thread(thread, &words, &mut events)?;
        }
        if let Some(id) = goal.as_ref().and_then(|goal| goal.id.as_deref()) {
            add_goal(timeline, id, &threads, &words, &mut events)?;
        }
        events.sort_by(|one, other| one.order().cmp(&other.order()));
        Ok(Self {
            schema: "meanwhile/trail/1",
            client: timeline.records.code.clone(),
            calls_it: timeline.records.calls_it(),
            goal,
            activities: threads.iter().map(|thread| ActivityProgress::of(timeline, thread)).collect(),
            events,
            problems,
        })
    }
}

/// Adds what happened to one activity.
fn add_thread<E>(
    thread: &ActivityThread<'_>,
    words: &impl Fn(&str) -> Result<Option<Vec<BodySection>>, E>,
    events: &mut Vec<Event>,
) -> Result<(), E> {
    events.extend(set_date(thread.set_in).map(|date| Event::set(date, thread)));
    for record in &thread.records {
        events.push(match record {
            ThreadRecord::Reflection(entry) => Event::written(entry, Some(thread.name()), words)?,
            ThreadRecord::Review(session, review) => Event::review(session, review, thread),
        });
    }
    Ok(())
}

/// Returns the date of the file that sets an activity; a standing one has none.
const fn set_date(set_in: SetIn<'_>) -> Option<Moment> {
    match set_in {
        SetIn::Client(_) => None,
        SetIn::Session(session) => Some(session.date),
        SetIn::Reflection(reflection) => Some(reflection.date),
    }
}

/// Adds what is about the goal `id` itself: entries of no activity that serves it, and scores.
fn add_goal<'a, E>(
    timeline: &ClientTimeline<'a>,
    id: &str,
    threads: &[&ActivityThread<'a>],
    words: &impl Fn(&str) -> Result<Option<Vec<BodySection>>, E>,
    events: &mut Vec<Event>,
) -> Result<(), E> {
    // An entry about an activity of the goal stands in the trail by its activity already.
    let told: HashSet<&str> =
        threads.iter().flat_map(|thread| thread.entries()).map(|entry| entry.reflection.path.as_str()).collect();
    let about = timeline.entries.iter().filter(|entry| timeline.goal_of(entry) == Some(id));
    for entry in about.filter(|entry| !told.contains(entry.reflection.path.as_str())) {
        let activity = entry.thread.map(|at| timeline.threads[at].name());
        events.push(Event::written(entry, activity, words)?);
    }
    let of_reflections = timeline.reflections.iter().map(|own| (own.date, own.path.as_str(), &own.goal_scores));
    // A score in the file of a session that was cancelled was prepared and never agreed.
    let of_sessions = timeline.held().map(|own| (own.date, own.path.as_str(), &own.goal_scores));
    for (date, path, scores) in of_reflections.chain(of_sessions) {
        let own = scores.iter().filter(|score| score.goal.text == id);
        events.extend(own.map(|score| Event { level: Some(score.level), ..Event::new(What::Score, date, path) }));
    }
    Ok(())
}

impl Event {
    fn new(what: What, date: Moment, path: &str) -> Self {
        Self {
            date,
            what,
            path: path.to_owned(),
            activity: None,
            session: None,
            outcome: None,
            times: None,
            actual: None,
            worth: None,
            level: None,
            stages: Stages::default(),
            loop_kind: None,
            text: None,
            beside: Beside::default(),
        }
    }

    fn set(date: Moment, thread: &ActivityThread<'_>) -> Self {
        let Activity { set_by, due, expected, confidence, success, why, times, .. } = thread.activity;
        let beside = Beside {
            set_by: Some(*set_by),
            due: *due,
            expected: *expected,
            confidence: *confidence,
            success: success.clone(),
            why: why.clone(),
            ..Beside::default()
        };
        let event = Self::new(What::Set, date, thread.set_in.path());
        Self { activity: Some(thread.name()), times: times.map(u64::from), beside, ..event }
    }

    fn written<E>(
        entry: &Entry<'_>,
        activity: Option<ActivityName>,
        words: &impl Fn(&str) -> Result<Option<Vec<BodySection>>, E>,
    ) -> Result<Self, E> {
        let own = entry.reflection;
        let (win, barrier) = (own.win.clone(), own.barrier.clone());
        Ok(Self {
            activity,
            outcome: own.outcome,
            times: Some(entry.times),
            actual: own.actual,
            worth: own.worth,
            stages: entry.stages,
            loop_kind: entry.loop_kind,
            text: words(&own.path)?,
            beside: Beside { confidence: own.confidence, win, barrier, ..Beside::default() },
            ..Self::new(What::Reflection, own.date, &own.path)
        })
    }

    fn review(session: &Session, review: &Review, thread: &ActivityThread<'_>) -> Self {
        Self {
            activity: Some(thread.name()),
            session: Some(session.stem().to_owned()),
            outcome: review.outcome,
            worth: review.worth,
            beside: Beside { note: review.note.clone(), ..Beside::default() },
            ..Self::new(What::Review, session.date, &session.path)
        }
    }

    /// Returns the key events are ordered by: by day as written; on one day reviews and scores of sessions follow; then
    /// those without a time, then by time, then by path.
    fn order(&self) -> (Day, bool, Option<NaiveTime>, &str) {
        // In a session one looks back on the day: reviews and scores come after what was written on it.
        let follows = matches!(self.what, What::Review | What::Score);
        // By path without `.md`, as everywhere in the order of the format.
        (self.date.day, follows, self.date.time, self.path.strip_suffix(".md").unwrap_or(&self.path))
    }
}
