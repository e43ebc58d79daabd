//! Everything ambient, read once: the clock, the folder we stand in, places of the user, terminal, editor.
//!
//! No other module reads the clock or an environment variable.
#![expect(clippy::disallowed_methods, reason = "this is the home of the clock and of environment variables")]

use std::env;
use std::ffi::OsString;
use std::io::IsTerminal;
use std::path::{Path, PathBuf};

use chrono::{Local, NaiveDateTime, Timelike, Utc};

use crate::app::error::Error;
use crate::model::moment::Moment;

/// The width of lines where the terminal does not say, in columns.
const WIDTH: usize = 80;

/// What the process was started with and in.
#[derive(Clone, Debug)]
pub(crate) struct Environment {
    /// Today, with the time unless `MW_TODAY` gives a day only.
    pub now: Moment,
    /// The same moment in UTC, for stamps that other programs compare; `MW_TODAY` without an offset is taken as UTC.
    pub utc: NaiveDateTime,
    /// The words the process was started with.
    pub words: Vec<OsString>,
    /// The folder we stand in.
    pub directory: PathBuf,
    /// `MEANWHILE_JOURNAL`, where it is set.
    pub journal: Option<OsString>,
    /// The folder of the user's own config.
    pub config_folder: Option<PathBuf>,
    /// The folder where text is kept that could not be saved.
    pub state_folder: Option<PathBuf>,
    /// The user's home, for `~` in the config.
    pub home: Option<PathBuf>,
    /// Which of the three streams are terminals.
    pub terminal: Terminal,
    /// The width of the screen, in columns.
    pub width: usize,
    /// What the variables say about colour.
    pub colour: Colour,
    /// Editors by variable, the first that is set counts: `MW_EDITOR`.
    pub own_editor: Option<String>,
    /// `VISUAL`, then `EDITOR`.
    pub system_editor: Option<String>,
}

/// Which of the three streams are terminals.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Terminal {
    /// Whether a person can answer.
    pub stdin: bool,
    /// Whether a person reads the answer.
    pub stdout: bool,
    /// Whether a person reads what is said besides.
    pub stderr: bool,
}

/// What the variables say about colour.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Colour {
    /// Nothing: colour in a terminal.
    Auto,
    /// `NO_COLOR` is set.
    Never,
    /// `CLICOLOR_FORCE` is set.
    Always,
}

impl Environment {
    /// Returns what the process was started with. Fails where `MW_TODAY` is no day, or the folder is gone.
    pub(crate) fn capture() -> Result<Self, Error> {
        let directory = env::current_dir().map_err(|cause| {
            Error::disk("read the folder we stand in,", Path::new("."), cause).hint("Go to a folder that exists: cd ~")
        })?;
        let terminal = Terminal {
            stdin: std::io::stdin().is_terminal(),
            stdout: std::io::stdout().is_terminal(),
            stderr: std::io::stderr().is_terminal(),
        };
        let fixed = fixed_now()?;
        Ok(Self {
            now: fixed.unwrap_or_else(local_now),
            utc: fixed.map_or_else(|| Utc::now().naive_utc(), |now| now.instant().unwrap_or_else(|| now.as_written())),
            words: env::args_os().collect(),
            directory,
            // Set to nothing is not set: so a shell leaves one out for a single command.
            journal: env::var_os("MEANWHILE_JOURNAL").filter(|value| !value.is_empty()),
            config_folder: dirs::config_dir().map(|folder| folder.join("meanwhile")),
            // Only some systems have a place for state of its own.
            state_folder: dirs::state_dir().or_else(dirs::data_local_dir).map(|folder| folder.join("meanwhile")),
            home: dirs::home_dir(),
            terminal,
            width: terminal_width(),
            colour: colour(),
            own_editor: variable("MW_EDITOR"),
            system_editor: variable("VISUAL").or_else(|| variable("EDITOR")),
        })
    }
}

impl Environment {
    /// Returns the place that `path` names: `~/` is the user's home, and else it counts from where we stand. A shell does the same
    /// with what it is not kept from by quotes.
    pub(crate) fn place(&self, path: &Path) -> PathBuf {
        match (path.strip_prefix("~"), &self.home) {
            (Ok(rest), Some(home)) => home.join(rest),
            _ => self.directory.join(path),
        }
    }
}

#[cfg(test)]
impl Environment {
    /// Returns the environment of somebody who stands in `directory` on 20 November 2026, with nothing set and no terminal.
    pub(crate) fn standing_in(directory: impl Into<PathBuf>) -> Self {
        Self {
            now: Moment::parse("2026-11-20T18:30").expect("a moment"),
            utc: Moment::parse("2026-11-20T18:30").expect("a moment").as_written(),
            words: Vec::new(),
            directory: directory.into(),
            journal: None,
            config_folder: None,
            state_folder: None,
            home: None,
            terminal: Terminal { stdin: false, stdout: false, stderr: false },
            width: WIDTH,
            colour: Colour::Never,
            own_editor: None,
            system_editor: None,
        }
    }
}

/// Returns the clock that `MW_TODAY` fixes, where it is set.
fn fixed_now() -> Result<Option<Moment>, Error> {
    let Some(fixed) = variable("MW_TODAY") else { return Ok(None) };
    Moment::parse(fixed.trim()).map(Some).ok_or_else(|| {
        Error::usage(format!("MW_TODAY is `{fixed}`, which is not a day"))
            .hint("Write it as MW_TODAY=2026-11-20 or MW_TODAY=2026-11-20T18:30")
    })
}

/// Returns the local time to the second.
fn local_now() -> Moment {
    let now = Local::now().naive_local();
    // The format knows no fraction of a second.
    Moment::at(now.date(), now.time().with_nanosecond(0).unwrap_or_else(|| now.time()))
}

fn variable(name: &str) -> Option<String> {
    env::var(name).ok().filter(|value| !value.trim().is_empty())
}

fn terminal_width() -> usize {
    // First: what somebody set for a script or a test beats what the terminal measures.
    let columns = variable("COLUMNS").and_then(|columns| columns.parse().ok());
    let measured = || terminal_size::terminal_size().map(|(width, _)| usize::from(width.0));
    columns.or_else(measured).unwrap_or(WIDTH).clamp(20, 400)
}

fn colour() -> Colour {
    // Any value, as no-color.org has it; an empty one is none.
    if variable("NO_COLOR").is_some() {
        Colour::Never
    // By the same convention `0` means that it is not forced.
    } else if variable("CLICOLOR_FORCE").is_some_and(|value| value != "0") {
        Colour::Always
    } else {
        Colour::Auto
    }
}
