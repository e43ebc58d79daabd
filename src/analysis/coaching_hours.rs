//! Hours of coaching since the last supervision.

use crate::model::moment::Day;
use crate::model::records::ClientRecords;
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

/// Returns the coaching after the day of the last supervision. Only sessions of which the file says that they were held
/// add hours.
pub(super) fn coaching_since(since: Option<Day>, clients: &[ClientRecords], as_of: AsOf) -> CoachingHours {
    let mut hours = CoachingHours { since, ..CoachingHours::default() };
    for session in clients.iter().flat_map(|client| &client.sessions) {
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
