//! A session between a client and a coach.

use super::access::Access;
use super::activity::{self, Activity};
use super::file_name;
use super::moment::Moment;
use super::record::{Record, Spans};
use super::source::{Source, Spanned};
use super::words::{Mode, Outcome, SessionKind, SessionStatus};
use crate::diagnostic::Code;

/// What a session's file says.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Session {
    /// The file, relative to the journal's root.
    pub path: String,
    /// The day, or the day and time it starts.
    pub date: Moment,
    /// When it ends.
    pub end: Option<Moment>,
    /// How long it is, in minutes, as written.
    pub minutes: Option<u32>,
    /// What it is for.
    pub kind: SessionKind,
    /// Whether it took place, as written.
    pub status: Option<SessionStatus>,
    /// How people meet.
    pub mode: Option<Mode>,
    /// Whether it is paid.
    pub paid: bool,
    /// How many clients are in it, at least 1.
    pub people: u32,
    /// The ids of the goals it is about.
    pub goals: Vec<Spanned>,
    /// The activities it looked back on.
    pub reviewed: Vec<Review>,
    /// Where goals stand, −2 to 2.
    pub goal_scores: Vec<GoalScore>,
    /// What the client takes away, in their words.
    pub carry_forward: Option<String>,
    /// How many minutes were left when the activities were agreed.
    pub minutes_left: Option<u32>,
    /// The activities agreed in it.
    pub activities: Vec<Activity>,
    /// What it says about who may see it.
    pub access: Access,
    /// The user's own labels.
    pub tags: Vec<String>,
    /// Where each value stands in the file.
    pub spans: Spans,
}

/// A look back on an activity in a session.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Review {
    /// The activity's id and where it stands.
    pub activity: Spanned,
    /// How it ended.
    pub outcome: Option<Outcome>,
    /// What it was worth, 0 to 10.
    pub worth: Option<u8>,
    /// What was said.
    pub note: Option<String>,
}

/// Where a goal stands.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct GoalScore {
    /// The goal's id and where it stands.
    pub goal: Spanned,
    /// The level, −2 to 2.
    pub level: i8,
}

impl Session {
    /// Returns the file's name without `.md`: how a session is named.
    pub(crate) fn stem(&self) -> &str {
        file_name::stem(&self.path)
    }
}

/// Returns what the record of a session's file says; `date` is its date and `access` who may see it, which were found before.
pub(super) fn read(source: &mut Source<'_>, mut record: Record, date: Moment, access: Access) -> Session {
    Session {
        path: source.path.to_owned(),
        date,
        spans: record.spans(),
        end: record.moment("end"),
        minutes: record.whole("minutes"),
        kind: record.word("kind", SessionKind::from_word).unwrap_or(SessionKind::Coaching),
        status: record.word("status", SessionStatus::from_word),
        mode: record.word("mode", Mode::from_word),
        // Associations count what was paid, and most coaching is.
        paid: record.truth("paid").unwrap_or(true),
        people: record.whole("people").unwrap_or(1),
        goals: record.spanned_texts("goals"),
        reviewed: read_reviews(source, &mut record),
        goal_scores: read_goal_scores(&mut record),
        carry_forward: record.text("carry_forward"),
        minutes_left: record.whole("minutes_left"),
        activities: activity::read_list(source, record.records("activities").unwrap_or_default()),
        access,
        tags: record.texts("tags"),
    }
}

/// Takes what a session looked back on; an item that names no activity is left out and named.
fn read_reviews(source: &mut Source<'_>, record: &mut Record) -> Vec<Review> {
    let items = record.records("reviewed").unwrap_or_default().into_iter();
    items.filter_map(|item| read_review(source, item)).collect()
}

fn read_review(source: &mut Source<'_>, mut record: Record) -> Option<Review> {
    let Some(span) = record.span("activity") else {
        let help = "add `activity:` with the id of one";
        source.plain_problem(Code::MissingActivity, record.span, "this item of `reviewed` names no activity", help);
        return None;
    };
    Some(Review {
        activity: Spanned { text: record.text("activity")?, span },
        outcome: record.word("outcome", Outcome::from_word),
        worth: record.whole("worth"),
        note: record.text("note"),
    })
}

/// Takes the goal scores of a session or a reflection.
pub(super) fn read_goal_scores(record: &mut Record) -> Vec<GoalScore> {
    let scores = record.whole_by_name("goal_scores").into_iter();
    scores.filter_map(|(goal, level)| Some(GoalScore { goal, level: i8::try_from(level).ok()? })).collect()
}
