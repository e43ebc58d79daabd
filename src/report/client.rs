//! Who a client is, and what was agreed.

use schemars::JsonSchema;
use serde::Serialize;

use crate::analysis::measures::GoalProgress;
use crate::analysis::{ActivityName, ClientTimeline, SessionLine, Window};
use crate::model::client::{Agreement, CallsIt, Client, Party};
use crate::model::goal::Goal;
use crate::model::moment::Day;
use crate::model::words::{ClientStatus, GoalOrigin, Role};
use crate::visibility::Sight;

use super::Problem;
use super::status::StatusSummary;

/// Who a client is, and what was agreed.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub(crate) struct ClientReport {
    /// `meanwhile/client-show/1`.
    pub schema: &'static str,
    /// The client's code.
    pub client: String,
    /// The client's name.
    pub name: Option<String>,
    /// `prospective`, `active`, `paused` or `closed`.
    pub status: ClientStatus,
    /// The first day of the work together.
    pub since: Option<Day>,
    /// The last day of the work together.
    pub until: Option<Day>,
    /// The client's own words for an activity.
    pub calls_it: CallsIt,
    /// Words the client dislikes.
    pub avoid_words: Vec<String>,
    /// The change the client wants, in their words.
    pub change_wanted: Option<String>,
    /// What matters to the client.
    pub values: Vec<String>,
    /// What the client can build on.
    pub strengths: Vec<String>,
    /// How the client is reached.
    pub channel: Option<String>,
    /// The goals, in the order of the file.
    pub goals: Vec<WholeGoal>,
    /// Who has a part in the work.
    pub parties: Vec<Party>,
    /// What was agreed.
    pub agreement: Option<Agreement>,
    /// The activities that are open.
    pub open: Vec<ActivityName>,
    /// The activities that are offered.
    pub offered: Vec<ActivityName>,
    /// How many activities have ended.
    pub ended: u32,
    /// The next session that is planned.
    pub next_session: Option<SessionLine>,
    /// The last session that was held, confirmed or not.
    pub last_session: Option<SessionLine>,
    /// The client's own labels.
    pub tags: Vec<String>,
    /// The file, relative to the journal's root; null where there is none.
    pub path: Option<String>,
    /// Files and items that were left out.
    pub problems: Vec<Problem>,
}

/// A goal with what was agreed about it.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub(crate) struct WholeGoal {
    /// The goal, and how it went.
    #[serde(flatten)]
    pub progress: GoalProgress,
    /// How the client will know, in their words.
    pub measure: Option<String>,
    /// Whose idea it was.
    pub origin: Option<GoalOrigin>,
    /// The roles that agreed to it.
    pub agreed_by: Vec<Role>,
    /// How much it matters, 0 to 3.
    pub importance: Option<u8>,
    /// How hard it is, 0 to 3.
    pub difficulty: Option<u8>,
}

impl ClientReport {
    /// Returns the report on a client.
    pub(crate) fn of(timeline: &ClientTimeline<'_>, sight: Sight, problems: Vec<Problem>) -> Self {
        let status = StatusSummary::of_analysis(timeline, sight);
        let client = timeline.client();
        let texts = |of: fn(&Client) -> &Vec<String>| client.map(of).cloned().unwrap_or_default();
        let goals = client.map(|client| client.goals.as_slice()).unwrap_or_default();
        Self {
            schema: "meanwhile/client-show/1",
            client: status.client,
            name: status.name,
            status: status.status,
            since: client.and_then(|client| client.since),
            until: client.and_then(|client| client.until),
            calls_it: status.calls_it,
            avoid_words: texts(|client| &client.avoid_words),
            change_wanted: client.and_then(|client| client.change_wanted.clone()),
            values: texts(|client| &client.values),
            strengths: texts(|client| &client.strengths),
            channel: client.and_then(|client| client.channel.clone()),
            // Both come in the order of client.md, one for each: of all time no goal is left out.
            goals: goals.iter().zip(GoalProgress::all(timeline, Window::default())).map(WholeGoal::of).collect(),
            parties: client.map(|client| client.parties.clone()).unwrap_or_default(),
            agreement: client.and_then(|client| client.agreement.clone()),
            open: status.open.into_iter().map(|own| own.open.activity).collect(),
            offered: status.offered,
            ended: status.ended,
            next_session: status.next_session,
            last_session: status.last_session,
            tags: texts(|client| &client.tags),
            path: client.map(|client| client.path.clone()),
            problems,
        }
    }
}

impl WholeGoal {
    fn of((goal, progress): (&Goal, GoalProgress)) -> Self {
        Self {
            progress,
            measure: goal.measure.clone(),
            origin: goal.origin,
            agreed_by: goal.agreed_by.clone(),
            importance: goal.importance,
            difficulty: goal.difficulty,
        }
    }
}
