//! Every definition, and the one that a name means.

use crate::model::suggestion::nearest;

use super::definition::Definition;
use super::measures::MEASURES;
use super::notes::NOTES;

/// Returns every definition: the measures, then the notes.
pub(crate) fn all() -> impl Iterator<Item = &'static Definition> {
    MEASURES.iter().chain(notes())
}

/// Returns the definitions of the notes, in the order in which they are given.
pub(crate) fn notes() -> impl Iterator<Item = &'static Definition> {
    NOTES.iter().map(|rule| &rule.definition)
}

/// Returns the definition of `name`: a measure is written with `_` and a note with `-`, and where no such name is, the
/// other is meant, or what a screen calls it.
pub(crate) fn named(name: &str) -> Option<&'static Definition> {
    let folded = |name: &str| name.to_lowercase().replace(['-', ' '], "_");
    let written = folded(name);
    let same_name = || all().find(|own| folded(own.name) == written);
    let same_label = || all().find(|own| own.label.is_some_and(|label| folded(label) == written));
    // As written first: `last-minute` is a note and `last_minute` a measure, and folded they are one.
    all().find(|own| own.name == name).or_else(same_name).or_else(same_label)
}

/// Returns what screens call the measure `name`, in plain words.
pub(crate) fn label(name: &str) -> Option<&'static str> {
    MEASURES.iter().find(|own| own.name == name)?.label
}

/// Returns the name that somebody may have meant by `written`.
pub(crate) fn nearest_name(written: &str) -> Option<&'static str> {
    nearest(written, all().map(|own| own.name))
}

#[cfg(test)]
mod tests;
