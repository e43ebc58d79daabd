//! Reads a map of a file by its table of fields.
//!
//! Reading never fails: a value that is out of range or outside its list is a problem and is not used; the rest is.
//! Keys that are not in the table belong to the user and are only named.

use crate::diagnostic::Diagnostic;
use crate::document::node::{Kind, Node, Style};
use crate::document::span::Span;
use crate::document::yaml::resolve;

use super::fields::{Field, Shape};
use super::moment::{Day, Moment, parse_day};
use super::suggestion::nearest;

/// The file a value stands in, for naming places, and what was found in it.
#[derive(Debug)]
pub struct Source<'a> {
    /// The file, relative to the journal's root.
    pub path: &'a str,
    /// Its whole text.
    pub text: &'a str,
    /// What was found so far.
    pub found: Vec<Diagnostic>,
}

impl<'a> Source<'a> {
    /// Returns the source at `path` with nothing found yet.
    #[must_use]
    pub const fn new(path: &'a str, text: &'a str) -> Self {
        Self { path, text, found: Vec::new() }
    }

    /// Adds a problem at `span`, with what to type instead. The words may quote the file.
    pub fn problem(&mut self, code: &'static str, span: Span, message: impl Into<String>, help: impl Into<String>) {
        self.found.push(Diagnostic::at(code, self.path, self.text, span, message).with_help(help));
    }

    /// Adds a problem at `span`, with what to type instead, in words that quote nothing of the file.
    pub fn plain_problem(
        &mut self,
        code: &'static str,
        span: Span,
        message: impl Into<String>,
        help: impl Into<String>,
    ) {
        self.found.push(Diagnostic::at(code, self.path, self.text, span, message).with_help(help).quoting_nothing());
    }
}

/// A text and where it stands.
#[derive(Clone, Debug, PartialEq)]
pub struct Spanned {
    /// The text.
    pub text: String,
    /// Where it stands in its file.
    pub span: Span,
}

/// The value of one key, read by its shape.
#[derive(Clone, Debug, PartialEq)]
enum FieldValue {
    Text(String),
    Day(Day),
    Moment(Moment),
    Bool(bool),
    Whole(i64),
    Word(&'static str),
    Texts(Vec<Spanned>),
    Words(Vec<&'static str>),
    Record(Record),
    Records(Vec<Record>),
    WholeByName(Vec<(Spanned, i64)>),
    TextsByName(Vec<(Spanned, Vec<Spanned>)>),
    Anything,
}

/// A map, read by its table.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Record {
    /// Where the map stands.
    pub span: Span,
    values: Vec<(&'static str, Span, FieldValue)>,
}

impl Record {
    /// Returns the values of the map `node` that `table` knows; what is wrong with others is added to `source`.
    pub fn read(source: &mut Source<'_>, table: &'static [Field], node: &Node) -> Self {
        let mut record = Self { span: node.span, values: Vec::with_capacity(node.entries().len()) };
        for entry in node.entries() {
            let Some(field) = table.iter().find(|field| field.key == entry.key) else {
                unknown_key(source, table, &entry.key, entry.key_span);
                continue;
            };
            if entry.value.is_null() || record.values.iter().any(|(key, ..)| *key == field.key) {
                continue;
            }
            if let Some(value) = read_value(source, field.key, field.shape, &entry.value) {
                record.values.push((field.key, entry.value.span, value));
            }
        }
        record
    }

    /// Returns where the value of `key` stands, if it has one that is used.
    #[must_use]
    pub fn span(&self, key: &str) -> Option<Span> {
        self.values.iter().find(|(name, ..)| *name == key).map(|(_, span, _)| *span)
    }

    /// Returns where each value that is used stands.
    #[must_use]
    pub fn spans(&self) -> Spans {
        Spans(self.values.iter().map(|(key, span, _)| (*key, *span)).collect())
    }

    /// Returns whether `key` has a value that is used.
    #[must_use]
    pub fn has(&self, key: &str) -> bool {
        self.span(key).is_some()
    }

    fn take(&mut self, key: &str) -> Option<FieldValue> {
        let slot = self.values.iter_mut().find(|(name, ..)| *name == key)?;
        Some(std::mem::replace(&mut slot.2, FieldValue::Anything))
    }

    /// Takes the text of `key`.
    pub fn text(&mut self, key: &str) -> Option<String> {
        match self.take(key)? {
            FieldValue::Text(text) => Some(text),
            _ => None,
        }
    }

    /// Takes the day of `key`.
    pub fn day(&mut self, key: &str) -> Option<Day> {
        match self.take(key)? {
            FieldValue::Day(day) => Some(day),
            _ => None,
        }
    }

    /// Takes the moment of `key`.
    pub fn moment(&mut self, key: &str) -> Option<Moment> {
        match self.take(key)? {
            FieldValue::Moment(moment) => Some(moment),
            _ => None,
        }
    }

    /// Takes the truth of `key`.
    pub fn truth(&mut self, key: &str) -> Option<bool> {
        match self.take(key)? {
            FieldValue::Bool(truth) => Some(truth),
            _ => None,
        }
    }

    /// Takes the whole number of `key`, in the type its range was made for.
    pub fn whole<T: TryFrom<i64>>(&mut self, key: &str) -> Option<T> {
        match self.take(key)? {
            FieldValue::Whole(number) => T::try_from(number).ok(),
            _ => None,
        }
    }

    /// Takes the word of `key` as the value `from_word` gives it.
    pub fn word<T>(&mut self, key: &str, from_word: fn(&str) -> Option<T>) -> Option<T> {
        match self.take(key)? {
            FieldValue::Word(word) => from_word(word),
            _ => None,
        }
    }

    /// Takes the words of `key`, `None` where the key is absent.
    pub fn words<T>(&mut self, key: &str, from_word: fn(&str) -> Option<T>) -> Option<Vec<T>> {
        match self.take(key)? {
            FieldValue::Words(words) => Some(words.into_iter().filter_map(from_word).collect()),
            _ => None,
        }
    }

    /// Takes the texts of `key` with their places.
    pub fn spanned_texts(&mut self, key: &str) -> Vec<Spanned> {
        match self.take(key) {
            Some(FieldValue::Texts(texts)) => texts,
            _ => Vec::new(),
        }
    }

    /// Takes the texts of `key`.
    pub fn texts(&mut self, key: &str) -> Vec<String> {
        self.spanned_texts(key).into_iter().map(|spanned| spanned.text).collect()
    }

    /// Takes the map of `key`.
    pub fn record(&mut self, key: &str) -> Option<Self> {
        match self.take(key)? {
            FieldValue::Record(record) => Some(record),
            _ => None,
        }
    }

    /// Takes the text of `key`, or the map that stands there instead.
    pub fn text_or_record(&mut self, key: &str) -> Option<Result<String, Self>> {
        match self.take(key)? {
            FieldValue::Text(text) => Some(Ok(text)),
            FieldValue::Record(record) => Some(Err(record)),
            _ => None,
        }
    }

    /// Takes the maps of `key`, `None` where the key is absent.
    pub fn records(&mut self, key: &str) -> Option<Vec<Self>> {
        match self.take(key)? {
            FieldValue::Records(records) => Some(records),
            _ => None,
        }
    }

    /// Takes the whole numbers by name of `key`.
    pub fn whole_by_name(&mut self, key: &str) -> Vec<(Spanned, i64)> {
        match self.take(key) {
            Some(FieldValue::WholeByName(numbers)) => numbers,
            _ => Vec::new(),
        }
    }

    /// Takes the texts by name of `key`.
    pub fn texts_by_name(&mut self, key: &str) -> Vec<(Spanned, Vec<Spanned>)> {
        match self.take(key) {
            Some(FieldValue::TextsByName(texts)) => texts,
            _ => Vec::new(),
        }
    }
}

/// Where the values of a record stand, by key.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Spans(Box<[(&'static str, Span)]>);

impl Spans {
    /// Returns where the value of `key` stands.
    #[must_use]
    pub fn get(&self, key: &str) -> Option<Span> {
        self.0.iter().find(|(name, _)| *name == key).map(|(_, span)| *span)
    }
}

fn unknown_key(source: &mut Source<'_>, table: &'static [Field], key: &str, span: Span) {
    let help = match nearest(key, table.iter().map(|field| field.key)) {
        Some(near) => format!("did you mean `{near}`? A key of your own is kept as it is"),
        None => "a key of your own is kept as it is; `mw check` only names it".to_owned(),
    };
    let message = format!("`{key}` is not a key of the format");
    source.found.push(Diagnostic::at("unknown-key", source.path, source.text, span, message).with_help(help).as_note());
}

fn read_value(source: &mut Source<'_>, key: &'static str, shape: Shape, node: &Node) -> Option<FieldValue> {
    match shape {
        Shape::Texts => Some(FieldValue::Texts(texts(source, key, node))),
        Shape::Words(list) => Some(FieldValue::Words(words(source, key, list, node))),
        Shape::Record(table) => match node.kind {
            Kind::Mapping { .. } => Some(FieldValue::Record(Record::read(source, table, node))),
            _ => wrong_shape(source, key, node, "keys and values"),
        },
        Shape::Records(table) => match &node.kind {
            Kind::Sequence { items, .. } => Some(FieldValue::Records(records(source, key, table, items))),
            _ => wrong_shape(source, key, node, "a list"),
        },
        Shape::TextOrRecord(table) => match node.kind {
            Kind::Mapping { .. } => Some(FieldValue::Record(Record::read(source, table, node))),
            _ => read_scalar(source, key, Shape::Text, node),
        },
        Shape::IdsOrRecords(table) => ids_or_records(source, key, table, node),
        Shape::WholeByName(from, to) => whole_by_name(source, key, (from, to), node),
        Shape::Scale => scale(source, key, node),
        Shape::WordsByWord(names, list) => by_name(source, key, names, node, |source, value| {
            words(source, key, list, value)
                .into_iter()
                .map(|word| Spanned { text: word.to_owned(), span: value.span })
                .collect()
        }),
        Shape::WordByName(list) => {
            by_name(source, key, &[], node, |source, value| match read_scalar(source, key, Shape::Word(list), value) {
                Some(FieldValue::Word(word)) => vec![Spanned { text: word.to_owned(), span: value.span }],
                _ => Vec::new(),
            })
        }
        Shape::TextsByWord(names) => by_name(source, key, names, node, |source, value| texts(source, key, value)),
        Shape::Anything => match node.kind {
            Kind::Mapping { .. } => Some(FieldValue::Anything),
            _ => wrong_shape(source, key, node, "keys and values"),
        },
        Shape::Text | Shape::Day | Shape::Moment | Shape::Bool | Shape::Whole(..) | Shape::Word(_) => {
            read_scalar(source, key, shape, node)
        }
    }
}

fn read_scalar(source: &mut Source<'_>, key: &'static str, shape: Shape, node: &Node) -> Option<FieldValue> {
    let Kind::Scalar { text, style } = &node.kind else {
        return wrong_shape(source, key, node, "one value");
    };
    let text = text.as_str();
    let value = match shape {
        Shape::Text => return Some(FieldValue::Text(text.to_owned())),
        Shape::Day => parse_day(text).map(FieldValue::Day),
        Shape::Moment => Moment::parse(text).map(FieldValue::Moment),
        Shape::Bool if *style == Style::Plain => resolve::boolean(text).map(FieldValue::Bool),
        Shape::Whole(from, to) if *style == Style::Plain => {
            resolve::whole(text).filter(|number| (from..=to).contains(number)).map(FieldValue::Whole)
        }
        Shape::Word(list) => list.iter().find(|word| **word == text).map(|word| FieldValue::Word(word)),
        _ => None,
    };
    if value.is_none() {
        refuse(source, key, shape, text, node.span);
    }
    value
}

/// Says what is wrong with a text that does not have the shape of its key, and what to type instead.
fn refuse(source: &mut Source<'_>, key: &str, shape: Shape, text: &str, span: Span) {
    let shown: String = text.chars().take(40).collect();
    match shape {
        Shape::Day => source.problem("bad-date", span, format!("`{shown}` is not a date"), "write it as 2026-11-05"),
        Shape::Moment => source.problem(
            "bad-date",
            span,
            format!("`{shown}` is not a date or a moment"),
            "write it as 2026-11-05 or 2026-11-05T18:30",
        ),
        Shape::Bool => {
            source.plain_problem("wrong-type", span, format!("`{key}` takes true or false"), "write `true` or `false`");
        }
        Shape::Whole(from, to) => {
            let code = if resolve::whole(text).is_some() { "out-of-range" } else { "wrong-type" };
            let message = format!("`{key}` takes a whole number from {from} to {to}");
            source.plain_problem(
                code,
                span,
                message,
                "write a whole number of that range, without quotes; this value is not used",
            );
        }
        Shape::Word(list) => {
            let help = match nearest(text, list.iter().copied()) {
                Some(near) => format!("did you mean `{near}`?"),
                None => format!("one of: {}", list.join(", ")),
            };
            source.problem("unknown-value", span, format!("`{shown}` is not a value of `{key}`"), help);
        }
        _ => source.plain_problem("wrong-type", span, format!("`{key}` takes something else"), "see docs/format.md"),
    }
}

fn wrong_shape<T>(source: &mut Source<'_>, key: &str, node: &Node, expected: &str) -> Option<T> {
    let found = match node.kind {
        Kind::Null => "nothing",
        Kind::Scalar { .. } => "one value",
        Kind::Sequence { .. } => "a list",
        Kind::Mapping { .. } => "keys and values",
    };
    let message = format!("`{key}` takes {expected}, and this is {found}");
    source.plain_problem("wrong-type", node.span, message, "it is not used as it stands; see docs/format.md");
    None
}

/// Returns the items of a list, or the one item that a single value stands for.
fn items(node: &Node) -> &[Node] {
    match &node.kind {
        Kind::Sequence { items, .. } => items,
        _ => std::slice::from_ref(node),
    }
}

fn texts(source: &mut Source<'_>, key: &'static str, node: &Node) -> Vec<Spanned> {
    let mut texts = Vec::new();
    for item in items(node) {
        match &item.kind {
            Kind::Scalar { text, .. } => texts.push(Spanned { text: text.clone(), span: item.span }),
            Kind::Null => {}
            _ => wrong_shape::<()>(source, key, item, "a list of texts").unwrap_or_default(),
        }
    }
    texts
}

fn words(source: &mut Source<'_>, key: &'static str, list: &'static [&'static str], node: &Node) -> Vec<&'static str> {
    let mut words = Vec::new();
    for item in items(node).iter().filter(|item| !item.is_null()) {
        if let Some(FieldValue::Word(word)) = read_scalar(source, key, Shape::Word(list), item) {
            words.push(word);
        }
    }
    words
}

fn records(source: &mut Source<'_>, key: &str, table: &'static [Field], items: &[Node]) -> Vec<Record> {
    let mut records = Vec::with_capacity(items.len());
    for item in items {
        match item.kind {
            Kind::Mapping { .. } => records.push(Record::read(source, table, item)),
            _ => wrong_shape::<()>(source, key, item, "a list of items with keys").unwrap_or_default(),
        }
    }
    records
}

fn ids_or_records(
    source: &mut Source<'_>,
    key: &'static str,
    table: &'static [Field],
    node: &Node,
) -> Option<FieldValue> {
    let mut records = Vec::new();
    for item in items(node) {
        match &item.kind {
            Kind::Mapping { .. } => records.push(Record::read(source, table, item)),
            Kind::Scalar { text, .. } => records.push(Record {
                span: item.span,
                values: table
                    .first()
                    .map(|id| (id.key, item.span, FieldValue::Text(text.clone())))
                    .into_iter()
                    .collect(),
            }),
            Kind::Null => {}
            Kind::Sequence { .. } => wrong_shape::<()>(source, key, item, "ids").unwrap_or_default(),
        }
    }
    Some(FieldValue::Records(records))
}

fn whole_by_name(
    source: &mut Source<'_>,
    key: &'static str,
    (from, to): (i64, i64),
    node: &Node,
) -> Option<FieldValue> {
    if !matches!(node.kind, Kind::Mapping { .. }) {
        return wrong_shape(source, key, node, "names with numbers");
    }
    let mut numbers = Vec::new();
    for entry in node.entries().iter().filter(|entry| !entry.value.is_null()) {
        if let Some(FieldValue::Whole(number)) = read_scalar(source, key, Shape::Whole(from, to), &entry.value) {
            numbers.push((Spanned { text: entry.key.clone(), span: entry.key_span }, number));
        }
    }
    Some(FieldValue::WholeByName(numbers))
}

fn scale(source: &mut Source<'_>, key: &'static str, node: &Node) -> Option<FieldValue> {
    let read = by_name(source, key, &["-2", "-1", "0", "1", "2"], node, |source, value| {
        match read_scalar(source, key, Shape::Text, value) {
            Some(FieldValue::Text(text)) => vec![Spanned { text, span: value.span }],
            _ => Vec::new(),
        }
    });
    read
}

/// Reads a map whose names are those of `names`, or any where it is empty.
fn by_name(
    source: &mut Source<'_>,
    key: &'static str,
    names: &'static [&'static str],
    node: &Node,
    mut read: impl FnMut(&mut Source<'_>, &Node) -> Vec<Spanned>,
) -> Option<FieldValue> {
    if !matches!(node.kind, Kind::Mapping { .. }) {
        return wrong_shape(source, key, node, "names with values");
    }
    let mut values = Vec::new();
    for entry in node.entries() {
        let name = entry.key.strip_prefix('+').unwrap_or(&entry.key);
        if !names.is_empty() && !names.contains(&name) {
            refuse(source, key, Shape::Word(names), &entry.key, entry.key_span);
        } else if !entry.value.is_null() {
            let name = Spanned { text: name.to_owned(), span: entry.key_span };
            values.push((name, read(source, &entry.value)));
        }
    }
    Some(FieldValue::TextsByName(values))
}
