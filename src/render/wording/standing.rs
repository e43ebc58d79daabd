//! How an activity stands.

use super::counting::often;
use crate::analysis::ActivityState;
use crate::analysis::thread::ActivityThread;
use crate::model::words::Outcome;

/// Returns how an activity stands: `open`, `open, 4 of 5`, `offered`, `done`, `let go`.
pub(crate) fn standing(state: ActivityState, ended: Option<Outcome>, times: u64, target: Option<u32>) -> String {
    match (ended, target) {
        (Some(how), _) => outcome(how).to_owned(),
        (None, Some(target)) if state == ActivityState::Open => format!("open, {times} of {target}"),
        (None, _) => state.word().to_owned(),
    }
}

/// Returns how an activity stands, with how often it was done: `4 of 5`, `open, once so far`, `done, 3 times`.
pub(crate) fn standing_of(thread: &ActivityThread<'_>) -> String {
    let state = match (thread.state, thread.outcome()) {
        (ActivityState::Ended, Some(ended)) => outcome(ended),
        (ActivityState::Offered, _) => "offered",
        _ => "open",
    };
    match (thread.activity.times, thread.state) {
        (Some(target), ActivityState::Open) => format!("{} of {target}", thread.times),
        (Some(target), _) => format!("{} of {target}, {state}", thread.times),
        (None, ActivityState::Open) if thread.times > 0 => format!("{state}, {} so far", often(thread.times)),
        (None, _) if thread.times > 1 => format!("{state}, {}", often(thread.times)),
        (None, _) => state.to_owned(),
    }
}

/// Returns `4 of 5`, `3 times`; nothing where nothing was counted.
pub(crate) fn count_so_far(times: u64, target: Option<u32>) -> Option<String> {
    match (times, target) {
        (times, Some(target)) => Some(format!("{times} of {target}")),
        (0, None) => None,
        (times, None) => Some(often(times)),
    }
}

/// Returns an outcome in words.
pub(crate) const fn outcome(outcome: Outcome) -> &'static str {
    match outcome {
        Outcome::Done => "done",
        Outcome::Mostly => "mostly done",
        Outcome::Partly => "partly done",
        Outcome::ALittle => "done a little",
        // Not done, and never failed: it is something to learn from.
        Outcome::NotDone => "not done",
        Outcome::LetGo => "let go",
        Outcome::Open => "open",
    }
}
