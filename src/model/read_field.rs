//! Reads the value of one key by its type.

use crate::diagnostic::{Code, Mend};
use crate::document::lookalike::{self, Found};
use crate::document::node::{Kind, Node, Style};
use crate::document::span::Span;
use crate::document::value::Value;
use crate::document::yaml::resolve;

use super::bad_date::{self, Wanted};
use super::fields::{Field, FieldType};
use super::id;
use super::looks_otherwise;
use super::moment::{Day, Moment, parse_day};
use super::normalise;
use super::record::Record;
use super::source::{Extent, Source, Spanned};
use super::suggestion::nearest;
use super::unseen;

/// The value of one key, read by its type.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum FieldValue {
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
    Names(Vec<Spanned>),
    Anything,
}

/// Returns the value at `node` of the key `key`, which has this type; what is wrong with it is added to `source`.
pub(super) fn read_field(
    source: &mut Source<'_>,
    key: &'static str,
    field_type: FieldType,
    node: &Node,
) -> Option<FieldValue> {
    match field_type {
        FieldType::Texts => Some(FieldValue::Texts(texts(source, key, node))),
        FieldType::Words(list) => Some(FieldValue::Words(words(source, key, list, node))),
        FieldType::Record(table) => match node.kind {
            Kind::Mapping { .. } => Some(FieldValue::Record(Record::read(source, table, node))),
            _ => wrong_type(source, key, node, "keys and values"),
        },
        FieldType::Records(table) => match &node.kind {
            Kind::Sequence { items, .. } => Some(FieldValue::Records(records(source, key, table, items))),
            _ => wrong_type(source, key, node, "a list"),
        },
        FieldType::TextOrRecord(table) => match node.kind {
            Kind::Mapping { .. } => Some(FieldValue::Record(Record::read(source, table, node))),
            _ => read_scalar(source, key, FieldType::Text, node),
        },
        FieldType::IdsOrRecords(table) => Some(FieldValue::Records(ids_or_records(source, key, table, node))),
        FieldType::WholeByName(from, to) => whole_by_name(source, key, (from, to), node),
        FieldType::Scale => scale(source, key, node),
        FieldType::WordsByWord(names, list) => by_name(source, key, names, node, |source, value| {
            words(source, key, list, value)
                .into_iter()
                .map(|word| Spanned { text: word.to_owned(), span: value.span })
                .collect()
        }),
        FieldType::WordByName(list) => by_name(source, key, &[], node, |source, value| {
            match read_scalar(source, key, FieldType::Word(list), value) {
                Some(FieldValue::Word(word)) => vec![Spanned { text: word.to_owned(), span: value.span }],
                _ => Vec::new(),
            }
        }),
        FieldType::TextsByWord(names) => by_name(source, key, names, node, |source, value| texts(source, key, value)),
        FieldType::Anything => match node.kind {
            Kind::Mapping { .. } => Some(FieldValue::Names(names(node))),
            _ => wrong_type(source, key, node, "keys and values"),
        },
        FieldType::Text
        | FieldType::Day
        | FieldType::Moment
        | FieldType::Bool
        | FieldType::Whole(..)
        | FieldType::Word(_) => read_scalar(source, key, field_type, node),
    }
}

fn read_scalar(source: &mut Source<'_>, key: &'static str, field_type: FieldType, node: &Node) -> Option<FieldValue> {
    let Kind::Scalar { text, style } = &node.kind else {
        return if looks_otherwise::refuse_link(source, node) {
            None
        } else {
            wrong_type(source, key, node, "one value")
        };
    };
    let text = &**text;
    let value = match field_type {
        FieldType::Text => {
            looks_otherwise::note_cut_text(source, node);
            return Some(FieldValue::Text(of_key(key, text)));
        }
        FieldType::Day => parse_day(text).map(FieldValue::Day),
        FieldType::Moment => Moment::parse(text).map(|moment| {
            note_other_spelling(source, moment, text, node.span);
            FieldValue::Moment(moment)
        }),
        FieldType::Bool if *style == Style::Plain => resolve::boolean(text).map(FieldValue::Bool),
        FieldType::Whole(from, to) if *style == Style::Plain => {
            resolve::whole(text).filter(|number| (from..=to).contains(number)).map(FieldValue::Whole)
        }
        FieldType::Word(list) => list.iter().find(|word| **word == text).map(|word| FieldValue::Word(word)),
        _ => None,
    };
    if value.is_none() {
        refuse(source, key, field_type, text, node.span);
    }
    value
}

/// Keys that hold ids, codes and tags, or names of them.
const NAMES: [&str; 8] = ["id", "activity", "goal", "goals", "client", "after", "tags", "reviewed"];

/// Returns the text that `key` has: names are compared in NFC, words are as they were written.
fn of_key(key: &str, text: &str) -> String {
    if NAMES.contains(&key) { id::in_nfc(text).into_owned() } else { text.to_owned() }
}

/// Notes that a moment is written as other programs write it: it is read, and has one meaning only.
fn note_other_spelling(source: &mut Source<'_>, moment: Moment, text: &str, span: Span) {
    if source.detail < Extent::Findings || moment.is_written_first(text) {
        return;
    }
    source.problem(
        Code::BadDate,
        span,
        format!("this is read as {moment}, which is how the format writes it"),
        format!("write it as {moment}; scripts that compare texts rely on it"),
    );
    source.mend(text, Some(Value::Word(moment.to_string())));
    source.as_note();
}

/// Says what is wrong with a text that does not have the type of its key, and what to type instead.
fn refuse(source: &mut Source<'_>, key: &str, field_type: FieldType, text: &str, span: Span) {
    if lookalike::first(text).is_some() && reads_as(field_type, &lookalike::folded(text)) {
        return tell_lookalike(source, key, field_type, span);
    }
    tell(source, key, field_type, text, span);
    let meant = match field_type {
        FieldType::Day => bad_date::meant(text, Wanted::Day),
        FieldType::Moment => bad_date::meant(text, Wanted::Moment),
        FieldType::Bool => normalise::truth(text),
        FieldType::Whole(from, to) => normalise::whole(text, (from, to)),
        FieldType::Word(list) if !unseen::is_about_privacy(key) => normalise::word(text, list),
        _ => None,
    };
    source.mend(text, meant);
}

/// Returns whether a value of this type can be read in `text`.
fn reads_as(field_type: FieldType, text: &str) -> bool {
    match field_type {
        FieldType::Day => parse_day(text).is_some(),
        FieldType::Moment => Moment::parse(text).is_some(),
        FieldType::Bool => resolve::boolean(text).is_some(),
        FieldType::Whole(..) => resolve::whole(text).is_some(),
        FieldType::Word(list) => list.contains(&text),
        _ => false,
    }
}

/// Says that a value looks like one of its type, and is none: of the character that makes it so, where it stands.
fn tell_lookalike(source: &mut Source<'_>, key: &str, field_type: FieldType, span: Span) {
    let found = lookalike::within(source.text, span);
    // None where an escape of YAML's stands for one: then there is nothing to be seen, and the value is told of as any other.
    let Some(Found { lookalike: own, span: place, .. }) = found.first().copied() else {
        return tell(source, key, field_type, "", span);
    };
    let code = match field_type {
        FieldType::Day | FieldType::Moment => Code::BadDate,
        FieldType::Word(_) => Code::UnknownValue,
        _ => Code::WrongType,
    };
    source.plain_problem(code, place, format!("there is {} in this value", own.described()), own.help());
    if !unseen::is_about_privacy(key) {
        source.mend_with(Mend::Retype { splices: lookalike::retyped(source.text, &found) });
    }
}

fn tell(source: &mut Source<'_>, key: &str, field_type: FieldType, text: &str, span: Span) {
    let shown: String = text.chars().take(40).collect();
    match field_type {
        FieldType::Day | FieldType::Moment => {
            let wanted = if matches!(field_type, FieldType::Day) { Wanted::Day } else { Wanted::Moment };
            let (message, help) = bad_date::reason(text, wanted);
            source.problem(Code::BadDate, span, message, help);
        }
        FieldType::Bool => {
            source.plain_problem(
                Code::WrongType,
                span,
                format!("`{key}` takes true or false"),
                "write `true` or `false`",
            );
        }
        FieldType::Whole(from, to) => {
            let is_outside = resolve::whole(text).is_some_and(|number| !(from..=to).contains(&number));
            let code = if is_outside { Code::OutOfRange } else { Code::WrongType };
            let message = format!("`{key}` takes a whole number from {from} to {to}");
            source.plain_problem(
                code,
                span,
                message,
                "write a whole number of that range, without quotes; this value is not used",
            );
        }
        FieldType::Word(list) => {
            let help = match nearest(text, list.iter().copied()) {
                Some(near) => format!("did you mean `{near}`?"),
                None => format!("one of: {}", list.join(", ")),
            };
            source.problem(Code::UnknownValue, span, format!("`{shown}` is not a value of `{key}`"), help);
        }
        _ => source.plain_problem(Code::WrongType, span, format!("`{key}` takes something else"), "see docs/format.md"),
    }
}

fn wrong_type<T>(source: &mut Source<'_>, key: &str, node: &Node, expected: &str) -> Option<T> {
    let found = match node.kind {
        Kind::Null => "nothing",
        Kind::Scalar { .. } => "one value",
        Kind::Sequence { .. } => "a list",
        Kind::Mapping { .. } => "keys and values",
    };
    let message = format!("`{key}` takes {expected}, and this is {found}");
    source.plain_problem(Code::WrongType, node.span, message, "it is not used as it stands; see docs/format.md");
    None
}

/// Returns the items of a list, or the one item that a single value stands for.
fn items<'a>(node: &'a Node<'a>) -> &'a [Node<'a>] {
    match &node.kind {
        Kind::Sequence { items, .. } => items,
        _ => std::slice::from_ref(node),
    }
}

fn texts(source: &mut Source<'_>, key: &'static str, node: &Node) -> Vec<Spanned> {
    if looks_otherwise::refuse_link(source, node) {
        return Vec::new();
    }
    looks_otherwise::note_comma(source, node);
    let items = items(node);
    let mut texts = Vec::with_capacity(items.len());
    for item in items {
        match &item.kind {
            Kind::Scalar { text, .. } => {
                looks_otherwise::note_cut_text(source, item);
                texts.push(Spanned { text: of_key(key, text), span: item.span });
            }
            Kind::Null => looks_otherwise::note_only_comment(source, item.span.end, looks_otherwise::Wanted::Item),
            _ if looks_otherwise::refuse_link(source, item) => {}
            _ => wrong_type::<()>(source, key, item, "a list of texts").unwrap_or_default(),
        }
    }
    texts
}

fn words(source: &mut Source<'_>, key: &'static str, list: &'static [&'static str], node: &Node) -> Vec<&'static str> {
    let mut words = Vec::new();
    for item in items(node).iter().filter(|item| !item.is_null()) {
        if let Some(FieldValue::Word(word)) = read_scalar(source, key, FieldType::Word(list), item) {
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
            _ => wrong_type::<()>(source, key, item, "a list of items with keys").unwrap_or_default(),
        }
    }
    records
}

fn ids_or_records(source: &mut Source<'_>, key: &'static str, table: &'static [Field], node: &Node) -> Vec<Record> {
    let mut records = Vec::new();
    for item in items(node) {
        match &item.kind {
            Kind::Mapping { .. } => records.push(Record::read(source, table, item)),
            Kind::Scalar { text, .. } => {
                records.extend(table.first().map(|id| Record::of_id(id.key, &of_key(key, text), item.span)));
            }
            Kind::Null => {}
            Kind::Sequence { .. } => wrong_type::<()>(source, key, item, "ids").unwrap_or_default(),
        }
    }
    records
}

fn whole_by_name(
    source: &mut Source<'_>,
    key: &'static str,
    (from, to): (i64, i64),
    node: &Node,
) -> Option<FieldValue> {
    if !matches!(node.kind, Kind::Mapping { .. }) {
        return wrong_type(source, key, node, "names with numbers");
    }
    let mut numbers = Vec::new();
    for entry in node.entries().iter().filter(|entry| !entry.value.is_null()) {
        if let Some(FieldValue::Whole(number)) = read_scalar(source, key, FieldType::Whole(from, to), &entry.value) {
            numbers.push((Spanned { text: id::in_nfc(&entry.key).into_owned(), span: entry.key_span }, number));
        }
    }
    Some(FieldValue::WholeByName(numbers))
}

fn scale(source: &mut Source<'_>, key: &'static str, node: &Node) -> Option<FieldValue> {
    by_name(source, key, &["-2", "-1", "0", "1", "2"], node, |source, value| {
        match read_scalar(source, key, FieldType::Text, value) {
            Some(FieldValue::Text(text)) => vec![Spanned { text, span: value.span }],
            _ => Vec::new(),
        }
    })
}

/// Returns the names in a map that have a value.
fn names(node: &Node) -> Vec<Spanned> {
    let given = node.entries().iter().filter(|entry| !entry.value.is_null());
    given.map(|entry| Spanned { text: entry.key.clone().into_owned(), span: entry.key_span }).collect()
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
        return wrong_type(source, key, node, "names with values");
    }
    let mut values = Vec::new();
    for entry in node.entries() {
        let name = entry.key.strip_prefix('+').unwrap_or(&entry.key);
        if !names.is_empty() && !names.contains(&name) {
            refuse(source, key, FieldType::Word(names), &entry.key, entry.key_span);
        } else if !entry.value.is_null() {
            let name = Spanned { text: name.to_owned(), span: entry.key_span };
            values.push((name, read(source, &entry.value)));
        }
    }
    Some(FieldValue::TextsByName(values))
}
