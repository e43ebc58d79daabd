//! Files made to cost time or memory: each is a problem of its own, within bounds, and hides no other.
//!
//! `mw` runs with a limit on memory and on time that an unbounded reader would break.
#![expect(clippy::disallowed_methods, reason = "a test makes and reads its own files")]
#![expect(clippy::expect_used, reason = "a test that cannot be set up stops")]
#![cfg(target_os = "linux")]

use std::fmt::Write as _;
use std::fs;
use std::path::Path;
use std::process::Command;

const HEAD: &str = "---\ntype: reflection\ndate: 2026-11-05\n";

/// Returns a reflection with `keys` in its front matter.
fn entry(keys: &str) -> String {
    format!("{HEAD}{keys}---\n\nText.\n")
}

/// Runs `mw` in the journal at `root` with 1 GiB of memory and a minute of the processor's time, and returns what it
/// answered and what it said.
fn mw(root: &Path, words: &str) -> (String, String) {
    let script = format!("ulimit -v 1048576; ulimit -t 60; exec \"$0\" {words}");
    let mut command = Command::new("sh");
    command.args(["-c", &script, env!("CARGO_BIN_EXE_mw")]).current_dir(root).env_clear();
    command.env("HOME", root.join("home")).env("MW_TODAY", "2026-11-20").env("RAYON_NUM_THREADS", "2");
    let output = command.output().expect("sh runs");
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).expect("UTF-8");
    let (out, said) = (text(output.stdout), text(output.stderr));
    assert_eq!(output.status.code(), Some(0), "{said}");
    (out, said)
}

/// Checks that a journal with `bomb` and one good entry is read, and that the bomb is left out for the reason `code`, or
/// read where that is `None`.
fn check(name: &str, bomb: &[u8], code: Option<&str>) {
    let place = tempfile::tempdir().expect("a folder");
    fs::create_dir(place.path().join("diary")).expect("a folder");
    let good = "activities:\n  - title: Walk\n";
    fs::write(place.path().join("meanwhile.yaml"), "kind: personal\n").expect("settings");
    fs::write(place.path().join("diary/2026-11-04.md"), entry(good)).expect("a good entry");
    fs::write(place.path().join("diary/2026-11-05.md"), bomb).expect("a bomb");
    let (out, said) = mw(place.path(), "-q status");
    assert!(out.contains("Walk"), "{name}: {out}{said}");
    let left_out: Vec<&str> = said.lines().filter(|line| line.starts_with("left out: diary/2026-11-05.md:")).collect();
    match code {
        Some(code) => {
            assert_eq!(left_out.len(), 1, "{name}: {said}");
            assert!(left_out[0].ends_with(&format!("({code})")), "{name}: {said}");
        }
        None => assert_eq!(left_out, [""; 0], "{name}"),
    }
}

#[test]
fn aliases_multiply_no_value_and_no_text() {
    let mut laughs = "a0: &a0 [x, x, x, x, x, x, x, x, x]\n".to_owned();
    for level in 1..10 {
        let aliases = vec![format!("*a{}", level - 1); 9].join(", ");
        writeln!(laughs, "a{level}: &a{level} [{aliases}]").expect("a text");
    }
    check("values", entry(&laughs).as_bytes(), Some("too-large"));
    let text = format!("a: &a {}\nb:\n{}", "y".repeat(30_000), "- *a\n".repeat(6500));
    check("text", entry(&text).as_bytes(), Some("too-large"));
    check("itself", entry("a: &a [*a]\n").as_bytes(), Some("too-large"));
}

#[test]
fn nothing_is_read_deeper_than_the_limit() {
    check("brackets", entry(&format!("a: {}\n", "[".repeat(501))).as_bytes(), Some("too-large"));
    check(
        "brackets closed",
        entry(&format!("a: {}{}\n", "[".repeat(500), "]".repeat(500))).as_bytes(),
        Some("too-large"),
    );
    check("brackets side by side", entry(&format!("a:\n{}", "- []\n".repeat(500))).as_bytes(), None);
    check("dashes", entry(&format!("a:\n {}\n", "- ".repeat(30_000))).as_bytes(), Some("too-large"));
    check("questions", entry(&format!("{}\n", "? ".repeat(30_000))).as_bytes(), Some("bad-yaml"));
    let keys = (0..300).map(|depth| " ".repeat(depth)).collect::<Vec<_>>().join("a:\n") + "a:\n";
    check("keys", entry(&keys).as_bytes(), Some("too-large"));
}

#[test]
fn front_matter_has_a_size() {
    let keys = (0..1_000_000).map(|number| number.to_string()).collect::<Vec<_>>().join(": 1\n") + ": 1\n";
    check("a million keys", entry(&keys).as_bytes(), Some("too-large"));
    check("a long scalar", entry(&format!("win: {}\n", "x".repeat(10_000_000))).as_bytes(), Some("too-large"));
    let rest = 64 * 1024 - "type: reflection\ndate: 2026-11-05\nwin: \n".len();
    check("64 KiB", entry(&format!("win: {}\n", "x".repeat(rest))).as_bytes(), None);
    check("64 KiB and one", entry(&format!("win: {}\n", "x".repeat(rest + 1))).as_bytes(), Some("too-large"));
    check("never closed", format!("{HEAD}{}", "a: 1\n".repeat(100_000)).as_bytes(), Some("unclosed-front-matter"));
}

#[test]
fn a_file_has_a_size_and_holds_text() {
    check("50 MB", entry(&"x".repeat(50_000_000)).as_bytes(), Some("too-large"));
    check("10 MB of body", format!("{}{}\n", entry(""), "words ".repeat(1_700_000)).as_bytes(), None);
    check("zeros", &vec![0; 1_000_000], Some("no-front-matter"));
    check("no text", &[HEAD.as_bytes(), &[0xff; 1000]].concat(), Some("not-utf-8"));
    check("control characters", entry("a: \u{0}\n").as_bytes(), Some("bad-yaml"));
}

#[test]
fn odd_bodies_are_read() {
    for piece in
        ["[", "> ", "*a **b ", "`a", "<!-- ", "<a ", "# a\n", "- ", "[a](", "[^a]: ", "|-", "a\n=\n", "<div>\n"]
    {
        check(piece, format!("{}{}", entry(""), piece.repeat(30_000 / piece.len())).as_bytes(), None);
    }
}

#[test]
fn many_problems_are_named_and_end() {
    for keys in ["a:\n".repeat(10_000), format!("stages:\n{}", "- x\n".repeat(10_000))] {
        check(&keys[..9], entry(&keys).as_bytes(), None);
    }
}

#[test]
fn pipes_where_files_should_be_hold_nobody_up() {
    for path in ["diary/2026-11-05.md", "client.md", "meanwhile.yaml"] {
        let place = tempfile::tempdir().expect("a folder");
        fs::create_dir(place.path().join("diary")).expect("a folder");
        fs::write(place.path().join("diary/2026-11-04.md"), entry("")).expect("a good entry");
        let made = Command::new("mkfifo").arg(place.path().join(path)).status().expect("mkfifo runs");
        assert!(made.success());
        let script = "timeout 20 \"$0\" --journal . -q status; code=$?; [ $code = 0 ] || echo code $code";
        let mut command = Command::new("sh");
        command.args(["-c", script, env!("CARGO_BIN_EXE_mw")]).current_dir(place.path()).env_clear();
        command.env("PATH", std::env::var_os("PATH").unwrap_or_default());
        command.env("HOME", place.path().join("home")).env("MW_TODAY", "2026-11-20");
        let output = command.output().expect("sh runs");
        let all = format!("{}{}", String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr));
        assert!(!all.contains("code 124"), "{path} held it up");
        assert!(all.contains(path) && all.contains("is not a plain file"), "{path}: {all}");
    }
}

#[test]
fn signs_that_are_looked_for_are_looked_for_once() {
    // Where one look at a sign was a look at the whole text, some of these took minutes.
    let body = |words: &str, times: usize| format!("{HEAD}---\n{}\n", words.repeat(times));
    check("marks", body("{{a}} %% b %% <% c %> ", 300_000).as_bytes(), None);
    check("marks that are never closed", body("{{ %% <% ", 500_000).as_bytes(), None);
    check("a heading of signs", body("# [[[[ ==== ^a ", 300_000).as_bytes(), None);
    let spaces = format!("felt:\n{}- calm\n", "\u{a0}".repeat(30_000));
    check("spaces that are none", entry(&spaces).as_bytes(), Some("bad-yaml"));
    let keys = "\u{a0}k: [\n".repeat(4_000);
    check("keys behind spaces that are none", entry(&keys).as_bytes(), Some("too-large"));
}
