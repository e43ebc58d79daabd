//! `meanwhile` keeps the work that happens between coaching sessions, in plain-text journal files.
//!
//! The layers, in reading order: none names one that stands below it (`docs/ARCHITECTURE.md`, held by `tests/house.rs`).

pub mod document;

pub mod edit;

pub mod diagnostic;

pub mod model;

pub mod visibility;

pub mod analysis;

pub mod check;

pub mod exit_code;

pub mod error;

pub mod environment;

mod forms;

pub mod journal;

mod interaction;

mod render;

mod commands;

mod streams;

mod run;

pub use run::run;
