//! Notes.

use crate::analysis::{Note, Sentence};
use crate::visibility::Audience;

/// What stands behind a note that nobody but the coach is to read.
pub(crate) const FOR_YOU_ALONE: &str = " (for you alone)";

/// Returns the words of a note; those for the coach say that they are.
pub(crate) fn note(note: &Note) -> Sentence {
    let mark = if note.audience == Audience::Coach { FOR_YOU_ALONE } else { "" };
    note.text.clone().ours(mark)
}
