//! What a command saved, for what follows when it has ended.

use std::path::PathBuf;

/// A change that was saved.
pub(crate) struct SavedChange {
    /// The journal's folder.
    pub root: PathBuf,
    /// Its files, relative to it.
    pub paths: Vec<String>,
    /// What became of them.
    pub deed: Deed,
    /// Whether the journal's own settings say `commit: true`.
    pub wants_commits: bool,
    /// Whether the journal's own settings name an editor.
    pub wants_editor: bool,
}

/// What became of the files of a change.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Deed {
    /// They were changed.
    Made,
    /// An earlier change of them was taken back.
    TakenBack,
}
