//! Files and folders that are safely on the disk once these functions return.

use std::fs::{self, File};
use std::io::{self, Write};
use std::path::Path;

use tempfile::NamedTempFile;

use super::commit_error::{CommitError, system};
use super::disk::{self, ReadError};

/// How the names of temporary files begin; hidden, so no reader takes them for an entry.
pub(crate) const TEMPORARY: &str = ".mw-";

/// Returns whether `name` is that of a temporary file.
pub(super) fn is_temporary(name: &str) -> bool {
    name.strip_prefix(TEMPORARY).is_some_and(|rest| rest.strip_suffix(".tmp").is_some())
}

/// Returns whether the file at `path` holds `text` and nothing else.
pub(super) fn holds(path: &Path, text: &str) -> Result<bool, CommitError> {
    match disk::read(path) {
        Ok(now) => Ok(now == text),
        Err(ReadError::System(cause)) => Err(system("read", path)(cause)),
        Err(_) => Ok(false),
    }
}

/// Returns a temporary file in `folder` that holds `text`, safely on the disk. It goes away unless it is given a name.
pub(super) fn written(folder: &Path, text: &str) -> Result<NamedTempFile, CommitError> {
    let mut temporary = tempfile::Builder::new()
        .prefix(TEMPORARY)
        .suffix(".tmp")
        .tempfile_in(folder)
        .map_err(system("write in", folder))?;
    temporary.write_all(text.as_bytes()).map_err(system("write in", folder))?;
    // Before the rename: after a loss of power the name could lead to a file without its text.
    temporary.as_file().sync_all().map_err(system("write in", folder))?;
    Ok(temporary)
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
    // The name of a new folder is safe when the folder that holds it is synced.
    let mut holders = folder.ancestors().skip(1).take(new).filter(|holder| !holder.as_os_str().is_empty());
    holders.try_for_each(sync).map_err(system("sync the folder above", folder))
}

/// Makes the names in a folder durable, where the system can.
pub(super) fn sync_folder(folder: &Path) -> Result<(), CommitError> {
    sync(folder).map_err(|cause| CommitError::Unconfirmed { path: folder.to_path_buf(), cause })
}

/// Makes the names in a folder durable; where the system says it cannot, nothing is wrong.
pub(super) fn sync(folder: &Path) -> io::Result<()> {
    match File::open(folder).and_then(|handle| handle.sync_all()) {
        // Some file systems cannot sync a folder and say so; on other systems it cannot even be opened as a file.
        Err(cause) if cfg!(unix) && cause.kind() != io::ErrorKind::InvalidInput => Err(cause),
        _ => Ok(()),
    }
}
