//! git, as people use it: the tool runs the git on the machine and never reads its files.

use std::ffi::OsString;
use std::io::{Read, Seek};
use std::path::{Path, PathBuf};
use std::process::{Command, ExitStatus, Output, Stdio};
use std::time::{Duration, Instant};

use super::commit;
use super::commit_error::{CommitError, system};
use super::durable;
use super::lock::lock_folder;
use crate::app::error::{Error, Kind, plain_cause};

/// Variables that say where a repository is, or how paths are meant. git sets some of them for its hooks, where they speak
/// of another repository than the one a file lies in.
const ELSEWHERE: [&str; 11] = [
    "GIT_DIR",
    "GIT_WORK_TREE",
    "GIT_COMMON_DIR",
    "GIT_INDEX_FILE",
    "GIT_OBJECT_DIRECTORY",
    "GIT_ALTERNATE_OBJECT_DIRECTORIES",
    "GIT_NAMESPACE",
    "GIT_PREFIX",
    "GIT_GLOB_PATHSPECS",
    "GIT_NOGLOB_PATHSPECS",
    "GIT_ICASE_PATHSPECS",
];

/// What every git that is started here is told, whatever the config of a repository says: no program that watches files is
/// started, no folder is a repository because it looks like a bare one, and no submodule is looked into.
const ALWAYS: [&str; 6] =
    ["-c", "core.fsmonitor=false", "-c", "safe.bareRepository=explicit", "-c", "diff.ignoreSubmodules=all"];

/// How long git may take for what it does by itself: a hook may be slow, and a passphrase may be asked for that nobody types.
const PATIENCE: Duration = Duration::from_secs(30);

/// Why a file that is saved was not committed.
#[derive(Debug, thiserror::Error)]
pub(crate) enum NotCommitted {
    /// There is no git.
    #[error("git is not on this machine")]
    NoGit,
    /// One of the repository's rules leaves the file out.
    #[error("git is told to ignore this file")]
    Ignored,
    /// git, or one of its hooks, said no; its words, one line after the other.
    #[error("git said no")]
    Refused(Vec<String>),
    /// git, or one of its hooks, said no and nothing else.
    #[error("git, or a hook of its, said no ({0}) and not why")]
    Silent(String),
    /// git, or one of its hooks, took too long and was ended.
    #[error("git did not come to an end within {} seconds", PATIENCE.as_secs())]
    TookTooLong,
    /// git could not be run.
    #[error("git cannot be run: {}", plain_cause(.0))]
    System(#[source] std::io::Error),
}

/// Makes `root` a git repository.
pub(crate) fn make_repository(root: &Path) -> Result<(), Error> {
    let status = command(root).args(["init", "--quiet"]).status().map_err(no_git)?;
    if status.success() { Ok(()) } else { Err(Error::new(Kind::Disk, "git could not make a repository here")) }
}

/// Runs git with `arguments` in `root` and returns its exit code.
pub(crate) fn pass_through(root: &Path, arguments: &[OsString]) -> Result<u8, Error> {
    let status = command(root).args(arguments).stdin(Stdio::inherit()).status().map_err(no_git)?;
    // git has no exit code where a signal ended it.
    Ok(status.code().and_then(|code| u8::try_from(code).ok()).unwrap_or(1))
}

/// Returns the folder in which git is to commit the file at `path` under `root`: the nearest of the `listed` ones that holds
/// it; none where a repository lies between the two that is not listed itself, since whoever filled it chose its hooks.
pub(crate) fn listed_folder(root: &Path, path: &str, listed: &[PathBuf]) -> Option<Place> {
    let file = real_place(&root.join(path));
    let holding = file.ancestors().skip(1);
    for folder in holding {
        if listed.iter().any(|own| own == folder) {
            let within = file.strip_prefix(folder).ok()?.to_path_buf();
            return Some(Place { folder: folder.to_path_buf(), within });
        }
        // Asked second: a folder that is listed may be a repository itself.
        if folder.join(".git").symlink_metadata().is_ok() {
            return None;
        }
    }
    None
}

/// Where git is to commit a file.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Place {
    /// The folder that the user listed.
    pub folder: PathBuf,
    /// The file within it.
    pub within: PathBuf,
}

/// Returns the real place of a folder, by which listed ones are compared.
pub(crate) fn real_folder(folder: &Path) -> PathBuf {
    folder.canonicalize().unwrap_or_else(|_| folder.to_path_buf())
}

/// Returns whether `folder` is a repository of its own.
pub(crate) fn is_repository(folder: &Path) -> bool {
    folder.join(".git").symlink_metadata().is_ok()
}

/// Commits files of the listed `folder` as they stand, or that they are gone, with `message`, and nothing but these. Does
/// nothing where git has them so already. Whatever else is staged stays staged, and a commit that is refused leaves no trace.
pub(crate) fn commit_files(folder: &Path, files: &[PathBuf], message: &str) -> Result<(), NotCommitted> {
    let repository = said(folder, &["rev-parse", "--absolute-git-dir"])?;
    // Two commands at once would meet at git's own lock, and one of them would be turned away.
    let _turn = lock_folder(Path::new(&repository)).ok();
    let mut changed = Vec::new();
    let mut unknown = Vec::new();
    for file in files {
        // All of it is said here: a config may have `status` pass over new files, or look into submodules.
        let look = ["status", "--porcelain", "-z", "--ignored", "--untracked-files=all", "--ignore-submodules=all"];
        let status = asked(folder, &look, std::slice::from_ref(file))?;
        match status.get(..2) {
            None => continue,
            Some("!!") => return Err(NotCommitted::Ignored),
            Some("??") => unknown.push(file.clone()),
            Some(_) => {}
        }
        changed.push(file.clone());
    }
    if changed.is_empty() {
        return Ok(());
    }
    if !unknown.is_empty() {
        // `commit --only` takes no file that git has never heard of.
        asked(folder, &["add", "--intent-to-add"], &unknown)?;
    }
    let committed = asked(folder, &["commit", "--quiet", "--only", "--message", message], &changed).map(drop);
    committed.inspect_err(|_| {
        // They were unknown to git before, and are so again. If even that fails, git says so at the next `git status`.
        if !unknown.is_empty() {
            drop(asked(folder, &["rm", "--cached", "--quiet"], &unknown));
        }
    })
}

/// Returns the place of a file whose links are followed; of one that is gone, within the folder that held it.
fn real_place(file: &Path) -> PathBuf {
    let within = || Some(file.parent()?.canonicalize().ok()?.join(file.file_name()?));
    file.canonicalize().ok().or_else(within).unwrap_or_else(|| file.to_path_buf())
}

/// Asks git about some files of `folder`, and returns its answer.
fn asked(folder: &Path, arguments: &[&str], files: &[PathBuf]) -> Result<String, NotCommitted> {
    answer(here(folder).args(arguments).arg("--").args(files))
}

/// Asks git in `folder`, and returns its answer without the end of the line.
fn said(folder: &Path, arguments: &[&str]) -> Result<String, NotCommitted> {
    answer(here(folder).args(arguments)).map(|answer| answer.trim_end_matches(['\r', '\n']).to_owned())
}

fn answer(command: &mut Command) -> Result<String, NotCommitted> {
    let output = run(command)?;
    if output.status.success() {
        Ok(String::from_utf8_lossy(&output.stdout).into_owned())
    } else {
        let words = words_of(&output);
        Err(if words.is_empty() {
            NotCommitted::Silent(how_it_ended(output.status))
        } else {
            NotCommitted::Refused(words)
        })
    }
}

/// Runs `command` to its end, or ends it where it takes too long. What it writes goes into files: a program that it left
/// behind would hold a pipe open.
fn run(command: &mut Command) -> Result<Output, NotCommitted> {
    let system = NotCommitted::System;
    let (mut out, mut err) = (tempfile::tempfile().map_err(system)?, tempfile::tempfile().map_err(system)?);
    command.stdout(out.try_clone().map_err(system)?).stderr(err.try_clone().map_err(system)?);
    let mut child = command.spawn().map_err(|cause| match cause.kind() {
        std::io::ErrorKind::NotFound => NotCommitted::NoGit,
        _ => system(cause),
    })?;
    // The standard library cannot wait with a limit. The pauses grow, so that a quick git is hardly waited for.
    let begun = Instant::now();
    let mut pause = Duration::from_millis(1);
    let status = loop {
        if let Some(status) = child.try_wait().map_err(system)? {
            break status;
        }
        if begun.elapsed() > PATIENCE {
            drop(child.kill());
            drop(child.wait());
            return Err(NotCommitted::TookTooLong);
        }
        std::thread::sleep(pause);
        pause = (pause * 2).min(Duration::from_millis(50));
    };
    Ok(Output { status, stdout: whole(&mut out).map_err(system)?, stderr: whole(&mut err).map_err(system)? })
}

fn whole(file: &mut std::fs::File) -> std::io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    file.rewind()?;
    file.read_to_end(&mut bytes)?;
    Ok(bytes)
}

/// Returns the lines that git wrote, without empty ones.
fn how_it_ended(status: ExitStatus) -> String {
    status.code().map_or_else(|| "a signal ended it".to_owned(), |code| format!("exit {code}"))
}

fn words_of(output: &Output) -> Vec<String> {
    let texts = [&output.stderr, &output.stdout].map(|bytes| String::from_utf8_lossy(bytes).into_owned());
    let lines = texts.iter().flat_map(|text| text.lines());
    lines.map(str::trim_end).filter(|line| !line.is_empty()).map(str::to_owned).collect()
}

/// Where the hook belongs that git runs before a commit, and what it needs to know.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct HookPlace {
    /// The hook's file, in the repository's own folder of hooks.
    pub file: PathBuf,
    /// The way from the top of the work tree, where git runs the hook, to the journal: empty, or with `/` at its end.
    pub journal: String,
    /// Who says that git looks for hooks elsewhere (`core.hooksPath`), if anybody does.
    pub elsewhere: Option<HooksElsewhere>,
}

/// Who says that git looks for hooks in another folder than the repository's own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum HooksElsewhere {
    /// The user, for all repositories.
    ForAll,
    /// The config of the repository itself: whoever filled it chose the folder.
    ByTheRepository,
}

/// Returns where the hook of the repository belongs in which `root` lies.
pub(crate) fn hook_place(root: &Path) -> Result<HookPlace, NotCommitted> {
    let journal = said(root, &["rev-parse", "--show-prefix"])?;
    // The work trees of a repository share its hooks.
    let file = root.join(said(root, &["rev-parse", "--git-common-dir"])?).join("hooks/pre-commit");
    let scope = said(root, &["config", "--show-scope", "--get", "core.hooksPath"]).unwrap_or_default();
    let elsewhere = match scope.split_whitespace().next() {
        None => None,
        Some("global" | "system") => Some(HooksElsewhere::ForAll),
        Some(_) => Some(HooksElsewhere::ByTheRepository),
    };
    Ok(HookPlace { file, journal, elsewhere })
}

/// Makes a hook that git can run. Never writes over one.
pub(crate) fn make_hook(file: &Path, text: &str) -> Result<(), CommitError> {
    commit::create(file, text)?;
    #[cfg(unix)]
    make_runnable(file)?;
    Ok(())
}

/// Makes a hook anew that an earlier version made.
pub(crate) fn renew_hook(file: &Path, text: &str) -> Result<(), CommitError> {
    let folder = file.parent().unwrap_or(file);
    let temporary = durable::written(folder, text)?;
    temporary.persist(file).map_err(|error| system("write", file)(error.error))?;
    #[cfg(unix)]
    make_runnable(file)?;
    Ok(())
}

#[cfg(unix)]
fn make_runnable(file: &Path) -> Result<(), CommitError> {
    use std::os::unix::fs::PermissionsExt;
    std::fs::set_permissions(file, std::fs::Permissions::from_mode(0o755)).map_err(system("set the mode of", file))
}

/// Returns the command git in `folder`, in the repository that this folder lies in, taking names as they are.
fn here(folder: &Path) -> Command {
    let mut command = command(folder);
    command.arg("--literal-pathspecs").stdin(Stdio::null());
    for variable in ELSEWHERE {
        command.env_remove(variable);
    }
    command
}

fn command(root: &Path) -> Command {
    let mut command = Command::new("git");
    command.arg("-C").arg(root).args(ALWAYS);
    command
}

fn no_git(cause: std::io::Error) -> Error {
    if cause.kind() == std::io::ErrorKind::NotFound {
        return Error::not_found("git is not on this machine")
            .hint("Install it, or leave it: the journal works without it")
            .caused_by(cause);
    }
    Error::new(Kind::Disk, format!("git cannot be run: {}", plain_cause(&cause))).caused_by(cause)
}

#[cfg(all(test, unix))]
mod tests {
    use std::io;

    use super::*;

    #[test]
    fn what_the_system_says_of_git_has_no_number() {
        let check = |cause: io::Error, kind: Kind, message: &str| {
            let error = no_git(cause);
            assert_eq!((error.kind, error.message.as_str()), (kind, message));
        };
        check(io::Error::from_raw_os_error(2), Kind::NotFound, "git is not on this machine");
        check(io::Error::from_raw_os_error(13), Kind::Disk, "git cannot be run: permission denied");
    }
}
