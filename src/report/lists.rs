//! Lists: rows of one kind of thing.

use std::collections::HashMap;

use schemars::JsonSchema;
use serde::Serialize;

use crate::analysis::entry::Entry;
use crate::analysis::identity::SetIn;
use crate::analysis::measures::GoalProgress;
use crate::analysis::names::Name;
use crate::analysis::session_status::SessionAsked;
use crate::analysis::{ActivityName, ActivityState, ActivityThread, ClientTimeline, SessionState};
use crate::model::evidence::Stages;
use crate::model::goal::Goal;
use crate::model::moment::{Day, Moment};
use crate::model::words::{
    ActivityKind, Author, ClientStatus, GoalOrigin, GoalStatus, LoopKind, Outcome, SessionKind, SetBy, Share,
};
use crate::visibility::author_of_reflection;

use super::Problem;
use super::later::Later;
use super::status::StatusSummary;
use super::ways::Ways;

/// Rows of one kind of thing.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub(crate) struct ListReport<R> {
    /// `meanwhile/list/1`.
    pub schema: &'static str,
    /// `clients`, `goals`, `sessions`, `activities`, `reflections` or `wins`.
    pub of: &'static str,
    /// The rows, by client in order of their codes, then in the order of the format.
    pub rows: Vec<R>,
    /// Entries dated later than today, in lists of entries and of wins; null where there is none, and in other lists.
    pub later: Option<Later>,
    /// Files and items that were left out.
    pub problems: Vec<Problem>,
}

impl<R> ListReport<R> {
    /// Returns the list of `rows`.
    pub(crate) fn of(of: &'static str, rows: Vec<R>, later: Option<Later>, problems: Vec<Problem>) -> Self {
        Self { schema: "meanwhile/list/1", of, rows, later, problems }
    }
}

/// A row of any list: which of them, `of` says.
#[derive(Serialize, JsonSchema)]
#[serde(untagged)]
#[expect(dead_code, reason = "the schema of a list needs its shape, and a list is of one kind")]
pub(crate) enum AnyRow {
    /// Of `list clients`.
    Client(ClientRow),
    /// Of `list goals`.
    Goal(GoalRow),
    /// Of `list sessions`.
    Session(SessionRow),
    /// Of `list activities`.
    Activity(ActivityRow),
    /// Of `list reflections`.
    Reflection(ReflectionRow),
    /// Of `list wins`.
    Win(WinRow),
}

/// A client.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub(crate) struct ClientRow {
    /// The client's code.
    pub client: String,
    /// The client's name.
    pub name: Option<String>,
    /// `prospective`, `active`, `paused` or `closed`.
    pub status: ClientStatus,
    /// The first day of the work together.
    pub since: Option<Day>,
    /// How many activities are open.
    pub open: usize,
    /// The day of the last held session, confirmed or not.
    pub last_session: Option<Day>,
    /// The day of the last entry.
    pub last_entry: Option<Day>,
    /// The client's folder, relative to the journal's root.
    pub path: String,
}

/// A goal.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub(crate) struct GoalRow {
    /// The client's code.
    pub client: String,
    #[serde(flatten)]
    pub goal: Name,
    /// `open`, `reached`, `changed` or `let_go`.
    pub status: GoalStatus,
    /// Whose idea it was.
    pub origin: Option<GoalOrigin>,
    /// How the client will know, in their words.
    pub measure: Option<String>,
    /// The latest score, −2 to 2.
    pub level: Option<i8>,
    /// How many activities serve it.
    pub activities: usize,
    /// The file, relative to the journal's root.
    pub path: String,
}

/// A session.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub(crate) struct SessionRow {
    /// The client's code.
    pub client: String,
    /// The file's stem: how the session is named.
    pub session: String,
    /// The date as written.
    pub date: Moment,
    /// `coaching`, `chemistry`, `contracting`, `three_way`, `review` or `closing`.
    pub kind: SessionKind,
    /// `planned`, `held`, `unconfirmed`, `cancelled` or `missed`.
    pub status: SessionState,
    /// Its length in minutes, as written.
    pub minutes: Option<u32>,
    /// How many minutes were left when its activities were agreed.
    pub minutes_left: Option<u32>,
    /// What the client takes away, in their words.
    pub carry_forward: Option<String>,
    /// The activities agreed in it.
    pub set: Vec<ActivityName>,
    /// The file, relative to the journal's root.
    pub path: String,
}

/// An activity.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub(crate) struct ActivityRow {
    /// The client's code.
    pub client: String,
    #[serde(flatten)]
    pub activity: Name,
    /// `do` or `reflect`.
    pub kind: ActivityKind,
    /// `client`, `coach` or `together`.
    pub set_by: SetBy,
    /// The goal it serves.
    pub goal: Option<Name>,
    /// The day it was set; null for a standing one.
    pub set_on: Option<Day>,
    /// `open`, `offered` or `ended`.
    pub state: ActivityState,
    /// How it ended.
    pub outcome: Option<Outcome>,
    /// The day it ended.
    pub ended_on: Option<Day>,
    /// How many times it was done.
    pub times: u64,
    /// How many times it is to be done, where that was agreed.
    pub target: Option<u32>,
    /// How it was set, besides its title.
    #[serde(flatten)]
    pub ways: Ways,
    /// The file that defines it, relative to the journal's root.
    pub path: String,
}

/// A reflection.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub(crate) struct ReflectionRow {
    /// The client's code.
    pub client: String,
    /// The file's stem: how the reflection is named.
    pub reflection: String,
    /// The date as written.
    pub date: Moment,
    /// `client` or `coach`.
    pub by: Author,
    /// `me`, `pair` or `sponsor`.
    pub share: Share,
    /// The activity it is about.
    pub activity: Option<Name>,
    /// The goal it is about, by itself or through its activity.
    pub goal: Option<Name>,
    /// The stem of the session it is about.
    pub session: Option<String>,
    /// The outcome it gives, `open` included.
    pub outcome: Option<Outcome>,
    /// How many times it adds.
    pub times: u64,
    /// How good it was, 0 to 10.
    pub actual: Option<u8>,
    /// What it was worth, 0 to 10.
    pub worth: Option<u8>,
    /// How sure the writer is now, 0 to 10.
    pub confidence: Option<u8>,
    /// What it took or gave, −5 to 5.
    pub energy: Option<i8>,
    /// Words for how it felt.
    pub felt: Vec<String>,
    /// The writer's own labels.
    pub tags: Vec<String>,
    /// The stages of Kolb's cycle it shows.
    pub stages: Stages,
    /// The kind of question it asks.
    pub loop_kind: Option<LoopKind>,
    /// Whether it holds text of the writer's; without, it is a tick.
    pub has_text: bool,
    /// Whether it is to be brought to the next session.
    pub take_back: bool,
    /// Its number among the client's that the reader may see, counted from the newest, 1. It moves when one is added.
    pub number: usize,
    /// The words it begins with, for reading.
    #[serde(skip)]
    pub first_words: Option<String>,
    /// The file, relative to the journal's root.
    pub path: String,
}

/// Something that went well.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub(crate) struct WinRow {
    /// The client's code.
    pub client: String,
    /// The date as written.
    pub date: Moment,
    /// What went well, in the writer's words.
    pub win: String,
    /// The activity it came with.
    pub activity: Option<Name>,
    /// The file, relative to the journal's root.
    pub path: String,
}

impl ClientRow {
    /// Returns the row of a client whose standing is known.
    pub(crate) fn of(timeline: &ClientTimeline<'_>, status: StatusSummary) -> Self {
        Self {
            client: status.client,
            name: status.name,
            status: status.status,
            since: timeline.client().and_then(|client| client.since),
            open: status.open.len(),
            last_session: status.last_session.map(|session| session.date.day),
            last_entry: status.last_entry,
            path: timeline.records.folder.clone(),
        }
    }
}

impl GoalRow {
    /// Returns the row of a goal in the file at `path`.
    pub(crate) fn of(code: &str, goal: &Goal, progress: &GoalProgress, path: &str) -> Self {
        Self {
            client: code.to_owned(),
            goal: progress.goal.clone().into(),
            status: goal.status,
            origin: goal.origin,
            measure: goal.measure.clone(),
            level: progress.scores.last().map(|score| score.level),
            activities: progress.activities.len(),
            path: path.to_owned(),
        }
    }
}

impl SessionRow {
    /// Returns the rows of these sessions of a client.
    pub(crate) fn all<'a>(
        timeline: &ClientTimeline<'_>,
        sessions: impl Iterator<Item = SessionAsked<'a>>,
    ) -> Vec<Self> {
        // Gathered once: otherwise each session would look through all activities.
        let mut set: HashMap<&str, Vec<ActivityName>> = HashMap::new();
        for thread in &timeline.threads {
            if let SetIn::Session(session) = thread.set_in {
                set.entry(&session.path).or_default().push(thread.name());
            }
        }
        sessions.map(|own| Self::of(timeline, own, set.remove(own.session.path.as_str()).unwrap_or_default())).collect()
    }

    fn of(timeline: &ClientTimeline<'_>, own: SessionAsked<'_>, set: Vec<ActivityName>) -> Self {
        let session = own.session;
        Self {
            client: timeline.records.code.clone(),
            session: session.stem().to_owned(),
            date: session.date,
            kind: session.kind,
            status: own.state,
            minutes: session.minutes,
            minutes_left: session.minutes_left,
            carry_forward: session.carry_forward.clone(),
            set,
            path: session.path.clone(),
        }
    }
}

impl ActivityRow {
    /// Returns the row of an activity.
    pub(crate) fn of(timeline: &ClientTimeline<'_>, thread: &ActivityThread<'_>) -> Self {
        let activity = thread.activity;
        Self {
            client: timeline.records.code.clone(),
            // The row says the path already.
            activity: Name::without_path(thread.name()),
            kind: activity.kind,
            set_by: activity.set_by,
            goal: activity.goal.as_deref().map(|id| timeline.goal_name(id)),
            set_on: thread.set_on(),
            state: thread.state,
            outcome: thread.outcome(),
            ended_on: thread.ended_on(),
            times: thread.times,
            target: activity.times,
            ways: Ways::of(activity),
            path: thread.set_in.path().to_owned(),
        }
    }
}

impl ReflectionRow {
    /// Returns the row of an entry, which has this number; without the words it begins with.
    pub(crate) fn of(timeline: &ClientTimeline<'_>, entry: &Entry<'_>, number: usize) -> Self {
        let own = entry.reflection;
        let known = entry.thread.map(|at| timeline.threads[at].name().into());
        // Named all the same: the entry says so, and `check` asks about it.
        let unknown = || own.activity.clone().map(|id| Name { id: Some(id), title: None, path: None });
        Self {
            client: timeline.records.code.clone(),
            reflection: own.stem().to_owned(),
            date: own.date,
            by: author_of_reflection(timeline.records.owner, own.access),
            share: own.access.share,
            activity: known.or_else(unknown),
            goal: timeline.goal_of(entry).map(|id| timeline.goal_name(id)),
            session: own.session.clone(),
            outcome: own.outcome,
            times: entry.times,
            actual: own.actual,
            worth: own.worth,
            confidence: own.confidence,
            energy: own.energy,
            felt: own.felt.clone(),
            tags: own.tags.clone(),
            stages: entry.stages,
            loop_kind: entry.loop_kind,
            has_text: entry.has_text(),
            take_back: own.take_back,
            number,
            first_words: None,
            path: own.path.clone(),
        }
    }
}

impl WinRow {
    /// Returns the row of the win in an entry, if it has one.
    pub(crate) fn of(timeline: &ClientTimeline<'_>, entry: &Entry<'_>) -> Option<Self> {
        let own = entry.reflection;
        Some(Self {
            client: timeline.records.code.clone(),
            date: own.date,
            win: own.win.clone()?,
            activity: entry.thread.map(|at| timeline.threads[at].name().into()),
            path: own.path.clone(),
        })
    }
}
