//! The coach's idea, without a reason or the client's willingness.

use crate::analysis::definition::Definition;
use crate::analysis::sentence::{Sentence, titles};
use crate::analysis::thread::{ActivityState, ActivityThread};
use crate::model::words::SetBy;

use super::context::NoteContext;

pub(super) const DEFINITION: Definition = Definition {
    name: "coach-led-unasked",
    summary: "the coach's idea, without a reason or the client's willingness",
    definition: "An activity that has not ended was set by the coach, and `why` or `willing` is missing.",
    reason: "In their interviews clients felt told what to do when the coach set the work, and engaged less. Asking costs a minute.",
    ..Definition::NOTE_FOR_COACH
};

/// Something that has not ended was the coach's idea, without a reason or the client's willingness.
pub(super) fn find(asked: &NoteContext<'_, '_>) -> Option<Sentence> {
    let is_unasked = |thread: &ActivityThread<'_>| {
        let activity = thread.activity;
        // Both are asked for: the reason is the coach's to give, the willingness the client's.
        activity.set_by == SetBy::Coach && (activity.why.is_none() || activity.willing.is_none())
    };
    // What has ended is past asking.
    let alive = asked.threads.iter().copied().filter(|thread| thread.state != ActivityState::Ended);
    let found: Vec<_> = alive.filter(|thread| is_unasked(thread)).collect();
    let text = || titles(&found).ours(": your idea. What is it for, and are they willing?");
    (!found.is_empty()).then(text)
}
