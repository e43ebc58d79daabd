//! `mw redo`: makes again what `mw undo` took back.

use clap::Args;

use crate::app::error::{Error, Kind};
use crate::app::exit_code;
use crate::commands::change::save::lock_folders;
use crate::commands::change::saved::Deed;
use crate::commands::context::Context;
use crate::commands::flags::options::WriteOptions;
use crate::commands::undo::{by_hand, note_saved};
use crate::journal::history::{self, History};
use crate::render;

/// Make the change again that was taken back last
///
/// Typed again, it makes the one before that again. What `mw undo` took away is kept for 90 days.
#[derive(Args, Debug)]
#[command(after_help = "Examples:
  mw redo --dry-run
  mw redo")]
pub(crate) struct RedoArguments {
    #[command(flatten)]
    write: WriteOptions,
}

pub(crate) fn run(context: &mut Context<'_>, arguments: &RedoArguments) -> Result<u8, Error> {
    let journal = context.journal()?;
    let history = context.environment.state_folder.as_deref().map(|folder| History::of(folder, &journal.root));
    let last = history.and_then(|history| Some((history.clone(), history.last_taken_back()?)));
    let Some((history, (place, change))) = last else {
        return Err(Error::not_found("nothing was taken back here").hint("To take the last change back: mw undo"));
    };
    let Some(change) = change else {
        // Else it would stand in the way of all before it.
        history.forget_taken_back(place);
        return Err(Error::new(Kind::Invalid, "what is kept of that change cannot be read, so it is not made again")
            .hint("For the one before it: mw redo"));
    };
    if arguments.write.dry_run {
        render::moved(context.out, change.moved.as_ref())?;
        change.plans.iter().try_for_each(|plan| render::diff(context.out, plan))?;
        return Ok(exit_code::DONE);
    }
    let _locks = lock_folders(&journal.root, change.paths().iter().map(String::as_str))?;
    history::make_again(&journal.root, journal.overlay.bounds(), &change)
        .map_err(|error| by_hand(error, &change.plans))?;
    // It is the last change now, and can be taken back again.
    history.remember(&change);
    history.forget_taken_back(place);
    note_saved(context, &journal, &change.plans, Deed::Made);
    render::moved(context.out, change.moved.as_ref())?;
    change.plans.iter().try_for_each(|plan| render::redone(context.out, plan))?;
    Ok(exit_code::DONE)
}
