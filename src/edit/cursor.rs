//! A node in its tree: what holds it, and whether it stands within brackets.

use crate::document::node::{Kind, Node};

/// A node in its tree.
#[derive(Clone, Copy)]
pub(super) struct Cursor<'a> {
    pub(super) node: &'a Node<'a>,
    /// The collection that holds it and its index there; `None` for the root.
    pub(super) parent: Option<(&'a Node<'a>, usize)>,
    /// It stands within brackets.
    pub(super) in_flow: bool,
}

impl<'a> Cursor<'a> {
    /// Returns the node at the indexes `at`, one a level.
    pub(super) fn find(root: &'a Node<'a>, at: &[usize]) -> Option<Self> {
        let start = Self { node: root, parent: None, in_flow: false };
        at.iter().try_fold(start, |cursor, index| {
            let in_flow = cursor.in_flow || is_flow(cursor.node);
            Some(Self { node: child(cursor.node, *index)?, parent: Some((cursor.node, *index)), in_flow })
        })
    }
}

/// Returns the value at `index` of a collection.
pub(super) fn child<'a>(node: &'a Node<'a>, index: usize) -> Option<&'a Node<'a>> {
    match &node.kind {
        Kind::Mapping { entries, .. } => entries.get(index).map(|entry| &entry.value),
        Kind::Sequence { items, .. } => items.get(index),
        _ => None,
    }
}

/// Returns whether a node is a collection in brackets.
pub(super) const fn is_flow(node: &Node) -> bool {
    matches!(node.kind, Kind::Mapping { flow: true, .. } | Kind::Sequence { flow: true, .. })
}
