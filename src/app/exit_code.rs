//! What the exit codes mean: a contract with scripts.

/// Everything went as asked.
pub(crate) const DONE: u8 = 0;
/// `mw check` found something, or `--strict` was given and a file was left out.
pub(crate) const FINDINGS: u8 = 1;
/// The command line cannot be understood.
pub(crate) const USAGE: u8 = 2;
/// Nothing has this name, or several have.
pub(crate) const NOT_FOUND: u8 = 3;
/// A file that is needed is invalid.
pub(crate) const INVALID: u8 = 4;
/// A file changed since it was read, or exists already.
pub(crate) const CONFLICT: u8 = 5;
/// The disk said no.
pub(crate) const DISK: u8 = 6;
