//! YAML that our scanner leaves to the library: anchors of all but scalars, tags, several documents, and text that is no
//! YAML.
//!
//! The library says little about places: a top-level key is looked for at the start of a line, and everything within its
//! value takes the place of the whole value. Numbers come back as the library writes them (`1.10` as `1.1`), and merge
//! keys (`<<`) stay keys, as YAML 1.2 knows no others. Tags are passed over. How a scalar is written is not known either:
//! text that would mean something else without quotes is said to have them.

use std::{borrow::Cow, cell::Cell, fmt};

use serde::de::{DeserializeSeed, Deserializer, EnumAccess, Error, MapAccess, SeqAccess, VariantAccess, Visitor};

use crate::document::{
    node::{Entry, Kind, Node, Style},
    span::Span,
};

use super::{
    messages, resolve,
    scanner::Stop,
    tree::{Problem, ProblemKind, Tree},
};

/// Returns what the library reads at `range`, where the scanner came to a stop, or why it does not. Where the scanner
/// knew what was wrong, it is believed.
pub(super) fn read(text: &str, range: Span, stop: Stop) -> Result<Node<'static>, Problem> {
    let slice = range.of(text);
    let account = Account {
        // Without aliases a text hardly holds more values than bytes, so none is refused for its length.
        left: Cell::new(Tree::MOST_VALUES.max(slice.len())),
        bytes_left: Cell::new(MOST_TEXT),
        refused: Cell::new(None),
    };
    let builder = Builder { account: &account, level: 0, span: range };
    match builder.deserialize(serde_yaml::Deserializer::from_str(slice)) {
        Ok(mut root) => {
            place_top_level(&mut root, text, range);
            Ok(root)
        }
        Err(error) => {
            // The library counts bytes.
            let place = error.location().map(|location| range.start + slice.floor_char_boundary(location.index()));
            let (kind, place) = match (account.refused.get(), stop.reason) {
                (Some(Refusal::TooDeep), _) => (ProblemKind::TooDeep, place),
                (Some(Refusal::TooManyAliases), _) => (ProblemKind::TooManyAliases, place),
                (Some(Refusal::KeyNotText), _) => (ProblemKind::Syntax(messages::KEY_NOT_TEXT.to_owned()), place),
                (None, Some(reason)) => (ProblemKind::Syntax(reason.to_owned()), None),
                (None, None) => (messages::kind_of(&error.to_string()), place),
            };
            let offset = place.unwrap_or(stop.offset);
            Err(Problem { kind, span: something_at(text, range, offset) })
        }
    }
}

/// The most text that is built, in bytes: far more than [`Tree::MOST_BYTES`] can write without aliases.
const MOST_TEXT: usize = 16 * Tree::MOST_BYTES;

/// What may still be read, and why it was refused.
struct Account {
    left: Cell<usize>,
    bytes_left: Cell<usize>,
    refused: Cell<Option<Refusal>>,
}

#[derive(Clone, Copy)]
enum Refusal {
    TooDeep,
    TooManyAliases,
    KeyNotText,
}

impl Account {
    /// Returns a copy of `text`, unless aliases have made too much of it.
    fn text<E: Error>(&self, text: &str) -> Result<String, E> {
        let Some(left) = self.bytes_left.get().checked_sub(text.len()) else {
            self.refused.set(Some(Refusal::TooManyAliases));
            return Err(E::custom("refused"));
        };
        self.bytes_left.set(left);
        Ok(text.to_owned())
    }
}

/// Builds a node out of what the library reads.
#[derive(Clone, Copy)]
struct Builder<'account> {
    account: &'account Account,
    level: usize,
    span: Span,
}

impl Builder<'_> {
    /// Returns the builder of a collection's parts.
    fn inner<E: Error>(self) -> Result<Self, E> {
        if self.level >= Tree::MOST_LEVELS {
            return self.refuse(Refusal::TooDeep);
        }
        Ok(Self { level: self.level + 1, ..self })
    }

    fn refuse<T, E: Error>(self, refusal: Refusal) -> Result<T, E> {
        self.account.refused.set(Some(refusal));
        Err(E::custom("refused"))
    }

    fn node<E: Error>(self, kind: Kind<'static>) -> Result<Node<'static>, E> {
        match self.account.left.get().checked_sub(1) {
            Some(left) => {
                self.account.left.set(left);
                Ok(Node { span: self.span, kind })
            }
            None => self.refuse(Refusal::TooManyAliases),
        }
    }

    fn plain<E: Error>(self, value: &impl ToString) -> Result<Node<'static>, E> {
        self.node(Kind::Scalar { text: Cow::Owned(value.to_string()), style: Style::Plain })
    }
}

impl<'de> DeserializeSeed<'de> for Builder<'_> {
    type Value = Node<'static>;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Node<'static>, D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Builder<'_> {
    type Value = Node<'static>;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a value")
    }

    fn visit_none<E: Error>(self) -> Result<Node<'static>, E> {
        self.node(Kind::Null)
    }

    fn visit_unit<E: Error>(self) -> Result<Node<'static>, E> {
        self.node(Kind::Null)
    }

    fn visit_bool<E: Error>(self, value: bool) -> Result<Node<'static>, E> {
        self.plain(&value)
    }

    fn visit_i64<E: Error>(self, value: i64) -> Result<Node<'static>, E> {
        self.plain(&value)
    }

    fn visit_u64<E: Error>(self, value: u64) -> Result<Node<'static>, E> {
        self.plain(&value)
    }

    fn visit_i128<E: Error>(self, value: i128) -> Result<Node<'static>, E> {
        self.plain(&value)
    }

    fn visit_u128<E: Error>(self, value: u128) -> Result<Node<'static>, E> {
        self.plain(&value)
    }

    fn visit_f64<E: Error>(self, value: f64) -> Result<Node<'static>, E> {
        match value {
            value if value.is_nan() => self.plain(&".nan"),
            f64::INFINITY => self.plain(&".inf"),
            f64::NEG_INFINITY => self.plain(&"-.inf"),
            // `{:?}` keeps the point of `1.0`, so that it stays a number with one.
            value => self.plain(&format!("{value:?}")),
        }
    }

    fn visit_str<E: Error>(self, value: &str) -> Result<Node<'static>, E> {
        // Without quotes the library would have given null, a truth or a number.
        let is_other = resolve::is_null(value) || resolve::boolean(value).is_some() || resolve::number(value).is_some();
        let style = if is_other { Style::DoubleQuoted } else { Style::Plain };
        let text = self.account.text(value)?;
        self.node(Kind::Scalar { text: Cow::Owned(text), style })
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut access: A) -> Result<Node<'static>, A::Error> {
        let inner = self.inner()?;
        let mut items = Vec::new();
        while let Some(item) = access.next_element_seed(inner)? {
            items.push(item);
        }
        self.node(Kind::Sequence { items, flow: false })
    }

    fn visit_map<A: MapAccess<'de>>(self, mut access: A) -> Result<Node<'static>, A::Error> {
        let inner = self.inner()?;
        let mut entries = Vec::new();
        while let Some(key) = access.next_key_seed(KeyText(self.account))? {
            let value = access.next_value_seed(inner)?;
            entries.push(Entry { key: Cow::Owned(key), key_span: self.span, value });
        }
        self.node(Kind::Mapping { entries, flow: false })
    }

    fn visit_enum<A: EnumAccess<'de>>(self, access: A) -> Result<Node<'static>, A::Error> {
        let (_tag, contents): (String, _) = access.variant()?;
        contents.newtype_variant_seed(self)
    }
}

/// Reads a key as the text it is written with.
struct KeyText<'account>(&'account Account);

impl<'de> DeserializeSeed<'de> for KeyText<'_> {
    type Value = String;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<String, D::Error> {
        let refused = &self.0.refused;
        // Refused unless a text is seen.
        refused.set(Some(Refusal::KeyNotText));
        let key = deserializer.deserialize_str(self)?;
        refused.set(None);
        Ok(key)
    }
}

impl Visitor<'_> for KeyText<'_> {
    type Value = String;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a key that is text")
    }

    fn visit_str<E: Error>(self, value: &str) -> Result<String, E> {
        self.0.text(value)
    }
}

/// Gives every entry of the root the place of its key and its value, as far as its key stands at the start of a line.
fn place_top_level(root: &mut Node, text: &str, range: Span) {
    root.span = trimmed(text, range);
    let Kind::Mapping { entries, .. } = &mut root.kind else { return };
    let keys = top_level_keys(text, range);
    let mut next = 0;
    for entry in entries {
        let found = keys[next..].iter().position(|key| unquoted(key.of(text)) == entry.key);
        // A key in braces, or written with escapes, is not found: its entry keeps the place of the whole text.
        let Some(index) = found.map(|index| next + index) else { continue };
        next = index + 1;
        let end = keys.get(next).map_or(range.end, |following| following.start);
        let colon = text[keys[index].end..end].find(':').map_or(keys[index].end, |colon| keys[index].end + colon + 1);
        entry.key_span = keys[index];
        place_all(&mut entry.value, trimmed(text, Span::new(colon, end)));
    }
}

fn place_all(node: &mut Node, span: Span) {
    node.span = span;
    match &mut node.kind {
        Kind::Null | Kind::Scalar { .. } => {}
        Kind::Sequence { items, .. } => items.iter_mut().for_each(|item| place_all(item, span)),
        Kind::Mapping { entries, .. } => {
            for entry in entries {
                entry.key_span = span;
                place_all(&mut entry.value, span);
            }
        }
    }
}

/// Returns the places that look like keys at the start of a line, quotes included.
fn top_level_keys(text: &str, range: Span) -> Vec<Span> {
    let mut keys = Vec::new();
    let mut start = range.start;
    for line in range.of(text).split_inclusive('\n') {
        let colon = line.find(": ").or_else(|| line.trim_end().strip_suffix(':').map(str::len));
        if let Some(colon) = colon.filter(|_| !line.starts_with([' ', '\t', '#', '-', '[', '{'])) {
            keys.push(Span::new(start, start + line[..colon].trim_end().len()));
        }
        start += line.len();
    }
    keys
}

/// Returns `key` without the quotes around it.
fn unquoted(key: &str) -> &str {
    let within = |quote| key.strip_prefix(quote).and_then(|key: &str| key.strip_suffix(quote));
    within('"').or_else(|| within('\'')).unwrap_or(key)
}

/// Returns `span` without the blanks and line endings around it; where nothing is left, its start.
fn trimmed(text: &str, span: Span) -> Span {
    let whole = span.of(text);
    let start = span.start + whole.len() - whole.trim_start().len();
    let end = span.start + whole.trim_end().len();
    if start < end { Span::new(start, end) } else { Span::at(span.start) }
}

/// Returns the place of the character at `offset`, or of the last one before it that can be seen.
fn something_at(text: &str, range: Span, offset: usize) -> Span {
    let width = |character: char| character.len_utf8();
    match text[offset..range.end].chars().next() {
        Some(character) if character == '\t' || !character.is_whitespace() => {
            Span::new(offset, offset + width(character))
        }
        _ => {
            let before = text[range.start..offset].trim_end();
            let end = range.start + before.len();
            Span::new(end - before.chars().next_back().map_or(0, width), end)
        }
    }
}
