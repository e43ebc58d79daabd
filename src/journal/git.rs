//! git, as people use it: the tool runs the git on the machine and never reads its files.

use std::ffi::OsString;
use std::path::Path;
use std::process::{Command, Stdio};

use super::commit::{self, Plan};
use super::disk;
use crate::error::{Error, Kind};

/// Makes `root` a git repository.
pub fn make_repository(root: &Path) -> Result<(), Error> {
    let status = command(root).args(["init", "--quiet"]).status().map_err(|cause| no_git(&cause))?;
    if status.success() { Ok(()) } else { Err(Error::new(Kind::Disk, "git could not make a repository here")) }
}

/// Commits the file at `path`, whether it is new, changed or gone, and nothing else that is staged or changed.
pub fn commit_file(path: &Path, message: &str) -> Result<(), Error> {
    // A link is followed as a write follows it; and a folder may be a repository of its own within another.
    let file = path.canonicalize().unwrap_or_else(|_| path.to_path_buf());
    let (Some(folder), Some(name)) = (file.parent(), file.file_name()) else { return Ok(()) };
    let quietly = |arguments: &[&str]| {
        let mut command = command(folder);
        command.arg("--literal-pathspecs").args(arguments).arg("--").arg(name).stdin(Stdio::null());
        answer(&mut command).map(drop)
    };
    quietly(&["add"])?;
    quietly(&["commit", "--quiet", "--only", "--message", message])
}

/// What became of a hook that was to be made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Hook {
    /// It was made.
    Made,
    /// It is there already.
    There,
}

/// Makes the hook that runs `mw check` before each commit in the repository that holds `root`. One that somebody else
/// made is left alone, and refused.
pub fn make_hook(root: &Path) -> Result<Hook, Error> {
    let ask = |what: &[&str]| -> Result<String, Error> {
        let answered = answer(command(root).arg("rev-parse").args(what))?;
        Ok(answered.trim_end_matches('\n').to_owned())
    };
    let hooks = root.join(ask(&["--git-path", "hooks"])?);
    let inside = ask(&["--show-prefix"])?;
    let text = format!(
        "#!/bin/sh\n# Made by `mw git setup`. `git commit --no-verify` passes it by.\n\
         command -v mw > /dev/null || exit 0\nexec mw --journal {} check\n",
        shell_words::quote(&format!("./{inside}"))
    );
    let path = hooks.join("pre-commit");
    match disk::read_if_there(&path)? {
        Some(there) if there == text => return Ok(Hook::There),
        Some(_) => {
            return Err(Error::new(Kind::Conflict, "there is a pre-commit hook already")
                .hint(format!("Add a line to {}: mw check", path.display())));
        }
        None => {}
    }
    let plan = Plan { path: "pre-commit".to_owned(), before: None, after: text };
    commit::commit(&hooks, &plan).map_err(|error| Error::new(Kind::Disk, error.to_string()))?;
    #[cfg(unix)]
    std::fs::set_permissions(&path, std::os::unix::fs::PermissionsExt::from_mode(0o755))
        .map_err(|cause| Error::disk("set the mode of", &path, &cause))?;
    Ok(Hook::Made)
}

/// Runs git and returns what it answers; where it says no, the error is its own first words.
fn answer(git: &mut Command) -> Result<String, Error> {
    let output = git.output().map_err(|cause| no_git(&cause))?;
    let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    if output.status.success() {
        return Ok(text(&output.stdout));
    }
    let said = text(&output.stderr) + &text(&output.stdout);
    let first = said.lines().find(|line| !line.trim().is_empty()).unwrap_or("git said no");
    Err(Error::new(Kind::Disk, first.trim_start_matches("fatal: ").trim_start_matches("error: ")))
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
