//! An edit of the front matter as one change of one collection in the tree.

use crate::document::{
    node::{Entry, Kind, Node},
    value::Value,
};

use super::{
    change::Change,
    cursor::Cursor,
    edits::{Edit, Shown, Step},
    guard,
    refusal::Refusal,
};

/// Returns the change that `edit` makes in the front matter.
pub(super) fn change(root: &Node, edit: &Edit) -> Result<Change, Refusal> {
    match edit {
        Edit::Set { path, value } => set(root, path, value),
        Edit::Remove { path } => remove(root, path),
        Edit::RemoveRepeated { path } => remove_repeated(root, path, None),
        Edit::Append { path, value } => append(root, path, value),
    }
}

/// Returns the change that gives the value at `path` a value.
fn set(root: &Node, path: &[Step], value: &Value) -> Result<Change, Refusal> {
    let reached = walk(root, path)?;
    match reached.rest.split_first() {
        None if reached.at.is_empty() => Err(reached.not_found(path)),
        None => Ok(Change::Replace { at: reached.at, value: value.clone() }),
        Some((step, rest)) => reached.add(path, step, rest, value.clone()),
    }
}

/// Returns the change that adds an item to the list at `path`.
fn append(root: &Node, path: &[Step], value: &Value) -> Result<Change, Refusal> {
    let reached = walk(root, path)?;
    let list = || Value::List(vec![value.clone()]);
    match (reached.rest.split_first(), &reached.node.kind) {
        (Some((step, rest)), _) => reached.add(path, step, rest, list()),
        (None, Kind::Sequence { .. }) => Ok(Change::Push { at: reached.at, value: value.clone() }),
        (None, Kind::Null) if !reached.at.is_empty() => Ok(Change::Replace { at: reached.at, value: list() }),
        (None, _) => Err(Refusal::NotAList { path: Shown(path).to_string(), span: reached.node.span }),
    }
}

/// Returns the change that takes away the entry or item at `path`.
fn remove(root: &Node, path: &[Step]) -> Result<Change, Refusal> {
    let mut reached = walk(root, path)?;
    match reached.at.pop() {
        Some(index) if reached.rest.is_empty() => Ok(Change::Remove { at: reached.at, index }),
        _ => Err(reached.not_found(path)),
    }
}

/// Returns the change that takes away the first later entry that says what the one at `path` says; behind `after`, where those up
/// to it go already.
pub(super) fn remove_repeated(root: &Node, path: &[Step], after: Option<usize>) -> Result<Change, Refusal> {
    let mut reached = walk(root, path)?;
    let (Some(first), []) = (reached.at.pop(), reached.rest) else { return Err(reached.not_found(path)) };
    let Some(Cursor { node: mapping, in_flow: false, .. }) = Cursor::find(root, &reached.at) else {
        return Err(guard::refuse(guard::NOT_REPEATED, reached.node.span));
    };
    let again = match &mapping.kind {
        Kind::Mapping { entries, flow: false } => {
            let says_it =
                |entry: &Entry| entry.key == entries[first].key && entry.value.says_the_same_as(&entries[first].value);
            (after.unwrap_or(first) + 1..entries.len()).find(|index| says_it(&entries[*index]))
        }
        _ => None,
    };
    let index = again.ok_or_else(|| guard::refuse(guard::NOT_REPEATED, reached.node.span))?;
    Ok(Change::Remove { at: reached.at, index })
}

/// How far a path leads into the tree.
struct Reached<'a> {
    node: &'a Node<'a>,
    at: Vec<usize>,
    /// The steps that lead to nothing.
    rest: &'a [Step],
}

/// Goes along `path` as far as there is something. Refuses a step into a value that cannot hold it.
fn walk<'a>(root: &'a Node<'a>, path: &'a [Step]) -> Result<Reached<'a>, Refusal> {
    let mut reached = Reached { node: root, at: Vec::new(), rest: path };
    while let Some((step, rest)) = reached.rest.split_first() {
        let so_far = &path[..path.len() - reached.rest.len()];
        let span = reached.node.span;
        let child = match (step, &reached.node.kind) {
            (Step::Key(key), Kind::Mapping { entries, .. }) => {
                entries.iter().position(|entry| entry.key == *key).map(|index| (index, &entries[index].value))
            }
            (Step::Item(index), Kind::Sequence { items, .. }) => items.get(*index).map(|item| (*index, item)),
            // Nothing can become a mapping that holds the key, but no list that holds an item at an index.
            (Step::Key(_), Kind::Null) => None,
            (Step::Key(_), _) => return Err(Refusal::NotAMap { path: Shown(so_far).to_string(), span }),
            (Step::Item(_), Kind::Null) => return Err(reached.not_found(path)),
            (Step::Item(_), _) => return Err(Refusal::NotAList { path: Shown(so_far).to_string(), span }),
        };
        let Some((index, node)) = child else { return Ok(reached) };
        reached.at.push(index);
        reached.node = node;
        reached.rest = rest;
    }
    Ok(reached)
}

impl Reached<'_> {
    /// Returns the change that adds what is missing here: a key with `value`, within mappings for `rest`.
    fn add(self, path: &[Step], step: &Step, rest: &[Step], value: Value) -> Result<Change, Refusal> {
        let Some(value) = within(rest, value) else { return Err(self.not_found(path)) };
        let Step::Key(key) = step else { return Err(self.not_found(path)) };
        let key = key.clone();
        if self.node.is_null() && !self.at.is_empty() {
            return Ok(Change::Replace { at: self.at, value: Value::Map(vec![(key, value)]) });
        }
        Ok(Change::Insert { at: self.at, key, value })
    }

    fn not_found(&self, path: &[Step]) -> Refusal {
        Refusal::NotFound { path: Shown(path).to_string(), span: self.node.span }
    }
}

/// Returns `value` within a mapping for each of `steps`, or `None` where one of them is an item.
fn within(steps: &[Step], value: Value) -> Option<Value> {
    steps.iter().rev().try_fold(value, |value, step| match step {
        Step::Key(key) => Some(Value::Map(vec![(key.clone(), value)])),
        Step::Item(_) => None,
    })
}
