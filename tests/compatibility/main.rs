//! Journals of earlier versions go on being read as they were, but for what `docs/compatibility.md` names.
#![expect(clippy::disallowed_methods, clippy::expect_used, reason = "a test reads its own files, or stops")]

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::Value;

/// Makes a test of each answer of 0.1: the journal and the command. It is kept under the name of its test.
macro_rules! answers {
    ($($name:ident: $journal:literal, $command:literal;)+) => {
        $(#[test]
        fn $name() {
            for difference in differences(stringify!($name), $journal, $command) {
                assert!(named(stringify!($name), &difference).is_some(), "{difference:?} is named nowhere");
            }
        })+

        /// The names, journals and commands of the answers above.
        const ANSWERS: &[(&str, &str, &str)] = &[$((stringify!($name), $journal, $command)),+];
    };
}

answers! {
    personal_week: "personal", "week 2026-W46";
    personal_progress: "personal", "progress";
    personal_stats: "personal", "stats";
    personal_week_for_client: "personal", "week 2026-W46 --for client";
    personal_progress_for_client: "personal", "progress --for client";
    personal_stats_for_client: "personal", "stats --for client";
    practice_week: "practice", "week 2026-W46";
    practice_progress: "practice", "progress";
    practice_stats: "practice", "stats";
    practice_week_for_client: "practice", "week 2026-W46 --for client";
    practice_progress_for_client: "practice", "progress --for client";
    practice_stats_for_client: "practice", "stats --for client";
}

/// A difference: its sign, and the nearest key.
type Difference = (char, String);

/// What is otherwise since 0.1: the answers whose names begin so, the sign of the difference (`-` a key that is no longer
/// there, `+` a key that is new, `~` another value), the key, and the line of `docs/compatibility.md` that says so.
const DIFFERENCES: &[(&str, char, &str, &str)] = &[
    ("personal-week", '-', "follow_through", OWNERS),
    ("personal-progress", '-', "follow_through", OWNERS),
    ("personal-stats", '-', "follow_through", OWNERS),
    ("personal-", '+', "by_origin", GROUPS),
    ("personal-", '+', "by_kind", GROUPS),
    ("practice-", '+', "by_origin", GROUPS),
    ("practice-", '+', "by_kind", GROUPS),
    ("personal-week", '+', "kind", NEW),
    ("practice-week", '+', "kind", NEW),
    ("personal-", '+', "scale", NEW),
    ("practice-", '+', "scale", NEW),
    ("personal-progress", '+', "expected", NEW),
    ("practice-progress", '+', "expected", NEW),
    ("personal-progress", '+', "actual", NEW),
    ("practice-progress", '+', "actual", NEW),
    ("personal-", '+', "note", NEW),
    ("personal-", '+', "value", SEVERAL),
    ("personal-", '+', "n", SEVERAL),
    ("practice-", '+', "value", SEVERAL),
    ("practice-", '+', "n", SEVERAL),
    ("practice-", '+', "note", SEVERAL),
    ("personal-", '~', "value", PARTIES),
    ("personal-", '~', "n", PARTIES),
    ("personal-", '~', "note", PARTIES),
    ("personal-", '+', "later", LATER),
    ("practice-", '+', "later", LATER),
    ("personal-", '~', "highest", TAGS),
    ("personal-", '~', "lowest", TAGS),
];

const LATER: &str = "| `later` of a client's week, progress and status, and of a list | new |";
const OWNERS: &str = "| `follow_through` in a personal journal | left out: it is for a coach's eyes |";
const NEW: &str = "| `kind` of what is `open` in a week; `expected`, `actual` and a goal's `scale` in progress and numbers; `note` of a tag's energy | new |";
const SEVERAL: &str = "| `value`, `n` and `note` of `origin`, `by_origin`, `by_kind` and `awareness` | new; the numbers stand beside them as they did |";
const TAGS: &str = "| `highest` and `lowest` tags of energy | those above and below the mean of all entries; a tag was among the three highest though it took energy |";
const PARTIES: &str = "| `alignment` | null where no manager, HR or sponsor is among the parties; anybody counted |";
const GROUPS: &str =
    "| `by_origin` and `by_kind` with `--for client` | there for every reader, without follow-through |";

/// Returns what is answered otherwise than 0.1 answered.
fn differences(name: &str, journal: &str, command: &str) -> BTreeSet<Difference> {
    let file = folder_of_answers().join(format!("{}.json", kept_as(name)));
    let before: Value = serde_json::from_str(&fs::read_to_string(file).expect("the answer")).expect("JSON");
    let mut found = BTreeSet::new();
    compare(&mut found, "", &before, &answer(journal, command));
    found
}

/// Returns the place in [`DIFFERENCES`] of a difference of the answer called `name`.
fn named(name: &str, (sign, key): &Difference) -> Option<usize> {
    let name = kept_as(name);
    DIFFERENCES.iter().position(|(of, known, own, _)| name.starts_with(of) && known == sign && own == key)
}

fn kept_as(name: &str) -> String {
    name.replace('_', "-")
}

#[test]
fn each_difference_that_is_named_is_one_and_the_page_says_it() {
    let page = fs::read_to_string(root().join("docs/compatibility.md")).expect("docs/compatibility.md");
    let mut seen = BTreeSet::new();
    for (name, journal, command) in ANSWERS {
        seen.extend(differences(name, journal, command).iter().filter_map(|difference| named(name, difference)));
    }
    for (at, difference) in DIFFERENCES.iter().enumerate() {
        assert!(seen.contains(&at), "this is no difference: {difference:?}");
        assert!(page.contains(difference.3), "docs/compatibility.md does not say: {}", difference.3);
    }
}

#[test]
fn each_answer_that_is_kept_is_asked_for() {
    let entries = fs::read_dir(folder_of_answers()).expect("answers").map(|entry| entry.expect("an answer").path());
    let kept: BTreeSet<PathBuf> = entries.collect();
    let asked = ANSWERS.iter().map(|(name, ..)| folder_of_answers().join(format!("{}.json", kept_as(name))));
    assert_eq!(kept, asked.collect());
}

#[test]
fn comparing_finds_what_is_lost_new_and_changed() {
    let json = |text| serde_json::from_str::<Value>(text).expect("JSON");
    let mut found = BTreeSet::new();
    compare(
        &mut found,
        "",
        &json(r#"{"a": [{"b": 1, "c": 2}], "d": 1}"#),
        &json(r#"{"a": [{"b": 2, "e": 2}], "d": 1}"#),
    );
    assert_eq!(found, BTreeSet::from([('-', "c".to_owned()), ('+', "e".to_owned()), ('~', "b".to_owned())]));
    found.clear();
    compare(&mut found, "", &json(r#"{"a": [1, 2]}"#), &json(r#"{"a": [1]}"#));
    assert_eq!(found, BTreeSet::from([('~', "a".to_owned())]));
}

/// Adds each difference below `key`, by the nearest key.
fn compare(found: &mut BTreeSet<Difference>, key: &str, before: &Value, now: &Value) {
    match (before, now) {
        (Value::Object(before), Value::Object(now)) => {
            for (own, value) in before {
                match now.get(own) {
                    Some(other) => compare(found, own, value, other),
                    None => _ = found.insert(('-', own.clone())),
                }
            }
            found.extend(now.keys().filter(|own| !before.contains_key(*own)).map(|own| ('+', own.clone())));
        }
        (Value::Array(before), Value::Array(now)) if before.len() == now.len() => {
            before.iter().zip(now).for_each(|(before, now)| compare(found, key, before, now));
        }
        _ if before == now => {}
        _ => _ = found.insert(('~', key.to_owned())),
    }
}

fn answer(journal: &str, command: &str) -> Value {
    let mut mw = Command::new(env!("CARGO_BIN_EXE_mw"));
    mw.env_clear()
        .env("MW_TODAY", "2026-11-20")
        .arg("--journal")
        .arg(root().join("tests/compatibility/0.1").join(journal));
    let output = mw.args(command.split(' ')).args(["--format", "json"]).output().expect("mw runs");
    assert!(output.status.success(), "mw {command}: {}", String::from_utf8_lossy(&output.stderr));
    serde_json::from_slice(&output.stdout).expect("JSON")
}

fn folder_of_answers() -> PathBuf {
    root().join("tests/compatibility/0.1/answers")
}

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).to_path_buf()
}
