//! Diary entries that are being written: where their words come from, and what they become.

pub(crate) mod about;
pub(crate) mod asking;
pub(crate) mod compose;
pub(crate) mod doubts;
pub(crate) mod draft;
pub(crate) mod ending;
pub(crate) mod form_values;
pub(crate) mod new_entry;
pub(crate) mod other_question;
pub(crate) mod source;
pub(crate) mod write_down;
