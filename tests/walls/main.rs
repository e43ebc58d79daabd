//! Non-interference: whatever changes in what a reader may not see, every byte that they get stays the same.
//!
//! Made-up journals, each with changes of files that are hidden from a reader, and the program's own answers before and
//! after: stdout, stderr, exit code, and the files that are written. Nothing of the program is used but its command line;
//! who may see a file is worked out a second time here.
//!
//! `MW_WALLS` gives the number of journals, all lines of each (`just walls`); `MW_WALLS_SEED` runs one of them.
#![expect(clippy::disallowed_methods, reason = "a test makes and reads its own files")]
#![expect(clippy::expect_used, reason = "a test that cannot be set up stops")]
#![expect(clippy::print_stderr, reason = "a run says what it counted")]

mod breaking;
mod change;
mod commands;
mod comparing;
mod counting;
mod dice;
mod folder;
mod made;
mod making;
mod manual;
mod pool;
mod records;
mod tree;
mod trying;
mod who;

use std::collections::BTreeSet;
use std::sync::Mutex;
use std::sync::atomic::{AtomicU64, Ordering};

use commands::{LEFT_OUT, LOOKS, WRITES};
use counting::Counted;
use folder::Folder;
use trying::{Effort, try_journal};

/// How many journals are made by default, and how many lines are tried in each for each reader.
const FEW: u64 = 36;
const FEW_LINES: usize = 24;

#[test]
fn what_a_reader_may_not_see_changes_no_byte_of_what_they_get() {
    let number = |name: &str| std::env::var(name).ok().and_then(|number| number.parse().ok());
    let (seeds, effort) = match (number("MW_WALLS_SEED"), number("MW_WALLS")) {
        (Some(seed), _) => (seed..seed + 1, Effort::All),
        (None, Some(journals)) => (0..journals, Effort::All),
        (None, None) => (0..FEW, Effort::Some(FEW_LINES)),
    };
    let values = manual::values(&manual::pages());
    let (next, all) = (AtomicU64::new(seeds.start), Mutex::new(Counted::default()));
    let work = || {
        let mut folder = Folder::new();
        let mut own = Counted::default();
        while let Some(seed) = Some(next.fetch_add(1, Ordering::Relaxed)).filter(|seed| seeds.contains(seed)) {
            try_journal(seed, effort, &values, &mut folder, &mut own);
        }
        all.lock().expect("no worker panics").add(own);
    };
    std::thread::scope(|scope| {
        let workers = std::thread::available_parallelism().map_or(1, usize::from);
        (0..workers).for_each(|_| drop(scope.spawn(work)));
    });
    let counted = all.into_inner().expect("no worker panics");
    eprintln!("{}", counted.summary());
    assert!(counted.leaks.is_empty(), "{}", counted.leaks_in_words());
    counted.expect_enough(seeds.end - seeds.start > 20);
}

#[test]
fn each_command_is_tried_or_is_left_out_for_a_reason() {
    let tried = LOOKS.iter().chain(WRITES).map(|(name, _)| *name);
    let known: BTreeSet<&str> = tried.chain(LEFT_OUT.iter().copied()).collect();
    let pages = manual::pages();
    let there: BTreeSet<&str> = pages.iter().map(|(name, _)| name.as_str()).collect();
    assert_eq!(known, there);
}
