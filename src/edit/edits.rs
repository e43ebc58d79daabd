//! What can be asked for: the edits, and the path to a value.

use std::fmt;

use crate::document::value::Value;

/// One step of the path from the front matter's root to a value.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Step {
    /// Into a mapping, to the value of this key; of a key written twice, the edit is refused.
    Key(String),
    /// Into a list, to the item at this index, from 0.
    Item(usize),
}

impl Step {
    /// Returns the step to the value of `key`.
    pub fn key(key: impl Into<String>) -> Self {
        Self::Key(key.into())
    }
}

/// A change to one file.
#[derive(Clone, Debug, PartialEq)]
pub enum Edit {
    /// Gives a key or a list's item a value.
    ///
    /// A value that already means the same keeps its way of writing. A key that is absent comes after the last line of
    /// its mapping's last entry, and after comments below that are indented deeper than its keys; comments and empty
    /// lines that follow stay below it. Mappings that are missing on the way, or have no value, are made. A value that
    /// is replaced keeps the comment behind it.
    ///
    /// It cannot keep comments within a list or a mapping that it replaces, and is refused there; it cannot go through a
    /// value that is text, and cannot add an item: that is [`Edit::Append`].
    Set {
        /// The way to the value.
        path: Vec<Step>,
        /// What it becomes.
        value: Value,
    },
    /// Takes away a key with its value, or a list's item, with the comment in the same line. Comments above and below
    /// stay. Without its last entry a list is left as `[]` and a mapping as `{}`.
    ///
    /// It cannot take away what is not there, nor keep comments within what it takes away, and is refused where a comment
    /// that stays would become a line of the text above it.
    Remove {
        /// The way to the key or item.
        path: Vec<Step>,
    },
    /// Takes away a key that says again what it says already: of the later entries of this key in its mapping, the first
    /// one whose value is that of the key's first entry. It goes with its lines. The only edit of a text in which a key
    /// stands twice.
    ///
    /// It cannot take away an entry within braces, nor one with a comment in its lines, and is refused there.
    RemoveRepeated {
        /// The way to the key.
        path: Vec<Step>,
    },
    /// Adds an item at the end of a list, below the lines of the last item; a list that is missing or has no value is
    /// made, and mappings that are missing on the way.
    ///
    /// It cannot make a list of a value that is something else.
    Append {
        /// The way to the list.
        path: Vec<Step>,
        /// The item.
        value: Value,
    },
}

/// A path as a person reads it: `activities[2].title`.
pub(super) struct Shown<'a>(pub(super) &'a [Step]);

impl fmt::Display for Shown<'_> {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.0.is_empty() {
            return out.write_str("front matter");
        }
        for (depth, step) in self.0.iter().enumerate() {
            match step {
                Step::Key(key) if depth == 0 => write!(out, "{key}")?,
                Step::Key(key) => write!(out, ".{key}")?,
                Step::Item(index) => write!(out, "[{}]", index + 1)?,
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_is_shown_with_items_counted_from_one() {
        let path = [Step::key("activities"), Step::Item(1), Step::key("title")];
        assert_eq!(Shown(&path).to_string(), "activities[2].title");
        assert_eq!(Shown(&[]).to_string(), "front matter");
    }
}
