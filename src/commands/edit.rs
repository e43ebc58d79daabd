//! `mw edit`: opens a file in the editor.

use clap::Args;

use crate::app::editor;
use crate::app::error::Error;
use crate::app::exit_code;
use crate::commands::change::save::{Home, folder_of, saved};
use crate::commands::change::saved::Deed;
use crate::commands::context::Context;
use crate::commands::entry::compose;
use crate::commands::lookup::file;
use crate::journal::load;

/// Open the file of a client, a session, an activity or a reflection in the editor
#[derive(Args, Debug)]
#[command(after_help = "Examples:
  mw edit tell
  mw edit client")]
pub(crate) struct EditArguments {
    /// A client's code, a session's date, an activity's id or a reflection's name, or the beginning of it
    name: String,
}

pub(crate) fn run(context: &mut Context<'_>, arguments: &EditArguments) -> Result<u8, Error> {
    let journal = context.journal()?;
    let path = file::find(context, &journal, &arguments.name)?;
    let file = journal.root.join(&path);
    if !context.may_ask() {
        return Err(Error::usage("an editor needs a terminal").hint(format!("The file is {}", file.display())));
    }
    let command_line = compose::editor_of(context)?;
    editor::open(&command_line, &file)?;
    // The file is saved already, by the editor. What can still be done is to say at once that it cannot be read.
    let reading = journal.read(&path, journal.settings.headings());
    match reading.value {
        Some(_) => {
            let settings = journal.settings_in(folder_of(&path));
            let home = Home { root: &journal.root, bounds: journal.overlay.bounds(), settings: &settings };
            // An editor saved it, and git is to commit it like any other change.
            saved(context, home, vec![path], Deed::Made);
            Ok(exit_code::DONE)
        }
        None => {
            Err(load::invalid(&reading.found).hint(format!("It is left out until then: mw edit {}", arguments.name)))
        }
    }
}
