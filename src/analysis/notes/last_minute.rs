//! Something was done just before the last session.

use crate::analysis::definition::Definition;
use crate::analysis::measures::last_minute_threads;
use crate::analysis::sentence::{Sentence, titles};
use crate::model::words::ActivityKind;

use super::context::NoteContext;

pub(super) const DEFINITION: Definition = Definition {
    name: "last-minute",
    summary: "something was done just before the last session",
    definition: "An activity was done within 30 minutes of the start of the last session held, or within 5 % of the time since the one before, if that is longer.",
    reason: "A signal, not a sin: was it the right activity?",
    ..Definition::NOTE_FOR_COACH
};

/// Something was done just before the last session.
pub(super) fn find(asked: &NoteContext<'_, '_>) -> Option<Sentence> {
    let found = last_minute_threads(asked.timeline, asked.window, asked.last_held()?);
    let calls_it = asked.timeline.records.calls_it();
    let word = calls_it.word(found.first().map_or(ActivityKind::Do, |thread| thread.activity.kind));
    let text = || titles(&found).ours(": done just before you met. Was it the right ").theirs(word).ours("?");
    (!found.is_empty()).then(text)
}
