//! The summary of a client's week.

use std::collections::HashSet;

use schemars::JsonSchema;
use serde::Serialize;

use crate::model::client::CallsIt;
use crate::model::moment::{Day, Week};
use crate::model::records::ClientRecords;
use crate::model::words::{ActivityKind, Outcome};
use crate::visibility::Sight;

use super::Problem;
use super::later::Later;

use crate::analysis::as_of::AsOf;
use crate::analysis::client_timeline::ClientTimeline;
use crate::analysis::entry::{Entry, StageCounts};
use crate::analysis::loop_kinds::LoopKindCounts;
use crate::analysis::loops::{Loops, loops};
use crate::analysis::measures::Measures;
use crate::analysis::names::ActivityName;
use crate::analysis::notes::{Note, notes, seen_by};
use crate::analysis::session_status::SessionLine;
use crate::analysis::statistics::count;
use crate::analysis::thread::{ActivityState, ActivityThread};
use crate::analysis::window::Window;

/// A week of every client. What is dated in the week counts; what is open, offered, waiting or resting stands as at its
/// end, or today, if earlier.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub(crate) struct WeekReport {
    /// `meanwhile/week/1`.
    pub schema: &'static str,
    /// The ISO week.
    pub week: Week,
    /// The Monday.
    pub from: Day,
    /// The Sunday.
    pub to: Day,
    /// The clients, in order of their codes.
    pub clients: Vec<WeekSummary>,
    /// Files and items that were left out.
    pub problems: Vec<Problem>,
}

impl WeekReport {
    /// Returns the report on `week`.
    pub(crate) fn of(week: Week, clients: Vec<WeekSummary>, problems: Vec<Problem>) -> Self {
        Self { schema: "meanwhile/week/1", week, from: week.from(), to: week.to(), clients, problems }
    }
}

/// A client's week.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub(crate) struct WeekSummary {
    /// The client's code.
    pub client: String,
    /// The client's own words for an activity.
    pub calls_it: CallsIt,
    /// Its sessions, in order; of a later day than the day asked only the planned ones.
    pub sessions: Vec<SessionLine>,
    /// The activities set in the week, in order.
    pub set: Vec<ActivityName>,
    /// The activities that ended in the week, in the order of the format.
    pub ended: Vec<EndedActivity>,
    /// The activities open at the week's end (or today, if earlier).
    pub open: Vec<OpenActivity>,
    /// The activities offered at the week's end (or today, if earlier).
    pub offered: Vec<ActivityName>,
    /// How many times the entries of the week add to their activities.
    pub times: u64,
    /// Entries of the week with text.
    pub reflections: u32,
    /// Entries of the week without text.
    pub ticks: u32,
    /// On how many days of the week there is an entry, 0 to 7.
    pub days_with_entries: u32,
    /// Entries of the week that show each stage.
    pub stages: StageCounts,
    /// Loops closed and set down in the week, waiting and resting at its end.
    pub loops: Loops,
    /// Entries of the week by the kind of question they ask.
    pub loop_kinds: LoopKindCounts,
    /// The measures over everything up to the week's end.
    pub measures: Measures,
    /// The notes, as at the week's end.
    pub notes: Vec<Note>,
    /// Entries dated later than today, which count for nothing yet; null where there is none.
    pub later: Option<Later>,
}

/// An activity that ended, as summaries list it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub(crate) struct EndedActivity {
    /// The activity.
    #[serde(flatten)]
    pub activity: ActivityName,
    /// `done`, `mostly`, `partly`, `a_little`, `not_done` or `let_go`.
    pub outcome: Outcome,
    /// The day of the record that gave the outcome.
    pub on: Day,
}

/// An activity that is going on, as summaries list it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub(crate) struct OpenActivity {
    /// The activity.
    #[serde(flatten)]
    pub activity: ActivityName,
    /// `do` or `reflect`.
    pub kind: ActivityKind,
    /// How many times it was done so far.
    pub times: u64,
    /// How many times it is to be done, if that was agreed.
    pub target: Option<u32>,
}

impl EndedActivity {
    /// Returns the line of an activity, if it ended.
    pub(crate) fn of(thread: &ActivityThread<'_>) -> Option<Self> {
        Some(Self { activity: thread.name(), outcome: thread.outcome()?, on: thread.ended_on()? })
    }
}

impl OpenActivity {
    /// Returns the line of an activity that is open.
    pub(crate) fn of(thread: &ActivityThread<'_>) -> Self {
        let kind = thread.activity.kind;
        Self { activity: thread.name(), kind, times: thread.times, target: thread.activity.times }
    }
}

impl WeekSummary {
    /// Returns the week of a client, as somebody sees it.
    pub(crate) fn of(records: &ClientRecords, week: Week, as_of: AsOf, sight: Sight) -> Self {
        // A past week is told as it stood at its end: what was done since belongs to a later one.
        let timeline = ClientTimeline::of(records, as_of.by(week.to()));
        let own = Window { from: Some(week.from()), ..Window::default() };
        let entries: Vec<_> = own.entries(&timeline).copied().collect();
        let with_text = entries.iter().filter(|entry| entry.has_text()).count();
        // Over everything up to then: most of them need more than a week holds.
        let measures = Measures::of(&timeline, Window::default());
        Self {
            client: records.code.clone(),
            calls_it: records.calls_it(),
            sessions: sessions(&timeline, week),
            set: own.set(&timeline).map(ActivityThread::name).collect(),
            ended: own.ended(&timeline).filter_map(EndedActivity::of).collect(),
            open: timeline.threads.iter().filter(|thread| thread.is_open()).map(OpenActivity::of).collect(),
            offered: offered(&timeline),
            times: entries.iter().map(|entry| entry.times).sum(),
            reflections: count(with_text),
            ticks: count(entries.len() - with_text),
            days_with_entries: count(entries.iter().map(Entry::day).collect::<HashSet<_>>().len()),
            stages: StageCounts::of(&entries),
            loops: loops(&timeline, own),
            loop_kinds: LoopKindCounts::of(&entries),
            notes: seen_by(notes(&timeline, Window::default(), &measures), sight),
            measures: measures.seen_by(sight),
            later: Later::of(records, as_of),
        }
    }

    /// Returns whether nothing is dated in the week: no session, nothing set or ended, no entry.
    pub(crate) fn is_quiet(&self) -> bool {
        // What is open or waits is no news: quiet is said of the week, not of the work.
        self.sessions.is_empty()
            && self.set.is_empty()
            && self.ended.is_empty()
            && self.reflections == 0
            && self.ticks == 0
    }
}

fn sessions(timeline: &ClientTimeline<'_>, week: Week) -> Vec<SessionLine> {
    // A week that still runs shows what is planned in it.
    let sessions = timeline.sessions.iter().chain(&timeline.later_sessions);
    let in_week = sessions.filter(|own| (week.from()..=week.to()).contains(&own.session.date.day));
    in_week.map(|own| SessionLine::of(*own)).collect()
}

/// Returns the activities that are only offered.
pub(crate) fn offered(timeline: &ClientTimeline<'_>) -> Vec<ActivityName> {
    let offered = timeline.threads.iter().filter(|thread| thread.state == ActivityState::Offered);
    offered.map(ActivityThread::name).collect()
}

#[cfg(test)]
mod tests;
