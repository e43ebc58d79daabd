//! What a coach's whole practice says of the questions that the interviews left open (Passmore, Day and Wang 2024): what
//! it is called, what kind is set, how, when, by whom; and what came of each. Counts only: none is a finding about anybody.

use std::collections::BTreeSet;

use schemars::JsonSchema;
use serde::Serialize;

use crate::analysis::LoopState;
use crate::analysis::as_of::AsOf;
use crate::analysis::client_timeline::ClientTimeline;
use crate::analysis::identity::SetIn;
use crate::analysis::notes::RUSH;
use crate::analysis::statistics::count;
use crate::analysis::thread::ActivityThread;
use crate::analysis::window::Window;
use crate::model::moment::Day;
use crate::model::records::ClientRecords;
use crate::model::words::{ActivityKind, Outcome, SetBy};

use super::Problem;
use super::ways::Ways;

/// From so many minutes left on, there is time to agree on what comes next.
const TIME: u32 = 10;

/// What a whole practice says. For the coach's eyes alone.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub(crate) struct PracticeReport {
    /// `meanwhile/stats-practice/1`.
    pub schema: &'static str,
    /// The window's first day; null for all time.
    pub from: Option<Day>,
    /// Its last day.
    pub to: Day,
    /// How many clients the practice has.
    pub clients: u32,
    /// All activities set in the window, and what came of them.
    pub all: Came,
    /// The questions, in the order of `QUESTIONS`.
    pub questions: Vec<Question>,
    /// Files and items that were left out.
    pub problems: Vec<Problem>,
}

/// One question, with its answers.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub(crate) struct Question {
    /// `called`, `kind`, `how`, `when` or `by_whom`.
    #[serde(rename = "question")]
    pub name: &'static str,
    /// The answers that occur. Those to `how` overlap; those to the others add up to all.
    pub answers: Vec<Answer>,
}

/// One answer, with what came of the activities it is true of.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub(crate) struct Answer {
    /// The client's word, the kind, the way, the time, or whose idea.
    #[serde(rename = "answer")]
    pub name: String,
    /// What came of them.
    pub came: Came,
}

/// What came of some activities, as it stands at the window's end.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, JsonSchema)]
pub(crate) struct Came {
    /// How many were set.
    #[serde(rename = "n")]
    pub set: u32,
    /// For how many clients.
    pub clients: u32,
    /// Those that have not ended: open, or only offered.
    pub not_ended: u32,
    /// How those that ended did.
    pub outcomes: Outcomes,
    /// How many learning loops are closed.
    pub loops_closed: u32,
}

/// Activities by their outcome.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, JsonSchema)]
pub(crate) struct Outcomes {
    /// Done.
    pub done: u32,
    /// Mostly done.
    pub mostly: u32,
    /// Partly done.
    pub partly: u32,
    /// Done a little.
    pub a_little: u32,
    /// Not done.
    pub not_done: u32,
    /// Let go.
    pub let_go: u32,
}

impl Outcomes {
    /// Returns the counts, in the order of [`OUTCOMES`].
    pub(crate) const fn counts(self) -> [u32; 6] {
        let Self { done, mostly, partly, a_little, not_done, let_go } = self;
        [done, mostly, partly, a_little, not_done, let_go]
    }
}

/// The outcomes that are counted.
pub(crate) const OUTCOMES: [Outcome; 6] =
    [Outcome::Done, Outcome::Mostly, Outcome::Partly, Outcome::ALittle, Outcome::NotDone, Outcome::LetGo];

/// A question: its name, the order of its answers where they have one, and the answers that are true of an activity.
struct Asks {
    name: &'static str,
    order: &'static [&'static str],
    answers: fn(&ClientTimeline<'_>, &ActivityThread<'_>) -> Vec<String>,
}

const QUESTIONS: [Asks; 5] = [
    Asks { name: "called", order: &[], answers: called },
    Asks { name: "kind", order: &["do", "reflect"], answers: kind },
    Asks { name: "how", order: &[], answers: how },
    Asks { name: "when", order: WHEN, answers: when },
    Asks { name: "by_whom", order: &["client", "together", "coach"], answers: by_whom },
];

const WHEN: &[&str] = &[
    "in a session, with 10 minutes left or more",
    "in a session, with 5 to 9 minutes left",
    "in a session, with less than 5 minutes left",
    "in a session that does not say how many minutes were left",
    "between two sessions, in the first quarter",
    "between two sessions, in the middle half",
    "between two sessions, in the last quarter",
    "before the first session, or since the last",
    "standing, of no day",
];

/// An activity with the analysis it belongs to.
type Set<'t, 'a> = (&'t ClientTimeline<'a>, &'t ActivityThread<'a>);

impl PracticeReport {
    /// Returns the questions over these clients, from `from` to `to` or the day asked, whichever is earlier.
    pub(crate) fn of(
        clients: &[ClientRecords],
        window: (Option<Day>, Option<Day>),
        as_of: AsOf,
        problems: Vec<Problem>,
    ) -> Self {
        let (from, to) = window;
        let as_of = to.map_or(as_of, |to| as_of.by(to));
        let analyses: Vec<_> = clients.iter().map(|records| ClientTimeline::of(records, as_of)).collect();
        let window = Window { from, ..Window::default() };
        let set: Vec<Set<'_, '_>> =
            analyses.iter().flat_map(|timeline| window.set(timeline).map(move |thread| (timeline, thread))).collect();
        Self {
            schema: "meanwhile/stats-practice/1",
            from,
            to: as_of.day(),
            clients: count(clients.len()),
            all: Came::of(&set),
            questions: QUESTIONS.iter().map(|asks| question(asks, &set)).collect(),
            problems,
        }
    }
}

fn question(asks: &Asks, set: &[Set<'_, '_>]) -> Question {
    let answered: Vec<_> = set.iter().map(|own| (*own, (asks.answers)(own.0, own.1))).collect();
    let names: BTreeSet<&String> = answered.iter().flat_map(|(_, names)| names).collect();
    let answers = names.into_iter().map(|name| {
        let own: Vec<_> = answered.iter().filter(|(_, names)| names.contains(name)).map(|(own, _)| *own).collect();
        Answer { name: name.clone(), came: Came::of(&own) }
    });
    let mut answers: Vec<_> = answers.collect();
    // In an order of their own where there is one (before, between, after); else the most common first.
    answers.sort_by_key(|answer| {
        let place = asks.order.iter().position(|name| *name == answer.name).unwrap_or(usize::MAX);
        (place, u32::MAX - answer.came.set)
    });
    Question { name: asks.name, answers }
}

impl Came {
    fn of(set: &[Set<'_, '_>]) -> Self {
        let clients: BTreeSet<_> = set.iter().map(|(timeline, _)| &timeline.records.code).collect();
        let ended = |outcome| set.iter().filter(|(_, thread)| thread.outcome() == Some(outcome)).count();
        let [done, mostly, partly, a_little, not_done, let_go] = OUTCOMES.map(|outcome| count(ended(outcome)));
        let is_closed = |thread: &ActivityThread<'_>| matches!(thread.learning_loop.state, LoopState::Closed(_));
        Self {
            set: count(set.len()),
            clients: count(clients.len()),
            not_ended: count(set.iter().filter(|(_, thread)| thread.outcome().is_none()).count()),
            outcomes: Outcomes { done, mostly, partly, a_little, not_done, let_go },
            loops_closed: count(set.iter().filter(|(_, thread)| is_closed(thread)).count()),
        }
    }
}

/// Returns the client's own word for an activity of its kind.
fn called(timeline: &ClientTimeline<'_>, thread: &ActivityThread<'_>) -> Vec<String> {
    vec![timeline.records.calls_it().word(thread.activity.kind).to_owned()]
}

fn kind(_: &ClientTimeline<'_>, thread: &ActivityThread<'_>) -> Vec<String> {
    let word = match thread.activity.kind {
        ActivityKind::Do => "do",
        ActivityKind::Reflect => "reflect",
    };
    vec![word.to_owned()]
}

fn by_whom(_: &ClientTimeline<'_>, thread: &ActivityThread<'_>) -> Vec<String> {
    let word = match thread.activity.set_by {
        SetBy::Client => "client",
        SetBy::Together => "together",
        SetBy::Coach => "coach",
    };
    vec![word.to_owned()]
}

/// Returns the ways in which an activity was set: what was agreed besides its title.
fn how(_: &ClientTimeline<'_>, thread: &ActivityThread<'_>) -> Vec<String> {
    let ways = Ways::of(thread.activity);
    let mut said: Vec<String> =
        WAYS.iter().filter(|(_, is_so)| is_so(&ways)).map(|(way, _)| (*way).to_owned()).collect();
    // By its name: which forms a coach gives, and what came of each, is the question.
    said.extend(thread.activity.form.as_ref().map(|form| format!("with the form {form}")));
    // An answer too: how often nothing more was said is what a coach may want to see.
    if said.is_empty() { vec!["by its title alone".to_owned()] } else { said }
}

/// A way in which an activity can be set, and whether one is.
type Way = (&'static str, fn(&Ways) -> bool);

const WAYS: [Way; 14] = [
    ("for a goal", |own| own.has_goal),
    ("with a measure of success", |own| own.has_success),
    ("with a reason", |own| own.has_why),
    ("with a first step", |own| own.has_first_step),
    ("with an if-then", |own| own.has_if_then),
    ("with what may get in the way", |own| own.has_barrier),
    ("counted", |own| own.has_times),
    ("by a day", |own| own.has_due),
    ("coming round each day or week", |own| own.has_every),
    ("with what is expected", |own| own.has_expected),
    ("with how confident", |own| own.has_confidence),
    ("with somebody who asks", |own| own.has_check_in),
    ("tried out first", |own| own.has_rehearsed),
    ("only offered", |own| own.offered),
];

/// Returns when an activity was set: with how many minutes left in its session, or in which part of the time between two.
fn when(timeline: &ClientTimeline<'_>, thread: &ActivityThread<'_>) -> Vec<String> {
    let place = match thread.set_in {
        SetIn::Session(session) => match session.minutes_left {
            Some(left) if left >= TIME => 0,
            Some(left) if left >= RUSH => 1,
            Some(_) => 2,
            None => 3,
        },
        SetIn::Reflection(reflection) => between_sessions(timeline, reflection.date.day),
        SetIn::Client(_) => 8,
    };
    vec![WHEN[place].to_owned()]
}

/// Returns the place in `WHEN` of a day between held sessions. The day of a session belongs to the time after it.
fn between_sessions(timeline: &ClientTimeline<'_>, day: Day) -> usize {
    let held: Vec<Day> = timeline.held().map(|session| session.date.day).collect();
    let after = held.partition_point(|own| *own <= day);
    let Some((from, to)) = after.checked_sub(1).and_then(|before| Some((held[before], *held.get(after)?))) else {
        return 7;
    };
    let (gone, whole) = (4 * (day - from).num_days(), (to - from).num_days());
    // In whole numbers, four times each: a quarter of a gap is rarely a whole day.
    if gone < whole {
        4
    } else if gone < 3 * whole {
        5
    } else {
        6
    }
}

#[cfg(test)]
mod tests;
