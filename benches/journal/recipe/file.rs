//! Text as an editor saves it, and files with it.

use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use super::choices::Choices;

/// Returns `text` with the line endings, the mark at the start and the end that an editor gave it.
pub(crate) fn as_it_was_saved(choices: &mut Choices, mut text: String) -> String {
    text.truncate(text.trim_end().len());
    if !choices.percent(3) {
        text.push('\n');
    }
    if choices.percent(4) {
        text = text.replace('\n', "\r\n");
    }
    if choices.percent(1) {
        text.insert(0, '\u{feff}');
    }
    text
}

/// Adds `lines` and the end of the last one.
pub(crate) fn put(text: &mut String, lines: &str) {
    writeln!(text, "{lines}").expect("written");
}

/// Writes a file in `folder`, makes the folders it needs, and returns how many bytes it has.
pub(crate) fn write(folder: &Path, name: &str, text: &str) -> usize {
    let path = folder.join(name);
    if let Err(error) = fs::write(&path, text) {
        assert_eq!(error.kind(), std::io::ErrorKind::NotFound, "{}: {error}", path.display());
        fs::create_dir_all(path.parent().expect("a folder")).expect("the folder is made");
        fs::write(&path, text).expect("a file is written");
    }
    text.len()
}
