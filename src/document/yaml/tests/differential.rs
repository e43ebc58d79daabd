//! What the scanner accepts means what the library says.

use proptest::{
    prelude::*,
    sample::{Index, select},
};
use serde_yaml::Value;

use crate::document::{
    node::{Kind, Node, Style},
    span::Span,
    yaml::{ObstacleKind, ProblemKind, Tree, read, resolve},
};

use super::places::misplaced;

/// Returns whether `node` means what the library made of the same text.
pub(super) fn agrees(node: &Node, value: &Value) -> bool {
    match (&node.kind, value) {
        (Kind::Null, Value::Null) => true,
        (Kind::Scalar { text, style: Style::Plain }, value) => plain_agrees(text, value),
        (Kind::Scalar { text, .. }, Value::String(expected)) => text == expected,
        (Kind::Sequence { items, .. }, Value::Sequence(values)) => {
            items.len() == values.len() && items.iter().zip(values).all(|(item, value)| agrees(item, value))
        }
        (Kind::Mapping { entries, .. }, Value::Mapping(values)) => {
            entries.len() == values.len()
                && entries
                    .iter()
                    .zip(values)
                    .all(|(entry, (key, value))| key_agrees(&entry.key, key) && agrees(&entry.value, value))
        }
        // A text without a value is a mapping to us, so that keys can be added.
        (Kind::Mapping { entries, .. }, Value::Null) => entries.is_empty(),
        _ => false,
    }
}

fn key_agrees(text: &str, value: &Value) -> bool {
    match value {
        Value::String(expected) => text == expected,
        value => plain_agrees(text, value),
    }
}

fn plain_agrees(text: &str, value: &Value) -> bool {
    match value {
        Value::Null => resolve::is_null(text),
        Value::Bool(expected) => resolve::boolean(text) == Some(*expected),
        Value::Number(expected) => {
            let unsigned = text.trim_start_matches(['-', '+']);
            let other_base = ["0x", "0o", "0b"].iter().any(|prefix| unsigned.starts_with(prefix));
            let same = |number: f64| expected.as_f64().is_some_and(|value| value.total_cmp(&number).is_eq());
            other_base
                || match resolve::whole(text) {
                    Some(whole) => expected.as_i64() == Some(whole),
                    None => resolve::number(text).is_some_and(same),
                }
        }
        Value::String(expected) => {
            text == expected
                && !resolve::is_null(text)
                && resolve::boolean(text).is_none()
                && resolve::whole(text).is_none()
                && resolve::number(text).is_none()
        }
        _ => false,
    }
}

/// Returns what is wrong with our reading of `text`, judged by the library's.
pub(super) fn disagreement(text: &str) -> Option<String> {
    let tree = read(text, Span::new(0, text.len()));
    // On purpose, these are ordinary characters to us and line endings to the library.
    if text.contains(['\u{85}', '\u{2028}', '\u{2029}']) || is_beyond_a_limit(&tree) {
        return None;
    }
    let library: Result<Value, _> = serde_yaml::from_str(text);
    match library {
        Ok(value) if tree.is_unread() => {
            let complex_key = tree
                .problems
                .iter()
                .any(|problem| problem.kind == ProblemKind::Syntax("a key must be text".to_owned()));
            (!complex_key).then(|| format!("we refuse: {:?}\nlibrary: {value:?}", tree.problems))
        }
        Ok(value) if may_be_ours(&tree, text) && !agrees(&tree.root, &value) => {
            Some(format!("ours: {:?}\nlibrary: {value:?}", tree.root))
        }
        Ok(_) => None,
        Err(error) if error.to_string().contains("duplicate entry with key \"") => {
            tree.problems.is_empty().then(|| format!("no duplicate key: {error}"))
        }
        // `~` and `null`, and `0` and `-0`, are one key to the library; to us their texts differ.
        Err(error) if error.to_string().contains("duplicate entry") => None,
        // A key with a tag is its text to us; the library holds it to the tag.
        Err(error) if tree.uneditable.is_some() && error.to_string().contains("invalid value: string") => None,
        // A number beyond 64 bits is text to us; the library finds no type for it.
        Err(error) if error.to_string().contains("128, expected any YAML value") => None,
        Err(error) => (!tree.is_unread()).then(|| format!("we accept: {:?}\nlibrary: {error}", tree.root)),
    }
}

/// Returns whether our scanner read `text`, or the library did in a way that must look the same.
fn may_be_ours(tree: &Tree, text: &str) -> bool {
    use ObstacleKind::{Alias, Anchor};
    // The library's tags are passed over.
    tree.uneditable.is_none_or(|obstacle| matches!(obstacle.kind, Alias | Anchor) && !text.contains('!'))
}

fn is_beyond_a_limit(tree: &Tree) -> bool {
    use ProblemKind::{ConflictMarker, TooDeep, TooLarge, TooManyAliases, TooManyBrackets};
    let limits =
        |kind: &ProblemKind| matches!(kind, ConflictMarker | TooDeep | TooLarge | TooManyAliases | TooManyBrackets);
    tree.problems.iter().any(|problem| limits(&problem.kind))
}

/// Front matters as people write them, and the corners of YAML: what the mutations start from.
const SEEDS: [&str; 18] = [
    "type: session\ndate: 2026-11-05T18:30\nminutes: 60\npeople: 1\npaid: true\ntags: [work, 'a b', \"c\"]\n",
    "goals:\n  - title: Ask for help # soon\n    id: ask\n    scale: {-1: less, 0: same, 1: more}\n  - title: 'It''s'\nshare: me\n",
    "note: |\n  One.\n\n    Two.\nmore: >-\n  folded\n  text\n\n  end\nlast: |+\n  kept\n\n\nnext: >2+\n   in\n",
    "a: one\n  two\n\n  three\nb: 'single\n\n  line'\nc: \"double \\\n  line\\tx\\u00e9\"\n",
    "activities:\n- title: x\n  due: 2026-11-12\n  resources:\n  - {title: a, url: \"http://x/#y\"}\n- title: y\n",
    "a: [\n  b, # one\n  [c, d], {e: f, g: },\n]\nh: {\"i\":1, j}\n",
    "- a\n- - b\n  - c\n-\n- d: e\n  f:\n    - g\n",
    "# comment\n\na:\n  # inner\n  b: ~\n  c: null\n\n  d:\n  e: ''\nf :  g  \n",
    "a:\r\n  - b\r\n  - c: |\r\n      d\r\n      e\r\nf: 'g\r\n  h'\r\n",
    "a:\tb\nc: d\t# e\nf: x y\t\n",
    "base: &base {a: 1}\nother: *base\nmore:\n  <<: *base\n  b: 2\n",
    "a: !tag b\n? c\n: d\ne: !!str 1\n",
    "a: 007\nb: 0x1f\nc: 1e3\nd: -.inf\ne: .nan\nf: +5\ng: 1_000\nh: 12:30\ni: 9999999999\nj: inf\n",
    "\"a b\": 1\n'c': 2\nd-e: -f\ng: ?h\ni: :j\nk: a:b#c\n",
    "Zoë: 😀 → ok\nmüde: [äh, \"ö\"]\n",
    "a: b\n---\nc: d\n...\n%YAML 1.2\n",
    "a: &a one\nb: *a\nc: [*a, &b 'two', *b]\nd: {e: *b, f: &f \"3\", g: *f}\nh: &h x\n",
    "a:\n  - &a |\n    text\n  - *a # c\n  - &b 1\n    more\n  - b: *b\nc: &c_1- true\r\nd: *c_1-\n",
];

/// What a mutation puts in: characters and runs that mean something.
const PIECES: [&str; 66] = [
    " ", "  ", "    ", "\n", "\r\n", "\t", "\n\n", "\n ", "\n  ", "\n- ", "\n  - ", ":", ": ", ":\n", "-", "- ", "#",
    " #", "# ", "'", "''", "\"", "\\", "\\\n", "\\n", "[", "]", "{", "}", ",", ", ", "|", ">", "|\n", ">\n", "|-\n",
    ">+\n", "|2\n", "?", "? ", "&", "&a ", "*", "*a", "*a ", ": &b ", ": *b\n", "- *a\n", "!", "!a ", "%", "@", "`",
    "~", "null", "a", "b: c", "é", "😀", "=", "<<: ", "---", "\n---\n", "...", "0", "\r",
];

fn mutated() -> impl Strategy<Value = String> {
    let splice = (any::<Index>(), 0..4_usize, prop::collection::vec(select(&PIECES[..]), 0..3));
    (select(&SEEDS[..]), prop::collection::vec(splice, 1..4)).prop_map(|(seed, splices)| {
        let mut characters: Vec<char> = seed.chars().collect();
        for (place, removed, pieces) in splices {
            let start = place.index(characters.len() + 1);
            let end = (start + removed).min(characters.len());
            characters.splice(start..end, pieces.concat().chars());
        }
        characters.into_iter().collect()
    })
}

fn soup() -> impl Strategy<Value = String> {
    prop::collection::vec(select(&PIECES[..]), 0..24).prop_map(|pieces| pieces.concat())
}

fn assert_agreement(text: &str) -> Result<(), TestCaseError> {
    let tree = read(text, Span::new(0, text.len()));
    if tree.uneditable.is_none() {
        prop_assert_eq!(misplaced(text, &tree.root), None, "{:?}", text);
    }
    match disagreement(text) {
        Some(difference) => Err(TestCaseError::fail(format!("{text:?}\n{difference}"))),
        None => Ok(()),
    }
}

#[test]
fn the_seeds_mean_what_the_library_says() {
    for seed in SEEDS {
        assert_eq!(disagreement(seed), None, "{seed}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn mutated_texts_mean_what_the_library_says(text in mutated()) {
        assert_agreement(&text)?;
    }

    #[test]
    fn soup_of_indicators_means_what_the_library_says(text in soup()) {
        assert_agreement(&text)?;
    }

    #[test]
    fn any_text_is_read_without_a_panic(text in any::<String>(), start in 0..40_usize, end in 0..40_usize) {
        let _ = read(&text, Span::new(start, end));
        assert_agreement(&text)?;
    }
}
