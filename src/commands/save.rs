//! Puts a planned change on the disk, or shows it with `--dry-run`; what a person typed is never lost.

use std::path::Path;

use super::context::Context;
use super::options::WriteOptions;
use crate::error::{Error, Kind};
use crate::journal::commit::{self, CommitError, Plan, Turn};
use crate::journal::history::History;
use crate::journal::keep;
use crate::render;

/// What became of a plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Saved {
    /// It is on the disk.
    Kept,
    /// It was only shown.
    Shown,
}

/// Waits for its turn to write in the folder `folder` of the journal at `root`.
pub(crate) fn take_turn(root: &Path, folder: &str) -> Result<Turn, Error> {
    commit::take_turn(&root.join(folder)).map_err(|error| explain(&error))
}

/// Puts `plan` on the disk under `root`; with `--dry-run`, shows the difference instead. Where saving fails and
/// `typed` holds what a person wrote, it is kept and its place is said.
pub(crate) fn save(
    context: &mut Context<'_>,
    root: &Path,
    plan: &Plan,
    options: WriteOptions,
    typed: Option<&str>,
) -> Result<Saved, Error> {
    if options.dry_run {
        render::diff(context.out, plan)?;
        return Ok(Saved::Shown);
    }
    match commit::commit(root, plan) {
        Ok(()) => {
            if let Some(state_folder) = &context.environment.state_folder {
                History::of(state_folder, root).remember(plan);
            }
            Ok(Saved::Kept)
        }
        Err(error) => Err(keep_typed(context, explain(&error), typed)),
    }
}

/// Keeps `typed` in the state folder and adds its place to `error`.
pub(crate) fn keep_typed(context: &Context<'_>, error: Error, typed: Option<&str>) -> Error {
    match typed.filter(|typed| !typed.trim().is_empty()) {
        Some(typed) => error.hint(kept(context, typed)),
        None => error,
    }
}

/// Does the same where a file refuses what was to be written into it; an error in the command line is for the person to
/// type again.
pub(crate) fn keep_refused(context: &Context<'_>, error: Error, typed: &str) -> Error {
    match error.kind {
        Kind::Invalid | Kind::Conflict | Kind::Disk => keep_typed(context, error, Some(typed)),
        Kind::Usage | Kind::NotFound | Kind::ClosedPipe => error,
    }
}

/// Keeps `typed` in the state folder and returns a sentence that says where it is; the text itself where even that
/// cannot be done.
pub(crate) fn kept(context: &Context<'_>, typed: &str) -> String {
    let name = context.environment.now.to_string().replace(':', "");
    let kept = context.environment.state_folder.as_deref().and_then(|folder| keep::keep(folder, &name, typed));
    match kept {
        Some(path) => format!("What you wrote is kept in {}", path.display()),
        None => format!("What you wrote could not be kept either. Here it is:\n{typed}"),
    }
}

/// Returns what a person is told of a change that did not reach the disk.
pub(crate) fn explain(error: &CommitError) -> Error {
    match error {
        CommitError::Changed(_) => Error::new(Kind::Conflict, error.to_string())
            .hint("Nothing was written. Look at it, then type the command again"),
        CommitError::Exists(_) => Error::new(Kind::Conflict, error.to_string()).hint("Nothing was written over it"),
        CommitError::Outside(_) => Error::usage(error.to_string()).hint("Use a name without `/` and `..`"),
        CommitError::Unconfirmed { .. } => {
            Error::new(Kind::Disk, error.to_string()).hint("Look whether it is there before you type the command again")
        }
        CommitError::System { doing, path, cause } => Error::disk(doing, path, cause),
    }
}
