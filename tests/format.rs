//! `docs/format.md` and the tables of fields say the same: each key, in the same order, and each word of a closed list.
#![expect(clippy::disallowed_methods, clippy::expect_used, reason = "a test reads the document, or stops")]

use std::fs;
use std::path::Path;

use meanwhile::for_tests::{
    ACTIVITY, AGREED_ACTIVITIES, AGREED_RESOURCE, AGREEMENT, CALLS_IT, CLIENT, CONFIG, CONSENT, DECISION, FORM,
    FORM_ASK, FORM_FIELD, Field, FieldType, GOAL, HEADING_KEYS, MANY, NUDGE, PARTY, REFLECTION, RESOURCE, REVIEW,
    SESSION, SETTINGS, TOO_EARLY, default_headings,
};

/// Which heading each table of fields stands under.
const TABLES: &[(&str, &[Field])] = &[
    ("## client.md", CLIENT),
    ("### calls_it, as a map", CALLS_IT),
    ("### A goal", GOAL),
    ("### A party", PARTY),
    ("### The agreement", AGREEMENT),
    ("### The agreement's activities", AGREED_ACTIVITIES),
    ("### One of the agreement's resources", AGREED_RESOURCE),
    ("### consent", CONSENT),
    ("## Sessions", SESSION),
    ("### One of `reviewed`, as a map", REVIEW),
    ("## Activities", ACTIVITY),
    ("### One of an activity's resources", RESOURCE),
    ("## Reflections", REFLECTION),
    ("### decision", DECISION),
    ("## Forms", FORM),
    ("### One of a form's fields", FORM_FIELD),
    ("### One of `asks`, as a map", FORM_ASK),
    ("## meanwhile.yaml", SETTINGS),
    ("### nudge", NUDGE),
    ("### too_early", TOO_EARLY),
    ("### Your own config", CONFIG),
];

#[test]
fn each_table_has_each_key() {
    let page = page();
    for (heading, table) in TABLES {
        let rows = rows(&page, heading);
        let written: Vec<&str> = rows.iter().map(|row| row.key.as_str()).collect();
        let keys: Vec<&str> = table.iter().map(|field| field.key).collect();
        assert_eq!(written, keys, "under `{heading}`");
    }
}

#[test]
fn each_value_is_said_as_it_is_read() {
    let page = page();
    for (heading, table) in TABLES {
        for (row, field) in rows(&page, heading).iter().zip(*table) {
            for expected in expected(field) {
                assert!(row.value.contains(&expected), "`{heading}`, `{}`: {expected} in {}", field.key, row.value);
            }
        }
    }
}

#[test]
fn each_default_heading_is_there() {
    let page = page();
    let rows = page.lines().filter(|line| line.starts_with("| ") && line.contains(" · "));
    let mut expected = default_headings().zip(HEADING_KEYS);
    for row in rows {
        let (headings, key) = expected.next().expect("no more rows than kinds of heading");
        let end = format!("| `{key}` | {} |", headings.join(" · "));
        assert!(row.ends_with(&end), "{row}\n{end}");
    }
    assert_eq!(expected.next().map(|(_, key)| key), None);
}

/// What the document must say of a field's value.
fn expected(field: &Field) -> Vec<String> {
    let code = |words: &[&str]| words.iter().map(|word| format!("`{word}`")).collect::<Vec<_>>();
    match field.field_type {
        FieldType::Word(_) if field.key == "type" => Vec::new(),
        FieldType::Word(words)
        | FieldType::Words(words)
        | FieldType::WordByName(words)
        | FieldType::WordsByWord(_, words) => code(words),
        FieldType::TextsByWord(names) => code(names),
        FieldType::Bool => vec!["`true` or `false`".to_owned()],
        FieldType::Day => vec!["date".to_owned()],
        FieldType::Moment => vec!["date or moment".to_owned()],
        FieldType::Whole(from, to) if from == to => vec![from.to_string()],
        FieldType::Whole(from, MANY) => vec![format!("{from} or more")],
        FieldType::Whole(from, to) => vec![format!("{from} to {to}").replace('-', "−")],
        FieldType::WholeByName(from, to) => vec![format!("{from} … {to}").replace('-', "−")],
        FieldType::Texts | FieldType::Records(_) | FieldType::IdsOrRecords(_) => vec!["list".to_owned()],
        FieldType::Record(_) | FieldType::TextOrRecord(_) | FieldType::Scale | FieldType::Anything => {
            vec!["map".to_owned()]
        }
        FieldType::Text => Vec::new(),
    }
}

/// A row of a table of the document.
struct Row {
    key: String,
    value: String,
}

/// The rows of the first table under `heading`.
fn rows(page: &str, heading: &str) -> Vec<Row> {
    let (_, section) = page.split_once(&format!("\n{heading}\n")).expect("the heading");
    let lines = section.lines().skip_while(|line| !line.starts_with("| `")).take_while(|line| line.starts_with('|'));
    lines
        .map(|line| {
            let mut cells = line.split('|').skip(1).map(|cell| cell.trim().to_owned());
            let key = cells.next().unwrap_or_default().trim_matches('`').to_owned();
            Row { key, value: cells.next().unwrap_or_default() }
        })
        .collect()
}

fn page() -> String {
    fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/format.md")).expect("docs/format.md")
}
