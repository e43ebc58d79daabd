use super::*;

#[test]
fn a_value_is_replaced_where_it_stands() {
    let check = |before, after| check(before, &set("a", text("new")), after);
    check("a: old\n", "a: new\n");
    check("a: old # why\nb: 2\n", "a: new # why\nb: 2\n");
    check("a:   'old'  \nb: 2\n", "a:   new  \nb: 2\n");
    check("a: \"old # \\\" no comment\" # why\n", "a: new # why\n");
    check("\"a\": old\n", "\"a\": new\n");
    check("a : old\n", "a : new\n");
    check("a:\nb: 2\n", "a: new\nb: 2\n");
    check("a:  # why\nb: 2\n", "a: new  # why\nb: 2\n");
    check("a: ~ # why\n", "a: new # why\n");
    check("a: one\n  two\n  three # why\nb: 2\n", "a: new # why\nb: 2\n");
    check("a: 'one\n\n  two'\nb: 2\n", "a: new\nb: 2\n");
    check("a: | # why\n  one\n  ---\n  # two\n\n# c\nb: 2\n", "a: new # why\n\n# c\nb: 2\n");
    check("a: >-\n    one\n\n    two\nb: 2\n", "a: new\nb: 2\n");
    check("a: |+\n  one\n\n\nb: 2\n", "a: new\nb: 2\n");
    check("a: [x, w] # why\n", "a: new # why\n");
    check("a: [x, 'w # z',\n    \"#\"]\nb: 2\n", "a: new\nb: 2\n");
    check("a: # why\n  - x#y\n  - |\n    # z\nb: 2\n", "a: new # why\nb: 2\n");
    check("a:\n# between\n- x\nb: 2\n", "a: new\n# between\nb: 2\n");
    check("a:\n  b: 1\n  c:\n    - 2\n\n# end\n", "a: new\n\n# end\n");
    check("a:\n  old\nb: 2\n", "a: new\nb: 2\n");
    check("é: 1\na: 驚き # é\n", "é: 1\na: new # é\n");
    check("{a: old, b: 2}\n", "{a: new, b: 2}\n");
    check("{a: , b: 2}\n", "{a: new , b: 2}\n");
    check("{a, b: 2}\n", "{a: new, b: 2}\n");
    check("{\"a\":1}\n", "{\"a\":new}\n");
    check("{ a: [1,\n  2] # why\n  }\n", "{ a: new # why\n  }\n");
}

#[test]
fn characters_at_which_other_readers_end_a_line_are_escaped() {
    let odd = "a\u{2028}b\u{2029}c\u{85}d\u{7}";
    check("a: old\n", &set("a", text(odd)), "a: \"a\\u2028b\\u2029c\\u0085d\\u0007\"\n");
    check("l: [x]\n", &append("l", text(odd)), "l: [x, \"a\\u2028b\\u2029c\\u0085d\\u0007\"]\n");
}

#[test]
fn a_value_that_is_there_already_keeps_its_way_of_writing() {
    let check = |before, value| check(before, &set("a", value), before);
    check("a: \"new\" # why\n", text("new"));
    check("a: >-\n  new\n  words\n", text("new words"));
    check("a: [ x,w ]\n", list(&["x", "w"]));
    check("a:\n   -   x\n   - 'w'\n", list(&["x", "w"]));
    check("a: 16\n", Value::Whole(16));
    check("{a: {c: 1, }}\n", map(&[("c", Value::Whole(1))]));
}

#[test]
fn text_that_looks_like_a_number_is_another_value() {
    check("a: 5\n", &set("a", text("5")), "a: '5'\n");
    check("a: '5'\n", &set("a", Value::Whole(5)), "a: 5\n");
    check("a: 'true'\n", &set("a", Value::Bool(true)), "a: true\n");
    check("a: 1\n", &set("a", Value::Word("2026-11-05".to_owned())), "a: 2026-11-05\n");
    check("a: 1\n", &set("a", text("no")), "a: 'no'\n");
    check("a: 1\n", &set("a", text("b: # c")), "a: 'b: # c'\n");
    check("{a: 1}\n", &set("a", text("b, c")), "{a: 'b, c'}\n");
}

#[test]
fn a_value_of_several_lines_stands_below() {
    let lines = text("one\n  two\n\nthree\n");
    check("a: old # why\nb: 2\n", &set("a", lines.clone()), "a: | # why\n  one\n    two\n\n  three\nb: 2\n");
    check("a:\n  b:\n      c: 1\n", &set("a.b.c", text("x\ny")), "a:\n  b:\n      c: |-\n        x\n        y\n");
    check("a:\n- x\nb: 2\n", &set("a", lines), "a: |\n  one\n    two\n\n  three\nb: 2\n");
    check("a: 1\n", &set("a", text(" x\ny")), "a: \" x\\ny\"\n");
    check("a: 1\n  # below\n", &set("a", text("x\ny")), "a: \"x\\ny\"\n  # below\n");
    check("- old\n- b\n", &set("0", text("x\ny")), "- |-\n  x\n  y\n- b\n");
    check("{a: 1}\n", &set("a", text("x\ny")), "{a: \"x\\ny\"}\n");
}

#[test]
fn a_list_or_mapping_takes_the_place_of_a_value() {
    let check = |before, after| check(before, &set("a", list(&["x", "w"])), after);
    check("a: old # why\nb: 2\n", "a: # why\n  - x\n  - w\nb: 2\n");
    check("a:\nb: 2\n", "a:\n  - x\n  - w\nb: 2\n");
    check("a:  # why\nb: 2\n", "a:  # why\n  - x\n  - w\nb: 2\n");
    check("a: |\n  old\nb: 2\n", "a:\n  - x\n  - w\nb: 2\n");
    check("b:\n- 2\na: old\n", "b:\n- 2\na:\n- x\n- w\n");
    check("a: [old]\n", "a: [x, w]\n");
    check("a: []\n", "a:\n  - x\n  - w\n");
    check("b: [c]\na: old\n", "b: [c]\na: [x, w]\n");
    check("a:\n# before\n    - old # gone\n# after\nb: 2\n", "a:\n# before\n    - x\n    - w\n# after\nb: 2\n");
    check("a:\n   old: 1\nb: 2\n", "a:\n  - x\n  - w\nb: 2\n");
    check("{a: old}\n", "{a: [x, w]}\n");
}

#[test]
fn a_new_key_stands_at_the_end_of_its_mapping() {
    let check = |before, after| check(before, &set("z", Value::Whole(1)), after);
    check("", "z: 1\n");
    check("# only a comment\n", "# only a comment\nz: 1\n");
    check("\n\n", "\n\nz: 1\n");
    check("{}\n", "{z: 1}\n");
    check("a: 1\n", "a: 1\nz: 1\n");
    check("a: 1 # why\n\n# after\n", "a: 1 # why\nz: 1\n\n# after\n");
    check("a:\n  - x\n  # - y\n\n    # deeper\n# after\n", "a:\n  - x\n  # - y\n\n    # deeper\nz: 1\n# after\n");
    check("a: |\n  one\n  # text\n\n", "a: |\n  one\n  # text\nz: 1\n\n");
    check("a: |+\n  one\n\n", "a: |+\n  one\n\nz: 1\n");
    check("a: one\n  two\n", "a: one\n  two\nz: 1\n");
    check("a:\n", "a:\nz: 1\n");
    check("a: [\n  x\n]\n", "a: [\n  x\n]\nz: 1\n");
    check("  a: 1\n  b: 2\n", "  a: 1\n  b: 2\n  z: 1\n");
    check("{a: 1}\n", "{a: 1, z: 1}\n");
    check("{a: }\n", "{a: , z: 1 }\n");
    check("{ a: 1, }\n", "{ a: 1, z: 1, }\n");
    check("{\n  a: 1, # why\n  b: 2 # because\n}\n", "{\n  a: 1, # why\n  b: 2, # because\n  z: 1\n}\n");
    check("{\n  a: 1, # why\n}\n", "{\n  a: 1, # why\n  z: 1,\n}\n");
}

#[test]
fn mappings_on_the_way_are_made() {
    check("a: 1\n", &set("f.g.h", text("x")), "a: 1\nf:\n  g:\n    h: x\n");
    check("f:\na: 1\n", &set("f.g", text("x")), "f:\n  g: x\na: 1\n");
    check("f: # why\na: 1\n", &set("f.g.h", text("x")), "f: # why\n  g:\n    h: x\na: 1\n");
    check("f: {}\na: 1\n", &set("f.g", text("x")), "f: {g: x}\na: 1\n");
    check("f: {} # none\na: 1\n", &set("f.g.h", text("x")), "f: # none\n  g:\n    h: x\na: 1\n");
    check("f:\n    e: 1\n", &set("f.g.h", text("x")), "f:\n    e: 1\n    g:\n        h: x\n");
    check("f:\n    e: 1\n", &set("g.h", text("x")), "f:\n    e: 1\ng:\n    h: x\n");
    check("{f: }\n", &set("f.g", text("x")), "{f: {g: x} }\n");
    check("- a: 1\n  b: 2 # c\n- d\n", &set("0.f.g", text("x")), "- a: 1\n  b: 2 # c\n  f:\n    g: x\n- d\n");
    let scale = vec![Step::key("scale"), Step::key("2")];
    check("scale:\n  -2: low\n", &Edit::Set { path: scale, value: text("high") }, "scale:\n  -2: low\n  2: high\n");
}

#[test]
fn a_key_is_taken_away_with_its_lines() {
    let check = |before, after| check(before, &remove("a"), after);
    check("a: 1\n", "");
    check("# one\na: 1 # two\n# three\n", "# one\n# three\n");
    check("b: 2\na: 1\n", "b: 2\n");
    check("a: 1\n\nb: 2\n", "\nb: 2\n");
    check("a: |\n  x\n\nb: 2\n", "\nb: 2\n");
    check("a: |+\n  x\n\nb: 2\n", "b: 2\n");
    check("a:\n  - x\n  - y: 1\n    z: 2\nb: 2\n", "b: 2\n");
    check("a:\nb: 2\n", "b: 2\n");
    check("a: [x,\n  y]\nb: 2\n", "b: 2\n");
    check("{a: 1}\n", "{}\n");
    check("{ a: 1 }\n", "{ }\n");
    check("{a: 1, b: 2}\n", "{b: 2}\n");
    check("{b: 2, a: 1}\n", "{b: 2}\n");
    check("{b: 2, a: 1,}\n", "{b: 2,}\n");
    check("{b: 2, a}\n", "{b: 2}\n");
    check("{\n  a: 1, # one\n  b: 2\n}\n", "{\n  b: 2\n}\n");
    check("{\n  b: 2, # two\n  a: 1 # one\n}\n", "{\n  b: 2 # two\n}\n");
    check("{\n  b: 2, # two\n  a: 1, # one\n}\n", "{\n  b: 2, # two\n}\n");
    check("{b: 2, # two\n  a: 1}\n", "{b: 2, # two\n  }\n");
}

#[test]
fn a_nested_key_is_taken_away() {
    check("f:\n  a: 1\n  b: 2\n", &remove("f.b"), "f:\n  a: 1\n");
    check("f: # why\n  # above\n  a: 1\ng: 2\n", &remove("f.a"), "f: {} # why\n  # above\ng: 2\n");
    check("- a: 1\n  b: 2\n- c\n", &remove("0.a"), "- b: 2\n- c\n");
    check("- a: 1 # one\n  # two\n  b: 2\n", &remove("0.a"), "-  # one\n  # two\n  b: 2\n");
    check("- a: 1\n- c\n", &remove("0.a"), "- {}\n- c\n");
    check("-\n  a: 1\n- c\n", &remove("0.a"), "- {}\n- c\n");
}

#[test]
fn settings_may_open_with_a_marker() {
    let made = |before: &str| apply_yaml(before, &[set("z", Value::Whole(1))]);
    assert_eq!(made("---\na: 1\n").as_deref(), Ok("---\na: 1\nz: 1\n"));
    assert_eq!(made("---\n").as_deref(), Ok("---\nz: 1\n"));
    assert_eq!(made("---\n# a: 1").as_deref(), Ok("---\n# a: 1\nz: 1"));
    assert_eq!(made("\u{feff}").as_deref(), Ok("\u{feff}z: 1\n"));
}
