//! Who reads an answer.

/// Who reads an answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Reader {
    /// The one person of a personal journal: they see all of it.
    Owner,
    /// The coach of a practice.
    Coach,
    /// The client and the coach: a page that one of them makes for the other holds what both may see.
    Pair,
}
