//! The window of days that a command looks at: its flags, and what was understood.

use clap::Args;

use crate::analysis::Window;
use crate::app::error::Error;
use crate::commands::context::Context;
use crate::model::when::{self, WhenError};

/// The flags of commands that look at a window of days.
#[derive(Args, Clone, Debug)]
pub(crate) struct WindowOptions {
    /// The first day of the window; a week counts from its Monday, a month from its first day
    #[arg(long, value_name = "DAY")]
    pub from: Option<String>,
    /// The last day of the window; a week counts to its Sunday, a month to its last day
    #[arg(long, value_name = "DAY")]
    pub to: Option<String>,
    /// The window in a word: 2026-10, october, last month, last 3 months, 2026-Q4, 2026, 2026-W46
    #[arg(long = "in", value_name = "WHEN", conflicts_with_all = ["from", "to"])]
    pub within: Option<String>,
}

impl WindowOptions {
    /// Returns the window that was typed. What was understood is said on stderr where it was typed in words.
    pub(crate) fn window(&self, context: &mut Context<'_>) -> Result<Window<'static>, Error> {
        let today = context.today();
        if let Some(typed) = &self.within {
            return within(context, "--in: ", typed);
        }
        let edge =
            |flag: &str, typed: &str| when::window(typed, today).map_err(|error| refused(&format!("{flag}: "), &error));
        let from = self.from.as_deref().map(|typed| edge("--from", typed)).transpose()?.map(|days| *days.start());
        let to = self.to.as_deref().map(|typed| edge("--to", typed)).transpose()?.map(|days| *days.end());
        match (from, to) {
            (Some(from), Some(to)) if from > to => {
                Err(Error::usage(format!("the window would end on {to}, before it begins on {from}"))
                    .hint("Give the earlier day to --from"))
            }
            _ => Ok(Window { from, to, ..Window::default() }),
        }
    }
}

/// Returns the window that `typed` stands for, which is named `flag` in a message. What was understood is said on stderr where it
/// was typed in words.
pub(crate) fn within(context: &mut Context<'_>, flag: &str, typed: &str) -> Result<Window<'static>, Error> {
    let days = when::window(typed, context.today()).map_err(|error| refused(flag, &error))?;
    let (from, to) = (*days.start(), *days.end());
    // What begins with a year says itself what it is.
    if !typed.trim().starts_with(|first: char| first.is_ascii_digit()) {
        writeln!(context.err, "From {from} to {to}")?;
    }
    Ok(Window { from: Some(from), to: Some(to), ..Window::default() })
}

fn refused(flag: &str, error: &WhenError) -> Error {
    Error::usage(format!("{flag}{error}")).hint(error.hint())
}
