//! A sentence of ours with words of a user's in it.
//!
//! It is kept in parts, and has no text of its own: whoever writes it out says what becomes of the user's words where it
//! goes ([`Sentence::told`]), so that none can go out as it is by oversight. Our words are those of the source; what is formatted
//! first does not compile as one of them.

use serde::{Serialize, Serializer};

use crate::model::moment::Day;
use crate::model::told;

use super::thread::ActivityThread;

/// A sentence of ours with words of a user's in it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Sentence(Vec<Part>);

#[derive(Clone, Debug, PartialEq, Eq)]
enum Part {
    /// Words of the source.
    Ours(&'static str),
    /// A number or a day.
    Value(String),
    /// Words of the user's.
    Theirs(String),
    /// The title of something of the user's, set apart.
    Title(String),
}

/// What has a text in which no word of a user's can stand.
pub(crate) trait Value: ToString {}

impl Value for u8 {}
impl Value for u32 {}
impl Value for u64 {}
impl Value for usize {}
impl Value for Day {}

impl Sentence {
    /// Returns the sentence that begins with words of ours.
    pub(crate) fn new(words: &'static str) -> Self {
        Self::default().ours(words)
    }

    /// Returns the sentence with words of ours behind it.
    pub(crate) fn ours(self, words: &'static str) -> Self {
        self.and(Part::Ours(words))
    }

    /// Returns the sentence with a number or a day behind it.
    pub(crate) fn value(self, value: impl Value + Copy) -> Self {
        self.and(Part::Value(value.to_string()))
    }

    /// Returns the sentence with words of the user's behind it. Words of both may stand among them: all are cleaned alike.
    pub(crate) fn theirs(self, words: impl Into<String>) -> Self {
        self.and(Part::Theirs(words.into()))
    }

    /// Returns the sentence with a title of the user's behind it, which is set apart: `*Say it*`.
    pub(crate) fn title(self, title: impl Into<String>) -> Self {
        self.and(Part::Title(title.into()))
    }

    /// Returns the sentence with another one behind it.
    pub(crate) fn then(mut self, other: Self) -> Self {
        self.0.extend(other.0);
        self
    }

    /// Returns these sentences one after the other, with words of ours between each two.
    pub(crate) fn joined(all: impl IntoIterator<Item = Self>, between: &'static str) -> Self {
        let join = |whole: Self, next| if whole.0.is_empty() { next } else { whole.ours(between).then(next) };
        all.into_iter().fold(Self::default(), join)
    }

    /// Returns the sentence as text, with what `theirs` makes of words of the user's.
    pub(crate) fn told(&self, theirs: impl Fn(&str) -> String) -> String {
        let part = |part: &Part| match part {
            Part::Ours(words) => (*words).to_owned(),
            Part::Value(value) => value.clone(),
            Part::Theirs(words) => theirs(words),
            // A title may read like a sentence; without a mark it would run on into ours.
            Part::Title(title) => format!("*{}*", theirs(title)),
        };
        self.0.iter().map(part).collect()
    }

    /// Returns the sentence as data, with the words of the user as they were written: for a format that escapes every text.
    pub(crate) fn whole(&self) -> String {
        self.told(str::to_owned)
    }

    fn and(mut self, part: Part) -> Self {
        self.0.push(part);
        self
    }
}

/// In an answer for scripts it stands as data.
impl Serialize for Sentence {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.whole())
    }
}

told::text_in_schemas!(Sentence);

/// Returns the titles of some activities: all of them up to three, else three and how many more.
pub(super) fn titles(threads: &[&ActivityThread<'_>]) -> Sentence {
    let title = |thread: &&ActivityThread<'_>| Sentence::default().title(&thread.activity.title);
    let shown = Sentence::joined(threads.iter().take(3).map(title), ", ");
    match threads.len().saturating_sub(3) {
        0 => shown,
        more => shown.ours(" and ").value(more).ours(" more"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_words_of_the_users_are_cleaned() {
        let one = Sentence::new("[").title("[a]").ours("]: ").value(3_u32).ours(" of ").theirs("[b]");
        assert_eq!(one.told(|words| words.replace(['[', ']'], "-")), "[*-a-*]: 3 of -b-");
        assert_eq!(one.whole(), "[*[a]*]: 3 of [b]");
    }

    #[test]
    fn sentences_are_joined_with_words_between_them() {
        let all = ["a", "b", "c"].map(|words| Sentence::default().theirs(words));
        assert_eq!(Sentence::joined(all, ", ").whole(), "a, b, c");
        assert_eq!(Sentence::joined([], ", "), Sentence::default());
    }
}
