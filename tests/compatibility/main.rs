//! Journals of earlier versions go on being read as they were, but for what `docs/compatibility.md` names.
#![expect(clippy::disallowed_methods, clippy::expect_used, reason = "a test reads its own files, or stops")]

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::Value;

/// The answers of 0.1: the journal, the command, and where the answer is kept.
const ANSWERS: &[(&str, &str, &str)] = &[
    ("personal", "week 2026-W46", "personal-week"),
    ("personal", "progress", "personal-progress"),
    ("personal", "stats", "personal-stats"),
    ("personal", "week 2026-W46 --for client", "personal-week-for-client"),
    ("personal", "progress --for client", "personal-progress-for-client"),
    ("personal", "stats --for client", "personal-stats-for-client"),
    ("practice", "week 2026-W46", "practice-week"),
    ("practice", "progress", "practice-progress"),
    ("practice", "stats", "practice-stats"),
    ("practice", "week 2026-W46 --for client", "practice-week-for-client"),
    ("practice", "progress --for client", "practice-progress-for-client"),
    ("practice", "stats --for client", "practice-stats-for-client"),
];

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
    ("personal-", '~', "highest", TAGS),
    ("personal-", '~', "lowest", TAGS),
];

const OWNERS: &str = "| `follow_through` in a personal journal | left out: it is for a coach's eyes |";
const NEW: &str = "| `kind` of what is `open` in a week; `expected`, `actual` and a goal's `scale` in progress and numbers; `note` of a tag's energy | new |";
const SEVERAL: &str = "| `value`, `n` and `note` of `origin`, `by_origin`, `by_kind` and `awareness` | new; the numbers stand beside them as they did |";
const TAGS: &str = "| `highest` and `lowest` tags of energy | those above and below the mean of all entries; a tag was among the three highest though it took energy |";
const GROUPS: &str =
    "| `by_origin` and `by_kind` with `--for client` | there for every reader, without follow-through |";

#[test]
fn what_0_1_answered_is_answered_still_but_for_what_is_named() {
    let page = fs::read_to_string(root().join("docs/compatibility.md")).expect("docs/compatibility.md");
    let mut unused: BTreeSet<_> = DIFFERENCES.iter().collect();
    for (journal, command, name) in ANSWERS {
        let file = root().join(format!("tests/compatibility/0.1/answers/{name}.json"));
        let before: Value = serde_json::from_str(&fs::read_to_string(file).expect("the answer")).expect("JSON");
        let mut found = BTreeSet::new();
        compare(&mut found, "", &before, &answer(journal, command));
        for (sign, key) in found {
            let named =
                DIFFERENCES.iter().find(|(of, known, own, _)| name.starts_with(of) && *known == sign && *own == key);
            let named = named.unwrap_or_else(|| panic!("{name}: {sign}{key} is named nowhere"));
            assert!(page.contains(named.3), "docs/compatibility.md does not say: {}", named.3);
            unused.remove(named);
        }
    }
    assert_eq!(unused, BTreeSet::new(), "these are no differences");
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
fn compare(found: &mut BTreeSet<(char, String)>, key: &str, before: &Value, now: &Value) {
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

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).to_path_buf()
}
