//! Folders with files in them, for tests.

use std::fs;
use std::path::Path;

use tempfile::TempDir;

/// Returns a folder with these files; a path that ends in `/` is an empty folder.
pub(crate) fn folder(files: &[(&str, &str)]) -> TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    for (path, text) in files {
        put(folder.path(), path, text);
    }
    folder
}

/// Makes the file, or the folder where `path` ends in `/`, at `path` of `folder`.
pub(crate) fn put(folder: &Path, path: &str, text: &str) {
    let target = folder.join(path);
    if path.ends_with('/') {
        return fs::create_dir_all(target).expect("a folder");
    }
    fs::create_dir_all(target.parent().expect("a folder")).expect("its folder");
    fs::write(target, text).expect("a file");
}
