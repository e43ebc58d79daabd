//! What comes on stdin.
#![expect(clippy::disallowed_methods, reason = "this is the home of stdin")]

use std::io::{self, Read as _};

/// Returns what comes on stdin, to its end or as far as it could be read.
pub(crate) fn all() -> (Vec<u8>, io::Result<usize>) {
    let mut bytes = Vec::new();
    let read = io::stdin().lock().read_to_end(&mut bytes);
    (bytes, read)
}
