//! More is open than one thing to focus on.

use crate::analysis::definition::Definition;
use crate::analysis::sentence::Sentence;

use super::context::NoteContext;

pub(super) const DEFINITION: Definition = Definition {
    name: "more-than-one",
    summary: "more is open than one thing to focus on",
    definition: "The load of what is open (1 for each to do, 0.5 for each to reflect on) is over the setting `focus`, which is 1.",
    reason: "In their interviews clients were overwhelmed by number, and one item let them focus.",
    ..Definition::NOTE
};

/// The load is over the focus.
pub(super) fn find(asked: &NoteContext<'_, '_>) -> Option<Sentence> {
    let open = asked.open();
    let load: f64 = open.iter().map(|thread| thread.weight()).sum();
    // By weight and not by number: two things to reflect on are as much as one to do.
    (load > f64::from(asked.timeline.records.settings.focus())).then(|| {
        let text = Sentence::default().value(open.len()).ours(" are open. Which ");
        text.theirs(asked.word(&open)).ours(" matters most now?")
    })
}
