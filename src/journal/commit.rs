//! Puts a change on the disk: whole or not at all.
//!
//! A temporary file beside the target, permissions, sync, rename, sync of the folder. A changed file is refused if it is
//! no longer as it was read; a new one if something has that name already.

use std::fs::{self, File};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use tempfile::NamedTempFile;

use super::bounds::{Bounds, LeadsOut};
use super::disk::{self, ReadError};

/// How the names of temporary files begin; hidden, so no reader takes them for an entry.
pub(crate) const TEMPORARY: &str = ".mw-";

/// What becomes of one file: it is made, replaced or taken away.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Plan {
    /// The file, relative to the journal's root, with `/`.
    pub path: String,
    /// What it held when it was read; `None` for a file that is to be made.
    pub before: Option<String>,
    /// What it is to hold; `None` for a file that is to be taken away.
    pub after: Option<String>,
}

impl Plan {
    /// Returns the plan of a new file.
    pub(crate) fn create(path: impl Into<String>, text: String) -> Self {
        Self { path: path.into(), before: None, after: Some(text) }
    }

    /// Returns the plan that makes `after` of a file that holds `before`.
    pub(crate) fn replace(path: impl Into<String>, before: String, after: String) -> Self {
        Self { path: path.into(), before: Some(before), after: Some(after) }
    }

    /// Returns the plan that takes this one back.
    pub(crate) fn reversed(&self) -> Self {
        Self { path: self.path.clone(), before: self.after.clone(), after: self.before.clone() }
    }
}

/// Why a change did not reach the disk. Nothing was changed then, but for [`Self::Unconfirmed`].
#[derive(Debug, thiserror::Error)]
pub(crate) enum CommitError {
    /// The file is no longer as it was read.
    #[error("{} changed while this was being done", .0.display())]
    Changed(PathBuf),
    /// Something has the name of the new file.
    #[error("{} exists already", .0.display())]
    Exists(PathBuf),
    /// The path leads out of the journal.
    #[error("{} lies outside the journal", .0.display())]
    Outside(PathBuf),
    /// A link on the way to the file leads to where it may not.
    #[error("{}: {out}", path.display())]
    LeadsOut {
        /// The file.
        path: PathBuf,
        /// The link.
        out: LeadsOut,
    },
    /// The change is made, but the system did not confirm that it is safe from a loss of power.
    #[error("{} is written, but the disk did not confirm it: {cause}", path.display())]
    Unconfirmed {
        /// The folder whose names could not be synced.
        path: PathBuf,
        /// What the system said.
        #[source]
        cause: io::Error,
    },
    /// The system said no.
    #[error("cannot {doing} {}: {cause}", path.display())]
    System {
        /// What was being done.
        doing: &'static str,
        /// To what.
        path: PathBuf,
        /// What the system said.
        #[source]
        cause: io::Error,
    },
}

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
        Err(cause) if cause.kind() == io::ErrorKind::Unsupported => Ok(FolderLock { _folder: None }),
        Err(cause) => Err(system("wait for a turn in", folder)(cause)),
    }
}

/// Puts `plan` on the disk under `root`, and through no link that leads out of `bounds`.
pub(crate) fn commit(root: &Path, bounds: &Bounds, plan: &Plan) -> Result<(), CommitError> {
    let target = place(root, bounds, &plan.path)?;
    match (&plan.before, &plan.after) {
        (None, Some(text)) => create(&target, text),
        // A file that says it already keeps its time and its place on the disk.
        (Some(before), Some(after)) if before == after => Ok(()),
        (Some(before), Some(after)) => replace(&target, before, after),
        (Some(before), None) => remove(&target, before),
        (None, None) => Ok(()),
    }
}

/// Returns the place of `path` under `root`; fails where it leads elsewhere.
fn place(root: &Path, bounds: &Bounds, path: &str) -> Result<PathBuf, CommitError> {
    let target = root.join(path);
    if !is_inside(path) {
        return Err(CommitError::Outside(target));
    }
    match bounds.check(path) {
        Ok(()) => Ok(target),
        Err(out) => Err(CommitError::LeadsOut { path: target, out }),
    }
}

/// Returns whether a relative path stays where it starts: no `..`, no root, no empty part.
fn is_inside(path: &str) -> bool {
    !path.is_empty()
        && path.split('/').all(|part| !part.is_empty() && part != "." && part != ".." && !part.contains(['\\', '\0']))
}

/// Makes a new file, and the folders it needs. The file has mode 0600 and new folders have 0700.
pub(super) fn create(target: &Path, text: &str) -> Result<(), CommitError> {
    let folder = target.parent().unwrap_or(target);
    make_folders(folder)?;
    if target.symlink_metadata().is_ok() {
        return Err(CommitError::Exists(target.to_path_buf()));
    }
    let temporary = written(folder, text)?;
    temporary.persist_noclobber(target).map_err(|error| match error.error.kind() {
        io::ErrorKind::AlreadyExists => CommitError::Exists(target.to_path_buf()),
        _ => system("write", target)(error.error),
    })?;
    sync_folder(folder)
}

/// Replaces a file that still holds `before`. Its mode is kept, and of a link the file it leads to is replaced.
fn replace(target: &Path, before: &str, text: &str) -> Result<(), CommitError> {
    let file = target.canonicalize().map_err(system("find", target))?;
    let folder = file.parent().unwrap_or(&file).to_path_buf();
    if !holds(&file, before)? {
        return Err(CommitError::Changed(target.to_path_buf()));
    }
    let permissions = file.metadata().map_err(system("read", &file))?.permissions();
    if permissions.readonly() {
        return Err(system("write", target)(io::Error::from(io::ErrorKind::PermissionDenied)));
    }
    let temporary = written(&folder, text)?;
    temporary.as_file().set_permissions(permissions).map_err(system("set the mode of", &file))?;
    if !holds(&file, before)? {
        return Err(CommitError::Changed(target.to_path_buf()));
    }
    temporary.persist(&file).map_err(|error| system("write", &file)(error.error))?;
    sync_folder(&folder)
}

/// Takes away a file that still holds `before`. Of a link the link goes, and the file it leads to stays.
fn remove(target: &Path, before: &str) -> Result<(), CommitError> {
    if !holds(target, before)? {
        return Err(CommitError::Changed(target.to_path_buf()));
    }
    fs::remove_file(target).map_err(system("remove", target))?;
    sync_folder(target.parent().unwrap_or(target))
}

/// Returns whether the file at `path` holds `text` and nothing else.
fn holds(path: &Path, text: &str) -> Result<bool, CommitError> {
    match disk::read(path) {
        Ok(now) => Ok(now == text),
        Err(ReadError::System(cause)) => Err(system("read", path)(cause)),
        Err(_) => Ok(false),
    }
}

/// Returns a temporary file in `folder` that holds `text`, safely on the disk. It goes away unless it is given a name.
fn written(folder: &Path, text: &str) -> Result<NamedTempFile, CommitError> {
    let mut temporary = tempfile::Builder::new()
        .prefix(TEMPORARY)
        .suffix(".tmp")
        .tempfile_in(folder)
        .map_err(system("write in", folder))?;
    temporary.write_all(text.as_bytes()).map_err(system("write in", folder))?;
    temporary.as_file().sync_all().map_err(system("write in", folder))?;
    Ok(temporary)
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
            && (places.contains(&&*name) || places.is_empty() && !name.starts_with('.'))
        {
            clear_leftovers(&entry.path(), &[]);
        }
    }
}

/// Makes a folder and those above it, each with mode 0700 and its name safely on the disk.
pub(crate) fn make_folders(folder: &Path) -> Result<(), CommitError> {
    if folder.is_dir() {
        return Ok(());
    }
    let new = folder.ancestors().take_while(|folder| !folder.as_os_str().is_empty() && !folder.is_dir()).count();
    let mut builder = fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(folder).map_err(system("make the folder", folder))?;
    let mut holders = folder.ancestors().skip(1).take(new).filter(|holder| !holder.as_os_str().is_empty());
    holders.try_for_each(sync).map_err(system("sync the folder above", folder))
}

/// Makes the names in a folder durable, where the system can.
fn sync_folder(folder: &Path) -> Result<(), CommitError> {
    sync(folder).map_err(|cause| CommitError::Unconfirmed { path: folder.to_path_buf(), cause })
}

fn sync(folder: &Path) -> io::Result<()> {
    match File::open(folder).and_then(|handle| handle.sync_all()) {
        Err(cause) if cfg!(unix) && cause.kind() != io::ErrorKind::InvalidInput => Err(cause),
        _ => Ok(()),
    }
}

pub(super) fn system(doing: &'static str, path: &Path) -> impl FnOnce(io::Error) -> CommitError {
    let path = path.to_path_buf();
    move |cause| CommitError::System { doing, path, cause }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn plan(path: &str, before: Option<&str>, after: &str) -> Plan {
        Plan { path: path.to_owned(), before: before.map(str::to_owned), after: Some(after.to_owned()) }
    }

    fn taken_away(path: &str, before: &str) -> Plan {
        Plan { path: path.to_owned(), before: Some(before.to_owned()), after: None }
    }

    fn bounds(root: &Path) -> Bounds {
        Bounds::of(root, Vec::new())
    }

    fn names(folder: &Path) -> Vec<String> {
        let entries = fs::read_dir(folder).expect("listed");
        entries.map(|entry| entry.expect("entry").file_name().to_string_lossy().into_owned()).collect()
    }

    #[test]
    fn a_new_file_is_made_with_its_folders_and_never_over_another() {
        let root = tempfile::tempdir().expect("folder");
        commit(root.path(), &bounds(root.path()), &plan("diary/2026/a.md", None, "one")).expect("made");
        assert_eq!(fs::read_to_string(root.path().join("diary/2026/a.md")).expect("read"), "one");
        let again = commit(root.path(), &bounds(root.path()), &plan("diary/2026/a.md", None, "two"));
        assert!(matches!(again, Err(CommitError::Exists(_))), "{again:?}");
        assert_eq!(names(&root.path().join("diary/2026")), ["a.md"]);
    }

    #[test]
    fn a_file_that_changed_meanwhile_is_left_as_it_is() {
        let root = tempfile::tempdir().expect("folder");
        fs::write(root.path().join("a.md"), "theirs").expect("written");
        let change = commit(root.path(), &bounds(root.path()), &plan("a.md", Some("ours"), "new"));
        assert!(matches!(change, Err(CommitError::Changed(_))), "{change:?}");
        assert_eq!(fs::read_to_string(root.path().join("a.md")).expect("read"), "theirs");
        assert_eq!(names(root.path()), ["a.md"]);
    }

    #[cfg(unix)]
    #[test]
    fn a_file_that_says_it_already_is_not_written() {
        use std::os::unix::fs::MetadataExt;
        let root = tempfile::tempdir().expect("folder");
        fs::write(root.path().join("a.md"), "same").expect("written");
        let number = || root.path().join("a.md").metadata().expect("there").ino();
        let before = number();
        commit(root.path(), &bounds(root.path()), &plan("a.md", Some("same"), "same")).expect("nothing to do");
        assert_eq!(number(), before);
        commit(root.path(), &bounds(root.path()), &plan("a.md", Some("same"), "new")).expect("changed");
        assert_ne!(number(), before);
    }

    #[test]
    fn a_file_is_taken_away_if_it_is_as_it_was_read() {
        let root = tempfile::tempdir().expect("folder");
        fs::write(root.path().join("a.md"), "theirs").expect("written");
        let refused = commit(root.path(), &bounds(root.path()), &taken_away("a.md", "ours"));
        assert!(matches!(refused, Err(CommitError::Changed(_))), "{refused:?}");
        assert_eq!(fs::read_to_string(root.path().join("a.md")).expect("read"), "theirs");
        commit(root.path(), &bounds(root.path()), &taken_away("a.md", "theirs")).expect("taken away");
        assert!(names(root.path()).is_empty());
        let gone = commit(root.path(), &bounds(root.path()), &taken_away("a.md", "theirs"));
        assert!(matches!(gone, Err(CommitError::System { doing: "read", .. })), "{gone:?}");
    }

    #[cfg(unix)]
    #[test]
    fn of_a_link_the_link_is_taken_away() {
        let root = tempfile::tempdir().expect("folder");
        fs::write(root.path().join("real.md"), "text").expect("written");
        std::os::unix::fs::symlink("real.md", root.path().join("link.md")).expect("link");
        commit(root.path(), &bounds(root.path()), &taken_away("link.md", "text")).expect("taken away");
        assert_eq!(names(root.path()), ["real.md"]);
    }

    #[test]
    fn nothing_is_written_outside_the_journal() {
        let root = tempfile::tempdir().expect("folder");
        for path in ["../x.md", "/x.md", "a/../../x.md", "", "a//b.md", "a\\b.md", "."] {
            for plan in [plan(path, None, "x"), taken_away(path, "x")] {
                let change = commit(root.path(), &bounds(root.path()), &plan);
                assert!(matches!(change, Err(CommitError::Outside(_))), "{path:?}: {change:?}");
            }
        }
    }

    #[cfg(unix)]
    #[test]
    fn modes_and_links_are_kept() {
        use std::os::unix::fs::{PermissionsExt, symlink};
        let root = tempfile::tempdir().expect("folder");
        let mode = |name: &str| root.path().join(name).metadata().expect("there").permissions().mode() & 0o777;
        fs::write(root.path().join("real.md"), "old").expect("written");
        fs::set_permissions(root.path().join("real.md"), fs::Permissions::from_mode(0o640)).expect("mode");
        symlink("real.md", root.path().join("link.md")).expect("link");
        commit(root.path(), &bounds(root.path()), &plan("link.md", Some("old"), "new")).expect("changed");
        assert!(root.path().join("link.md").symlink_metadata().expect("there").is_symlink());
        assert_eq!(fs::read_to_string(root.path().join("real.md")).expect("read"), "new");
        assert_eq!(mode("real.md"), 0o640);
        commit(root.path(), &bounds(root.path()), &plan("diary/new.md", None, "x")).expect("made");
        assert_eq!((mode("diary"), mode("diary/new.md")), (0o700, 0o600));
    }

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
