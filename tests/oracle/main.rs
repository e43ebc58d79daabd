//! A second reading of what `mw` works out: made-up journals on disk, and every number once more by brute force from the
//! definitions, compared with the JSON of `mw progress` and `mw week`.
//!
//! `cargo test --test oracle -- --ignored` tries many more journals.
#![expect(clippy::disallowed_methods, reason = "a test makes its own files")]
#![expect(clippy::expect_used, clippy::panic, reason = "a test that cannot be set up stops")]

mod days;
mod journal;
mod likeness;
mod making;
mod practice;
mod truth;

use proptest::prelude::*;
use proptest::test_runner::{TestCaseResult, TestError, TestRunner};
use serde_json::Value;

use days::{day_text, week_text};
use journal::Client;
use likeness::differences;
use making::{LAST_DAY, clients};
use practice::{Practice, code};
use truth::Asked;

/// How many journals a practice has at most; in the mean it has half as many.
const MOST_CLIENTS: usize = 24;
const CLOCKS: [Option<i32>; 4] = [None, Some(0), Some(540), Some(1439)];

fn try_practices(cases: u32, check: fn(&[Client], Asked, i32) -> TestCaseResult) {
    let config =
        ProptestConfig { cases, max_shrink_iters: 3000, failure_persistence: None, ..ProptestConfig::default() };
    let clock = (35..=LAST_DAY, prop::sample::select(&CLOCKS[..]));
    let asked = clock.prop_map(|(day, minute)| Asked { day, minute });
    let strategy = (clients(MOST_CLIENTS), asked, 0..LAST_DAY);
    let outcome = TestRunner::new(config).run(&strategy, |(clients, asked, other)| check(&clients, asked, other));
    match outcome {
        Ok(()) => {}
        Err(TestError::Fail(reason, (clients, asked, _))) => panic!("{} clients, {asked:?}\n{reason}", clients.len()),
        Err(TestError::Abort(reason)) => panic!("{reason}"),
    }
}

/// Fails with the files of the first client whose answer is not as the definitions say.
fn expect_alike(clients: &[Client], answer: &Value, truth: impl Fn(&Client, &str) -> Value) -> TestCaseResult {
    for (at, client) in clients.iter().enumerate() {
        let found = differences(&truth(&client.seen_by_coach(), &code(at)), &answer["clients"][at]);
        if !found.is_empty() {
            let files = client.files().into_iter();
            let files: Vec<_> = files.map(|(path, text)| format!("=== {path}\n{text}")).collect();
            return Err(TestCaseError::fail(format!("{}\n\n{}", found.join("\n"), files.join("\n"))));
        }
    }
    Ok(())
}

fn all_numbers(clients: &[Client], asked: Asked, other: i32) -> TestCaseResult {
    let practice = Practice::of(clients);
    let answer = practice.mw(asked, &["progress", "--all"]);
    prop_assert_eq!(&answer["from"], &Value::Null);
    prop_assert_eq!(&answer["to"], &Value::from(day_text(asked.day)));
    expect_alike(clients, &answer, |client, code| truth::progress(client, code, asked, None))?;
    let answer = practice.mw(asked, &["week", &week_text(other)]);
    let monday = other / 7 * 7;
    prop_assert_eq!(&answer["week"], &Value::from(week_text(other)));
    prop_assert_eq!(&answer["from"], &Value::from(day_text(monday)));
    prop_assert_eq!(&answer["to"], &Value::from(day_text(monday + 6)));
    expect_alike(clients, &answer, |client, code| truth::week(client, code, asked, monday))
}

/// The same over a window of a month, which may reach beyond the day asked.
fn numbers_of_a_window(clients: &[Client], asked: Asked, other: i32) -> TestCaseResult {
    let (from, to) = (other, other + 30);
    let practice = Practice::of(clients);
    let answer = practice.mw(asked, &["progress", "--from", &day_text(from), "--to", &day_text(to)]);
    prop_assert_eq!(&answer["from"], &Value::from(day_text(from)));
    prop_assert_eq!(&answer["to"], &Value::from(day_text(to.min(asked.day))));
    expect_alike(clients, &answer, |client, code| {
        let mut truth = truth::progress(client, code, asked.by(to), Some(from));
        // Which activities are of a window is a matter of taste.
        truth["activities"] = answer["clients"][code_number(code)]["activities"].clone();
        truth
    })
}

fn code_number(code: &str) -> usize {
    code.trim_start_matches(|letter: char| !letter.is_ascii_digit()).parse().unwrap_or(0)
}

/// The order in which files were made changes nothing.
fn order_of_files(clients: &[Client], asked: Asked, other: i32) -> TestCaseResult {
    let (practice, other_way_round) = (Practice::of(clients), Practice::of_last_file_first(clients));
    for words in [vec!["progress"], vec!["week", &week_text(other)], vec!["status"]] {
        prop_assert_eq!(practice.mw_text(asked, &words), other_way_round.mw_text(asked, &words));
    }
    Ok(())
}

/// An entry that names no activity changes no activity, no goal without a score, no session.
fn unrelated_entry(clients: &[Client], asked: Asked, other: i32) -> TestCaseResult {
    let mut more = clients.to_vec();
    for (at, client) in more.iter_mut().enumerate() {
        let Some(mut entry) = clients[(at + 1) % clients.len()].diary.first().cloned() else { continue };
        "diary/another".clone_into(&mut entry.path);
        (entry.activity, entry.activities, entry.goal_scores) = (None, vec![], vec![]);
        entry.date.day = other;
        client.diary.push(entry);
    }
    let before = Practice::of(clients).mw(asked, &["progress"]);
    let after = Practice::of(&more).mw(asked, &["progress"]);
    for at in 0..clients.len() {
        for key in ["activities", "spiral", "goals", "loops"] {
            prop_assert_eq!(&before["clients"][at][key], &after["clients"][at][key], "{}", key);
        }
    }
    Ok(())
}

/// What is counted by day in a window is the sum of its two parts.
fn split_window(clients: &[Client], asked: Asked, other: i32) -> TestCaseResult {
    let practice = Practice::of(clients);
    let window = |from, to| practice.mw(asked, &["progress", "--from", &day_text(from), "--to", &day_text(to)]);
    let cut = other.min(asked.day - 1);
    let (first, second, whole) = (window(0, cut), window(cut + 1, asked.day), window(0, asked.day));
    for at in 0..clients.len() {
        for pointer in COUNTS {
            let count = |answer: &Value| answer["clients"][at].pointer(pointer).and_then(Value::as_u64);
            let sum = count(&first).zip(count(&second)).map(|(first, second)| first + second);
            prop_assert!(sum.is_some());
            prop_assert_eq!(sum, count(&whole), "{}", pointer);
        }
    }
    Ok(())
}

/// What is counted by the day of an entry, or of setting.
const COUNTS: [&str; 13] = [
    "/loop_kinds/single",
    "/loop_kinds/double",
    "/loop_kinds/triple",
    "/loop_kinds/unmarked",
    "/measures/origin/client",
    "/measures/origin/coach",
    "/measures/origin/together",
    "/measures/linked/n",
    "/measures/awareness/insight",
    "/measures/awareness/n",
    "/measures/energy/n",
    "/measures/stance/n",
    "/measures/longest_silence/n",
];

#[test]
fn every_number_is_what_the_definitions_say() {
    try_practices(4, all_numbers);
}

#[test]
fn every_number_of_a_window_is_what_the_definitions_say() {
    try_practices(2, numbers_of_a_window);
}

#[test]
fn the_order_in_which_files_are_made_changes_nothing() {
    try_practices(2, order_of_files);
}

#[test]
fn an_entry_that_names_no_activity_changes_no_activity() {
    try_practices(2, unrelated_entry);
}

#[test]
fn counts_of_two_windows_add_up() {
    try_practices(2, split_window);
}

#[test]
#[ignore = "takes some minutes: 20,000 journals"]
fn all_of_it_holds_for_many_journals() {
    try_practices(1700, all_numbers);
    try_practices(300, numbers_of_a_window);
    try_practices(100, order_of_files);
    try_practices(100, unrelated_entry);
    try_practices(100, split_window);
}
