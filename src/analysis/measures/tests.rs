use crate::analysis::client_timeline::ClientTimeline;
use crate::analysis::measure::Measure;
use crate::analysis::sample::{asked, assert_near, day, journal};
use crate::analysis::window::Window;
use crate::model::words::GoalStatus;

use super::{AwarenessCounts, AwarenessKinds, GoalProgress, Measures, Origin};

/// Returns the measures over everything up to 2026-12-31.
fn measures(text: &str) -> Measures {
    within(text, None, "2026-12-31")
}

fn within(text: &str, from: Option<&str>, to: &str) -> Measures {
    let records = journal(text);
    Measures::of(&ClientTimeline::of(&records, asked(to)), Window { from: from.map(day), ..Window::default() })
}

fn too_early(n: u32) -> Measure {
    Measure { value: None, n, note: Some("too early to say") }
}

fn given(value: f64, n: u32) -> Measure {
    Measure { value: Some(value), n, note: None }
}

/// Activities A, B, C … set on 2026-11-01, each with these keys.
fn set(keys: &[&str]) -> String {
    let items = keys.iter().zip('A'..='Z').map(|(keys, title)| format!("{{title: {title}{keys}}}"));
    format!("=== sessions/2026-11-01\nactivities: [{}]\n", items.collect::<Vec<_>>().join(", "))
}

fn ends(outcomes: &[(&str, &str, &str)]) -> String {
    let end = |(day, id, keys): &(&str, &str, &str)| format!("=== diary/{day}-{id}\nactivity: {id}\n{keys}\n");
    outcomes.iter().map(end).collect()
}

#[test]
fn follow_through_is_the_mean_of_quarters_and_leaves_out_what_was_let_go() {
    let text = set(&["", "", "", ", set_by: coach, kind: reflect", ""])
        + &ends(&[
            ("2026-11-02", "a", "outcome: done\nworth: 9"),
            ("2026-11-03", "b", "outcome: a_little\nworth: 2"),
            ("2026-11-04", "c", "outcome: not_done"),
            ("2026-11-05", "d", "outcome: let_go\nworth: 3"),
        ]);
    let all = measures(&text);
    assert_near(all.follow_through.and_then(|own| own.value), 5.0 / 12.0); // (4 + 1 + 0) ÷ 4 ÷ 3
    assert_eq!(all.follow_through.map(|own| own.n), Some(3));
    assert_eq!(all.worth, given(3.0, 3)); // of 2, 3, 9
    assert_eq!((all.by_origin.client.n, all.by_origin.coach.n, all.by_origin.together.n), (3, 1, 0));
    assert_near(all.by_origin.client.follow_through.and_then(|own| own.value), 5.0 / 12.0);
    assert_eq!(all.by_origin.coach.follow_through, Some(too_early(0)));
    assert_eq!(all.by_origin.coach.worth, given(3.0, 1));
    assert_eq!((all.by_kind.to_do.n, all.by_kind.to_reflect.n), (3, 1));
    // a window holds what ended in it, both days included
    assert_eq!(within(&text, Some("2026-11-03"), "2026-11-04").follow_through, Some(too_early(2)));
    assert_eq!(within(&text, Some("2026-11-03"), "2026-11-04").worth, given(2.0, 1));
}

#[test]
fn the_last_worth_counts_be_it_of_a_reflection_or_a_review() {
    let text = set(&[""]) + &ends(&[("2026-11-02", "a", "outcome: done\nworth: 9")]);
    let review = "=== sessions/2026-11-02\nreviewed: [{activity: a, worth: 4}]\n";
    assert_eq!(measures(&(text.clone() + review)).worth, given(4.0, 1));
    assert_eq!(measures(&(text + review + &ends(&[("2026-11-03", "a", "worth: 6")]))).worth, given(6.0, 1));
}

#[test]
fn thresholds_are_settings() {
    let text = set(&["", ""]) + &ends(&[("2026-11-02", "a", "outcome: done"), ("2026-11-03", "b", "outcome: done")]);
    assert_eq!(measures(&text).follow_through, Some(too_early(2)));
    let settings = "=== meanwhile.yaml\ntoo_early: {sessions: 2}\n";
    assert_eq!(measures(&(settings.to_owned() + &text)).follow_through, Some(given(1.0, 2)));
    let none = "=== meanwhile.yaml\ntoo_early: {sessions: 0}\n";
    assert_eq!(measures(none).follow_through, Some(too_early(0)));
}

#[test]
fn origin_counts_what_was_set_and_standing_activities_without_a_beginning() {
    let text = "=== client\nactivities: [{title: S, set_by: together}]\n".to_owned()
        + &set(&[", set_by: coach, goal: g", ", set_by: coach", ""]);
    let all = measures(&text);
    assert_eq!(all.origin, Origin { client: 1, coach: 2, together: 1 });
    assert_eq!(all.directive, given(0.5, 4));
    assert_eq!(all.linked, given(0.25, 4));
    let window = within(&text, Some("2026-11-01"), "2026-12-31");
    assert_eq!(window.origin, Origin { client: 1, coach: 2, together: 0 });
    assert_near(window.directive.value, 2.0 / 3.0);
    let nothing = within(&text, Some("2026-11-02"), "2026-12-31");
    assert_eq!((nothing.origin, nothing.directive), (Origin::default(), too_early(0)));
}

#[test]
fn load_weighs_what_is_open_and_is_0_without_a_note() {
    assert_eq!(measures("").load, given(0.0, 0));
    let text = set(&["", ", kind: reflect", ", offered: true", ""]) + &ends(&[("2026-11-02", "d", "outcome: done")]);
    assert_eq!(measures(&text).load, given(1.5, 2));
}

#[test]
fn an_activity_falls_to_be_reviewed_in_the_first_session_after_it_ended_or_was_due() {
    // A ended on the 2nd: the 3rd reviews it. B is due on the 5th: the 10th does not. C ended after the last session.
    // D is due on the day that set it, in that session: the 3rd does not count it. E is only offered.
    let text = set(&["", ", due: 2026-11-05", "", ", due: 2026-11-01", ", due: 2026-11-02, offered: true"])
        + &ends(&[
            ("2026-11-02", "a", "outcome: done"),
            ("2026-11-20", "b", "outcome: done"),
            ("2026-11-20", "c", "outcome: done"),
        ])
        + "=== sessions/2026-11-03\nreviewed: [a]\n=== sessions/2026-11-04\nstatus: missed\nreviewed: [b]\n=== sessions/2026-11-10\n";
    let rate = measures(&text).review_rate;
    assert_near(rate.value, 1.0 / 3.0);
    assert_eq!(rate.n, 3);
    // windows split by the session
    assert_eq!(within(&text, None, "2026-11-09").review_rate, too_early(2));
    assert_eq!(within(&text, Some("2026-11-04"), "2026-12-31").review_rate, too_early(1));
}

#[test]
fn the_last_minute_is_half_an_hour_or_a_twentieth_of_the_gap() {
    let check = |done: &str, sessions: &[&str], expected: Option<(f64, u32)>| {
        let sessions = sessions.iter().map(|date| format!("=== sessions/{}\ndate: {date}\n", &date[..10]));
        let sessions = sessions.collect::<Vec<_>>().concat();
        let text = "=== meanwhile.yaml\ntoo_early: {sessions: 1}\n".to_owned()
            + "=== client\nactivities: [{title: A}]\n"
            + &format!("=== diary/{}\nactivity: a\noutcome: partly\ndate: {done}\n", &done[..10])
            + &sessions;
        let measure = measures(&text).last_minute;
        assert_eq!(measure, expected.map_or(too_early(0), |(value, n)| given(value, n)), "{done} {sessions:?}");
    };
    check("2026-11-10T09:30", &["2026-11-10T10:00"], Some((1.0, 1)));
    check("2026-11-10T09:29", &["2026-11-10T10:00"], Some((0.0, 1)));
    check("2026-11-10T10:00", &["2026-11-10T10:00"], Some((1.0, 1)));
    check("2026-11-10T10:01", &["2026-11-10T10:00"], None);
    check("2026-11-10", &["2026-11-10T10:00"], None);
    check("2026-11-10T09:30", &["2026-11-10"], None);
    // a session without a time does not follow: the next with one does
    check("2026-11-10T09:30", &["2026-11-10", "2026-11-11T10:00"], Some((0.0, 1)));
    // ten days are 240 hours: a twentieth is 12 hours, the limit included
    check("2026-11-10T22:00", &["2026-11-01T10:00", "2026-11-11T10:00"], Some((1.0, 1)));
    check("2026-11-10T21:59", &["2026-11-01T10:00", "2026-11-11T10:00"], Some((0.0, 1)));
    check("2026-11-10T22:00", &["2026-11-01", "2026-11-11T10:00"], Some((0.0, 1)));
    // as instants where both have offsets, else as written
    check("2026-11-10T09:30+01:00", &["2026-11-10T10:00Z"], Some((0.0, 1)));
    check("2026-11-10T09:30+01:00", &["2026-11-10T10:00"], Some((1.0, 1)));
    check("2026-11-10T11:00+02:00", &["2026-11-10T09:30Z"], Some((1.0, 1)));
}

#[test]
fn what_was_logged_later_counts_from_then_and_a_session_never_follows_what_it_set() {
    let text = "=== meanwhile.yaml\ntoo_early: {sessions: 1}\n=== sessions/2026-11-10\ndate: 2026-11-10T10:00\nactivities: [{title: A}]\n=== diary/2026-11-10\ndate: 2026-11-10T09:50\nactivity: a\noutcome: done\n";
    assert_eq!(measures(text).last_minute, too_early(0));
    let text = "=== meanwhile.yaml\ntoo_early: {sessions: 1}\n=== client\nactivities: [{title: A}]\n=== sessions/2026-11-10\ndate: 2026-11-10T10:00\n=== diary/2026-11-08\nlogged_at: 2026-11-10T09:50\nactivity: a\noutcome: done\n";
    assert_eq!(measures(text).last_minute, given(1.0, 1));
    // not done is not done at the last minute, and a review is no reflection
    assert_eq!(measures(&text.replace("done", "not_done")).last_minute, too_early(0));
}

#[test]
fn the_middle_of_a_gap_starts_at_a_quarter_and_ends_before_three_quarters() {
    // a gap of twelve days, 1 to 13: the middle is the 4th to the 9th
    let text = |days: &[&str]| {
        let entries = days.iter().map(|day| format!("=== diary/2026-11-{day}\n")).collect::<Vec<_>>().concat();
        format!(
            "=== meanwhile.yaml\ntoo_early: {{entries: 1}}\n=== sessions/2026-11-01\n=== sessions/2026-11-13\n{entries}"
        )
    };
    let check = |days: &[&str], expected| assert_eq!(measures(&text(days)).forgotten_middle, expected, "{days:?}");
    check(&["04", "09"], given(1.0, 2));
    check(&["03", "10"], given(0.0, 2));
    check(&["03", "04", "09", "10"], given(0.5, 4));
    // the first day is not in the gap, the last is
    check(&["01", "04"], too_early(0));
    check(&["04", "13"], given(0.5, 2));
    check(&["04"], too_early(0));
    check(&["04", "14"], too_early(0));
    // a gap of nine days is none
    let short = text(&["04", "05"]).replace("2026-11-13", "2026-11-10");
    assert_eq!(measures(&short).forgotten_middle, too_early(0));
    // a session that was not held does not split one
    let missed = text(&["04", "09"]) + "=== sessions/2026-11-06\nstatus: cancelled\n";
    assert_eq!(measures(&missed).forgotten_middle, given(1.0, 2));
    // and it takes five entries
    let usual = text(&["04", "09", "10"]).replace("too_early: {entries: 1}", "");
    assert_eq!(measures(&usual).forgotten_middle, too_early(3));
}

#[test]
fn windows_that_meet_share_the_gaps_between_them() {
    let text = "=== sessions/2026-11-01\n=== sessions/2026-11-13\n=== sessions/2026-11-25\n=== diary/2026-11-05\n=== diary/2026-11-06\n=== diary/2026-11-14\n=== diary/2026-11-20\n=== diary/2026-11-21\n";
    assert_eq!(measures(text).forgotten_middle, given(0.8, 5));
    assert_eq!(within(text, None, "2026-11-20").forgotten_middle, too_early(2));
    assert_eq!(within(text, Some("2026-11-21"), "2026-12-31").forgotten_middle, too_early(3));
}

#[test]
fn silence_runs_to_the_day_asked() {
    let text = "=== diary/2026-11-01\n=== diary/2026-11-01-2\ndate: 2026-11-01\n=== diary/2026-11-08\n";
    assert_eq!(within(text, None, "2026-11-10").longest_silence, given(7.0, 3));
    assert_eq!(within(text, None, "2026-11-20").longest_silence, given(12.0, 3));
    assert_eq!(within(text, Some("2026-11-02"), "2026-11-10").longest_silence, given(2.0, 1));
    assert_eq!(within(text, Some("2026-11-09"), "2026-11-10").longest_silence, too_early(0));
}

#[test]
fn surprise_is_what_came_less_what_was_expected() {
    let text = set(&[", expected: 3, confidence: 5", ", expected: 6", ""])
        + &ends(&[
            ("2026-11-02", "a", "actual: 4"),
            ("2026-11-05", "a", "actual: 8\nconfidence: 7"),
            ("2026-11-06", "b", "actual: 5"),
            ("2026-11-07", "c", "actual: 10"),
        ]);
    assert_eq!(measures(&text).surprise, given(2.0, 2)); // (8 − 3 + 5 − 6) ÷ 2
    assert_eq!(measures(&text).confidence_gain, given(2.0, 1));
    assert_eq!(within(&text, None, "2026-11-04").surprise, given(1.0, 1));
    assert_eq!(within(&text, Some("2026-11-06"), "2026-11-30").surprise, given(-1.0, 1));
}

#[test]
fn awareness_is_counted_by_kind_and_rumination_over_the_last_six() {
    let entries = |kinds: &[&str]| {
        let entry = |(at, kind): (usize, &&str)| format!("=== diary/2026-11-{:02}\nawareness: [{kind}]\n", at + 1);
        kinds.iter().enumerate().map(entry).collect::<String>()
    };
    let all = measures(&entries(&["insight", "rumination", "mindfulness", "rumination, insight", ""]));
    assert_eq!(
        all.awareness,
        AwarenessCounts {
            kinds: AwarenessKinds { self_reflection: 0, insight: 2, rumination: 2, mindfulness: 1 },
            n: 4
        }
    );
    assert_eq!(all.insight_yield, too_early(4));
    assert_eq!(all.rumination_share, too_early(3));
    let five = measures(&entries(&["insight", "rumination", "mindfulness", "rumination, insight", "self_reflection"]));
    assert_eq!(five.insight_yield, given(0.4, 5));
    assert_eq!(five.rumination_share, given(0.5, 4));
    // the last six that look at oneself: the first falls out, and mindfulness alone is passed over
    let seven =
        entries(&["rumination", "insight", "insight", "insight", "mindfulness", "insight", "rumination", "rumination"]);
    assert_near(measures(&seven).rumination_share.value, 2.0 / 6.0);
    // whatever the window's beginning
    assert_near(within(&seven, Some("2026-11-08"), "2026-11-30").rumination_share.value, 2.0 / 6.0);
}

#[test]
fn energy_is_told_in_all_and_by_tag() {
    let entry = |day: u32, keys: &str| format!("=== diary/2026-11-{day:02}\n{keys}\n");
    let text = entry(1, "energy: -2\ntags: [office, office]\nflow: false")
        + &entry(2, "energy: 4\ntags: [walk]\nengagement: 8\nflow: true")
        + &entry(3, "energy: 1\ntags: [walk, office]\nflow: true")
        + &entry(4, "energy: 5\ntags: [once]");
    let energy = measures(&text).energy;
    assert_eq!(energy.energy, given(2.0, 4));
    assert_eq!(energy.engagement, given(8.0, 1));
    assert_near(energy.flow.value, 2.0 / 3.0);
    let tags = energy.tags.highest.iter().map(|tag| (tag.tag.as_str(), tag.energy)).collect::<Vec<_>>();
    assert_eq!(tags, [("walk", given(2.5, 2))]);
    let tags = energy.tags.lowest.iter().map(|tag| (tag.tag.as_str(), tag.energy)).collect::<Vec<_>>();
    assert_eq!(tags, [("office", given(-0.5, 2))]);
}

#[test]
fn up_to_three_tags_above_the_mean_are_listed_and_three_below_it() {
    let check = |levels: &[(&str, i8)], highest: &str, lowest: &str| {
        let entry = |(at, (tag, level)): (usize, &(&str, i8))| {
            let day = at + 1;
            let one = |number| format!("=== diary/2026-11-{day:02}-{number}\nenergy: {level}\ntags: [{tag}]\n");
            one(1) + &one(2)
        };
        let energy = measures(&levels.iter().enumerate().map(entry).collect::<String>()).energy;
        let names = |tags: &[super::TagEnergy]| tags.iter().map(|tag| tag.tag.clone()).collect::<Vec<_>>().join(" ");
        assert_eq!((names(&energy.tags.highest), names(&energy.tags.lowest)), (highest.to_owned(), lowest.to_owned()));
    };
    check(&[("a", 1), ("b", 2), ("c", 3), ("d", 4), ("e", 5)], "e d", "a b");
    check(&[("a", -5), ("b", 2), ("c", 2), ("d", 3), ("e", 4), ("f", -5)], "e d b", "a f");
    // what is of the mean is neither
    check(&[("a", 2)], "", "");
    check(&[("a", 2), ("b", 2)], "", "");
    check(&[], "", "");
}

#[test]
fn stances_are_counted_once_each() {
    let text = "=== diary/2026-11-01\nstance: move\nusual_stance: follow\n=== diary/2026-11-02\nstance: follow\nusual_stance: follow\n=== diary/2026-11-03\nstance: move\n";
    let stance = measures(text).stance;
    assert_eq!((stance.distinct, stance.unusual), (given(0.5, 3), given(0.5, 2)));
    assert_eq!(measures("").stance.distinct, too_early(0));
}

#[test]
fn goal_attainment_takes_the_latest_score_of_a_held_session_or_a_reflection() {
    let goals = "=== client\ngoals: [{title: One}, {title: Two, importance: 3, difficulty: 0}, {title: Three}]\n";
    let scores =
        "=== sessions/2026-11-01\ngoal_scores: {one: 1, two: 2}\n=== diary/2026-11-05\ngoal_scores: {one: -2}\n";
    // one goal at −2; the other weighs nothing
    assert_eq!(measures(&format!("{goals}{scores}")).gas_t, given(30.0, 1));
    assert_eq!(within(&format!("{goals}{scores}"), None, "2026-11-04").gas_t, given(60.0, 1));
    // on one day sessions follow reflections
    let same_day = "=== sessions/2026-11-05\ndate: 2026-11-05T08:00\ngoal_scores: {one: 0}\n";
    assert_eq!(measures(&format!("{goals}{scores}{same_day}")).gas_t, given(50.0, 1));
    let cancelled = "=== sessions/2026-11-06\nstatus: cancelled\ngoal_scores: {one: 2}\n";
    assert_eq!(measures(&format!("{goals}{scores}{cancelled}")).gas_t, given(30.0, 1));
    assert_eq!(measures(goals).gas_t, too_early(0));
}

#[test]
fn a_goal_is_aligned_when_every_party_agreed() {
    let client = |parties: &str| {
        format!(
            "=== client\nparties: [{parties}]\ngoals:\n  - {{title: One, agreed_by: [client, coach, sponsor]}}\n  - {{title: Two, agreed_by: [client, coach]}}\n  - {{title: Three, status: let_go}}\n"
        )
    };
    assert_eq!(measures(&client("{role: sponsor}")).alignment, given(0.5, 2));
    assert_eq!(measures(&client("{role: client}")).alignment, too_early(0));
    // A buddy is no party to a goal.
    assert_eq!(measures(&client("{role: buddy}")).alignment, too_early(0));
    assert_eq!(measures(&client("{role: sponsor}, {role: buddy}, {role: other}")).alignment, given(0.5, 2));
    assert_eq!(measures(&client("{role: hr}")).alignment, given(0.0, 2));
    assert_eq!(measures(&client("")).alignment, too_early(0));
}

#[test]
fn a_goal_has_its_scores_activities_and_closed_loops() {
    let text = "=== client\ngoals: [{title: One}, {title: Two}, {title: Other, id: one, status: reached}]\n=== sessions/2026-11-01\ngoal_scores: {one: -1}\nactivities: [{title: A, goal: one}, {title: B, after: a}]\n=== diary/2026-11-03\nactivity: a\ngoal_scores: {one: 1}\nstages: [experience, observation, conceptualisation]\n";
    let records = journal(text);
    let timeline = ClientTimeline::of(&records, asked("2026-12-31"));
    let goals = GoalProgress::all(&timeline, Window::default());
    let scores: Vec<_> = goals[0].scores.iter().map(|score| score.level).collect();
    assert_eq!((scores, goals[0].activities.len(), goals[0].loops_closed), (vec![-1, 1], 1, 1));
    assert_eq!((goals[1].activities.len(), goals[1].loops_closed), (0, 0));
    assert_eq!((goals[2].goal.id.as_deref(), goals[2].status, goals[2].scores.len()), (None, GoalStatus::Reached, 0));
    let later = GoalProgress::all(&timeline, Window { from: Some(day("2026-11-02")), ..Window::default() });
    assert_eq!((later[0].scores.len(), later[0].loops_closed), (1, 1));
}

#[test]
fn a_goal_narrows_entries_and_activities_to_its_own() {
    let records = journal(
        &(set(&[", goal: g", ""])
            + "=== diary/2026-11-02\nactivity: a\nenergy: 1\n=== diary/2026-11-03\ngoal: g\nenergy: 3\n=== diary/2026-11-04\nactivity: b\nenergy: 5\n"),
    );
    let timeline = ClientTimeline::of(&records, asked("2026-12-31"));
    let measures = Measures::of(&timeline, Window { goal: Some("g"), ..Window::default() });
    assert_eq!((measures.energy.energy, measures.load), (given(2.0, 2), given(1.0, 1)));
}
