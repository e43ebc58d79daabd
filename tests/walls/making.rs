//! Makes up a whole journal: a practice with a few clients, or a personal one.

use crate::breaking::broken;
use crate::dice::Dice;
use crate::pool::{ACTIVITIES, CODES, day};
use crate::records;
use crate::tree::{Kind, Tree};

/// A form of the journal's own.
const OWN_FORM: &str = "\
---
title: My own
fields:
  - name: pull
    kind: rating
    help: How much did it pull?
  - name: push
    kind: rating
---
## What happened

<!-- In a line. -->

## What I make of it
";
const NAMES: [&str; 4] = ["Noor Haddad", "Kit Larsen", "Mina Oyelaran", "Pia Noor Brandt"];
/// Settings that change what is shown.
const SETTINGS: &[&str] = &[
    "focus: 2",
    "most: 2",
    "nudge: {after: 2 days, quiet: 12 hours, middle: true}",
    "closing_minutes: 15",
    "too_early: {sessions: 1, entries: 2}",
    "rest_after: 10",
    "notes_off: [silence]",
    "headings: {experience: [Something else]}",
];

/// Makes a journal.
pub(crate) fn journal(dice: &mut Dice) -> (Kind, Tree) {
    let kind = if dice.chance(65) { Kind::Practice } else { Kind::Personal };
    let mut tree = Tree::new();
    let settings = dice.some_of(SETTINGS).join("\n");
    tree.insert("meanwhile.yaml".to_owned(), format!("{}\n{settings}\n", kind.setting()).into_bytes());
    if dice.chance(40) {
        tree.insert("templates/own.md".to_owned(), OWN_FORM.as_bytes().to_vec());
    }
    if kind == Kind::Personal {
        let entries = 6 + dice.below(24);
        fill(&mut tree, "", NAMES[0], entries, dice);
        return (kind, tree);
    }
    for (code, name) in CODES.iter().zip(NAMES).take(2 + dice.below(3)) {
        let folder = format!("clients/{code}/");
        let entries = dice.one_of(&[3, 8, 16, 24]);
        fill(&mut tree, &folder, name, entries, dice);
        if dice.chance(25) {
            let settings = dice.some_of(SETTINGS).join("\n");
            tree.insert(format!("{folder}meanwhile.yaml"), format!("{settings}\n").into_bytes());
        }
    }
    for _ in 0..dice.below(8) {
        let (path, bytes) = file_of_coach(dice);
        tree.insert(path, bytes);
    }
    (kind, tree)
}

fn fill(tree: &mut Tree, folder: &str, name: &str, files: usize, dice: &mut Dice) {
    tree.insert(format!("{folder}client.md"), records::client(dice, name).text().into_bytes());
    for _ in 0..files {
        let (path, bytes) = file_of_client(folder, dice);
        tree.insert(path, bytes);
    }
}

/// Makes a session or an entry of a client's folder, now and then one that cannot be read.
pub(crate) fn file_of_client(folder: &str, dice: &mut Dice) -> (String, Vec<u8>) {
    let is_session = dice.chance(40);
    let place = if is_session { "sessions" } else { "diary" };
    let path = format!("{folder}{}", path_in(place, dice));
    (path, content_of_client(is_session, dice))
}

/// Makes what such a file holds.
pub(crate) fn content_of_client(is_session: bool, dice: &mut Dice) -> Vec<u8> {
    // Now and then the type is not that of the place.
    let is_session = is_session != dice.chance(3);
    let made = if is_session { records::session(dice) } else { records::reflection(dice) };
    match dice.below(100) {
        0..12 => broken(made, dice),
        12..15 => made.text().replace('\n', "\r\n").into_bytes(),
        15..17 => ["\u{feff}", &made.text()].concat().into_bytes(),
        _ => made.text().into_bytes(),
    }
}

/// Makes a file of the coach's own folder.
pub(crate) fn file_of_coach(dice: &mut Dice) -> (String, Vec<u8>) {
    if dice.chance(15) {
        return ("coach/coach.md".to_owned(), records::coach(dice).text().into_bytes());
    }
    let made = records::entry_of_coach(dice);
    let path = format!("coach/{}", path_in("diary", dice));
    (path, if dice.chance(12) { broken(made, dice) } else { made.text().into_bytes() })
}

/// Returns the path of a file in a place of a folder: by its day, mostly, now and then in a subfolder or as the copy of
/// another one.
pub(crate) fn path_in(place: &str, dice: &mut Dice) -> String {
    let within = dice.one_of(&["", "", "", "", "2026/", "private/"]);
    let day = day(dice);
    let stem = match (place, dice.below(8)) {
        (_, 0) => format!("{day}-2"),
        ("sessions", _) | (_, 1) => day,
        (_, 2) => format!("notes-{}", dice.below(6)),
        (_, 3) => format!("{day}-183000"),
        _ => format!("{day}-183000-{}", dice.one_of(ACTIVITIES)),
    };
    let copy = dice.one_of(&["", "", "", "", "", "", "", "", " (conflicted copy 2026-11-01)", " 2"]);
    format!("{place}/{within}{stem}{copy}.md")
}
