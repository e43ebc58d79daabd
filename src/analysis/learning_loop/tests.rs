use crate::analysis::client_timeline::ClientTimeline;
use crate::analysis::measures::Measures;
use crate::analysis::names::ActivityName;
use crate::analysis::sample::{asked, assert_near, day, journal};
use crate::analysis::window::Window;

use crate::analysis::loops::loops;

/// Returns the loop of activity `a` as at a day: its state, and what it waits for or when it closed.
fn state(text: &str, on: &str) -> String {
    let records = journal(text);
    let timeline = ClientTimeline::of(&records, asked(on));
    let Some(state) = timeline.thread("a").map(|thread| thread.learning_loop.state) else { panic!("no activity a") };
    let waits_for = state.waits_for().map(|waits_for| format!(" {}", waits_for.word()));
    let closed_on = state.closed_on().map(|day| format!(" {day}"));
    format!("{}{}{}", state.word(), waits_for.unwrap_or_default(), closed_on.unwrap_or_default())
}

#[track_caller]
fn check(text: &str, expected: &str) {
    assert_eq!(state(text, "2026-11-20"), expected, "{text}");
}

const SET: &str = "=== sessions/2026-11-01\nactivities: [{title: A}]\n";
const HAPPENED: &str = "=== diary/2026-11-02\nactivity: a\n\n## What happened\nIt.\n";
const NOTICED: &str = "=== diary/2026-11-03\nactivity: a\n\n## What I noticed\nThat.\n";
const MADE_OF_IT: &str = "=== diary/2026-11-04\nactivity: a\n\n## What I make of it\nThis.\n";
const NEXT: &str = "=== diary/2026-11-05\nactivity: a\n\n## What I'll try next\nMore.\n";

#[test]
fn a_loop_waits_for_the_first_stage_missing() {
    check(SET, "not_begun");
    check(&format!("{SET}{HAPPENED}"), "waiting observation");
    check(&format!("{SET}{NOTICED}"), "waiting experience");
    check(&format!("{SET}{HAPPENED}{NOTICED}"), "waiting conceptualisation");
    check(&format!("{SET}{HAPPENED}{NOTICED}{MADE_OF_IT}"), "waiting experimentation");
    check(&format!("{SET}{HAPPENED}{NOTICED}{MADE_OF_IT}{NEXT}"), "waiting next_activity");
    check(&format!("{SET}=== diary/2026-11-02\nactivity: a\nstages: []\n\nIt.\n"), "waiting experience");
}

#[test]
fn doing_shows_experience_and_setting_the_next_shows_experimentation() {
    check(&format!("{SET}=== diary/2026-11-02\nactivity: a\ntimes: 1\n"), "waiting observation");
    check(
        &format!("{SET}=== diary/2026-11-02\nactivity: a\ntimes: 1\nstages: [observation]\n"),
        "waiting conceptualisation",
    );
    check(&format!("{SET}=== diary/2026-11-02\nactivity: a\noutcome: a_little\n"), "waiting observation");
    check(&format!("{SET}=== diary/2026-11-02\nactivity: a\noutcome: open\n"), "waiting experience");
    // an item without a title does not make an `activities` list
    let nothing_next =
        format!("{SET}{HAPPENED}{NOTICED}{MADE_OF_IT}=== diary/2026-11-05\nactivity: a\nactivities: [{{kind: do}}]\n");
    check(&nothing_next, "waiting experimentation");
}

#[test]
fn a_loop_closes_on_the_first_day_on_which_all_stages_and_a_follow_on_are_there() {
    let three = format!("{SET}{HAPPENED}{NOTICED}{MADE_OF_IT}");
    let next_in = |day: &str| format!("{three}=== sessions/{day}\nactivities: [{{title: B, after: a}}]\n");
    check(&next_in("2026-11-08"), "closed 2026-11-08");
    check(&next_in("2026-11-03"), "closed 2026-11-04");
    // a session counts from its day, not before
    assert_eq!(state(&next_in("2026-11-08"), "2026-11-07"), "waiting experimentation");
    // a standing follow-on never delays
    check(&format!("=== client\nactivities: [{{title: B, after: a}}]\n{three}"), "closed 2026-11-04");
    // one born inside a reflection counts as well
    check(&format!("{three}=== diary/2026-11-06\nactivity: a\nactivities: [{{title: B}}]\n"), "closed 2026-11-06");
    // without the other stages a follow-on closes nothing
    check(
        &format!("{SET}{HAPPENED}=== sessions/2026-11-08\nactivities: [{{title: B, after: a}}]\n"),
        "waiting observation",
    );
}

#[test]
fn letting_go_can_close_a_loop_and_otherwise_sets_it_down() {
    let let_go = "=== diary/2026-11-06\nactivity: a\noutcome: let_go\n";
    let next = "=== diary/2026-11-07\nactivities: [{title: B, after: a}]\n";
    check(&format!("{SET}{HAPPENED}{NOTICED}{MADE_OF_IT}{let_go}{next}"), "closed 2026-11-07");
    check(&format!("{SET}{HAPPENED}{NOTICED}{let_go}{next}"), "set_down");
    check(&format!("{SET}=== diary/2026-11-06\nactivity: a\noutcome: not_done\n"), "set_down");
    check(&format!("{SET}=== sessions/2026-11-06\nreviewed: [{{activity: a, outcome: let_go}}]\n"), "set_down");
}

#[test]
fn a_loop_that_ended_rests_once_reviewed_until_a_later_entry() {
    let done = "=== diary/2026-11-06\nactivity: a\noutcome: done\n";
    let reviewed = |day: &str| format!("{SET}{done}=== sessions/{day}\nreviewed: [a]\n");
    check(&format!("{SET}{done}"), "waiting observation");
    check(&reviewed("2026-11-05"), "waiting observation");
    check(&reviewed("2026-11-06"), "resting");
    check(&reviewed("2026-11-10"), "resting");
    check(&format!("{}=== diary/2026-11-11\nactivity: a\n", reviewed("2026-11-10")), "waiting observation");
    // an entry of the same day comes before the review
    check(&format!("{}=== diary/2026-11-10\nactivity: a\n", reviewed("2026-11-10")), "resting");
    check(&reviewed("2026-11-10").replace("reviewed", "status: missed\nreviewed"), "waiting observation");
    // ended by a review, with no entry at all
    check(&format!("{SET}=== sessions/2026-11-06\nreviewed: [{{activity: a, outcome: done}}]\n"), "resting");
    // what is open does not rest
    check(&format!("{SET}{HAPPENED}=== sessions/2026-11-06\nreviewed: [a]\n"), "waiting observation");
}

#[test]
fn a_loop_that_ended_rests_after_28_days() {
    let text = format!("{SET}=== diary/2026-11-06\nactivity: a\noutcome: done\n");
    assert_eq!(state(&text, "2026-12-04"), "waiting observation"); // 28 days
    assert_eq!(state(&text, "2026-12-05"), "resting"); // 29 days
    let woken = format!("{text}=== diary/2026-12-10\nactivity: a\n");
    assert_eq!(state(&woken, "2026-12-10"), "waiting observation");
    let shorter = format!("=== meanwhile.yaml\nrest_after: 1 week\n{text}");
    assert_eq!(state(&shorter, "2026-11-13"), "waiting observation"); // 7 days
    assert_eq!(state(&shorter, "2026-11-14"), "resting");
    // open work never rests
    assert_eq!(state(&format!("{SET}{HAPPENED}"), "2027-06-01"), "waiting observation");
}

#[test]
fn loops_are_told_by_window() {
    let records = journal(&format!(
        "{SET}{HAPPENED}{NOTICED}{MADE_OF_IT}=== diary/2026-11-05\nactivity: a\nactivities: [{{title: B}}, {{title: C}}, {{title: D}}]\n\
         === diary/2026-11-06\nactivity: b\noutcome: not_done\n=== diary/2026-11-07\nactivity: c\ntimes: 1\n"
    ));
    let timeline = ClientTimeline::of(&records, asked("2026-11-20"));
    let titles = |names: &[ActivityName]| names.iter().map(|name| name.title.clone()).collect::<Vec<_>>();
    let from = |text| Window { from: Some(day(text)), ..Window::default() };
    let early = loops(&timeline, from("2026-11-05"));
    assert_eq!((titles(&early.closed), titles(&early.set_down)), (vec!["A".to_owned()], vec!["B".to_owned()]));
    let late = loops(&timeline, from("2026-11-07"));
    assert_eq!((late.closed.len(), late.set_down.len(), late.waiting.len()), (0, 0, 1));
    // from the first experience, on the 2nd, to the closing, on the 5th
    assert_near(Measures::of(&timeline, Window::default()).loop_time.value, 3.0);
}
