use crate::{document::span::Place, edit::Refusal};

use super::*;

#[test]
fn what_cannot_be_edited_without_loss_is_refused_with_its_line_and_the_way_out() {
    let check = |yaml: &str, line: usize, words: &str, way_out: &str| {
        let whole = format!("---\n{yaml}---\nbody\n");
        let refusal = apply(&whole, &[set("z", Value::Whole(1))]).err();
        let Some(refusal) = refusal else { panic!("{yaml:?} is not refused") };
        assert_eq!(Place::of(&whole, refusal.span().start).line, line + 1, "{yaml:?} {refusal}");
        assert!(refusal.to_string().contains(words), "{yaml:?} {refusal}");
        assert!(refusal.way_out().contains(way_out), "{yaml:?} {}", refusal.way_out());
    };
    check("a: 1\nb: &x 2\nc: *x\n", 2, "an anchor", "Write the value out");
    check("a: !local 2\n", 1, "a tag", "Take the tag away");
    check("a: &x {b: 1}\nc:\n  <<: *x\n", 1, "an anchor", "Write");
    check("? a\n: b\n", 1, "a key that is not plain text", "in one line");
    check("a: 1\na: 2\n", 2, "stands twice", "Keep one");
    check("a: [1\n", 1, "", "Mend this line");
    check("<<<<<<< HEAD\na: 1\n=======\na: 2\n>>>>>>> main\n", 1, "a conflict", "Keep one of the two versions");
    check("a: 1\n...\n", 2, "document markers", "Keep one document");
}

#[test]
fn a_conflict_in_the_body_stops_every_edit() {
    let whole = "---\na: 1\n---\n<<<<<<< HEAD\nx\n=======\ny\n>>>>>>> main\n";
    let refusal = apply(whole, &[set("a", Value::Whole(2))]).err();
    assert!(matches!(refusal, Some(Refusal::Conflict { span }) if span.of(whole) == "<<<<<<< HEAD"));
}

#[test]
fn a_list_or_mapping_with_a_comment_in_it_is_not_replaced() {
    let check = |yaml: &str, comment: &str| {
        let whole = format!("---\n{yaml}---\n");
        let refusal = apply(&whole, &[set("a", text("new"))]).err();
        let Some(refusal) = refusal else { panic!("{yaml:?} is not refused") };
        assert!(refusal.to_string().contains("a comment within"), "{yaml:?} {refusal}");
        assert_eq!(refusal.span().of(&whole), comment, "{yaml:?}");
    };
    check("a: [x, # one\n  y]\n", "# one");
    check("a:\n  - x # one\n  # two\n  - y\n", "# one");
    check("a:\n  b: 'x' # it's\n  \"#c\": 1\n", "# it's");
    check("a:\n  - | # one\n    # text\n  - y\n", "# one");
    check("{a: {b: 1, # one\n  c: 2}}\n", "# one");
}

#[test]
fn a_path_that_leads_nowhere_is_refused() {
    let check = |yaml: &str, edit: &Edit, expected: &str| {
        let whole = format!("---\n{yaml}---\n");
        let refusal = apply(&whole, std::slice::from_ref(edit)).err();
        assert_eq!(refusal.map(|refusal| refusal.to_string()).as_deref(), Some(expected), "{yaml:?} {edit:?}");
    };
    check("a: 1\n", &set("a.b", text("x")), "`a` is not a map of keys and values");
    check("a: [1]\n", &set("a.b", text("x")), "`a` is not a map of keys and values");
    check("a: [1]\n", &set("a.1", text("x")), "there is no `a[2]`");
    check("a: 1\n", &set("b.0", text("x")), "there is no `b[1]`");
    check("a: 1\n", &append("a", text("x")), "`a` is not a list");
    check("a: {b: 1}\n", &set("a.0", text("x")), "`a` is not a list");
    check("a: 1\n", &remove("b"), "there is no `b`");
    check("a: 1\n", &remove(""), "there is no `front matter`");
    check("- 1\n", &set("a", text("x")), "`front matter` is not a map of keys and values");
    check("text\n", &set("a", text("x")), "`front matter` is not a map of keys and values");
}

#[test]
fn a_file_of_the_wrong_shape_is_refused() {
    let edit = [set("a", Value::Whole(2))];
    assert_eq!(apply("# Title\n", &edit), Err(Refusal::NoFrontMatter));
    assert!(matches!(apply("---\na: 1\n", &edit), Err(Refusal::Unclosed { .. })));
}

#[test]
fn a_place_is_that_in_the_text_before_the_first_edit() {
    let whole = "---\na: 1\nb: [x]\n---\n";
    let edits = [set("a", text("one\ntwo\nthree")), set("b.c", text("y"))];
    let refusal = apply(whole, &edits).err();
    assert_eq!(refusal.map(|refusal| refusal.span().of(whole).to_owned()).as_deref(), Some("[x]"));
}
