//! What is added to a file leaves every other byte as it was, however the file is written.

use crate::sandbox::Sandbox;

const SESSION: &str = "clients/k-07/sessions/2026-11-17.md";

/// Adds an activity to a session of these bytes, and expects those.
#[track_caller]
fn check(before: &str, after: &str) {
    let sandbox = Sandbox::practice(&[("clients/k-07/client.md", "---\ntype: client\n---\n"), (SESSION, before)]);
    sandbox.mw("-q activity add 'Say no'").exits(0);
    snapbox::assert_data_eq!(sandbox.read(SESSION), snapbox::Data::text(after).raw());
    assert_eq!(sandbox.files("clients/k-07"), ["client.md", "sessions/2026-11-17.md"]);
}

#[test]
fn windows_line_ends_stay() {
    check(
        "---\r\ntype: session\r\ndate: 2026-11-17\r\n---\r\nNotes.\r\n",
        "---\r\ntype: session\r\ndate: 2026-11-17\r\nactivities:\r\n  - title: Say no\r\n    id: say-no\r\n    set_by: client\r\n---\r\nNotes.\r\n",
    );
}

#[test]
fn a_byte_order_mark_and_a_missing_last_line_end_stay() {
    check(
        "\u{feff}---\ntype: session\ndate: 2026-11-17\n---\nNotes, and no end",
        "\u{feff}---\ntype: session\ndate: 2026-11-17\nactivities:\n  - title: Say no\n    id: say-no\n    set_by: client\n---\nNotes, and no end",
    );
    check(
        "---\ntype: session\ndate: 2026-11-17\n---",
        "---\ntype: session\ndate: 2026-11-17\nactivities:\n  - title: Say no\n    id: say-no\n    set_by: client\n---",
    );
}

#[test]
fn comments_quotes_own_keys_and_indentation_stay() {
    check(
        "\
---
# of the coach
date:   \"2026-11-17\"   # Tuesday
type: session
mood: {weather: grey}   # my own key
activities:
    - title: 'One'      # first
      mine: 1

    - {title: Two}
kind: review
# the end
---

---
Notes: with --- and a list
- [ ] x
",
        "\
---
# of the coach
date:   \"2026-11-17\"   # Tuesday
type: session
mood: {weather: grey}   # my own key
activities:
    - title: 'One'      # first
      mine: 1

    - {title: Two}
    - title: Say no
      id: say-no
      set_by: client
kind: review
# the end
---

---
Notes: with --- and a list
- [ ] x
",
    );
}

#[test]
fn a_list_in_brackets_stays_one() {
    check(
        "---\ntype: session\ndate: 2026-11-17\nactivities: [{title: One}]\n---\n",
        "---\ntype: session\ndate: 2026-11-17\nactivities: [{title: One}, {title: Say no, id: say-no, set_by: client}]\n---\n",
    );
    check(
        "---\n{type: session, date: 2026-11-17}\n---\n",
        "---\n{type: session, date: 2026-11-17, activities: [{title: Say no, id: say-no, set_by: client}]}\n---\n",
    );
}

#[test]
fn a_file_that_cannot_be_changed_without_loss_is_refused_with_the_way_out() {
    let before = "---\ntype: session\ndate: 2026-11-17\nactivities: &all\n  - title: One\nmine: *all\n---\n";
    let sandbox = Sandbox::practice(&[("clients/k-07/client.md", "---\ntype: client\n---\n"), (SESSION, before)]);
    let run = sandbox.mw("-q activity add 'Say no'").exits(4).prints("");
    assert!(run.stderr.starts_with(&format!("mw: {SESSION}:4:")), "{}", run.stderr);
    assert_eq!(sandbox.read(SESSION), before);
}
