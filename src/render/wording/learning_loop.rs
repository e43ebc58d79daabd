//! Learning loops: their stages, what they wait for, how many are closed.

use super::counting::number;
use crate::analysis::WaitsFor;
use crate::model::client::CallsIt;
use crate::model::words::Stage;

/// Whom a screen speaks to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Voice {
    /// The person the journal is about: "what you noticed".
    You,
    /// Somebody who reads about them: "what they noticed".
    They,
}

/// Returns what a loop waits for, in words: `what you noticed`, `a next experiment`.
pub(crate) fn waits_for(waits_for: WaitsFor, voice: Voice, calls_it: &CallsIt) -> String {
    let you = voice == Voice::You;
    let words = match waits_for {
        WaitsFor::Stage(Stage::Experience) => "what happened",
        WaitsFor::Stage(Stage::Observation) if you => "what you noticed",
        WaitsFor::Stage(Stage::Observation) => "what they noticed",
        WaitsFor::Stage(Stage::Conceptualisation) if you => "what you make of it",
        WaitsFor::Stage(Stage::Conceptualisation) => "what they make of it",
        WaitsFor::Stage(Stage::Experimentation) if you => "what you'll try next",
        WaitsFor::Stage(Stage::Experimentation) => "what they'll try next",
        WaitsFor::NextActivity => return format!("a next {}", calls_it.to_do),
    };
    words.to_owned()
}

/// Returns what a stage is called where it is drawn.
pub(crate) const fn stage_words(stage: Stage) -> &'static str {
    match stage {
        Stage::Experience => "happened",
        Stage::Observation => "noticed",
        Stage::Conceptualisation => "made of it",
        Stage::Experimentation => "next",
    }
}

/// Returns `One loop closed.`
pub(crate) fn loops_closed(closed: usize) -> String {
    format!("{} loop{} closed.", number(closed), if closed == 1 { "" } else { "s" })
}
