//! Something open to do has no measure of the client's own.

use crate::analysis::definition::Definition;
use crate::analysis::sentence::{Sentence, titles};
use crate::analysis::thread::ActivityThread;
use crate::model::words::ActivityKind;

use super::context::NoteContext;

pub(super) const DEFINITION: Definition = Definition {
    name: "no-success",
    summary: "something open to do has no measure of the client's own",
    definition: "An open activity to do has no `success`.",
    reason: "How one will know that it worked is the client's to say, in their own words; nobody's rating replaces it.",
    ..Definition::NOTE
};

/// Something to do that is open has no measure of the client's own.
pub(super) fn find(asked: &NoteContext<'_, '_>) -> Option<Sentence> {
    let is_unmeasured =
        |thread: &ActivityThread<'_>| thread.activity.kind == ActivityKind::Do && thread.activity.success.is_none();
    let found = asked.open_that(is_unmeasured)?;
    let text = Sentence::new("What would show that this ").theirs(asked.word(&found)).ours(" worked: ");
    Some(text.then(titles(&found)).ours("?"))
}
