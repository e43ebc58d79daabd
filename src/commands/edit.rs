//! `mw edit`: opens a file in the editor.

use clap::Args;

use crate::app::editor;
use crate::app::error::Error;
use crate::app::exit_code;
use crate::app::prompts::{Asks, Person};
use crate::commands::change::save::{Home, folder_of, saved};
use crate::commands::change::saved::Deed;
use crate::commands::context::Context;
use crate::commands::entry::compose;
use crate::commands::lookup::file;
use crate::diagnostic::Diagnostic;
use crate::journal::load::{self, Journal};
use crate::model::file_name;
use crate::render;

/// Open the file of a client, a session, an activity or a reflection in the editor
///
/// A file that is broken is opened too, by its name or its path. Where it cannot be read afterwards, it can be opened again at
/// once, where the mistake is.
#[derive(Args, Debug)]
#[command(after_help = "Examples:
  mw edit tell
  mw edit last
  mw edit client
  mw edit diary/2026-11-09-2.md")]
pub(crate) struct EditArguments {
    /// A client, a session's date, an activity, an entry's number or name, `last`, or a path
    name: String,
}

pub(crate) fn run(context: &mut Context<'_>, arguments: &EditArguments) -> Result<u8, Error> {
    let overlay = context.overlay()?;
    // By its path first: the settings may be what is broken, and then no journal opens.
    let path = match file::by_path(context, &overlay, &arguments.name)? {
        Some(path) => path,
        None => file::find(context, &context.journal()?, &arguments.name)?,
    };
    let file = overlay.root().join(&path);
    if !context.may_ask() {
        return Err(Error::usage("an editor needs a terminal").hint(format!("The file is {}", file.display())));
    }
    let command_line = compose::editor_of(context)?;
    let mut line = None;
    loop {
        editor::open(&command_line, &file, line)?;
        // The file is saved already, by the editor. What can still be done is to say at once that it cannot be read.
        let (problem, place) = match read_again(context, &path) {
            Ok(journal) => {
                note_saved(context, &journal, path);
                return Ok(exit_code::DONE);
            }
            Err(problem) => problem,
        };
        // Said before it is asked; where the answer is no, it need not be said once more.
        render::error(context.err, &problem)?;
        line = place;
        if !Person.agrees("Open it again?")? {
            writeln!(context.err, "It is left out until then: mw edit {}", render::clean_line(&path))?;
            return Ok(problem.exit_code());
        }
    }
}

/// Notes that an editor saved the file: git is to commit it like any other change.
fn note_saved(context: &mut Context<'_>, journal: &Journal, path: String) {
    let settings = journal.settings_in(folder_of(&path));
    let home = Home { root: &journal.root, bounds: journal.overlay.bounds(), settings: &settings };
    saved(context, home, vec![path], Deed::Made);
}

/// Returns the journal with the file as it is now; else why the file, or the journal with it, cannot be read, and on which line.
fn read_again(context: &Context<'_>, path: &str) -> Result<Journal, (Error, Option<usize>)> {
    let journal = context.journal().map_err(|error| (error, None))?;
    // A form and the settings are read with the journal; any other text is the user's own.
    if !file_name::is_markdown(path) || path.starts_with("templates/") {
        return Ok(journal);
    }
    let reading = journal.read(path, journal.settings.headings());
    if reading.value.is_some() {
        return Ok(journal);
    }
    let line = reading.found.first().map(|found: &Diagnostic| found.place.line);
    Err((load::invalid(&reading.found), line))
}
