//! What the fuzz targets and the tests of whole tables look at. Nobody else is to: none of it is promised.

use crate::model::evidence::DEFAULT_HEADINGS;
use crate::model::file::{self, Reading};
use crate::model::settings::Settings;
use crate::model::source::Extent;

pub use crate::diagnostic::Diagnostic;
pub use crate::document::body::{sections, words};
pub use crate::document::conflict::find as find_conflict;
pub use crate::document::fences::split as split_at_fences;
pub use crate::document::node::{Kind, Node, Style};
pub use crate::document::span::{Place, Span};
pub use crate::document::value::Value;
pub use crate::document::yaml::{Tree, read as read_yaml};
pub use crate::edit::{Edit, Step, apply, apply_yaml};
pub use crate::model::fields::{
    ACTIVITY, AGREED_ACTIVITIES, AGREED_RESOURCE, AGREEMENT, CALLS_IT, CLIENT, CONFIG, CONSENT, DECISION, FORM,
    FORM_ASK, FORM_FIELD, Field, FieldType, GOAL, HEADING_KEYS, MANY, NUDGE, PARTY, REFLECTION, RESOURCE, REVIEW,
    SESSION, SETTINGS, TOO_EARLY,
};

/// Whether a text was read, and what was found in it.
pub struct Read {
    /// Whether it is left out.
    pub is_left_out: bool,
    /// What is wrong in it.
    pub found: Vec<Diagnostic>,
}

impl<T> From<Reading<T>> for Read {
    fn from(reading: Reading<T>) -> Self {
        Self { is_left_out: reading.value.is_none(), found: reading.found }
    }
}

/// Reads `text` as the file at `path` of a journal whose settings are `settings`, for all that is found in it.
#[must_use]
pub fn read_file(path: &str, text: &str, settings: &str) -> Read {
    file::read(path, text, settings_of(settings).headings(), Extent::Findings).into()
}

/// Reads the front matter alone of `text`, as the file at `path`.
#[must_use]
pub fn read_front_matter(path: &str, text: &str) -> Read {
    file::read(path, text, Settings::default().headings(), Extent::FrontMatter).into()
}

/// Reads `text` as the settings of a journal.
#[must_use]
pub fn read_settings(text: &str) -> Read {
    file::read_settings("meanwhile.yaml", text).into()
}

/// Reads `text` as a user's own config.
#[must_use]
pub fn read_config(text: &str) -> Read {
    file::read_config("config.yaml", text).into()
}

/// Returns the headings that stand for a stage or a loop where nobody says otherwise, in the order of the keys that rename them.
pub fn default_headings() -> impl Iterator<Item = &'static [&'static str]> {
    DEFAULT_HEADINGS.iter().map(|(_, headings)| *headings)
}

fn settings_of(text: &str) -> Settings {
    file::read_settings("meanwhile.yaml", text).value.unwrap_or_default()
}
