//! A change of one node of the tree: what an edit comes to once its place is found.

use crate::document::value::Value;

/// A change of one node. A place is the index of an entry or item at each level.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Change {
    /// The node becomes another value.
    Replace { at: Vec<usize>, value: Value },
    /// The mapping gets a key it does not have, at its end.
    Insert { at: Vec<usize>, key: String, value: Value },
    /// The list gets an item at its end.
    Push { at: Vec<usize>, value: Value },
    /// The collection loses an entry or item.
    Remove { at: Vec<usize>, index: usize },
}

impl Change {
    /// Returns the place of the node that it changes.
    pub(super) fn at(&self) -> &[usize] {
        let (Self::Replace { at, .. } | Self::Insert { at, .. } | Self::Push { at, .. } | Self::Remove { at, .. }) =
            self;
        at
    }
}
