//! Many writers at once, and writers that are killed.

use std::process::{Child, Stdio};
use std::time::Instant;

use crate::sandbox::Sandbox;

const CLIENT: (&str, &str) = ("clients/k-07/client.md", "---\ntype: client\n---\n");
const SESSION: (&str, &str) = ("clients/k-07/sessions/2026-11-17.md", "---\ntype: session\ndate: 2026-11-17\n---\n");

/// How often two writers are started and killed.
const ROUNDS: u32 = 40;

fn start(sandbox: &Sandbox, words: &[&str]) -> Child {
    let words: Vec<String> = words.iter().map(|word| (*word).to_owned()).collect();
    let mut command = sandbox.command(&words);
    command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
    command.spawn().expect("mw runs")
}

fn all_end_well(children: Vec<Child>) {
    for mut child in children {
        assert_eq!(child.wait().expect("mw ends").code(), Some(0));
    }
}

#[test]
fn fifty_activities_added_at_once_are_all_there() {
    let sandbox = Sandbox::practice(&[CLIENT, SESSION]);
    let titles: Vec<String> = (0..50).map(|number| format!("Thing {number:02}")).collect();
    let children = titles.iter().map(|title| start(&sandbox, &["activity", "add", title, "--anyway"]));
    all_end_well(children.collect());
    let text = sandbox.read(SESSION.0);
    let mut added: Vec<&str> = text.lines().filter_map(|line| line.strip_prefix("  - title: ")).collect();
    added.sort_unstable();
    assert_eq!(added, titles);
    assert_eq!(sandbox.files("clients"), ["k-07/client.md", "k-07/sessions/2026-11-17.md"]);
}

#[test]
fn fifty_entries_written_in_one_second_are_all_there() {
    let sandbox = Sandbox::practice(&[CLIENT]).on("2026-11-20T09:00:00");
    let texts: Vec<String> = (0..50).map(|number| format!("Entry {number:02}")).collect();
    let children = texts.iter().map(|text| start(&sandbox, &["reflect", "-m", text]));
    all_end_well(children.collect());
    let files = sandbox.files("clients/k-07/diary");
    assert_eq!(files.len(), 50);
    let text_of = |file: &String| sandbox.read(&format!("clients/k-07/diary/{file}"));
    let mut written: Vec<String> =
        files.iter().map(|file| text_of(file).lines().last().unwrap_or_default().to_owned()).collect();
    written.sort();
    assert_eq!(written, texts);
}

#[test]
fn clients_added_at_once_have_codes_of_their_own() {
    let sandbox = Sandbox::practice(&[]);
    all_end_well((0..10).map(|_| start(&sandbox, &["client", "add", "Kim"])).collect());
    let expected: Vec<String> = (1..=10).map(|number| format!("k-{number:02}/client.md")).collect();
    assert_eq!(sandbox.files("clients"), expected);
}

#[test]
fn a_writer_that_is_killed_leaves_whole_files() {
    let sandbox = Sandbox::practice(&[CLIENT, SESSION]);
    let began = Instant::now();
    sandbox.mw("-q activity add First --anyway").exits(0);
    let whole_run = began.elapsed();
    for round in 0..ROUNDS {
        let began = Instant::now();
        let mut one = start(&sandbox, &["activity", "add", &format!("Thing {round}"), "--anyway"]);
        let mut other = start(&sandbox, &["reflect", "--alone", "-m", "Whole."]);
        // Each round lets them go a little further, so that they are killed at every point of their way.
        while began.elapsed() < whole_run * round / ROUNDS * 2 {
            std::hint::spin_loop();
        }
        for child in [&mut one, &mut other] {
            drop(child.kill());
            child.wait().expect("it ended");
        }
    }
    sandbox.mw("-q activity add Last --anyway").exits(0);
    sandbox.mw("-q reflect --alone -m Whole.").exits(0);
    let session = sandbox.read(SESSION.0);
    assert!(session.starts_with("---\ntype: session\ndate: 2026-11-17\nactivities:\n  - title: "), "{session}");
    assert!(session.ends_with("  - title: Last\n    id: last\n    set_by: client\n---\n"), "{session}");
    assert_eq!(session.matches("  - title: ").count(), session.matches("    set_by: client\n").count());
    for file in sandbox.files("clients/k-07/diary") {
        let text = sandbox.read(&format!("clients/k-07/diary/{file}"));
        assert_eq!(text, "---\ntype: reflection\ndate: 2026-11-20\nshare: pair\n---\n\nWhole.\n", "{file}");
        assert_eq!(file.rsplit('.').next(), Some("md"), "{file}");
    }
}
