//! Which part of a journal a check is about, and how its paths read from where we stand.

use std::path::{Component, Path, PathBuf};

use crate::app::error::Error;
use crate::journal::disk;

/// A file or folder of a journal, relative to its root, with `/`; empty for all of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Area(pub String);

impl Area {
    /// Returns the area that `named` means to somebody who stands in `here`.
    pub(super) fn of(root: &Path, here: &Path, named: &Path) -> Result<Self, Error> {
        let path = plain(&here.join(named));
        if !disk::is_there(&path) {
            return Err(Error::not_found(format!("there is no {}", named.display()))
                .hint("Name files or folders of the journal, from where you stand"));
        }
        let inside = inside(&plain(&here.join(root)), &path).or_else(|| {
            // By their real places too: one of the two may have been named by way of a link.
            let (root, path) = (disk::real_path(root)?, disk::real_path(&path)?);
            inside(&root, &path)
        });
        inside.map(Self).ok_or_else(|| {
            Error::not_found(format!("{} lies outside the journal {}", named.display(), root.display()))
                .hint("Name the journal it lies in: mw check --journal DIR PATH")
        })
    }

    /// Returns whether the file or folder at `path` lies in it.
    pub(super) fn holds(&self, path: &str) -> bool {
        self.0.is_empty() || path.strip_prefix(&self.0).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
    }
}

/// Returns the way from `root` to `path`, if it lies inside.
fn inside(root: &Path, path: &Path) -> Option<String> {
    let names = path.strip_prefix(root).ok()?.components();
    let names: Vec<_> = names.map(|name| name.as_os_str().to_string_lossy()).collect();
    Some(names.join("/"))
}

/// Returns `path` without `.` and `..`.
fn plain(path: &Path) -> PathBuf {
    let mut plain = PathBuf::new();
    for component in path.components() {
        match component {
            Component::CurDir => {}
            Component::ParentDir => {
                plain.pop();
            }
            other => plain.push(other),
        }
    }
    plain
}

/// Returns how the file at `path`, relative to `root`, reads to somebody who stands in `here`.
pub(super) fn shown(root: &Path, here: &Path, path: &str) -> String {
    // The user's own config lies outside of the journal, and is named whole.
    if Path::new(path).is_absolute() {
        return path.to_owned();
    }
    if let Some(below) = inside(here, root) {
        return if below.is_empty() { path.to_owned() } else { format!("{below}/{path}") };
    }
    let Some(within) = inside(root, here) else { return root.join(path).display().to_string() };
    if Area(within.clone()).holds(path) && path.len() > within.len() {
        return path[within.len() + 1..].to_owned();
    }
    format!("{}{path}", "../".repeat(within.split('/').count()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_reads_from_where_we_stand() {
        let check = |here: &str, expected: &str| {
            assert_eq!(shown(Path::new("/j"), Path::new(here), "clients/k-07/client.md"), expected, "{here}");
        };
        check("/j", "clients/k-07/client.md");
        check("/", "j/clients/k-07/client.md");
        check("/j/clients/k-07", "client.md");
        check("/j/clients/m-12", "../../clients/k-07/client.md");
        check("/other", "/j/clients/k-07/client.md");
    }

    #[test]
    fn an_area_holds_what_lies_below_it() {
        let check =
            |area: &str, path: &str, expected| assert_eq!(Area(area.to_owned()).holds(path), expected, "{path}");
        check("", "client.md", true);
        check("diary", "diary/a.md", true);
        check("diary/a.md", "diary/a.md", true);
        check("diary/a", "diary/a.md", false);
        check("clients/k-0", "clients/k-07/client.md", false);
    }
}
