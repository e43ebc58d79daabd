//! Folders that are git repositories of their own and were not checked out: empty, and not to be written into.

use std::collections::HashSet;
use std::path::Path;

use super::disk;
use crate::app::error::{Error, Kind};
use crate::diagnostic::{Code, Diagnostic};

/// How many folders above the journal are looked at for the top of the repository.
const ABOVE: usize = 32;

/// Returns the folders, relative to `root`, that a repository names as submodules. What git would be asked is read: it is started only
/// where its owner said so.
fn named(root: &Path) -> HashSet<String> {
    let root = root.canonicalize().unwrap_or_else(|_| root.to_path_buf());
    let top = root.ancestors().take(ABOVE).find(|folder| folder.join(".git").symlink_metadata().is_ok());
    let top = top.unwrap_or(&root);
    let Some(text) = disk::read_if_there(&top.join(".gitmodules")).ok().flatten() else { return HashSet::new() };
    let within = root.strip_prefix(top).map(|path| path.to_string_lossy().replace('\\', "/")).unwrap_or_default();
    let prefix = if within.is_empty() { within } else { format!("{within}/") };
    text.lines().filter_map(path_of).filter_map(|path| path.strip_prefix(&prefix).map(str::to_owned)).collect()
}

/// Returns the path that a line of `.gitmodules` gives, in quotes or not, without a slash at its end.
fn path_of(line: &str) -> Option<String> {
    let value = line.trim().strip_prefix("path")?.trim_start().strip_prefix('=')?.trim();
    let path = value.strip_prefix('"').and_then(|rest| rest.strip_suffix('"')).unwrap_or(value);
    let path = path.replace("\\\"", "\"").replace("\\\\", "\\");
    let path = path.trim_end_matches('/').strip_prefix("./").unwrap_or(path.trim_end_matches('/'));
    (!path.is_empty()).then(|| path.to_owned())
}

/// Returns those of `folders`, relative to `root`, that are submodules in which nothing is checked out.
pub(super) fn not_checked_out(root: &Path, folders: impl IntoIterator<Item = String>) -> Vec<String> {
    let is_empty =
        |folder: &String| std::fs::read_dir(root.join(folder)).is_ok_and(|mut entries| entries.next().is_none());
    let mut empty = folders.into_iter().filter(is_empty).peekable();
    // Nearly always: then nothing is looked for.
    if empty.peek().is_none() {
        return Vec::new();
    }
    let named = named(root);
    empty.filter(|folder| named.contains(folder)).collect()
}

/// Fails where `folder`, relative to `root`, is a submodule that is not checked out: what would be written there would be in git's way.
pub(crate) fn refuse(root: &Path, folder: &str) -> Result<(), Error> {
    if not_checked_out(root, [folder.to_owned()]).is_empty() {
        return Ok(());
    }
    Err(Error::new(Kind::Invalid, said(folder)).hint(format!("Check it out: {}", way_out(folder))))
}

/// Returns the finding about a submodule that is not checked out.
pub(super) fn finding(folder: &str) -> Diagnostic {
    Diagnostic::of_file(Code::NoClientFile, folder, said(folder))
        .with_help(format!("check it out: {}", way_out(folder)))
        .quoting_nothing()
}

fn said(folder: &str) -> String {
    format!("{folder} is a git submodule that is not checked out")
}

fn way_out(folder: &str) -> String {
    format!("git submodule update --init {}", shell_words::quote(folder))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::journal::sample::folder;

    #[test]
    fn a_submodule_without_files_is_not_checked_out() {
        let check = |modules: &str, expected: bool| {
            let root = folder(&[(".git/HEAD", ""), ("clients/k-07/", ""), (".gitmodules", modules)]);
            assert_eq!(refuse(root.path(), "clients/k-07").is_err(), expected, "{modules:?}");
        };
        check("[submodule \"k\"]\n\tpath = clients/k-07\n\turl = ../k\n", true);
        check("[submodule \"k\"]\npath=clients/k-07\n", true);
        check("[submodule \"k\"]\n\tpath = \"clients/k-07\"\n", true);
        check("[submodule \"k\"]\n\tpath = ./clients/k-07/\n", true);
        check("[submodule \"k\"]\r\n\tpath = clients/k-07\r\n", true);
        check("[submodule \"k\"]\n\tpath = clients/k-071\n", false);
        check("[submodule \"k\"]\n\tpath = ../clients/k-07\n", false);
        check("[submodule \"clients/k-07\"]\n\turl = clients/k-07\n", false);
        check("", false);
        let root =
            folder(&[(".git/HEAD", ""), (".gitmodules", "path = work/clients/k-07\n"), ("work/clients/k-07/", "")]);
        assert!(refuse(&root.path().join("work"), "clients/k-07").is_err(), "the journal lies in a bigger repository");
        let root =
            folder(&[(".git/HEAD", ""), (".gitmodules", "path = clients/k-07\n"), ("clients/k-07/client.md", "")]);
        assert!(refuse(root.path(), "clients/k-07").is_ok(), "it is checked out");
    }
}
