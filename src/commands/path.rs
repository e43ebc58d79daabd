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
    /// A client, a session's date, an activity, an entry's number or name, `last`, or a path
    name: String,
}

pub(crate) fn run(context: &mut Context<'_>, arguments: &PathArguments) -> Result<u8, Error> {
    let overlay = context.overlay()?;
    let path = match file::by_path(context, &overlay, &arguments.name)? {
        Some(path) => path,
        None => file::find(context, &context.journal()?, &arguments.name)?,
    };
    let path = overlay.root().join(path).display().to_string();
    if context.environment.terminal.stdout {
        writeln!(context.out, "{}", render::clean_line(&path))?;
    } else {
        // As it is, whatever its name: a program opens it by that.
        context.write_raw(format!("{path}\n").as_bytes())?;
    }
    Ok(exit_code::DONE)
}
