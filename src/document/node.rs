//! A YAML value with the place of each of its parts.

use std::borrow::Cow;

use super::span::Span;

/// A YAML value and where it stands. Its texts are those of the file, where they mean what is written.
#[derive(Clone, Debug, PartialEq)]
pub struct Node<'text> {
    /// Where the value stands in the file: for a block collection from its first entry's first byte to its last
    /// entry's last; quotes and brackets included; for a null that is not written, the empty span after its key's
    /// colon or its dash.
    pub span: Span,
    /// What it is.
    pub kind: Kind<'text>,
}

/// What a YAML value is.
#[derive(Clone, Debug, PartialEq)]
pub enum Kind<'text> {
    /// Not written, `~` or `null`.
    Null,
    /// Words, numbers and dates: their text after quotes, escapes and folding are taken away.
    Scalar {
        /// The text.
        text: Cow<'text, str>,
        /// How it is written.
        style: Style,
    },
    /// A list.
    Sequence {
        /// Its items, in order.
        items: Vec<Node<'text>>,
        /// Written `[a, b]` rather than in lines.
        flow: bool,
    },
    /// Keys and values.
    Mapping {
        /// Its entries, in order.
        entries: Vec<Entry<'text>>,
        /// Written `{a: b}` rather than in lines.
        flow: bool,
    },
}

/// How a scalar is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Style {
    /// Without quotes.
    Plain,
    /// `'…'`
    SingleQuoted,
    /// `"…"`
    DoubleQuoted,
    /// `|` or `>`
    Block,
}

/// One key of a mapping with its value.
#[derive(Clone, Debug, PartialEq)]
pub struct Entry<'text> {
    /// The key's text.
    pub key: Cow<'text, str>,
    /// Where the key stands, quotes included.
    pub key_span: Span,
    /// Its value.
    pub value: Node<'text>,
}

impl<'text> Node<'text> {
    /// Returns the entries of a mapping, none for anything else.
    #[must_use]
    pub fn entries(&self) -> &[Entry<'text>] {
        match &self.kind {
            Kind::Mapping { entries, .. } => entries,
            _ => &[],
        }
    }

    /// Returns the items of a sequence, none for anything else.
    #[must_use]
    pub fn items(&self) -> &[Self] {
        match &self.kind {
            Kind::Sequence { items, .. } => items,
            _ => &[],
        }
    }

    /// Returns the value of `key` in a mapping; of a key written twice, the first.
    #[must_use]
    pub fn get(&self, key: &str) -> Option<&Self> {
        self.entries().iter().find(|entry| entry.key == key).map(|entry| &entry.value)
    }

    /// Returns whether both are the same text, list or mapping, in whatever way each is written.
    #[must_use]
    pub fn says_the_same_as(&self, other: &Self) -> bool {
        let entry = |(one, other): (&Entry, &Entry)| one.key == other.key && one.value.says_the_same_as(&other.value);
        match (&self.kind, &other.kind) {
            (Kind::Null, Kind::Null) => true,
            (Kind::Scalar { text: one, .. }, Kind::Scalar { text: other, .. }) => one == other,
            (Kind::Sequence { items: one, .. }, Kind::Sequence { items: other, .. }) => {
                one.len() == other.len() && one.iter().zip(other).all(|(one, other)| one.says_the_same_as(other))
            }
            (Kind::Mapping { entries: one, .. }, Kind::Mapping { entries: other, .. }) => {
                one.len() == other.len() && one.iter().zip(other).all(entry)
            }
            _ => false,
        }
    }

    /// Returns whether there is no value, or one that holds nothing: an empty text, list or mapping.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        match &self.kind {
            Kind::Null => true,
            Kind::Scalar { text, .. } => text.trim().is_empty(),
            Kind::Sequence { items, .. } => items.is_empty(),
            Kind::Mapping { entries, .. } => entries.is_empty(),
        }
    }

    /// Returns whether there is no value.
    #[must_use]
    pub const fn is_null(&self) -> bool {
        matches!(self.kind, Kind::Null)
    }
}
