//! What the files of a journal say: clients, sessions, activities, reflections, goals. No IO, no clock.

pub mod access;
pub mod activity;
pub mod certain;
pub mod client;
pub mod evidence;
pub mod fields;
pub mod file;
pub mod file_name;
pub mod form;
pub mod goal;
pub mod id;
pub mod length_of_time;
pub mod moment;
mod read_field;
pub mod record;
pub mod records;
pub mod reflection;
pub mod session;
pub mod settings;
pub mod source;
pub mod suggestion;
pub mod when;
pub mod words;
