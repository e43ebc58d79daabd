//! Flags that several commands share.

use std::path::PathBuf;

use clap::{Args, ValueEnum};
use clap_complete::engine::ArgValueCompleter;

use crate::commands::flags::complete;

use crate::analysis::Window;
use crate::app::error::Error;
use crate::model::moment::{Day, Week};
use crate::model::when;

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

/// The flags of commands that look at a window of days.
#[derive(Args, Clone, Debug)]
pub(crate) struct WindowOptions {
    /// The first day of the window; a week counts from its Monday
    #[arg(long, value_name = "DAY")]
    pub from: Option<String>,
    /// The last day of the window; a week counts to its Sunday
    #[arg(long, value_name = "DAY")]
    pub to: Option<String>,
}

impl WindowOptions {
    /// Returns the window that was typed, where today is `today`.
    pub(crate) fn window(&self, today: Day) -> Result<Window<'static>, Error> {
        let from = self.from.as_deref().map(|text| edge("--from", text, today, Week::from)).transpose()?;
        let to = self.to.as_deref().map(|text| edge("--to", text, today, Week::to)).transpose()?;
        match (from, to) {
            (Some(from), Some(to)) if from > to => {
                Err(Error::usage(format!("the window would end on {to}, before it begins on {from}"))
                    .hint("Give the earlier day to --from"))
            }
            _ => Ok(Window { from, to, ..Window::default() }),
        }
    }
}

/// Returns the day that `text` stands for; of a week, the one `of_week` gives.
fn edge(flag: &str, text: &str, today: Day, of_week: fn(Week) -> Day) -> Result<Day, Error> {
    if let Some(week) = Week::parse(text.trim()) {
        return Ok(of_week(week));
    }
    when::day(text, today).map_err(|error| Error::usage(format!("{flag}: {error}")).hint(error.hint()))
}
