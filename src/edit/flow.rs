//! Where a change of a collection that stands in brackets goes in the text.

use crate::document::{
    node::{Kind, Node},
    span::Span,
    value::Value,
};

use super::{change::Change, cursor::Cursor, lines, source::Editable, splice::Splice, written};

/// Returns the splice that makes `change` at `cursor`, or `None` where its place is not certain.
pub(super) fn splice(yaml: &Editable<'_>, cursor: &Cursor<'_>, change: &Change) -> Option<Splice> {
    let text = yaml.text;
    match change {
        Change::Replace { value, .. } => replace(text, cursor, value),
        Change::Insert { key, value, .. } => add(text, cursor.node, &written::entry_in_braces(key, value)),
        Change::Push { value, .. } => add(text, cursor.node, &written::item_in_brackets(value)),
        Change::Remove { index, .. } => remove(text, cursor.node, *index),
    }
}

/// Returns the places of the entries or items.
fn parts(node: &Node) -> Vec<Span> {
    match &node.kind {
        Kind::Mapping { entries, .. } => {
            entries.iter().map(|entry| Span::new(entry.key_span.start, entry.value.span.end)).collect()
        }
        Kind::Sequence { items, .. } => items.iter().map(|item| item.span).collect(),
        _ => Vec::new(),
    }
}

fn replace(text: &str, cursor: &Cursor<'_>, value: &Value) -> Option<Splice> {
    let (parent, index) = cursor.parent?;
    let new = written::item_in_brackets(value);
    if !cursor.node.span.is_empty() {
        return Some(Splice { span: cursor.node.span, with: new });
    }
    // A key that stands alone between commas has no colon either: `{a, b: 2}`.
    let has_colon = cursor.node.span.start > parent.entries().get(index)?.key_span.end;
    let offset = cursor.node.span.start;
    let blank_follows = text[offset..].starts_with([' ', ',', '}', '\r', '\n']);
    let after = if blank_follows { "" } else { " " };
    Some(Splice::insert(offset, format!("{} {new}{after}", if has_colon { "" } else { ":" })))
}

/// Adds a part after the last one; on a line of its own, if the last one stands so.
fn add(text: &str, node: &Node, new: &str) -> Option<Splice> {
    let close = node.span.end.checked_sub(1)?;
    let Some(last) = parts(node).pop() else {
        let open = node.span.start + 1;
        // Blanks within empty brackets come on both sides: `[ ]` becomes `[ new ]`.
        let blank = if text[open..close].starts_with(' ') { " " } else { "" };
        return Some(Splice::insert(open, format!("{blank}{new}")));
    };
    if !lines::starts_line(text, last.start) {
        // The library refuses a colon right before a comma: `{a: }` becomes `{a: , new }`.
        let blank = if text[..last.end].ends_with(':') { " " } else { "" };
        return Some(Splice::insert(last.end, format!("{blank}, {new}")));
    }
    let new_line = format!("{}{}{new}", lines::ending_at(text, last.start), lines::indentation(text, last.start));
    let comma = comma_after(text, last.end);
    let before_break = comma.map_or(last.end, |comma| comma + 1);
    // A comment behind the last part stays behind it: the new line comes below, unless the bracket closes in this one.
    let line_end = lines::end_of_line(text, before_break);
    let closes_here = close < line_end;
    let offset = if closes_here { before_break } else { line_end };
    // Whoever ends the last line in a comma wants one at the end of the new last line, too.
    if comma.is_some() {
        return Some(Splice::insert(offset, format!("{new_line},")));
    }
    // Behind the comment, the comma would be a part of it.
    let comment = &text[last.end..offset];
    Some(Splice { span: Span::new(last.end, offset), with: format!(",{comment}{new_line}") })
}

/// Takes a part away with its comma, and with its line if it has one of its own.
fn remove(text: &str, node: &Node, index: usize) -> Option<Splice> {
    let parts = parts(node);
    let part = *parts.get(index)?;
    let comma = comma_after(text, part.end);
    let stop = comma.map_or(part.end, |comma| comma + 1);
    let has_own_line = has_own_line(text, Span::new(part.start, stop));
    let previous = index.checked_sub(1).map(|previous| parts[previous]);
    let next = parts.get(index + 1);
    match (previous, next) {
        (None, None) if !has_own_line => {
            let open = node.span.start + 1;
            // One of the blanks around the only part goes with it: `{ a: 1 }` becomes `{ }`.
            let start = if lines::is_blank(&text[open..part.start]) { open } else { part.start };
            Some(Splice::delete(start, stop))
        }
        // No comma follows, so the one before would be left over.
        (Some(previous), None) if comma.is_none() => Some(remove_last(text, previous, part, has_own_line)),
        // The comma before it goes, since the one behind stays: brackets that close after a comma still do.
        (Some(previous), None) if !has_own_line && !text[previous.end..part.start].contains('#') => {
            Some(Splice::delete(previous.end, part.end))
        }
        _ if has_own_line => {
            let end = lines::after_line(text, stop);
            Some(Splice::delete(lines::start_of_line(text, part.start), end))
        }
        // What is next moves up to its place, unless a comment between the two would be lost.
        (_, Some(next)) if !text[stop..next.start].contains('#') => Some(Splice::delete(part.start, next.start)),
        _ => Some(Splice::delete(part.start, stop)),
    }
}

/// Takes away the last part, which no comma follows, and the comma before it.
fn remove_last(text: &str, previous: Span, part: Span, has_own_line: bool) -> Splice {
    let between = &text[previous.end..part.start];
    if has_own_line {
        let after_comma = comma_after(text, previous.end).map_or(previous.end, |comma| comma + 1);
        // What stands behind the comma that goes, such as a comment on the part before, is kept.
        let line_start = lines::start_of_line(text, part.start).max(after_comma);
        let kept = text[after_comma..line_start].trim_end_matches('\n').trim_end_matches('\r');
        let before_comma = &text[previous.end..after_comma.saturating_sub(1).max(previous.end)];
        let with = format!("{before_comma}{kept}");
        return Splice { span: Span::new(previous.end, lines::end_of_line(text, part.end)), with };
    }
    // The comma stays where it is: before a closing bracket it means nothing, and a comment stands behind it.
    if between.contains('#') {
        return Splice::delete(part.start, part.end);
    }
    Splice::delete(previous.end, part.end)
}

/// Returns whether nothing but blanks and a comment stands in the lines of `span`.
fn has_own_line(text: &str, span: Span) -> bool {
    let rest = text[span.end..lines::end_of_line(text, span.end)].trim_start_matches([' ', '\t']);
    lines::starts_line(text, span.start) && (rest.is_empty() || rest.starts_with('#'))
}

/// Returns where the comma after a part stands.
fn comma_after(text: &str, end: usize) -> Option<usize> {
    let next = lines::next_token(text, end, text.len());
    (text.as_bytes().get(next) == Some(&b',')).then_some(next)
}
