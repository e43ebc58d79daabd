//! Keeps text that a person typed and that could not be saved, in the user's state folder.

use std::fs::{self, File, OpenOptions};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use super::commit::make_folders;

/// Keeps what was typed in a file of its own under `state_folder` and returns its path; `None` where even that cannot be done.
#[must_use]
pub fn keep(state_folder: &Path, name: &str, typed: &[u8]) -> Option<PathBuf> {
    let folder = state_folder.join("kept");
    make_folders(&folder).ok()?;
    let (path, mut file) = new_file(&folder, name)?;
    let written = file.write_all(typed).and_then(|()| file.sync_all());
    if written.is_err() {
        drop(fs::remove_file(&path));
        return None;
    }
    Some(path)
}

/// Makes a file in `folder` that only its owner may read: `name.md`, or with a number where something has that name.
fn new_file(folder: &Path, name: &str) -> Option<(PathBuf, File)> {
    for number in 1..1000 {
        let end = if number == 1 { String::new() } else { format!("-{number}") };
        let path = folder.join(format!("{name}{end}.md"));
        let mut options = OpenOptions::new();
        options.write(true).create_new(true);
        #[cfg(unix)]
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
        match options.open(&path) {
            Ok(file) => return Some((path, file)),
            Err(cause) if cause.kind() == io::ErrorKind::AlreadyExists => {}
            Err(_) => return None,
        }
    }
    None
}

/// Makes a file for an editor under `state_folder`, or in the system's folder for temporary files, holding `text`.
pub fn draft(state_folder: Option<&Path>, name: &str, text: &str) -> io::Result<PathBuf> {
    let own = state_folder.map(|folder| folder.join("drafts")).filter(|folder| make_folders(folder).is_ok());
    let mut builder = tempfile::Builder::new();
    let prefix = format!("{name}-");
    builder.prefix(&prefix).suffix(".md");
    let mut file = match own {
        Some(folder) => builder.tempfile_in(folder)?,
        None => builder.tempfile()?,
    };
    file.write_all(text.as_bytes())?;
    let (_, path) = file.keep().map_err(|error| error.error)?;
    Ok(path)
}

/// Removes a draft whose text is saved, or was left as it was. One that can't be removed does no harm.
pub fn discard(draft: &Path) {
    drop(fs::remove_file(draft));
}
