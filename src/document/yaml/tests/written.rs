//! What is written is read back, by us and by the library.

use proptest::{prelude::*, sample::select};

use crate::document::{
    node::{Kind, Node, Style},
    span::Span,
    value::Value,
    yaml::{read, resolve, write},
};

/// Texts that some reader takes for something else.
const TRICKY: [&str; 44] = [
    "",
    " ",
    "no",
    "Yes",
    "ON",
    "y",
    "N",
    "null",
    "Null",
    "~",
    "true",
    "1",
    "-1",
    "+1",
    "0x1f",
    "0o17",
    "017",
    "1_000",
    "1e3",
    ".5",
    "5.",
    ".inf",
    "-.INF",
    ".nan",
    "12:30:45",
    "2026-11-05",
    "2026-11-05 10:00:00",
    "=",
    "<<",
    "a: b",
    "a:",
    "a #b",
    "# a",
    "- a",
    "-",
    "?",
    "? a",
    "[a",
    "a]",
    "{}",
    "a\tb",
    "---",
    "...",
    "a, b",
];

fn text() -> impl Strategy<Value = String> {
    prop_oneof![
        any::<String>(),
        select(&TRICKY[..]).prop_map(str::to_owned),
        "[a-z '\":#\\-\\n\\t,\\[{]{0,12}",
        "[ \\n\\r\\ta|>é\u{85}\u{2028}\u{feff}]{0,10}",
        "([a-z]{1,5}\\n{1,3}){1,4}",
    ]
}

fn value() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        text().prop_map(Value::Text),
        any::<bool>().prop_map(Value::Bool),
        any::<i64>().prop_map(Value::Whole),
        Just(Value::Word("2026-11-05T18:30".to_owned())),
    ];
    leaf.prop_recursive(4, 30, 5, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..5).prop_map(Value::List),
            prop::collection::vec((text(), inner), 0..5).prop_map(|entries| Value::Map(without_repeats(entries))),
        ]
    })
}

fn without_repeats(entries: Vec<(String, Value)>) -> Vec<(String, Value)> {
    let mut kept: Vec<(String, Value)> = Vec::new();
    for (key, value) in entries {
        if key.len() < 200 && kept.iter().all(|(other, _)| *other != key) {
            kept.push((key, value));
        }
    }
    kept
}

fn reads_as(node: &Node, value: &Value) -> bool {
    match (&node.kind, value) {
        (Kind::Scalar { text, style: Style::Plain }, Value::Bool(value)) => resolve::boolean(text) == Some(*value),
        (Kind::Scalar { text, style: Style::Plain }, Value::Whole(value)) => resolve::whole(text) == Some(*value),
        (Kind::Scalar { text, style }, Value::Text(value)) => {
            let is_other =
                resolve::is_null(text) || resolve::boolean(text).is_some() || resolve::number(text).is_some();
            text == value && (*style != Style::Plain || !is_other)
        }
        (Kind::Scalar { text, style: Style::Plain }, Value::Word(value)) => text == value,
        (Kind::Sequence { items, .. }, Value::List(values)) => {
            items.len() == values.len() && items.iter().zip(values).all(|(item, value)| reads_as(item, value))
        }
        (Kind::Mapping { entries, .. }, Value::Map(values)) => {
            entries.len() == values.len()
                && entries
                    .iter()
                    .zip(values)
                    .all(|(entry, (key, value))| entry.key == *key && reads_as(&entry.value, value))
        }
        _ => false,
    }
}

/// Returns the library's form of `value`.
fn for_the_library(value: &Value) -> serde_yaml::Value {
    match value {
        Value::Bool(value) => (*value).into(),
        Value::Whole(value) => (*value).into(),
        Value::Text(text) | Value::Word(text) => text.as_str().into(),
        Value::List(values) => serde_yaml::Value::Sequence(values.iter().map(for_the_library).collect()),
        Value::Map(entries) => serde_yaml::Value::Mapping(
            entries.iter().map(|(key, value)| (key.as_str().into(), for_the_library(value))).collect(),
        ),
    }
}

fn assert_reads_back(text: &str, value: &Value) -> Result<(), TestCaseError> {
    let tree = read(text, Span::new(0, text.len()));
    prop_assert_eq!((&tree.problems, tree.uneditable), (&Vec::new(), None), "{}", text);
    prop_assert!(reads_as(&tree.root, value), "{text}\n{:?}", tree.root);
    let library: serde_yaml::Value =
        serde_yaml::from_str(text).map_err(|error| TestCaseError::fail(format!("{text}\n{error}")))?;
    prop_assert_eq!(library, for_the_library(value), "{}", text);
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_line_is_read_back(value in value()) {
        let key = Value::Map(vec![("key".to_owned(), value.clone())]);
        assert_reads_back(&format!("key: {}\n", write::scalar(&value)), &key)?;
    }

    #[test]
    fn a_block_is_read_back(
        entries in prop::collection::vec((text(), value()), 1..5),
        newline in select(&["\n", "\r\n"][..]),
        indent in 0..5_usize,
    ) {
        let entries = without_repeats(entries);
        prop_assume!(!entries.is_empty());
        let text = write::block(&entries, indent, newline);
        assert_reads_back(&text, &Value::Map(entries))?;
        prop_assert_eq!(text.matches('\n').count(), text.matches(newline).count());
        prop_assert!(text.ends_with(newline));
    }
}
