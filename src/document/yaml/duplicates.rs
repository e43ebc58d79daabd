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
        Kind::Mapping { entries, flow } => {
            for (first, second) in repeated(entries) {
                let says_the_same = !flow && second.value.says_the_same_as(&first.value);
                let (key, first) = (second.key.clone().into_owned(), first.key_span);
                let kind = ProblemKind::DuplicateKey { key, first, says_the_same };
                problems.push(Problem { kind, span: second.key_span });
            }
            for entry in entries {
                visit(&entry.value, problems);
            }
        }
    }
}

/// The first entry of a key, and a later one.
type Repeated<'a> = (&'a Entry<'a>, &'a Entry<'a>);

/// Returns the first entry of each key that stands twice, with each later one.
fn repeated<'a>(entries: &'a [Entry<'a>]) -> Vec<Repeated<'a>> {
    if entries.len() <= FEW { compare_each(entries) } else { compare_by_table(entries) }
}

fn compare_each<'a>(entries: &'a [Entry<'a>]) -> Vec<Repeated<'a>> {
    // Keys of different marks differ: mostly that is all there is to see.
    let mut marks = 0_u64;
    let is_new = |entry: &Entry<'_>| {
        let mark = 1 << mark(&entry.key);
        let is_new = marks & mark == 0;
        marks |= mark;
        is_new
    };
    if entries.iter().all(is_new) {
        return Vec::new();
    }
    let first_of = |at: usize| entries[..at].iter().find(|earlier| earlier.key == entries[at].key);
    (0..entries.len()).filter_map(|at| Some((first_of(at)?, &entries[at]))).collect()
}

/// Returns a number below 64 that is the same for keys that are the same.
fn mark(key: &str) -> usize {
    match key.as_bytes() {
        [first, .., last] => (key.len() * 5 + usize::from(*first) * 3 + usize::from(*last)) % 64,
        [only] => usize::from(*only) % 64,
        [] => 0,
    }
}

fn compare_by_table<'a>(entries: &'a [Entry<'a>]) -> Vec<Repeated<'a>> {
    let mut seen: HashMap<&str, &Entry<'_>> = HashMap::with_capacity(entries.len());
    let mut found = Vec::new();
    for entry in entries {
        match seen.get(&*entry.key) {
            Some(first) => found.push((*first, entry)),
            None => _ = seen.insert(&entry.key, entry),
        }
    }
    found
}
