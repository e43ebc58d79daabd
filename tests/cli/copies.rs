//! Copies that sync and merge programs make count once, and what somebody wrote twice counts twice.

use crate::sandbox::Sandbox;

const ENTRY: &str = "---\ntype: reflection\ndate: 2026-11-18\nshare: me\n---\nsame\n";
const OTHER: &str = "---\ntype: reflection\ndate: 2026-11-18\nshare: me\n---\nother\n";

/// Returns the paths of the entries that count, with files of these names and texts in the diary.
fn counted(files: &[(&str, &str)]) -> Vec<String> {
    let sandbox = Sandbox::personal(&[]);
    for (name, text) in files {
        sandbox.write(&format!("diary/{name}.md"), text);
    }
    let listed = sandbox.mw("list reflections --format json").exits(0).json();
    let rows = listed["rows"].as_array().cloned().unwrap_or_default();
    let mut paths: Vec<_> = rows.iter().filter_map(|row| row["path"].as_str().map(str::to_owned)).collect();
    paths.sort();
    paths
}

#[test]
fn files_that_hold_the_same_count_once_whatever_they_are_called() {
    let names = [
        "e (1)",
        "e - Copy",
        "e copy",
        "e - Kopie",
        "e 3",
        "e.orig",
        "e_BACKUP_1",
        "e_REMOTE_1",
        "e-DESKTOP-AB12CD3",
        "e (Konfliktkopie 2026-11-20)",
        "e (Copie en conflit 2026-11-20)",
        "e_conflict-20261118-101010",
        "e~",
        "#e",
        "~syncthing~e",
        "something else",
    ];
    for name in names {
        assert_eq!(counted(&[("e", ENTRY), (name, ENTRY)]).len(), 1, "{name}");
    }
    let all: Vec<_> = names.into_iter().chain(["e"]).map(|name| (name, ENTRY)).collect();
    assert_eq!(counted(&all), ["diary/#e.md"]);
}

#[test]
fn a_copy_that_holds_something_else_is_left_out_only_where_nobody_types_such_a_name() {
    for name in
        ["e (Noor's conflicted copy)", "e.sync-conflict-20261118-101010-ABCDEFG", "e_LOCAL_1", "e_BASE_1", "e.orig"]
    {
        assert_eq!(counted(&[("e", ENTRY), (name, OTHER)]), ["diary/e.md"], "{name}");
        assert_eq!(counted(&[(name, OTHER)]).len(), 1, "{name} alone");
    }
    for name in ["e 2", "e (1)", "e - Copy", "e copy", "e-DESKTOP-AB12CD3"] {
        assert_eq!(counted(&[("e", ENTRY), (name, OTHER)]).len(), 2, "{name}");
    }
}

#[test]
fn a_check_names_what_is_left_out_and_asks_about_the_rest() {
    let sandbox = Sandbox::personal(&[
        ("diary/e.md", ENTRY),
        ("diary/e (1).md", ENTRY),
        ("diary/e 2.md", &OTHER.replace("other", "third")),
        ("diary/e.sync-conflict-20261118-101010-ABCDEFG.md", OTHER),
    ]);
    let found = sandbox.mw("check --format json").exits(1).json();
    let told: Vec<_> = found["problems"]
        .as_array()
        .into_iter()
        .flatten()
        .chain(found["notes"].as_array().into_iter().flatten())
        .collect();
    let mut said: Vec<_> = told.iter().map(|own| format!("{}: {}", own["path"], own["message"])).collect();
    said.sort();
    let expected = [
        "\"diary/e (1).md\": \"this file holds the same as diary/e.md, which counts; this one is left out\"",
        "\"diary/e 2.md\": \"is this a copy of diary/e.md? They hold different things, and both count\"",
        "\"diary/e.sync-conflict-20261118-101010-ABCDEFG.md\": \"a program made this copy of diary/e.md; it is left out\"",
    ];
    assert_eq!(said, expected);
}

#[test]
fn two_ticks_of_one_minute_of_one_day_or_of_one_second_all_count() {
    let tick = "---\ntype: reflection\ndate: 2026-11-18T10:00\nactivity: walk\nshare: me\n---\n";
    let on_a_day = "---\ntype: reflection\ndate: 2026-11-18\nactivity: walk\nshare: me\n---\n";
    assert_eq!(counted(&[("2026-11-18-100000-walk", tick), ("2026-11-18-100000-walk-2", tick)]).len(), 2);
    assert_eq!(counted(&[("2026-11-18-walk", on_a_day), ("2026-11-18-walk-2", on_a_day)]).len(), 2);
    let second = "---\ntype: reflection\ndate: 2026-11-18T10:00:05\nactivity: walk\nshare: me\n---\n";
    let names = ["2026-11-18-100005-walk", "2026-11-18-100005-walk-2", "2026-11-18-100005-walk-3"];
    assert_eq!(counted(&names.map(|name| (name, second))).len(), 3);
    let copied = [names[0], names[1], "2026-11-18-100005-walk 2", "2026-11-18-100005-walk-LAPTOP-7"];
    assert_eq!(counted(&copied.map(|name| (name, second))).len(), 2);
    // And as the commands of today write them.
    let sandbox = Sandbox::personal(&[]).on("2026-11-20T10:00");
    sandbox.mw("-q activity add Walk --no-input").exits(0);
    for line in ["-q tick walk", "-q tick walk", "-q tick walk --date 2026-11-18", "-q tick walk --date 2026-11-18"] {
        sandbox.mw(line).exits(0);
    }
    assert_eq!(sandbox.mw("activity show walk --format json").exits(0).json()["activity"]["times"], 4);
}

#[test]
fn beside_is_among_what_the_reader_may_see() {
    let client = |text: &str| text.replace("share: me\n", "share: pair\nby: client\n");
    let files = [
        ("clients/k-07/client.md", "---\ntype: client\nname: Noor\n---\n"),
        ("clients/k-07/diary/e.sync-conflict-20261118-101010-ABCDEFG.md", &*client(OTHER)),
    ];
    let sandbox = Sandbox::practice(&files);
    let before = sandbox.mw("list reflections -c k-07 --format json").exits(0).json();
    assert_eq!(before["rows"].as_array().map(Vec::len), Some(1));
    sandbox.write("clients/k-07/diary/e.md", &ENTRY.replace("share: me\n", "share: me\nby: client\n"));
    assert_eq!(sandbox.mw("list reflections -c k-07 --format json").exits(0).json(), before);
    sandbox.write("clients/k-07/diary/e.md", &client(ENTRY));
    let both = sandbox.mw("list reflections -c k-07 --format json").exits(0).json();
    assert_eq!(both["rows"][0]["path"], "clients/k-07/diary/e.md");
    assert_eq!(both["problems"][0]["code"], "conflict-copy");
}

#[cfg(unix)]
#[test]
fn one_file_that_two_ways_lead_to_counts_once() {
    let sandbox = Sandbox::personal(&[("diary/2026/a.md", ENTRY)]);
    std::os::unix::fs::symlink("2026/a.md", sandbox.path("diary/b.md")).expect("a link");
    std::os::unix::fs::symlink("2026", sandbox.path("diary/years")).expect("a link");
    let listed = sandbox.mw("list reflections --format json").exits(0).json();
    assert_eq!(listed["rows"].as_array().map(Vec::len), Some(1));
    let codes: Vec<_> = listed["problems"].as_array().into_iter().flatten().map(|own| own["code"].clone()).collect();
    assert_eq!(codes, ["conflict-copy", "folder-loop"]);
}
