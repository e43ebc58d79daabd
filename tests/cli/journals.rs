//! Small journals with a page of arithmetic each: `tests/journals/<name>/ARITHMETIC.md` works out by hand what the JSON
//! beside it says. Before an answer is blessed, change the page.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use crate::sandbox::Sandbox;

/// Makes a test of each answer: the journal, the day, what is asked, and the file that keeps the answer.
macro_rules! answers {
    ($($journal:ident { $($name:ident: $today:literal, $line:literal, $file:literal;)+ })+) => {
        $(mod $journal {
            $(#[test]
            fn $name() {
                super::is_answered(stringify!($journal), $today, $line, $file);
            })+
        })+

        /// The journals and files that are named above.
        const NAMED: &[(&str, &str)] = &[$($((stringify!($journal), $file)),+),+];
    };
}

answers! {
    one_loop {
        progress: "2026-11-20", "progress", "progress.json";
        the_week_of_the_loop: "2026-11-20", "week 2026-W46", "2026-W46.json";
    }
    five_invites {
        progress: "2026-11-20", "progress", "progress.json";
        the_week_of_the_invites: "2026-11-20", "week 2026-W46", "2026-W46.json";
        this_week: "2026-11-20", "week", "2026-W47.json";
    }
    three_sessions {
        progress: "2026-11-20", "progress", "progress.json";
        last_week: "2026-11-20", "week last", "2026-W46.json";
        this_week: "2026-11-20", "week this", "2026-W47.json";
    }
    two_goals {
        progress: "2026-11-20", "progress", "progress.json";
        an_earlier_week: "2026-11-20", "week 2026-W44", "2026-W44.json";
    }
    rest_and_rings {
        progress: "2026-11-21", "progress", "progress.json";
        progress_a_day_later: "2026-11-22", "progress", "progress-a-day-later.json";
        the_week_of_rest: "2026-11-21", "week 2026-W41", "2026-W41.json";
    }
    turn_of_the_year {
        progress: "2027-01-02", "progress", "progress.json";
        this_week: "2027-01-02", "week", "2026-W53.json";
        next_week: "2027-01-02", "week 2027-W01", "2027-W01.json";
    }
}

/// Expects what is kept in `file` as the answer to `line` in a copy of the journal.
#[track_caller]
fn is_answered(journal: &str, today: &str, line: &str, file: &str) {
    let folder = folder(journal);
    let sandbox = Sandbox::copy_of(&format!("{folder}/journal")).on(today);
    sandbox.mw(&format!("{line} --format json")).answers(&format!("{folder}/{file}"));
}

fn folder(journal: &str) -> String {
    format!("tests/journals/{}", journal.replace('_', "-"))
}

#[test]
fn each_journal_has_its_page_and_each_answer_that_is_kept_is_asked_for() {
    let names = |folder: &Path| -> Vec<String> {
        let entries = fs::read_dir(folder).expect("a folder").map(|entry| entry.expect("an entry").file_name());
        entries.map(|name| name.to_string_lossy().into_owned()).collect()
    };
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut kept = BTreeSet::new();
    for journal in names(&root.join("tests/journals")) {
        let files = names(&root.join("tests/journals").join(&journal));
        assert!(files.iter().any(|name| name == "ARITHMETIC.md"), "{journal}: {files:?}");
        let answers = files.into_iter().filter(|name| name != "ARITHMETIC.md" && name != "journal");
        kept.extend(answers.map(|name| format!("tests/journals/{journal}/{name}")));
    }
    let asked: BTreeSet<String> = NAMED.iter().map(|(journal, file)| format!("{}/{file}", folder(journal))).collect();
    assert_eq!(kept, asked);
}
