//! Documents made from random trees in random styles: they are what was meant, and every place is right.

use proptest::{prelude::*, sample::select};

use crate::document::{
    node::{Entry, Kind, Node, Style},
    span::Span,
    yaml::{read, resolve},
};

use super::differential::disagreement;

/// What a document is to say.
#[derive(Clone, Debug)]
enum Meant {
    Nothing,
    Text(String),
    List(Vec<Self>),
    Map(Vec<(String, Self)>),
}

/// Texts that are safe without quotes, and texts that are not.
const TEXTS: [&str; 28] = [
    "a",
    "word",
    "two words",
    "2026-11-05",
    "2026-11-05T18:30+01:00",
    "12",
    "007",
    "1.10",
    "yes",
    "no",
    "true",
    "it's",
    "say \"so\"",
    "a:b",
    "a#b",
    "Zoë 😀",
    "x-y",
    "",
    " lead",
    "trail ",
    "a: b",
    "a #b",
    "- a",
    "[a]",
    "null",
    "a, b",
    "one\ntwo",
    "one\n\n  two\nthree\n",
];

fn meant() -> impl Strategy<Value = Meant> {
    let key = || select(&TEXTS[..26]).prop_map(str::to_owned);
    let leaf = prop_oneof![
        1 => Just(Meant::Nothing),
        8 => select(&TEXTS[..]).prop_map(|text| Meant::Text(text.to_owned())),
    ];
    let tree = leaf.prop_recursive(4, 40, 5, move |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..5).prop_map(Meant::List),
            prop::collection::vec((key(), inner), 0..5).prop_map(|entries| Meant::Map(without_repeats(entries))),
        ]
    });
    prop::collection::vec((key(), tree), 1..6).prop_map(|entries| Meant::Map(without_repeats(entries)))
}

fn without_repeats(entries: Vec<(String, Meant)>) -> Vec<(String, Meant)> {
    let mut kept: Vec<(String, Meant)> = Vec::new();
    for entry in entries {
        if kept.iter().all(|(key, _)| *key != entry.0) {
            kept.push(entry);
        }
    }
    kept
}

/// Writes a tree, taking every choice of style from the bits of `noise`.
struct Pen {
    out: String,
    noise: Vec<u8>,
    next: usize,
    newline: &'static str,
}

impl Pen {
    fn choose(&mut self, choices: u8) -> u8 {
        self.next += 1;
        self.noise.get(self.next % self.noise.len().max(1)).copied().unwrap_or(0) % choices
    }

    fn pad(&mut self, column: usize) {
        self.out.extend(std::iter::repeat_n(' ', column));
    }

    fn end_line(&mut self) {
        match self.choose(8) {
            0 => self.out.push_str(" # a comment: [x"),
            1 => self.out.push_str("   "),
            _ => {}
        }
        self.out.push_str(self.newline);
        match self.choose(12) {
            0 => self.out.push_str(self.newline),
            1 => {
                self.out.push_str("  # - between");
                self.out.push_str(self.newline);
            }
            _ => {}
        }
    }

    fn key(&mut self, key: &str) {
        self.text_in_line(key, true);
        if self.choose(6) == 0 {
            self.out.push(' ');
        }
        self.out.push(':');
    }

    fn map(&mut self, entries: &[(String, Meant)], column: usize) {
        for (index, (key, value)) in entries.iter().enumerate() {
            if index > 0 {
                self.pad(column);
            }
            self.key(key);
            self.value(value, column, true);
        }
    }

    fn list(&mut self, items: &[Meant], column: usize) {
        for (index, item) in items.iter().enumerate() {
            if index > 0 {
                self.pad(column);
            }
            self.out.push('-');
            self.value(item, column, false);
        }
    }

    /// Writes a value after the colon or the dash of a collection at `column`.
    fn value(&mut self, value: &Meant, column: usize, after_key: bool) {
        let in_lines = matches!(value, Meant::List(items) if !items.is_empty())
            || matches!(value, Meant::Map(entries) if !entries.is_empty());
        if in_lines && self.choose(4) > 0 {
            let step = usize::from(self.choose(3)) + 1;
            let same_column = after_key && matches!(value, Meant::List(_)) && self.choose(3) == 0;
            if !after_key && self.choose(3) > 0 {
                self.pad(step);
                return self.collection(value, column + 1 + step);
            }
            self.end_line();
            let inner = if same_column { column } else { column + step };
            self.pad(inner);
            return self.collection(value, inner);
        }
        match value {
            Meant::Nothing => match self.choose(3) {
                0 => self.out.push_str(" ~"),
                1 => self.out.push_str(" null"),
                _ => {}
            },
            Meant::Text(text) if text.contains('\n') && self.choose(2) == 0 => return self.literal(text, column),
            Meant::Text(text) if self.choose(5) == 0 => {
                self.end_line();
                self.pad(column + 1);
                self.text_in_line(text, false);
            }
            value => {
                self.out.push(' ');
                self.in_brackets(value);
            }
        }
        self.end_line();
    }

    fn collection(&mut self, value: &Meant, column: usize) {
        match value {
            Meant::List(items) => self.list(items, column),
            Meant::Map(entries) => self.map(entries, column),
            Meant::Nothing | Meant::Text(_) => {}
        }
    }

    fn literal(&mut self, text: &str, column: usize) {
        self.out.push_str(if text.ends_with('\n') { " |" } else { " |-" });
        self.out.push_str(self.newline);
        for line in text.trim_end_matches('\n').split('\n') {
            if !line.is_empty() {
                self.pad(column + 2);
                self.out.push_str(line);
            }
            self.out.push_str(self.newline);
        }
    }

    fn in_brackets(&mut self, value: &Meant) {
        match value {
            Meant::Nothing => self.out.push('~'),
            Meant::Text(text) => self.text_in_line(text, true),
            Meant::List(items) => {
                self.out.push('[');
                for item in items {
                    self.gap_in_brackets();
                    self.in_brackets(item);
                    self.out.push(',');
                }
                self.gap_in_brackets();
                self.out.push(']');
            }
            Meant::Map(entries) => {
                self.out.push('{');
                for (index, (key, value)) in entries.iter().enumerate() {
                    if index > 0 {
                        self.out.push(',');
                    }
                    self.gap_in_brackets();
                    self.text_in_line(key, true);
                    self.out.push_str(": ");
                    self.in_brackets(value);
                }
                self.gap_in_brackets();
                self.out.push('}');
            }
        }
    }

    fn gap_in_brackets(&mut self) {
        match self.choose(7) {
            0 => self.out.push_str("  "),
            1 => {
                self.out.push_str(" # in [brackets}");
                self.out.push_str(self.newline);
                self.out.push_str("   ");
            }
            2 => {
                self.out.push_str(self.newline);
                self.out.push(' ');
            }
            _ => {}
        }
    }

    fn text_in_line(&mut self, text: &str, in_brackets: bool) {
        let is_safe = TEXTS[..17].contains(&text) && !(in_brackets && text.contains([':', '#', ',', '[']));
        match self.choose(3) {
            0 if is_safe => self.out.push_str(text),
            1 if !text.contains('\n') => {
                self.out.push('\'');
                self.out.push_str(&text.replace('\'', "''"));
                self.out.push('\'');
            }
            _ => {
                self.out.push('"');
                self.out.push_str(&text.replace('\\', "\\\\").replace('"', "\\\"").replace('\n', "\\n"));
                self.out.push('"');
            }
        }
    }
}

fn is_meant(node: &Node, meant: &Meant) -> bool {
    match (&node.kind, meant) {
        (Kind::Null, Meant::Nothing) => true,
        (Kind::Scalar { text, .. }, Meant::Text(expected)) => text == expected,
        (Kind::Sequence { items, .. }, Meant::List(expected)) => {
            items.len() == expected.len() && items.iter().zip(expected).all(|(item, meant)| is_meant(item, meant))
        }
        (Kind::Mapping { entries, .. }, Meant::Map(expected)) => {
            entries.len() == expected.len()
                && entries
                    .iter()
                    .zip(expected)
                    .all(|(entry, (key, value))| entry.key == *key && is_meant(&entry.value, value))
        }
        _ => false,
    }
}

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
    let alone = format!("{key}: x");
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

/// Reads a scalar's place again: within brackets for those without quotes, so that it may go on at any column.
fn misplaced_scalar(text: &str, span: Span, scalar: &str, style: Style) -> Option<String> {
    if style == Style::Block {
        return None;
    }
    let raw = span.of(text);
    let alone = if style == Style::Plain { format!("a:\n {raw}") } else { raw.to_owned() };
    let tree = read(&alone, Span::new(0, alone.len()));
    let again = if style == Style::Plain { tree.root.get("a") } else { Some(&tree.root) };
    let same = again.is_some_and(|node| node.kind == Kind::Scalar { text: scalar.to_owned(), style });
    let continued_at_the_margin = style == Style::Plain && raw.contains('\n');
    (!same && !continued_at_the_margin).then(|| format!("{raw:?} is not the scalar {scalar:?}"))
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_document_says_what_was_meant(
        meant in meant(),
        noise in prop::collection::vec(any::<u8>(), 1..200),
        newline in select(&["\n", "\r\n"][..]),
        prefix in select(&["", "---\n", "é\n"][..]),
    ) {
        let Meant::Map(entries) = &meant else { return Ok(()) };
        let mut pen = Pen { out: String::new(), noise, next: 0, newline };
        pen.map(entries, 0);
        prop_assert_eq!(disagreement(&pen.out), None, "{}", pen.out);

        let text = format!("{prefix}{}---\nbody", pen.out);
        let tree = read(&text, Span::new(prefix.len(), text.len() - "---\nbody".len()));
        prop_assert_eq!(&tree.problems, &[], "{}", text);
        prop_assert_eq!(tree.uneditable, None, "{}", text);
        prop_assert!(is_meant(&tree.root, &meant), "{}\n{:?}", text, tree.root);
        prop_assert_eq!(misplaced(&text, &tree.root), None, "{}", text);
    }
}
