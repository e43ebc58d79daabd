//! The middle of a long gap between sessions stayed empty.

use crate::analysis::definition::Definition;
use crate::analysis::measures::empty_middles;
use crate::analysis::sentence::Sentence;

use super::context::NoteContext;

pub(super) const DEFINITION: Definition = Definition {
    name: "forgotten-middle",
    summary: "nothing was written in the middle of a long gap between sessions",
    definition: "A gap of ten days or more between held sessions has two entries or more, and none in its middle half.",
    reason: "In their interviews people were busy at the start, forgot in the middle and rushed at the end. A reminder some days later may be welcome.",
    ..Definition::NOTE
};

/// A long gap between sessions has entries and none in its middle half; the latest such gap is named.
pub(super) fn find(asked: &NoteContext<'_, '_>) -> Option<Sentence> {
    let (from, to) = empty_middles(asked.timeline, asked.window).pop()?;
    let text = Sentence::new("Between ").value(from).ours(" and ").value(to);
    Some(text.ours(" the middle stayed empty. What would help to remember halfway?"))
}
