//! `meanwhile` keeps the work that happens between coaching sessions, in plain-text journal files.
//!
//! The layers, in reading order: none names one that stands below it (`docs/ARCHITECTURE.md`, held by `tests/house.rs`).

mod document;

mod edit;

mod diagnostic;

mod model;

mod app;

mod visibility;

mod analysis;

mod report;

mod check;

mod forms;

mod journal;

mod render;

mod commands;

mod run;

pub use run::run;

#[doc(hidden)]
pub mod for_tests;
