use std::collections::BTreeMap;

use proptest::{prelude::*, sample::select};

use super::ClientTimeline;
use crate::analysis::sample::{asked, day, journal};
use crate::model::records::ClientRecords;

/// Returns all that a timeline knows, for comparing it with another.
fn known(timeline: &ClientTimeline<'_>) -> String {
    let ClientTimeline { as_of, threads, sessions, later_sessions, reflections, entries, absent_afters, .. } = timeline;
    let by_id: BTreeMap<_, _> = timeline.by_id.iter().collect();
    let goals: Vec<_> = timeline
        .goals()
        .iter()
        .map(|(goal, name)| {
            let served_by: Vec<_> = timeline.threads_of_goal(&goal.id).map(|own| own.set_in.path()).collect();
            format!("{name:?} {:?} {served_by:?}", timeline.goal_scores(&goal.id))
        })
        .collect();
    let whole = (as_of, threads, sessions, later_sessions, reflections, entries, absent_afters);
    format!("{whole:#?} {by_id:?} {goals:?}")
}

/// Returns what differs between going back from `from` day by day and asking of each day, if anything.
fn difference(records: &ClientRecords, from: &str) -> Option<String> {
    let as_of = asked(from);
    let mut back = ClientTimeline::of(records, as_of);
    for end in day("2026-10-30").iter_days().take(24).collect::<Vec<_>>().into_iter().rev() {
        let expected = known(&ClientTimeline::of(records, as_of.by(end)));
        let at_once = known(&ClientTimeline::of(records, as_of).back_to(end));
        back = back.back_to(end);
        if at_once != expected || known(&back) != expected {
            return Some(format!("{end}: {expected}\nat once: {at_once}\nday by day: {}", known(&back)));
        }
    }
    None
}

#[test]
fn going_back_gives_what_was_known() {
    let records = journal(
        "\
=== client
goals: [{title: One}, {title: Two}, {title: Other, id: one}]
activities: [{title: Standing, after: c}]
=== sessions/2026-11-02
activities: [{title: A, goal: one, after: b}, {title: B, after: a, times: 2}, {title: D, after: nobody}]
goal_scores: {one: -1}
=== sessions/2026-11-03
date: 2026-11-03T18:00
status: planned
activities: [{title: A, goal: two}]
=== diary/2026-11-04
activity: c
times: 3
=== diary/2026-11-05
activity: a
outcome: done
stages: [experience, observation, conceptualisation]
activities: [{title: C, after: a}]
goal_scores: {one: 1, two: 0}
=== sessions/2026-11-06
date: 2026-11-06T18:00
reviewed: [{activity: a, outcome: open}, {activity: c, worth: 7}]
=== diary/2026-11-07
activity: b
times: 2
=== diary/2026-11-08
activity: a
outcome: let_go
=== sessions/2026-11-09
status: cancelled
=== sessions/2026-11-10
goal_scores: {one: 2}
",
    );
    for from in ["2026-11-30", "2026-11-06", "2026-11-06T12:00", "2026-11-03T20:00"] {
        assert_eq!(difference(&records, from), None);
    }
}

/// A file of a journal, with lines of its own.
fn file() -> impl Strategy<Value = (u32, bool, Vec<&'static str>)> {
    let session = select(&[
        "activities: [{title: A}, {title: B, after: a, goal: one}]",
        "activities: [{title: C, after: b}]",
        "activities: [{title: B, after: c}]",
        "reviewed: [{activity: a, outcome: done}, {activity: b, worth: 3}]",
        "goal_scores: {one: 1}",
        "status: held",
        "status: planned",
        "status: missed",
    ]);
    let entry = select(&[
        "activity: a",
        "activity: b\ntimes: 2",
        "activity: c\noutcome: open",
        "outcome: done",
        "stages: [experience, observation, conceptualisation]",
        "activities: [{title: A, after: c}, {title: D, times: 3}]",
        "activities: [{title: C, offered: true, goal: one}]",
        "goal_scores: {one: -1}",
    ]);
    let lines = |line| prop::collection::vec(line, 0..4);
    prop_oneof![
        (1..20_u32, lines(session)).prop_map(|(day, lines)| (day, true, lines)),
        (1..20_u32, lines(entry)).prop_map(|(day, lines)| (day, false, lines)),
    ]
}

fn text_of(files: &[(u32, bool, Vec<&str>)]) -> String {
    let file = |(number, (day, is_session, lines)): (usize, &(u32, bool, Vec<&str>))| {
        let folder = if *is_session { "sessions" } else { "diary" };
        // A key stands in a file once.
        let of_keys: BTreeMap<_, &str> = lines.iter().rev().map(|line| (line.split(':').next(), *line)).collect();
        let lines: Vec<_> = of_keys.into_values().collect();
        format!("=== {folder}/2026-11-{day:02}-{number}\n{}\n", lines.join("\n"))
    };
    "=== client\ngoals: [{title: One}]\n".to_owned() + &files.iter().enumerate().map(file).collect::<String>()
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, cases: 64, ..ProptestConfig::default() })]

    #[test]
    fn going_back_through_any_journal_gives_what_was_known(files in prop::collection::vec(file(), 0..12)) {
        prop_assert_eq!(difference(&journal(&text_of(&files)), "2026-11-25"), None);
    }
}
