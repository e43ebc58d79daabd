//! Makes a practice journal of any size: sessions, activities agreed in them, reflections with headings, about 1.2 kB a
//! file. Nothing is random: the same numbers give the same bytes.
#![expect(clippy::disallowed_methods, reason = "it makes the files that the benchmark reads")]

use std::fmt::Write;
use std::fs;
use std::path::Path;

use chrono::{Days, NaiveDate};

/// The last day of the journal.
const LAST: NaiveDate = NaiveDate::from_ymd_opt(2026, 11, 20).expect("a day");

/// A paragraph as somebody writes one.
const WORDS: &str = "I said it before the slides came up, and my voice held. She looked at her notes, nodded, and asked \
    what I needed to decide by Friday. Nobody else spoke for a moment. I noticed that I had stopped counting the seconds.";

/// Makes a journal of about `files` files for `clients` clients at `root` and returns how many files it has.
pub(crate) fn make(root: &Path, clients: usize, files: usize) -> usize {
    fs::create_dir_all(root).expect("the folder");
    write(root, "meanwhile.yaml", "version: 1\nkind: practice\nme: Example Coach\n");
    let each = (files / clients.max(1)).max(2);
    let mut made = 1;
    for client in 1..=clients.max(1) {
        made += make_client(&root.join(format!("clients/c-{client:04}")), client, each);
    }
    made
}

/// Makes one client's folder: `client.md`, one session to eleven reflections.
fn make_client(folder: &Path, client: usize, files: usize) -> usize {
    for name in ["sessions", "diary"] {
        fs::create_dir_all(folder.join(name)).expect("the folder");
    }
    let about = format!(
        "---\ntype: client\nname: Invented Person {client}\nsince: 2020-01-01\ncalls_it: experiment\ngoals:\n  - title: Say no\n    measure: I sleep the night before\n---\n"
    );
    write(folder, "client.md", &about);
    let sessions = (files / 12).max(1);
    for number in 0..sessions {
        let day = day_of(number, sessions);
        write(folder, &format!("sessions/{day}-{number}.md"), &session(day, number));
    }
    let reflections = files.saturating_sub(sessions + 1);
    for number in 0..reflections {
        let day = day_of(number, reflections);
        let activity = number * sessions / reflections.max(1);
        let name = format!(
            "diary/{day}-{:02}{:02}{:02}-practise-{activity}.md",
            8 + number % 12,
            number % 60,
            number / 60 % 60
        );
        write(folder, &name, &reflection(day, number, activity));
    }
    files
}

/// Spreads `count` records evenly over the four years before the last day.
fn day_of(number: usize, count: usize) -> NaiveDate {
    let back = (count - 1 - number.min(count - 1)) * 1460 / count.max(1);
    LAST - Days::new(back as u64)
}

fn session(day: NaiveDate, number: usize) -> String {
    let before =
        number.checked_sub(1).map(|before| format!("reviewed:\n  - activity: practise-{before}\n    worth: 7\n"));
    format!(
        "---\ntype: session\ndate: {day}T10:00\nstatus: held\nminutes: 60\nkind: coaching\nshare: pair\ncarry_forward: \"I may say no\"\nminutes_left: 12\n{}activities:\n  - title: Practise {number}\n    id: practise-{number}\n    set_by: client\n    goal: say-no\n    success: Five evenings at home\n    times: 9\n    expected: 4\n---\n\n## What we talked about\n\n{WORDS}\n\n{WORDS}\n",
        before.unwrap_or_default()
    )
}

fn reflection(day: NaiveDate, number: usize, activity: usize) -> String {
    let mut text = format!(
        "---\ntype: reflection\ndate: {day}T{:02}:{:02}\nactivity: practise-{activity}\nshare: pair\ntimes: 1\nactual: {}\nenergy: {}\ntags: [work, evening]\nawareness: [self_reflection]\n---\n\n",
        8 + number % 12,
        number % 60,
        number % 11,
        number % 11_usize.saturating_sub(5),
    );
    let headings = ["What happened", "What I noticed", "What I make of it", "What I'll try next"];
    for heading in headings.iter().take(1 + number % 4) {
        write!(text, "## {heading}\n\n{WORDS}\n\n").expect("written");
    }
    text
}

fn write(folder: &Path, name: &str, text: &str) {
    fs::write(folder.join(name), text).expect("a file is written");
}
