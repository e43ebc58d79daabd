//! What is said where a file is saved and git did not commit it.

use std::io::{self, Write};

use crate::journal::git::NotCommitted;
use crate::render::clean_line;

/// How many lines of what git said are passed on.
const MOST_LINES: usize = 12;

/// Writes that a file is saved but not committed, and why.
pub(crate) fn not_committed(err: &mut dyn Write, reason: &NotCommitted) -> io::Result<()> {
    let NotCommitted::Refused(lines) = reason else {
        return writeln!(err, "Saved, but not committed: {}.", clean_line(&reason.to_string()));
    };
    writeln!(err, "Saved, but not committed. git said:")?;
    for line in lines.iter().take(MOST_LINES) {
        writeln!(err, "  {}", clean_line(line))?;
    }
    Ok(())
}
