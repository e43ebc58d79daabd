//! Taskwarrior, with a finished task for each entry.

use std::fs;
use std::path::Path;
use std::process::Command;

use crate::subject::Subject;

use super::argument;
use super::entry::Entry;

/// Imports the tasks into `folder`, and returns the command that lists those of the last week.
pub(super) fn prepare(folder: &Path, entries: &[Entry]) -> Subject {
    let (settings, tasks) = (folder.join("taskrc"), folder.join("tasks.json"));
    let lines: Vec<String> = entries.iter().enumerate().map(|(number, entry)| task(number, entry)).collect();
    fs::write(&settings, format!("data.location={}\n", argument(folder))).expect("a file is written");
    fs::write(&tasks, format!("[{}]\n", lines.join(",\n"))).expect("a file is written");
    let settings = format!("rc:{}", argument(&settings));
    // Where the program is missing, so it will be when it is measured, and that is said there.
    let _ = Command::new("task").args([&settings, "import", &argument(&tasks)]).output();
    Subject::new("task end.after:… completed", "task", &[&settings, "end.after:2026-11-16", "completed"], &[])
}

fn task(number: usize, Entry { day, client, words }: &Entry) -> String {
    let moment = format!("{}T100000Z", day.format("%Y%m%d"));
    format!(
        "{{\"uuid\":\"00000000-0000-4000-8000-{number:012}\",\"description\":\"{words}\",\"project\":\"c-{client:04}\",\
         \"status\":\"completed\",\"entry\":\"{moment}\",\"end\":\"{moment}\"}}"
    )
}
