//! `meanwhile/client-show/1`.

use schemars::JsonSchema;
use serde::Serialize;

use super::parts::{CallsItView, GoalView, NameView, ProblemView, SessionView, names, problems};
use crate::analysis::measures::GoalProgress;
use crate::diagnostic::Diagnostic;
use crate::model::client::{Agreement, Client, Party};
use crate::model::goal::Goal;
use crate::model::words::{GoalOrigin, ResourceState, Role, Shared};
use crate::report::status::StatusSummary;

/// Who a client is, and what was agreed.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub(crate) struct ClientShowView {
    /// `meanwhile/client-show/1`.
    pub schema: &'static str,
    /// The client's code.
    pub client: String,
    /// The client's name.
    pub name: Option<String>,
    /// `prospective`, `active`, `paused` or `closed`.
    pub status: &'static str,
    /// The first day of the work together.
    pub since: Option<String>,
    /// The last day of the work together.
    pub until: Option<String>,
    /// The client's own words for an activity.
    pub calls_it: CallsItView,
    /// Words the client dislikes.
    pub avoid_words: Vec<String>,
    /// The change the client wants, in their words.
    pub change_wanted: Option<String>,
    /// What matters to the client.
    pub values: Vec<String>,
    /// What the client can build on.
    pub strengths: Vec<String>,
    /// The goals, in the order of the file.
    pub goals: Vec<WholeGoalView>,
    /// Who has a part in the work.
    pub parties: Vec<PartyView>,
    /// What was agreed.
    pub agreement: Option<AgreementView>,
    /// The activities that are open.
    pub open: Vec<NameView>,
    /// The activities that are offered.
    pub offered: Vec<NameView>,
    /// How many activities have ended.
    pub ended: u32,
    /// The next session that is planned.
    pub next_session: Option<SessionView>,
    /// The last session that was held, confirmed or not.
    pub last_session: Option<SessionView>,
    /// The client's own labels.
    pub tags: Vec<String>,
    /// The file, relative to the journal's root; null where there is none.
    pub path: Option<String>,
    /// Files and items that were left out.
    pub problems: Vec<ProblemView>,
}

/// A goal with what was agreed about it.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub(crate) struct WholeGoalView {
    #[serde(flatten)]
    pub goal: GoalView,
    /// How the client will know, in their words.
    pub measure: Option<String>,
    /// Whose idea it was.
    pub origin: Option<&'static str>,
    /// The roles that agreed to it.
    pub agreed_by: Vec<&'static str>,
    /// How much it matters, 0 to 3.
    pub importance: Option<u8>,
    /// How hard it is, 0 to 3.
    pub difficulty: Option<u8>,
}

/// Somebody who has a part in the work.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub(crate) struct PartyView {
    /// Which part.
    pub role: Option<&'static str>,
    /// Their name.
    pub name: Option<String>,
    /// What they expect.
    pub expects: Option<String>,
    /// The day they agreed.
    pub agreed_on: Option<String>,
}

/// What client and coach agreed.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub(crate) struct AgreementView {
    /// The day it was made.
    pub agreed_on: Option<String>,
    /// How many sessions.
    pub sessions: Option<u32>,
    /// How far apart.
    pub every: Option<String>,
    /// How long a session is, in minutes.
    pub minutes: Option<u32>,
    /// Whether the client wants activities.
    pub activities_wanted: Option<bool>,
    /// Whether the client wants reminders.
    pub reminders: Option<bool>,
    /// What each role may see.
    pub shares: Vec<ShareView>,
    /// What the work needs.
    pub resources: Vec<ResourceView>,
    /// Where the work ends.
    pub boundaries: Option<String>,
    /// Where notes are kept.
    pub storage: Option<String>,
    /// How long notes are kept.
    pub retention: Option<String>,
}

/// What a role may see.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub(crate) struct ShareView {
    /// The role.
    pub role: &'static str,
    /// `dates`, `counts`, `goals`, `progress`, `wins`.
    pub sees: Vec<&'static str>,
}

/// Something the work needs.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub(crate) struct ResourceView {
    /// What is needed.
    pub title: Option<String>,
    /// `wanted`, `asked`, `granted` or `refused`.
    pub state: Option<&'static str>,
}

impl ClientShowView {
    /// Returns the view of a client, where things stand, and how the goals went.
    pub(crate) fn of(
        client: Option<&Client>,
        status: &StatusSummary,
        goals: &[GoalProgress],
        left_out: &[Diagnostic],
    ) -> Self {
        let texts = |of: fn(&Client) -> &Vec<String>| client.map(of).cloned().unwrap_or_default();
        let own_goals = client.map(|client| client.goals.as_slice()).unwrap_or_default();
        Self {
            schema: "meanwhile/client-show/1",
            client: status.client.clone(),
            name: status.name.clone(),
            status: status.status.word(),
            since: client.and_then(|client| client.since).map(|day| day.to_string()),
            until: client.and_then(|client| client.until).map(|day| day.to_string()),
            calls_it: (&status.calls_it).into(),
            avoid_words: texts(|client| &client.avoid_words),
            change_wanted: client.and_then(|client| client.change_wanted.clone()),
            values: texts(|client| &client.values),
            strengths: texts(|client| &client.strengths),
            goals: own_goals.iter().zip(goals).map(WholeGoalView::of).collect(),
            parties: client.map(|client| client.parties.iter().map(PartyView::from).collect()).unwrap_or_default(),
            agreement: client.and_then(|client| client.agreement.as_ref()).map(AgreementView::from),
            open: status.open.iter().map(|own| NameView::from(&own.open.activity)).collect(),
            offered: names(&status.offered),
            ended: status.ended,
            next_session: status.next_session.as_ref().map(SessionView::from),
            last_session: status.last_session.as_ref().map(SessionView::from),
            tags: texts(|client| &client.tags),
            path: client.map(|client| client.path.clone()),
            problems: problems(left_out),
        }
    }
}

impl WholeGoalView {
    fn of((goal, progress): (&Goal, &GoalProgress)) -> Self {
        Self {
            goal: progress.into(),
            measure: goal.measure.clone(),
            origin: goal.origin.map(GoalOrigin::word),
            agreed_by: goal.agreed_by.iter().map(|role| role.word()).collect(),
            importance: goal.importance,
            difficulty: goal.difficulty,
        }
    }
}

impl From<&Party> for PartyView {
    fn from(party: &Party) -> Self {
        Self {
            role: party.role.map(Role::word),
            name: party.name.clone(),
            expects: party.expects.clone(),
            agreed_on: party.agreed_on.map(|day| day.to_string()),
        }
    }
}

impl From<&Agreement> for AgreementView {
    fn from(agreement: &Agreement) -> Self {
        let share = |(role, sees): &(Role, Vec<Shared>)| ShareView {
            role: role.word(),
            sees: sees.iter().map(|shared| shared.word()).collect(),
        };
        let resources = agreement.resources.iter();
        Self {
            agreed_on: agreement.agreed_on.map(|day| day.to_string()),
            sessions: agreement.sessions,
            every: agreement.every.clone(),
            minutes: agreement.minutes,
            activities_wanted: agreement.activities_wanted,
            reminders: agreement.reminders,
            shares: agreement.shares.iter().map(share).collect(),
            resources: resources
                .map(|own| ResourceView { title: own.title.clone(), state: own.state.map(ResourceState::word) })
                .collect(),
            boundaries: agreement.boundaries.clone(),
            storage: agreement.storage.clone(),
            retention: agreement.retention.clone(),
        }
    }
}
