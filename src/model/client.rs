//! A client: who a folder is about, their words, goals, parties and agreement.

use schemars::JsonSchema;
use serde::Serialize;

use super::activity::{self, Activity};
use super::goal::{self, Goal};
use super::moment::Day;
use super::record::{Record, Spans};
use super::settings::{self, NudgeSettings};
use super::source::Source;
use super::words::{ActivityKind, ClientStatus, ConsentHours, ResourceState, Role, Shared};

/// The neutral word for an activity, used where a client has none of their own.
pub(crate) const NEUTRAL_WORD: &str = "activity";

/// What `client.md` says.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Client {
    /// The file, relative to the journal's root.
    pub path: String,
    /// The client's name.
    pub name: Option<String>,
    /// Where the client stands with the coach.
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
    /// The goals, in the order of the file.
    pub goals: Vec<Goal>,
    /// Who has a part in the work.
    pub parties: Vec<Party>,
    /// What was agreed.
    pub agreement: Option<Agreement>,
    /// Standing activities: they have no day of setting.
    pub activities: Vec<Activity>,
    /// When to remind this client, instead of the settings.
    pub nudge: NudgeSettings,
    /// How the client likes to be reached.
    pub channel: Option<String>,
    /// Whether hours may be counted.
    pub consent_hours: Option<ConsentHours>,
    /// The day the client agreed to that.
    pub consent_on: Option<Day>,
    /// The day these notes are kept until.
    pub retain_until: Option<Day>,
    /// Names of notes not to show.
    pub notes_off: Vec<String>,
    /// The user's own labels.
    pub tags: Vec<String>,
    /// Where each value stands in the file.
    pub spans: Spans,
}

/// The client's own words for something to do and something to reflect on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub(crate) struct CallsIt {
    /// The word for something to do.
    #[serde(rename = "do")]
    pub to_do: String,
    /// The word for something to reflect on.
    #[serde(rename = "reflect")]
    pub to_reflect: String,
}

impl Default for CallsIt {
    fn default() -> Self {
        Self { to_do: NEUTRAL_WORD.to_owned(), to_reflect: NEUTRAL_WORD.to_owned() }
    }
}

impl CallsIt {
    /// Returns the word for an activity of this kind.
    pub(crate) fn word(&self, kind: ActivityKind) -> &str {
        match kind {
            ActivityKind::Do => &self.to_do,
            ActivityKind::Reflect => &self.to_reflect,
        }
    }
}

/// Somebody who has a part in the work.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub(crate) struct Party {
    /// Which part; `None` where the file does not say.
    pub role: Option<Role>,
    /// Their name.
    pub name: Option<String>,
    /// What they expect.
    pub expects: Option<String>,
    /// The day they agreed.
    pub agreed_on: Option<Day>,
}

/// What client and coach agreed, and what others may see.
#[derive(Clone, Debug, Default, PartialEq, Serialize, JsonSchema)]
pub(crate) struct Agreement {
    /// The day it was made.
    pub agreed_on: Option<Day>,
    /// How many sessions.
    pub sessions: Option<u32>,
    /// How far apart, such as `2 weeks`.
    pub every: Option<String>,
    /// How long a session is, in minutes.
    pub minutes: Option<u32>,
    /// Whether the client wants activities.
    pub activities_wanted: Option<bool>,
    /// Which kinds of activities.
    pub activity_kinds: Vec<String>,
    /// Whether the client wants reminders.
    pub reminders: Option<bool>,
    /// What each role may see.
    pub shares: Vec<Shares>,
    /// What the work needs.
    pub resources: Vec<AgreedResource>,
    /// Where the work ends.
    pub boundaries: Option<String>,
    /// Where notes are kept.
    pub storage: Option<String>,
    /// How long notes are kept.
    pub retention: Option<String>,
}

/// What a role may see.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub(crate) struct Shares {
    /// The role.
    pub role: Role,
    /// `dates`, `counts`, `goals`, `progress`, `wins`.
    pub sees: Vec<Shared>,
}

/// Something the work needs from somebody.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub(crate) struct AgreedResource {
    /// What is needed.
    pub title: Option<String>,
    /// `wanted`, `asked`, `granted` or `refused`.
    pub state: Option<ResourceState>,
}

/// Returns what the record of a `client.md` says.
pub(super) fn read(source: &mut Source<'_>, mut record: Record) -> Client {
    let consent = record.record("consent");
    let (consent_hours, consent_on) =
        consent.map_or((None, None), |mut consent| (consent.word("hours", ConsentHours::from_word), consent.day("on")));
    Client {
        path: source.path.to_owned(),
        spans: record.spans(),
        name: record.text("name"),
        // Somebody one keeps a folder of is one one works with.
        status: record.word("status", ClientStatus::from_word).unwrap_or(ClientStatus::Active),
        since: record.day("since"),
        until: record.day("until"),
        calls_it: read_calls_it(&mut record),
        avoid_words: record.texts("avoid_words"),
        change_wanted: record.text("change_wanted"),
        values: record.texts("values"),
        strengths: record.texts("strengths"),
        goals: goal::read_list(source, record.records("goals").unwrap_or_default()),
        parties: record.records("parties").unwrap_or_default().into_iter().map(read_party).collect(),
        agreement: record.record("agreement").map(read_agreement),
        activities: activity::read_list(source, record.records("activities").unwrap_or_default()),
        nudge: record.record("nudge").map(|nudge| settings::read_nudge(source, nudge)).unwrap_or_default(),
        channel: record.text("channel"),
        consent_hours,
        consent_on,
        retain_until: record.day("retain_until"),
        notes_off: settings::read_notes_off(source, &mut record),
        tags: record.texts("tags"),
    }
}

fn read_calls_it(record: &mut Record) -> CallsIt {
    let neutral = CallsIt::default();
    let own = |word: Option<String>| word.map(|word| word.trim().to_owned()).filter(|word| !word.is_empty());
    match record.text_or_record("calls_it") {
        None => neutral,
        // One word for both: most people have one, and `calls_it: experiment` is what they write first.
        Some(Ok(word)) => own(Some(word)).map_or(neutral, |word| CallsIt { to_do: word.clone(), to_reflect: word }),
        Some(Err(mut words)) => CallsIt {
            to_do: own(words.text("do")).unwrap_or(neutral.to_do),
            to_reflect: own(words.text("reflect")).unwrap_or(neutral.to_reflect),
        },
    }
}

fn read_party(mut record: Record) -> Party {
    Party {
        role: record.word("role", Role::from_word),
        name: record.text("name"),
        expects: record.text("expects"),
        agreed_on: record.day("agreed_on"),
    }
}

fn read_agreement(mut record: Record) -> Agreement {
    let mut activities = record.record("activities").unwrap_or_default();
    Agreement {
        agreed_on: record.day("agreed_on"),
        sessions: record.whole("sessions"),
        every: record.text("every"),
        minutes: record.whole("minutes"),
        activities_wanted: activities.truth("wanted"),
        activity_kinds: activities.texts("kinds"),
        reminders: activities.truth("reminders"),
        shares: read_shares(&mut record),
        resources: record.records("resources").unwrap_or_default().into_iter().map(read_resource).collect(),
        boundaries: record.text("boundaries"),
        storage: record.text("storage"),
        retention: record.text("retention"),
    }
}

fn read_shares(record: &mut Record) -> Vec<Shares> {
    let roles = record.texts_by_name("shares").into_iter();
    roles
        .filter_map(|(role, what)| {
            let sees = what.iter().filter_map(|what| Shared::from_word(&what.text)).collect();
            Some(Shares { role: Role::from_word(&role.text)?, sees })
        })
        .collect()
}

fn read_resource(mut record: Record) -> AgreedResource {
    AgreedResource { title: record.text("title"), state: record.word("state", ResourceState::from_word) }
}
