//! `meanwhile/list/1`: rows of one kind of thing.

use schemars::JsonSchema;
use serde::Serialize;

use super::parts::{NameView, ProblemView, problems};
use crate::diagnostic::Diagnostic;

/// Rows of one kind of thing.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub(crate) struct ListView<R> {
    /// `meanwhile/list/1`.
    pub schema: &'static str,
    /// `clients`, `goals`, `sessions`, `activities`, `reflections` or `wins`.
    pub of: &'static str,
    /// The rows, by client in order of their codes, then in the order of the format.
    pub rows: Vec<R>,
    /// Files and items that were left out.
    pub problems: Vec<ProblemView>,
}

impl<R> ListView<R> {
    /// Returns the list of `rows`.
    pub(crate) fn of(of: &'static str, rows: Vec<R>, left_out: &[Diagnostic]) -> Self {
        Self { schema: "meanwhile/list/1", of, rows, problems: problems(left_out) }
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
    pub status: &'static str,
    /// The first day of the work together.
    pub since: Option<String>,
    /// How many activities are open.
    pub open: usize,
    /// The day of the last held session, confirmed or not.
    pub last_session: Option<String>,
    /// The day of the last entry.
    pub last_entry: Option<String>,
    /// The client's folder, relative to the journal's root.
    pub path: String,
}

/// A goal.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub(crate) struct GoalRow {
    /// The client's code.
    pub client: String,
    #[serde(flatten)]
    pub goal: NameView,
    /// `open`, `reached`, `changed` or `let_go`.
    pub status: &'static str,
    /// Whose idea it was.
    pub origin: Option<&'static str>,
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
    pub date: String,
    /// `coaching`, `chemistry`, `contracting`, `three_way`, `review` or `closing`.
    pub kind: &'static str,
    /// `planned`, `held`, `unconfirmed`, `cancelled` or `missed`.
    pub status: &'static str,
    /// Its length in minutes, as written.
    pub minutes: Option<u32>,
    /// The activities agreed in it.
    pub set: Vec<NameView>,
    /// The file, relative to the journal's root.
    pub path: String,
}

/// An activity.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub(crate) struct ActivityRow {
    /// The client's code.
    pub client: String,
    #[serde(flatten)]
    pub activity: NameView,
    /// `do` or `reflect`.
    pub kind: &'static str,
    /// `client`, `coach` or `together`.
    pub set_by: &'static str,
    /// The goal it serves.
    pub goal: Option<NameView>,
    /// The day it was set; null for a standing one.
    pub set_on: Option<String>,
    /// `open`, `offered` or `ended`.
    pub state: &'static str,
    /// How it ended.
    pub outcome: Option<&'static str>,
    /// The day it ended.
    pub ended_on: Option<String>,
    /// How many times it was done.
    pub times: u64,
    /// How many times it is to be done, where that was agreed.
    pub target: Option<u32>,
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
    pub date: String,
    /// `client` or `coach`.
    pub by: &'static str,
    /// `me`, `pair` or `sponsor`.
    pub share: &'static str,
    /// The activity it is about.
    pub activity: Option<NameView>,
    /// The goal it is about, by itself or through its activity.
    pub goal: Option<NameView>,
    /// The outcome it gives, `open` included.
    pub outcome: Option<&'static str>,
    /// How many times it adds.
    pub times: u64,
    /// The stages of Kolb's cycle it shows.
    pub stages: Vec<&'static str>,
    /// The kind of question it asks.
    pub loop_kind: Option<&'static str>,
    /// Whether it holds text of the writer's; without, it is a tick.
    pub has_text: bool,
    /// Whether it is to be brought to the next session.
    pub take_back: bool,
    /// The file, relative to the journal's root.
    pub path: String,
}

/// Something that went well.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub(crate) struct WinRow {
    /// The client's code.
    pub client: String,
    /// The date as written.
    pub date: String,
    /// What went well, in the writer's words.
    pub win: String,
    /// The activity it came with.
    pub activity: Option<NameView>,
    /// The file, relative to the journal's root.
    pub path: String,
}
