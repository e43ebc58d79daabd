//! An error as a person reads it: what happened, then what to type instead.

use std::io::{self, Write};

use super::clean;
use crate::error::Error;

/// Writes `error` and its hints.
pub(crate) fn error(out: &mut dyn Write, error: &Error) -> io::Result<()> {
    writeln!(out, "mw: {}", clean(&error.message))?;
    for hint in &error.hints {
        writeln!(out, "    {}", clean(hint))?;
    }
    Ok(())
}
