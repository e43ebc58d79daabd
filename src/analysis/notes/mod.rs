//! Notes: something worth a look, never a verdict. Each is a question or an offer, and can be turned off by its name.

mod all;
mod avoided_word;
mod brought;
mod coach_led;
mod not_looked_back;
mod note;
mod open_work;
mod parent_child;
mod parties;
mod stuck;
mod writing;

#[cfg(test)]
pub(crate) use all::NAMES;
pub(crate) use all::notes;
pub(crate) use brought::brought;
pub(crate) use note::{Note, seen_by};

pub(super) use all::is_off;

#[cfg(test)]
mod tests;
