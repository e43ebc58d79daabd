use crate::analysis::client_timeline::ClientTimeline;
use crate::analysis::sample::{asked, journal};
use crate::analysis::spiral::spiral;

/// Returns each activity with what follows from it, and each `after` that counts as absent with the reason.
fn follow_ons(text: &str) -> (Vec<String>, Vec<String>) {
    let records = journal(text);
    let timeline = ClientTimeline::of(&records, asked("2026-12-01"));
    let title = |at: &usize| timeline.threads[*at].activity.title.as_str();
    let followed = timeline.threads.iter().filter(|thread| !thread.follow_on.is_empty());
    let follow_ons = followed.map(|thread| {
        format!("{}→{}", thread.activity.title, thread.follow_on.iter().map(title).collect::<Vec<_>>().join(","))
    });
    let absent = timeline.absent_afters.iter().map(|absent| format!("{} {:?}", absent.activity.title, absent.reason));
    (follow_ons.collect(), absent.collect())
}

#[track_caller]
fn check(text: &str, expected: &[&str], absent: &[&str]) {
    let (found, found_absent) = follow_ons(text);
    assert_eq!(found, expected, "{text}");
    assert_eq!(found_absent, absent, "{text}");
}

fn session(activities: &str) -> String {
    format!("=== sessions/2026-11-01\nactivities: [{activities}]\n")
}

#[test]
fn what_names_it_and_what_is_born_of_it_follow() {
    let text = session("{title: A}, {title: B, after: a}")
        + "=== diary/2026-11-02\nactivity: a\nactivities: [{title: C}, {title: D, after: a}, {title: E, after: b}]\n";
    check(&text, &["A→B,C,D,E", "B→E"], &[]);
}

#[test]
fn an_after_that_names_itself_or_nothing_counts_as_absent() {
    check(&session("{title: A, after: a}, {title: B, after: gone}"), &[], &["A Itself", "B Unknown"]);
}

#[test]
fn an_after_on_a_ring_counts_as_absent() {
    check(
        &session("{title: A, after: c}, {title: B, after: a}, {title: C, after: b}, {title: D, after: c}"),
        &["C→D"],
        &["A Ring", "B Ring", "C Ring"],
    );
    // one that a birth closes: B is born of A, and A says that it comes after B
    let closed_by_birth =
        session("{title: A, after: b}") + "=== diary/2026-11-02\nactivity: a\nactivities: [{title: B}]\n";
    check(&closed_by_birth, &["A→B"], &["A Ring"]);
}

#[test]
fn births_on_a_ring_count_as_absent() {
    check("=== diary/2026-11-02\nactivity: a\nactivities: [{title: A}]\n", &[], &[]);
    check(
        "=== diary/2026-11-02\nactivity: a\nactivities: [{title: B}]\n=== diary/2026-11-03\nactivity: b\nactivities: [{title: A}]\n",
        &[],
        &[],
    );
}

#[test]
fn rings_are_sought_up_to_the_day_asked() {
    let text =
        session("{title: A, after: b}, {title: B}") + "=== diary/2026-12-02\nactivity: a\nactivities: [{title: B}]\n";
    check(&text, &["B→A"], &[]);
}

#[test]
fn a_spiral_is_the_longest_chain_of_closed_loops() {
    let measure = |text: &str| {
        let records = journal(text);
        spiral(&ClientTimeline::of(&records, asked("2026-12-01")).threads)
    };
    let closing = |day: &str, id: &str, next: &str| {
        format!(
            "=== diary/{day}\nactivity: {id}\nactivities: [{{title: {next}}}]\nstages: [experience, observation, conceptualisation]\n"
        )
    };
    let a = session("{title: A}");
    assert_eq!(measure(""), 0);
    assert_eq!(measure(&a), 1);
    // a follow-on alone closes nothing
    assert_eq!(measure(&session("{title: A}, {title: B, after: a}")), 1);
    assert_eq!(measure(&(a.clone() + &closing("2026-11-02", "a", "B"))), 2);
    assert_eq!(measure(&(a.clone() + &closing("2026-11-02", "a", "B") + &closing("2026-11-03", "b", "C"))), 3);
    // a chain stops where a loop is not closed, and the longest counts: A→B→C, and A→D→E where D is open
    let side =
        "=== sessions/2026-11-10\nactivities: [{title: D, after: a}, {title: E, after: d}, {title: F, after: e}]\n";
    assert_eq!(measure(&(a + &closing("2026-11-02", "a", "B") + &closing("2026-11-03", "b", "C") + side)), 3);
}
