//! Flags that several commands share.

use std::path::PathBuf;

use clap::{Args, ValueEnum};
use clap_complete::engine::ArgValueCompleter;

use crate::commands::flags::complete;

/// Flags of every command.
#[derive(Args, Clone, Debug)]
#[command(next_help_heading = "For every command")]
#[expect(clippy::struct_excessive_bools, reason = "each is a flag of its own")]
pub(crate) struct GlobalOptions {
    /// The journal's folder; else `MEANWHILE_JOURNAL`, else the folder we stand in
    #[arg(long, global = true, value_name = "DIR", add = ArgValueCompleter::new(complete::paths))]
    pub journal: Option<PathBuf>,
    /// The client's code, or the beginning of it
    #[arg(short, long, global = true, value_name = "CODE", add = ArgValueCompleter::new(complete::clients))]
    pub client: Option<String>,
    /// When to use colour: auto, always or never
    #[arg(long, global = true, value_name = "WHEN", value_enum, hide_possible_values = true)]
    pub color: Option<ColourChoice>,
    /// Draw with plain ASCII marks
    #[arg(long, global = true)]
    pub ascii: bool,
    /// Never ask, even in a terminal
    #[arg(long, global = true)]
    pub no_input: bool,
    /// Leave out notes
    #[arg(short, long, global = true)]
    pub quiet: bool,
    /// Exit with 1 if a file had to be left out
    #[arg(long, global = true)]
    pub strict: bool,
}

/// When to use colour.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum ColourChoice {
    /// In a terminal
    Auto,
    /// Always
    Always,
    /// Never
    Never,
}

/// The flag of commands that write.
#[derive(Args, Clone, Copy, Debug)]
pub(crate) struct WriteOptions {
    /// Show the change and leave the files as they are
    #[arg(long)]
    pub dry_run: bool,
}

/// The flag of commands that ask before they do something unlikely.
#[derive(Args, Clone, Copy, Debug)]
pub(crate) struct Anyway {
    /// Do it without being asked
    #[arg(long)]
    pub anyway: bool,
}

/// The flag of commands about a diary, of which a practice has one more.
#[derive(Args, Clone, Copy, Debug)]
pub(crate) struct OfTheCoach {
    /// In the coach's own diary
    #[arg(long)]
    pub coach: bool,
}
