//! `mw path`: prints where a file is.

use clap::Args;

use crate::app::error::Error;
use crate::app::exit_code;
use crate::commands::context::Context;
use crate::commands::lookup::file;
use crate::render;

/// Print the path of a client's, session's, activity's or reflection's file
#[derive(Args, Debug)]
#[command(after_help = "Examples:
  mw path tell
  cat \"$(mw path 2026-11-03)\"")]
pub(crate) struct PathArguments {
    /// A client's code, a session's date, an activity's id or a reflection's name, or the beginning of it
    name: String,
}

pub(crate) fn run(context: &mut Context<'_>, arguments: &PathArguments) -> Result<u8, Error> {
    let journal = context.journal()?;
    let path = file::find(context, &journal, &arguments.name)?;
    let path = journal.root.join(path).display().to_string();
    if context.environment.terminal.stdout {
        writeln!(context.out, "{}", render::clean_line(&path))?;
    } else {
        // As it is, whatever its name: a program opens it by that.
        context.write_raw(format!("{path}\n").as_bytes())?;
    }
    Ok(exit_code::DONE)
}
