//! Whether a session took place, as the format derives it.

use schemars::JsonSchema;
use serde::Serialize;

use crate::model::moment::Moment;
use crate::model::session::Session;
use crate::model::told;
use crate::model::words::{SessionKind, SessionStatus};

use super::as_of::AsOf;

/// Whether a session took place.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum SessionState {
    /// It is to come, or the file says so.
    Planned,
    /// The file says that it took place.
    Held,
    /// It has begun, and the file says nothing. Counts as held, save for hours.
    Unconfirmed,
    /// The file says that it was cancelled.
    Cancelled,
    /// The file says that somebody did not come.
    Missed,
}

impl SessionState {
    /// Returns whether `session` took place, as it stands when asked. What the file says wins; without a word it is
    /// planned while its day (or, with a time, its start) is to come, and unconfirmed afterwards.
    pub(crate) fn of(session: &Session, as_of: AsOf) -> Self {
        match session.status {
            Some(SessionStatus::Held) => Self::Held,
            Some(SessionStatus::Cancelled) => Self::Cancelled,
            Some(SessionStatus::Missed) => Self::Missed,
            // Nobody is asked to confirm: it counts as held, but adds no hours of coaching, which others rely on.
            None if as_of.has_come(session.date) => Self::Unconfirmed,
            // Said to be planned, it stays so when its day has passed: nobody wrote that it took place.
            Some(SessionStatus::Planned) | None => Self::Planned,
        }
    }

    /// Returns whether the session counts as held, confirmed or not.
    pub(crate) const fn is_held(self) -> bool {
        matches!(self, Self::Held | Self::Unconfirmed)
    }

    /// Returns the word for it in JSON.
    pub(crate) const fn word(self) -> &'static str {
        match self {
            Self::Planned => "planned",
            Self::Held => "held",
            Self::Unconfirmed => "unconfirmed",
            Self::Cancelled => "cancelled",
            Self::Missed => "missed",
        }
    }
}

/// A session with its status, in an analysis.
#[derive(Clone, Copy, Debug)]
pub(crate) struct SessionAsked<'a> {
    /// The session.
    pub session: &'a Session,
    /// Whether it took place.
    pub state: SessionState,
}

impl<'a> SessionAsked<'a> {
    /// Returns `session` as it stands when asked.
    pub(super) fn of(session: &'a Session, as_of: AsOf) -> Self {
        Self { session, state: SessionState::of(session, as_of) }
    }
}

/// A session as a summary lists it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub(crate) struct SessionLine {
    /// The file's stem: how the session is named.
    pub session: String,
    /// The file, relative to the journal's root.
    #[serde(skip)]
    pub path: String,
    /// The date as written.
    pub date: Moment,
    /// `coaching`, `chemistry`, `contracting`, `three_way`, `review` or `closing`.
    pub kind: SessionKind,
    /// `planned`, `held`, `unconfirmed`, `cancelled` or `missed`.
    pub status: SessionState,
    /// How long it is in minutes, as written.
    pub minutes: Option<u32>,
}

impl SessionLine {
    /// Returns the line of a session.
    pub(crate) fn of(as_of: SessionAsked<'_>) -> Self {
        let SessionAsked { session, state } = as_of;
        Self {
            session: session.stem().to_owned(),
            path: session.path.clone(),
            date: session.date,
            kind: session.kind,
            status: state,
            minutes: session.minutes,
        }
    }
}

told::as_word!(SessionState);

#[cfg(test)]
mod tests;
