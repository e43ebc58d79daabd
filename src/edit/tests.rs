//! Whole texts before and after, and what is refused.

mod generated;
mod lists;
mod mappings;
mod properties;
mod refusals;
mod repeated;

use crate::document::value::Value;

use super::{Edit, Step, apply, apply_yaml};

/// Reads `activities.1.title` as steps.
fn path(path: &str) -> Vec<Step> {
    let step = |word: &str| word.parse().map_or_else(|_| Step::key(word), Step::Item);
    path.split('.').filter(|word| !word.is_empty()).map(step).collect()
}

fn set(at: &str, value: Value) -> Edit {
    Edit::Set { path: path(at), value }
}

fn append(at: &str, value: Value) -> Edit {
    Edit::Append { path: path(at), value }
}

fn remove(at: &str) -> Edit {
    Edit::Remove { path: path(at) }
}

fn text(text: &str) -> Value {
    Value::text(text)
}

fn list(items: &[&str]) -> Value {
    Value::List(items.iter().map(|item| text(item)).collect())
}

fn map(entries: &[(&str, Value)]) -> Value {
    Value::Map(entries.iter().map(|(key, value)| ((*key).to_owned(), value.clone())).collect())
}

/// Checks one edit of front matter: with `\n` and CRLF, with and without a byte-order mark, as settings with and without
/// a final line ending, and that a second time changes nothing where the edit is a set.
fn check(before: &str, edit: &Edit, after: &str) {
    let whole = |yaml: &str| format!("---\n{yaml}---\n\n# Body\n\ttext  \n---\n");
    let made = |text: &str| apply(text, std::slice::from_ref(edit));
    assert_eq!(made(&whole(before)).as_deref(), Ok(whole(after).as_str()), "{before:?} {edit:?}");
    let windows = |yaml: &str| whole(yaml).replace('\n', "\r\n");
    assert_eq!(made(&windows(before)).as_deref(), Ok(windows(after).as_str()), "{before:?} with CRLF");
    let marked = |yaml: &str| format!("\u{feff}{}", whole(yaml));
    assert_eq!(made(&marked(before)).as_deref(), Ok(marked(after).as_str()), "{before:?} with a mark");
    if matches!(edit, Edit::Set { .. }) {
        assert_eq!(made(&whole(after)).as_deref(), Ok(whole(after).as_str()), "{before:?} a second time");
    }
    let made = |text: &str| apply_yaml(text, std::slice::from_ref(edit));
    assert_eq!(made(before).as_deref(), Ok(after), "{before:?} as settings");
    let (Some(before), Some(after)) = (before.strip_suffix('\n'), after.strip_suffix('\n')) else { return };
    if !before.ends_with('\n') && !before.is_empty() && !before.ends_with(['|', '+', ' ']) {
        assert_eq!(made(before).as_deref(), Ok(after), "{before:?} as settings without a final line ending");
    }
}
