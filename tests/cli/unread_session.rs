//! A session's file that cannot be read is never passed over for another one, where something is written.

#[cfg(unix)]
use std::fs;
#[cfg(unix)]
use std::os::unix::fs::PermissionsExt as _;

use crate::sandbox::Sandbox;

const CLIENT: (&str, &str) = ("clients/k-07/client.md", "---\ntype: client\ngoals:\n  - title: Calmer meetings\n---\n");
const EARLIER: (&str, &str) = (
    "clients/k-07/sessions/2026-11-03.md",
    "---\ntype: session\ndate: 2026-11-03\nshare: pair\nactivities:\n  - title: Say no\n---\n",
);
const LATEST: &str = "clients/k-07/sessions/2026-11-17.md";
const UNREAD: &str = "---\ntype: session\nshare: pair\ndate: soon\n---\n";

/// A practice whose client has a session that can be read, and files of `texts`, by their names among the sessions.
fn practice(texts: &[(&str, &str)]) -> Sandbox {
    let sandbox = Sandbox::practice(&[CLIENT, EARLIER]);
    for (name, text) in texts {
        sandbox.write(&format!("clients/k-07/sessions/{name}"), text);
    }
    sandbox
}

/// Expects that `line` is refused for the sake of the file `name`, and changes nothing.
#[track_caller]
fn refused(sandbox: &Sandbox, line: &str, name: &str) {
    let before = sandbox.tree();
    let run = sandbox.mw(line).exits(4).prints("");
    run.mentions(&format!("mw: clients/k-07/sessions/{name}"));
    assert!(sandbox.tree() == before, "{line} wrote something");
}

#[test]
fn nothing_is_written_into_an_earlier_session() {
    let sandbox = practice(&[("2026-11-17.md", UNREAD)]);
    sandbox.mw("goal score calm 1").exits(4).prints("").says(
        "\
left out: clients/k-07/sessions/2026-11-17.md:4:7: `soon` is not a date or a moment (bad-date)
More about it: mw check
mw: clients/k-07/sessions/2026-11-17.md:4:7: `soon` is not a date or a moment
    write it as 2026-11-05 or 2026-11-05T18:30
    The session that is meant may stand there
    Mend it, or name the session: --in SESSION
",
    );
    for line in [
        "activity add 'Slow down'",
        "activity add 'Slow down' --in last",
        "activity add 'Slow down' --in 2026-11",
        "goal score calm 1",
        "goal score calm 1 --in last",
        "session close --minutes 60",
        "session close last --minutes 60",
        "session cancel",
        "session cancel last --missed",
        "session mail",
        "session mail last",
        "reflect --alone --session 2026-11 -m x",
    ] {
        refused(&sandbox, line, "2026-11-17.md:4:7: `soon` is not a date");
    }
    sandbox.mw("activity add 'Slow down'").mentions("--in SESSION, or let it always stand: --standing\n");
    sandbox.mw("session close").mentions("    Mend it, or name the session: mw session close SESSION\n");
    assert_eq!(sandbox.kept().len(), 4, "what was typed is kept");
}

#[test]
fn the_session_that_is_named_is_written_into() {
    let sandbox = practice(&[("2026-11-17.md", UNREAD)]);
    sandbox.mw("activity add 'Slow down' --in 2026-11-03").exits(0);
    sandbox.mw("goal score calm 1 --in 2026-11-03").exits(0);
    sandbox.mw("session close 2026-11-03 --minutes 60").exits(0);
    sandbox.mw("session mail 2026-11-03").exits(0);
    assert_eq!(sandbox.read(LATEST), UNREAD);
    sandbox.write("clients/k-07/sessions/2026-11-10.md", "---\ntype: session\ndate: 2026-11-10\n---\n");
    sandbox.mw("activity add 'Breathe' --in 2026-11").exits(3).mentions("several sessions begin with `2026-11`");
}

#[test]
fn a_file_whose_name_tells_no_later_day_is_in_nobodys_way() {
    let check = |name: &str, text: &str| {
        let sandbox = practice(&[(name, text)]);
        sandbox.mw("-q activity add 'Slow down'").exits(0);
        assert!(sandbox.read(EARLIER.0).contains("Slow down"), "{name}");
    };
    check("2026-11-02.md", UNREAD);
    check("2026-11-24.md", UNREAD);
    check("README.md", "# Sessions\n");
    check("2026-11-03 (conflicted copy 2026-11-17).md", UNREAD);
    check("2026-11-17.md", "---\ntype: session\ndate: 2026-11-02\nactivities:\n  - why: No title\n---\n");
    check("2026-11-17.md", "---\ntype: session\ndate: 2026-11-17\nstatus: missed\n---\n");
}

#[test]
fn every_reason_for_which_a_file_is_left_out_counts() {
    let check = |name: &str, text: &str| refused(&practice(&[(name, text)]), "activity add 'Slow down'", name);
    check("2026-11-03-2.md", UNREAD);
    check("2026-11-20.md", UNREAD);
    check("2026/2026-11-17.md", UNREAD);
    check("2026-11-17 Board.MD", "---\ntype: session\n");
    check("2026-11-17.md", "---\ntype: session\ndate: 2026-11-17\nmood: a: b\n---\n");
    check("2026-11-17.md", "Notes.\n");
    let first = Sandbox::practice(&[CLIENT, (LATEST, UNREAD)]);
    refused(&first, "activity add 'Slow down'", "2026-11-17.md");
    refused(&first, "session close", "2026-11-17.md");
}

#[cfg(unix)]
#[test]
fn a_link_that_leads_nowhere_counts_too() {
    let sandbox = practice(&[]);
    sandbox.shell("ln -s nowhere clients/k-07/sessions/2026-11-17.md").exits(0);
    sandbox.mw("activity add 'Slow down'").exits(4).prints("").mentions("The session that is meant may stand there");
    assert_eq!(sandbox.read(EARLIER.0), EARLIER.1);
}

#[cfg(unix)]
#[test]
fn a_folder_that_may_not_be_read_may_hold_the_latest_session() {
    let sandbox = practice(&[("2026/2026-11-17.md", "---\ntype: session\ndate: 2026-11-17\n---\n")]);
    let folder = sandbox.path("clients/k-07/sessions/2026");
    fs::set_permissions(&folder, fs::Permissions::from_mode(0o000)).expect("its mode");
    // Nothing is forbidden to root.
    if fs::read_dir(&folder).is_err() {
        sandbox.mw("activity add 'Slow down'").exits(4).prints("").mentions("mw: clients/k-07/sessions/2026:1:1");
    }
    fs::set_permissions(&folder, fs::Permissions::from_mode(0o700)).expect("its mode");
    assert_eq!(sandbox.read(EARLIER.0), EARLIER.1);
}

#[test]
fn no_other_session_is_called_off_for_the_next_one() {
    let planned = "---\ntype: session\ndate: 2026-12-01\n---\n";
    refused(&practice(&[("2026-11-24.md", UNREAD)]), "session cancel", "2026-11-24.md");
    refused(&practice(&[("2026-11-24.md", UNREAD), ("2026-12-01.md", planned)]), "session cancel", "2026-11-24.md");
    let sandbox = practice(&[("2026-12-08.md", UNREAD), ("2026-12-01.md", planned)]);
    sandbox
        .mw("session cancel")
        .exits(0)
        .prints("Cancelled: 2026-12-01. Kept in clients/k-07/sessions/2026-12-01.md\n");
}

#[test]
fn no_earlier_activity_is_taken_for_the_only_open_one() {
    let sandbox = practice(&[("2026-11-17.md", UNREAD)]);
    for line in ["done", "tick", "let-go"] {
        refused(&sandbox, line, "2026-11-17.md");
        sandbox.mw(line).mentions("    Mend it, or name the activity: say-no\n");
    }
    sandbox.mw("tick say").exits(0);
    sandbox
        .mw("reflect -m 'I slowed down.'")
        .exits(0)
        .mentions("About no activity: the latest session cannot be read. To name one: mw reflect ACTIVITY\n");
    assert!(!sandbox.read("clients/k-07/diary/2026-11-20.md").contains("activity:"));
}
