//! The lock of a folder, so that two writers take turns.

use std::fs::{self, File};
use std::io;
use std::path::Path;

use super::commit_error::{CommitError, system};
use super::durable::TEMPORARY;

/// Held while a folder's files are read, changed and written, so that two writers take turns. It is the folder itself
/// that is locked: no file is left behind, and the system lets go of it when the process ends, however it ends.
#[derive(Debug)]
pub(crate) struct FolderLock {
    _folder: Option<File>,
}

/// Waits for its turn to write in `folder`, and clears what a killed writer left there.
pub(crate) fn lock_folder(folder: &Path) -> Result<FolderLock, CommitError> {
    // A folder cannot be opened as a file on every system; there, the check for a changed file stands alone.
    let Ok(handle) = File::open(folder) else { return Ok(FolderLock { _folder: None }) };
    match handle.lock() {
        Ok(()) => {
            clear_leftovers(folder, &PLACES);
            Ok(FolderLock { _folder: Some(handle) })
        }
        // Nor has every file system locks, such as some on a network.
        Err(cause) if cause.kind() == io::ErrorKind::Unsupported => Ok(FolderLock { _folder: None }),
        Err(cause) => Err(system("wait for a turn in", folder)(cause)),
    }
}

/// The folders below the one whose turn it is in which its files are written, and all folders below those.
const PLACES: [&str; 4] = ["sessions", "diary", "coach", "templates"];

/// Removes temporary files that a killed process left. A writer holds its turn, so nobody else is using them; one that
/// can't be removed is left for the next time. Folders below are looked through if they are among `places`, or always
/// where that is empty; links are not followed further.
fn clear_leftovers(folder: &Path, places: &[&str]) {
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let name = entry.file_name();
        let name = name.to_string_lossy();
        if name.starts_with(TEMPORARY) && Path::new(&*name).extension().is_some_and(|end| end == "tmp") {
            drop(fs::remove_file(entry.path()));
        } else if entry.file_type().is_ok_and(|kind| kind.is_dir())
            // Hidden folders, such as `.git`, are other programs' business.
            && (places.contains(&&*name) || places.is_empty() && !name.starts_with('.'))
        {
            clear_leftovers(&entry.path(), &[]);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_killed_process_left_is_cleared() {
        let root = tempfile::tempdir().expect("folder");
        let places = ["", "diary/2026", "sessions", "coach/diary", "clients/k-07/diary", "own"];
        for place in places {
            fs::create_dir_all(root.path().join(place)).expect("folder");
            fs::write(root.path().join(place).join(".mw-abc.tmp"), "half").expect("written");
            fs::write(root.path().join(place).join(".mw-abc.md"), "somebody's").expect("written");
        }
        drop(lock_folder(root.path()).expect("a turn"));
        let left: Vec<&str> =
            places.into_iter().filter(|place| root.path().join(place).join(".mw-abc.tmp").exists()).collect();
        assert_eq!(left, ["clients/k-07/diary", "own"], "others have turns of their own");
        assert!(places.iter().all(|place| root.path().join(place).join(".mw-abc.md").exists()));
    }
}
