//! A map of a file, read by its table of fields.
//!
//! Reading never fails: a value that is out of range or outside its list is a problem and is not used; the rest is.
//! Keys that are not in the table belong to the user and are only named.

use crate::diagnostic::{Code, Diagnostic};
use crate::document::node::{Entry, Node};
use crate::document::span::Span;

use super::fields::{Field, FieldType};
use super::looks_otherwise::{self, Wanted};
use super::moment::{Day, Moment};
use super::read_field::{FieldValue, read_field};
use super::source::{Extent, Source, Spanned};
use super::suggestion::nearest;
use super::unseen;

/// A map, read by its table.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Record {
    /// Where the map stands.
    pub span: Span,
    values: Vec<(&'static str, Span, FieldValue)>,
    /// A mark for each key that has a value: most keys are absent, and are seen to be so without a look at the others.
    marks: u64,
}

/// Returns the mark of a key; some share one.
const fn mark(key: &str) -> u64 {
    let bytes = key.as_bytes();
    match bytes {
        // Collisions cost a search and no more; a set of hashes for five keys a file would cost more than it saves.
        [first, .., last] => 1 << ((bytes.len() * 5 + *first as usize * 3 + *last as usize) % 64),
        _ => 1,
    }
}

impl Record {
    /// Returns the values of the map `node` that `table` knows; what is wrong with others is added to `source`.
    pub(crate) fn read(source: &mut Source<'_>, table: &'static [Field], node: &Node) -> Self {
        let mut record = Self { span: node.span, values: Vec::with_capacity(node.entries().len()), marks: 0 };
        for entry in node.entries() {
            let Some(field) = field_of(table, &entry.key) else {
                // An unknown key is the user's. Only a check offers the name that may have been meant.
                if source.detail == Extent::Findings {
                    unknown_key(source, table, entry);
                }
                continue;
            };
            // Of a key that stands there twice the first counts, as for every other reader of the file that stops at it.
            if entry.value.is_null() {
                note_only_comment(source, field, entry.value.span.end);
                continue;
            }
            if record.has(field.key) {
                continue;
            }
            if let Some(value) = read_field(source, field.key, field.field_type, &entry.value) {
                record.marks |= mark(field.key);
                record.values.push((field.key, entry.value.span, value));
            }
        }
        record
    }

    /// Returns the record that an id alone stands for, at `span`.
    pub(super) fn of_id(key: &'static str, id: &str, span: Span) -> Self {
        Self { span, values: vec![(key, span, FieldValue::Text(id.to_owned()))], marks: mark(key) }
    }

    /// Returns where the value of `key` stands, if it has one that is used.
    #[inline]
    pub(crate) fn span(&self, key: &str) -> Option<Span> {
        if self.marks & mark(key) == 0 {
            return None;
        }
        self.values.iter().find(|(name, ..)| *name == key).map(|(_, span, _)| *span)
    }

    /// Returns where each value that is used stands.
    pub(crate) fn spans(&self) -> Spans {
        Spans(self.values.iter().map(|(key, span, _)| (*key, *span)).collect())
    }

    /// Returns whether `key` has a value that is used.
    #[inline]
    pub(crate) fn has(&self, key: &str) -> bool {
        self.span(key).is_some()
    }

    #[inline]
    fn take(&mut self, key: &str) -> Option<FieldValue> {
        if self.marks & mark(key) == 0 {
            return None;
        }
        let slot = self.values.iter_mut().find(|(name, ..)| *name == key)?;
        Some(std::mem::replace(&mut slot.2, FieldValue::Anything))
    }

    /// Takes the text of `key`.
    #[inline]
    pub(crate) fn text(&mut self, key: &str) -> Option<String> {
        match self.take(key)? {
            FieldValue::Text(text) => Some(text),
            _ => None,
        }
    }

    /// Returns the text of `key`, which stays.
    pub(crate) fn text_of(&self, key: &str) -> Option<&str> {
        self.values.iter().find(|(name, ..)| *name == key).and_then(|(.., value)| match value {
            FieldValue::Text(text) => Some(text.as_str()),
            _ => None,
        })
    }

    /// Returns the truth of `key`, which stays.
    pub(crate) fn truth_of(&self, key: &str) -> Option<bool> {
        self.values.iter().find(|(name, ..)| *name == key).and_then(|(.., value)| match value {
            FieldValue::Bool(truth) => Some(*truth),
            _ => None,
        })
    }

    /// Takes the names of an open map at `key`.
    #[inline]
    pub(crate) fn names(&mut self, key: &str) -> Vec<Spanned> {
        match self.take(key) {
            Some(FieldValue::Names(names)) => names,
            _ => Vec::new(),
        }
    }

    /// Takes the day of `key`.
    #[inline]
    pub(crate) fn day(&mut self, key: &str) -> Option<Day> {
        match self.take(key)? {
            FieldValue::Day(day) => Some(day),
            _ => None,
        }
    }

    /// Takes the moment of `key`.
    #[inline]
    pub(crate) fn moment(&mut self, key: &str) -> Option<Moment> {
        match self.take(key)? {
            FieldValue::Moment(moment) => Some(moment),
            _ => None,
        }
    }

    /// Takes the truth of `key`.
    #[inline]
    pub(crate) fn truth(&mut self, key: &str) -> Option<bool> {
        match self.take(key)? {
            FieldValue::Bool(truth) => Some(truth),
            _ => None,
        }
    }

    /// Takes the whole number of `key`, in the type its range was made for.
    pub(crate) fn whole<T: TryFrom<i64>>(&mut self, key: &str) -> Option<T> {
        match self.take(key)? {
            FieldValue::Whole(number) => T::try_from(number).ok(),
            _ => None,
        }
    }

    /// Takes the word of `key` as the value `from_word` gives it.
    #[inline]
    pub(crate) fn word<T>(&mut self, key: &str, from_word: fn(&str) -> Option<T>) -> Option<T> {
        match self.take(key)? {
            FieldValue::Word(word) => from_word(word),
            _ => None,
        }
    }

    /// Takes the words of `key`, `None` where the key is absent.
    #[inline]
    pub(crate) fn words<T>(&mut self, key: &str, from_word: fn(&str) -> Option<T>) -> Option<Vec<T>> {
        match self.take(key)? {
            FieldValue::Words(words) => Some(words.into_iter().filter_map(from_word).collect()),
            _ => None,
        }
    }

    /// Takes the texts of `key` with their places.
    #[inline]
    pub(crate) fn spanned_texts(&mut self, key: &str) -> Vec<Spanned> {
        match self.take(key) {
            Some(FieldValue::Texts(texts)) => texts,
            _ => Vec::new(),
        }
    }

    /// Takes the texts of `key`.
    #[inline]
    pub(crate) fn texts(&mut self, key: &str) -> Vec<String> {
        self.spanned_texts(key).into_iter().map(|spanned| spanned.text).collect()
    }

    /// Takes the map of `key`.
    #[inline]
    pub(crate) fn record(&mut self, key: &str) -> Option<Self> {
        match self.take(key)? {
            FieldValue::Record(record) => Some(record),
            _ => None,
        }
    }

    /// Takes the text of `key`, or the map that stands there instead.
    #[inline]
    pub(crate) fn text_or_record(&mut self, key: &str) -> Option<Result<String, Self>> {
        match self.take(key)? {
            FieldValue::Text(text) => Some(Ok(text)),
            FieldValue::Record(record) => Some(Err(record)),
            _ => None,
        }
    }

    /// Takes the maps of `key`, `None` where the key is absent.
    #[inline]
    pub(crate) fn records(&mut self, key: &str) -> Option<Vec<Self>> {
        match self.take(key)? {
            FieldValue::Records(records) => Some(records),
            _ => None,
        }
    }

    /// Takes the whole numbers by name of `key`.
    #[inline]
    pub(crate) fn whole_by_name(&mut self, key: &str) -> Vec<(Spanned, i64)> {
        match self.take(key) {
            Some(FieldValue::WholeByName(numbers)) => numbers,
            _ => Vec::new(),
        }
    }

    /// Takes the texts by name of `key`.
    #[inline]
    pub(crate) fn texts_by_name(&mut self, key: &str) -> Vec<(Spanned, Vec<Spanned>)> {
        match self.take(key) {
            Some(FieldValue::TextsByName(texts)) => texts,
            _ => Vec::new(),
        }
    }
}

/// Where the values of a record stand, by key.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Spans(Box<[(&'static str, Span)]>);

impl Spans {
    /// Returns where the value of `key` stands.
    pub(crate) fn get(&self, key: &str) -> Option<Span> {
        self.0.iter().find(|(name, _)| *name == key).map(|(_, span)| *span)
    }
}

/// Returns the field of `table` that has this key.
fn field_of(table: &'static [Field], key: &str) -> Option<&'static Field> {
    let first = *key.as_bytes().first()?;
    table.iter().find(|field| field.key.as_bytes().first() == Some(&first) && field.key == key)
}

/// Notes where a key without a value has one that YAML takes for a comment.
fn note_only_comment(source: &mut Source<'_>, field: &Field, at: usize) {
    match field.field_type {
        FieldType::Texts => looks_otherwise::note_only_comment(source, at, Wanted::List),
        FieldType::Text => looks_otherwise::note_only_comment(source, at, Wanted::Text),
        _ => {}
    }
}

fn unknown_key(source: &mut Source<'_>, table: &'static [Field], entry: &Entry<'_>) {
    let (key, span) = (&*entry.key, entry.key_span);
    let of = (source.path, source.text);
    if let Some(hidden) = unseen::in_key(Code::UnknownKey, of, entry, |key| field_of(table, key).is_some()) {
        source.found.push(hidden.as_note());
        return;
    }
    let help = match nearest(key, table.iter().map(|field| field.key)) {
        Some(near) => format!("did you mean `{near}`? A key of your own is kept as it is"),
        None => "a key of your own is kept as it is; `mw check` only names it".to_owned(),
    };
    let message = format!("`{key}` is not a key of the format");
    source
        .found
        .push(Diagnostic::at(Code::UnknownKey, source.path, source.text, span, message).with_help(help).as_note());
}
