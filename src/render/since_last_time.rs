//! The *Since last time* block that a session's notes begin with, as Markdown.

use super::markdown::escaped;
use crate::render::wording;
use crate::report::since_last_time::SinceLastTime;

/// Returns the block, without a line end; empty where there is nothing to say. Files are named within `folder`, the
/// client's own: it may be read without the rest of the journal.
pub(crate) fn since_last_time(since: &SinceLastTime, folder: &str) -> String {
    let mut lines = Vec::new();
    if let Some(words) = &since.carry_forward {
        lines.push(format!("- Taken away: “{}”", escaped(words)));
    }
    for open in &since.open {
        let count = open.target.map(|target| format!(", {} of {target}", open.times)).unwrap_or_default();
        lines.push(format!("- Open: {}{count}", escaped(&open.activity.title)));
    }
    for ended in &since.ended {
        lines.push(format!("- Ended: {} ({})", escaped(&ended.activity.title), wording::outcome(ended.outcome)));
    }
    for path in &since.take_back {
        let within = path.strip_prefix(folder).unwrap_or(path).trim_start_matches('/');
        lines.push(format!("- To take back: {}", escaped(within)));
    }
    for unreviewed in &since.unreviewed {
        lines.push(format!("- Not looked back on yet: {}", escaped(&unreviewed.title)));
    }
    if lines.is_empty() {
        return String::new();
    }
    format!("## Since last time\n\n{}", lines.join("\n"))
}
