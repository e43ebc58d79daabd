//! `mw done` and `mw let-go`.

use crate::sandbox::Sandbox;

const OPEN: &str =
    "---\ntype: reflection\ndate: 2026-11-10\nshare: me\nactivities:\n  - title: Tell her\n    expected: 3\n---\n";

fn with_one_open() -> Sandbox {
    Sandbox::personal(&[("diary/2026-11-10.md", OPEN)])
}

#[test]
fn done_ends_the_activity_and_offers_the_next_step() {
    let sandbox = with_one_open();
    sandbox
        .mw("done --actual 8 --learned 'I guess worse than it is.'")
        .exits(0)
        .prints("Kept in diary/2026-11-20-tell-her.md\n*Tell her*: done. Expected 3, was 8.\n")
        .says("For *Tell her*\nWhen you like, what you noticed: mw reflect tell --noticed TEXT\n");
    assert_eq!(
        sandbox.read("diary/2026-11-20-tell-her.md"),
        "\
---
type: reflection
date: 2026-11-20
activity: tell-her
share: me
outcome: done
actual: 8
---

## What I make of it

I guess worse than it is.
"
    );
}

#[test]
fn a_loop_with_all_four_stages_waits_for_an_activity_that_follows() {
    let sandbox = with_one_open();
    sandbox
        .mw("done tell --happened a --noticed b --learned c --next d")
        .exits(0)
        .says("When you like, something to try next: mw activity add \"TITLE\" --after tell\n");
    sandbox.mw("-q activity add 'In the room' --after tell").exits(0);
    sandbox
        .mw("done tell -m 'Still so.'")
        .exits(0)
        .prints(
            "Kept in diary/2026-11-20-tell-her-2.md\n*Tell her*: done, 2 times. The loop is closed. 1 activity open.\n",
        )
        .says("It was done on 2026-11-20 already; this is once more.\n");
}

#[test]
fn what_an_end_changes_is_said_and_what_was_stays() {
    let sandbox = with_one_open();
    sandbox.mw("-q done tell --date 2026-11-15").exits(0);
    sandbox
        .mw("-q done tell --outcome not-done -m x")
        .exits(0)
        .says("It was done on 2026-11-15; from now on it is not done.\n");
    sandbox.mw("-q let-go tell -m x --anyway").exits(0).says("");
    sandbox
        .mw("tick tell --date 2026-11-01 --dry-run")
        .exits(0)
        .says("2026-11-01 is before it was added, on 2026-11-10.\n");
}

#[test]
fn an_outcome_is_a_word_of_the_list_with_either_dash() {
    for (typed, written, said) in [
        ("a-little", "a_little", "done a little"),
        ("a_little", "a_little", "done a little"),
        ("mostly", "mostly", "mostly done"),
    ] {
        let sandbox = with_one_open();
        let printed = format!("Kept in diary/2026-11-20-tell-her.md\n*Tell her*: {said}.\n");
        sandbox.mw(&format!("-q done tell --outcome {typed}")).exits(0).prints(&printed).says("");
        assert!(sandbox.read("diary/2026-11-20-tell-her.md").contains(&format!("\noutcome: {written}\n")));
    }
    with_one_open().mw("done tell --outcome open").exits(2).prints("");
}

#[test]
fn letting_go_is_learning_and_offers_something_that_fits_better() {
    let sandbox = with_one_open();
    sandbox
        .mw("let-go tell --barrier 'Evenings are full' --learned 'Mornings are mine.'")
        .exits(0)
        .prints("Kept in diary/2026-11-20-tell-her.md\n*Tell her*: let go.\n")
        .says("When you like, something that fits better: mw activity add \"TITLE\" --after tell\n");
    assert_eq!(
        sandbox.read("diary/2026-11-20-tell-her.md"),
        "\
---
type: reflection
date: 2026-11-20
activity: tell-her
share: me
outcome: let_go
barrier: Evenings are full
---

## What I make of it

Mornings are mine.
"
    );
}

#[test]
fn an_offered_activity_is_taken_and_one_that_ended_is_taken_up_again() {
    let sandbox = Sandbox::personal(&[]);
    sandbox
        .mw("-q activity add 'Read the chapter' --offered")
        .exits(0)
        .prints("Offered: read-the-chapter. To take it up: mw activity take read\n");
    sandbox
        .mw("activity take read")
        .exits(0)
        .prints("Kept in diary/2026-11-20-read-the-chapter.md\n*Read the chapter*: open.\n");
    sandbox
        .mw("activity take read")
        .exits(5)
        .says("mw: `read-the-chapter` is open already\n    When something happens: mw reflect read-the-chapter\n");
    sandbox.mw("-q done read").exits(0);
    sandbox
        .mw("-q activity take read")
        .exits(0)
        .prints("Kept in diary/2026-11-20-read-the-chapter-3.md\n*Read the chapter*: open, once so far.\n");
}
