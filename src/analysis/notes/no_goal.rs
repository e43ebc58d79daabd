//! Something open serves no goal.

use crate::analysis::definition::Definition;
use crate::analysis::sentence::{Sentence, titles};
use crate::analysis::sources::BLOG;

use super::context::NoteContext;

pub(super) const DEFINITION: Definition = Definition {
    name: "no-goal",
    summary: "something open serves no goal",
    definition: "An open activity has no `goal`.",
    reason: "Small experiments go somewhere when they are tied to a larger goal.",
    source: BLOG,
    ..Definition::NOTE
};

/// Something open has no goal.
pub(super) fn find(asked: &NoteContext<'_, '_>) -> Option<Sentence> {
    let found = asked.open_that(|thread| thread.activity.goal.is_none())?;
    let text = Sentence::new("What larger goal would this ").theirs(asked.word(&found)).ours(" serve: ");
    Some(text.then(titles(&found)).ours("?"))
}
