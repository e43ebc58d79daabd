//! hledger, with a timedot file: a quarter of an hour for each entry.

use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use crate::subject::Subject;

use super::argument;
use super::entry::Entry;

/// Writes the file into `folder`, and returns the command that sums up the last week by client.
pub(super) fn prepare(folder: &Path, entries: &[Entry]) -> Subject {
    let mut text = String::new();
    let mut last = None;
    for Entry { day, client, words } in entries {
        if last.replace(*day) != Some(*day) {
            writeln!(text, "\n{day}").expect("written");
        }
        writeln!(text, "c-{client:04}  .  ; {words}").expect("written");
    }
    let path = folder.join("entries.timedot");
    fs::write(&path, text).expect("a file is written");
    let week = ["balance", "--begin", "2026-11-16", "--end", "2026-11-23"];
    Subject::new("hledger balance --begin …", "hledger", &[&["-f", &argument(&path)], &week[..]].concat(), &[])
}
