//! `mw undo`: takes back the last change.

use clap::Args;

use super::context::Context;
use super::options::WriteOptions;
use super::save::{Home, explain, folder_of, message_of, saved, take_turn};
use crate::error::Error;
use crate::exit_code;
use crate::journal::commit::Plan;
use crate::journal::history::{self, History};
use crate::render;

/// Take back the last change that mw made in this journal
///
/// A file that was made is taken away, one that was changed is as it was before: if it is still as mw left it. Typed
/// again, it takes back the change before that.
#[derive(Args, Debug)]
#[command(after_help = "Example:\n  mw undo --dry-run")]
pub(crate) struct UndoArguments {
    #[command(flatten)]
    write: WriteOptions,
}

pub(crate) fn run(context: &mut Context<'_>, arguments: &UndoArguments) -> Result<u8, Error> {
    let journal = context.journal()?;
    let history = context.environment.state_folder.as_deref().map(|folder| History::of(folder, &journal.root));
    let Some((history, change)) = history.and_then(|history| history.last().map(|change| (history, change))) else {
        return Err(Error::not_found("there is no change to take back")
            .hint("Older ones are in git, if you use it: mw git log"));
    };
    if arguments.write.dry_run {
        let after = change.before.clone().unwrap_or_default();
        let plan = Plan { path: change.path.clone(), before: Some(change.after.clone()), after };
        render::diff(context.out, &plan)?;
        return Ok(exit_code::DONE);
    }
    let _turn = take_turn(&journal.root, folder_of(&change.path))?;
    history::take_back(&journal.root, &change)
        .map_err(|error| explain(&error).hint(format!("To undo it by hand: mw edit, or look at {}", change.path)))?;
    history.forget_last();
    let settings = journal.settings_in(folder_of(&change.path));
    let home = Home { root: &journal.root, settings: &settings };
    saved(context, home, &change.path, format!("{}, taken back", message_of(&change.path)));
    let path = render::clean(&change.path);
    let said = if change.before.is_some() { "As it was before" } else { "Taken away" };
    writeln!(context.out, "{said}: {path}")?;
    Ok(exit_code::DONE)
}
