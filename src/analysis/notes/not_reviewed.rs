//! The last session did not look back on something.

use crate::analysis::definition::Definition;
use crate::analysis::measures::unreviewed_in;
use crate::analysis::sentence::{Sentence, titles};

use super::context::NoteContext;

pub(super) const DEFINITION: Definition = Definition {
    name: "not-reviewed",
    summary: "the last session did not look back on something",
    definition: "An activity fell to be reviewed in the last session held, and it does not list it under `reviewed`.",
    reason: "What nobody asks about may seem not to matter.",
    ..Definition::NOTE_FOR_COACH
};

/// The last session did not look back on something that fell to be reviewed in it.
pub(super) fn find(asked: &NoteContext<'_, '_>) -> Option<Sentence> {
    let session = asked.last_held()?;
    let found = unreviewed_in(asked.timeline, asked.window, session);
    let text = || {
        let met = titles(&found).ours(": not looked back on when you met on ").value(session.date.day);
        met.ours(". What came of it?")
    };
    (!found.is_empty()).then(text)
}
