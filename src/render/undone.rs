//! What became of a file when a change was taken back, or made again.

use std::io::{self, Write};

use super::{clean_line, one_line};
use crate::document::fences;
use crate::journal::moved::Moved;
use crate::journal::plan::Plan;

/// How many characters of a file's words are shown.
const SHOWN: usize = 60;

/// Writes what became of a file whose change was taken back.
pub(crate) fn undone(out: &mut dyn Write, plan: &Plan) -> io::Result<()> {
    told(out, "Undone", &plan.reversed())
}

/// Writes what became of a file of which something was removed.
pub(crate) fn removed(out: &mut dyn Write, plan: &Plan) -> io::Result<()> {
    let path = clean_line(&plan.path);
    match (&plan.before, &plan.after) {
        (Some(gone), None) => writeln!(out, "Removed: {path}{}", behind(gone)),
        _ => writeln!(out, "Removed from {path}"),
    }
}

/// Writes what became of a file whose change was made again.
pub(crate) fn redone(out: &mut dyn Write, plan: &Plan) -> io::Result<()> {
    told(out, "Done again", plan)
}

/// Writes that a folder got another name, where one did.
pub(crate) fn moved(out: &mut dyn Write, moved: Option<&Moved>) -> io::Result<()> {
    let Some(Moved { from, to }) = moved else { return Ok(()) };
    writeln!(out, "{} → {}", clean_line(from), clean_line(to))
}

fn told(out: &mut dyn Write, said: &str, plan: &Plan) -> io::Result<()> {
    let path = clean_line(&plan.path);
    match (&plan.before, &plan.after) {
        (Some(gone), None) => writeln!(out, "{said}: removed {path}{}", behind(gone)),
        (None, Some(there)) => writeln!(out, "{said}: {path} is there again{}", behind(there)),
        _ => writeln!(out, "{said}: changed {path}"),
    }
}

/// Returns the first words of a file's body behind a colon; nothing where it has none.
fn behind(text: &str) -> String {
    first_words(text).map(|words| format!(": {words}")).unwrap_or_default()
}

/// Returns the first words of a file's body, in quotes; nothing where it has none.
pub(crate) fn first_words(text: &str) -> Option<String> {
    let body = fences::split(text).body.of(text);
    let is_of_a_form = |line: &&str| line.trim().is_empty() || line.starts_with('#') || line.starts_with("<!--");
    let words = one_line(body.lines().find(|line| !is_of_a_form(line))?);
    let shown: String = words.chars().take(SHOWN).collect();
    let more = if shown.len() < words.len() { "…" } else { "" };
    Some(format!("\"{}{more}\"", shown.trim_end()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_went_is_told_with_its_first_words() {
        let check = |before: Option<&str>, after: Option<&str>, expected: &str| {
            let plan = Plan {
                path: "diary/a.md".to_owned(),
                before: before.map(str::to_owned),
                after: after.map(str::to_owned),
            };
            let mut said = Vec::new();
            undone(&mut said, &plan).expect("memory takes everything");
            assert_eq!(String::from_utf8(said).expect("text"), expected);
        };
        let entry = "---\ntype: reflection\n---\n\n## What happened\n\nTold her. She\tthanked me.\u{1b}[2J\n";
        check(None, Some(entry), "Undone: removed diary/a.md: \"Told her. She thanked me.\u{fffd}[2J\"\n");
        check(Some(entry), None, "Undone: diary/a.md is there again: \"Told her. She thanked me.\u{fffd}[2J\"\n");
        check(Some("a"), Some("b"), "Undone: changed diary/a.md\n");
        check(None, Some("---\ntype: reflection\n---\n"), "Undone: removed diary/a.md\n");
        let long = "é".repeat(100);
        check(None, Some(&long), &format!("Undone: removed diary/a.md: \"{}…\"\n", "é".repeat(60)));
    }
}
