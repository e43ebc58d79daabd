//! JSON for scripts: versioned views, one file a command, never a dump of inner types. Changes only add.

use std::io::{self, Write};

use serde::Serialize;

pub(crate) mod activity_show;
pub(crate) mod check;
pub(crate) mod client_show;
pub(crate) mod explain;
pub(crate) mod form_list;
pub(crate) mod form_show;
mod layout;
pub(crate) mod list;
mod measures;
pub(crate) mod nudge;
pub(crate) mod parts;
pub(crate) mod practice_stats;
pub(crate) mod prep;
pub(crate) mod progress;
pub(crate) mod schemas;
pub(crate) mod stats;
pub(crate) mod status;
pub(crate) mod trail;
pub(crate) mod week;

/// Writes `view` as one JSON object.
pub(crate) fn json(out: &mut dyn Write, view: &impl Serialize) -> io::Result<()> {
    layout::write(out, view)
}

/// Writes each of `rows` as one JSON object a line.
pub(crate) fn json_lines<T: Serialize>(out: &mut dyn Write, rows: &[T]) -> io::Result<()> {
    rows.iter().try_for_each(|row| layout::write_line(out, row))
}
