//! The system's page cache: left as it is, or emptied before every run.

use std::fs;
use std::io;
use std::process::Command;

/// Where Linux takes the wish to drop its caches.
const SWITCH: &str = "/proc/sys/vm/drop_caches";

/// What is done with the page cache before a run.
#[derive(Clone, Copy)]
pub(crate) enum PageCache {
    /// Nothing: files that were read stay in memory.
    Warm,
    /// It is emptied, with the names and nodes of files: everything comes from the disk.
    Cold,
}

impl PageCache {
    /// Empties the cache, where that is wanted.
    pub(crate) fn prepare(self) {
        if matches!(self, Self::Cold) {
            empty().expect("the page cache was emptied before");
        }
    }
}

/// Writes what waits to be written, and empties the page cache. Fails where the system does not allow it.
pub(crate) fn empty() -> io::Result<()> {
    Command::new("sync").status()?;
    fs::write(SWITCH, "3\n")
}
