//! Where things stand now.

use schemars::JsonSchema;
use serde::Serialize;

use crate::model::client::CallsIt;
use crate::model::moment::Day;
use crate::model::records::ClientRecords;
use crate::model::words::ClientStatus;

use crate::visibility::Sight;

use super::Problem;
use super::later::Later;
use super::week::{OpenActivity, offered};
use crate::analysis::as_of::AsOf;
use crate::analysis::client_timeline::ClientTimeline;
use crate::analysis::loops::{Loops, WaitingLoop, loops};
use crate::analysis::measures::Measures;
use crate::analysis::names::ActivityName;
use crate::analysis::notes::{Note, notes, seen_by};
use crate::analysis::session_status::{SessionAsked, SessionLine, SessionState};
use crate::analysis::statistics::count;
use crate::analysis::thread::ActivityThread;
use crate::analysis::window::Window;

/// Where things stand now with every client.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub(crate) struct StatusReport {
    /// `meanwhile/status/1`.
    pub schema: &'static str,
    /// The day asked.
    pub on: Day,
    /// The clients, in order of their codes.
    pub clients: Vec<StatusSummary>,
    /// The notes that rest on the coach's own diary, for the coach alone.
    pub notes: Vec<Note>,
    /// Files and items that were left out.
    pub problems: Vec<Problem>,
}

impl StatusReport {
    /// Returns the report on the day `on`; `notes` are those that rest on the coach's diary.
    pub(crate) fn of(on: Day, clients: Vec<StatusSummary>, notes: Vec<Note>, problems: Vec<Problem>) -> Self {
        Self { schema: "meanwhile/status/1", on, clients, notes, problems }
    }
}

/// Where things stand with a client.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub(crate) struct StatusSummary {
    /// The client's code.
    pub client: String,
    /// The client's name.
    #[serde(skip)]
    pub name: Option<String>,
    /// `prospective`, `active`, `paused` or `closed`.
    pub status: ClientStatus,
    /// The client's own words for an activity.
    pub calls_it: CallsIt,
    /// What is going on: the focus first, then in the order of the format.
    pub open: Vec<OpenNow>,
    /// What is offered.
    pub offered: Vec<ActivityName>,
    /// How many activities have ended.
    pub ended: u32,
    /// The loops that wait, and for what.
    pub waiting: Vec<WaitingLoop>,
    /// The loops at rest.
    pub resting: Vec<ActivityName>,
    /// The next session that is planned.
    pub next_session: Option<SessionLine>,
    /// The last session that was held, confirmed or not.
    pub last_session: Option<SessionLine>,
    /// The day of the last entry.
    pub last_entry: Option<Day>,
    /// The longest chain of activities in which each but the last has a closed loop.
    pub spiral: u32,
    /// The notes.
    pub notes: Vec<Note>,
    /// Entries dated later than today, which count for nothing yet; null where there is none.
    pub later: Option<Later>,
}

/// An activity that is going on, with what helps to go on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub(crate) struct OpenNow {
    /// The activity and how often it was done.
    #[serde(flatten)]
    pub open: OpenActivity,
    /// Whether it is the one that matters most now.
    pub focus: bool,
    /// The id of its goal, as written.
    #[serde(skip)]
    pub goal: Option<String>,
    /// The day it is meant for.
    pub due: Option<Day>,
    /// The smallest first step.
    #[serde(skip)]
    pub first_step: Option<String>,
    /// The day of its last entry.
    pub last_entry: Option<Day>,
}

impl OpenNow {
    fn of(thread: &ActivityThread<'_>) -> Self {
        Self {
            open: OpenActivity::of(thread),
            focus: thread.activity.focus,
            goal: thread.activity.goal.clone(),
            due: thread.activity.due,
            first_step: thread.activity.first_step.clone(),
            last_entry: thread.entries().next_back().map(crate::analysis::entry::Entry::day),
        }
    }
}

impl StatusSummary {
    /// Returns where things stand with a client, as somebody sees it.
    pub(crate) fn of(records: &ClientRecords, as_of: AsOf, sight: Sight) -> Self {
        Self::of_analysis(&ClientTimeline::of(records, as_of), sight)
    }

    /// Returns where things stand in an analysis.
    pub(crate) fn of_analysis(timeline: &ClientTimeline<'_>, sight: Sight) -> Self {
        let records = timeline.records;
        let Loops { waiting, resting, .. } = loops(timeline, Window::default());
        let mut open: Vec<_> = timeline.threads.iter().filter(|own| own.is_open()).map(OpenNow::of).collect();
        // A stable sort: after the one that matters most the order is that of the format.
        open.sort_by_key(|own| !own.focus);
        Self {
            client: records.code.clone(),
            name: records.client.as_ref().and_then(|client| client.name.clone()),
            status: records.status(),
            calls_it: records.calls_it(),
            open,
            offered: offered(timeline),
            ended: count(timeline.threads.iter().filter(|thread| thread.ending.is_some()).count()),
            waiting,
            resting,
            next_session: next_session(timeline).map(SessionLine::of),
            last_session: timeline.sessions.iter().rfind(|own| own.state.is_held()).map(|own| SessionLine::of(*own)),
            last_entry: timeline.entries.last().map(crate::analysis::entry::Entry::day),
            spiral: crate::analysis::spiral::spiral(&timeline.threads),
            notes: seen_by(notes(timeline, Window::default(), &Measures::of(timeline, Window::default())), sight),
            later: Later::of(records, timeline.as_of),
        }
    }

    /// Returns whether somebody would want to look: something waits, or a session is within a week of `day`.
    pub(crate) fn wants_a_look(&self, day: Day) -> bool {
        // A week ahead is as far as one prepares.
        let soon = |session: &SessionLine| (session.date.day - day).num_days() <= 7;
        !self.waiting.is_empty() || self.next_session.as_ref().is_some_and(soon)
    }
}

/// Returns the first planned session that has not begun.
pub(crate) fn next_session<'a>(timeline: &ClientTimeline<'a>) -> Option<SessionAsked<'a>> {
    let sessions = timeline.sessions.iter().chain(&timeline.later_sessions);
    let mut to_come = sessions.filter(|own| {
        own.state == SessionState::Planned
            // A file that says `planned` says so for ever; what is past is not to come.
            && (own.session.date.day >= timeline.day() && !begun_before_now(timeline, own))
    });
    to_come.next().copied()
}

fn begun_before_now(timeline: &ClientTimeline<'_>, own: &SessionAsked<'_>) -> bool {
    // Where one of the two has no time, a session of today is still to come all day.
    timeline.as_of.now.time.is_some() && own.session.date.time.is_some() && timeline.as_of.has_come(own.session.date)
}

#[cfg(test)]
mod tests;
