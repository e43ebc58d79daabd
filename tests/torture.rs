//! Writes that go wrong: every system call of a write failing in turn, a process killed at every one of them, a disk
//! that takes no more, and many writers at once.
//!
//! By default a few minutes' worth is left out: what needs `strace`, and most rounds. `just torture` runs all of it;
//! `MW_TORTURE` gives the number of rounds.
#![expect(clippy::disallowed_methods, reason = "a test makes and reads its own files")]
#![expect(clippy::expect_used, clippy::panic, reason = "a test that cannot be set up stops")]
#![expect(clippy::print_stderr, reason = "a long run says what it counted")]
#![cfg(target_os = "linux")]

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Output, Stdio};

use tempfile::TempDir;

const CLIENT: &str = "---\ntype: client\nname: Noor\ngoals:\n  - title: Calm\n---\n";
const SESSION: &str =
    "---\ntype: session\ndate: 2026-11-18\nactivities:\n  - title: Walk\n    id: walk\n---\n\nNotes.\n";
const ENTRY: &str = "---\ntype: reflection\ndate: 2026-11-19\nshare: pair\n---\n\nText.\n";

/// What is typed, as a mark by which it is found again.
const WORDS: &str = "seven-grey-herons";

/// The files of a folder and those below, by path.
type Files = BTreeMap<String, String>;

/// A practice of one client in a folder of its own.
struct Journal {
    place: TempDir,
}

impl Journal {
    fn new() -> Self {
        let journal = Self { place: tempfile::tempdir().expect("a folder") };
        let client = journal.root().join("clients/k-07");
        for (path, text) in
            [("client.md", CLIENT), ("sessions/2026-11-18.md", SESSION), ("diary/2026/2026-11-19.md", ENTRY)]
        {
            let path = client.join(path);
            fs::create_dir_all(path.parent().expect("a folder")).expect("its folder");
            fs::write(path, text).expect("a file");
        }
        fs::write(journal.root().join("meanwhile.yaml"), "kind: practice\n").expect("the settings");
        journal
    }

    fn root(&self) -> PathBuf {
        self.place.path().join("journal")
    }

    /// Returns `program` with `arguments`, in the journal, with a fixed day and nothing else in the environment.
    fn command(&self, program: &str, arguments: &[&str]) -> Command {
        let mut command = Command::new(program);
        command.args(arguments).current_dir(self.root()).env_clear();
        command.env("HOME", self.place.path().join("home")).env("MW_TODAY", "2026-11-20T18:30:12");
        command.env("PATH", std::env::var_os("PATH").unwrap_or_default()).env("RAYON_NUM_THREADS", "1");
        command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped());
        command
    }

    fn mw(&self, arguments: &[&str]) -> Output {
        self.command(MW, arguments).output().expect("mw runs")
    }

    fn start(&self, arguments: &[&str]) -> Child {
        self.command(MW, arguments).spawn().expect("mw runs")
    }

    fn files(&self) -> Files {
        files(&self.root())
    }

    /// Returns everything that was kept because it could not be saved.
    fn kept(&self) -> String {
        files(&self.place.path().join("home")).into_iter().filter(|(path, _)| path.contains("/kept/")).fold(
            String::new(),
            |mut all, (_, text)| {
                all.push_str(&text);
                all
            },
        )
    }
}

const MW: &str = env!("CARGO_BIN_EXE_mw");

fn files(folder: &Path) -> Files {
    let mut found = Files::new();
    let mut open = vec![folder.to_path_buf()];
    while let Some(folder) = open.pop() {
        for entry in fs::read_dir(&folder).into_iter().flatten().flatten() {
            let path = entry.path();
            if path.is_dir() {
                open.push(path);
            } else {
                found.insert(path.display().to_string(), fs::read_to_string(&path).expect("text"));
            }
        }
    }
    found
}

/// One line of each way of writing: into a list of a file, into a new file, into a new folder, over a value.
fn lines() -> [Vec<&'static str>; 4] {
    [
        vec!["-q", "activity", "add", WORDS, "--anyway"],
        vec!["-q", "reflect", "--alone", "-m", WORDS],
        vec!["-q", "reflect", "--coach", "-m", WORDS],
        vec!["-q", "session", "close", "--carry", WORDS],
    ]
}

/// What the files are before a line and after it, where nothing goes wrong.
struct Expected {
    before: Files,
    after: Files,
}

impl Expected {
    fn of(line: &[&str]) -> Self {
        let journal = Journal::new();
        let before = journal.files();
        assert!(journal.mw(line).status.success(), "{line:?}");
        let move_here = |files: Files| {
            let root = journal.root().display().to_string();
            files.into_iter().map(|(path, text)| (path.replace(&root, ""), text)).collect()
        };
        Self { before: move_here(before), after: move_here(journal.files()) }
    }

    /// Panics unless the journal is as before or as after; returns whether it is as after.
    fn is_after(&self, journal: &Journal, what: &str) -> bool {
        let root = journal.root().display().to_string();
        let found: Files = journal.files().into_iter().map(|(path, text)| (path.replace(&root, ""), text)).collect();
        assert!(found == self.before || found == self.after, "{what}: {found:#?}");
        found == self.after
    }
}

/// Returns how many rounds of something are to be run: `few`, or as many as `MW_TORTURE` says.
fn rounds(few: usize) -> usize {
    std::env::var("MW_TORTURE").ok().and_then(|rounds| rounds.parse().ok()).unwrap_or(few)
}

/// Checks what holds after a line that may have failed: the journal is whole, and what was typed is in it, or kept, or
/// shown.
fn check_failure(journal: &Journal, expected: &Expected, output: &Output, what: &str) {
    let code = output.status.code();
    let said = String::from_utf8_lossy(&output.stderr);
    let is_after = expected.is_after(journal, &format!("{what}\n{said}"));
    assert!(code != Some(101) && !said.contains("panicked"), "{what}: {said}");
    if code == Some(0) {
        assert!(is_after, "{what}: it said that all was well\n{said}");
        return;
    }
    if code == Some(6) && !is_after {
        let is_reading = ["cannot read", "cannot find", "cannot wait"].iter().any(|doing| said.contains(doing));
        let is_there = said.contains(WORDS) || journal.kept().contains(WORDS);
        assert!(is_there || is_reading, "{what}: what was typed is lost\n{said}");
    }
}

#[test]
fn a_disk_that_takes_no_more_leaves_every_file_whole() {
    let long = format!("{WORDS} {}", "and a long text ".repeat(200));
    let mut failed = 0;
    for line in lines() {
        let line: Vec<&str> = line.into_iter().map(|word| if word == WORDS { &*long } else { word }).collect();
        let expected = Expected::of(&line);
        for blocks in 0..10 {
            let journal = Journal::new();
            let script = format!("trap '' XFSZ; ulimit -f {blocks}; exec \"$0\" \"$@\"");
            let arguments = [vec!["-c", &script, MW], line.clone()].concat();
            let output = journal.command("sh", &arguments).output().expect("sh runs");
            let what = format!("{blocks} blocks for {}", line[1]);
            check_failure(&journal, &expected, &output, &what);
            let said = String::from_utf8_lossy(&output.stderr);
            if !output.status.success() {
                failed += 1;
                assert_eq!(output.status.code(), Some(6), "{what}: {said}");
                assert!(said.starts_with("mw: cannot write in /"), "{what}: {said}");
            }
        }
    }
    assert!(failed >= 20, "{failed} writes failed");
}

#[test]
fn too_few_open_files_leave_every_file_whole() {
    let (mut failed, mut done) = (0, 0);
    for line in lines() {
        let expected = Expected::of(&line);
        for most in 3..16 {
            let journal = Journal::new();
            let script = format!("ulimit -n {most}; exec \"$0\" \"$@\"");
            let arguments = [vec!["-c", &script, MW], line.clone()].concat();
            let output = journal.command("sh", &arguments).output().expect("sh runs");
            // The loader of programs is not ours: it says so with 127.
            if output.status.code() == Some(127) {
                continue;
            }
            check_failure(&journal, &expected, &output, &format!("{most} files for {}", line[1]));
            *(if output.status.success() { &mut done } else { &mut failed }) += 1;
        }
    }
    assert!(failed >= 4 && done >= 4, "{failed} failed, {done} were done");
}

#[test]
fn writers_at_once_lose_nothing_and_hold_no_reader_up() {
    let writers = rounds(20).min(50);
    for round in 0..rounds(20).div_ceil(50) {
        let journal = Journal::new();
        let texts: Vec<String> = (0..writers).map(|number| format!("round-{round}-number-{number}.")).collect();
        let started: Vec<Child> = texts
            .iter()
            .enumerate()
            .flat_map(|(number, text)| {
                let write = match number % 4 {
                    0 => vec!["-q", "activity", "add", text, "--anyway"],
                    1 => vec!["-q", "reflect", "--alone", "-m", text],
                    2 => vec!["-q", "tick", "walk", "-m", text],
                    _ => vec!["-q", "goal", "add", text],
                };
                [journal.start(&write), journal.start(&["status", "-c", "k-07"])]
            })
            .collect();
        for child in started {
            let output = child.wait_with_output().expect("mw ends");
            assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        }
        let all: String = journal.files().into_values().collect();
        for text in texts {
            assert_eq!(all.matches(&text).count(), 1, "{text}");
        }
        let names: Vec<String> = journal.files().into_keys().collect();
        assert!(names.iter().all(|name| !name.contains("/.mw-")), "{names:?}");
    }
    eprintln!("{} writers of four kinds, as many readers", writers * rounds(20).div_ceil(50));
}

/// The calls that are made to fail, or at which the process is killed, each by itself. Those that give memory are left out: without memory a process ends.
const CALLS: [&str; 24] = [
    "openat",
    "read",
    "write",
    "close",
    "fsync",
    "fdatasync",
    "fchmod",
    "chmod",
    "rename",
    "renameat",
    "renameat2",
    "linkat",
    "unlink",
    "unlinkat",
    "mkdir",
    "getdents64",
    "statx",
    "newfstatat",
    "fstat",
    "flock",
    "lseek",
    "readlink",
    "ioctl",
    "getcwd",
];

#[test]
#[ignore = "needs strace, and minutes: just torture"]
fn every_system_call_fails_in_turn() {
    let mut failures = 0_u32;
    for line in lines() {
        let expected = Expected::of(&line);
        // The standard library takes a folder's handle that can't be closed for a bug, and says so with a panic.
        for call in CALLS.into_iter().filter(|call| *call != "close") {
            for error in ["ENOSPC", "EIO", "EACCES"] {
                failures += fail_each(&line, &expected, call, error);
            }
        }
    }
    eprintln!("{failures} system calls failed in turn");
    assert!(failures > 1000, "{failures}");
}

/// Runs `line` with the first `call` failing, then the second, until there are no more; returns how many there were.
fn fail_each(line: &[&str], expected: &Expected, call: &str, error: &str) -> u32 {
    for when in 1.. {
        let journal = Journal::new();
        let (output, trace) = strace(&journal, &format!("inject={call}:error={error}:when={when}"), line);
        if !trace.contains("(INJECTED)") {
            return when - 1;
        }
        // The loader of programs is not ours: it says so with 127.
        if output.status.code() == Some(127) {
            continue;
        }
        let what = format!("{call} number {when} failed with {error} in {}", line[1]);
        if call.starts_with("unlink") {
            clear(&journal);
        }
        check_failure(&journal, expected, &output, &what);
    }
    0
}

#[test]
#[ignore = "needs strace, and minutes: just torture"]
fn a_process_is_killed_at_every_system_call() {
    let (mut kills, mut left_behind) = (0_u32, 0_u32);
    for line in lines() {
        let expected = Expected::of(&line);
        for call in CALLS {
            for when in 1.. {
                let journal = Journal::new();
                let (output, _) = strace(&journal, &format!("inject={call}:signal=SIGKILL:when={when}"), &line);
                if output.status.success() {
                    break;
                }
                kills += 1;
                left_behind += u32::from(journal.files().keys().any(|name| name.contains("/.mw-")));
                clear(&journal);
                expected.is_after(&journal, &format!("killed at {call} number {when} of {}", line[1]));
            }
        }
    }
    eprintln!("{kills} kills, one at each system call; {left_behind} left a temporary file, cleared by the next run");
    assert!(kills > 400 && left_behind > 0, "{kills} kills, {left_behind} left something");
}

/// Lets the next writers clear what was left: one in the client's folder, one in the coach's, that change nothing else.
fn clear(journal: &Journal) {
    let code = |arguments: &[&str]| journal.mw(arguments).status.code();
    assert_eq!(code(&["-q", "reflect", "--alone", "-m", "x", "--dry-run"]), Some(0));
    assert_eq!(code(&["-q", "reflect", "--coach", "-m", "x", "--dry-run"]), Some(0));
    let left: Vec<String> = journal.files().into_keys().filter(|name| name.contains("/.mw-")).collect();
    assert_eq!(left, [""; 0], "the next run clears what was left");
}

/// Runs a line under strace with a fault; returns the output and the trace.
fn strace(journal: &Journal, fault: &str, line: &[&str]) -> (Output, String) {
    let trace = journal.place.path().join("trace");
    let trace_path = trace.display().to_string();
    let arguments = [vec!["-f", "-qq", "-o", &trace_path, "-e", fault, MW], line.to_vec()].concat();
    let output = journal.command("strace", &arguments).output().unwrap_or_else(|error| panic!("strace: {error}"));
    (output, fs::read_to_string(trace).unwrap_or_default())
}

#[test]
fn a_process_killed_at_any_time_leaves_every_file_whole() {
    let journal = Journal::new();
    let mut seed = 0x2545_f491_4f6c_dd1d_u64;
    let mut killed = 0;
    let most = rounds(60);
    for round in 0..most {
        let text = format!("entry-{round}.");
        let line = match round % 3 {
            0 => vec!["-q", "activity", "add", &text, "--anyway"],
            1 => vec!["-q", "reflect", "--alone", "-m", &text],
            _ => vec!["-q", "session", "close", "--carry", &text],
        };
        let mut child = journal.start(&line);
        // xorshift64: each round is killed at another time, from at once to after its end.
        seed ^= seed << 13;
        seed ^= seed >> 7;
        seed ^= seed << 17;
        let wait = std::time::Duration::from_micros(seed % 30_000);
        let began = std::time::Instant::now();
        while began.elapsed() < wait {
            std::hint::spin_loop();
        }
        drop(child.kill());
        killed += usize::from(!child.wait().expect("it ended").success());
        check_whole(&journal, round);
    }
    clear(&journal);
    eprintln!("{most} writes, {killed} of them killed on their way");
    assert!(killed > 0);
}

/// Checks that every file can be read whole: sessions and the client hold what they began with, entries end as they
/// should, and nothing is reported.
fn check_whole(journal: &Journal, round: usize) {
    for (path, text) in journal.files().into_iter().filter(|(path, _)| !path.contains("/.mw-")) {
        if path.ends_with("sessions/2026-11-18.md") {
            assert!(text.starts_with(&SESSION[..SESSION.find("---\n\n").expect("an end")]), "{round}: {text}");
            assert!(text.ends_with("---\n\nNotes.\n"), "{round}: {text}");
        } else if path.contains("/diary/") && !path.ends_with("2026-11-19.md") {
            assert!(text.starts_with("---\ntype: reflection\n") && text.ends_with(".\n"), "{round}: {path}: {text}");
        }
    }
}
