//! How many entries ask which kind of question (Argyris and Schön, and later writers). Kinds, not a ladder.

use schemars::JsonSchema;
use serde::Serialize;

use crate::model::words::LoopKind;

use super::entry::Entry;

/// How many entries ask each kind of question.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, JsonSchema)]
pub(crate) struct LoopKindCounts {
    /// Entries that correct the action.
    pub single: u32,
    /// Entries that question the assumption beneath it.
    pub double: u32,
    /// Entries that ask how one learns.
    pub triple: u32,
    /// Entries without a mark.
    pub unmarked: u32,
}

impl LoopKindCounts {
    /// Returns the counts of `entries`.
    pub(crate) fn of<'e, 'a: 'e>(entries: impl IntoIterator<Item = &'e Entry<'a>>) -> Self {
        let mut counts = Self::default();
        for entry in entries {
            match entry.loop_kind {
                Some(LoopKind::Single) => counts.single += 1,
                Some(LoopKind::Double) => counts.double += 1,
                Some(LoopKind::Triple) => counts.triple += 1,
                // Counted too: without them a share of the marked would look like all that was written.
                None => counts.unmarked += 1,
            }
        }
        counts
    }
}
