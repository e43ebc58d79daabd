//! A folder that gets another name: one step for the disk, with all that lies in it, what the tool does not know too.

use std::fs;
use std::path::Path;

use super::bounds::Bounds;
use super::commit;
use super::commit_error::{CommitError, system};
use super::durable::sync_folder;
use super::plan::Plan;

/// A folder that gets another name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Moved {
    /// What it was called, relative to the journal's root.
    pub from: String,
    /// What it is called now.
    pub to: String,
}

impl Moved {
    /// Returns the move that takes this one back.
    pub(crate) fn reversed(&self) -> Self {
        Self { from: self.to.clone(), to: self.from.clone() }
    }
}

/// Moves the folder and then puts `plans`, of files elsewhere, on the disk; where those cannot be made, it is moved back.
pub(crate) fn make(root: &Path, bounds: &Bounds, moved: &Moved, plans: &[Plan]) -> Result<(), CommitError> {
    move_folder(root, bounds, moved)?;
    commit::commit(root, bounds, plans).inspect_err(|_| drop(move_folder(root, bounds, &moved.reversed())))
}

fn move_folder(root: &Path, bounds: &Bounds, moved: &Moved) -> Result<(), CommitError> {
    let (from, to) = (commit::place(root, bounds, &moved.from)?, commit::place(root, bounds, &moved.to)?);
    // The system would put a folder in the place of an empty one.
    if to.symlink_metadata().is_ok() {
        return Err(CommitError::Exists(to));
    }
    fs::rename(&from, &to).map_err(system("rename", &from))?;
    sync_folder(to.parent().unwrap_or(root))
}
