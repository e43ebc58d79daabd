//! Documents made from random trees in random styles: they are what was meant, and every place is right.

use proptest::{prelude::*, sample::select};

use crate::document::{
    node::{Kind, Node},
    span::Span,
    yaml::read,
};

use super::{
    differential::disagreement,
    pen::{Meant, Pen, TEXTS},
    places::misplaced,
};

fn meant() -> impl Strategy<Value = Meant> {
    let key = || select(&TEXTS[..26]).prop_map(str::to_owned);
    let leaf = prop_oneof![
        1 => Just(Meant::Nothing),
        8 => select(&TEXTS[..]).prop_map(|text| Meant::Text(text.to_owned())),
    ];
    let tree = leaf.prop_recursive(4, 40, 5, move |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..5).prop_map(Meant::List),
            prop::collection::vec((key(), inner), 0..5).prop_map(|entries| Meant::Map(without_repeats(entries))),
        ]
    });
    prop::collection::vec((key(), tree), 1..6).prop_map(|entries| Meant::Map(without_repeats(entries)))
}

fn without_repeats(entries: Vec<(String, Meant)>) -> Vec<(String, Meant)> {
    let mut kept: Vec<(String, Meant)> = Vec::new();
    for entry in entries {
        if kept.iter().all(|(key, _)| *key != entry.0) {
            kept.push(entry);
        }
    }
    kept
}

fn is_meant(node: &Node, meant: &Meant) -> bool {
    match (&node.kind, meant) {
        (Kind::Null, Meant::Nothing) => true,
        (Kind::Scalar { text, .. }, Meant::Text(expected)) => text == expected,
        (Kind::Sequence { items, .. }, Meant::List(expected)) => {
            items.len() == expected.len() && items.iter().zip(expected).all(|(item, meant)| is_meant(item, meant))
        }
        (Kind::Mapping { entries, .. }, Meant::Map(expected)) => {
            entries.len() == expected.len()
                && entries
                    .iter()
                    .zip(expected)
                    .all(|(entry, (key, value))| entry.key == *key && is_meant(&entry.value, value))
        }
        _ => false,
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_document_says_what_was_meant(
        meant in meant(),
        noise in prop::collection::vec(any::<u8>(), 1..200),
        newline in select(&["\n", "\r\n"][..]),
        prefix in select(&["", "---\n", "é\n"][..]),
    ) {
        let Meant::Map(entries) = &meant else { return Ok(()) };
        let mut pen = Pen { out: String::new(), noise, next: 0, newline };
        pen.map(entries, 0);
        prop_assert_eq!(disagreement(&pen.out), None, "{}", pen.out);

        let text = format!("{prefix}{}---\nbody", pen.out);
        let tree = read(&text, Span::new(prefix.len(), text.len() - "---\nbody".len()));
        prop_assert_eq!(&tree.problems, &[], "{}", text);
        prop_assert_eq!(tree.uneditable, None, "{}", text);
        prop_assert!(is_meant(&tree.root, &meant), "{}\n{:?}", text, tree.root);
        prop_assert_eq!(misplaced(&text, &tree.root), None, "{}", text);
    }
}
