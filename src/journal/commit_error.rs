//! Why a change did not reach the disk.

use std::io;
use std::path::{Path, PathBuf};

use super::bounds::LeadsOut;
use crate::app::error::plain_cause;

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
    #[error("{} is written, but the disk did not confirm it: {}", path.display(), plain_cause(cause))]
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
    #[error("cannot {doing} {}: {}", path.display(), plain_cause(cause))]
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

#[cfg(all(test, unix))]
mod tests {
    use super::*;

    #[test]
    fn what_the_system_says_has_no_number() {
        let check = |error: &CommitError, expected: &str| assert_eq!(error.to_string(), expected);
        let path = || PathBuf::from("diary/a.md");
        let full = || io::Error::from_raw_os_error(28);
        check(&system("write in", &path())(full()), "cannot write in diary/a.md: no space left on device");
        check(
            &CommitError::Unconfirmed { path: path(), cause: full() },
            "diary/a.md is written, but the disk did not confirm it: no space left on device",
        );
        let half = CommitError::Half { cause: Box::new(system("read", &path())(full())), left: vec![path()] };
        check(
            &half,
            "cannot read diary/a.md: no space left on device; what was written before it could not all be put back",
        );
    }
}
