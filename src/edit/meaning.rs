//! What YAML means, without places and ways of writing: what an edit is checked against.

use crate::document::{
    node::{Kind, Node},
    value::Value,
};

use super::{change::Change, source::Editable};

/// A value as one of the two readers sees it. Keys keep their order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Meaning {
    Null,
    /// A scalar's text, and the type where the reader tells one.
    Scalar(Type, String),
    List(Vec<Meaning>),
    Map(Vec<(String, Meaning)>),
}

/// The type of a scalar.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Type {
    /// Our reader leaves types to the fields.
    Untold,
    Text,
    Number,
    Bool,
}

/// Returns what our reader sees.
pub(super) fn of_node(node: &Node) -> Meaning {
    match &node.kind {
        Kind::Null => Meaning::Null,
        Kind::Scalar { text, .. } => Meaning::Scalar(Type::Untold, text.clone().into_owned()),
        Kind::Sequence { items, .. } => Meaning::List(items.iter().map(of_node).collect()),
        Kind::Mapping { entries, .. } => {
            Meaning::Map(entries.iter().map(|entry| (entry.key.clone().into_owned(), of_node(&entry.value))).collect())
        }
    }
}

/// Returns what the library sees in `yaml`, or `None` where it refuses. A text without a value is an empty mapping, as
/// our reader has it. A key that stands twice, which the library refuses, is read under another name, and keeps its own.
pub(super) fn by_library(yaml: &Editable<'_>) -> Option<Meaning> {
    let value: serde_yaml::Value = serde_yaml::from_str(&without_odd_breaks(&yaml.told_apart())).ok()?;
    match of_library_value(&value)? {
        Meaning::Null => Some(Meaning::Map(Vec::new())),
        meaning if yaml.repeated.is_empty() => Some(meaning),
        meaning => Some(meaning.with_keys(&|name| yaml.key_of(name))),
    }
}

/// Returns `text` with other characters for those at which the library ends a line, as YAML 1.2 does not. It is applied to
/// what the library reads too, since an escape within quotes gives it these characters as they are.
fn without_odd_breaks(text: &str) -> String {
    text.replace(['\u{85}', '\u{2028}', '\u{2029}'], "\u{e000}")
}

fn of_library_value(value: &serde_yaml::Value) -> Option<Meaning> {
    Some(match value {
        serde_yaml::Value::Null => Meaning::Null,
        serde_yaml::Value::Bool(truth) => Meaning::Scalar(Type::Bool, truth.to_string()),
        serde_yaml::Value::Number(number) => Meaning::Scalar(Type::Number, number.to_string()),
        serde_yaml::Value::String(text) => Meaning::Scalar(Type::Text, without_odd_breaks(text)),
        serde_yaml::Value::Sequence(items) => Meaning::List(items.iter().map(of_library_value).collect::<Option<_>>()?),
        serde_yaml::Value::Mapping(entries) => {
            let entry = |(key, value)| Some((library_key(key)?, of_library_value(value)?));
            Meaning::Map(entries.iter().map(entry).collect::<Option<_>>()?)
        }
        serde_yaml::Value::Tagged(_) => return None,
    })
}

fn library_key(key: &serde_yaml::Value) -> Option<String> {
    match of_library_value(key)? {
        Meaning::Null => Some("null".to_owned()),
        Meaning::Scalar(_, text) => Some(text),
        Meaning::List(_) | Meaning::Map(_) => None,
    }
}

/// Returns what our reader should see where `value` is written.
pub(super) fn of_value(value: &Value) -> Meaning {
    match value {
        Value::Bool(truth) => Meaning::Scalar(Type::Untold, truth.to_string()),
        Value::Whole(number) => Meaning::Scalar(Type::Untold, number.to_string()),
        Value::Text(text) | Value::Word(text) => Meaning::Scalar(Type::Untold, text.clone()),
        Value::List(items) => Meaning::List(items.iter().map(of_value).collect()),
        Value::Map(entries) => {
            Meaning::Map(entries.iter().map(|(key, value)| (key.clone(), of_value(value))).collect())
        }
    }
}

/// Returns what the library should see where `value` is written.
pub(super) fn of_value_by_library(value: &Value) -> Meaning {
    match value {
        Value::Bool(truth) => Meaning::Scalar(Type::Bool, truth.to_string()),
        Value::Whole(number) => Meaning::Scalar(Type::Number, number.to_string()),
        Value::Text(text) => Meaning::Scalar(Type::Text, without_odd_breaks(text)),
        Value::Word(word) => match serde_yaml::from_str(word).ok().and_then(|value| of_library_value(&value)) {
            Some(scalar @ Meaning::Scalar(..)) => scalar,
            _ => Meaning::Scalar(Type::Text, word.clone()),
        },
        Value::List(items) => Meaning::List(items.iter().map(of_value_by_library).collect()),
        Value::Map(entries) => {
            let entry = |(key, value): &(String, Value)| (key.clone(), of_value_by_library(value));
            Meaning::Map(entries.iter().map(entry).collect())
        }
    }
}

impl Meaning {
    /// Makes `change` here, with `of_value` as the meaning of what is written. Returns `None` where it has no place.
    pub(super) fn change(mut self, change: &Change, of_value: impl Fn(&Value) -> Self) -> Option<Self> {
        match change {
            Change::Replace { at, value } => *self.at(at)? = of_value(value),
            Change::Insert { at, key, value } => match self.at(at)? {
                Self::Map(entries) => entries.push((key.clone(), of_value(value))),
                null @ Self::Null => *null = Self::Map(vec![(key.clone(), of_value(value))]),
                _ => return None,
            },
            Change::Push { at, value } => match self.at(at)? {
                Self::List(items) => items.push(of_value(value)),
                _ => return None,
            },
            Change::Remove { at, index } => match self.at(at)? {
                Self::Map(entries) if *index < entries.len() => drop(entries.remove(*index)),
                Self::List(items) if *index < items.len() => drop(items.remove(*index)),
                _ => return None,
            },
        }
        Some(self)
    }

    /// Returns the meaning with each key changed by `key_of`.
    fn with_keys(self, key_of: &dyn Fn(String) -> String) -> Self {
        match self {
            Self::List(items) => Self::List(items.into_iter().map(|item| item.with_keys(key_of)).collect()),
            Self::Map(entries) => {
                let entry = |(key, value): (String, Self)| (key_of(key), value.with_keys(key_of));
                Self::Map(entries.into_iter().map(entry).collect())
            }
            scalar => scalar,
        }
    }

    /// Returns the value at the indexes `at`.
    pub(super) fn at(&mut self, at: &[usize]) -> Option<&mut Self> {
        at.iter().try_fold(self, |meaning, index| match meaning {
            Self::List(items) => items.get_mut(*index),
            Self::Map(entries) => entries.get_mut(*index).map(|(_, value)| value),
            Self::Null | Self::Scalar(..) => None,
        })
    }
}
