//! `mw calendar`: what a calendar that reads it twice makes of it.

use crate::sandbox::Sandbox;

const CLIENT: (&str, &str) = ("clients/k-07/client.md", "---\ntype: client\nname: Noor\n---\n");
const SESSION: &str = "clients/k-07/sessions/2026-12-10.md";

/// Returns a practice with one session of these keys.
fn practice(keys: &str) -> Sandbox {
    let session = format!("---\ntype: session\nshare: pair\n{keys}---\n");
    Sandbox::practice(&[CLIENT, (SESSION, &session)])
}

/// Returns the values of a property of the sessions in the calendar that is exported at `moment`.
fn property(sandbox: &Sandbox, moment: &str, name: &str) -> Vec<String> {
    let text = sandbox.shell(&format!("MW_TODAY={moment} \"$mw\" calendar")).exits(0).stdout;
    let events = text.split("BEGIN:VEVENT").filter(|event| event.contains("SUMMARY:Coaching session"));
    let lines = events.flat_map(|event| event.split("\r\n").filter_map(|line| line.strip_prefix(name)));
    lines.map(str::to_owned).collect()
}

#[test]
fn a_session_that_moves_to_an_earlier_day_is_newer_and_the_same_one() {
    let sandbox = practice("date: 2026-12-10T10:00\nminutes: 60\n");
    let of = |moment: &str| {
        ["UID:", "DTSTART:", "DTSTAMP:", "LAST-MODIFIED:", "SEQUENCE:"]
            .map(|name| property(&sandbox, moment, name).concat())
    };
    let [uid, start, stamp, modified, sequence] = of("2026-11-20T12:00");
    assert_eq!((start.as_str(), stamp.as_str()), ("20261210T100000", "20261120T120000Z"));
    sandbox.write(SESSION, &sandbox.read(SESSION).replace("2026-12-10", "2026-12-03"));
    let [same, earlier, later_stamp, later_modified, later_sequence] = of("2026-11-20T12:01");
    assert_eq!((same, earlier.as_str()), (uid, "20261203T100000"));
    assert!(later_stamp > stamp && later_modified > modified && later_sequence > sequence);
}

#[test]
fn a_session_that_is_called_off_is_cancelled_until_its_day() {
    let sandbox = practice("date: 2026-12-10T10:00\n");
    let uid = property(&sandbox, "2026-11-20", "UID:");
    sandbox.mw("session cancel 2026-12-10 -c k-07").exits(0);
    assert_eq!(property(&sandbox, "2026-11-21", "STATUS:"), ["CANCELLED"]);
    assert_eq!(property(&sandbox, "2026-11-21", "UID:"), uid);
    assert_eq!(property(&sandbox, "2026-12-10", "STATUS:"), ["CANCELLED"]);
    assert!(property(&sandbox, "2026-12-11", "UID:").is_empty());
}

#[test]
fn a_session_with_an_end_ends_then() {
    let check = |keys: &str, name: &str, expected: &[&str]| {
        assert_eq!(property(&practice(keys), "2026-11-20", name), expected, "{keys:?}");
    };
    check("date: 2026-12-02T10:00\nend: 2026-12-02T11:15\n", "DTEND:", &["20261202T111500"]);
    check("date: 2026-12-02T10:00\nend: 2026-12-02T11:15\nminutes: 50\n", "DURATION:", &["PT50M"]);
    check("date: 2026-12-02T10:00\nend: 2026-12-02T09:00\n", "DTEND:", &[]);
    check("date: 2026-12-02T10:00\nminutes: 50\n", "STATUS:", &[]);
}

#[test]
fn a_table_begins_with_a_mark_where_a_spreadsheet_wants_one() {
    let sandbox = practice("date: 2026-11-10\n");
    for line in ["week", "progress", "stats", "stats practice", "stats --by month", "list clients", "list sessions"] {
        let plain = sandbox.mw(&format!("{line} --format csv")).exits(0).stdout;
        assert!(!plain.starts_with('\u{feff}'), "{line}");
        sandbox.mw(&format!("{line} --format csv --bom")).exits(0).prints(&format!("\u{feff}{plain}"));
        sandbox.mw(&format!("{line} --format json --bom")).exits(2).prints("").mentions("With it: --format csv");
    }
}
