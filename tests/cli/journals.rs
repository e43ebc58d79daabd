//! Small journals with a page of arithmetic each: `tests/journals/<name>/ARITHMETIC.md` works out by hand what the JSON
//! beside it says. Before an answer is blessed, change the page.

use crate::sandbox::Sandbox;

/// What each journal is asked, on which day, and the file that keeps the answer.
const ANSWERS: &[(&str, &str, &str, &str)] = &[
    ("one-loop", "2026-11-20", "progress", "progress.json"),
    ("one-loop", "2026-11-20", "week 2026-W46", "2026-W46.json"),
    ("five-invites", "2026-11-20", "progress", "progress.json"),
    ("five-invites", "2026-11-20", "week 2026-W46", "2026-W46.json"),
    ("five-invites", "2026-11-20", "week", "2026-W47.json"),
    ("three-sessions", "2026-11-20", "progress", "progress.json"),
    ("three-sessions", "2026-11-20", "week last", "2026-W46.json"),
    ("three-sessions", "2026-11-20", "week this", "2026-W47.json"),
    ("two-goals", "2026-11-20", "progress", "progress.json"),
    ("two-goals", "2026-11-20", "week 2026-W44", "2026-W44.json"),
    ("rest-and-rings", "2026-11-21", "progress", "progress.json"),
    ("rest-and-rings", "2026-11-22", "progress", "progress-a-day-later.json"),
    ("rest-and-rings", "2026-11-21", "week 2026-W41", "2026-W41.json"),
    ("turn-of-the-year", "2027-01-02", "progress", "progress.json"),
    ("turn-of-the-year", "2027-01-02", "week", "2026-W53.json"),
    ("turn-of-the-year", "2027-01-02", "week 2027-W01", "2027-W01.json"),
];

#[test]
fn each_small_journal_gives_what_its_page_works_out() {
    for (journal, today, command, answer) in ANSWERS {
        let sandbox = Sandbox::copy_of(&format!("tests/journals/{journal}/journal")).on(today);
        sandbox.mw(&format!("{command} --format json")).answers(&format!("tests/journals/{journal}/{answer}"));
    }
}
