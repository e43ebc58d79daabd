//! What a measure or a note is called and means, why it is there, and where it comes from: for `mw explain`, for
//! `docs/measures.md`, and for every screen and table that names one. Each stands in its own file of `measures` or `notes`.

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
    /// The files whose `notes_off` turns it off, where it is a note.
    pub turned_off_in: &'static str,
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
        // Whoever forgets to name a source claims none.
        source: OURS,
        turned_off_in: "meanwhile.yaml or client.md",
    };

    /// What a note for everybody is; each says what differs.
    pub(super) const NOTE: Self = Self { about: About::Note, source: HANDS_UP, ..Self::MEASURE };

    /// What a note for the coach alone is.
    pub(super) const NOTE_FOR_COACH: Self = Self { audience: Audience::Coach, ..Self::NOTE };

    /// What a note is that rests on the coach's own diary: no client's file turns it off.
    pub(super) const NOTE_OF_COACH_DIARY: Self = Self { turned_off_in: "meanwhile.yaml", ..Self::NOTE_FOR_COACH };
}
