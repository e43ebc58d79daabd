//! What holds for every journal, tried on random ones.

use proptest::prelude::*;

use crate::model::moment::Week;
use crate::model::records::ClientRecords;

use super::groups::Group;
use super::progress::{ActivityProgress, ProgressSummary};
use super::stats::{StatsAsked, StatsSummary};
use super::status::StatusSummary;
use super::week::WeekSummary;
use crate::analysis::client_timeline::ClientTimeline;
use crate::analysis::group_key::GroupBy;
use crate::analysis::measure::Measure;
use crate::analysis::measures::Measures;
use crate::analysis::sample::{asked, coach, day, journal};
use crate::analysis::spiral::spiral;
use crate::analysis::window::Window;

/// A key with one of these values, or nothing.
fn key(key: &'static str, values: &'static [&'static str]) -> impl Strategy<Value = String> {
    let some = prop::sample::select(values).prop_map(move |value| format!("{key}: {value}"));
    prop_oneof![Just(String::new()), some]
}

const IDS: &[&str] = &["a", "b", "c", "d", "e"];

fn activity() -> impl Strategy<Value = String> {
    let keys = [
        key("after", IDS),
        key("set_by", &["coach", "together"]),
        key("kind", &["reflect"]),
        key("times", &["1", "3"]),
        key("offered", &["true"]),
        key("goal", &["g", "h"]),
        key("due", &["2026-11-09", "2026-11-20"]),
        key("expected", &["0", "7"]),
    ];
    (prop::sample::select(IDS), keys).prop_map(|(id, keys)| format!("{{title: {id}, {}}}", joined(keys.to_vec(), ", ")))
}

fn joined(keys: Vec<String>, by: &str) -> String {
    keys.into_iter().filter(|key| !key.is_empty()).collect::<Vec<_>>().join(by)
}

fn activities() -> impl Strategy<Value = String> {
    prop::collection::vec(activity(), 0..3).prop_map(|items| {
        if items.is_empty() { String::new() } else { format!("activities: [{}]", items.join(", ").replace(", }", "}")) }
    })
}

fn date(day: u32, time: &str) -> String {
    if time.is_empty() { format!("date: 2026-11-{day:02}") } else { format!("date: 2026-11-{day:02}T{time}") }
}

const TIMES: &[&str] = &["", "", "08:00", "12:30", "21:15+01:00"];

fn session() -> impl Strategy<Value = String> {
    let keys = (
        key("status", &["planned", "held", "cancelled"]),
        key("reviewed", &["[a, b]", "[{activity: a, outcome: partly, worth: 4}]", "[{activity: c, outcome: open}]"]),
        key("goal_scores", &["{g: 1}", "{g: -2, h: 0}"]),
        activities(),
    );
    (1..29_u32, prop::sample::select(TIMES), keys).prop_map(|(day, time, (status, reviewed, scores, activities))| {
        format!("sessions\n{}", joined(vec![date(day, time), status, reviewed, scores, activities], "\n"))
    })
}

fn reflection() -> impl Strategy<Value = String> {
    let keys = (
        key("activity", &["a", "b", "c", "d", "e", "unknown"]),
        key("outcome", &["done", "mostly", "a_little", "not_done", "let_go", "open"]),
        key("times", &["0", "1", "2"]),
        key("stages", &["[experience, observation, conceptualisation]", "[observation]"]),
        key("awareness", &["rumination", "[insight, self_reflection]"]),
        key("energy", &["-5", "2"]),
        key("stance", &["move", "oppose"]),
        key("actual", &["3", "10"]),
        activities(),
        prop::sample::select(&["", "\n\nWords.", "\n\n## What I noticed\nThat.\n## What I make of it\nThis."][..]),
    );
    (1..29_u32, prop::sample::select(TIMES), keys).prop_map(|(day, time, keys)| {
        let (activity, outcome, times, stages, awareness, energy, stance, actual, activities, body) = keys;
        let keys =
            vec![date(day, time), activity, outcome, times, stages, awareness, energy, stance, actual, activities];
        format!("diary\n{}{body}", joined(keys, "\n"))
    })
}

const CLIENT: &str = "=== client\ngoals: [{title: G}, {title: H}]\nactivities: [{title: e, kind: reflect}]\n";

fn records() -> impl Strategy<Value = ClientRecords> {
    let files = prop::collection::vec(prop_oneof![1 => session(), 3 => reflection()], 0..14);
    files.prop_map(|files| {
        let file = |(at, file): (usize, &String)| {
            let (folder, text) = file.split_once('\n').unwrap_or_default();
            format!("=== {folder}/f{at:02}\n{text}\n")
        };
        journal(&(CLIENT.to_owned() + &files.iter().enumerate().map(file).collect::<String>()))
    })
}

fn week(records: &ClientRecords, on: &str) -> WeekSummary {
    WeekSummary::of(records, Week::of(asked("2026-11-10").day()), asked(on), coach())
}

fn stats(records: &ClientRecords, asked_for: StatsAsked<'_>) -> StatsSummary {
    StatsSummary::of(records, asked_for, asked("2026-11-26"), coach())
}

fn progress(records: &ClientRecords) -> ProgressSummary {
    ProgressSummary::of(records, Window::default(), asked("2026-11-26"), coach())
}

fn shares(measures: &Measures) -> Vec<Measure> {
    vec![
        measures.follow_through.unwrap_or_default(),
        measures.directive,
        measures.linked,
        measures.review_rate,
        measures.last_minute,
        measures.forgotten_middle,
        measures.insight_yield,
        measures.rumination_share,
        measures.energy.flow,
        measures.stance.distinct,
        measures.stance.unusual,
        measures.alignment,
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, ..ProptestConfig::default() })]

    #[test]
    fn the_order_of_files_never_changes_a_result(records in records(), turn in 0_usize..14) {
        let mut shuffled = records.clone();
        shuffled.reflections.reverse();
        let turn = turn.min(shuffled.reflections.len());
        shuffled.reflections.rotate_left(turn);
        shuffled.sessions.reverse();
        prop_assert_eq!(week(&records, "2026-11-26"), week(&shuffled, "2026-11-26"));
        prop_assert_eq!(progress(&records), progress(&shuffled));
        prop_assert_eq!(StatusSummary::of(&records, asked("2026-11-12T10:00"), coach()), StatusSummary::of(&shuffled, asked("2026-11-12T10:00"), coach()));
    }

    #[test]
    fn a_reflection_that_names_no_activity_changes_no_thread(records in records(), entry in reflection()) {
        let text = entry.strip_prefix("diary\n").unwrap_or(&entry);
        let is_free = |line: &&str| !line.starts_with("activity:") && !line.starts_with("activities:");
        let text: Vec<_> = text.lines().filter(is_free).collect();
        let mut more = records.clone();
        more.reflections.extend(journal(&format!("=== diary/more\n{}\n", text.join("\n"))).reflections);
        let threads = |records: &ClientRecords| {
            let timeline = ClientTimeline::of(records, asked("2026-11-26"));
            let threads = timeline.threads.iter().map(|thread| ActivityProgress::of(&timeline, thread));
            (threads.collect::<Vec<_>>(), spiral(&timeline.threads))
        };
        prop_assert_eq!(threads(&records), threads(&more));
    }

    #[test]
    fn shares_are_shares_and_a_number_that_is_not_given_says_so(records in records()) {
        let measures = progress(&records).measures;
        for measure in shares(&measures) {
            prop_assert!(measure.value.is_none_or(|value| (0.0..=1.0).contains(&value)), "{measure:?}");
            prop_assert_eq!(measure.value.is_none(), measure.note.is_some());
            prop_assert!(measure.value.is_none() || measure.n > 0);
        }
        prop_assert!(measures.load.value.is_some_and(|load| load >= 0.0));
        prop_assert!(measures.gas_t.value.is_none_or(|t| (0.0..=100.0).contains(&t)));
    }

    #[test]
    fn the_time_of_day_never_changes_the_counts_of_a_week(records in records()) {
        let counts = |records: &ClientRecords, on: &str| {
            let week = week(records, on);
            (week.reflections, week.ticks, week.days_with_entries, week.loop_kinds, week.set.len())
        };
        let mut timeless = records.clone();
        for reflection in &mut timeless.reflections {
            reflection.date.time = None;
        }
        for session in &mut timeless.sessions {
            session.date.time = None;
        }
        for on in ["2026-11-12", "2026-11-12T00:00", "2026-11-12T23:59"] {
            prop_assert_eq!(counts(&records, on), counts(&timeless, "2026-11-12"));
        }
    }

    #[test]
    fn an_activity_is_in_one_state_and_its_loop_in_another(records in records()) {
        let timeline = ClientTimeline::of(&records, asked("2026-11-26"));
        for thread in &timeline.threads {
            prop_assert_eq!(thread.ending.is_some(), thread.state == crate::analysis::ActivityState::Ended);
            let closed_on = thread.learning_loop.state.closed_on();
            prop_assert!(closed_on.is_none() || thread.learning_loop.stages.is_whole());
            prop_assert!(closed_on.is_none_or(|day| day <= timeline.day()));
            prop_assert!(thread.learning_loop.days_to_close().is_none_or(|days| days >= 0));
            prop_assert!(thread.follow_on.iter().all(|next| *next < timeline.threads.len()));
        }
        let longest = spiral(&timeline.threads);
        prop_assert!(longest as usize <= timeline.threads.len());
    }

    #[test]
    fn entries_and_activities_are_counted_in_one_week_each(records in records()) {
        let timeline = ClientTimeline::of(&records, asked("2026-11-30"));
        let weeks = ["2026-W44", "2026-W45", "2026-W46", "2026-W47", "2026-W48", "2026-W49"];
        let weeks = weeks.iter().filter_map(|week| Week::parse(week));
        let weeks: Vec<_> = weeks.map(|week| WeekSummary::of(&records, week, asked("2026-11-30"), coach())).collect();
        let entries: u32 = weeks.iter().map(|week| week.reflections + week.ticks).sum();
        prop_assert_eq!(entries as usize, timeline.entries.len());
        let set: usize = weeks.iter().map(|week| week.set.len()).sum();
        prop_assert_eq!(set, timeline.threads.iter().filter(|thread| thread.set_on().is_some()).count());
        prop_assert_eq!(Window::default().entries(&timeline).count(), timeline.entries.len());
    }

    #[test]
    fn a_group_has_the_numbers_that_are_its_own_when_it_is_asked_for_alone(records in records()) {
        for group in stats(&records, StatsAsked { by: Some(GroupBy::Goal), ..StatsAsked::default() }).groups {
            let alone = stats(&records, StatsAsked { goal: group.name.as_deref(), ..StatsAsked::default() });
            prop_assert!(group.name.is_none() || group.measures == alone.measures);
        }
        for group in stats(&records, StatsAsked { by: Some(GroupBy::Month), ..StatsAsked::default() }).groups {
            let alone = stats(&records, StatsAsked { from: Some(day("2026-11-01")), ..StatsAsked::default() });
            prop_assert!(group.name.is_none() || group.measures == alone.measures);
        }
    }

    #[test]
    fn what_is_split_adds_up(records in records()) {
        for by in [GroupBy::SetBy, GroupBy::Kind, GroupBy::Goal, GroupBy::Form, GroupBy::Month] {
            let stats = stats(&records, StatsAsked { by: Some(by), ..StatsAsked::default() });
            let sum = |of: fn(&Group) -> u32| stats.groups.iter().map(of).sum::<u32>();
            prop_assert_eq!(sum(|group| group.entries), stats.reflections + stats.ticks);
            prop_assert_eq!(sum(|group| group.set), stats.measures.origin.n());
            prop_assert_eq!(sum(|group| group.measures.awareness.n), stats.measures.awareness.n);
        }
    }
}
