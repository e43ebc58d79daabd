//! JSON for scripts: versioned views, one file a command, never a dump of inner types. Changes only add.

use std::io::{self, Write};

use serde::Serialize;

pub(crate) mod check;

/// Writes `view` as one JSON object.
pub(crate) fn json(out: &mut dyn Write, view: &impl Serialize) -> io::Result<()> {
    serde_json::to_writer_pretty(&mut *out, view)?;
    writeln!(out)
}
