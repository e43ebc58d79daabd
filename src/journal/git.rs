//! git, as people use it: the tool runs the git on the machine and never reads its files.

use std::ffi::OsString;
use std::path::Path;
use std::process::{Command, Stdio};

use crate::error::{Error, Kind};

/// Makes `root` a git repository.
pub fn make_repository(root: &Path) -> Result<(), Error> {
    let status = command(root).args(["init", "--quiet"]).status().map_err(|cause| no_git(&cause))?;
    if status.success() { Ok(()) } else { Err(Error::new(Kind::Disk, "git could not make a repository here")) }
}

/// Runs git with `arguments` in `root` and returns its exit code.
pub fn pass_through(root: &Path, arguments: &[OsString]) -> Result<u8, Error> {
    let status = command(root).args(arguments).stdin(Stdio::inherit()).status().map_err(|cause| no_git(&cause))?;
    Ok(status.code().and_then(|code| u8::try_from(code).ok()).unwrap_or(1))
}

fn command(root: &Path) -> Command {
    let mut command = Command::new("git");
    command.arg("-C").arg(root);
    command
}

fn no_git(cause: &std::io::Error) -> Error {
    if cause.kind() == std::io::ErrorKind::NotFound {
        return Error::not_found("git is not on this machine")
            .hint("Install it, or leave it: the journal works without it");
    }
    Error::new(Kind::Disk, format!("git cannot be run: {cause}"))
}
