//! The texts of a journal's files: what is on the disk, or for some of them what would be.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use super::disk::{self, Folder, ReadError};

/// Where the texts of a journal are read. Paths are relative to its root.
#[derive(Clone, Debug)]
pub struct Texts {
    root: PathBuf,
    instead: BTreeMap<String, String>,
}

impl Texts {
    /// Returns the texts of the files at `root`, as they are.
    #[must_use]
    pub fn of(root: &Path) -> Self {
        Self { root: root.to_path_buf(), instead: BTreeMap::new() }
    }

    /// Returns the journal's folder.
    #[must_use]
    pub fn root(&self) -> &Path {
        &self.root
    }

    /// Has `text` read in place of the file at `path` from now on.
    pub fn read_instead(&mut self, path: String, text: String) {
        self.instead.insert(path, text);
    }

    /// Returns the text of the file at `path`.
    pub fn read(&self, path: &str) -> Result<String, ReadError> {
        self.instead.get(path).map_or_else(|| disk::read(&self.root.join(path)), |text| Ok(text.clone()))
    }

    /// Returns the texts in one folder.
    pub(super) fn within<'a>(&'a self, folder: &'a str) -> TextsWithin<'a> {
        TextsWithin { texts: self, folder: Folder::open(self.root.join(folder)), prefix: folder }
    }

    /// Returns the text of the file at `path` for showing a place in it, as [`disk::read_for_showing`] does.
    #[must_use]
    pub fn read_for_showing(&self, path: &str) -> Option<String> {
        self.instead.get(path).cloned().or_else(|| disk::read_for_showing(&self.root.join(path)))
    }
}

/// The texts in one folder, for reading many of them.
pub(super) struct TextsWithin<'a> {
    texts: &'a Texts,
    folder: Folder,
    prefix: &'a str,
}

impl TextsWithin<'_> {
    /// Returns the text of the file at `path`, which a listing of this folder has found to be a file, as
    /// [`Folder::read_listed`] does: `buffer` may hold it.
    pub(super) fn read_listed<'a>(&'a self, path: &str, buffer: &'a mut Vec<u8>) -> Result<&'a str, ReadError> {
        if let Some(text) = self.texts.instead.get(path) {
            return Ok(text);
        }
        let within = path.strip_prefix(self.prefix).map_or(path, |rest| rest.strip_prefix('/').unwrap_or(rest));
        self.folder.read_listed(within, buffer)
    }
}
