//! Learning loops: their stages, what they wait for, how many are closed.

use std::collections::HashMap;

use super::counting::number;
use crate::analysis::{ActivityName, WaitingLoop, WaitsFor};
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
        // It is not agreed yet and has no kind, so the word for doing stands for both.
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

/// What the loop of each activity waits for, in words: a page asks it of every activity.
pub(crate) struct Waiting<'s> {
    by_activity: HashMap<&'s ActivityName, WaitsFor>,
    voice: Voice,
    calls_it: &'s CallsIt,
}

/// Returns that there is no entry: `nothing written`.
pub(crate) fn nothing(voice: Voice) -> &'static str {
    match voice {
        Voice::You => "nothing written",
        // What is not shared may be there, and is the client's.
        Voice::They => "nothing shared",
    }
}

impl<'s> Waiting<'s> {
    /// Returns what these loops wait for, as `voice` speaks of it.
    pub(crate) fn new(waiting: &'s [WaitingLoop], voice: Voice, calls_it: &'s CallsIt) -> Self {
        // Backwards, so that of two that are called alike the first is meant.
        Self { by_activity: waiting.iter().rev().map(|own| (&own.activity, own.waits_for)).collect(), voice, calls_it }
    }

    /// Returns `what you noticed`, if the activity's loop waits.
    pub(crate) fn words(&self, activity: &ActivityName) -> Option<String> {
        self.by_activity.get(activity).map(|own| waits_for(*own, self.voice, self.calls_it))
    }
}
