//! `meanwhile` keeps the work that happens between coaching sessions, in plain-text journal files.
//!
//! The layers, in reading order; none names one above it (`docs/ARCHITECTURE.md`):

pub mod analysis;
pub mod check;
mod commands;
pub mod diagnostic;
pub mod document;
pub mod forms;
pub mod journal;
pub mod model;
mod render;

pub mod environment;
pub mod error;
pub mod exit_code;
mod run;

pub use run::run;
