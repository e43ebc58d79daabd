//! What stands in one folder, as the system lists it.

use std::ffi::OsStr;
use std::fs::FileType;
use std::io;
use std::path::Path;

/// What an entry of a folder is; a link is not followed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum EntryKind {
    /// A plain file.
    File,
    /// A folder.
    Folder,
    /// A link.
    Link,
    /// A device, a pipe or a socket.
    Other,
}

impl From<FileType> for EntryKind {
    fn from(file_type: FileType) -> Self {
        match file_type {
            kind if kind.is_symlink() => Self::Link,
            kind if kind.is_dir() => Self::Folder,
            kind if kind.is_file() => Self::File,
            _ => Self::Other,
        }
    }
}

/// Hands over the name and the kind of each entry of `folder`, in no order; one that is gone by then is passed over. Fails
/// where the folder cannot be listed to its end.
pub(super) fn each(folder: &Path, mut take: impl FnMut(&OsStr, EntryKind)) -> io::Result<()> {
    for entry in std::fs::read_dir(folder)? {
        let entry = entry?;
        // As the listing says: the system is asked again only where the file system left it open.
        if let Ok(kind) = entry.file_type() {
            take(&entry.file_name(), kind.into());
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_entry_is_handed_over_with_its_kind() {
        let folder = tempfile::tempdir().expect("a folder");
        let mut expected = Vec::new();
        // More than the system lists at once.
        for number in 0..600 {
            let name = format!("{}-é-{number}", "x".repeat(200));
            std::fs::create_dir(folder.path().join(&name)).expect("made");
            expected.push((name, EntryKind::Folder));
        }
        std::fs::write(folder.path().join(".md"), "").expect("written");
        expected.push((".md".to_owned(), EntryKind::File));
        #[cfg(unix)]
        {
            std::os::unix::fs::symlink("nowhere", folder.path().join("a link")).expect("made");
            expected.push(("a link".to_owned(), EntryKind::Link));
        }
        let mut found = Vec::new();
        each(folder.path(), |name, kind| found.push((name.to_str().expect("text").to_owned(), kind))).expect("listed");
        found.sort_unstable_by(|one, other| one.0.cmp(&other.0));
        expected.sort_unstable_by(|one, other| one.0.cmp(&other.0));
        assert_eq!(found, expected);
        assert_eq!(
            each(&folder.path().join("none"), |_, _| {}).map_err(|error| error.kind()),
            Err(io::ErrorKind::NotFound)
        );
    }
}
