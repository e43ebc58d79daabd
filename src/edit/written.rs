//! A value as it is written into lines or brackets.

use crate::document::{value::Value, yaml::write};

use super::indent_style::IndentStyle;

/// The longest list that is written in one line, in bytes.
const LONGEST_IN_BRACKETS: usize = 60;

/// A value in lines: what stands behind its key or dash, and the lines below, indented and without line endings.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Written {
    /// Empty for a collection whose first line is one of the lines below.
    pub(super) head: String,
    /// The lines below.
    pub(super) lines: Vec<String>,
}

/// Returns `value` as that of a key at `column`.
pub(super) fn after_key(value: &Value, column: usize, style: IndentStyle) -> Written {
    match value {
        Value::List(items) if stands_in_lines(value, style) => {
            Written { head: String::new(), lines: list(items, column + style.list, style) }
        }
        Value::Map(entries) if !entries.is_empty() => {
            Written { head: String::new(), lines: mapping(entries, column + style.mapping, style) }
        }
        _ => scalar(value, column + style.mapping, style),
    }
}

/// Returns `value` as an item whose content stands at `column`, after the dash and its gap.
pub(super) fn after_dash(value: &Value, column: usize, style: IndentStyle) -> Written {
    let mut lines = match value {
        Value::List(items) if stands_in_lines(value, style) => list(items, column, style),
        Value::Map(entries) if !entries.is_empty() => mapping(entries, column, style),
        _ => return scalar(value, column, style),
    };
    // The dash and its gap stand where the first line has its indentation.
    let head = lines.remove(0).split_off(column);
    Written { head, lines }
}

/// Returns the lines of `key` with `value`, at `column`.
pub(super) fn entry(key: &str, value: &Value, column: usize, style: IndentStyle) -> Vec<String> {
    let written = after_key(value, column, style);
    let blank = if written.head.is_empty() { "" } else { " " };
    let mut lines = vec![format!("{}{}:{blank}{}", " ".repeat(column), write_key(key), written.head)];
    lines.extend(written.lines);
    lines
}

/// Returns the lines of an item whose dash stands at `column`.
pub(super) fn item(value: &Value, column: usize, style: IndentStyle) -> Vec<String> {
    let written = after_dash(value, column + style.gap, style);
    let mut lines = vec![format!("{}-{}{}", " ".repeat(column), " ".repeat(style.gap - 1), written.head)];
    lines.extend(written.lines);
    lines
}

/// Returns `value` as an item within brackets.
pub(super) fn item_in_brackets(value: &Value) -> String {
    inner(&write::scalar(&Value::List(vec![value.clone()])))
}

/// Returns `key` with `value` as an entry within braces.
pub(super) fn entry_in_braces(key: &str, value: &Value) -> String {
    if as_number(key).is_some() {
        return format!("{key}: {}", item_in_brackets(value));
    }
    inner(&write::scalar(&Value::Map(vec![(key.to_owned(), value.clone())])))
}

fn mapping(entries: &[(String, Value)], column: usize, style: IndentStyle) -> Vec<String> {
    entries.iter().flat_map(|(key, value)| entry(key, value, column, style)).collect()
}

fn list(items: &[Value], column: usize, style: IndentStyle) -> Vec<String> {
    items.iter().flat_map(|value| item(value, column, style)).collect()
}

/// Returns a value that needs no lines of its own, and text of several lines with its lines at `column`. Text that ends
/// in empty lines stands in one line: it would take empty lines below for its own.
fn scalar(value: &Value, column: usize, style: IndentStyle) -> Written {
    let one_line = || Written { head: write::scalar(value), lines: Vec::new() };
    let stands_in_lines = |text: &str| text.contains('\n') && !text.ends_with("\n\n");
    if !style.literals || !matches!(value, Value::Text(text) if stands_in_lines(text)) {
        return one_line();
    }
    // Where the text can stand in lines is for the writer to say: it does so within an entry.
    let block = write::block(&[("k".to_owned(), value.clone())], 0, "\n");
    let Some(literal) = block.strip_prefix("k: ").filter(|literal| literal.starts_with('|')) else {
        return one_line();
    };
    let mut lines = literal.strip_suffix('\n').unwrap_or(literal).split('\n');
    let head = lines.next().unwrap_or_default().to_owned();
    let indent = " ".repeat(column);
    let indented = |line: &str| line.strip_prefix("  ").map_or(String::new(), |line| format!("{indent}{line}"));
    Written { head, lines: lines.map(indented).collect() }
}

/// Returns whether a list is written an item a line.
fn stands_in_lines(list: &Value, style: IndentStyle) -> bool {
    let Value::List(items) = list else { return false };
    let is_word = |item: &Value| !matches!(item, Value::List(_) | Value::Map(_));
    let fits = || items.iter().all(is_word) && write::scalar(list).len() <= LONGEST_IN_BRACKETS;
    !(items.is_empty() || style.brackets && fits())
}

/// Returns `key` as it stands before its colon. A whole number stands without quotes, as in a scale from -2 to 2.
fn write_key(key: &str) -> String {
    as_number(key).map_or_else(|| write::key(key), |number| number.to_string())
}

/// Returns the whole number that a key writes in the one usual way.
fn as_number(key: &str) -> Option<i64> {
    key.parse().ok().filter(|number: &i64| number.to_string() == key)
}

/// Returns what stands between brackets.
fn inner(brackets: &str) -> String {
    let mut characters = brackets.chars();
    characters.next();
    characters.next_back();
    characters.collect()
}
