//! `meanwhile/status/1`.

use schemars::JsonSchema;
use serde::Serialize;

use super::parts::{CallsItView, NameView, NoteView, OpenView, ProblemView, SessionView, WaitingView, names, problems};
use crate::analysis::Note;
use crate::analysis::notes::notes_for;
use crate::diagnostic::Diagnostic;
use crate::model::moment::Day;
use crate::report::status::OpenNow;
use crate::report::status::StatusSummary;
use crate::visibility::Sight;

/// Where things stand now with every client.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub(crate) struct StatusView {
    /// `meanwhile/status/1`.
    pub schema: &'static str,
    /// The day asked.
    pub on: String,
    /// The clients, in order of their codes.
    pub clients: Vec<ClientStatusView>,
    /// The notes that rest on the coach's own diary, for the coach alone.
    pub notes: Vec<NoteView>,
    /// Files and items that were left out.
    pub problems: Vec<ProblemView>,
}

/// Where things stand with a client.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub(crate) struct ClientStatusView {
    /// The client's code.
    pub client: String,
    /// `prospective`, `active`, `paused` or `closed`.
    pub status: &'static str,
    /// The client's own words for an activity.
    pub calls_it: CallsItView,
    /// What is going on, the focus first.
    pub open: Vec<OpenNowView>,
    /// What is offered.
    pub offered: Vec<NameView>,
    /// How many activities have ended.
    pub ended: u32,
    /// The loops that wait, and for what.
    pub waiting: Vec<WaitingView>,
    /// The loops at rest.
    pub resting: Vec<NameView>,
    /// The next session that is planned.
    pub next_session: Option<SessionView>,
    /// The last session that was held, confirmed or not.
    pub last_session: Option<SessionView>,
    /// The day of the last entry.
    pub last_entry: Option<String>,
    /// The longest chain of activities in which each but the last has a closed loop.
    pub spiral: u32,
    /// The notes.
    pub notes: Vec<NoteView>,
}

/// An activity that is going on.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub(crate) struct OpenNowView {
    #[serde(flatten)]
    pub open: OpenView,
    /// `do` or `reflect`.
    pub kind: &'static str,
    /// Whether it is the one that matters most now.
    pub focus: bool,
    /// The day it is meant for.
    pub due: Option<String>,
    /// The day of its last entry.
    pub last_entry: Option<String>,
}

impl StatusView {
    /// Returns the view of where things stand on the day `on`; `own` are the notes that rest on the coach's diary.
    pub(crate) fn of(on: Day, clients: &[StatusSummary], own: &[Note], left_out: &[Diagnostic], sight: Sight) -> Self {
        Self {
            schema: "meanwhile/status/1",
            on: on.to_string(),
            clients: clients.iter().map(|client| ClientStatusView::of(client, sight)).collect(),
            notes: notes_for(own, sight).map(NoteView::from).collect(),
            problems: problems(left_out),
        }
    }
}

impl ClientStatusView {
    fn of(status: &StatusSummary, sight: Sight) -> Self {
        Self {
            client: status.client.clone(),
            status: status.status.word(),
            calls_it: (&status.calls_it).into(),
            open: status.open.iter().map(OpenNowView::from).collect(),
            offered: names(&status.offered),
            ended: status.ended,
            waiting: status.waiting.iter().map(WaitingView::from).collect(),
            resting: names(&status.resting),
            next_session: status.next_session.as_ref().map(SessionView::from),
            last_session: status.last_session.as_ref().map(SessionView::from),
            last_entry: status.last_entry.map(|day| day.to_string()),
            spiral: status.spiral,
            notes: notes_for(&status.notes, sight).map(NoteView::from).collect(),
        }
    }
}

impl From<&OpenNow> for OpenNowView {
    fn from(now: &OpenNow) -> Self {
        Self {
            open: (&now.open).into(),
            kind: now.open.kind.word(),
            focus: now.focus,
            due: now.due.map(|day| day.to_string()),
            last_entry: now.last_entry.map(|day| day.to_string()),
        }
    }
}
