//! `meanwhile` keeps the work that happens between coaching sessions, in plain-text journal files.

pub mod document;
pub mod edit;

use std::{ffi::OsString, process::ExitCode};

/// Runs the command line and returns the process's exit code.
pub fn run(_arguments: impl IntoIterator<Item = OsString>) -> ExitCode {
    ExitCode::SUCCESS
}
