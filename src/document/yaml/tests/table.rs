//! Texts and their trees, one by one.

use crate::document::{
    node::{Kind, Node, Style},
    span::Span,
    yaml::{ObstacleKind, Tree, read},
};

use super::differential::disagreement;

fn read_all(text: &str) -> Tree<'_> {
    read(text, Span::new(0, text.len()))
}

/// Returns a tree in one line: `'` stands before a single-quoted scalar, `"` and `|` likewise; brackets doubled for flow.
fn shown(node: &Node) -> String {
    let mut out = String::new();
    show(node, &mut out);
    out
}

fn show(node: &Node, out: &mut String) {
    match &node.kind {
        Kind::Null => out.push('~'),
        Kind::Scalar { text, style } => {
            out.push_str(match style {
                Style::Plain => "",
                Style::SingleQuoted => "'",
                Style::DoubleQuoted => "\"",
                Style::Block => "|",
            });
            out.extend(text.escape_debug());
        }
        Kind::Sequence { items, flow } => {
            out.push_str(if *flow { "[[" } else { "[" });
            for (index, item) in items.iter().enumerate() {
                out.push_str(if index > 0 { ", " } else { "" });
                show(item, out);
            }
            out.push_str(if *flow { "]]" } else { "]" });
        }
        Kind::Mapping { entries, flow } => {
            out.push_str(if *flow { "{{" } else { "{" });
            for (index, entry) in entries.iter().enumerate() {
                out.push_str(if index > 0 { ", " } else { "" });
                out.extend(entry.key.escape_debug());
                out.push_str(": ");
                show(&entry.value, out);
            }
            out.push_str(if *flow { "}}" } else { "}" });
        }
    }
}

#[test]
fn the_scanner_reads_what_people_write() {
    let check = |text: &str, expected: &str| {
        let tree = read_all(text);
        assert_eq!(shown(&tree.root), expected, "{text:?}");
        assert_eq!((tree.problems, tree.uneditable), (Vec::new(), None), "{text:?}");
        assert_eq!(disagreement(text.trim_start_matches('\u{feff}')), None);
    };
    check("", "{}");
    check("\n# only a comment\n\n", "{}");
    check("type: session", "{type: session}");
    check("type: session # why\r\ndate: 2026-11-05\r\n", "{type: session, date: 2026-11-05}");
    check("a:\nb: ~\nc: null\nd: 'null'\ne: no\n", "{a: ~, b: ~, c: ~, d: 'null, e: no}");
    check("a :  b  \n\n\nc:\td\n", "{a: b, c: d}");
    check("tags: [a, 'b c', \"d\", 1.10]\n", "{tags: [[a, 'b c, \"d, 1.10]]}");
    check("a: [\n  b, # one\n  c\n]\nd: {e: f, g, h: }\n", "{a: [[b, c]], d: {{e: f, g: ~, h: ~}}}");
    check("a: [[b], {c: [d]}, []]\n", "{a: [[[[b]], {{c: [[d]]}}, [[]]]]}");
    check("a: {\"b\":1, 'c': [2,3]}\n", "{a: {{b: 1, c: [[2, 3]]}}}");
    check("a:\n  - b\n  - c: d\n    e: f\n  -\n  - - g\n    - h\n", "{a: [b, {c: d, e: f}, ~, [g, h]]}");
    check("a:\n- b\n- c:\n  - d\ne: f\n", "{a: [b, {c: [d]}], e: f}");
    check("a:\n  b:\n    c: d\n  e: f\ng: h\n", "{a: {b: {c: d}, e: f}, g: h}");
    check("a:\n  # comment\n\n  b\nc:\n  'd'\n", "{a: b, c: 'd}");
    check("a: one\n  two\n\n  three # end\nb: c\n", "{a: one two\\nthree, b: c}");
    check("a: 'one\n  two\n\n  it''s'\n", "{a: 'one two\\nit\\'s}");
    check("a: \"one\\\n  two\\n\\x41\\u00e9\\U0001F600\\/\\_\"\n", "{a: \"onetwo\\nAé😀/\\u{a0}}");
    check("'a: b': c\n\"d\\n\": e\n", "{a: b: c, d\\n: e}");
    check("a: |\n  one\n   two\n\n  three\n\nb: c\n", "{a: |one\\n two\\n\\nthree\\n, b: c}");
    check("a: |-\r\n  one\r\n  two\r\nb: |+\r\n  x\r\n\r\nc: d", "{a: |one\\ntwo, b: |x\\n\\n, c: d}");
    check("a: >\n  one\n  two\n\n  three\n   four\n  five\n", "{a: |one two\\nthree\\n four\\nfive\\n}");
    check("a: >2-\n   one\n  two", "{a: | one\\ntwo}");
    check("a: |\nb: >-\n\n\nc: |+\n\n\n", "{a: |, b: |, c: |\\n\\n}");
    check("- a\n- b: c\n", "[a, {b: c}]");
    check("just text\n", "just text");
    check("a: b:c\nd: http://e.org/#f\ng: h#i\n", "{a: b:c, d: http://e.org/#f, g: h#i}");
    check("Zoë: \u{1f600} ↑\n", "{Zoë: 😀 ↑}");
    check("a: x\u{2028}y\u{85}z\u{2029}\n", "{a: x\\u{2028}y\\u{85}z\\u{2029}}");
    check("\u{feff}a: b\n", "{a: b}");
    check("--- # settings\na: b\n", "{a: b}");
    check("a: b\n  - c\n", "{a: b - c}");
    check("a: -b\nc: ?d\ne: :f\ng: -\u{a0}\n", "{a: -b, c: ?d, e: :f, g: -\\u{a0}}");
}

#[test]
fn a_scalar_with_a_name_is_read_wherever_its_name_stands() {
    let check = |text: &str, expected: &str, first: ObstacleKind, alias: &str| {
        let tree = read_all(text);
        assert_eq!((shown(&tree.root).as_str(), &tree.problems), (expected, &Vec::new()), "{text:?}");
        assert_eq!(tree.uneditable.map(|obstacle| obstacle.kind), Some(first), "{text:?}");
        assert_eq!(disagreement(text), None);
        // Only our scanner knows where an alias stands.
        assert_eq!(places(&tree.root, text).contains(&alias), !alias.is_empty(), "{text:?}");
    };
    let anchor = ObstacleKind::Anchor;
    check("a: &x one\nb: *x\n", "{a: one, b: one}", anchor, "*x");
    check("a: &x 'one'\nb: *x # c\r\n", "{a: 'one, b: 'one}", anchor, "*x");
    check("a: &x 1.10\nb: *x\n", "{a: 1.10, b: 1.10}", anchor, "*x");
    check("a: &x \"1\"\nb: [*x, 2]\n", "{a: \"1, b: [[\"1, 2]]}", anchor, "*x");
    check("a: &x |\n  one\n  two\nb: *x\n", "{a: |one\\ntwo\\n, b: |one\\ntwo\\n}", anchor, "*x");
    check("a: &x one\n  two\nb: *x\n", "{a: one two, b: one two}", anchor, "*x");
    check("a:\n  - &x one\n  - *x\nb: *x", "{a: [one, one], b: one}", anchor, "*x");
    check(
        "a: [&x one, *x]\nb: {c: *x, d: &y_1- e, f: *y_1-}\n",
        "{a: [[one, one]], b: {{c: one, d: e, f: e}}}",
        anchor,
        "*y_1-",
    );
    check("a: &x one\nb: &y two\nc: [*y, *x, *y]\n", "{a: one, b: two, c: [[two, one, two]]}", anchor, "*y");

    // All else with a name is the library's.
    check("a: &x one\nb: &x two\nc: *x\n", "{a: one, b: two, c: two}", anchor, "");
    check("a: &x [one]\nb: *x\n", "{a: [one], b: [one]}", anchor, "");
    check("a: &x\n  b: one\nc: *x\n", "{a: {b: one}, c: {b: one}}", anchor, "");
    check("a: &x\nb: *x\n", "{a: ~, b: ~}", anchor, "");
    check("a: &x ~\nb: *x\n", "{a: ~, b: ~}", anchor, "");
    check("a: &x # c\n  one\nb: *x\n", "{a: one, b: one}", anchor, "");
    check("&x a: one\nb: *x\n", "{a: one, b: a}", anchor, "");
    check("- &x a: one\n- *x\n", "[{a: one}, a]", anchor, "");
    check("a: &x one\n*x : two\n", "{a: one, one: two}", anchor, "");
    check("a: &x b\nc: [*x : d]\n", "{a: b, c: [{b: d}]}", anchor, "");
    check("a: &x !!str 1\nb: *x\n", "{a: \"1, b: \"1}", anchor, "");
    check("a: &x one\nb: {<<: {c: *x}}\n", "{a: one, b: {<<: {c: one}}}", anchor, "");
}

/// Returns what stands in the places of all values.
fn places<'a>(node: &Node, text: &'a str) -> Vec<&'a str> {
    let inner = node.items().iter().chain(node.entries().iter().map(|entry| &entry.value));
    inner.flat_map(|part| places(part, text)).chain([node.span.of(text)]).collect()
}

#[test]
fn every_value_has_its_place() {
    let check = |text: &str, path: &[&str], expected: &str| {
        let tree = read_all(text);
        let mut node = &tree.root;
        for step in path {
            let item = step.parse::<usize>().ok().and_then(|index| node.items().get(index));
            node = item.or_else(|| node.get(step)).unwrap_or(node);
        }
        assert_eq!(node.span.of(text), expected, "{text:?} {path:?}");
    };
    check("\n# c\na: b\nc: d # e\n\n", &[], "a: b\nc: d");
    check("a: b # c\n", &["a"], "b");
    check("a: 'b' \n", &["a"], "'b'");
    check("a: ~\n", &["a"], "~");
    check("a: [b, 'c' ] # d\n", &["a"], "[b, 'c' ]");
    check("a: [b, 'c' ] # d\n", &["a", "1"], "'c'");
    check("a: {b: [c]}\n", &["a", "b"], "[c]");
    check("a:\n  - b\n\n  - c: d\n    e: f\n\ng: h\n", &["a"], "- b\n\n  - c: d\n    e: f");
    check("a:\n  - b\n  - c: d\n    e: f\n", &["a", "1"], "c: d\n    e: f");
    check("a:\n- b\n- c\nd: e\n", &["a"], "- b\n- c");
    check("a: one\n  two\n\nb: c\n", &["a"], "one\n  two");
    check("a: |\n  b\n  c\n\nd: e\n", &["a"], "|\n  b\n  c");
    check("a: |+\n  b\n\nd: e\n", &["a"], "|+\n  b\n");
    check("a: >- # c\r\n  b\r\nd: e\r\n", &["a"], ">- # c\r\n  b");
    check("a: |\nb: c\n", &["a"], "|");
}

#[test]
fn a_value_that_is_not_written_stands_after_its_colon_or_dash() {
    let check = |text: &str, expected: &[usize]| {
        fn nulls(node: &Node, places: &mut Vec<usize>) {
            if node.is_null() {
                assert!(node.span.is_empty());
                places.push(node.span.start);
            }
            node.items().iter().for_each(|item| nulls(item, places));
            node.entries().iter().for_each(|entry| nulls(&entry.value, places));
        }
        let mut places = Vec::new();
        nulls(&read_all(text).root, &mut places);
        assert_eq!(places, expected, "{text:?}");
    };
    check("a:\nb:   # c\n", &[2, 5]);
    check("a:\n  - \n  -\n", &[6, 11]);
    check("a: {b, c: }\n", &[5, 9]);
}

#[test]
fn an_empty_text_is_a_mapping_at_its_start() {
    let check = |text: &str, range, start| {
        let tree = read(text, range);
        let root = Node { span: Span::at(start), kind: Kind::Mapping { entries: Vec::new(), flow: false } };
        assert_eq!((tree.root, tree.problems), (root, Vec::new()), "{text:?}");
    };
    check("---\n# nothing\n---\n", Span::new(4, 14), 4);
    check("---\n# nothing\n", Span::new(0, 14), 4);
    check("\u{feff}\n", Span::new(0, 4), 3);
    check("# \r", Span::new(0, 3), 0);
    for range in [Span::new(99, 3), Span::new(3, 99), Span::new(0, 0)] {
        let _ = read("é: [", range);
    }
}
