//! The two styles of screens. Meaning never hangs on them: a pipe gets the same words without.

use anstyle::Style;

use crate::render::one_line;

/// Titles.
const BOLD: Style = Style::new().bold();
/// What stands beside them.
const DIM: Style = Style::new().dimmed();

/// Returns a text of the user's as it stands in a line: cleaned, each run of blanks a single one.
pub(crate) fn line(text: &str) -> String {
    one_line(text)
}

/// Returns a text as a title.
pub(crate) fn bold(text: &str) -> String {
    // A style around nothing would make a cell that counts as full.
    if text.is_empty() { String::new() } else { format!("{BOLD}{text}{BOLD:#}") }
}

/// Returns a text that stands beside.
pub(crate) fn dim(text: &str) -> String {
    if text.is_empty() { String::new() } else { format!("{DIM}{text}{DIM:#}") }
}
