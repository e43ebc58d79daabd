//! What helps before a session: what was tried since the last one, what is worth a look back, and a plan of the hour.

use std::collections::HashSet;

use schemars::JsonSchema;
use serde::Serialize;

use crate::model::body_section::BodySection;
use crate::model::client::CallsIt;
use crate::model::moment::{Day, Moment};
use crate::model::told;
use crate::model::words::{ActivityKind, Outcome};
use crate::visibility::Sight;

use super::Problem;

use super::since_last_time::SinceLastTime;
use super::status::next_session;
use crate::analysis::client_timeline::ClientTimeline;
use crate::analysis::loops::{WaitingLoop, loops};
use crate::analysis::measure::Measure;
use crate::analysis::measures::{GoalProgress, Measures};
use crate::analysis::names::ActivityName;
use crate::analysis::notes::{Note, notes, seen_by};
use crate::analysis::session_status::{SessionAsked, SessionLine, SessionState};
use crate::analysis::statistics::count;
use crate::analysis::thread::{ActivityState, ActivityThread};
use crate::analysis::window::Window;

/// How long a session is where nobody says, in minutes.
const HOUR: u32 = 60;
/// How long the closing is where nobody says, in minutes.
const CLOSING: u32 = 10;
/// How long a look back on one thing takes, in minutes.
const LOOK_BACK: u32 = 5;

/// A page before a session.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub(crate) struct PrepReport {
    /// `meanwhile/prep/1`.
    pub schema: &'static str,
    /// The client's code.
    pub client: String,
    /// The client's name.
    #[serde(skip)]
    pub name: Option<String>,
    /// The client's own words for an activity.
    pub calls_it: CallsIt,
    /// The session to come: the one of the day asked that is not confirmed, else the next planned one.
    pub session: Option<SessionLine>,
    /// The day of the last held session before it.
    pub since: Option<Day>,
    /// What the client took away from it, in their words.
    pub carry_forward: Option<String>,
    /// How many entries there are since.
    pub entries: u32,
    /// What is open, and what ended since.
    pub tried: Vec<Tried>,
    /// The entries to bring to the session, in order.
    pub take_back: Vec<TakeBack>,
    /// The loops that wait, and for what.
    pub waiting: Vec<WaitingLoop>,
    /// What ended lately and was not looked back on.
    pub unreviewed: Vec<ActivityName>,
    /// Each goal with its scores.
    pub goals: Vec<GoalProgress>,
    /// Goal attainment as a T score, 50 where all is as hoped.
    pub gas_t: Measure,
    /// A plan of the time, in order.
    pub plan: Vec<PlanStep>,
    /// The notes.
    pub notes: Vec<Note>,
    /// Files and items that were left out.
    pub problems: Vec<Problem>,
}

/// An activity that is open, or ended since the last session.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub(crate) struct Tried {
    /// The activity.
    #[serde(flatten)]
    pub activity: ActivityName,
    /// `do` or `reflect`.
    pub kind: ActivityKind,
    /// `open` or `ended`.
    pub state: ActivityState,
    /// How it ended, if it has.
    pub outcome: Option<Outcome>,
    /// How many times it was done.
    pub times: u64,
    /// How many times it is to be done, if that was agreed.
    pub target: Option<u32>,
    /// How many entries about it there are since the last session.
    pub entries: u32,
    /// How good it was expected to be, 0 to 10.
    pub expected: Option<u8>,
    /// How good it was, as the last entry that says so says, 0 to 10.
    pub actual: Option<u8>,
}

/// An entry to bring to the session.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub(crate) struct TakeBack {
    /// The date as written.
    pub date: Moment,
    /// The file, relative to the journal's root.
    pub path: String,
    /// The activity it is about.
    pub activity: Option<ActivityName>,
    /// The words written, where they were asked for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub text: Option<Vec<BodySection>>,
}

/// A part of a session, in minutes from its start.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub(crate) struct PlanStep {
    /// When it begins.
    pub from: u32,
    /// When it ends.
    pub to: u32,
    /// `look_back`, `today` or `what_comes_next`.
    pub part: PlanPart,
}

/// What a part of a session is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum PlanPart {
    /// What was tried since the last session.
    LookBack,
    /// What the client brings.
    Today,
    /// What comes next: the minutes kept for it.
    WhatComesNext,
}

impl PlanPart {
    /// Returns the word for it in JSON.
    pub(crate) const fn word(self) -> &'static str {
        match self {
            Self::LookBack => "look_back",
            Self::Today => "today",
            Self::WhatComesNext => "what_comes_next",
        }
    }
}

impl PrepReport {
    /// Returns the page before the session to come, as somebody sees it; the words to bring back are not in it yet.
    pub(crate) fn of(timeline: &ClientTimeline<'_>, sight: Sight, problems: Vec<Problem>) -> Self {
        let to_come = session_to_come(timeline);
        let since = SinceLastTime::of(timeline, to_come.map(|own| own.session.path.as_str()));
        let measures = Measures::of(timeline, Window::default());
        let tried: Vec<_> = tried(timeline, since.since).collect();
        let take_back = take_back(timeline, &since);
        let session = to_come.map(SessionLine::of);
        let things = things_to_look_back_on(&tried, &take_back, &since);
        Self {
            schema: "meanwhile/prep/1",
            client: timeline.records.code.clone(),
            name: timeline.client().and_then(|client| client.name.clone()),
            calls_it: timeline.records.calls_it(),
            plan: plan(minutes(timeline, session.as_ref()), closing_minutes(timeline), things),
            session,
            since: since.since,
            carry_forward: since.carry_forward,
            entries: since.entries,
            tried,
            take_back,
            waiting: loops(timeline, Window::default()).waiting,
            unreviewed: since.unreviewed,
            notes: seen_by(notes(timeline, Window::default(), &measures), sight),
            problems,
            gas_t: measures.gas_t,
            goals: GoalProgress::all(timeline, Window::default()),
        }
    }
}

/// Returns the session of the day asked that nobody has confirmed yet, else the next planned one.
fn session_to_come<'a>(timeline: &ClientTimeline<'a>) -> Option<SessionAsked<'a>> {
    // One of today that began an hour ago is the one this page is for: people open it when they sit down.
    let open = |state| matches!(state, SessionState::Planned | SessionState::Unconfirmed);
    let of_today = |own: &&SessionAsked<'_>| own.session.date.day == timeline.day() && open(own.state);
    timeline.sessions.iter().find(of_today).copied().or_else(|| next_session(timeline))
}

fn tried(timeline: &ClientTimeline<'_>, since: Option<Day>) -> impl Iterator<Item = Tried> {
    let is_since = move |day: Day| since.is_none_or(|since| since <= day);
    let is_told = move |thread: &&ActivityThread<'_>| thread.is_open() || thread.ended_on().is_some_and(is_since);
    timeline.threads.iter().filter(is_told).map(move |thread| Tried {
        activity: thread.name(),
        kind: thread.activity.kind,
        state: thread.state,
        outcome: thread.outcome(),
        times: thread.times,
        target: thread.activity.times,
        entries: count(thread.entries().filter(|entry| is_since(entry.day())).count()),
        expected: thread.activity.expected,
        actual: thread.entries().filter_map(|entry| entry.reflection.actual).next_back(),
    })
}

fn take_back(timeline: &ClientTimeline<'_>, since: &SinceLastTime) -> Vec<TakeBack> {
    let paths: HashSet<&str> = since.take_back.iter().map(String::as_str).collect();
    let own = timeline.entries.iter().filter(|entry| paths.contains(entry.reflection.path.as_str()));
    let line = |entry: &crate::analysis::entry::Entry<'_>| TakeBack {
        path: entry.reflection.path.clone(),
        date: entry.reflection.date,
        activity: entry.thread.map(|at| timeline.threads[at].name()),
        text: None,
    };
    own.map(line).collect()
}

/// Returns how many things there are to look back on: activities with an entry since or not looked back on, and entries
/// to bring that are about none of them.
fn things_to_look_back_on(tried: &[Tried], take_back: &[TakeBack], since: &SinceLastTime) -> u32 {
    let mut activities: Vec<&ActivityName> =
        tried.iter().filter(|own| own.entries > 0).map(|own| &own.activity).chain(&since.unreviewed).collect();
    activities.extend(take_back.iter().filter_map(|own| own.activity.as_ref()));
    activities.sort_by_key(|own| (&own.path, &own.id, &own.title));
    // An activity with an entry to bring back and a missing review is one thing to talk about.
    activities.dedup();
    count(activities.len() + take_back.iter().filter(|own| own.activity.is_none()).count())
}

/// Returns how long the session is: as its file says, else as agreed, else an hour.
fn minutes(timeline: &ClientTimeline<'_>, session: Option<&SessionLine>) -> u32 {
    let agreed = || timeline.client()?.agreement.as_ref()?.minutes;
    session.and_then(|session| session.minutes).or_else(agreed).unwrap_or(HOUR)
}

fn closing_minutes(timeline: &ClientTimeline<'_>) -> u32 {
    timeline.records.settings.closing_minutes.unwrap_or(CLOSING)
}

/// Returns a plan of `whole` minutes that keeps the last `closing` for what comes next. Five minutes go to each of the
/// `things` to look back on, and at most a third of what is left; parts of no minutes are left out.
fn plan(whole: u32, closing: u32, things: u32) -> Vec<PlanStep> {
    // A session shorter than its closing is all closing.
    let before = whole.saturating_sub(closing);
    // At most a third: the hour belongs to what the client brings.
    let look_back = things.saturating_mul(LOOK_BACK).min(before / 3);
    let steps = [
        PlanStep { from: 0, to: look_back, part: PlanPart::LookBack },
        PlanStep { from: look_back, to: before, part: PlanPart::Today },
        PlanStep { from: before, to: whole, part: PlanPart::WhatComesNext },
    ];
    // A step of no minutes is no step.
    steps.into_iter().filter(|step| step.from < step.to).collect()
}

told::as_word!(PlanPart);

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::sample::{asked, coach, day, journal};

    #[test]
    fn the_closing_minutes_are_kept() {
        let check = |whole, closing, things, expected: &[(u32, u32, &str)]| {
            let plan: Vec<_> =
                plan(whole, closing, things).iter().map(|own| (own.from, own.to, own.part.word())).collect();
            assert_eq!(plan, expected, "{whole} {closing} {things}");
        };
        check(60, 10, 2, &[(0, 10, "look_back"), (10, 50, "today"), (50, 60, "what_comes_next")]);
        // a third of 50 minutes is 16
        check(60, 10, 9, &[(0, 16, "look_back"), (16, 50, "today"), (50, 60, "what_comes_next")]);
        check(60, 10, 0, &[(0, 50, "today"), (50, 60, "what_comes_next")]);
        check(60, 0, 0, &[(0, 60, "today")]);
        check(8, 10, 3, &[(0, 8, "what_comes_next")]);
        check(0, 10, 3, &[]);
    }

    const JOURNAL: &str = "\
=== client
agreement: {minutes: 45}
=== sessions/2026-11-03
carry_forward: Slow down
activities: [{title: A, expected: 3}, {title: B}, {title: C, offered: true}]
=== diary/2026-11-05
activity: a
outcome: done
actual: 8
take_back: true

Words.
=== diary/2026-11-06
take_back: true

More words.
=== sessions/2026-11-17
";

    #[test]
    fn a_page_tells_of_the_time_since_the_last_session() {
        let records = journal(JOURNAL);
        let check = |on: &str| {
            let prep = PrepReport::of(&ClientTimeline::of(&records, asked(on)), coach(), Vec::new());
            assert_eq!(prep.session.as_ref().map(|own| own.session.as_str()), Some("2026-11-17"), "{on}");
            assert_eq!((prep.since, prep.carry_forward.as_deref()), (Some(day("2026-11-03")), Some("Slow down")));
            let tried: Vec<_> = prep.tried.iter().map(|own| (own.activity.title.as_str(), own.entries)).collect();
            assert_eq!(tried, [("A", 1), ("B", 0)]);
            assert_eq!((prep.tried[0].expected, prep.tried[0].actual), (Some(3), Some(8)));
            assert_eq!((prep.take_back.len(), prep.unreviewed.len(), prep.entries), (2, 1, 2));
            // two things: A, and the entry about nothing; 35 minutes before the closing, 10 of them for it
            assert_eq!((prep.plan[0].to, prep.plan[2].from, prep.plan[2].to), (10, 35, 45));
        };
        check("2026-11-16");
        check("2026-11-17"); // it counts as begun, and is still the one to prepare for
    }
}
