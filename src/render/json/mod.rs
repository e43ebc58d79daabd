//! JSON for scripts: the reports as they are, and views of what has no report. Changes only add.

use std::io::{self, Write};

use serde::Serialize;

pub(crate) mod check;
pub(crate) mod explain;
pub(crate) mod form_list;
pub(crate) mod form_show;
mod layout;
pub(crate) mod schemas;

/// Writes `view` as one JSON object.
pub(crate) fn json(out: &mut dyn Write, view: &impl Serialize) -> io::Result<()> {
    layout::write(out, view)
}

/// Writes each of `rows` as one JSON object a line.
pub(crate) fn json_lines<T: Serialize>(out: &mut dyn Write, rows: &[T]) -> io::Result<()> {
    rows.iter().try_for_each(|row| layout::write_line(out, row))
}
