//! Keys that stand twice in one mapping.

use std::collections::HashMap;

use crate::document::node::{Entry, Kind, Node};

use super::tree::{Problem, ProblemKind};

/// The most entries of a mapping that are compared one with another; a larger one is worth a table.
const FEW: usize = 32;

/// Returns a problem for every key that its mapping already holds, in the order of the text.
pub(super) fn find(root: &Node) -> Vec<Problem> {
    let mut problems = Vec::new();
    visit(root, &mut problems);
    problems.sort_by_key(|problem| problem.span);
    problems
}

fn visit(node: &Node, problems: &mut Vec<Problem>) {
    match &node.kind {
        Kind::Null | Kind::Scalar { .. } => {}
        Kind::Sequence { items, .. } => {
            for item in items {
                visit(item, problems);
            }
        }
        Kind::Mapping { entries, .. } => {
            if entries.len() <= FEW {
                compare_each(entries, problems);
            } else {
                compare_by_table(entries, problems);
            }
            for entry in entries {
                visit(&entry.value, problems);
            }
        }
    }
}

fn compare_each(entries: &[Entry<'_>], problems: &mut Vec<Problem>) {
    for (index, entry) in entries.iter().enumerate() {
        if let Some(first) = entries[..index].iter().find(|earlier| earlier.key == entry.key) {
            problems.push(duplicate(first, entry));
        }
    }
}

fn compare_by_table(entries: &[Entry<'_>], problems: &mut Vec<Problem>) {
    let mut seen: HashMap<&str, &Entry<'_>> = HashMap::with_capacity(entries.len());
    for entry in entries {
        match seen.get(&*entry.key) {
            Some(first) => problems.push(duplicate(first, entry)),
            None => _ = seen.insert(&entry.key, entry),
        }
    }
}

fn duplicate(first: &Entry, second: &Entry) -> Problem {
    let kind = ProblemKind::DuplicateKey { key: second.key.clone().into_owned(), first: first.key_span };
    Problem { kind, span: second.key_span }
}
