use crate::analysis::client_timeline::ClientTimeline;
use crate::analysis::sample::{asked, journal};

/// Returns state, outcome, day of ending and times of activity `a`, as at 2026-12-01.
fn life(text: &str) -> String {
    let records = journal(text);
    let timeline = ClientTimeline::of(&records, asked("2026-12-01"));
    let Some(thread) = timeline.thread("a") else { panic!("no activity a") };
    let ended =
        thread.ending.map_or_else(String::new, |ending| format!(" {} {}", ending.outcome.word(), ending.by.day()));
    format!("{}{ended} ×{}", thread.state.word(), thread.times)
}

#[track_caller]
fn check(text: &str, expected: &str) {
    assert_eq!(life(text), expected, "{text}");
}

const SET: &str = "=== sessions/2026-11-01\nactivities: [{title: A}]\n";
const FIVE: &str = "=== sessions/2026-11-01\nactivities: [{title: A, times: 5}]\n";

#[test]
fn an_activity_is_open_until_something_ends_it() {
    check(SET, "open ×0");
    check(&format!("{SET}=== diary/2026-11-02\nactivity: a\n"), "open ×0");
    check(&format!("{SET}=== diary/2026-11-02\nactivity: a\noutcome: partly\n"), "ended partly 2026-11-02 ×1");
    check(&format!("{SET}=== diary/2026-11-02\nactivity: a\noutcome: let_go\n"), "ended let_go 2026-11-02 ×0");
}

#[test]
fn the_last_outcome_given_is_the_outcome() {
    let two =
        "=== diary/2026-11-02\nactivity: a\noutcome: partly\n=== diary/2026-11-04\nactivity: a\noutcome: mostly\n";
    check(&format!("{SET}{two}"), "ended mostly 2026-11-04 ×2");
    check(&format!("{SET}{two}=== diary/2026-11-05\nactivity: a\n"), "ended mostly 2026-11-04 ×2");
}

#[test]
fn times_add_up_and_an_outcome_without_a_target_counts_once() {
    let entries = "=== diary/2026-11-02\nactivity: a\ntimes: 2\n=== diary/2026-11-03\nactivity: a\noutcome: done\n";
    check(&format!("{SET}{entries}"), "ended done 2026-11-03 ×3");
    check(&format!("{FIVE}{entries}"), "ended done 2026-11-03 ×2");
    check(&format!("{SET}=== diary/2026-11-02\nactivity: a\noutcome: done\ntimes: 0\n"), "ended done 2026-11-02 ×0");
    check(&format!("{SET}=== diary/2026-11-02\nactivity: a\noutcome: not_done\n"), "ended not_done 2026-11-02 ×0");
    check(&format!("{SET}=== diary/2026-11-02\nactivity: b\ntimes: 4\n"), "open ×0");
}

#[test]
fn the_entry_that_reaches_the_target_gives_done() {
    let four = "=== diary/2026-11-02\nactivity: a\ntimes: 4\n";
    check(&format!("{FIVE}{four}"), "open ×4");
    check(&format!("{FIVE}{four}=== diary/2026-11-03\nactivity: a\ntimes: 3\n"), "ended done 2026-11-03 ×7");
    check(
        &format!(
            "{FIVE}{four}=== diary/2026-11-03\nactivity: a\ntimes: 1\n=== diary/2026-11-04\nactivity: a\ntimes: 1\n"
        ),
        "ended done 2026-11-03 ×6",
    );
    // an outcome given there wins, and one that stands stays
    check(
        &format!("{FIVE}{four}=== diary/2026-11-03\nactivity: a\ntimes: 1\noutcome: mostly\n"),
        "ended mostly 2026-11-03 ×5",
    );
    check(
        &format!(
            "{FIVE}=== diary/2026-11-02\nactivity: a\noutcome: partly\ntimes: 4\n=== diary/2026-11-03\nactivity: a\ntimes: 1\n"
        ),
        "ended partly 2026-11-02 ×5",
    );
    check(&format!("{FIVE}{four}=== diary/2026-11-03\nactivity: a\ntimes: 1\noutcome: open\n"), "open ×5");
}

#[test]
fn after_a_reopening_only_a_given_outcome_ends_it() {
    let given_up =
        "=== diary/2026-11-02\nactivity: a\noutcome: let_go\n=== diary/2026-11-03\nactivity: a\noutcome: open\n";
    let five = "=== diary/2026-11-04\nactivity: a\ntimes: 5\n";
    check(&format!("{FIVE}{given_up}"), "open ×0");
    check(&format!("{FIVE}{given_up}{five}"), "open ×5");
    check(
        &format!("{FIVE}{given_up}{five}=== diary/2026-11-05\nactivity: a\noutcome: done\n"),
        "ended done 2026-11-05 ×5",
    );
    // an `open` that takes nothing back is no reopening
    check(&format!("{FIVE}=== diary/2026-11-03\nactivity: a\noutcome: open\n{five}"), "ended done 2026-11-04 ×5");
}

#[test]
fn what_is_offered_is_never_open_until_a_reflection_takes_it_up() {
    for key in ["offered: true", "willing: no", "willing: \"no\""] {
        let set = format!("=== sessions/2026-11-01\nactivities: [{{title: A, {key}}}]\n");
        check(&set, "offered ×0");
        check(&format!("{set}=== sessions/2026-11-03\nreviewed: [a]\n"), "offered ×0");
        check(&format!("{set}=== diary/2026-11-02\nactivity: a\n"), "open ×0");
        check(&format!("{set}=== diary/2026-11-02\nactivity: a\noutcome: open\n"), "open ×0");
        check(
            &format!("{set}=== sessions/2026-11-03\nreviewed: [{{activity: a, outcome: done}}]\n"),
            "ended done 2026-11-03 ×0",
        );
    }
}

#[test]
fn a_review_gives_an_outcome_or_changes_none() {
    let done = "=== diary/2026-11-02\nactivity: a\noutcome: done\n";
    let review = |outcome: &str, status: &str| {
        format!("{SET}{done}=== sessions/2026-11-03\nstatus: {status}\nreviewed: [{{activity: a{outcome}}}]\n")
    };
    check(&review("", "held"), "ended done 2026-11-02 ×1");
    check(&review(", outcome: partly", "held"), "ended partly 2026-11-03 ×1");
    check(&review(", outcome: open", "held"), "open ×1");
    // only held sessions review
    for status in ["planned", "cancelled", "missed"] {
        check(&review(", outcome: partly", status), "ended done 2026-11-02 ×1");
    }
    let unconfirmed = format!("{SET}{done}=== sessions/2026-11-03\nreviewed: [{{activity: a, outcome: partly}}]\n");
    check(&unconfirmed, "ended partly 2026-11-03 ×1");
}

#[test]
fn on_one_day_reviews_follow_reflections() {
    check(
        &format!(
            "{SET}=== sessions/2026-11-03\ndate: 2026-11-03T09:00\nreviewed: [{{activity: a, outcome: partly}}]\n=== diary/2026-11-03\ndate: 2026-11-03T20:00\nactivity: a\noutcome: done\n"
        ),
        "ended partly 2026-11-03 ×1",
    );
}

#[test]
fn activities_of_a_session_count_whatever_its_status() {
    check(&SET.replace("\nactivities", "\nstatus: cancelled\nactivities"), "open ×0");
}

#[test]
fn records_of_a_later_day_do_not_count() {
    check(
        &format!(
            "{SET}=== diary/2026-12-01\nactivity: a\ntimes: 1\n=== diary/2026-12-02\nactivity: a\noutcome: done\n"
        ),
        "open ×1",
    );
    // within a day nothing is left out for its time
    let records = journal(&format!("{SET}=== diary/2026-12-01\ndate: 2026-12-01T23:00\nactivity: a\ntimes: 1\n"));
    let timeline = ClientTimeline::of(&records, asked("2026-12-01T08:00"));
    assert_eq!(timeline.thread("a").map(|thread| thread.times), Some(1));
}

#[test]
fn the_earlier_definition_keeps_an_id() {
    let text = "=== sessions/2026-11-04\nactivities: [{title: A, times: 2}]\n=== diary/2026-11-03\nactivities: [{title: A, times: 1}]\n=== diary/2026-11-05\nactivity: a\ntimes: 1\n";
    check(text, "ended done 2026-11-05 ×1");
    let records = journal(text);
    let timeline = ClientTimeline::of(&records, asked("2026-12-01"));
    let names: Vec<_> = timeline.threads.iter().map(|thread| (thread.id, thread.name().path, thread.times)).collect();
    assert_eq!(
        names,
        [(Some("a"), "diary/2026-11-03.md".to_owned(), 1), (None, "sessions/2026-11-04.md".to_owned(), 0)]
    );
    // standing activities come first; on one day those without a time, then by path
    let standing = format!("=== client\nactivities: [{{title: A, times: 3}}]\n{text}");
    check(&standing, "open ×1");
    let same_day = "=== sessions/2026-11-04\ndate: 2026-11-04T08:00\nactivities: [{title: A, times: 2}]\n=== diary/2026-11-04\nactivities: [{title: A, times: 1}]\n=== diary/2026-11-05\nactivity: a\ntimes: 1\n";
    check(same_day, "ended done 2026-11-05 ×1");
}

#[test]
fn an_unknown_activity_is_named_and_its_entry_stands_alone() {
    let records = journal(
        "=== diary/2026-11-05\nactivity: gone\ntimes: 3\n=== sessions/2026-11-06\nstatus: cancelled\nreviewed: [gone]\n",
    );
    let timeline = ClientTimeline::of(&records, asked("2026-12-01"));
    assert_eq!(timeline.entries.len(), 1);
    assert_eq!((timeline.entries[0].times, timeline.entries[0].thread), (0, None));
    assert_eq!(timeline.entries[0].stages.iter().count(), 0);
    assert_eq!(timeline.reflections_of_unknown().count(), 1);
    assert_eq!(timeline.reviews_of_unknown().count(), 1);
}
