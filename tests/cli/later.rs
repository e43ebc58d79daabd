//! What is dated later than today counts for nothing yet, and is never silent.

use crate::sandbox::Sandbox;

const LATER: &str = "1 entry is dated later than today, from 2062-11-18";

fn journal() -> Sandbox {
    let entry = |day: &str| format!("---\ntype: reflection\ndate: {day}\nshare: me\nwin: Said it\n---\nTypo.\n");
    Sandbox::personal(&[("diary/2062-11-18.md", &*entry("2062-11-18")), ("diary/2026-11-18.md", &*entry("2026-11-18"))])
        .on("2026-11-20")
}

#[test]
fn every_screen_of_entries_says_how_many_and_from_when() {
    let sandbox = journal();
    for line in ["status", "week", "week 2026-W40", "list reflections", "list wins", "read"] {
        sandbox.mw(line).exits(0).mentions_out(LATER);
    }
}

#[test]
fn json_has_it_for_each_client_and_for_a_list() {
    let sandbox = journal();
    let expected = serde_json::json!({"entries": 1, "from": "2062-11-18"});
    for line in ["status", "week", "progress"] {
        assert_eq!(
            sandbox.mw(&format!("{line} --format json")).exits(0).json()["clients"][0]["later"],
            expected,
            "{line}"
        );
    }
    assert_eq!(sandbox.mw("list reflections --format json").exits(0).json()["later"], expected);
    let none = sandbox.on("2062-11-18");
    assert!(none.mw("status --format json").exits(0).json()["clients"][0]["later"].is_null());
}

#[test]
fn a_list_holds_it_where_its_window_reaches_so_far() {
    let sandbox = journal();
    let count = |line: &str| {
        let listed = sandbox.mw(&format!("list {line} --format json")).exits(0).json();
        listed["rows"].as_array().map(Vec::len)
    };
    assert_eq!(count("reflections"), Some(1));
    assert_eq!(count("reflections --to 2070-01-01"), Some(2));
    assert_eq!(count("reflections --from 2027-01-01"), Some(1));
    assert_eq!(count("reflections --to 2061-01-01"), Some(1));
    assert_eq!(count("wins --in 2062"), Some(1));
}

#[test]
fn of_several_clients_each_is_named() {
    let entry = "---\ntype: reflection\ndate: 2026-11-22\nshare: pair\n---\nTypo.\n";
    let sandbox = Sandbox::practice(&[
        ("clients/k-07/client.md", "---\ntype: client\nname: Noor\n---\n"),
        ("clients/k-07/diary/2026-11-22.md", entry),
        ("clients/m-12/client.md", "---\ntype: client\n---\n"),
    ])
    .on("2026-11-20");
    for line in ["status", "week"] {
        sandbox.mw(line).exits(0).mentions_out("k-07 Noor: 1 entry is dated later than today, from 2026-11-22.\n");
    }
}

#[test]
fn a_check_asks_about_a_day_far_away() {
    let sandbox = journal();
    let found = sandbox.mw("check --format json").exits(0).json();
    assert_eq!(found["notes"][0]["code"], "far-date");
    assert_eq!(found["notes"][0]["path"], "diary/2062-11-18.md");
}
