//! What holds for every edit of every text.

use std::cell::Cell;

use proptest::{
    prelude::*,
    sample::Index,
    test_runner::{Config, TestCaseResult, TestRunner},
};

use crate::{
    document::{
        fences,
        node::{Kind, Node},
        span::Span,
        yaml::{self, Tree},
    },
    edit::{
        Refusal,
        meaning::{Meaning, of_node, of_value},
    },
};

use super::{generated, *};

/// What is asked for, before it is known what is there.
#[derive(Clone, Debug)]
enum Wish {
    Set(Value),
    SetNew(Value),
    Remove,
    Append(Value),
}

fn wish() -> impl Strategy<Value = Wish> {
    prop_oneof![
        3 => generated::value().prop_map(Wish::Set),
        3 => generated::value().prop_map(Wish::SetNew),
        3 => Just(Wish::Remove),
        3 => generated::value().prop_map(Wish::Append),
    ]
}

/// Returns the tree of a file's front matter.
fn tree(text: &str) -> Tree<'_> {
    yaml::read(text, fences::split(text).front_matter.unwrap_or_default())
}

/// Returns the paths of all nodes, and the places of their keys and values together.
fn paths<'a>(node: &'a Node<'a>) -> Vec<(Vec<Step>, Span, Node<'a>)> {
    let mut found = vec![(Vec::new(), node.span, node.clone())];
    let mut open = vec![(Vec::new(), node)];
    while let Some((path, node)) = open.pop() {
        let entries = node
            .entries()
            .iter()
            .map(|entry| (Step::key(&*entry.key), Span::new(entry.key_span.start, entry.value.span.end), &entry.value));
        let items = node.items().iter().enumerate().map(|(index, item)| (Step::Item(index), item.span, item));
        for (step, span, value) in entries.chain(items) {
            let path = [path.clone(), vec![step]].concat();
            found.push((path.clone(), span, value.clone()));
            open.push((path, value));
        }
    }
    found
}

/// Returns an edit that `wish` can mean for a text with this `root`, and the place of what it changes.
fn edit_for(text: &str, root: &Node, wish: &Wish, pick: Index) -> Option<(Edit, Span)> {
    let fits = |(path, _, node): &(Vec<Step>, Span, Node)| match wish {
        Wish::Set(_) | Wish::Remove => !path.is_empty(),
        Wish::SetNew(_) => matches!(node.kind, Kind::Mapping { .. } | Kind::Null),
        Wish::Append(_) => !path.is_empty() && matches!(node.kind, Kind::Sequence { .. } | Kind::Null),
    };
    let found: Vec<_> = paths(root).into_iter().filter(fits).collect();
    if found.is_empty() {
        return None;
    }
    let (path, span, _) = pick.get(&found).clone();
    let with_dash = |path: &[Step], span: Span| match path.last() {
        Some(Step::Item(_)) => Span::new(text[..span.start].rfind(['-', '[']).unwrap_or(span.start), span.end),
        _ => span,
    };
    let span = with_dash(&path, span);
    let new_key = || [path.clone(), vec![Step::key("new")]].concat();
    Some(match wish {
        Wish::Set(value) => (Edit::Set { path, value: value.clone() }, span),
        Wish::SetNew(value) => (Edit::Set { path: new_key(), value: value.clone() }, span),
        Wish::Remove => {
            let parent = paths(root).into_iter().find(|(other, ..)| *other == path[..path.len() - 1]);
            let zone = parent.map_or(span, |(path, parent, _)| with_dash(&path, parent));
            (Edit::Remove { path }, Span::new(zone.start.min(span.start), zone.end))
        }
        Wish::Append(value) => (Edit::Append { path, value: value.clone() }, span),
    })
}

/// Returns what a text should mean after `edit`, along its path of names: not the way the edit itself goes.
fn expected(meaning: Meaning, path: &[Step], edit: &Edit) -> Meaning {
    let Some((step, rest)) = path.split_first() else {
        return match (edit, meaning) {
            (Edit::Append { value, .. }, Meaning::List(items)) => {
                Meaning::List(items.into_iter().chain([of_value(value)]).collect())
            }
            (Edit::Append { value, .. }, _) => Meaning::List(vec![of_value(value)]),
            (Edit::Set { value, .. }, _) => of_value(value),
            (_, meaning) => meaning,
        };
    };
    let removes = rest.is_empty() && matches!(edit, Edit::Remove { .. });
    match (step, meaning) {
        (Step::Key(key), Meaning::Map(mut entries)) => {
            if removes {
                entries.retain(|(name, _)| name != key);
            } else if let Some(entry) = entries.iter_mut().find(|(name, _)| name == key) {
                entry.1 = expected(entry.1.clone(), rest, edit);
            } else {
                entries.push((key.clone(), expected(Meaning::Null, rest, edit)));
            }
            Meaning::Map(entries)
        }
        (Step::Item(index), Meaning::List(mut items)) => {
            let item = items.remove(*index);
            if !removes {
                items.insert(*index, expected(item, rest, edit));
            }
            Meaning::List(items)
        }
        (Step::Key(key), _) => Meaning::Map(vec![(key.clone(), expected(Meaning::Null, rest, edit))]),
        (Step::Item(_), meaning) => meaning,
    }
}

fn path_of(edit: &Edit) -> &[Step] {
    match edit {
        Edit::Set { path, .. } | Edit::Remove { path } | Edit::RemoveRepeated { path } | Edit::Append { path, .. } => {
            path
        }
    }
}

/// Checks that every line of `before` outside `zone` stands in `after`, in the same order.
fn check_lines(before: &str, after: &str, zone: Span) -> TestCaseResult {
    let mut rest = after.split_inclusive('\n');
    let mut offset = 0;
    for line in before.split_inclusive('\n') {
        let span = Span::new(offset, offset + line.len());
        offset = span.end;
        let outside = span.end <= zone.start || span.start > zone.end;
        prop_assert!(!outside || rest.any(|other| other == line), "{line:?} is gone");
    }
    Ok(())
}

/// Returns whether an edit was refused because it would lose a comment: that it is, is right.
fn is_for_a_comment(refusal: &Refusal) -> bool {
    refusal.to_string().contains("a comment within")
}

/// Runs `check` over files and edits, and makes sure that few are refused.
fn run(check: impl Fn(&str, &Edit, Span) -> Result<bool, TestCaseError>) {
    let (made, refused) = (Cell::new(0_u32), Cell::new(0_u32));
    let mut runner = TestRunner::new(Config { failure_persistence: None, ..Config::default() });
    let result = runner.run(&(generated::file(), wish(), any::<Index>()), |(text, wish, pick)| {
        let tree = tree(&text);
        prop_assert!(tree.problems.is_empty() && tree.uneditable.is_none(), "a generated text cannot be edited");
        let Some((edit, zone)) = edit_for(&text, &tree.root, &wish, pick) else { return Ok(()) };
        let count = if check(&text, &edit, zone)? { &made } else { &refused };
        count.set(count.get() + 1);
        Ok(())
    });
    assert!(result.is_ok(), "{}", result.map_or_else(|error| error.to_string(), |()| String::new()));
    let (made, refused) = (made.get(), refused.get());
    assert!(refused * 50 <= made, "{refused} edits refused, {made} made");
}

#[test]
fn the_text_after_an_edit_means_what_the_edit_means_and_other_lines_stay() {
    run(|before, edit, zone| {
        let after = match apply(before, std::slice::from_ref(edit)) {
            Ok(after) => after,
            Err(refusal) => return Ok(is_for_a_comment(&refusal)),
        };
        let meant = expected(of_node(&tree(before).root), path_of(edit), edit);
        let is_nothing = |meaning: &Meaning| matches!(meaning, Meaning::Map(entries) if entries.is_empty());
        let found = of_node(&tree(&after).root);
        prop_assert!(found == meant || is_nothing(&found) && is_nothing(&meant), "{after:?}: {found:?}, not {meant:?}");
        let body = |text: &str| fences::split(text).body.of(text).to_owned();
        prop_assert_eq!(body(before), body(&after));
        prop_assert_eq!(before.contains("\r\n"), after.contains("\r\n"));
        check_lines(before, &after, zone)?;
        Ok(true)
    });
}

#[test]
fn a_value_set_twice_is_set_once() {
    run(|before, edit, _| {
        if !matches!(edit, Edit::Set { .. }) {
            return Ok(true);
        }
        let once = match apply(before, std::slice::from_ref(edit)) {
            Ok(once) => once,
            Err(refusal) => return Ok(is_for_a_comment(&refusal)),
        };
        let twice = apply(&once, std::slice::from_ref(edit));
        prop_assert_eq!(twice.as_deref(), Ok(once.as_str()));
        Ok(true)
    });
}

#[test]
fn what_is_added_and_taken_away_leaves_the_original_bytes() {
    run(|before, edit, _| {
        let root = tree(before).root;
        let node = paths(&root).into_iter().find(|(path, ..)| path == path_of(edit)).map(|(.., node)| node);
        let added = match (edit, node) {
            (Edit::Append { path, .. }, Some(node)) if !node.is_null() => {
                [path.clone(), vec![Step::Item(node.items().len())]].concat()
            }
            (Edit::Set { path, .. }, None) => {
                let parent = paths(&root).into_iter().find(|(other, ..)| *other == path[..path.len() - 1]);
                if parent.is_some_and(|(.., node)| node.is_null()) {
                    return Ok(true);
                }
                path.clone()
            }
            _ => return Ok(true),
        };
        let Ok(after) = apply(before, &[edit.clone(), Edit::Remove { path: added }]) else { return Ok(false) };
        prop_assert_eq!(after, before);
        Ok(true)
    });
}

proptest! {
    #[test]
    fn any_text_is_edited_or_refused(
        text in "(---\r?\n)?([a-c\\-:#?&*!|>'\"%\\[\\]{},~é\t\\\\1]| |  |\r?\n|: |- |a: |- a: |\n  |\u{feff}|\u{2028}|---\n){0,40}(\n---\n)?",
        edits in prop::collection::vec((sample_path(), wish()), 1..3),
    ) {
        let edits: Vec<Edit> = edits.into_iter().map(|(path, wish)| match wish {
            Wish::Set(value) | Wish::SetNew(value) => Edit::Set { path, value },
            Wish::Remove => Edit::Remove { path },
            Wish::Append(value) => Edit::Append { path, value },
        }).collect();
        for result in [apply(&text, &edits), apply_yaml(&text, &edits)] {
            if let Err(refusal) = result {
                prop_assert!(refusal.span().end <= text.len());
                prop_assert!(!refusal.to_string().is_empty() && !refusal.way_out().is_empty());
            }
        }
    }
}

fn sample_path() -> impl Strategy<Value = Vec<Step>> {
    let step = prop_oneof![3 => "[a-c]".prop_map(Step::Key), 1 => (0..2_usize).prop_map(Step::Item)];
    prop::collection::vec(step, 0..3)
}
