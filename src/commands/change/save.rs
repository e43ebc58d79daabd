//! Puts a planned change on the disk, or shows it with `--dry-run`; what a person typed is never lost.

use std::collections::BTreeSet;
use std::path::Path;

use crate::app::error::{Error, Kind};
use crate::commands::change::saved::{Deed, SavedChange};
use crate::commands::context::Context;
use crate::commands::flags::options::WriteOptions;
use crate::journal::bounds::Bounds;
use crate::journal::commit;
use crate::journal::commit_error::CommitError;
use crate::journal::history::{History, RememberedChange};
use crate::journal::lock;
use crate::journal::lock::FolderLock;
use crate::journal::plan::Plan;
use crate::model::settings::Settings;
use crate::render;

/// Where changes are saved: a journal, or one client's part of it.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Home<'a> {
    /// The journal's folder.
    pub root: &'a Path,
    /// Where its links may lead.
    pub bounds: &'a Bounds,
    /// What holds there.
    pub settings: &'a Settings,
}

/// What became of a plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Saved {
    /// It is on the disk.
    Kept,
    /// It was only shown.
    Shown,
    /// The files say it already: there is nothing to save, and nothing for `mw undo` to take back.
    Same,
}

/// Waits for the lock of the folder `folder` of the journal at `root`, and clears what a killed writer left in that folder itself.
pub(crate) fn lock_folder(root: &Path, folder: &str) -> Result<FolderLock, Error> {
    let folder = root.join(folder);
    let turn = lock::lock_folder(&folder).map_err(explain)?;
    turn.clear_folder(&folder);
    Ok(turn)
}

/// Waits for the lock of each folder that holds one of the files at `paths`.
pub(crate) fn lock_folders<'a>(root: &Path, paths: impl Iterator<Item = &'a str>) -> Result<Vec<FolderLock>, Error> {
    // In the order of their names, so that no two of us wait for each other.
    let folders: BTreeSet<&str> = paths.map(folder_of).collect();
    folders.into_iter().map(|folder| lock::lock_folder(&root.join(folder)).map_err(explain)).collect()
}

/// Returns the folder whose writers take turns over the file at `path`: a client's folder, else the journal's root.
pub(crate) fn folder_of(path: &str) -> &str {
    let inside = path.strip_prefix("clients/").and_then(|rest| rest.find('/'));
    inside.map_or("", |end| &path[.."clients/".len() + end])
}

/// Puts `plans` on the disk at `home` as one change; with `--dry-run`, shows the difference instead. What was typed is kept until
/// then, and no longer: where saving fails, its place is said.
pub(crate) fn save(
    context: &mut Context<'_>,
    home: Home<'_>,
    plans: &[Plan],
    options: WriteOptions,
) -> Result<Saved, Error> {
    if !plans.is_empty() && plans.iter().all(|plan| plan.before == plan.after) {
        context.rescue.forget();
        writeln!(context.err, "It says that already. Nothing was written.")?;
        return Ok(Saved::Same);
    }
    if options.dry_run {
        // Nothing was to be saved, so nothing is lost.
        context.rescue.forget();
        plans.iter().try_for_each(|plan| render::diff(context.out, plan))?;
        return Ok(Saved::Shown);
    }
    commit::commit(home.root, home.bounds, plans).map_err(explain)?;
    // Not before it is on the disk.
    context.rescue.forget();
    if let Some(state_folder) = &context.environment.state_folder {
        History::of(state_folder, home.root).remember(&RememberedChange::of_files(plans.to_vec()));
    }
    saved(context, home, plans.iter().map(|plan| plan.path.clone()).collect(), Deed::Made);
    Ok(Saved::Kept)
}

/// Notes that these files were saved as one change, for when the command has ended.
pub(crate) fn saved(context: &mut Context<'_>, home: Home<'_>, paths: Vec<String>, deed: Deed) {
    context.saved.push(SavedChange {
        root: home.root.to_path_buf(),
        paths,
        deed,
        wants_commits: home.settings.commit == Some(true),
        wants_editor: home.settings.editor.is_some(),
    });
}

/// Returns what a person is told of a change that did not reach the disk.
pub(crate) fn explain(error: CommitError) -> Error {
    match error {
        CommitError::Changed(_) => {
            told(Kind::Conflict, error).hint("Nothing was written. Look at it, then type the command again")
        }
        CommitError::Exists(_) => told(Kind::Conflict, error).hint("Nothing was written over it"),
        CommitError::Outside(_) => told(Kind::Usage, error).hint("Use a name without `/` and `..`"),
        CommitError::LeadsOut { ref out, .. } => {
            let way_out = out.way_out();
            told(Kind::Invalid, error).hint(way_out)
        }
        CommitError::Unconfirmed { .. } => {
            told(Kind::Disk, error).hint("Look whether it is there before you type the command again")
        }
        CommitError::Half { cause, left } => {
            let left: Vec<String> = left.iter().map(|file| file.display().to_string()).collect();
            let mut error = explain(*cause);
            error.message.push_str("; what was written before it could not all be put back");
            error.hint(format!("Look at these before you type the command again: {}", left.join(", ")))
        }
        CommitError::System { doing, path, cause } => Error::disk(doing, &path, cause),
    }
}

/// Returns the error that says what `error` says, and keeps it.
fn told(kind: Kind, error: CommitError) -> Error {
    Error::new(kind, error.to_string()).caused_by(error)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn writers_of_one_client_lock_folders() {
        assert_eq!(folder_of("clients/k-07/client.md"), "clients/k-07");
        assert_eq!(folder_of("clients/k-07/diary/a.md"), "clients/k-07");
        assert_eq!(folder_of("coach/diary/a.md"), "");
        assert_eq!(folder_of("diary/a.md"), "");
    }
}
