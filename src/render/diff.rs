//! A planned change as a unified diff.

use std::io::{self, Write};

use diffy::{DiffOptions, PatchFormatter};

use super::{clean, clean_line};
use crate::journal::plan::Plan;

/// Writes what `plan` would change.
pub(crate) fn diff(out: &mut dyn Write, plan: &Plan) -> io::Result<()> {
    let before = plan.before.as_deref().unwrap_or_default();
    let name = clean_line(&plan.path);
    // As git and patch call a file that is not there.
    let old_name = if plan.before.is_some() { &*name } else { "/dev/null" };
    let mut options = DiffOptions::new();
    options.set_original_filename(old_name.to_owned()).set_modified_filename(name.to_string());
    let patch = options.create_patch(before, plan.after.as_deref().unwrap_or_default());
    let shown = PatchFormatter::new().fmt_patch(&patch).to_string();
    // Not before: a diff of cleaned texts is not one of the file.
    // The ends of the file's lines are what a patch needs, and steer nothing.
    let lines: Vec<_> = shown.split("\r\n").map(clean).collect();
    write!(out, "{}", lines.join("\r\n"))
}
