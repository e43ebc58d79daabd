//! `meanwhile` keeps the work that happens between coaching sessions, in plain-text journal files.
//!
//! The layers, in reading order; none names one below it in this list (`docs/ARCHITECTURE.md`):

pub mod document;
pub mod edit;

pub mod diagnostic;
pub mod model;

pub mod analysis;
pub mod check;

pub mod journal;

mod forms;
mod interaction;
mod render;

mod commands;

pub mod environment;
pub mod error;
pub mod exit_code;
mod run;

pub use run::run;
