//! What is said never decides: with stderr or stdout closed, full, or without a reader, each command saves the same files and ends
//! with the same exit code. And what comes on stdin is saved whole, or refused and kept.
#![cfg(target_os = "linux")]

use std::collections::BTreeMap;

use crate::sandbox::Sandbox;

const CLIENT: &str = "---\ntype: client\nname: Kim\ngoals: [{title: Calm}]\nactivities: [{title: Walk}]\n---\n";
const SESSION: &str = "---\ntype: session\ndate: 2026-11-18\nshare: pair\nactivities:\n  - {title: Say no}\n  - {title: Read, offered: true}\n---\n";

/// Commands that write and say something, in an order in which each can be run, with the exit code each has.
const WRITES: &[(&str, u8)] = &[
    ("activity add 'One more'", 0),
    ("activity add Another --in 2026-11-18 --anyway", 0),
    ("activity take read --anyway", 0),
    ("reflect say -m 'I said it.' --next-activity Again --anyway", 0),
    ("-q reflect - < ../words", 0),
    ("reflect - < ../words", 0),
    ("tick walk", 0),
    ("done say -m Done.", 0),
    ("let-go walk -m 'Not mine.'", 0),
    ("goal add 'Early home'", 0),
    ("goal change early --status let_go --reason 'Not now'", 0),
    ("goal score calm 1", 0),
    ("session add --minutes 60", 0),
    ("session close --minutes 50 --carry Slower", 0),
    ("session cancel 2026-11-20", 0),
    ("client add Noor --code n-02", 0),
    ("form new evening", 0),
    ("reflect --coach -m Mine.", 0),
    ("undo", 0),
    ("goal add Calm", 5),
    ("tick nothing-like-it", 3),
    ("session add --mode by-foot", 2),
    ("check", 1),
    ("check --fix", 1),
];

/// Ways in which a stream can fail. `COMMAND` is what is run; its exit code goes to the file `code`.
const WAYS: &[&str] = &[
    "COMMAND 2>&-",
    "COMMAND 2>/dev/full",
    "{ COMMAND; } 2>&1 >/dev/null | true",
    "COMMAND >&-",
    "{ COMMAND; } | true",
    "COMMAND 2>&- >&- <&-",
];

fn practice() -> Sandbox {
    let sandbox =
        Sandbox::practice(&[("clients/k-07/client.md", CLIENT), ("clients/k-07/sessions/2026-11-18.md", SESSION)]);
    sandbox.write("clients/k-07/diary/x.md", "---\ntype: reflection\ndate: soon\nshare: pair\n---\n");
    sandbox.write("../words", "Words from elsewhere.\n");
    sandbox
}

/// Runs each line in `way`, and returns the exit codes and the files there are then.
fn run(way: &str) -> (Vec<u8>, BTreeMap<String, Vec<u8>>) {
    let sandbox = practice();
    let mut codes = Vec::new();
    for (line, _) in WRITES {
        let (words, stdin) =
            line.split_once(" < ").map_or((*line, String::new()), |(words, file)| (words, format!(" < {file}")));
        let client = if line.contains("client add") || line.contains("form new") { "" } else { " -c k-07" };
        let command = format!("\"$mw\" {words}{client}{stdin}; echo $? > ../code");
        sandbox.shell(&way.replace("COMMAND", &format!("{{ {command}; }}")));
        codes.push(sandbox.read("../code").trim().parse().expect("an exit code"));
    }
    (codes, sandbox.tree())
}

#[test]
fn a_stream_that_cannot_be_written_changes_neither_files_nor_exit_codes() {
    let expected = run("COMMAND");
    assert_eq!(expected.0, WRITES.iter().map(|(_, code)| *code).collect::<Vec<_>>());
    for way in WAYS {
        let found = run(way);
        for (((line, _), expected), found) in WRITES.iter().zip(&expected.0).zip(&found.0) {
            assert_eq!(found, expected, "{way}: mw {line}");
        }
        assert!(found.1 == expected.1, "{way}: other files\n{:?}\n{:?}", found.1.keys(), expected.1.keys());
    }
}

#[test]
fn a_full_stdout_leaves_what_was_saved_and_says_so() {
    let sandbox = practice();
    sandbox.shell("\"$mw\" -q reflect -c k-07 -m Once. > /dev/full").exits(0).mentions("It is saved all the same");
    sandbox.shell("\"$mw\" week > /dev/full").exits(6).mentions("cannot write the answer");
    assert_eq!(sandbox.files("clients/k-07/diary").len(), 2);
}

#[test]
fn stdin_of_any_size_is_saved_whole_or_kept_whole() {
    let sandbox = practice();
    let fill = |bytes: usize| format!("{{ head -c {bytes} /dev/zero | tr '\\0' a; echo THEEND; }}");
    sandbox.shell(&format!("{} | \"$mw\" -q reflect --alone -c k-07 -", fill(9_000_000))).exits(0);
    let saved = sandbox.read("clients/k-07/diary/2026-11-20.md");
    assert!(saved.ends_with("aTHEEND\n"));
    let refused = sandbox.shell(&format!("{} | \"$mw\" -q reflect --alone -c k-07 -", fill(17_000_000))).exits(4);
    refused.mentions("larger than a file of a journal can be").mentions("What you wrote is kept in ");
    let [kept] = &sandbox.kept()[..] else { panic!("one text is kept") };
    assert!(kept.len() == 17_000_007 && kept.ends_with("aTHEEND\n"));
    // Large as it is, it is read back, and taken back.
    sandbox.mw("list reflections -c k-07").exits(0).mentions_out("2026-11-20");
    sandbox.mw("undo").exits(0);
    assert_eq!(sandbox.files("clients/k-07/diary"), ["x.md"]);
}

#[test]
fn a_session_that_would_grow_too_large_is_left_as_it_is() {
    let sandbox = practice();
    let body = "x\n".repeat(8 * 1024 * 1024 - 60);
    let session = "clients/k-07/sessions/2026-11-18.md";
    sandbox.write(session, &format!("{SESSION}{body}"));
    let before = sandbox.read(session);
    sandbox.mw("activity add 'One more' -c k-07 --anyway").exits(4).mentions("would be larger").mentions("is kept in ");
    assert_eq!(sandbox.read(session), before);
}

#[test]
fn words_on_stdin_are_kept_whatever_ends_the_command() {
    let lines = [
        ("reflect - --form nosuch", 3),
        ("reflect - --goal nosuch", 3),
        ("reflect nosuch -", 3),
        ("tick nosuch -m -", 3),
        ("done nosuch -m -", 3),
        ("let-go nosuch -m -", 3),
        ("session add --goal nosuch -m -", 3),
        ("reflect - --session nosuch", 3),
    ];
    for (line, code) in lines {
        let sandbox = practice();
        sandbox
            .mw_with_stdin(&format!("{line} -c k-07"), "Words from elsewhere.\n")
            .exits(code)
            .mentions("is kept in ");
        let kept = sandbox.kept();
        assert!(kept.len() == 1 && kept[0].contains("Words from elsewhere.\n"), "{line}: {kept:?}");
    }
    let sandbox = practice();
    sandbox
        .shell("printf 'caf\\351' | \"$mw\" reflect -c k-07 -")
        .exits(2)
        .mentions("not UTF-8")
        .mentions("is kept in ");
    sandbox.shell("test \"$(cat ../home/state/meanwhile/kept/* | od -An -tx1)\" = ' 63 61 66 e9'").exits(0);
}

#[test]
fn all_that_is_kept_outside_a_journal_can_be_forgotten_at_once() {
    let sandbox = practice();
    sandbox.mw("-q reflect -c k-07 -m Once.").exits(0);
    sandbox.mw_with_stdin("reflect nosuch - -c k-07", "Words.\n").exits(3);
    sandbox.mw("undo --clear").exits(0).prints("Forgotten: 2 files with words outside your journals.\n");
    sandbox.mw("undo --clear").exits(0).prints("Nothing was kept outside your journals.\n");
    sandbox.mw("undo").exits(3);
    assert_eq!(sandbox.files("clients/k-07/diary").len(), 2);
}
