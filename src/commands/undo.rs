//! `mw undo`: takes back the last change.

use clap::Args;

use crate::app::error::{Error, Kind};
use crate::app::exit_code;
use crate::commands::change::save::{Home, explain, folder_of, lock_folders, saved};
use crate::commands::change::saved::Deed;
use crate::commands::context::Context;
use crate::commands::flags::options::WriteOptions;
use crate::journal::commit_error::CommitError;
use crate::journal::history::{self, History};
use crate::journal::keep;
use crate::journal::load::Journal;
use crate::journal::moved::Moved;
use crate::journal::plan::Plan;
use crate::render;

/// Take back the last change that mw made in this journal
///
/// A file that was made is taken away, one that was changed is as it was before: if it is still as mw left it. Typed
/// again, it takes back the change before that; `mw redo` makes it again. What is kept for this is forgotten after 90 days,
/// and with --clear at once.
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
        // Else it would stand in the way of all before it.
        history.forget(number);
        return Err(Error::new(
            Kind::Invalid,
            "what is kept of the last change cannot be read, so it is not taken back",
        )
        .hint("For the change before it: mw undo"));
    };
    if arguments.write.dry_run {
        render::moved(context.out, change.moved.as_ref().map(Moved::reversed).as_ref())?;
        change.plans.iter().try_for_each(|plan| render::diff(context.out, &plan.reversed()))?;
        return Ok(exit_code::DONE);
    }
    let _locks = lock_folders(&journal.root, change.paths().iter().map(String::as_str))?;
    history::take_back(&journal.root, journal.overlay.bounds(), &change)
        .map_err(|error| by_hand(error, &change.plans))?;
    history.set_aside(number);
    note_saved(context, &journal, &change.plans, Deed::TakenBack);
    render::moved(context.out, change.moved.as_ref().map(Moved::reversed).as_ref())?;
    change.plans.iter().try_for_each(|plan| render::undone(context.out, plan))?;
    if !context.global.quiet {
        writeln!(context.err, "To have it again: mw redo")?;
    }
    Ok(exit_code::DONE)
}

/// Returns the error for a change that cannot be taken back, or made again.
pub(crate) fn by_hand(error: CommitError, plans: &[Plan]) -> Error {
    let paths: Vec<&str> = plans.iter().map(|plan| plan.path.as_str()).collect();
    explain(error).hint(format!("To do it by hand: mw edit, or look at {}", paths.join(", ")))
}

/// Notes which files changed, for when the command has ended.
pub(crate) fn note_saved(context: &mut Context<'_>, journal: &Journal, plans: &[Plan], deed: Deed) {
    let settings = journal.settings_in(plans.first().map_or("", |plan| folder_of(&plan.path)));
    let home = Home { root: &journal.root, bounds: journal.overlay.bounds(), settings: &settings };
    saved(context, home, plans.iter().map(|plan| plan.path.clone()).collect(), deed);
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
