use proptest::prelude::*;

use crate::document::{
    span::Span,
    yaml::{self, write},
};
use crate::edit::path_to_key;

use super::{generated, *};

fn remove_repeated(at: &str) -> Edit {
    Edit::RemoveRepeated { path: path(at) }
}

#[test]
fn a_key_that_says_the_same_again_goes_with_its_lines() {
    let check = |before, at, after| check(before, &remove_repeated(at), after);
    check("a: 1\na: 1\n", "a", "a: 1\n");
    check("a: 1   # why\nb: 2\n'a':   1\n# end\n", "a", "a: 1   # why\nb: 2\n# end\n");
    check("a: one two\na: 'one two'\nb: 2\n", "a", "a: one two\nb: 2\n");
    check("a:\nb: 2\na: ~\n", "a", "a:\nb: 2\n");
    check("a: |-\n  one\n  two\na: \"one\\ntwo\"\n", "a", "a: |-\n  one\n  two\n");
    check("a: [x, {b: 1}]\nc: 2\na:\n  - x\n  - b: 1\nd: 3\n", "a", "a: [x, {b: 1}]\nc: 2\nd: 3\n");
    check("l:\n  - t: x\n    u: 1\n    u: 1\n  - t: y\n", "l.0.u", "l:\n  - t: x\n    u: 1\n  - t: y\n");
    check("a: 1\na: 2\na: 1\n", "a", "a: 1\na: 2\n");
    check("a: 1\na: 1\na: 1\n", "a", "a: 1\na: 1\n");
    check("a: 1\nb: x\nb: y\na: 1\nb: z\n", "a", "a: 1\nb: x\nb: y\nb: z\n");
}

#[test]
fn a_key_that_says_something_else_or_has_a_comment_stays() {
    let check = |yaml: &str, at: &str, expected: &str| {
        let refusal = apply(&format!("---\n{yaml}---\n"), &[remove_repeated(at)]).err();
        assert_eq!(refusal.map(|refusal| refusal.to_string()).as_deref(), Some(expected), "{yaml:?}");
    };
    let none = "the edit would change more than was asked for: no later key says the same in lines of its own";
    let comment = "the edit would change more than was asked for: a comment in its lines would be lost";
    let other = "the edit would change more than was asked for: another YAML reader would read it otherwise";
    check("a: 1\n", "a", none);
    check("a: 1\na: 2\n", "a", none);
    check("b: 1\n", "a", "there is no `a`");
    check("l: [1, 1]\n", "l.0", none);
    check("a: {b: 1, b: 1}\n", "a.b", none);
    check("a: 1\na: \"1\"\n", "a", other);
    check("a: true\na: 'true'\n", "a", other);
    check("a: 1\na: 1 # still\n", "a", comment);
    check("a: [x]\na: # mine\n  - x\n", "a", comment);
    check("a: [x]\na:\n  # mine\n  - x\n", "a", comment);
    check("a: &x 1\na: 1\n", "a", "an anchor (`&name`) cannot be edited without loss");
}

#[test]
fn another_edit_of_a_text_with_a_key_that_stands_twice_is_refused() {
    let whole = "---\na: 1\na: 1\nb: 2\n---\n";
    assert!(apply(whole, &[set("b", text("new"))]).is_err());
    let edits = [remove_repeated("a"), set("b", Value::Whole(3))];
    assert_eq!(apply(whole, &edits).as_deref(), Ok("---\na: 1\nb: 3\n---\n"));
}

#[test]
fn the_way_to_a_key_that_stands_twice_leads_through_first_keys_only() {
    let check = |yaml: &str, at: usize, expected: Option<&str>| {
        let tree = yaml::read(yaml, Span::new(0, yaml.len()));
        let way = path_to_key(&tree.root, Span::new(at, at + 1));
        assert_eq!(way, expected.map(path), "{yaml:?} {at}");
    };
    check("a: 1\na: 1\n", 5, Some("a"));
    check("b:\n  - a: 1\n    a: 1\n", 16, Some("b.0.a"));
    check("b:\n  a: 1\nb:\n  a: 1\n  a: 2\n", 21, None);
    check("a: 1\n", 3, None);
}

proptest! {
    #[test]
    fn what_is_written_twice_and_taken_away_leaves_the_original_bytes(
        values in prop::collection::vec(generated::value(), 1..4),
        again in any::<prop::sample::Index>(),
    ) {
        let keys = ["title", "x y", "é"].map(str::to_owned);
        let entries: Vec<_> = keys.into_iter().zip(values).collect();
        let again = &entries[again.index(entries.len())];
        let once = write::block(&entries, 0, "\n");
        let twice = format!("{once}{}", write::block(std::slice::from_ref(again), 0, "\n"));
        let edit = Edit::RemoveRepeated { path: vec![Step::key(&again.0)] };
        let made = apply(&format!("---\n{twice}---\n"), &[edit]);
        prop_assert_eq!(made, Ok(format!("---\n{once}---\n")), "{}", twice);
    }
}
