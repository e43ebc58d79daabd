//! Every place in a tree is where the thing stands.

use std::borrow::Cow;

use crate::document::{
    node::{Entry, Kind, Node, Style},
    span::Span,
    yaml::{read, resolve},
};

/// Returns what is wrong with a place in `node`, which stands in `text`.
pub(super) fn misplaced(text: &str, node: &Node) -> Option<String> {
    let wrong = |what: &str| Some(format!("{what}: {:?} in {node:?}", node.span.of(text)));
    if node.span.start > node.span.end || node.span.end > text.len() {
        return wrong("outside");
    }
    match &node.kind {
        Kind::Null if !resolve::is_null(node.span.of(text)) => wrong("something"),
        Kind::Null => None,
        Kind::Scalar { text: scalar, style } => misplaced_scalar(text, node.span, scalar, *style),
        Kind::Sequence { items, .. } => {
            let spans: Vec<Span> = items.iter().map(|item| item.span).collect();
            if !in_order(node.span, &spans) {
                return wrong("items out of order");
            }
            items.iter().find_map(|item| misplaced(text, item))
        }
        Kind::Mapping { entries, .. } => {
            let spans: Vec<Span> = entries.iter().flat_map(|entry| [entry.key_span, entry.value.span]).collect();
            if !in_order(node.span, &spans) {
                return wrong("entries out of order");
            }
            entries.iter().find_map(|entry| misplaced_entry(text, entry))
        }
    }
}

fn misplaced_entry(text: &str, entry: &Entry) -> Option<String> {
    let key = entry.key_span.of(text);
    // Within braces, a key without a value may go over several lines.
    if key.contains('\n') {
        return misplaced(text, &entry.value);
    }
    let alone = format!(" {key}: x");
    let tree = read(&alone, Span::new(0, alone.len()));
    if tree.root.get(&entry.key).is_none() {
        return Some(format!("{key:?} is not the key {:?}", entry.key));
    }
    misplaced(text, &entry.value)
}

/// Returns whether `parts` follow one another within `whole`.
fn in_order(whole: Span, parts: &[Span]) -> bool {
    parts.windows(2).all(|pair| pair[0].end <= pair[1].start)
        && parts.first().is_none_or(|first| whole.start <= first.start)
        && parts.last().is_none_or(|last| last.end <= whole.end)
}

/// Reads a scalar's place again, and returns what is wrong if that gives another scalar.
fn misplaced_scalar(text: &str, span: Span, scalar: &str, style: Style) -> Option<String> {
    let raw = span.of(text);
    let header = raw.split(['\n', '\r']).next().unwrap_or_default();
    let alone = match style {
        // What a said indentation means depends on where the scalar stands.
        Style::Block if header.contains(|character: char| character.is_ascii_digit()) => return None,
        Style::Block if text[span.end..].is_empty() => format!("a: {raw}"),
        Style::Block => format!("a: {raw}\n"),
        // Within brackets, the text may go on at any column.
        Style::Plain | Style::SingleQuoted | Style::DoubleQuoted => format!("a: [{raw}]"),
    };
    let tree = read(&alone, Span::new(0, alone.len()));
    let again = tree.root.get("a").map(|node| node.items().first().unwrap_or(node));
    let same = again.is_some_and(|node| node.kind == Kind::Scalar { text: Cow::Borrowed(scalar), style });
    // Outside of brackets, text may hold what ends it within them.
    let ends_in_brackets = style == Style::Plain && raw.contains([',', '[', ']', '{', '}', ':', '?', '\t']);
    (!same && !ends_in_brackets).then(|| format!("{raw:?} is not the scalar {scalar:?}"))
}
