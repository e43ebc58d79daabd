//! `mw check` on files that nobody would write on purpose: each is named, none hides another.
#![cfg(unix)]
#![expect(clippy::disallowed_methods, reason = "a test makes its own files")]
#![expect(clippy::expect_used, reason = "a test that cannot be set up stops")]

use std::ffi::OsStr;
use std::fs;
use std::os::unix::ffi::OsStrExt;
use std::os::unix::fs::{PermissionsExt, symlink};

use serde_json::Value;

use crate::sandbox::Sandbox;

const START: &str = "---\ntype: reflection\ndate: 2026-11-05\n";

/// A personal journal with one file at `diary/it.md`.
fn with(text: impl AsRef<[u8]>) -> Sandbox {
    let sandbox = Sandbox::personal(&[("diary/good.md", "---\ntype: reflection\ndate: 2026-11-05\n---\nGood.\n")]);
    fs::write(sandbox.path("diary/it.md"), text).expect("the file");
    sandbox
}

/// Expects that one thing is found, by this rule, in this file, at this place.
#[track_caller]
fn finds(sandbox: &Sandbox, code: &str, path: &str, place: (u64, u64)) {
    let found = sandbox.mw("check --format json").exits(1).json();
    let problems = found["problems"].as_array().expect("a list");
    let said: Vec<_> = problems
        .iter()
        .map(|one| (one["code"].as_str(), one["path"].as_str(), one["line"].as_u64(), one["column"].as_u64()))
        .collect();
    assert_eq!(said, [(Some(code), Some(path), Some(place.0), Some(place.1))]);
    assert!(problems.iter().all(|one| one["help"] != Value::Null), "{found}");
    sandbox.mw("check").exits(1);
}

#[test]
fn a_file_of_50_mb_is_left_out() {
    finds(&with(vec![b'x'; 50_000_000]), "too-large", "diary/it.md", (1, 1));
}

#[test]
fn what_would_cost_too_much_to_read_is_left_out() {
    let many_brackets = format!("{START}felt: {}\n---\n", "[".repeat(5000));
    finds(&with(many_brackets), "too-large", "diary/it.md", (2, 1));
    let alias = |at: usize| format!("a{}: &a{0} [{}]\n", at + 1, format!("*a{at}, ").repeat(9));
    let aliases = (0..9).map(alias).collect::<Vec<_>>().concat();
    let sandbox = with(format!("{START}a0: &a0 [x]\n{aliases}---\n"));
    let found = sandbox.mw("check --format json").exits(1).json();
    assert_eq!(found["problems"][0]["code"], "too-large", "{found}");
}

#[test]
fn the_first_byte_that_is_no_text_is_pointed_at() {
    let sandbox = with(b"---\ntype: reflection\ndate: 2026-11-05\n---\nNa\xefve.\n");
    finds(&sandbox, "not-utf-8", "diary/it.md", (5, 3));
}

#[test]
fn a_title_cannot_steer_the_terminal() {
    // A quoted escape is text; YAML does not allow the character itself.
    let sandbox = with(format!("{START}activity: \"\\e[31mred\\u202e\"\n---\n"));
    sandbox.write("diary/\u{1b}[2J.md", "no front matter\n");
    let run = sandbox.mw("check --color never").exits(1);
    assert!(run.stdout.contains("`\u{fffd}[31mred\u{fffd}`"), "{}", run.stdout);
    assert!(run.stdout.contains("diary/\u{fffd}[2J.md"), "{}", run.stdout);
    for run in [sandbox.mw("check --color always"), sandbox.mw("check --format github")] {
        assert!(!run.stdout.contains("\u{1b}[31m") && !run.stdout.contains("\u{1b}[2J"), "{}", run.stdout);
    }
}

#[test]
fn a_name_without_a_name_and_a_name_that_is_no_text() {
    let sandbox = with(format!("{START}---\n"));
    sandbox.write("diary/.md", "hidden\n");
    finds(&sandbox, "bad-name", "diary/.md", (1, 1));
    let sandbox = with(format!("{START}---\n"));
    let name = OsStr::from_bytes(b"diary/\xff.md");
    if fs::write(sandbox.path("").join(name), "x").is_ok() {
        finds(&sandbox, "bad-name", "diary/\u{fffd}.md", (1, 1));
    }
}

#[test]
fn links_that_lead_nowhere_or_in_a_ring_are_named() {
    let sandbox = with(format!("{START}---\n"));
    symlink("gone.md", sandbox.path("diary/link.md")).expect("a link");
    finds(&sandbox, "unreadable", "diary/link.md", (1, 1));
    let sandbox = with(format!("{START}---\n"));
    symlink("..", sandbox.path("diary/up")).expect("a link");
    finds(&sandbox, "folder-loop", "diary/up", (1, 1));
    let sandbox = with(format!("{START}---\n"));
    symlink("ring.md", sandbox.path("diary/ring.md")).expect("a link");
    finds(&sandbox, "unreadable", "diary/ring.md", (1, 1));
}

#[test]
fn a_device_does_not_make_it_read_for_ever() {
    let sandbox = with(format!("{START}---\n"));
    symlink("/dev/zero", sandbox.path("diary/zero.md")).expect("a link");
    finds(&sandbox, "link-leads-out", "diary/zero.md", (1, 1));
}

#[test]
fn what_may_not_be_read_is_named() {
    let sandbox = with(format!("{START}---\n"));
    let folder = sandbox.path("diary/2026");
    fs::create_dir(&folder).expect("a folder");
    fs::set_permissions(&folder, fs::Permissions::from_mode(0o000)).expect("its mode");
    // Nothing is forbidden to root.
    if fs::read_dir(&folder).is_err() {
        finds(&sandbox, "unreadable", "diary/2026", (1, 1));
    }
    fs::set_permissions(&folder, fs::Permissions::from_mode(0o700)).expect("its mode");
}

#[test]
fn of_a_file_full_of_mistakes_the_first_are_shown() {
    let keys = (0..2000).map(|at| format!("k{at}:\n")).collect::<Vec<_>>().concat();
    let sandbox = with(format!("{START}{keys}---\n"));
    sandbox.write("diary/it's me.md", &format!("{START}{keys}---\nMe.\n"));
    let run = sandbox.mw("check").exits(0);
    assert_eq!(run.stdout.matches("note[unknown-key]").count(), 40);
    let more = |of: &str| format!("\n… and 1,980 more of this file: mw check {of} --format json\n");
    assert!(run.stdout.contains(&more("diary/it.md")), "{}", run.stdout);
    assert!(run.stdout.contains(&more("'diary/it'\\''s me.md'")), "{}", run.stdout);
    run.says("4,000 notes in 2 files. More about one: mw check --explain NAME\n");
    let named = sandbox.mw("check diary/it.md").exits(0);
    assert_eq!(named.stdout.matches("note[unknown-key]").count(), 20);
    named.says("2,000 notes in 1 file. More about one: mw check --explain NAME\n");
    let all = sandbox.mw("check diary/it.md --format json").json();
    assert_eq!(all["counts"]["notes"], 2000);
    assert_eq!(all["notes"].as_array().map(Vec::len), Some(2000));
    assert_eq!(sandbox.mw("check --format github").stdout.lines().count(), 4000);
}

#[test]
fn names_of_other_systems_are_named() {
    let sandbox = with(format!("{START}---\n"));
    sandbox.write("diary/con.md", &format!("{START}---\nPro.\n"));
    finds(&sandbox, "reserved-name", "diary/con.md", (1, 1));
    let sandbox = with(format!("{START}---\n"));
    sandbox.write("diary/\u{e9}t\u{e9}.md", &format!("{START}---\nOne.\n"));
    sandbox.write("diary/e\u{301}te\u{301}.md", &format!("{START}---\nTwo.\n"));
    finds(&sandbox, "name-collision", "diary/\u{e9}t\u{e9}.md", (1, 1));
}

#[test]
fn a_conflict_that_git_left_in_the_words_is_named() {
    let sandbox = with(format!("{START}---\nSo:\n<<<<<<< HEAD\nyes\n=======\nno\n>>>>>>> theirs\n"));
    finds(&sandbox, "conflict-marker", "diary/it.md", (6, 1));
}
