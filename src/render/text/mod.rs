//! Screens: calm, short, in the client's own word. One file a command.

pub(crate) mod activity_show;
mod chains;
pub(crate) mod client_show;
mod facts;
mod forms;
mod measures;
mod notes;
pub(crate) mod nudge;
mod person;
pub(crate) mod progress;
pub(crate) mod screen;
pub(crate) mod status;
pub(crate) mod style;
pub(crate) mod trail;
pub(crate) mod week;
pub(crate) mod words;

pub(crate) use forms::forms;
pub(crate) use person::Person;
pub(crate) use screen::Screen;
