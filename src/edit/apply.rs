//! The way of an edit: read, resolve, splice, check.

use std::collections::HashMap;

use crate::document::{conflict, node::Kind, span::Span, value::Value};

use super::{
    block,
    change::Change,
    cursor::{Cursor, is_flow},
    edits::{Edit, Step},
    flow, guard, meaning,
    refusal::Refusal,
    resolve,
    source::{Editable, FileKind},
    splice::Splice,
};

/// Returns `text`, a Markdown file, with `edits` made in their order.
///
/// # Errors
/// Where one of them cannot be made without loss, none is made, and the refusal says why and where.
pub fn apply(text: &str, edits: &[Edit]) -> Result<String, Refusal> {
    apply_to(FileKind::Markdown, text, edits)
}

/// Returns `text`, a file that is YAML as a whole, with `edits` made in their order.
///
/// # Errors
/// As [`apply`].
pub fn apply_yaml(text: &str, edits: &[Edit]) -> Result<String, Refusal> {
    apply_to(FileKind::Settings, text, edits)
}

/// Returns `text`, a Markdown file, with `edits` made together, as [`apply`] makes them one after the other: all of them give
/// another value to something that is there, or all of them take away a key that repeats itself. A thousand of them take little
/// longer than one.
///
/// # Errors
/// Where one of them cannot be made without loss, or two of them meet, none is made.
pub(crate) fn apply_together(text: &str, edits: &[Edit]) -> Result<String, Refusal> {
    together(FileKind::Markdown, text, edits)
}

/// Returns `text`, a file that is YAML as a whole, with `edits` made together.
///
/// # Errors
/// As [`apply_together`].
pub(crate) fn apply_yaml_together(text: &str, edits: &[Edit]) -> Result<String, Refusal> {
    together(FileKind::Settings, text, edits)
}

fn apply_to(kind: FileKind, text: &str, edits: &[Edit]) -> Result<String, Refusal> {
    let mut text = text.to_owned();
    let mut splices: Vec<Splice> = Vec::new();
    for edit in edits {
        let in_first_text = |span| splices.iter().rev().fold(span, |span, splice| splice.back(span));
        let Some(splice) = splice_for(kind, &text, edit).map_err(|refusal| refusal.moved(in_first_text))? else {
            continue;
        };
        text = splice.apply(&text).ok_or_else(|| guard::refuse(guard::NO_PLACE, splice.span))?;
        splices.push(splice);
    }
    Ok(text)
}

/// Returns the splice that makes `edit`, checked; `None` where the text means it already.
fn splice_for(kind: FileKind, text: &str, edit: &Edit) -> Result<Option<Splice>, Refusal> {
    // In the body, too: whoever settles a conflict may throw away the version that was edited.
    if let Some(span) = conflict::find(text) {
        return Err(Refusal::Conflict { span });
    }
    let source = kind.read(text)?;
    let yaml = source.editable(edit)?;
    let change = resolve::change(&yaml.root, edit)?;
    // What is there already keeps its quotes and its layout.
    if guard::is_so_already(&yaml, &change) {
        return Ok(None);
    }
    let splice = splice_of(&yaml, &change)?;
    // Our reader gives no type to a scalar: that `1` and `'1'` are not the same, only the library can tell.
    if let Edit::RemoveRepeated { .. } = edit {
        guard::check_repeated(&yaml, &mut meaning::by_library(&yaml), &change, &splice)?;
    }
    let after = splice.apply(text).ok_or_else(|| guard::refuse(guard::NO_PLACE, splice.span))?;
    guard::check_yaml(&source, &yaml, (edit, &[change]), (splice.span, &after))?;
    Ok(Some(splice))
}

/// Returns the text with `edits` made, found in it as it is and proved once: all of them [`Edit::Set`] of values that are
/// there, or all of them [`Edit::RemoveRepeated`].
fn together(kind: FileKind, text: &str, edits: &[Edit]) -> Result<String, Refusal> {
    let [first, _, ..] = edits else { return apply_to(kind, text, edits) };
    if let Some(span) = conflict::find(text) {
        return Err(Refusal::Conflict { span });
    }
    let source = kind.read(text)?;
    let yaml = source.editable(first)?;
    let mut theirs = meaning::by_library(&yaml);
    let mut made: Vec<(Splice, Change)> = Vec::with_capacity(edits.len());
    let mut last_repeated: HashMap<&[Step], usize> = HashMap::new();
    for edit in edits {
        let change = match edit {
            // The repetitions before it go as well, but still stand in the text: it is looked for behind the last of them.
            Edit::RemoveRepeated { path } => {
                let change = resolve::remove_repeated(&yaml.root, path, last_repeated.get(&path[..]).copied())?;
                if let Change::Remove { index, .. } = &change {
                    last_repeated.insert(path, *index);
                }
                change
            }
            other => resolve::change(&yaml.root, other)?,
        };
        let splice = splice_of(&yaml, &change)?;
        if let Edit::RemoveRepeated { .. } = edit {
            guard::check_repeated(&yaml, &mut theirs, &change, &splice)?;
        }
        made.push((splice, change));
    }
    // The last place first: what goes there moves neither the places before it nor their numbers.
    made.sort_by_key(|(splice, _)| std::cmp::Reverse(splice.span));
    let (splices, changes): (Vec<Splice>, Vec<Change>) = made.into_iter().unzip();
    let span = Span::new(
        splices.last().map_or(0, |splice| splice.span.start),
        splices.first().map_or(0, |splice| splice.span.end),
    );
    let after = spliced(text, &splices).ok_or_else(|| guard::refuse(guard::NO_PLACE, span))?;
    guard::check_yaml(&source, &yaml, (first, &changes), (span, &after))?;
    Ok(after)
}

/// Returns `text` with `splices` made, the last place first; `None` where two of them meet.
fn spliced(text: &str, splices: &[Splice]) -> Option<String> {
    let mut pieces = Vec::with_capacity(2 * splices.len() + 1);
    let mut end = text.len();
    for splice in splices {
        pieces.push(text.get(splice.span.end..end)?);
        pieces.push(&splice.with);
        end = splice.span.start;
    }
    pieces.push(text.get(..end)?);
    Some(pieces.into_iter().rev().collect())
}

/// Returns the splice that makes `change`.
fn splice_of(yaml: &Editable<'_>, change: &Change) -> Result<Splice, Refusal> {
    let at = change.at();
    let Some(cursor) = Cursor::find(&yaml.root, at) else { return Err(guard::refuse(guard::NO_PLACE, yaml.range)) };
    guard::check_comments(yaml, &cursor, change)?;
    let splice = if let Some(value) = first_collection(yaml, &cursor, change) {
        block::splice(yaml, &cursor, &Change::Replace { at: at.to_vec(), value })
    // Brackets that stand in lines are replaced as a value in lines is: what comes need not stand in brackets.
    } else if cursor.in_flow || is_flow(cursor.node) && !matches!(change, Change::Replace { .. }) {
        flow::splice(yaml, &cursor, change)
    } else {
        block::splice(yaml, &cursor, change)
    };
    splice.ok_or_else(|| guard::refuse(guard::NO_PLACE, cursor.node.span))
}

/// Returns the whole new value where a list or mapping comes into the empty `[]` or `{}` of a key: it is better written
/// in lines.
fn first_collection(yaml: &Editable<'_>, cursor: &Cursor<'_>, change: &Change) -> Option<Value> {
    let is_empty = matches!(cursor.node.span.of(yaml.text), "[]" | "{}");
    let is_value = cursor.parent.is_some_and(|(parent, _)| matches!(parent.kind, Kind::Mapping { .. }));
    if !is_empty || cursor.in_flow || !is_value {
        return None;
    }
    match change {
        Change::Push { value: value @ (Value::List(_) | Value::Map(_)), .. } => Some(Value::List(vec![value.clone()])),
        Change::Insert { key, value: value @ (Value::List(_) | Value::Map(_)), .. } => {
            Some(Value::Map(vec![(key.clone(), value.clone())]))
        }
        _ => None,
    }
}
