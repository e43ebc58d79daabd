//! Flags that several commands share.

use std::path::PathBuf;

use clap::{Args, ValueEnum};

/// Flags of every command.
#[derive(Args, Clone, Debug)]
pub(crate) struct GlobalOptions {
    /// The journal's folder; else MEANWHILE_JOURNAL, else the folder we stand in
    #[arg(long, global = true, value_name = "DIR")]
    pub journal: Option<PathBuf>,
    /// The client's code, or the beginning of it
    #[arg(short, long, global = true, value_name = "CODE")]
    pub client: Option<String>,
    /// When to use colour
    #[arg(long, global = true, value_name = "WHEN", value_enum)]
    pub color: Option<ColourChoice>,
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

/// How an answer is written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub(crate) enum Format {
    /// For reading
    #[default]
    Text,
    /// One JSON object
    Json,
}

/// How a list is written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub(crate) enum ListFormat {
    /// For reading
    #[default]
    Text,
    /// One JSON object
    Json,
    /// One JSON object a line
    Jsonl,
    /// Comma-separated, with a header
    Csv,
    /// The paths of the files
    Path,
    /// `path:line: …`, for grep and editors
    Lines,
}

/// How a summary is written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub(crate) enum SummaryFormat {
    /// For reading
    #[default]
    Text,
    /// One JSON object
    Json,
    /// Comma-separated, with a header
    Csv,
    /// Markdown, to send
    Markdown,
}

/// Whose eyes a page is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum Audience {
    /// The client
    Client,
    /// The coach
    Coach,
    /// The organisation that pays
    Sponsor,
}
