//! Why a change did not reach the disk.

use std::io;
use std::path::{Path, PathBuf};

use super::bounds::LeadsOut;

/// Why a change did not reach the disk. Nothing was changed then, but for [`Self::Unconfirmed`] and [`Self::Half`].
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
    /// A later file of the change could not be written, and not all of those before it could be put back.
    #[error("{cause}; what was written before it could not all be put back")]
    Half {
        /// Why the later file could not be written.
        #[source]
        cause: Box<CommitError>,
        /// The files that are changed.
        left: Vec<PathBuf>,
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

/// Returns what makes an error of what the system said while `doing` something to `path`.
pub(super) fn system(doing: &'static str, path: &Path) -> impl FnOnce(io::Error) -> CommitError {
    let path = path.to_path_buf();
    move |cause| CommitError::System { doing, path, cause }
}
