//! Gentle reminders: on which days they are due, and which of the client's own words they quote.
//!
//! The day asked is taken as a whole and nothing is stored, so asking twice gives the same answer.

use schemars::JsonSchema;
use serde::Serialize;

use chrono::{Days, NaiveTime, TimeDelta};

use crate::model::client::CallsIt;
use crate::model::length_of_time::LengthOfTime;
use crate::model::moment::{Day, Moment};
use crate::model::session::Session;
use crate::model::settings::NudgeSettings;
use crate::model::told;
use crate::model::words::{ActivityKind, ClientStatus};

use super::Problem;
use super::status::next_session;
use crate::analysis::client_timeline::ClientTimeline;
use crate::analysis::fingerprint::fingerprint;
use crate::analysis::names::ActivityName;
use crate::analysis::session_status::SessionLine;
use crate::analysis::thread::ActivityThread;

/// How long after a session the first reminder comes, where nothing else is said.
// In the interviews a reminder some days later did more than one at once; that it is three is this tool's.
const AFTER: LengthOfTime = LengthOfTime::days(3);
/// How long after a session nothing comes, where nothing else is said.
const QUIET: LengthOfTime = LengthOfTime::hours(48);
/// How far apart sessions are, where nothing was agreed.
const APART: LengthOfTime = LengthOfTime::days(14);

/// The reminders of a client.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct ClientNudges {
    /// The client's code.
    pub client: String,
    /// The client's name.
    pub name: Option<String>,
    /// The client's own words for an activity.
    pub calls_it: CallsIt,
    /// The reminders, in order of their days.
    pub nudges: Vec<Nudge>,
}

/// A reminder.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Nudge {
    /// A name for calendars and mail programs, without a word of what it is about.
    pub id: String,
    /// The day it is due.
    pub on: Day,
    /// Which one it is.
    pub kind: NudgeKind,
    /// Whom it is for; `None` for the client.
    pub to: Option<String>,
    /// The client's own words.
    pub quote: Quote,
    /// The activity in focus, or the one to ask about.
    pub activity: Option<NudgeActivity>,
    /// The day of the last held session.
    pub since: Option<Day>,
    /// The next session that is planned.
    pub next_session: Option<SessionLine>,
}

/// Which reminder it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum NudgeKind {
    /// Some days after a session.
    First,
    /// In the middle between two sessions.
    Middle,
    /// On the day somebody asks how it went.
    CheckIn,
}

impl NudgeKind {
    /// Returns the word for it in JSON.
    pub(crate) const fn word(self) -> &'static str {
        match self {
            Self::First => "first",
            Self::Middle => "middle",
            Self::CheckIn => "check_in",
        }
    }
}

/// The reminders due on a day.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub(crate) struct NudgeReport {
    /// `meanwhile/nudge/1`.
    pub schema: &'static str,
    /// The day asked.
    pub on: Day,
    /// The reminders, in order of the clients' codes.
    pub nudges: Vec<DueNudge>,
    /// Files and items that were left out.
    pub problems: Vec<Problem>,
}

impl NudgeReport {
    /// Returns the report on the day `on`.
    pub(crate) const fn of(on: Day, nudges: Vec<DueNudge>, problems: Vec<Problem>) -> Self {
        Self { schema: "meanwhile/nudge/1", on, nudges, problems }
    }
}

/// A reminder that is due, with its letter.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub(crate) struct DueNudge {
    /// Its name, the same whenever it is asked for; `mw nudge ID` gives it alone.
    pub id: String,
    /// The client's code.
    pub client: String,
    /// `first`, `middle` or `check_in`.
    pub kind: NudgeKind,
    /// Whom it is for, as written; null for the client.
    pub to: Option<String>,
    /// The client's own words.
    pub quote: Quote,
    /// The activity in focus, or the one to ask about.
    pub activity: Option<ActivityName>,
    /// The day of the last held session.
    pub since: Option<Day>,
    /// The next session that is planned.
    pub next_session: Option<SessionLine>,
    /// A subject for a mail, which tells nothing of the client.
    pub subject: &'static str,
    /// The letter, as plain text.
    pub letter: String,
}

impl DueNudge {
    /// Returns a reminder of `client` that is due, with the subject and the text of its letter.
    pub(crate) fn of(client: &ClientNudges, nudge: &Nudge, subject: &'static str, letter: String) -> Self {
        let Nudge { id, kind, to, quote, activity, since, next_session, .. } = nudge.clone();
        let (client, activity) = (client.client.clone(), activity.map(|own| own.name));
        Self { id, client, kind, to, quote, activity, since, next_session, subject, letter }
    }
}

/// Words of the client, and where they come from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(into = "QuotedWords")]
pub(crate) enum Quote {
    /// What they took away from the last session.
    CarryForward(String),
    /// How they will know that the activity worked.
    Success(String),
    /// What they call the activity.
    Title(String),
}

/// Words of the client, as an answer has them.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub(crate) struct QuotedWords {
    /// `carry_forward`, `success` or `title`.
    pub source: &'static str,
    /// The words.
    pub words: String,
}

impl From<Quote> for QuotedWords {
    fn from(quote: Quote) -> Self {
        Self { source: quote.source(), words: quote.words().to_owned() }
    }
}

impl Quote {
    /// Returns the words.
    pub(crate) fn words(&self) -> &str {
        match self {
            Self::CarryForward(words) | Self::Success(words) | Self::Title(words) => words,
        }
    }

    /// Returns the key of the format they come from.
    pub(crate) const fn source(&self) -> &'static str {
        match self {
            Self::CarryForward(_) => "carry_forward",
            Self::Success(_) => "success",
            Self::Title(_) => "title",
        }
    }
}

/// An activity that a reminder is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct NudgeActivity {
    /// The activity.
    pub name: ActivityName,
    /// To do, or to reflect on.
    pub kind: ActivityKind,
}

impl ClientNudges {
    /// Returns the reminders of a client between two sessions: those of the gap the day asked lies in, and the days on
    /// which somebody asks. None for a client who is not active, or who agreed to none.
    pub(crate) fn of(timeline: &ClientTimeline<'_>) -> Self {
        let client = timeline.client();
        let agreement = client.and_then(|client| client.agreement.as_ref());
        // Only a clear no: an agreement that says nothing of reminders was made before anybody thought of them.
        let wanted = agreement.and_then(|agreement| agreement.reminders) != Some(false);
        let mut nudges = Vec::new();
        // Who paused or ended the work is left in peace.
        if wanted && timeline.records.status() == ClientStatus::Active {
            nudges.extend(between_sessions(timeline));
            nudges.extend(timeline.threads.iter().filter_map(|thread| check_in(timeline, thread)));
        }
        nudges.sort_by_key(|nudge| (nudge.on, nudge.kind));
        Self {
            client: timeline.records.code.clone(),
            name: client.and_then(|client| client.name.clone()),
            calls_it: timeline.records.calls_it(),
            nudges,
        }
    }
}

/// Returns the activity that matters most now: one in focus, else any that is open; of several the one set last.
pub(crate) fn focus<'t, 'a>(timeline: &'t ClientTimeline<'a>) -> Option<&'t ActivityThread<'a>> {
    // What is only offered is nothing to be reminded of.
    let open = || timeline.threads.iter().filter(|thread| thread.is_open());
    // Of two set on one day the one that stands first: `max_by_key` gives the last.
    let latest = |thread: &&'t ActivityThread<'a>| thread.set_on();
    // The one that was marked, else the newest: it is the one people remember agreeing on.
    open().filter(|thread| thread.activity.focus).rev().max_by_key(latest).or_else(|| open().rev().max_by_key(latest))
}

/// Returns the one or two reminders between the last held session and the next.
fn between_sessions(timeline: &ClientTimeline<'_>) -> Vec<Nudge> {
    let Some(last) = timeline.held().next_back() else { return Vec::new() };
    let settings = settings(timeline);
    let end = gap_end(timeline, last);
    let about = focus(timeline);
    // A reminder in our words would be a reminder from a machine. Without theirs there is none.
    let Some(quote) = quote(last, about) else { return Vec::new() };
    let nudge = |on, kind: NudgeKind| Nudge {
        // Without its day: where a session moves, a calendar moves the reminder that it has.
        id: fingerprint(&["nudge", &timeline.records.code, kind.word(), last.stem()]),
        on,
        kind,
        to: None,
        quote: quote.clone(),
        activity: about.map(of_thread),
        since: Some(last.date.day),
        next_session: next_session(timeline).map(SessionLine::of),
    };
    let first = first_day(last.date, settings);
    let middle = middle_day(last.date.day, end).filter(|day| {
        // Who wrote since the session needs no reminder in the middle.
        let has_entry = timeline.entries.iter().any(|own| last.date.day < own.day() && own.day() <= *day);
        settings.middle != Some(false) && first.is_none_or(|first| first < *day) && !has_entry
    });
    // On the day of the session itself one meets anyway.
    let first = first.filter(|day| *day < end).map(|day| nudge(day, NudgeKind::First));
    first.into_iter().chain(middle.map(|day| nudge(day, NudgeKind::Middle))).collect()
}

/// Returns when to remind: what the client's file says, key by key, else the settings.
fn settings(timeline: &ClientTimeline<'_>) -> NudgeSettings {
    let own = timeline.client().map(|client| client.nudge).unwrap_or_default();
    let usual = timeline.records.settings.nudge();
    NudgeSettings {
        after: own.after.or(usual.after),
        quiet: own.quiet.or(usual.quiet),
        middle: own.middle.or(usual.middle),
    }
}

/// Returns the first day on which no reminder comes any more: that of the next planned session, else the one agreed,
/// else two weeks after the last.
fn gap_end(timeline: &ClientTimeline<'_>, last: &Session) -> Day {
    let agreed = timeline.client().and_then(|client| client.agreement.as_ref()?.every.as_deref());
    // `every` is free text: one that is no length of time counts as nothing said.
    let apart = agreed.and_then(LengthOfTime::parse).unwrap_or(APART);
    // A second session on one day leaves no time between.
    let planned = next_session(timeline).map(|next| next.session.date.day).filter(|day| *day > last.date.day);
    planned.or_else(|| Some(later(Moment::of_day(last.date.day), apart)?.0)).unwrap_or(Day::MAX)
}

/// Returns the day of the first reminder: `after` a session, and not before the first whole day after the quiet.
fn first_day(session: Moment, settings: NudgeSettings) -> Option<Day> {
    let (after, _) = later(session, settings.after.unwrap_or(AFTER))?;
    let (quiet, time) = later(session, settings.quiet.unwrap_or(QUIET))?;
    // The first day that is quiet from its morning on: a mail at eight in the evening of a busy day is none.
    let whole = if time == NaiveTime::MIN { quiet } else { quiet.succ_opt()? };
    Some(after.max(whole))
}

/// Returns the day in the middle between `last` and `end`, rounded down.
fn middle_day(last: Day, end: Day) -> Option<Day> {
    let gap = u64::try_from((end - last).num_days()).ok()?;
    last.checked_add_days(Days::new(gap / 2)).filter(|day| *day < end)
}

/// Returns the day and time `length` after `moment`, counted from midnight where it has no time.
fn later(moment: Moment, length: LengthOfTime) -> Option<(Day, NaiveTime)> {
    let hours = TimeDelta::try_hours(i64::from(length.whole_hours()))?;
    // As written: the quiet is that of the person, by the clock on their wall.
    let later = moment.as_written().checked_add_signed(hours)?;
    Some((later.date(), later.time()))
}

/// Returns what a reminder quotes.
fn quote(session: &Session, about: Option<&ActivityThread<'_>>) -> Option<Quote> {
    // What they said when they left comes first, and a title last: it may be the coach's words.
    let carried = session.carry_forward.as_deref().and_then(said).map(Quote::CarryForward);
    carried.or_else(|| about.map(quote_of))
}

fn quote_of(thread: &ActivityThread<'_>) -> Quote {
    let success = thread.activity.success.as_deref().and_then(said);
    success.map_or_else(|| Quote::Title(thread.activity.title.clone()), Quote::Success)
}

/// Returns words without blanks around them, if there are any.
fn said(words: &str) -> Option<String> {
    Some(words.trim()).filter(|words| !words.is_empty()).map(str::to_owned)
}

/// Returns the reminder for whoever asks how an open activity went.
fn check_in(timeline: &ClientTimeline<'_>, thread: &ActivityThread<'_>) -> Option<Nudge> {
    // They chose the day themselves, so neither the quiet nor a session moves it.
    let on = thread.activity.check_in.filter(|_| thread.is_open())?;
    let to = thread.activity.accountable_to.as_deref().and_then(said);
    // Somebody else is told what it is called, and nothing more.
    let quote = if to.is_some() { Quote::Title(thread.activity.title.clone()) } else { quote_of(thread) };
    let name = thread.name();
    // Of two with one id only the file tells which is meant.
    let own = name.id.as_deref().unwrap_or(&name.path);
    Some(Nudge {
        id: fingerprint(&["check_in", &timeline.records.code, own]),
        on,
        kind: NudgeKind::CheckIn,
        to,
        quote,
        activity: Some(of_thread(thread)),
        since: timeline.held().next_back().map(|last| last.date.day),
        next_session: next_session(timeline).map(SessionLine::of),
    })
}

fn of_thread(thread: &ActivityThread<'_>) -> NudgeActivity {
    NudgeActivity { name: thread.name(), kind: thread.activity.kind }
}

told::as_word!(NudgeKind);

#[cfg(test)]
mod tests;
