use crate::analysis::sample::{asked, coach, day, journal};

use super::StatusSummary;

fn status(text: &str, on: &str) -> StatusSummary {
    StatusSummary::of(&journal(text), asked(on), coach())
}

#[test]
fn status_tells_where_things_stand() {
    let text = "=== client\nname: Mina\n=== sessions/2026-11-01\nactivities: [{title: A}, {title: B, focus: true, times: 5}, {title: C, offered: true}, {title: D}]\n=== diary/2026-11-02\nactivity: b\ntimes: 2\n=== diary/2026-11-03\nactivity: d\noutcome: done\n=== sessions/2026-11-15\n";
    let status = status(text, "2026-11-05");
    let open: Vec<_> =
        status.open.iter().map(|own| (own.open.activity.title.as_str(), own.open.times, own.focus)).collect();
    assert_eq!(open, [("B", 2, true), ("A", 0, false)]);
    assert_eq!(
        (status.name.as_deref(), status.offered.len(), status.ended, status.waiting.len()),
        (Some("Mina"), 1, 1, 2)
    );
    assert_eq!(status.last_entry, Some(day("2026-11-03")));
    assert_eq!(status.last_session.map(|own| own.session), Some("2026-11-01".to_owned()));
    assert_eq!(status.next_session.map(|own| own.session), Some("2026-11-15".to_owned()));
}

#[test]
fn the_next_session_is_the_first_planned_one_that_has_not_begun() {
    let check = |text: &str, on: &str, expected: Option<&str>| {
        let next = status(text, on).next_session.map(|own| own.session);
        assert_eq!(next.as_deref(), expected, "{text} on {on}");
    };
    let two = "=== sessions/2026-11-03\ndate: 2026-11-03T10:00\n=== sessions/2026-11-10\n";
    check(two, "2026-11-03T09:00", Some("2026-11-03"));
    check(two, "2026-11-03T10:00", Some("2026-11-10"));
    check(two, "2026-11-03", Some("2026-11-10"));
    check(two, "2026-11-11", None);
    let planned = "=== sessions/2026-11-03\ndate: 2026-11-03T10:00\nstatus: planned\n";
    check(planned, "2026-11-03T09:00", Some("2026-11-03"));
    check(planned, "2026-11-03", Some("2026-11-03"));
    check(planned, "2026-11-03T11:00", None);
    check(planned, "2026-11-04", None);
    check("=== sessions/2026-11-05\nstatus: cancelled\n=== sessions/2026-11-06\n", "2026-11-01", Some("2026-11-06"));
}

#[test]
fn something_that_waits_or_a_session_soon_wants_a_look() {
    let wants = |text: &str| status(text, "2026-11-01").wants_a_look(day("2026-11-01"));
    assert!(!wants("=== sessions/2026-10-01\nactivities: [{title: A}]\n"));
    assert!(wants("=== sessions/2026-10-01\nactivities: [{title: A}]\n=== diary/2026-10-02\nactivity: a\n"));
    assert!(wants("=== sessions/2026-11-08\n"));
    assert!(!wants("=== sessions/2026-11-09\n"));
}
