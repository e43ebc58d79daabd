//! Activities were agreed in the last minutes of a session.

use crate::analysis::definition::Definition;
use crate::analysis::sentence::Sentence;

use super::context::NoteContext;

pub(super) const DEFINITION: Definition = Definition {
    name: "set-in-a-rush",
    summary: "activities were agreed in the last minutes of a session",
    definition: "The last session held agreed activities with less than five `minutes_left`.",
    reason: "What is agreed at the door may not be the client's own idea, thought through.",
    ..Definition::NOTE_FOR_COACH
};

/// Fewer minutes left than these are a rush.
pub(crate) const RUSH: u32 = 5;

/// The last session agreed activities in its last minutes.
pub(super) fn find(asked: &NoteContext<'_, '_>) -> Option<Sentence> {
    let session = asked.last_held()?;
    let left = session.minutes_left.filter(|left| *left < RUSH)?;
    let text = Sentence::new("On ").value(session.date.day).ours(" this was agreed with ").value(left);
    // A session that ran late and set nothing set nothing in a rush.
    (!session.activities.is_empty()).then(|| text.ours(" minutes left. Is it still what they would choose?"))
}
