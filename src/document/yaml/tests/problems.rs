//! Texts that are refused, with the reason and the place, and texts that are read but not edited.

use crate::document::{
    span::{Place, Span},
    yaml::{ObstacleKind, Problem, ProblemKind, Tree, read},
};

fn read_all(text: &str) -> Tree<'_> {
    read(text, Span::new(0, text.len()))
}

fn only_problem(text: &str) -> Problem {
    let [problem] = &read_all(text).problems[..] else { panic!("not one problem: {text:?}") };
    problem.clone()
}

#[test]
fn a_syntax_problem_says_what_and_where() {
    let check = |text: &str, line, column, expected: &str| {
        let problem = only_problem(text);
        assert_eq!(problem.kind, ProblemKind::Syntax(expected.to_owned()), "{text:?}");
        assert_eq!(Place::of(text, problem.span.start), Place { line, column }, "{text:?}");
        assert!(problem.is_fatal() && read_all(text).root.entries().is_empty(), "{text:?}");
    };
    let colon = "a colon and a blank stand within text: put quotes around the text";
    check("title: Talk: to her\n", 1, 12, colon);
    check("Zoë: x: y\n", 1, 7, colon);
    let inner = "a key cannot stand within a value: check the indentation, or put quotes around the value";
    check("a: b\n  c: d\n", 2, 4, inner);
    check("a: b\nc\n", 2, 1, "a key needs a colon and a blank after it");
    check("date 2026\ntype: x\n", 1, 1, "a key needs a colon and a blank after it");
    check("a: b\n- c\n", 2, 1, "an item of a list stands where a key is due: check the indentation");
    check("a: - b\n", 1, 4, "a list starts in the line after its key");
    let indentation = "the indentation of this line fits no line above it";
    check("a:\n   b: c\n  d: e\n", 3, 3, indentation);
    check("- a\nb: c\n", 2, 1, indentation);
    check("a:\n\tb: c\n", 2, 1, "a tab cannot indent: use blanks");
    check("a: 'b\nc: d\n", 1, 4, "this quote is never closed");
    check("a: 'b' c\n", 1, 8, "text follows a value in quotes or brackets: put quotes around all of it");
    check("a: [b, c\nd: e\n", 2, 2, "a comma or the closing bracket is missing before this");
    check("a: @home\n", 1, 4, "no value starts with this character: put quotes around the value");
    check("a: \"\\d\"\n", 1, 5, "no such escape: write two backslashes for one, or use single quotes");
    check("a: \"\\ud83d\\ude00\"\n", 1, 5, "no character has this number: write the character itself");
    let header = "only a comment may follow `|` or `>` in its line: the text starts in the next line";
    check("a: |b\n  c\n", 1, 5, header);
    let anchor = "no anchor (`&name`) of this name stands before this alias";
    check("a: *b\n", 1, 4, anchor);
    check("a: *b\nc: &b d\n", 1, 4, anchor);
    check("ëëëë: *b # ëëëë\n", 1, 7, anchor);
    check("é: ok\r\n宿題: [🙂, *b]\r\n", 2, 9, anchor);
    check("\u{feff}é: *b\n", 1, 4, anchor);
    check("? [a]\n: b\n", 1, 3, "a key must be text");
    check("a: b\n---\nc: d\n", 2, 1, "a second YAML document starts here: only one is allowed");
    check("a: \u{7}b\n", 1, 4, "a control character (U+0007) is not allowed");
    check("a: !<tag b\n", 1, 8, "did not find the expected '>', while scanning a tag");
}

#[test]
fn a_key_that_stands_twice_is_named_and_the_first_one_counts() {
    let text = "a: 1\nb: {c: 2, c: 2}\n'a': 4\na: \"1\"\n";
    let tree = read_all(text);
    let found: Vec<_> = tree.problems.iter().map(|problem| (problem.span, &problem.kind)).collect();
    let duplicate =
        |key: &str, first, says_the_same| ProblemKind::DuplicateKey { key: key.to_owned(), first, says_the_same };
    assert_eq!(
        found,
        [
            (Span::new(15, 16), &duplicate("c", Span::new(9, 10), false)),
            (Span::new(21, 24), &duplicate("a", Span::new(0, 1), false)),
            (Span::new(28, 29), &duplicate("a", Span::new(0, 1), true)),
        ]
    );
    assert!(!tree.is_unread());
    assert_eq!(tree.root.entries().len(), 4);
    assert_eq!(tree.root.get("a").map(|node| node.span.of(text)), Some("1"));

    let many = (0..100).map(|number| format!("k{}: v\n", number % 99)).collect::<Vec<_>>().concat();
    assert_eq!(only_problem(&many).span.of(&many), "k0");
}

#[test]
fn conflict_markers_are_a_problem_of_their_own() {
    let check = |text: &str, expected: Option<&str>| {
        let found = read_all(text).problems.into_iter().find(|problem| problem.kind == ProblemKind::ConflictMarker);
        assert_eq!(found.map(|problem| problem.span.of(text)), expected, "{text:?}");
    };
    check("a: b\n<<<<<<< HEAD\nc: d\n=======\nc: e\n>>>>>>> other\n", Some("<<<<<<< HEAD"));
    check("a: b\r\n=======\r\nc: d\r\n", Some("======="));
    check(">>>>>>> 1234\n", Some(">>>>>>> 1234"));
    check("||||||| base\n", Some("||||||| base"));
    check("a: b\n<<<<<<<\nc: d\n=======\nc: e\n>>>>>>>\n", Some("<<<<<<<"));
    check("a: b\r\n>>>>>>>\r\n", Some(">>>>>>>"));
    check("a: b\n|||||||", Some("|||||||"));
    check("a: |\n  <<<<<<< HEAD\n  =======\n", None);
    check("a: <<<<<<< b\n", None);
    check("======== a: b\n", None);
    check("<<<<<<<: a\n", None);
    check("a: |\n  <<<<<<<\n", None);
    check("<<: a\n", None);
}

#[test]
fn what_would_cost_too_much_is_refused() {
    let check = |text: &str, expected: Option<ProblemKind>| {
        let found = read_all(text).problems.into_iter().next().map(|problem| problem.kind);
        assert_eq!(found, expected, "{}", &text[..40.min(text.len())]);
    };
    let long = format!("a: {}", "x".repeat(Tree::MOST_BYTES - 3));
    check(&long, None);
    check(&(long + "x"), Some(ProblemKind::TooLarge));
    let brackets = "[], ".repeat(Tree::MOST_BRACKETS - 1);
    check(&format!("a: [{brackets}]"), None);
    check(&format!("a: [{brackets}[]]"), Some(ProblemKind::TooManyBrackets));
    check(&"- ".repeat(Tree::MOST_LEVELS), None);
    check(&"- ".repeat(Tree::MOST_LEVELS + 1), Some(ProblemKind::TooDeep));
    check(&format!("{}&a x", "- ".repeat(Tree::MOST_LEVELS)), None);
    check(&format!("- &a x\n- {}y", "- ".repeat(Tree::MOST_LEVELS)), Some(ProblemKind::TooDeep));
    check(&format!("- &a x\n- {}y", "- ".repeat(20_000)), Some(ProblemKind::TooDeep));
    check(&format!("{}{}", "[".repeat(200), "]".repeat(200)), Some(ProblemKind::TooDeep));
    let laughs = "a: &a [x, x, x, x, x, x, x, x, x, x]\nb: &b [*a, *a, *a, *a, *a, *a, *a, *a, *a, *a]\n\
                  c: &c [*b, *b, *b, *b, *b, *b, *b, *b, *b, *b]\nd: &d [*c, *c, *c, *c, *c, *c, *c, *c, *c, *c]\n";
    check(laughs, Some(ProblemKind::TooManyAliases));
    check(&laughs[..laughs.len() / 2], None);
    check("a: &a [*a]\n", Some(ProblemKind::TooDeep));
    let long = "y".repeat(30_000);
    check(&format!("a: &a {long}\nb:\n{}", "- *a\n".repeat(30)), None);
    check(&format!("a: &a {long}\nb:\n{}", "- *a\n".repeat(40)), Some(ProblemKind::TooManyAliases));
    check(&format!("a: &a {long}\nb:\n{}", "- ? *a\n  : 1\n".repeat(40)), Some(ProblemKind::TooManyAliases));
}

#[test]
fn what_the_library_reads_is_not_edited() {
    let check = |text: &str, kind, place: &str| {
        let tree = read_all(text);
        assert_eq!(tree.problems, [], "{text:?}");
        let found = tree.uneditable.map(|obstacle| (obstacle.kind, &text[obstacle.span.start..]));
        assert_eq!(found.map(|(kind, rest)| (kind, rest.starts_with(place))), Some((kind, true)), "{text:?} {found:?}");
    };
    check("a: &x 1\nb: *x\n", ObstacleKind::Anchor, "&x");
    check("a: &x 1\nb: !t 1\n", ObstacleKind::Anchor, "&x");
    check("a: &x [1]\nb: *x\n", ObstacleKind::Anchor, "&x");
    check("a: !t &x 1\nb: *x\n", ObstacleKind::Tag, "!t");
    check("a: !t 1\n", ObstacleKind::Tag, "!t");
    check("--- a\n", ObstacleKind::DocumentMarker, "--- a");
    check("# c\n---\na: b\n", ObstacleKind::DocumentMarker, "---");
    check("a: b\n...\n", ObstacleKind::DocumentMarker, "...");
    check("%YAML 1.2\n---\na: b\n", ObstacleKind::Directive, "%");
    check("a:\n  <<: {b: c}\n", ObstacleKind::MergeKey, "<<");
    check("? a\n: b\n", ObstacleKind::ComplexKey, "? a");
    check("a: [b: c]\n", ObstacleKind::Unsure, ": c");
    check("a: \"b\"#c\n", ObstacleKind::Unsure, "#c");
    check("a: b\rc: d\r", ObstacleKind::Unsure, "\rc");
}

#[test]
fn what_the_library_reads_has_the_places_of_its_top_level_keys() {
    let text = "é--\ntype: session\n'a b':\n  - &x c: 1.5\n  - *x\nlast: !t [true, \"true\", ~]\n";
    let tree = read(text, Span::new(5, text.len()));
    let places: Vec<_> =
        tree.root.entries().iter().map(|entry| (entry.key_span.of(text), entry.value.span.of(text))).collect();
    assert_eq!(places, [("type", "session"), ("'a b'", "- &x c: 1.5\n  - *x"), ("last", "!t [true, \"true\", ~]")]);
    let inner = tree.root.get("a b").and_then(|list| list.items().first()).map(|item| item.span.of(text));
    assert_eq!(inner, Some("- &x c: 1.5\n  - *x"));
}
