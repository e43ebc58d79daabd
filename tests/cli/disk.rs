//! What happens where something is in the way: a disk that says no, a broken file, a reader that goes away.

use std::io::Read as _;
use std::process::Stdio;

use crate::sandbox::Sandbox;

const OPEN: &str = "---\ntype: reflection\ndate: 2026-11-10\nshare: me\nactivities:\n  - title: Tell her\n---\n";
const CLIENT: &str = "---\ntype: client\ngoals:\n  - title: Calmer meetings\n---\n";
const SESSION: &str = "---\ntype: session\ndate: 2026-11-17\n---\n";

fn personal() -> Sandbox {
    Sandbox::personal(&[("diary/2026-11-10.md", OPEN), ("client.md", CLIENT), ("sessions/2026-11-17.md", SESSION)])
}

#[test]
fn a_dry_run_shows_the_change_and_changes_nothing() {
    let sandbox = personal();
    let before = sandbox.tree();
    for line in [
        "reflect -m x",
        "tick",
        "done -m x",
        "let-go -m x",
        "activity add 'Say no'",
        "activity add 'Say no' --in last",
        "activity add 'Say no' --standing",
        "session add",
        "session close --minutes 60",
        "session cancel last",
        "goal add 'Say no'",
        "goal change calm --status reached",
        "goal score calm 1",
    ] {
        let run = sandbox.mw(&format!("-q {line} --dry-run")).exits(0);
        assert!(run.stdout.starts_with("--- "), "{line}: {}", run.stdout);
        assert_eq!(sandbox.tree(), before, "{line}");
    }
    sandbox.mw("-q activity add 'Say no' --in last --dry-run").exits(0).prints(
        "\
--- sessions/2026-11-17.md
+++ sessions/2026-11-17.md
@@ -1,4 +1,8 @@
 ---
 type: session
 date: 2026-11-17
+activities:
+  - title: Say no
+    id: say-no
+    set_by: client
 ---
",
    );
    let practice = Sandbox::practice(&[]);
    let before = practice.tree();
    practice.mw("client add Kim --dry-run").exits(0);
    practice.mw("init new --personal Kim --git --dry-run").exits(0);
    assert_eq!(practice.tree(), before);
    assert!(!practice.path("new").exists());
}

#[test]
fn text_that_cannot_be_saved_is_kept_and_its_place_is_said() {
    let sandbox = Sandbox::personal(&[("diary", "a file where the folder should be\n")]);
    let run = sandbox.mw("reflect -m 'Three pages of it.'").exits(6).prints("");
    assert!(run.stderr.contains("mw: cannot make the folder "), "{}", run.stderr);
    assert!(run.stderr.contains("    What you wrote is kept in "), "{}", run.stderr);
    let kept = ["---\ntype: reflection\ndate: 2026-11-20\nshare: me\n---\n\nThree pages of it.\n"];
    assert_eq!(sandbox.kept(), kept);
}

#[test]
fn text_that_can_be_kept_nowhere_is_shown() {
    let sandbox = Sandbox::personal(&[("diary", "a file where the folder should be\n")]);
    std::fs::write(sandbox.home("state"), "a file again\n").expect("written");
    sandbox
        .mw("reflect -m 'Three pages of it.'")
        .exits(6)
        .mentions("    What you wrote could not be kept either. Here it is:\n        ---\n        type: reflection\n")
        .mentions("\n        ---\n        \n        Three pages of it.\n");
}

#[test]
fn a_journal_cannot_be_made_inside_a_file() {
    let sandbox = Sandbox::new();
    sandbox.write("file", "");
    let run = sandbox.mw("init file/journal").exits(6).prints("");
    assert!(run.stderr.starts_with("mw: cannot make the folder "), "{}", run.stderr);
    assert!(!run.stderr.contains("os error"), "{}", run.stderr);
}

#[test]
fn a_broken_file_is_named_and_hides_no_other() {
    let sandbox = personal();
    sandbox.write("client.md", "---\ntype: client\ngoals: [\n---\n");
    let left_out = "left out: client.md:";
    sandbox.mw("reflect tell -m x").exits(0).mentions(left_out);
    sandbox.mw("--strict reflect tell -m x").exits(1).mentions(left_out);
    let before = sandbox.tree();
    let run = sandbox.mw("goal add 'Say no'").exits(4).prints("").mentions(left_out);
    assert!(run.stderr.contains("\nmw: client.md:"), "{}", run.stderr);
    sandbox.mw("activity add 'Say no' --standing").exits(4).prints("");
    assert_eq!(sandbox.tree(), before);
}

#[test]
fn settings_that_cannot_be_read_stop_every_command() {
    let sandbox = personal();
    sandbox.write("meanwhile.yaml", "kind: [\n");
    let run = sandbox.mw("reflect -m x").exits(4).prints("");
    assert!(run.stderr.starts_with("mw: meanwhile.yaml:"), "{}", run.stderr);
}

#[cfg(unix)]
#[test]
fn a_reader_that_goes_away_is_no_error() {
    let sandbox = personal();
    let check = |line: &str, code: i32| {
        let run = sandbox.shell(line).exits(code);
        assert!(!run.stderr.contains("panicked"), "{line}: {}", run.stderr);
    };
    check("\"$mw\" -q tick >&-", 0);
    check("\"$mw\" -q tick 2>&-", 0);
    check("\"$mw\" -q tick <&-", 0);
    check("\"$mw\" -q tick | head -0", 0);
    check("\"$mw\" --help | head -0", 0);
    check("\"$mw\" reflect nothing-like-it 2>&-", 3);
    assert_eq!(sandbox.files("diary").len(), 5);
}

#[cfg(target_os = "linux")]
#[test]
fn an_answer_that_cannot_be_written_is_an_error_of_the_disk_unless_something_is_saved() {
    let sandbox = personal();
    sandbox.shell("\"$mw\" status > /dev/full").exits(6).says("mw: cannot write the answer: no space left on device\n");
    // A script that tries again would have it twice.
    sandbox
        .shell("\"$mw\" -q tick tell > /dev/full")
        .exits(0)
        .says("mw: cannot write the answer: no space left on device\n    It is saved all the same\n");
    assert_eq!(sandbox.files("diary"), ["2026-11-10.md", "2026-11-20-tell-her.md"]);
}

#[test]
fn without_a_terminal_nothing_waits_for_an_answer() {
    let sandbox = personal();
    for line in [
        "done tell",
        "let-go tell",
        "session close",
        "reflect",
        "activity add x --set-by coach",
        "activity add y",
        "activity add z",
        "init again",
    ] {
        let words = shell_words::split(line).expect("words");
        let mut command = sandbox.command(&words);
        command.stdin(Stdio::piped()).stdout(Stdio::null()).stderr(Stdio::piped());
        let mut child = command.spawn().expect("mw runs");
        // The pipe stays open: whoever waited for an answer would wait for ever.
        let open = child.stdin.take();
        let mut said = String::new();
        let mut stderr = child.stderr.take().expect("a pipe from mw");
        stderr.read_to_string(&mut said).expect("text");
        let status = child.wait().expect("mw ends");
        assert!(matches!(status.code(), Some(0 | 2)), "{line}: {status} {said}");
        drop(open);
    }
}

#[cfg(unix)]
#[test]
fn new_files_and_folders_are_for_their_owner_alone() {
    use std::os::unix::fs::PermissionsExt as _;
    let sandbox = Sandbox::new();
    sandbox.mw("init mine --personal Mina").exits(0);
    sandbox.mw("--journal mine reflect -m x").exits(0);
    let mode = |path: &str| sandbox.path(path).metadata().expect(path).permissions().mode() & 0o777;
    assert_eq!((mode("mine"), mode("mine/client.md"), mode("mine/diary")), (0o700, 0o600, 0o700));
    assert_eq!(mode("mine/diary/2026-11-20.md"), 0o600);
}

#[test]
fn the_config_says_whether_there_is_colour_and_flags_and_variables_say_it_louder() {
    let sandbox = personal();
    let folder = sandbox.home("config/meanwhile");
    std::fs::create_dir_all(&folder).expect("a folder");
    let is_coloured = |config: &str, line: &str| {
        std::fs::write(folder.join("config.yaml"), config).expect("a config");
        sandbox.shell(line).exits(0).stdout.contains('\u{1b}')
    };
    assert!(is_coloured("color: always\n", "\"$mw\" status"));
    assert!(!is_coloured("color: never\n", "\"$mw\" status"));
    assert!(!is_coloured("color: always\n", "NO_COLOR=1 \"$mw\" status"));
    assert!(!is_coloured("color: always\n", "\"$mw\" --color never status"));
    assert!(!is_coloured("color: always\n", "\"$mw\" --color auto status"));
    assert!(is_coloured("color: never\n", "CLICOLOR_FORCE=1 \"$mw\" status"));
    assert!(!is_coloured("color: [\n", "\"$mw\" status"));
}

/// A script that is told "no such name" adds it once more: where a file could not be read just then, it may stand in that one.
#[cfg(unix)]
#[test]
fn a_name_that_may_stand_in_what_cannot_be_read_is_not_called_unknown() {
    let sandbox = personal();
    std::os::unix::fs::symlink("loop.md", sandbox.path("diary/loop.md")).expect("a link to itself");
    for line in [
        "tick walk",
        "done walk -m 'Some words.'",
        "reflect walk -m 'Some words.'",
        "trail walk",
        "activity show walk",
        "path walk",
        "progress --goal sleep",
        "list reflections --activity walk",
        "goal change sleep --status reached",
    ] {
        let answer =
            sandbox.mw(line).exits(6).mentions("but not everything could be read").mentions("    diary/loop.md: ");
        assert_eq!(answer.stderr.contains("What you wrote is kept"), line.contains("words"), "{line}");
    }
    sandbox.mw("tick tell").exits(0);
    std::fs::remove_file(sandbox.path("diary/loop.md")).expect("taken away");
    sandbox.mw("tick walk").exits(3);
}

#[test]
fn clients_and_forms_that_cannot_be_listed_are_named() {
    let sandbox = Sandbox::practice(&[("clients/k-07/client.md", CLIENT), ("templates", "no folder")]);
    sandbox.mw("status").exits(0).mentions("left out: templates:1:1: ");
    sandbox.mw("-q reflect -c k-07 -m x").exits(0).mentions("left out: templates:1:1: ");
    let forms = sandbox.mw("form list --format json").exits(0).mentions("left out: templates:1:1: ").json();
    assert_eq!(forms["problems"][0]["code"], "unreadable");
    sandbox.mw("form show kolb").exits(6);
    sandbox.mw("check").exits(1).mentions_out("problem[unreadable]");
    let nobody = Sandbox::practice(&[("clients", "no folder")]);
    nobody.mw("status -c k-07").exits(6).mentions("no client is called `k-07`, but not everything could be read");
    nobody
        .mw("activity add Walk")
        .exits(6)
        .mentions("this journal has no client yet, but not everything could be read");
}

#[test]
fn of_two_folders_with_one_code_the_first_counts_and_the_other_is_named() {
    let sandbox =
        Sandbox::practice(&[("clients/e\u{301}va/client.md", CLIENT), ("clients/\u{e9}va/client.md", CLIENT)]);
    if sandbox.files("clients").len() < 2 {
        return; // This disk takes the two for one.
    }
    sandbox.write(
        "clients/\u{e9}va/sessions/2026-11-17.md",
        &SESSION.replace("date", "carry_forward: Second\nshare: pair\ndate"),
    );
    sandbox.write(
        "clients/e\u{301}va/sessions/2026-11-17.md",
        &SESSION.replace("date", "carry_forward: First\nshare: pair\ndate"),
    );
    let list = sandbox.mw("list clients --format json").exits(0).mentions("(duplicate-id)").json();
    assert_eq!(list["rows"].as_array().map(Vec::len), Some(1), "{list}");
    for typed in ["\u{e9}va", "e\u{301}va", "e\u{301}v"] {
        let sessions = sandbox.mw(&format!("prep -c {typed}")).exits(0).stdout;
        assert!(sessions.contains("First") && !sessions.contains("Second"), "{typed}: {sessions}");
    }
    sandbox.mw("check").exits(1).mentions_out("problem[duplicate-id]: the code `\u{e9}va` is taken");
}
