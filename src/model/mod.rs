//! What the files of a journal say: clients, sessions, activities, reflections, goals. No IO, no clock.

pub(crate) mod access;
pub(crate) mod activity;
pub(crate) mod body_section;
pub(crate) mod client;
pub(crate) mod evidence;
pub(crate) mod fields;
pub(crate) mod file;
pub(crate) mod file_name;
pub(crate) mod form;
pub(crate) mod goal;
pub(crate) mod heading_meaning;
pub(crate) mod id;
pub(crate) mod length_of_time;
pub(crate) mod moment;
pub(crate) mod normalise;
mod read_field;
pub(crate) mod record;
pub(crate) mod records;
pub(crate) mod reflection;
pub(crate) mod session;
pub(crate) mod settings;
pub(crate) mod source;
pub(crate) mod suggestion;
pub(crate) mod told;
pub(crate) mod when;
pub(crate) mod words;
