//! Screens: calm, short, in the client's own word. One file a command.

pub(crate) mod activity_show;
mod chains;
pub(crate) mod client_show;
pub(crate) mod explain;
mod facts;
mod measures;
mod notes;
mod person;
pub(crate) mod progress;
pub(crate) mod screen;
pub(crate) mod status;
pub(crate) mod style;
pub(crate) mod trail;
pub(crate) mod week;
pub(crate) mod words;

pub(crate) use person::Person;
pub(crate) use screen::{Marks, Screen};
