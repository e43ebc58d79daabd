//! The lock of a folder, so that two writers take turns.

use std::fs::{self, File};
use std::io;
use std::path::Path;

use super::commit_error::{CommitError, system};
use super::durable::is_temporary;

/// Held while a folder's files are read, changed and written, so that two writers take turns. It is the folder itself
/// that is locked: no file is left behind, and the system lets go of it when the process ends, however it ends.
#[derive(Debug)]
pub(crate) struct FolderLock {
    folder: Option<File>,
}

/// Waits for its turn to write in `folder`.
pub(crate) fn lock_folder(folder: &Path) -> Result<FolderLock, CommitError> {
    loop {
        // A folder cannot be opened as a file on every system; there, the check for a changed file stands alone.
        let Ok(handle) = File::open(folder) else { return Ok(FolderLock { folder: None }) };
        match handle.lock() {
            // While we waited, it may have got another name: then the lock is that of another folder.
            Ok(()) if is_still(folder, &handle) => return Ok(FolderLock { folder: Some(handle) }),
            Ok(()) => {}
            // Nor has every file system locks, such as some on a network.
            Err(cause) if cause.kind() == io::ErrorKind::Unsupported => return Ok(FolderLock { folder: None }),
            Err(cause) => return Err(system("wait for a turn in", folder)(cause)),
        }
    }
}

/// Returns whether the path `folder` still leads to what was opened there.
#[cfg(unix)]
fn is_still(folder: &Path, opened: &File) -> bool {
    use std::os::unix::fs::MetadataExt as _;
    let (Ok(there), Ok(opened)) = (folder.metadata(), opened.metadata()) else { return false };
    (there.dev(), there.ino()) == (opened.dev(), opened.ino())
}

/// Returns whether the path `folder` still leads somewhere: a folder that is open cannot get another name here.
#[cfg(not(unix))]
fn is_still(folder: &Path, _: &File) -> bool {
    folder.is_dir()
}

impl FolderLock {
    /// Removes the temporary files at `leftovers`, relative to `root`, that a killed process left. A writer holds its turn, so
    /// nobody else is using them; one that can't be removed is left for the next time.
    pub(crate) fn clear(&self, root: &Path, leftovers: &[String]) {
        // Without a turn they may be another writer's.
        if self.folder.is_some() {
            for path in leftovers {
                drop(fs::remove_file(root.join(path)));
            }
        }
    }

    /// Removes the temporary files that a killed process left in `folder` itself: see [`Self::clear`].
    pub(crate) fn clear_folder(&self, folder: &Path) {
        let names = fs::read_dir(folder).into_iter().flatten().flatten().map(|entry| entry.file_name());
        let leftovers = names.filter_map(|name| name.into_string().ok()).filter(|name| is_temporary(name));
        self.clear(folder, &leftovers.collect::<Vec<_>>());
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::journal::sample::folder;

    #[cfg(unix)]
    #[test]
    fn who_opened_a_folder_that_moved_has_no_turn_there() {
        let root = folder(&[("k-07/client.md", "c")]);
        let (from, to) = (root.path().join("k-07"), root.path().join("n-01"));
        let opened = File::open(&from).expect("a folder");
        assert!(is_still(&from, &opened));
        fs::rename(&from, &to).expect("moved");
        assert!(!is_still(&from, &opened) && is_still(&to, &opened));
        assert!(lock_folder(&from).expect("no turn").folder.is_none());
        // Nor has another folder of the old name the turn of the one that was opened.
        fs::create_dir(&from).expect("made");
        assert!(!is_still(&from, &opened));
    }

    #[test]
    fn what_a_killed_process_left_is_cleared_by_who_has_the_turn() {
        let names = [".mw-abc.tmp", ".mw-abc.md", "mw-abc.tmp", "diary/.mw-abc.tmp", "diary/.mw-b.tmp"];
        let root = folder(&names.map(|name| (name, "half")));
        let left = || names.into_iter().filter(|name| root.path().join(name).exists()).collect::<Vec<_>>();
        let leftovers = ["diary/.mw-abc.tmp".to_owned(), "diary/.mw-gone.tmp".to_owned()];
        let no_turn = FolderLock { folder: None };
        no_turn.clear(root.path(), &leftovers);
        no_turn.clear_folder(root.path());
        assert_eq!(left(), names);
        let turn = lock_folder(root.path()).expect("a turn");
        turn.clear_folder(root.path());
        assert_eq!(left(), [".mw-abc.md", "mw-abc.tmp", "diary/.mw-abc.tmp", "diary/.mw-b.tmp"]);
        turn.clear(root.path(), &leftovers);
        assert_eq!(left(), [".mw-abc.md", "mw-abc.tmp", "diary/.mw-b.tmp"], "others are named by who lists them");
    }
}
