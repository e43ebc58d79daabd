//! A session in one line.

use super::counting::counted;
use super::day::moment;
use crate::analysis::{SessionLine, SessionState};
use crate::model::words::SessionKind;

/// Returns a session in words: `2026-11-12 14:00, three-way, 60 minutes, unconfirmed`; of what goes without saying,
/// nothing.
pub(crate) fn session(line: &SessionLine) -> String {
    match line.status {
        SessionState::Held => session_to_come(line),
        status => format!("{}, {}", session_to_come(line), status.word()),
    }
}

/// Returns a session in words, where it goes without saying that it is planned.
pub(crate) fn session_to_come(line: &SessionLine) -> String {
    let mut parts = vec![moment(line.date)];
    if line.kind != SessionKind::Coaching {
        parts.push(line.kind.word().replace('_', "-"));
    }
    parts.extend(line.minutes.map(|minutes| counted(minutes as usize, "minute")));
    parts.join(", ")
}
