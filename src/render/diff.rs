//! A planned change as a unified diff.

use std::io::{self, Write};

use similar::TextDiff;

use super::clean;
use crate::journal::commit::Plan;

/// Writes what `plan` would change.
pub(crate) fn diff(out: &mut dyn Write, plan: &Plan) -> io::Result<()> {
    let before = plan.before.as_deref().unwrap_or_default();
    let old_name = if plan.before.is_some() { plan.path.as_str() } else { "/dev/null" };
    let diff = TextDiff::from_lines(before, &plan.after);
    let shown = diff.unified_diff().context_radius(3).header(old_name, &plan.path).to_string();
    write!(out, "{}", clean(&shown))
}
