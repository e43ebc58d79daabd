//! Screens: calm, short, in the client's own word. One file a command.

pub(crate) mod activity_show;
mod attainment;
mod chains;
mod charts;
pub(crate) mod client_show;
pub(crate) mod diary;
mod excerpt;
pub(crate) mod explain;
mod facts;
pub(crate) mod find;
mod forms;
mod groups;
pub(crate) mod home;
mod later;
pub(crate) mod measures;
mod notes;
pub(crate) mod nudge;
mod person;
pub(crate) mod practice_stats;
pub(crate) mod progress;
pub(crate) mod reflow;
pub(crate) mod screen;
pub(crate) mod stats;
pub(crate) mod status;
mod story;
pub(crate) mod style;
pub(crate) mod trail;
pub(crate) mod week;

pub(crate) use forms::forms;
pub(crate) use later::dated_later;
pub(crate) use person::Person;
pub(crate) use screen::{Charts, Marks, Screen};
