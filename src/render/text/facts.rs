//! What is known of something, one fact a line: a label and the words beside it.

use std::io;

use super::screen::{Screen, padded};
use super::style::{dim, line};
use crate::render::clean;

/// A label with the words beside it.
pub(crate) struct Fact {
    label: &'static str,
    words: String,
}

impl Fact {
    /// Returns a fact in a user's words, if there are any.
    pub(crate) fn words(label: &'static str, words: Option<&str>) -> Option<Self> {
        let words = clean(words?).trim().to_owned();
        (!words.is_empty()).then_some(Self { label, words })
    }

    /// Returns a fact that is a number, a day or a word of the format, if there is one.
    pub(crate) fn value(label: &'static str, value: Option<impl ToString>) -> Option<Self> {
        Some(Self { label, words: value?.to_string() })
    }

    /// Returns a fact that is a list in a user's words, if there are any.
    pub(crate) fn list<T: AsRef<str>>(label: &'static str, list: &[T]) -> Option<Self> {
        let words = list.iter().map(|own| line(own.as_ref())).collect::<Vec<_>>().join(", ");
        (!words.is_empty()).then_some(Self { label, words })
    }
}

/// Writes the facts that are there, the words under each other.
pub(crate) fn facts(screen: &mut Screen<'_>, facts: impl IntoIterator<Item = Option<Fact>>) -> io::Result<()> {
    let facts: Vec<Fact> = facts.into_iter().flatten().collect();
    let width = facts.iter().map(|fact| fact.label.len()).max().unwrap_or(0);
    facts.iter().try_for_each(|fact| screen.wrapped(&padded(&dim(fact.label), width + 3), &fact.words))
}
