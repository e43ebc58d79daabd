//! Other ways to see what as many entries say: what somebody would write in a shell or in Python over the same journal, and
//! programs that log time, tasks or days, with as many entries in files of their own.

mod entry;
mod hledger;
mod jrnl;
mod taskwarrior;

use std::path::Path;
use std::process::Command;

use crate::options::Options;
use crate::place::Place;
use crate::subject::{self, Subject};
use crate::table;

/// What a shell makes of a journal: how many entries each client has in each month.
const SHELL: &str = r#"rg --no-heading '^(date|activity|share): ' "$MEANWHILE_JOURNAL/clients" | awk '
/\/diary\/.*:date: / {
    split($0, parts, "/clients/"); client = substr(parts[2], 1, index(parts[2], "/") - 1)
    month = substr($0, index($0, ":date: ") + 7, 7); count[client " " month]++
}
END { for (group in count) print group, count[group] }'"#;

/// The same in Python, by week.
const SUMMARY: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/benches/journal/peers/summary.py");

/// Prints a table of `mw week` beside its peers. Those whose program is not there are named.
pub(crate) fn print(options: &Options) {
    let place = Place::make(options, options.files);
    println!("The programs behind the script have {} entries of one line, in files of their own.", options.files);
    let entries = entry::all(options.files, options.clients_for(options.files));
    let folder = place.home();
    let root = place.root().to_str().expect("a path in UTF-8");
    let subjects = vec![
        subject::yardstick(place.root()),
        subject::week(place.binary(), place.cache()),
        Subject::new("rg and awk", "sh", &["-c", SHELL], &[]),
        Subject::new("python3 summary.py", &python(), &[SUMMARY, root], &[]),
        hledger::prepare(folder, &entries),
        taskwarrior::prepare(folder, &entries),
        jrnl::prepare(folder, &entries),
    ];
    println!();
    table::print_commands(&subjects, &place.rounds(options.runs).measure(&subjects));
}

/// Returns the path of Python itself: the name alone may be a script that looks for it.
fn python() -> String {
    let asked = Command::new("python3").args(["-c", "import sys; print(sys.executable)"]).output();
    let path = asked.map(|output| String::from_utf8_lossy(&output.stdout).trim().to_owned()).unwrap_or_default();
    if path.is_empty() { "python3".to_owned() } else { path }
}

/// Returns a path as an argument.
fn argument(path: &Path) -> String {
    path.to_str().expect("a path in UTF-8").to_owned()
}
