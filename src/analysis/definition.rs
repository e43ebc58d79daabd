//! What a measure or a note is called and means, why it is there, and where it comes from: for `mw explain`, for
//! `docs/measures.md`, and for every screen and table that names one. Each stands in its own file of `measures` or `notes`.

use crate::model::suggestion::nearest;

use super::measures::MEASURES;
use super::notes::{NOTES, strain, supervision_due};
use super::sources::{HANDS_UP, OURS};
use crate::visibility::Audience;

/// What a measure or a note means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(clippy::struct_field_names, reason = "the sentences that define it are called so in JSON")]
pub(crate) struct Definition {
    /// Its name: a measure's is its key in JSON, a note's the one by which it is turned off.
    pub name: &'static str,
    /// What screens call it, in plain words; nothing where they show no such number.
    pub label: Option<&'static str>,
    /// Whether it is a measure or a note.
    pub about: About,
    /// Whose eyes it is for.
    pub audience: Audience,
    /// What it is: a lower-case phrase.
    pub summary: &'static str,
    /// How it is worked out, or when it appears: sentences.
    pub definition: &'static str,
    /// Its unit and range; nothing for a note.
    pub range: Option<&'static str>,
    /// How few are too few.
    pub enough: Enough,
    /// Why it is there: sentences.
    pub reason: &'static str,
    /// Where it comes from, by author.
    pub source: &'static str,
}

/// What a definition is of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum About {
    /// A number, or several.
    Measure,
    /// A question or an offer.
    Note,
}

impl About {
    /// Returns the word for it in JSON.
    pub(crate) const fn word(self) -> &'static str {
        match self {
            Self::Measure => "measure",
            Self::Note => "note",
        }
    }
}

/// How few things are too few for a number: below it, it is too early to say.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Enough {
    /// One is enough, or none is needed.
    Any,
    /// A number that no setting changes.
    Fixed(u32),
    /// Three, or what the setting `too_early.sessions` says.
    Sessions,
    /// Five, or what the setting `too_early.entries` says.
    Entries,
}

impl Enough {
    /// Returns the number where the settings say nothing else; `None` where any is enough.
    pub(crate) const fn by_default(self) -> Option<u32> {
        match self {
            Self::Any => None,
            Self::Fixed(enough) => Some(enough),
            Self::Sessions => Some(3),
            Self::Entries => Some(5),
        }
    }

    /// Returns the setting that changes it.
    pub(crate) const fn setting(self) -> Option<&'static str> {
        match self {
            Self::Any | Self::Fixed(_) => None,
            Self::Sessions => Some("too_early.sessions"),
            Self::Entries => Some("too_early.entries"),
        }
    }
}

impl Definition {
    /// What most measures are; each says what differs.
    pub(super) const MEASURE: Self = Self {
        name: "",
        label: None,
        about: About::Measure,
        audience: Audience::All,
        summary: "",
        definition: "",
        range: None,
        enough: Enough::Any,
        reason: "",
        source: OURS,
    };

    /// What a note for everybody is; each says what differs.
    pub(super) const NOTE: Self = Self { about: About::Note, source: HANDS_UP, ..Self::MEASURE };

    /// What a note for the coach alone is.
    pub(super) const NOTE_FOR_COACH: Self = Self { audience: Audience::Coach, ..Self::NOTE };

    /// Returns the files whose `notes_off` turns a note off. What the coach's own diary gives is no client's.
    pub(crate) fn turned_off_in(&self) -> &'static str {
        if [strain::DEFINITION.name, supervision_due::DEFINITION.name].contains(&self.name) {
            "meanwhile.yaml"
        } else {
            "meanwhile.yaml or client.md"
        }
    }
}

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
