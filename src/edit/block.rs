//! Where a change of a collection that stands in lines goes in the text.

use crate::document::{
    node::{Kind, Node, Style},
    span::Span,
    value::Value,
};

use super::{
    change::Change,
    cursor::{Cursor, child},
    indent_style::{self, IndentStyle},
    lines,
    source::Editable,
    splice::Splice,
    written::{self, Written},
};

/// Returns the splice that makes `change` at `cursor`, or `None` where its place is not certain.
pub(super) fn splice(yaml: &Editable<'_>, cursor: &Cursor<'_>, change: &Change) -> Option<Splice> {
    match change {
        Change::Replace { value, .. } => replace(yaml, cursor, value),
        Change::Insert { key, value, .. } => insert(yaml, cursor.node, key, value),
        Change::Push { value, .. } => push(yaml, cursor.node, value),
        Change::Remove { index, .. } => remove(yaml, cursor, *index),
    }
}

/// Adds an entry below the last one of a mapping.
fn insert(yaml: &Editable<'_>, mapping: &Node, key: &str, value: &Value) -> Option<Splice> {
    let style = indent_style::of(yaml.text, &yaml.root, mapping);
    let Some(last) = mapping.entries().last() else {
        return insert_first(yaml, mapping, &written::entry(key, value, 0, style));
    };
    let column = lines::column(yaml.text, mapping.span.start);
    let new = written::entry(key, value, column, style);
    Some(add_below(yaml, last.value.span.end, column, &new))
}

/// Adds an entry to a root that has none: at the end, below comments.
fn insert_first(yaml: &Editable<'_>, root: &Node, new: &[String]) -> Option<Splice> {
    let Editable { text, range, .. } = *yaml;
    let ending = lines::ending_at(text, range.start);
    // A text that is `~` and nothing else has no entries either: it gives up its place.
    if !root.span.is_empty() {
        return Some(Splice { span: root.span, with: new.join(ending) });
    }
    let new = joined(new, ending);
    let before = &text[..range.end];
    let breaks_line = range.is_empty() || before.ends_with('\n');
    // A text that does not end in a line ending is a settings file, and stays so.
    if breaks_line {
        return Some(Splice::insert(range.end, new));
    }
    Some(Splice::insert(range.end, format!("{ending}{}", new.strip_suffix(ending)?)))
}

/// Adds an item below the last one of a list.
fn push(yaml: &Editable<'_>, list: &Node, value: &Value) -> Option<Splice> {
    let end = list.items().last()?.span.end;
    let style = indent_style::of(yaml.text, &yaml.root, list);
    let column = lines::column(yaml.text, list.span.start);
    Some(add_below(yaml, end, column, &written::item(value, column, style)))
}

/// Adds lines below a block that ends at `end` and whose collection stands at `column`.
fn add_below(yaml: &Editable<'_>, end: usize, column: usize, new: &[String]) -> Splice {
    let Editable { text, range, .. } = *yaml;
    let ending = lines::ending_at(text, end);
    let offset = lines::after_block(text, end, column, range.end);
    if text[..offset].ends_with('\n') {
        return Splice::insert(offset, joined(new, ending));
    }
    Splice::insert(offset, format!("{ending}{}", new.join(ending)))
}

/// Takes away an entry or item with its lines. Without its last one the collection is left empty in brackets.
fn remove(yaml: &Editable<'_>, cursor: &Cursor<'_>, index: usize) -> Option<Splice> {
    let Editable { text, range, .. } = *yaml;
    let start = start_of_child(text, cursor.node, index)?;
    let end = child(cursor.node, index)?.span.end;
    let next = start_of_child(text, cursor.node, index + 1);
    // Without anything behind it, a key would mean null, which is neither an empty list nor an empty mapping.
    if index == 0 && next.is_none() && cursor.parent.is_some() {
        let empty = if matches!(cursor.node.kind, Kind::Sequence { .. }) {
            Value::List(Vec::new())
        } else {
            Value::Map(Vec::new())
        };
        return replace(yaml, cursor, &empty);
    }
    if lines::starts_line(text, start) {
        let mut span = lines::whole_lines(text, start, end);
        span.start = span.start.max(range.start);
        return Some(Splice { span, with: String::new() });
    }
    // It stands behind a dash, and what is next moves up to there, unless comments stand between.
    let next = next?;
    let between = &text[end..next];
    let stop = if between.contains('#') { end } else { next };
    Some(Splice::delete(start, stop))
}

/// Returns where an entry or item starts: its key, or its dash.
fn start_of_child(text: &str, node: &Node, index: usize) -> Option<usize> {
    match &node.kind {
        Kind::Mapping { entries, .. } => entries.get(index).map(|entry| entry.key_span.start),
        Kind::Sequence { items, .. } => {
            let item = items.get(index)?;
            let before = if index == 0 { node.span.start } else { items[index - 1].span.end };
            // The place of an item is that of its value, and its dash is the first thing after the item before.
            let dash = lines::next_token(text, before, item.span.end);
            (text.as_bytes().get(dash) == Some(&b'-')).then_some(dash)
        }
        _ => None,
    }
}

/// Puts a value in place of another, of a key or an item.
fn replace(yaml: &Editable<'_>, cursor: &Cursor<'_>, value: &Value) -> Option<Splice> {
    let text = yaml.text;
    let (parent, index) = cursor.parent?;
    let mut style = indent_style::of(text, &yaml.root, parent);
    // Brackets stay brackets, but empty ones do not tell how their writer writes a list.
    if let Kind::Sequence { flow: true, items } = &cursor.node.kind {
        style.brackets = !items.is_empty();
    }
    let after_marker = after_marker(text, parent, index)?;
    let stands_below = !cursor.node.span.is_empty() && text[after_marker..cursor.node.span.start].contains('\n');
    let in_list = matches!(parent.kind, Kind::Sequence { .. });
    let place = Slot { old: cursor.node, after_marker, column: lines::column(text, parent.span.start) };
    let end = cursor.node.span.end;
    // Comments below that are indented deeper would become lines of the text.
    style.literals = lines::after_block(text, end, place.column, yaml.range.end) <= lines::after_line(text, end);
    match (in_list, stands_below) {
        (false, false) => Some(place.in_line(text, &written::after_key(value, place.column, style))),
        (false, true) => {
            place.adopt(&mut style, text, value);
            Some(place.below(text, &written::after_key(value, place.column, style)))
        }
        (true, false) => Some(place.in_item(text, value, style)),
        (true, true) => {
            let column = lines::column(text, place.old.span.start);
            let mut written = written::after_dash(value, column, style);
            // The dash stands in a line of its own, so the first line needs its indentation again.
            if matches!(value, Value::List(_) | Value::Map(_)) && !written.lines.is_empty() {
                written.lines.insert(0, format!("{}{}", " ".repeat(column), written.head));
                written.head.clear();
            }
            Some(place.below(text, &written))
        }
    }
}

/// Returns the offset after the colon or dash that a value belongs to.
fn after_marker(text: &str, parent: &Node, index: usize) -> Option<usize> {
    if let Some(entry) = parent.entries().get(index) {
        let colon = lines::next_token(text, entry.key_span.end, text.len());
        return (text.as_bytes().get(colon) == Some(&b':')).then_some(colon + 1);
    }
    start_of_child(text, parent, index).map(|dash| dash + 1)
}

/// The place of a value behind its key or dash.
struct Slot<'a> {
    old: &'a Node<'a>,
    /// After the colon or dash.
    after_marker: usize,
    /// The column of the key or dash.
    column: usize,
}

impl Slot<'_> {
    /// Makes the new lines stand where the old ones do, where both are of one kind.
    fn adopt(&self, style: &mut IndentStyle, text: &str, value: &Value) {
        let Some(step) = lines::column(text, self.old.span.start).checked_sub(self.column) else { return };
        match (&self.old.kind, value) {
            (Kind::Sequence { .. }, Value::List(_)) => style.list = step,
            // A list may stand at the column of its key, a mapping may not.
            (Kind::Mapping { .. }, Value::Map(_)) if step > 0 => style.mapping = step,
            _ => {}
        }
    }

    /// Replaces a value that starts in the line of its key or dash, or is not written: the comment behind it stays
    /// behind the new value's first line.
    fn in_line(&self, text: &str, new: &Written) -> Splice {
        let ending = lines::ending_at(text, self.after_marker);
        let end = lines::end_of_line(text, self.old.span.end);
        let mut with = String::new();
        if !new.head.is_empty() {
            let blank = &text[self.after_marker..self.old.span.start];
            with.push_str(if blank.is_empty() { " " } else { blank });
            with.push_str(&new.head);
        }
        with.push_str(self.rest_of_line(text));
        new.lines.iter().for_each(|line| with.extend([ending, line]));
        Splice { span: Span::new(self.after_marker, end), with }
    }

    /// Replaces an item whose content starts in the line of its dash, or is not written.
    fn in_item(&self, text: &str, value: &Value, style: IndentStyle) -> Splice {
        let gap = if self.old.span.is_empty() { style.gap } else { self.old.span.start + 1 - self.after_marker };
        let mut new = written::after_dash(value, self.column + gap, style);
        if self.old.span.is_empty() {
            // `in_line` puts one blank behind the dash; the writer's gap may be wider.
            new.head.insert_str(0, &" ".repeat(gap - 2));
        }
        self.in_line(text, &new)
    }

    /// Replaces a value that starts below the line of its key or dash. Comments between the two stay.
    fn below(&self, text: &str, new: &Written) -> Splice {
        let old = lines::whole_lines(text, self.old.span.start, self.old.span.end);
        let ending = lines::ending_at(text, self.after_marker);
        let key_line_end = lines::end_of_line(text, self.after_marker);
        let start = lines::start_of_line(text, self.old.span.start);
        let mut with = String::new();
        if new.head.is_empty() {
            with.push_str(&new.lines.join(ending));
            let end = lines::end_of_line(text, self.old.span.end);
            return Splice { span: Span::new(start, end), with };
        }
        with.push(' ');
        with.push_str(&new.head);
        with.push_str(&text[self.after_marker..key_line_end]);
        new.lines.iter().for_each(|line| with.extend([ending, line]));
        with.push_str(&text[key_line_end..old.start.max(key_line_end)]);
        Splice { span: Span::new(self.after_marker, old.end.max(key_line_end)), with }
    }

    /// Returns what follows the old value in its line: blanks and a comment. A text in lines has them in its first.
    fn rest_of_line<'t>(&self, text: &'t str) -> &'t str {
        let end = lines::end_of_line(text, self.old.span.end);
        if !matches!(self.old.kind, Kind::Scalar { style: Style::Block, .. }) {
            return &text[self.old.span.end..end];
        }
        // The old text ends lines below its `|`, and a comment can only stand behind that.
        let first_line_end = lines::end_of_line(text, self.old.span.start);
        let first_line = &text[self.old.span.start..first_line_end];
        first_line.find([' ', '\t']).map_or("", |blank| &first_line[blank..])
    }
}

fn joined(lines: &[String], ending: &str) -> String {
    lines.iter().flat_map(|line| [line.as_str(), ending]).collect()
}
