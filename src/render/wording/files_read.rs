//! How far the reading of a journal is, for a person who waits.

use crate::render::diagnostics::number;

/// Returns how many files were read so far.
pub(crate) fn files_read(count: usize) -> String {
    format!("Reading: {} so far", number(count, "file"))
}
