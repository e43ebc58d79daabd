//! jrnl, with a line for each entry in one text file.

use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use crate::subject::Subject;

use super::argument;
use super::entry::Entry;

/// Writes the file into `folder`, and returns the command that lists the last week.
pub(super) fn prepare(folder: &Path, entries: &[Entry]) -> Subject {
    let (settings, journal) = (folder.join("jrnl.yaml"), folder.join("jrnl.txt"));
    let mut text = String::new();
    for Entry { day, client, words } in entries {
        writeln!(text, "[{day} 10:00] @c-{client:04} {words}\n").expect("written");
    }
    fs::write(&journal, text).expect("a file is written");
    fs::write(&settings, settings_for(&argument(&journal))).expect("a file is written");
    let arguments = ["--config-file", &argument(&settings), "-from", "2026-11-16", "--short"];
    Subject::new("jrnl -from … --short", "jrnl", &arguments, &[])
}

fn settings_for(journal: &str) -> String {
    format!(
        "version: v4.2\njournals:\n  default:\n    journal: {journal}\neditor: ''\nencrypt: false\ntemplate: false\n\
         default_hour: 9\ndefault_minute: 0\ntimeformat: '%Y-%m-%d %H:%M'\ntagsymbols: '@'\nhighlight: false\n\
         linewrap: 79\nindent_character: '|'\ncolors:\n  body: none\n  date: none\n  tags: none\n  title: none\n"
    )
}
