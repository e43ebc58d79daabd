//! Hours of coaching since the last supervision.

use crate::model::moment::{Day, Moment};
use crate::model::session::Session;
use crate::model::words::SessionStatus;

use super::as_of::AsOf;

/// Coaching since a day.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct CoachingHours {
    /// The day of the last supervision; `None` counts from the beginning.
    pub since: Option<Day>,
    /// Minutes of the sessions held after that day, as written.
    pub minutes: u64,
    /// How many sessions these are.
    pub sessions: u32,
    /// Those of them without `minutes`, which add nothing.
    pub without_minutes: u32,
    /// Sessions of which no file says that they were held; they add nothing.
    pub unconfirmed: u32,
}

/// What a session adds to the hours of coaching: little enough to be kept of every client at once.
#[derive(Clone, Copy, Debug)]
pub(crate) struct CoachedSession {
    date: Moment,
    status: Option<SessionStatus>,
    minutes: Option<u32>,
}

impl CoachedSession {
    /// Returns what a session adds.
    pub(crate) fn of(session: &Session) -> Self {
        Self { date: session.date, status: session.status, minutes: session.minutes }
    }
}

/// Returns the coaching after the day of the last supervision. Only sessions of which the file says that they were held
/// add hours.
pub(super) fn coaching_since(since: Option<Day>, sessions: &[CoachedSession], as_of: AsOf) -> CoachingHours {
    let mut hours = CoachingHours { since, ..CoachingHours::default() };
    for session in sessions {
        // The day of the supervision itself belongs to the hours before it.
        if session.date.day > as_of.day() || since.is_some_and(|since| session.date.day <= since) {
            continue;
        }
        match session.status {
            Some(SessionStatus::Held) => {
                hours.sessions += 1;
                hours.minutes += session.minutes.map(u64::from).unwrap_or_default();
                // Told apart rather than guessed: a log of hours is shown to an association.
                hours.without_minutes += u32::from(session.minutes.is_none());
            }
            None if as_of.has_come(session.date) => hours.unconfirmed += 1,
            _ => {}
        }
    }
    hours
}
