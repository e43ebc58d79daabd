//! Any edits of any text: refused with a place and a way out, or made so that the text means what was asked for and
//! every byte outside the front matter is as it was.
//!
//! The first line holds the edits, as a person would write them: `set goals.0.title Calmer; remove tags.1; append tags a`.
//! The rest is the text.
#![no_main]

use libfuzzer_sys::fuzz_target;

use meanwhile::for_tests::{Edit, Kind, Node, Step, Value, apply, apply_yaml, read_yaml, split_at_fences};

fuzz_target!(|input: &str| {
    let (line, text) = input.split_once('\n').unwrap_or((input, ""));
    let edits: Vec<Edit> = line.split(';').filter_map(edit_of).collect();
    if let Err(refusal) = apply_yaml(text, &edits) {
        assert!(refusal.span().end <= text.len());
    }
    if let Err(refusal) = apply(text, &edits) {
        assert!(text.get(refusal.span().range()).is_some());
        assert!(!refusal.to_string().is_empty() && !refusal.way_out().is_empty());
    }
    // What a sequence of edits gives is what they give one by one, each checked.
    let mut one_by_one = Ok(text.to_owned());
    for edit in &edits {
        let Ok(before) = one_by_one.clone() else { break };
        one_by_one = apply(&before, std::slice::from_ref(edit));
        if let Ok(after) = &one_by_one {
            check(&before, edit, after);
        }
    }
    assert_eq!(apply(text, &edits).ok(), one_by_one.ok());
});

/// Checks what holds for every edit that was made.
fn check(before: &str, edit: &Edit, after: &str) {
    let (old, new) = (split_at_fences(before), split_at_fences(after));
    assert_eq!(before.starts_with('\u{feff}'), after.starts_with('\u{feff}'));
    let has = |text: &str| (text.contains("\r\n"), text.replace("\r\n", "").contains('\n'));
    if before.contains('\n') {
        let ((windows, plain), now) = (has(before), has(after));
        assert!((windows || !now.0) && (plain || !now.1), "other line endings");
    }
    let front_matter = old.front_matter.expect("an edit needs front matter");
    let edited = new.front_matter.expect("front matter stays");
    assert_eq!(before[..front_matter.start], after[..edited.start]);
    assert_eq!(before[front_matter.end..], after[edited.end..]);
    let meant = made(meaning(&read_yaml(before, front_matter).root), path_of(edit), edit);
    let tree = read_yaml(after, edited);
    assert!(tree.problems.is_empty() && tree.uneditable.is_none(), "the result cannot be edited again");
    let found = meaning(&tree.root);
    assert!(found == meant || is_nothing(&found) && is_nothing(&meant), "{found:?}, not {meant:?}");
    if let Edit::Set { .. } = edit {
        assert_eq!(apply(after, std::slice::from_ref(edit)).as_deref(), Ok(after), "set twice is set once");
    }
}

/// What YAML means, without places.
#[derive(Clone, Debug, PartialEq)]
enum Meaning {
    Null,
    Scalar(String),
    List(Vec<Meaning>),
    Map(Vec<(String, Meaning)>),
}

fn meaning(node: &Node) -> Meaning {
    match &node.kind {
        Kind::Null => Meaning::Null,
        Kind::Scalar { text, .. } => Meaning::Scalar(text.clone().into_owned()),
        Kind::Sequence { items, .. } => Meaning::List(items.iter().map(meaning).collect()),
        Kind::Mapping { entries, .. } => {
            Meaning::Map(entries.iter().map(|entry| (entry.key.clone().into_owned(), meaning(&entry.value))).collect())
        }
    }
}

fn written(value: &Value) -> Meaning {
    match value {
        Value::Bool(truth) => Meaning::Scalar(truth.to_string()),
        Value::Whole(number) => Meaning::Scalar(number.to_string()),
        Value::Text(text) | Value::Word(text) => Meaning::Scalar(text.clone()),
        Value::List(items) => Meaning::List(items.iter().map(written).collect()),
        Value::Map(entries) => Meaning::Map(entries.iter().map(|(key, value)| (key.clone(), written(value))).collect()),
    }
}

fn is_nothing(meaning: &Meaning) -> bool {
    matches!(meaning, Meaning::Null) || matches!(meaning, Meaning::Map(entries) if entries.is_empty())
}

fn path_of(edit: &Edit) -> &[Step] {
    match edit {
        Edit::Set { path, .. } | Edit::Remove { path } | Edit::RemoveRepeated { path } | Edit::Append { path, .. } => {
            path
        }
    }
}

/// Returns what `edit` makes of `meaning`, along its path.
fn made(meaning: Meaning, path: &[Step], edit: &Edit) -> Meaning {
    let Some((step, rest)) = path.split_first() else {
        return match (edit, meaning) {
            (Edit::Append { value, .. }, Meaning::List(mut items)) => {
                items.push(written(value));
                Meaning::List(items)
            }
            (Edit::Append { value, .. }, _) => Meaning::List(vec![written(value)]),
            (Edit::Set { value, .. }, _) => written(value),
            (_, meaning) => meaning,
        };
    };
    let removes = rest.is_empty() && matches!(edit, Edit::Remove { .. });
    match (step, meaning) {
        (Step::Key(key), Meaning::Map(mut entries)) => {
            let at = entries.iter().position(|(name, _)| name == key);
            match at {
                Some(at) if removes => drop(entries.remove(at)),
                Some(at) => entries[at].1 = made(entries[at].1.clone(), rest, edit),
                None => entries.push((key.clone(), made(Meaning::Null, rest, edit))),
            }
            Meaning::Map(entries)
        }
        (Step::Item(index), Meaning::List(mut items)) => {
            let item = items.remove(*index);
            if !removes {
                items.insert(*index, made(item, rest, edit));
            }
            Meaning::List(items)
        }
        (Step::Key(key), _) => Meaning::Map(vec![(key.clone(), made(Meaning::Null, rest, edit))]),
        (Step::Item(_), meaning) => meaning,
    }
}

/// Reads `set PATH VALUE`, `append PATH VALUE` or `remove PATH`.
fn edit_of(words: &str) -> Option<Edit> {
    let words = words.trim_start();
    let (verb, rest) = words.split_once(' ')?;
    let (path, value) = rest.split_once(' ').unwrap_or((rest, ""));
    let path: Vec<Step> = path.split('.').filter(|step| !step.is_empty()).map(step).collect();
    match verb {
        "set" => Some(Edit::Set { path, value: value_of(value) }),
        "append" => Some(Edit::Append { path, value: value_of(value) }),
        "remove" => Some(Edit::Remove { path }),
        _ => None,
    }
}

fn step(word: &str) -> Step {
    word.parse().map_or_else(|_| Step::key(word), Step::Item)
}

/// Reads `true`, `7`, `=word`, `[a,b]`, `{k:v,l:w}`, else text, in which `\n` is a line ending.
fn value_of(word: &str) -> Value {
    let inner = |open, close| word.strip_prefix(open).and_then(|rest: &str| rest.strip_suffix(close));
    if let Some(items) = inner('[', ']') {
        return Value::List(items.split(',').filter(|item| !item.is_empty()).map(value_of).collect());
    }
    if let Some(entries) = inner('{', '}') {
        let mut map: Vec<(String, Value)> = Vec::new();
        for (key, value) in entries.split(',').filter_map(|entry| entry.split_once(':')) {
            if map.iter().all(|(own, _)| own != key) {
                map.push((key.to_owned(), value_of(value)));
            }
        }
        return Value::Map(map);
    }
    match (word, word.parse()) {
        ("true", _) => Value::Bool(true),
        (_, Ok(number)) => Value::Whole(number),
        _ => match word.strip_prefix('=') {
            Some(word) => Value::Word(word.to_owned()),
            None => Value::text(word.replace("\\n", "\n")),
        },
    }
}
