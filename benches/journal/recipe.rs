//! Makes a practice journal of any size: clients, sessions, activities agreed in them, and entries of many shapes, about
//! 1.24 kB a file. Nothing is random: the same numbers give the same bytes.
//!
//! Most files are plain. A few per cent have what makes reading slower, as in journals of people: characters beyond ASCII,
//! line endings of Windows, a byte-order mark, comments, quotes, block scalars, anchors, tables and code.

pub(crate) mod choices;
pub(crate) mod days;
pub(crate) mod file;
pub(crate) mod prose;
pub(crate) mod titles;
pub(crate) mod values;
pub(crate) mod words;

use std::path::{Path, PathBuf};

use chrono::{Days, NaiveDate};
use rayon::prelude::*;

use choices::Choices;
use days::{BEGIN, SPAN, time_of};
use file::{as_it_was_saved, put, write};
use prose::Hand;
use titles::{id_of, title_of};
use values::add_values;
use words::{LANGUAGES, TAKEN_AWAY};

/// An activity that every client has, without an end.
pub(crate) const STANDING: &str = "evening-walk";

/// What was made.
#[derive(Clone, Copy)]
pub(crate) struct Made {
    /// How many files.
    pub(crate) files: usize,
    /// How many bytes they have together.
    pub(crate) bytes: usize,
}

/// Makes a journal of `files` files for `clients` clients at `root`.
pub(crate) fn make(root: &Path, clients: usize, files: usize) -> Made {
    let settings = "version: 1\nkind: practice\nme: Example Coach\n";
    write(root, "meanwhile.yaml", settings);
    let clients = clients.max(1);
    let shares = (1..=clients).into_par_iter().map(|number| {
        let share = files * number / clients - files * (number - 1) / clients;
        Client::new(root, number, share).make()
    });
    Made { files, bytes: shares.sum::<usize>() + settings.len() }
}

/// Returns the folder of client `number`.
pub(crate) fn folder_of_client(root: &Path, number: usize) -> PathBuf {
    root.join(format!("clients/c-{number:04}"))
}

/// A client of the journal, before the files are there.
struct Client {
    number: usize,
    folder: PathBuf,
    hand: Hand,
    sessions: usize,
    entries: usize,
}

impl Client {
    /// A client with `files` files: one about the client, and about ten entries to each session.
    fn new(root: &Path, number: usize, files: usize) -> Self {
        let sessions = (files / 11).max(1);
        let mut choices = Choices::of(number, 0);
        Self {
            number,
            folder: folder_of_client(root, number),
            hand: Hand { sentences: LANGUAGES[number % LANGUAGES.len()], wraps: choices.percent(50) },
            sessions,
            entries: files.saturating_sub(sessions + 1),
        }
    }

    /// Writes the client's files and returns how many bytes they have.
    fn make(&self) -> usize {
        let mut bytes = write(&self.folder, "client.md", &about(self.number));
        for number in 0..self.sessions {
            let day = self.day_of_session(number);
            let name = format!("sessions/{day}-{number}.md");
            bytes += write(&self.folder, &name, &self.session(day, number));
        }
        for number in 0..self.entries {
            let (day, activity) = self.place_of_entry(number);
            let name = format!("diary/{day}-{}-{activity}.md", time_of(number).replace(':', ""));
            bytes += write(&self.folder, &name, &self.entry(number));
        }
        bytes
    }

    /// Sessions lie at equal distances.
    fn day_of_session(&self, number: usize) -> NaiveDate {
        BEGIN + Days::new((number * SPAN / self.sessions) as u64)
    }

    /// Returns the day of an entry, and the activity it is about: one of the session before it, or the standing one.
    fn place_of_entry(&self, number: usize) -> (NaiveDate, String) {
        let day = BEGIN + Days::new(((number + 1) * SPAN / self.entries.max(1)).min(SPAN - 1) as u64);
        let session = number * self.sessions / self.entries.max(1);
        let activity = if number % 9 == 4 { STANDING.to_owned() } else { id_of(self.number, session) };
        (day, activity)
    }

    /// A session: it looks back on the activity before, and sets the next one.
    fn session(&self, day: NaiveDate, number: usize) -> String {
        let mut choices = Choices::of(self.number, usize::MAX - number);
        let mut text = format!("---\ntype: session\ndate: {day}T10:00\nstatus: held\nminutes: 60\nshare: pair\n");
        if let Some(before) = number.checked_sub(1) {
            let outcome = choices.one_of(&["done", "done", "mostly", "partly", "let_go"]);
            let (id, worth) = (id_of(self.number, before), choices.between(2, 10));
            put(&mut text, &format!("reviewed:\n  - activity: {id}\n    outcome: {outcome}\n    worth: {worth}"));
        }
        put(&mut text, &format!("carry_forward: \"{}\"", choices.one_of(&TAKEN_AWAY)));
        put(&mut text, &format!("minutes_left: {}\nactivities:", choices.between(0, 15)));
        put(&mut text, &format!("  - title: {}", title_of(self.number, number)));
        put(&mut text, &format!("    id: {}\n    set_by: client\n    goal: say-no", id_of(self.number, number)));
        put(&mut text, &format!("    success: Five evenings at home\n    times: 9\n    expected: {}", number % 11));
        put(&mut text, "---\n\n## What we talked about\n");
        text.push_str(&self.hand.section(&mut choices, 3));
        as_it_was_saved(&mut choices, text)
    }

    /// An entry: one in ten is a tick without words.
    fn entry(&self, number: usize) -> String {
        let mut choices = Choices::of(self.number, number + 1);
        let (day, activity) = self.place_of_entry(number);
        let moment = format!("{day}T{}", time_of(number));
        let mut text = format!("---\ntype: reflection\ndate: {moment}\nactivity: {activity}\nshare: pair\n");
        if choices.percent(10) {
            put(&mut text, "times: 1\n---");
            return as_it_was_saved(&mut choices, text);
        }
        add_values(&mut choices, &mut text);
        put(&mut text, "---\n");
        text.push_str(&self.hand.entry(&mut choices));
        as_it_was_saved(&mut choices, text)
    }
}

/// The text of `client.md`.
fn about(number: usize) -> String {
    format!(
        "---\ntype: client\nname: Invented Person {number}\nstatus: active\nsince: 2022-11-21\n\
         calls_it: experiment        # the client's own word\navoid_words: [homework, assignment]\n\
         change_wanted: >-\n  To say what I think in the room instead of afterwards in the corridor,\n  \
         and to be home before it is dark.\nvalues: [honesty, care, \"good craft\"]\ngoals:\n  - title: Say no\n    \
         measure: I sleep the night before\n    origin: client\n    agreed_by: [client, coach]\n    since: 2022-11-21\n\
         activities:\n  - title: Evening walk\n    id: {STANDING}\n    set_by: client\n    every: day\n\
         agreement:\n  agreed_on: 2022-11-21\n  sessions: 8\n  every: 2 weeks\n  minutes: 60\n  \
         storage: Plain files, on an encrypted disk.\nconsent: {{hours: code, on: 2022-11-21}}\ntags: [made]\n---\n"
    )
}
