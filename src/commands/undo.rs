//! `mw undo`: takes back the last change.

use clap::Args;

use crate::app::error::{Error, Kind};
use crate::app::exit_code;
use crate::commands::change::save::{Home, explain, folder_of, lock_folder, message_of, saved};
use crate::commands::context::Context;
use crate::commands::flags::options::WriteOptions;
use crate::journal::history::{self, History};
use crate::journal::keep;
use crate::render;

/// Take back the last change that mw made in this journal
///
/// A file that was made is taken away, one that was changed is as it was before: if it is still as mw left it. Typed
/// again, it takes back the change before that. What is kept for this is forgotten after 90 days, and with --clear at once.
#[derive(Args, Debug)]
#[command(after_help = "Examples:
  mw undo --dry-run
  mw undo
  mw undo --clear      forget all words that are kept outside your journals")]
pub(crate) struct UndoArguments {
    /// Forget all words that are kept for undoing, in drafts, or because they could not be saved, of all journals
    #[arg(long, conflicts_with = "dry_run")]
    clear: bool,
    #[command(flatten)]
    write: WriteOptions,
}

pub(crate) fn run(context: &mut Context<'_>, arguments: &UndoArguments) -> Result<u8, Error> {
    if arguments.clear {
        return clear(context);
    }
    let journal = context.journal()?;
    let history = context.environment.state_folder.as_deref().map(|folder| History::of(folder, &journal.root));
    let Some((history, (number, change))) = history.and_then(|history| Some((history.clone(), history.last()?))) else {
        return Err(Error::not_found("there is no change to take back")
            .hint("Older ones are in git, if you use it: mw git log"));
    };
    let Some(change) = change else {
        history.forget(number);
        return Err(Error::new(
            Kind::Invalid,
            "what is kept of the last change cannot be read, so it is not taken back",
        )
        .hint("For the change before it: mw undo"));
    };
    if arguments.write.dry_run {
        render::diff(context.out, &change.reversed())?;
        return Ok(exit_code::DONE);
    }
    let _turn = lock_folder(&journal.root, folder_of(&change.path))?;
    history::take_back(&journal.root, journal.texts.bounds(), &change)
        .map_err(|error| explain(&error).hint(format!("To undo it by hand: mw edit, or look at {}", change.path)))?;
    history.forget(number);
    let settings = journal.settings_in(folder_of(&change.path));
    let home = Home { root: &journal.root, bounds: journal.texts.bounds(), settings: &settings };
    saved(context, home, &change.path, format!("{}, taken back", message_of(&change.path)));
    let path = render::clean_line(&change.path);
    let said = if change.before.is_some() { "As it was before" } else { "Taken away" };
    writeln!(context.out, "{said}: {path}")?;
    Ok(exit_code::DONE)
}

/// Forgets the words that the state folder holds.
fn clear(context: &mut Context<'_>) -> Result<u8, Error> {
    let folder = context.environment.state_folder.as_deref();
    let gone = folder.map(keep::clear).transpose()?.unwrap_or_default();
    let said = match gone {
        0 => "Nothing was kept outside your journals.".to_owned(),
        1 => "Forgotten: 1 file with words outside your journals.".to_owned(),
        many => format!("Forgotten: {many} files with words outside your journals."),
    };
    writeln!(context.out, "{said}")?;
    Ok(exit_code::DONE)
}
