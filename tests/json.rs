//! `docs/json.md` names each key of the JSON that commands write, and no other.
#![expect(clippy::disallowed_methods, clippy::expect_used, reason = "a test reads the document, or stops")]

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::Value;

/// The sections of the document, each with the commands that show what it describes.
const SECTIONS: &[(&str, &[&str])] = &[
    ("## mw week", &["week 2026-W46", "week 2026-W46 --for coach"]),
    ("## mw progress", &["progress", "progress --for coach"]),
    ("## mw status", &["status", "status --for coach"]),
    ("## mw nudge", &["nudge --on 2026-11-08", "nudge --on 2026-11-24"]),
    ("## mw prep", &["prep -c k-07 --with-text", "prep -c m-12 --for coach"]),
    ("## mw read", &["read", "read --with-text"]),
    ("## mw find", &["find the", "find the --with-text"]),
    ("## mw trail", &["trail GOAL", "trail GOAL --with-text"]),
    (
        "## mw list",
        &["list clients", "list goals", "list sessions", "list activities --all", "list reflections", "list wins"],
    ),
    ("## mw client show", &["client show m-12"]),
    ("## mw activity show", &["activity show swim-before-the-saturday-shift -c t-18"]),
    ("## mw form list", &["form list"]),
    ("## mw form show", &["form show four_player", "form show decisional_balance", "form show session"]),
    ("## mw check", &["check"]),
    ("## mw explain", &["explain"]),
    ("## mw stats", &["stats", "stats --by goal", "stats --by month"]),
    ("## mw stats practice", &["stats practice"]),
];

#[test]
fn each_key_that_is_written_is_described() {
    let page = page();
    let parts = keys_of(section(&page, "## Parts"));
    for (heading, commands) in SECTIONS {
        let described: BTreeSet<String> = keys_of(section(&page, heading)).union(&parts).cloned().collect();
        let name = heading.trim_start_matches("## mw ").replace(' ', "-");
        let keys: BTreeSet<String> = written(commands).union(&in_schema(&name)).cloned().collect();
        let missing: Vec<String> = keys.difference(&described).cloned().collect();
        assert!(missing.is_empty(), "`{heading}` of docs/json.md does not describe {missing:?}");
    }
}

#[test]
fn each_answer_is_as_its_schema_says() {
    for (heading, commands) in SECTIONS {
        let name = heading.trim_start_matches("## mw ").replace(' ', "-");
        let schema = jsonschema::validator_for(&schema(&name)).expect("a schema");
        for command in *commands {
            for value in answers(command) {
                let wrong: Vec<String> =
                    schema.iter_errors(&value).map(|error| format!("{error} at {}", error.instance_path())).collect();
                assert!(wrong.is_empty(), "`mw {command}` is not what `mw schema {name}` says: {wrong:?}");
            }
        }
    }
}

#[test]
fn each_schema_has_a_section() {
    let output = mw().arg("schema").output().expect("mw runs");
    let names = String::from_utf8(output.stdout).expect("names");
    assert_eq!(names.lines().count(), SECTIONS.len(), "{names}");
    for name in names.lines() {
        let heading = format!("## mw {}", name.replace('-', " "));
        assert!(SECTIONS.iter().any(|(own, _)| *own == heading), "docs/json.md has no `{heading}`");
    }
}

#[test]
fn each_key_that_is_described_is_written() {
    let written: BTreeSet<String> = SECTIONS.iter().flat_map(|(_, commands)| written(commands)).collect();
    let page = page();
    let rows = page.lines().filter(|line| line.starts_with("| `"));
    let described: BTreeSet<String> =
        rows.flat_map(|line| keys_of_cell(line.split('|').nth(1).unwrap_or_default())).collect();
    assert!(described.len() > 100, "{described:?}");
    let unwritten: Vec<_> = described.difference(&written).collect();
    assert!(unwritten.is_empty(), "no command writes {unwritten:?}");
}

/// The keys of all objects that `commands` write.
fn written(commands: &[&str]) -> BTreeSet<String> {
    let mut keys = BTreeSet::new();
    commands.iter().flat_map(|command| answers(command)).for_each(|answer| collect(&answer, &mut keys));
    keys
}

/// What `command` answers about the examples, and about a journal with something wrong in it.
fn answers(command: &str) -> Vec<Value> {
    let broken = tempfile::tempdir().expect("a folder");
    fs::create_dir(broken.path().join("diary")).expect("a folder in it");
    fs::write(broken.path().join("meanwhile.yaml"), "unknown: key\n").expect("a file");
    fs::write(broken.path().join("diary/a.md"), "no front matter\n").expect("a file");
    let names_something = ["GOAL", "show", "practice", " -c "].iter().any(|word| command.contains(word));
    let practice = command.replace("GOAL", "say-it-while-it-still-matters -c k-07");
    let mut answers = vec![json(&root().join("examples/practice"), &practice)];
    if !names_something {
        answers.extend([json(&root().join("examples/personal"), command), json(broken.path(), command)]);
    }
    answers
}

/// The keys of all objects that the schema of `name` knows.
fn in_schema(name: &str) -> BTreeSet<String> {
    let mut keys = BTreeSet::new();
    collect_properties(&schema(name), &mut keys);
    keys
}

fn schema(name: &str) -> Value {
    let output = mw().args(["schema", name]).output().expect("mw runs");
    serde_json::from_slice(&output.stdout).expect("a schema")
}

fn collect_properties(schema: &Value, keys: &mut BTreeSet<String>) {
    match schema {
        Value::Object(object) => {
            let properties = object.get("properties").and_then(Value::as_object);
            keys.extend(properties.into_iter().flat_map(|properties| properties.keys().cloned()));
            object.values().for_each(|part| collect_properties(part, keys));
        }
        Value::Array(items) => items.iter().for_each(|item| collect_properties(item, keys)),
        _ => {}
    }
}

fn json(journal: &Path, command: &str) -> Value {
    let mut mw = mw();
    mw.arg("--journal").arg(journal).args(command.split(' ')).args(["--format", "json"]);
    serde_json::from_slice(&mw.output().expect("mw runs").stdout).expect("JSON on stdout")
}

fn mw() -> Command {
    let mut mw = Command::new(env!("CARGO_BIN_EXE_mw"));
    mw.env_clear().env("MW_TODAY", "2026-11-20");
    mw
}

fn collect(value: &Value, keys: &mut BTreeSet<String>) {
    match value {
        Value::Object(object) => {
            for (key, value) in object {
                keys.insert(key.clone());
                collect(value, keys);
            }
        }
        Value::Array(items) => items.iter().for_each(|item| collect(item, keys)),
        _ => {}
    }
}

/// The keys that a section names, in its tables and between them.
fn keys_of(section: &str) -> BTreeSet<String> {
    section.lines().flat_map(keys_of_cell).collect()
}

/// The words in code marks that could be keys; of `{value, n}`, each.
fn keys_of_cell(text: &str) -> BTreeSet<String> {
    let marked = text.split('`').skip(1).step_by(2);
    let names = marked.flat_map(|code| code.trim_matches(['{', '}']).split(", "));
    names.filter(|name| name.chars().all(|c| c.is_ascii_lowercase() || c == '_')).map(str::to_owned).collect()
}

fn section<'a>(page: &'a str, heading: &str) -> &'a str {
    let (_, rest) = page.split_once(&format!("\n{heading}\n")).expect("the heading");
    rest.split("\n## ").next().unwrap_or_default()
}

fn page() -> String {
    fs::read_to_string(root().join("docs/json.md")).expect("docs/json.md")
}

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}
