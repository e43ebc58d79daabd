//! `mw undo`: takes back the last change.

use clap::Args;

use crate::app::error::{Error, Kind};
use crate::app::exit_code;
use crate::commands::change::save::{Home, explain, folder_of, lock_folders, saved};
use crate::commands::change::saved::Deed;
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
    let Some(plans) = change else {
        // Else it would stand in the way of all before it.
        history.forget(number);
        return Err(Error::new(
            Kind::Invalid,
            "what is kept of the last change cannot be read, so it is not taken back",
        )
        .hint("For the change before it: mw undo"));
    };
    if arguments.write.dry_run {
        plans.iter().try_for_each(|plan| render::diff(context.out, &plan.reversed()))?;
        return Ok(exit_code::DONE);
    }
    let paths: Vec<&str> = plans.iter().map(|plan| plan.path.as_str()).collect();
    let _locks = lock_folders(&journal.root, paths.iter().copied())?;
    history::take_back(&journal.root, journal.overlay.bounds(), &plans).map_err(|error| {
        explain(error).hint(format!("To undo it by hand: mw edit, or look at {}", paths.join(", ")))
    })?;
    history.forget(number);
    let settings = journal.settings_in(paths.first().map_or("", |path| folder_of(path)));
    let home = Home { root: &journal.root, bounds: journal.overlay.bounds(), settings: &settings };
    saved(context, home, paths.into_iter().map(str::to_owned).collect(), Deed::TakenBack);
    for plan in &plans {
        let said = if plan.before.is_some() { "As it was before" } else { "Taken away" };
        writeln!(context.out, "{said}: {}", render::clean_line(&plan.path))?;
    }
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
