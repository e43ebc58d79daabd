use crate::analysis::client_timeline::ClientTimeline;
use crate::analysis::sample::{asked, day, journal};

use super::SinceLastTime;

const JOURNAL: &str = "\
=== sessions/2026-11-01
carry_forward: Slow down
activities: [{title: A}, {title: B}, {title: C}]
=== diary/2026-10-30
take_back: true
=== diary/2026-11-02
activity: a
outcome: done
take_back: true
=== diary/2026-11-03
activity: b
=== sessions/2026-11-08
reviewed: [a]
=== diary/2026-11-08
activity: c
outcome: partly
";

#[test]
fn a_session_starts_with_what_happened_since_the_last_one() {
    let records = journal(JOURNAL);
    let timeline = ClientTimeline::of(&records, asked("2026-11-08"));
    let since = SinceLastTime::of(&timeline, Some("sessions/2026-11-08.md"));
    assert_eq!((since.since, since.carry_forward.as_deref()), (Some(day("2026-11-01")), Some("Slow down")));
    assert_eq!(since.open.iter().map(|own| own.activity.title.as_str()).collect::<Vec<_>>(), ["B"]);
    assert_eq!(since.ended.iter().map(|own| own.activity.title.as_str()).collect::<Vec<_>>(), ["A", "C"]);
    assert_eq!(since.unreviewed.iter().map(|own| own.title.as_str()).collect::<Vec<_>>(), ["C"]);
    assert_eq!((since.take_back, since.entries), (vec!["diary/2026-11-02.md".to_owned()], 3));
    let now = SinceLastTime::of(&timeline, None);
    assert_eq!((now.since, now.entries), (Some(day("2026-11-08")), 1));
}

#[test]
fn without_a_session_it_is_everything() {
    let records = journal("=== diary/2026-11-02\ntake_back: true\n");
    let since = SinceLastTime::of(&ClientTimeline::of(&records, asked("2026-11-08")), None);
    assert_eq!((since.since, since.entries, since.take_back.len()), (None, 1, 1));
}

#[test]
fn what_ended_long_ago_is_no_debt() {
    let records = journal(
        "=== sessions/2026-09-01\nactivities: [{title: A}]\n=== diary/2026-10-01\nactivity: a\noutcome: done\n=== sessions/2026-10-20\n",
    );
    let unreviewed = |on: &str| SinceLastTime::of(&ClientTimeline::of(&records, asked(on)), None).unreviewed.len();
    assert_eq!(unreviewed("2026-10-29"), 1); // 28 days
    assert_eq!(unreviewed("2026-10-30"), 0);
    // since the last session nothing is too old
    assert_eq!(unreviewed("2026-10-19"), 1);
}
