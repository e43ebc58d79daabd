//! A journal as its files.

use std::collections::BTreeMap;

/// The bytes of each file, by its path within the journal.
pub(crate) type Tree = BTreeMap<String, Vec<u8>>;

/// Whose journal it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    /// A coach's, with the folders of clients.
    Practice,
    /// A client's own.
    Personal,
}

impl Kind {
    /// Returns the line of the settings that says so.
    pub(crate) fn setting(self) -> &'static str {
        match self {
            Self::Practice => "kind: practice",
            Self::Personal => "kind: personal",
        }
    }
}

/// Returns the folder of the client that a path lies in: `clients/CODE/`, or nothing in a personal journal.
pub(crate) fn client_folder(kind: Kind, path: &str) -> Option<&str> {
    if kind == Kind::Personal {
        return Some("");
    }
    let code = path.strip_prefix("clients/")?.find('/')?;
    Some(&path[..="clients/".len() + code])
}

/// Returns the paths whose files differ, or are only on one side.
pub(crate) fn differing(before: &Tree, after: &Tree) -> Vec<String> {
    let mut paths: Vec<_> = before.keys().chain(after.keys()).cloned().collect();
    paths.sort();
    paths.dedup();
    paths.retain(|path| before.get(path) != after.get(path));
    paths
}
