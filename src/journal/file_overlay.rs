//! The texts of a journal's files: what is on the disk, or for some of them what would be.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use super::bounds::Bounds;
use super::disk::{self, Folder, ReadError};
use crate::app::error::Error;

/// Where the texts of a journal are read. Paths are relative to its root.
#[derive(Clone, Debug)]
pub(crate) struct FileOverlay {
    root: PathBuf,
    bounds: Bounds,
    instead: BTreeMap<String, String>,
}

impl FileOverlay {
    /// Returns the texts of the files at `root`, as they are; its links may lead to the folders `listed`.
    pub(crate) fn of(root: &Path, listed: Vec<PathBuf>) -> Self {
        Self { root: root.to_path_buf(), bounds: Bounds::of(root, listed), instead: BTreeMap::new() }
    }

    /// Returns where links may lead.
    pub(crate) const fn bounds(&self) -> &Bounds {
        &self.bounds
    }

    /// Returns the journal's folder.
    pub(crate) fn root(&self) -> &Path {
        &self.root
    }

    /// Has `text` read in place of the file at `path` from now on.
    pub(crate) fn read_instead(&mut self, path: String, text: String) {
        self.instead.insert(path, text);
    }

    /// Returns the text of the file at `path`.
    pub(crate) fn read(&self, path: &str) -> Result<String, ReadError> {
        if let Some(text) = self.instead.get(path) {
            return Ok(text.clone());
        }
        self.bounds.check(path).map_err(ReadError::LeadsOut)?;
        disk::read(&self.root.join(path))
    }

    /// Returns the text of a file that a command needs, `None` if there is no file.
    pub(crate) fn read_if_there(&self, path: &str) -> Result<Option<String>, Error> {
        disk::if_there(&self.root.join(path), self.read(path))
    }

    /// Returns the text of a file that a command needs.
    pub(crate) fn read_needed(&self, path: &str) -> Result<String, Error> {
        disk::needed(&self.root.join(path), self.read_if_there(path)?)
    }

    /// Returns the texts in one folder.
    pub(super) fn within<'a>(&'a self, folder: &'a str) -> FolderOverlay<'a> {
        FolderOverlay { overlay: self, folder: Folder::open(self.root.join(folder)), prefix: folder }
    }

    /// Returns the text of the file at `path` for showing a place in it, as [`disk::read_for_showing`] does.
    pub(crate) fn read_for_showing(&self, path: &str) -> Option<String> {
        let on_disk = || self.bounds.check(path).ok().and_then(|()| disk::read_for_showing(&self.root.join(path)));
        self.instead.get(path).cloned().or_else(on_disk)
    }
}

/// The texts in one folder, for reading many of them.
pub(super) struct FolderOverlay<'a> {
    overlay: &'a FileOverlay,
    folder: Folder,
    prefix: &'a str,
}

impl FolderOverlay<'_> {
    /// Returns the text of the file at `path`, which a listing of this folder has found to be a file: `buffer` holds it.
    pub(super) fn read_listed<'a>(&'a self, path: &str, buffer: &'a mut Vec<u8>) -> Result<&'a str, ReadError> {
        if let Some(text) = self.overlay.instead.get(path) {
            return Ok(text);
        }
        let within = path.strip_prefix(self.prefix).map_or(path, |rest| rest.strip_prefix('/').unwrap_or(rest));
        // A link is read by the longer way, which asks `bounds` where it leads.
        let Some(file) = self.folder.open_listed(within) else {
            let text = self.overlay.read(path)?;
            buffer.clear();
            buffer.extend_from_slice(text.as_bytes());
            return Ok(std::str::from_utf8(buffer).unwrap_or_default());
        };
        file.read(buffer)
    }
}
