//! git, as people use it: the tool runs the git on the machine and never reads its files.

use std::ffi::{OsStr, OsString};
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

use super::commit;
use crate::error::{Error, Kind, plain_cause};

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

/// Why a file that is saved was not committed.
#[derive(Debug, thiserror::Error)]
pub enum NotCommitted {
    /// There is no git.
    #[error("git is not on this machine")]
    NoGit,
    /// One of the repository's rules leaves the file out.
    #[error("git is told to ignore this file")]
    Ignored,
    /// git, or one of its hooks, said no; its words, one line after the other.
    #[error("git said no")]
    Refused(Vec<String>),
    /// git could not be run.
    #[error("git cannot be run: {0}")]
    System(String),
}

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

/// Commits the file at `path` under `root` as it stands, or that it is gone, with `message`: in the repository that the
/// file itself lies in, and nothing but this file. Does nothing where git has it so already. Whatever else is staged
/// stays staged, and a commit that is refused leaves no trace.
pub fn commit_file(root: &Path, path: &str, message: &str) -> Result<(), NotCommitted> {
    let file = real_place(&root.join(path));
    let (Some(folder), Some(name)) = (file.parent(), file.file_name()) else { return Ok(()) };
    let repository = said(folder, &["rev-parse", "--absolute-git-dir"])?;
    // Two commands at once would meet at git's own lock, and one of them would be turned away.
    let _turn = commit::take_turn(Path::new(&repository)).ok();
    let status = asked(folder, &["status", "--porcelain", "-z", "--ignored", "--untracked-files=all"], name)?;
    match status.get(..2) {
        None => return Ok(()),
        Some("!!") => return Err(NotCommitted::Ignored),
        Some("??") => asked(folder, &["add", "--intent-to-add"], name)?,
        Some(_) => return commit_only(folder, message, name),
    };
    commit_only(folder, message, name).inspect_err(|_| {
        // It was unknown to git before, and is so again. If even that fails, git says so at the next `git status`.
        drop(asked(folder, &["rm", "--cached", "--quiet"], name));
    })
}

fn commit_only(folder: &Path, message: &str, name: &OsStr) -> Result<(), NotCommitted> {
    asked(folder, &["commit", "--quiet", "--only", "--message", message], name).map(drop)
}

/// Returns the place of a file whose links are followed; of one that is gone, within the folder that held it.
fn real_place(file: &Path) -> PathBuf {
    let within = || Some(file.parent()?.canonicalize().ok()?.join(file.file_name()?));
    file.canonicalize().ok().or_else(within).unwrap_or_else(|| file.to_path_buf())
}

/// Asks git about one file of `folder`, and returns its answer.
fn asked(folder: &Path, arguments: &[&str], name: &OsStr) -> Result<String, NotCommitted> {
    answer(here(folder).args(arguments).arg("--").arg(name))
}

/// Asks git in `folder`, and returns its answer without the end of the line.
fn said(folder: &Path, arguments: &[&str]) -> Result<String, NotCommitted> {
    answer(here(folder).args(arguments)).map(|answer| answer.trim_end_matches(['\r', '\n']).to_owned())
}

fn answer(command: &mut Command) -> Result<String, NotCommitted> {
    let output = command.output().map_err(|cause| match cause.kind() {
        std::io::ErrorKind::NotFound => NotCommitted::NoGit,
        _ => NotCommitted::System(plain_cause(&cause)),
    })?;
    if output.status.success() {
        Ok(String::from_utf8_lossy(&output.stdout).into_owned())
    } else {
        Err(NotCommitted::Refused(words_of(&output)))
    }
}

/// Returns the lines that git wrote, without empty ones.
fn words_of(output: &Output) -> Vec<String> {
    let texts = [&output.stderr, &output.stdout].map(|bytes| String::from_utf8_lossy(bytes).into_owned());
    let lines = texts.iter().flat_map(|text| text.lines());
    lines.map(str::trim_end).filter(|line| !line.is_empty()).map(str::to_owned).collect()
}

/// Where the hook belongs that git runs before a commit, and what it needs to know.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HookPlace {
    /// The hook's file.
    pub file: PathBuf,
    /// The way from the top of the work tree, where git runs the hook, to the journal: empty, or with `/` at its end.
    pub journal: String,
    /// Whether this folder of hooks is the user's for all repositories.
    pub is_for_all: bool,
}

/// Returns where the hook of the repository belongs in which `root` lies.
pub fn hook_place(root: &Path) -> Result<HookPlace, NotCommitted> {
    let journal = said(root, &["rev-parse", "--show-prefix"])?;
    let file = root.join(said(root, &["rev-parse", "--git-path", "hooks/pre-commit"])?);
    let scope = said(root, &["config", "--show-scope", "--get", "core.hooksPath"]).unwrap_or_default();
    let is_for_all = scope.starts_with("global") || scope.starts_with("system");
    Ok(HookPlace { file, journal, is_for_all })
}

/// Makes a hook that git can run. Never writes over one.
pub fn make_hook(file: &Path, text: &str) -> Result<(), commit::CommitError> {
    commit::create(file, text)?;
    #[cfg(unix)]
    make_runnable(file)?;
    Ok(())
}

#[cfg(unix)]
fn make_runnable(file: &Path) -> Result<(), commit::CommitError> {
    use std::os::unix::fs::PermissionsExt;
    std::fs::set_permissions(file, std::fs::Permissions::from_mode(0o755))
        .map_err(commit::system("set the mode of", file))
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
