use crate::analysis::sample::{asked, day, journal};

use super::*;

fn clients() -> Vec<ClientRecords> {
    let one = journal(
        "\
=== client
calls_it: experiment
activities: [{title: Standing}]
=== sessions/2026-10-01
minutes_left: 10
activities: [{title: A, times: 2, goal: x}]
=== sessions/2026-10-21
minutes_left: 4
activities: [{title: B, set_by: coach}]
=== diary/2026-10-05
activities: [{title: C}]
=== diary/2026-10-06
activities: [{title: D}]
=== diary/2026-10-16
activities: [{title: E}]
=== diary/2026-10-25
activities: [{title: F}]
=== diary/2026-10-26
activity: a
outcome: mostly
",
    );
    let mut other = journal("=== sessions/2026-10-02\nactivities: [{title: A, kind: reflect}]\n");
    other.code = "you".to_owned();
    vec![one, other]
}

fn answers(practice: &PracticeReport, question: &str) -> Vec<(String, u32, u32)> {
    let own = practice.questions.iter().find(|own| own.name == question);
    let answers = own.map(|own| own.answers.clone()).unwrap_or_default();
    answers.into_iter().map(|answer| (answer.name, answer.came.set, answer.came.clients)).collect()
}

#[track_caller]
fn check(practice: &PracticeReport, question: &str, expected: &[(&str, u32, u32)]) {
    let expected: Vec<_> = expected.iter().map(|(name, set, clients)| ((*name).to_owned(), *set, *clients)).collect();
    assert_eq!(answers(practice, question), expected, "{question}");
}

#[test]
fn each_question_is_answered_with_counts() {
    let practice = PracticeReport::of(&clients(), (None, None), asked("2026-11-20"), Vec::new());
    assert_eq!((practice.clients, practice.all.set, practice.all.clients), (2, 8, 2));
    // A was mostly done; the other seven have not ended
    assert_eq!((practice.all.outcomes.counts(), practice.all.not_ended), ([0, 1, 0, 0, 0, 0], 7));
    check(&practice, "called", &[("experiment", 7, 1), ("activity", 1, 1)]);
    check(&practice, "kind", &[("do", 7, 1), ("reflect", 1, 1)]);
    check(&practice, "by_whom", &[("client", 7, 2), ("coach", 1, 1)]);
    check(&practice, "how", &[("by its title alone", 7, 2), ("counted", 1, 1), ("for a goal", 1, 1)]);
}

#[test]
fn a_day_between_sessions_is_in_a_quarter_of_their_gap() {
    let practice = PracticeReport::of(&clients(), (None, None), asked("2026-11-20"), Vec::new());
    // from 1 to 21 October are 20 days: the 5th is 4 ÷ 20, in the first quarter; the 6th is 5 ÷ 20, no longer in it; the
    // 16th is 15 ÷ 20, in the last one
    check(
        &practice,
        "when",
        &[
            ("in a session, with 10 minutes left or more", 1, 1),
            ("in a session, with less than 5 minutes left", 1, 1),
            ("in a session that does not say how many minutes were left", 1, 1),
            ("between two sessions, in the first quarter", 1, 1),
            ("between two sessions, in the middle half", 1, 1),
            ("between two sessions, in the last quarter", 1, 1),
            ("before the first session, or since the last", 1, 1),
            ("standing, of no day", 1, 1),
        ],
    );
}

#[test]
fn a_window_holds_what_was_set_in_it() {
    let practice = PracticeReport::of(
        &clients(),
        (Some(day("2026-10-16")), Some(day("2026-10-24"))),
        asked("2026-11-20"),
        Vec::new(),
    );
    assert_eq!((practice.all.set, practice.to), (2, day("2026-10-24"))); // E and B
}
