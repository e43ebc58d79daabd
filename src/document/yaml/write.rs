//! Writes values so that every reader of YAML 1.1 or 1.2 reads them back as they are.
//!
//! Text stands without quotes where no reader could take it for anything else, else in single quotes, and in double
//! quotes only where it holds characters that must be escaped. A key is written in one line; readers want its colon
//! within 1,000 bytes, which is for the caller to keep.

use crate::document::value::Value;

use super::quoting::{is_literal, is_plain_in_brackets, plain_or_quoted, quoted};

/// The longest list that is written in one line, in bytes.
const LONGEST_FLOW: usize = 60;

/// Returns `value` in one line: text and words, and collections in brackets.
pub(crate) fn scalar(value: &Value) -> String {
    match value {
        Value::Text(text) => plain_or_quoted(text),
        _ => in_brackets(value),
    }
}

/// Returns `entries` as lines of a mapping at the column `indent`, each with `newline` at its end.
pub(crate) fn block(entries: &[(String, Value)], indent: usize, newline: &str) -> String {
    let mut writer = Writer { out: String::new(), newline };
    writer.pad(indent);
    writer.mapping(entries, indent);
    if entries.is_empty() { String::new() } else { writer.out }
}

/// Returns `key` as it is written before its colon.
pub(crate) fn key(key: &str) -> String {
    plain_or_quoted(key)
}

/// Lines in the making.
struct Writer<'newline> {
    out: String,
    newline: &'newline str,
}

impl Writer<'_> {
    /// Writes entries of which the first stands where the line is now, and the others at `column`.
    fn mapping(&mut self, entries: &[(String, Value)], column: usize) {
        for (index, (name, value)) in entries.iter().enumerate() {
            if index > 0 {
                self.pad(column);
            }
            self.out.push_str(&key(name));
            self.out.push(':');
            if stands_in_lines(value) {
                self.end_line();
                self.pad(column + 2);
                self.collection(value, column + 2);
            } else {
                self.out.push(' ');
                self.in_line(value, column);
            }
        }
    }

    /// Writes items of which the first stands where the line is now, and the others at `column`.
    fn sequence(&mut self, items: &[Value], column: usize) {
        for (index, item) in items.iter().enumerate() {
            if index > 0 {
                self.pad(column);
            }
            self.out.push_str("- ");
            if stands_in_lines(item) {
                self.collection(item, column + 2);
            } else {
                self.in_line(item, column);
            }
        }
    }

    fn collection(&mut self, value: &Value, column: usize) {
        match value {
            Value::List(items) => self.sequence(items, column),
            Value::Map(entries) => self.mapping(entries, column),
            _ => self.in_line(value, column),
        }
    }

    /// Writes a value that starts in this line; text of several lines goes on two columns further than `column`.
    fn in_line(&mut self, value: &Value, column: usize) {
        match value {
            Value::Text(text) if is_literal(text) => self.literal(text, column + 2),
            _ => {
                self.out.push_str(&scalar(value));
                self.end_line();
            }
        }
    }

    fn literal(&mut self, text: &str, column: usize) {
        let without_last = text.strip_suffix('\n');
        self.out.push_str(match without_last {
            None => "|-",
            Some(lines) if lines.ends_with('\n') => "|+",
            Some(_) => "|",
        });
        self.end_line();
        for line in without_last.unwrap_or(text).split('\n') {
            if !line.is_empty() {
                self.pad(column);
                self.out.push_str(line);
            }
            self.end_line();
        }
    }

    fn pad(&mut self, column: usize) {
        self.out.extend(std::iter::repeat_n(' ', column));
    }

    fn end_line(&mut self) {
        self.out.push_str(self.newline);
    }
}

/// Returns whether `value` is a collection that is written in lines of its own.
fn stands_in_lines(value: &Value) -> bool {
    match value {
        Value::List(items) => !items.is_empty() && !is_short_list(items),
        Value::Map(entries) => !entries.is_empty(),
        _ => false,
    }
}

/// Returns whether `items` are few plain words, which fit into one line in brackets.
fn is_short_list(items: &[Value]) -> bool {
    let is_word = |item: &Value| match item {
        Value::Bool(_) | Value::Whole(_) | Value::Word(_) => true,
        Value::Text(text) => is_plain_in_brackets(text),
        Value::List(_) | Value::Map(_) => false,
    };
    items.iter().all(is_word) && in_brackets_list(items).len() <= LONGEST_FLOW
}

/// Returns `value` as it is written within brackets.
fn in_brackets(value: &Value) -> String {
    match value {
        Value::Bool(value) => value.to_string(),
        Value::Whole(value) => value.to_string(),
        Value::Word(word) => word.clone(),
        Value::Text(text) if is_plain_in_brackets(text) => text.clone(),
        Value::Text(text) => quoted(text),
        Value::List(items) => in_brackets_list(items),
        Value::Map(entries) => {
            let entry = |(key, value): &(String, Value)| {
                let key = if is_plain_in_brackets(key) { key.clone() } else { quoted(key) };
                format!("{key}: {}", in_brackets(value))
            };
            format!("{{{}}}", entries.iter().map(entry).collect::<Vec<_>>().join(", "))
        }
    }
}

fn in_brackets_list(items: &[Value]) -> String {
    format!("[{}]", items.iter().map(in_brackets).collect::<Vec<_>>().join(", "))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn collections_in_one_line_quote_more() {
        let list = Value::List(vec![Value::text("a, b"), Value::text("x:y"), Value::Whole(-3), Value::text("c d")]);
        assert_eq!(scalar(&list), "['a, b', 'x:y', -3, c d]");
        let map = Value::Map(vec![("a: b".to_owned(), list), ("c".to_owned(), Value::Map(Vec::new()))]);
        assert_eq!(scalar(&map), "{'a: b': ['a, b', 'x:y', -3, c d], c: {}}");
    }

    #[test]
    fn entries_stand_in_lines() {
        let entry = |key: &str, value| (key.to_owned(), value);
        let entries = [
            entry("date", Value::Word("2026-11-05".to_owned())),
            entry("paid", Value::Bool(false)),
            entry("tags", Value::List(vec![Value::text("work"), Value::text("a word")])),
            entry("none", Value::List(Vec::new())),
            entry("note", Value::text("one\n\n  two")),
            entry("kept", Value::text("one\n\n")),
            entry("goals", Value::List(vec![Value::text("no: 1"), Value::text("one\ntwo\n")])),
            entry(
                "activities",
                Value::List(vec![Value::Map(vec![
                    entry("title", Value::text("Ask")),
                    entry("resources", Value::List(vec![Value::Map(vec![entry("url", Value::text("x"))])])),
                    entry("nested", Value::Map(vec![entry("a", Value::Whole(1)), entry("b", Value::Whole(2))])),
                ])]),
            ),
            entry("lists", Value::List(vec![Value::List(vec![Value::text("a: b"), Value::text("c")])])),
        ];
        let expected = "\
date: 2026-11-05
paid: false
tags: [work, a word]
none: []
note: |-
  one

    two
kept: |+
  one

goals:
  - 'no: 1'
  - |
    one
    two
activities:
  - title: Ask
    resources:
      - url: x
    nested:
      a: 1
      b: 2
lists:
  - - 'a: b'
    - c
";
        assert_eq!(block(&entries, 0, "\n"), expected);
        assert_eq!(block(&entries[1..2], 4, "\r\n"), "    paid: false\r\n");
        assert_eq!(block(&[], 4, "\n"), "");
    }
}
