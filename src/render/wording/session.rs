//! A session in one line.

use super::counting::counted;
use super::day::moment;
use crate::analysis::{SessionLine, SessionState};
use crate::model::words::SessionKind;

/// Returns a session in words: `2026-11-12 14:00, three-way, 60 minutes, unconfirmed`; of what goes without saying,
/// nothing.
pub(crate) fn session(line: &SessionLine) -> String {
    let facts = session_facts(line).into_iter();
    std::iter::once(moment(line.date)).chain(facts).collect::<Vec<_>>().join(", ")
}

/// Returns a session in words, where it goes without saying that it is planned.
pub(crate) fn session_to_come(line: &SessionLine) -> String {
    std::iter::once(moment(line.date)).chain(kind_and_length(line)).collect::<Vec<_>>().join(", ")
}

/// Returns what is said of a session besides its day: `three-way`, `60 minutes`, `unconfirmed`; of what goes without saying, nothing.
pub(crate) fn session_facts(line: &SessionLine) -> Vec<String> {
    let mut facts = kind_and_length(line);
    if line.status != SessionState::Held {
        facts.push(line.status.word().to_owned());
    }
    facts
}

fn kind_and_length(line: &SessionLine) -> Vec<String> {
    let mut parts = Vec::new();
    if line.kind != SessionKind::Coaching {
        parts.push(line.kind.word().replace('_', "-"));
    }
    parts.extend(line.minutes.map(|minutes| counted(minutes as usize, "minute")));
    parts
}
