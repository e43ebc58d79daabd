//! A file that is being made up: what stands between its dashes, and its body.

use std::fmt::{Display, Write as _};

use crate::dice::Dice;
use crate::pool;

/// A file of a journal, before it is text.
pub(crate) struct Made {
    /// The keys, each with its value and the lines below it.
    pub keys: Vec<String>,
    /// The text below the second line of dashes.
    pub body: String,
}

/// Ways in which a file says who may see it. Some are misspelt, and of some there are two.
const SHARES: &[&[&str]] = &[
    &["share: me"],
    &["share: me"],
    &["share: pair"],
    &["share: pair"],
    &["share: pair"],
    &["share: sponsor"],
    &[],
    &["share: Me"],
    &["share: Pair"],
    &["share: [pair, me]"],
    &["share: pair", "share: me"],
    &["share: sponsor", "share: pair"],
];
/// Ways in which it says whose it is.
const AUTHORS: &[&[&str]] =
    &[&[], &[], &[], &["by: client"], &["by: coach"], &["by: nobody"], &["by: client", "by: coach"]];
const HEADINGS: &[&str] = &[
    "What happened",
    "What I noticed",
    "What I make of it",
    "What I'll try next",
    "What I'll do differently",
    "What I took for granted",
    "How I learn",
    "Something else",
];

impl Made {
    /// Begins a file of a type.
    pub(crate) fn of(kind: &str) -> Self {
        Self { keys: vec![format!("type: {kind}")], body: String::new() }
    }

    /// Adds a key.
    pub(crate) fn key(&mut self, key: &str, value: impl Display) {
        self.keys.push(format!("{key}: {value}"));
    }

    /// Adds a key in so many of a hundred files.
    pub(crate) fn perhaps<T: Display>(
        &mut self,
        dice: &mut Dice,
        percent: usize,
        key: &str,
        value: impl FnOnce(&mut Dice) -> T,
    ) {
        if dice.chance(percent) {
            let value = value(dice);
            self.key(key, value);
        }
    }

    /// Adds a list with one item a line, if it has any.
    pub(crate) fn list(&mut self, key: &str, items: &[String]) {
        if !items.is_empty() {
            self.keys.push(format!("{key}:\n  - {}", items.join("\n  - ")));
        }
    }

    /// Says who may see it and whose it is, in one of many ways, and puts the keys into another order.
    pub(crate) fn mark(&mut self, dice: &mut Dice) {
        for line in dice.one_of(SHARES).iter().chain(dice.one_of(AUTHORS)) {
            self.keys.push((*line).to_owned());
        }
        dice.shuffle(&mut self.keys);
    }

    /// Gives it a body: plain words, sections, or nothing.
    pub(crate) fn write(&mut self, dice: &mut Dice) {
        if dice.chance(40) {
            self.body = format!("Some {}.\n", pool::words(dice));
        }
        for heading in HEADINGS {
            if dice.chance(20) {
                let text = if dice.chance(80) { format!("A {}.\n", pool::words(dice)) } else { String::new() };
                _ = write!(self.body, "\n## {heading}\n\n{text}");
            }
        }
    }

    /// Returns the text of the file.
    pub(crate) fn text(&self) -> String {
        format!("---\n{}\n---\n\n{}", self.keys.join("\n"), self.body)
    }
}
