use crate::analysis::sample::{asked, assert_near, coach, day, journal};

use super::*;

const JOURNAL: &str = "\
=== client
goals: [{title: Talk, id: talk}, {title: Rest, id: rest}]
=== sessions/2026-09-28
activities: [{title: A, goal: rest}, {title: B, set_by: coach, goal: talk}, {title: C, kind: reflect, form: kolb}]
=== diary/2026-09-29
activity: a
outcome: done
worth: 8
=== diary/2026-10-02
activity: b
outcome: partly
worth: 4
=== diary/2026-10-03
goal: talk

Words.
=== diary/2026-10-04
form: values

Words.
";

/// Expects these groups: name, set, ended, entries, times.
#[track_caller]
fn check(by: GroupBy, from: Option<&str>, expected: &[(&str, u32, u32, u32, u64)]) {
    let records = journal(JOURNAL);
    let asked_for = StatsAsked { from: from.map(day), to: None, goal: None, by: Some(by) };
    let stats = StatsSummary::of(&records, asked_for, asked("2026-11-20"), coach());
    let groups = stats.groups.iter();
    let groups: Vec<_> = groups
        .map(|own| (own.name.as_deref().unwrap_or_default(), own.set, own.ended, own.entries, own.times))
        .collect();
    assert_eq!(groups, expected, "{}", by.word());
}

#[test]
fn what_is_set_ended_and_written_stands_in_its_group() {
    check(GroupBy::SetBy, None, &[("client", 2, 1, 1, 1), ("coach", 1, 1, 1, 1), ("", 0, 0, 2, 0)]);
    check(GroupBy::Kind, None, &[("do", 2, 2, 2, 2), ("reflect", 1, 0, 0, 0), ("", 0, 0, 2, 0)]);
    // goals in the order of client.md; the entry of 3 October names its own
    check(GroupBy::Goal, None, &[("talk", 1, 1, 2, 1), ("rest", 1, 1, 1, 1), ("", 1, 0, 1, 0)]);
    check(GroupBy::Form, None, &[("kolb", 1, 0, 0, 0), ("values", 0, 0, 1, 0), ("", 2, 2, 3, 2)]);
    // set and ended in September: three and A; ended in October: B; no month has a session alone
    check(GroupBy::Month, None, &[("2026-09", 3, 1, 1, 1), ("2026-10", 0, 1, 3, 1)]);
    check(GroupBy::Month, Some("2026-10-01"), &[("2026-10", 0, 1, 3, 1)]);
}

#[test]
fn a_group_has_its_own_numbers() {
    let records = journal(JOURNAL);
    let asked_for = StatsAsked { by: Some(GroupBy::Goal), ..StatsAsked::default() };
    let stats = StatsSummary::of(&records, asked_for, asked("2026-11-20"), coach());
    assert_eq!((stats.groups[0].measures.worth.value, stats.groups[0].measures.worth.n), (Some(4.0), 1));
    assert_eq!(stats.groups[0].follow_through.and_then(|own| own.note), Some("too early to say"));
    assert_eq!((stats.reflections, stats.ticks), (2, 2));
}

#[test]
fn a_month_is_told_as_at_its_end_and_what_became_of_activities_as_it_is_known() {
    let text = "\
=== client
activities: [{title: Stand}]
goals: [{title: Talk}]
=== sessions/2026-09-28
activities: [{title: A, goal: talk}, {title: B}]
=== diary/2026-09-30
activity: a
outcome: done
=== diary/2026-10-02
activity: b
=== sessions/2026-10-05
reviewed: [{activity: a, worth: 7}]
=== sessions/2026-11-02
goal_scores: {talk: 1}
=== sessions/2026-11-09
";
    let stats = |asked_for: StatsAsked<'_>| StatsSummary::of(&journal(text), asked_for, asked("2026-11-20"), coach());
    let groups = stats(StatsAsked { by: Some(GroupBy::Month), ..StatsAsked::default() }).groups;
    let counts: Vec<_> = groups.iter().map(|own| (own.name.as_deref(), own.set, own.ended, own.entries)).collect();
    // nothing but a goal's score tells of November
    assert_eq!(
        counts,
        [(Some("2026-09"), 2, 1, 1), (Some("2026-10"), 0, 0, 1), (Some("2026-11"), 0, 0, 0), (None, 1, 0, 0)]
    );
    // its worth was given in October, and A fell to be reviewed there
    let worths: Vec<_> = groups.iter().map(|own| (own.measures.worth.value, own.measures.review_rate.n)).collect();
    assert_eq!(worths, [(Some(7.0), 0), (None, 1), (None, 0), (None, 0)]);
    // open at the end of each month: Stand and B; before all days, Stand alone
    assert_eq!(groups.iter().map(|own| own.measures.load.n).collect::<Vec<_>>(), [2, 2, 2, 1]);
    // one goal without a weight at +1: T = 50 + 10·1 ÷ √(0.7 + 0.3)
    assert_eq!(groups.iter().map(|own| own.measures.gas_t.value).collect::<Vec<_>>(), [None, None, Some(60.0), None]);
    let october = StatsAsked { from: Some(day("2026-10-01")), to: Some(day("2026-10-31")), ..StatsAsked::default() };
    assert_eq!(groups[1].measures, stats(october).measures);
}

#[test]
fn what_is_of_goals_belongs_to_a_goal_and_to_no_other_group() {
    let text = "\
=== client
goals: [{title: Talk, agreed_by: [client, coach, sponsor]}, {title: Rest}]
parties: [{role: client}, {role: coach}, {role: sponsor}]
=== sessions/2026-09-28
activities: [{title: A, goal: talk}, {title: B}]
goal_scores: {talk: -1}
";
    let of = |by| {
        let asked_for = StatsAsked { by: Some(by), ..StatsAsked::default() };
        let groups = StatsSummary::of(&journal(text), asked_for, asked("2026-11-20"), coach()).groups;
        groups.iter().map(|own| (own.measures.gas_t.value, own.measures.alignment.value)).collect::<Vec<_>>()
    };
    // Talk at −1, agreed by every party; nothing serves Rest; what has no goal has none of its numbers
    assert_eq!(of(GroupBy::Goal), [(Some(40.0), Some(1.0)), (None, None)]);
    assert_eq!(of(GroupBy::SetBy), [(None, None)]);
}

#[test]
fn attainment_is_followed_from_score_to_score() {
    let text = "\
=== client
goals: [{title: Talk, scale: {-1: less, 1: more}}, {title: Rest, importance: 0}]
=== diary/2026-10-01
goal_scores: {talk: -1}
=== diary/2026-10-08
goal_scores: {rest: 2}
=== diary/2026-10-15
goal_scores: {talk: 1}
";
    let stats = |from: Option<&str>, to: &str| {
        let asked_for = StatsAsked { from: from.map(day), to: Some(day(to)), ..StatsAsked::default() };
        StatsSummary::of(&journal(text), asked_for, asked("2026-11-20"), coach()).attainment
    };
    let all = stats(None, "2026-11-20");
    // one goal with a weight: T = 50 + 10·x ÷ √(0.7 + 0.3) = 40, 40, 60
    let history: Vec<_> = all.history.iter().map(|own| own.t.value).collect();
    assert_eq!(history, [Some(40.0), Some(40.0), Some(60.0)]);
    assert_near(all.change, 20.0);
    assert_eq!(all.levels[0].scale.as_deref(), Some("more"));
    assert_eq!(all.levels[0].scores.len(), 2);
    assert_eq!(stats(Some("2026-10-09"), "2026-11-20").change, None);
    assert_near(stats(None, "2026-10-10").change, 0.0);
    assert_eq!(stats(None, "2026-09-30"), Attainment::default());
}
