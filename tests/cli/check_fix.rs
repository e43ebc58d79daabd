//! `mw check --fix`.

use crate::sandbox::Sandbox;

/// A session as an editor on Windows may leave it: a byte-order mark, CRLF, comments, no newline at the end.
const SESSION: &str = "\u{feff}---\r\ntype: session # one\r\ndate:   2026-11-3\r\nstatus: Held   # yes\r\n\
    reviewed: [{activity: Say-It, outcome: not-done}]\r\nshare: Pair\r\n---\r\ntabs\there \r\nstatus: Held";

const SESSION_MENDED: &str = "\u{feff}---\r\ntype: session # one\r\ndate:   2026-11-03\r\nstatus: held   # yes\r\n\
    reviewed: [{activity: say-it, outcome: not_done}]\r\nshare: Pair\r\n---\r\ntabs\there \r\nstatus: Held";

const CLIENT: (&str, &str) =
    ("client.md", "---\ntype: client\nactivities:\n  - title: Say it\n    expected: \"8\"   # of ten\n---\n");

fn journal() -> Sandbox {
    Sandbox::personal(&[CLIENT, ("sessions/2026-11-03.md", SESSION)])
}

#[test]
fn what_can_have_been_meant_in_one_way_only_is_mended_and_the_rest_is_left() {
    let sandbox = journal();
    let run = sandbox.mw("check --fix").exits(1).prints(
        "\
mended[wrong-type]: client.md:5: `8` without its quotes
mended[bad-date]: sessions/2026-11-03.md:3: `2026-11-3` is now `2026-11-03`
mended[unknown-value]: sessions/2026-11-03.md:4: `Held` is now `held`
mended[unknown-activity]: sessions/2026-11-03.md:5: `Say-It` is now `say-it`
mended[unknown-value]: sessions/2026-11-03.md:5: `not-done` is now `not_done`
problem[unknown-value]: `Pair` is not a value of `share`
 --> sessions/2026-11-03.md:6:8
  |
6 | share: Pair
  |        ^^^^
  |
  = help: did you mean `pair`?

",
    );
    run.says(
        "Mending 5 places in 2 files.\n\
         Mended 5 of 6 problems. To take all of it back: mw undo\n\
         1 problem in 1 file. More about one: mw check --explain NAME\n",
    );
    assert_eq!(sandbox.read("sessions/2026-11-03.md"), SESSION_MENDED);
    assert_eq!(sandbox.read("client.md"), CLIENT.1.replace("\"8\"", "8"));
}

#[test]
fn mending_twice_is_mending_once() {
    let sandbox = journal();
    sandbox.mw("check --fix").exits(1);
    let once = sandbox.tree();
    let run = sandbox.mw("check --fix").exits(1);
    assert!(run.stderr.starts_with("Nothing to mend for certain\n"), "{}", run.stderr);
    assert_eq!(sandbox.tree(), once);
}

#[test]
fn where_nothing_is_left_the_exit_code_says_so() {
    let sandbox = Sandbox::personal(&[CLIENT]);
    sandbox
        .mw("check --fix")
        .exits(0)
        .prints("mended[wrong-type]: client.md:5: `8` without its quotes\n")
        .says("Mended 1 of 1 problem. To take it back: mw undo\n");
    sandbox.mw("check --fix").exits(0).prints("").says("");
}

#[test]
fn each_file_that_was_mended_can_be_taken_back() {
    let sandbox = journal();
    let before = sandbox.tree();
    sandbox.mw("check --fix").exits(1);
    while sandbox.mw("undo").code == 0 {}
    assert_eq!(sandbox.tree(), before);
}

#[test]
fn a_dry_run_shows_the_changes_and_makes_none() {
    let sandbox = Sandbox::personal(&[CLIENT]);
    let before = sandbox.tree();
    let run = sandbox.mw("check --fix --dry-run").exits(0).says("Would mend 1 of 1 problem\n");
    assert!(run.stdout.contains("-    expected: \"8\"   # of ten\n+    expected: 8   # of ten\n"), "{}", run.stdout);
    assert_eq!(sandbox.tree(), before);
    sandbox.mw("check --dry-run").exits(2);
    sandbox.mw("check --fix --explain bad-date").exits(2);
}

#[test]
fn a_dry_run_shows_what_comes_to_light_once_a_file_can_be_read() {
    let files = [
        ("meanwhile.yaml", "kind: personal\nversion: \"1\"\n"),
        ("sessions/a.md", "---\ntype: Session\ndate: 2026/11/3\nstatus: Held\nmode: zoom\n---\nHeld.\n"),
    ];
    let run = Sandbox::personal(&files).mw("check --fix --dry-run").exits(1).prints(
        "\
--- meanwhile.yaml
+++ meanwhile.yaml
@@ -1,2 +1,2 @@
 kind: personal
-version: \"1\"
+version: 1
--- sessions/a.md
+++ sessions/a.md
@@ -1,7 +1,7 @@
 ---
-type: Session
-date: 2026/11/3
-status: Held
+type: session
+date: 2026-11-03
+status: held
 mode: zoom
 ---
 Held.
problem[unknown-value]: `zoom` is not a value of `mode`
 --> sessions/a.md:5:7
  |
5 | mode: zoom
  |       ^^^^
  |
  = help: one of: in_person, online, phone

",
    );
    run.mentions("Would mend 4 of 5 problems\n");
    let sandbox = Sandbox::personal(&files);
    let before = sandbox.tree();
    let shown = sandbox.mw("check --fix --dry-run --format json").exits(1).json();
    assert_eq!(sandbox.tree(), before);
    assert_eq!(shown, sandbox.mw("check --fix --format json").exits(1).json());
    assert_eq!(shown["mended"].as_array().map(Vec::len), Some(4));
}

#[test]
fn mending_can_be_about_some_files_or_some_rules() {
    let mended = |line: &str| {
        let answer = journal().mw(&format!("check --fix --format json {line}")).json();
        let mended = answer["mended"].as_array().expect("a list").clone();
        let shown = mended.iter().map(|one| format!("{} {}", one["path"], one["code"]).replace('"', ""));
        shown.collect::<Vec<_>>()
    };
    assert_eq!(mended("client.md"), ["client.md wrong-type"]);
    assert_eq!(mended("--rule bad-date"), ["sessions/2026-11-03.md bad-date"]);
    assert_eq!(mended("--rule bad-id"), Vec::<String>::new());
    assert_eq!(mended("--dry-run client.md"), ["client.md wrong-type"]);
}

#[test]
fn a_file_that_cannot_be_edited_for_certain_is_left_as_it_is() {
    let check = |text: &str| {
        let sandbox = Sandbox::personal(&[("diary/a.md", text)]);
        let before = sandbox.tree();
        sandbox.mw("check --fix").exits(1);
        assert_eq!(sandbox.tree(), before, "{text}");
    };
    let entry = "---\ntype: reflection\ndate: 2026-11-05\n";
    check(&format!("{entry}outcome: &it Done\n---\n"));
    check(&format!("{entry}worth: 3\nworth: 4\noutcome: Done\n---\n"));
    check(&format!("{entry}outcome: Done\n---\n<<<<<<< HEAD\nI\n=======\nWe\n>>>>>>> theirs\n"));
    check(&format!("{entry}outcome: Done\nwin: a: b\n---\n"));
}

#[test]
fn a_key_that_says_the_same_twice_loses_the_second_line() {
    let sandbox = Sandbox::personal(&[(
        "diary/a.md",
        "\u{feff}---\r\ntype: reflection\r\ndate: 2026-11-05\r\nworth: 3 # low\r\nfelt: [calm]\r\n\
         felt:\r\n  - calm\r\n# mine\r\noutcome: Done\r\nworth: 3\r\n---\r\nworth: 3\r\nworth: 3",
    )]);
    sandbox.mw("check --fix").exits(0).prints(
        "\
mended[duplicate-key]: diary/a.md:6: the second `felt`, which says the same, is gone
mended[unknown-value]: diary/a.md:9: `Done` is now `done`
mended[duplicate-key]: diary/a.md:10: the second `worth`, which says the same, is gone
",
    );
    assert_eq!(
        sandbox.read("diary/a.md"),
        "\u{feff}---\r\ntype: reflection\r\ndate: 2026-11-05\r\nworth: 3 # low\r\nfelt: [calm]\r\n\
         # mine\r\noutcome: done\r\n---\r\nworth: 3\r\nworth: 3"
    );
}

#[test]
fn a_key_that_stands_twice_is_left_where_something_would_be_lost() {
    let check = |keys: &str| {
        let text = format!("---\ntype: reflection\ndate: 2026-11-05\n{keys}---\n");
        let sandbox = Sandbox::personal(&[("diary/a.md", &text)]);
        sandbox.mw("check --fix").exits(1).mentions("Nothing to mend for certain\n");
        assert_eq!(sandbox.read("diary/a.md"), text);
    };
    check("worth: 3\nworth: 4\n");
    check("worth: 3\nworth: 3 # so it was\n");
    check("worth: 3\nworth: \"3\"\n");
    check("fields: {a: 1, a: 1}\n");
    check("win: &it Yes\nworth: 3\nworth: 3\n");
}

#[test]
fn one_key_that_says_the_same_twice_goes_though_another_says_two_things() {
    let text = "---\ntype: reflection\ndate: 2026-11-05\nworth: 3\nworth: 4\nflow: true\nworth: 3\nflow: true\n---\n";
    let sandbox = Sandbox::personal(&[("diary/a.md", text)]);
    sandbox.mw("check --fix").exits(1).mentions("Mended 2 of 3 problems.");
    let left = "---\ntype: reflection\ndate: 2026-11-05\nworth: 3\nworth: 4\nflow: true\n---\n";
    assert_eq!(sandbox.read("diary/a.md"), left);
}

#[test]
fn settings_lose_a_line_that_says_the_same_twice_too() {
    let sandbox = Sandbox::personal(&[("meanwhile.yaml", "kind: personal\nfocus: 1\nkind: personal\n")]);
    sandbox.mw("check --fix").exits(0);
    assert_eq!(sandbox.read("meanwhile.yaml"), "kind: personal\nfocus: 1\n");
}

#[test]
fn each_client_of_a_practice_is_mended_and_the_coachs_diary_too() {
    let sandbox = Sandbox::practice(&[
        ("clients/k-07/client.md", "---\ntype: client\nstatus: Active\n---\n"),
        ("clients/m-12/client.md", "---\ntype: client\nstatus: ACTIVE\n---\n"),
        ("coach/diary/a.md", "---\ntype: reflection\ndate: 2026-11-05\nclient: K-07\n---\n"),
    ]);
    sandbox
        .mw("check --fix")
        .exits(0)
        .says("Mending 3 places in 3 files.\nMended 3 of 3 problems. To take all of it back: mw undo\n");
    sandbox.mw("check").exits(0).prints("");
}

#[test]
fn all_that_is_mended_is_one_change() {
    let sandbox = journal();
    let before = sandbox.tree();
    sandbox.mw("check --fix").exits(1).mentions("Mending 5 places in 2 files.");
    assert_ne!(sandbox.tree(), before);
    sandbox.mw("undo").exits(0);
    assert_eq!(sandbox.tree(), before);
    sandbox.mw("undo").exits(3);
}

#[test]
#[cfg(unix)]
fn where_one_file_cannot_be_written_none_is() {
    use std::os::unix::fs::PermissionsExt;

    let sandbox = journal();
    let before = sandbox.tree();
    let locked = sandbox.path("sessions/2026-11-03.md");
    std::fs::set_permissions(&locked, std::fs::Permissions::from_mode(0o444)).expect("made read-only");
    let run = sandbox.mw("check --fix").exits(6);
    assert!(run.stdout.starts_with("problem[wrong-type]: "), "{}", run.stdout);
    assert!(!run.stdout.contains("mended[") && !run.stderr.contains("Nothing to mend"), "{}", run.stderr);
    run.mentions("cannot write");
    assert_eq!(sandbox.tree(), before);
}

/// Each has two files laid ready beside its place, and a process may not have so many open.
#[test]
#[cfg(unix)]
fn more_files_are_mended_than_a_process_may_hold_open() {
    let entry = |number: u32| format!("---\ntype: reflection\ndate: 2026-11-5\n---\n{number}\n");
    let files: Vec<(String, String)> = (0..40).map(|number| (format!("diary/{number}.md"), entry(number))).collect();
    let files: Vec<(&str, &str)> = files.iter().map(|(path, text)| (path.as_str(), text.as_str())).collect();
    let sandbox = Sandbox::personal(&files);
    sandbox.shell("ulimit -n 24 && \"$mw\" check --fix").exits(0).mentions("Mended 40 of 40 problems.");
}

#[test]
fn what_ends_before_it_begins_is_shown_with_both_places() {
    let session = "---\ntype: session\ndate: 2026-11-03T16:00\nend: 2026-11-03T15:00\n---\n";
    Sandbox::personal(&[("sessions/a.md", session)]).mw("check").exits(1).prints(
        "\
problem[ends-before-it-begins]: `end` is a time before that of `date`
 --> sessions/a.md:4:6
  |
4 | end: 2026-11-03T15:00
  |      ^^^^^^^^^^^^^^^^
  |
 ::: sessions/a.md:3:7
  |
3 | date: 2026-11-03T16:00
  |       ---------------- it begins here
  |
  = help: correct the one of the two that is wrong

",
    );
}

#[test]
fn problems_in_the_json_of_other_commands_quote_nothing() {
    let sandbox = Sandbox::personal(&[
        ("diary/a.md", "---\ntype: canary\n---\n"),
        ("diary/b.md", "---\ntype: reflection\ndate: canary\n---\n"),
        ("diary/c.md", "---\ncanary: canary: canary\n---\n"),
    ]);
    for command in ["week", "status", "progress", "list reflections"] {
        let answer = sandbox.mw(&format!("{command} --format json")).exits(0).json()["problems"].to_string();
        assert!(answer.contains("a colon and a blank stand within text"), "{command}: {answer}");
        assert!(!answer.contains("canary"), "{command}: {answer}");
    }
}

const OPEN: &str = "---\ntype: session\ndate: 2026-11-03\nby: coach # me\nstatus: held\n---\nCalm today.\n";

/// A practice in which the coach left out `share` twice, said it twice, and misspelt it once.
fn practice() -> Sandbox {
    Sandbox::practice(&[
        ("clients/k-07/client.md", "---\ntype: client\n---\n"),
        ("clients/k-07/sessions/2026-11-03.md", OPEN),
        ("clients/k-07/sessions/2026-11-10.md", &OPEN.replace("11-03", "11-10").replace("status", "share: me\nstatus")),
        (
            "clients/k-07/sessions/2026-11-11.md",
            &OPEN.replace("11-03", "11-11").replace("status", "share: pari\nstatus"),
        ),
        (
            "clients/k-07/sessions/2026-11-12.md",
            &OPEN.replace("11-03", "11-12").replace("status", "share: pair\nstatus"),
        ),
        ("clients/k-07/diary/2026-11-13.md", "---\ntype: reflection\ndate: 2026-11-13\nby: client\n---\nMine.\n"),
        ("clients/m-12/client.md", "---\ntype: client\n---\n"),
        ("clients/m-12/diary/2026-11-04.md", "---\ntype: reflection\ndate: 2026-11-04\nby: coach\n---\nA thought.\n"),
        ("coach/diary/2026-11-04.md", "---\ntype: reflection\ndate: 2026-11-04\n---\nMine.\n"),
    ])
}

const TO_SHARE: &str = "2 files in clients' folders without `share`, which only you see so far:\n  \
    clients/k-07: 2026-11-03\n  clients/m-12: 2026-11-04\n";

#[test]
fn what_a_coach_left_open_becomes_the_pairs_where_the_coach_says_so() {
    let sandbox = practice();
    for (path, line) in
        [("clients/k-07/sessions/2026-11-03.md", "status: held\n"), ("clients/m-12/diary/2026-11-04.md", "by: coach\n")]
    {
        let text = sandbox.read(path);
        sandbox.write(path, &text.replacen(line, &format!("{line}share: pair\n"), 1));
    }
    let wanted = sandbox.tree();

    let sandbox = practice();
    let before = sandbox.tree();
    let shown = sandbox.mw("check --fix --share pair --dry-run").exits(1);
    assert!(shown.stderr.starts_with(TO_SHARE), "{}", shown.stderr);
    assert_eq!(sandbox.tree(), before, "a dry run writes nothing");
    let run = sandbox.mw("check --fix").exits(1);
    assert!(!run.stdout.contains("mended["), "only the flag shares: {}", run.stdout);
    assert_eq!(sandbox.tree(), before, "only the flag shares");

    let run = sandbox.mw("check --fix --share pair").exits(1);
    assert!(run.stderr.starts_with(TO_SHARE), "{}", run.stderr);
    assert_eq!(sandbox.tree(), wanted);
    let again = sandbox.mw("check --fix --share pair").exits(1);
    assert!(!again.stderr.contains("only you see so far"), "{}", again.stderr);
    assert_eq!(sandbox.tree(), wanted);
    sandbox.mw("check --share pair").exits(2);
    sandbox.mw("check --fix --share me").exits(2);
}

#[test]
fn sharing_keeps_to_what_is_asked_about() {
    let sandbox = practice();
    let run = sandbox.mw("check clients/m-12 --fix --share pair").exits(0);
    assert!(run.stderr.starts_with("1 file in clients' folders"), "{}", run.stderr);
    assert_eq!(sandbox.read("clients/k-07/sessions/2026-11-03.md"), OPEN);
}
