//! More is open than the most.

use crate::analysis::definition::Definition;
use crate::analysis::sentence::Sentence;
use crate::analysis::statistics::count;

use super::context::NoteContext;

pub(super) const DEFINITION: Definition = Definition {
    name: "more-than-most",
    summary: "more is open than three things",
    definition: "The number of open activities is over the setting `most`, which is 3.",
    reason: "Three at most was a coach's own rule. The tool says so before one more is saved, and never refuses.",
    ..Definition::NOTE
};

/// More are open than the most.
pub(super) fn find(asked: &NoteContext<'_, '_>) -> Option<Sentence> {
    let open = asked.open();
    let most = asked.timeline.records.settings.most();
    (count(open.len()) > most).then(|| {
        let text = Sentence::default().value(open.len()).ours(" are open, and ").value(most);
        text.ours(" is plenty. Which ").theirs(asked.word(&open)).ours(" could wait?")
    })
}
