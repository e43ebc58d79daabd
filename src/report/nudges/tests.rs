use crate::analysis::client_timeline::ClientTimeline;
use crate::analysis::sample::{asked, day, journal};

use super::{ClientNudges, NudgeKind, Quote};

/// The days and kinds of a client's reminders, such as `11-06 first`.
fn days(text: &str, on: &str) -> Vec<String> {
    let records = journal(text);
    let nudges = ClientNudges::of(&ClientTimeline::of(&records, asked(on))).nudges;
    nudges.iter().map(|own| format!("{} {}", own.on.format("%m-%d"), own.kind.word())).collect()
}

#[track_caller]
fn check(text: &str, on: &str, expected: &[&str]) {
    assert_eq!(days(text, on), expected, "{text}");
}

/// A session on 2026-11-03, a Tuesday, with words to quote.
const SESSION: &str = "=== sessions/2026-11-03\ncarry_forward: Slow down\n";

#[test]
fn the_first_comes_three_days_after_a_session_and_one_in_the_middle() {
    // 3 + 3 = 6; the gap of 14 days has its middle on 3 + 7 = 10
    check(SESSION, "2026-11-03", &["11-06 first", "11-10 middle"]);
    check(SESSION, "2026-11-30", &["11-06 first", "11-10 middle"]);
    // a gap of 9 days to the planned one: 3 + 4.5, rounded down, = 7
    check(&format!("{SESSION}=== sessions/2026-11-12\n"), "2026-11-04", &["11-06 first", "11-07 middle"]);
    // of 7 days: 3 + 3 = 6 is not later than the first
    check(&format!("{SESSION}=== sessions/2026-11-10\n"), "2026-11-04", &["11-06 first"]);
    // of 3 days: the day of the next session is not in the gap
    check(&format!("{SESSION}=== sessions/2026-11-06\n"), "2026-11-04", &[]);
    // agreed: four weeks, 3 + 14 = 17
    let agreed = format!("=== client\nagreement: {{every: 4 weeks}}\n{SESSION}");
    check(&agreed, "2026-11-04", &["11-06 first", "11-17 middle"]);
    // what cannot be read as a length counts as 14 days
    let agreed = format!("=== client\nagreement: {{every: fortnightly}}\n{SESSION}");
    check(&agreed, "2026-11-04", &["11-06 first", "11-10 middle"]);
    check("=== diary/2026-11-03\nactivities: [{title: A}]\n", "2026-11-06", &[]);
}

#[test]
fn only_held_sessions_count_and_cancelled_ones_do_not_end_a_gap() {
    check("=== sessions/2026-11-03\nstatus: cancelled\ncarry_forward: x\n", "2026-11-06", &[]);
    let cancelled = format!("{SESSION}=== sessions/2026-11-07\nstatus: cancelled\n");
    check(&cancelled, "2026-11-04", &["11-06 first", "11-10 middle"]);
    // on the day of the next session, that one is the last
    let next = format!("{SESSION}=== sessions/2026-11-17\ncarry_forward: y\n");
    check(&next, "2026-11-16", &["11-06 first", "11-10 middle"]);
    check(&next, "2026-11-17", &["11-20 first", "11-24 middle"]);
}

#[test]
fn nothing_comes_within_the_quiet() {
    let with = |nudge: &str, date: &str| {
        format!("=== meanwhile.yaml\nnudge: {nudge}\n=== sessions/2026-11-03\ndate: {date}\ncarry_forward: x\n")
    };
    check(&with("{after: 1 day}", "2026-11-03"), "2026-11-03", &["11-05 first", "11-10 middle"]);
    // 48 hours after 10:00 is within the 5th
    check(&with("{after: 1 day}", "2026-11-03T10:00"), "2026-11-03", &["11-06 first", "11-10 middle"]);
    check(&with("{after: 1 day, quiet: 0 hours}", "2026-11-03T10:00"), "2026-11-03", &["11-04 first", "11-10 middle"]);
    check(&with("{quiet: 5 days}", "2026-11-03"), "2026-11-03", &["11-08 first", "11-10 middle"]);
    // a quiet that reaches over the middle leaves one
    check(&with("{quiet: 8 days}", "2026-11-03"), "2026-11-03", &["11-11 first"]);
    check(&with("{quiet: 3 weeks}", "2026-11-03"), "2026-11-03", &[]);
    check(
        &with("{after: 36 hours, quiet: 0 days}", "2026-11-03T18:00"),
        "2026-11-03",
        &["11-05 first", "11-10 middle"],
    );
}

#[test]
fn a_client_may_want_it_otherwise_key_by_key() {
    let settings = "=== meanwhile.yaml\nnudge: {after: 4 days, middle: false}\n";
    check(&format!("{settings}{SESSION}"), "2026-11-03", &["11-07 first"]);
    let own = format!("{settings}=== client\nnudge: {{middle: true}}\n{SESSION}");
    check(&own, "2026-11-03", &["11-07 first", "11-10 middle"]);
    let own = format!("{settings}=== client\nnudge: {{after: 5 days}}\n{SESSION}");
    check(&own, "2026-11-03", &["11-08 first"]);
}

#[test]
fn one_in_the_middle_only_where_nothing_was_written() {
    let entry = |on: &str| format!("{SESSION}=== diary/{on}\n\nWords.\n");
    check(&entry("2026-11-03"), "2026-11-10", &["11-06 first", "11-10 middle"]);
    check(&entry("2026-11-04"), "2026-11-10", &["11-06 first"]);
    check(&entry("2026-11-10"), "2026-11-10", &["11-06 first"]);
    check(&entry("2026-11-11"), "2026-11-12", &["11-06 first", "11-10 middle"]);
    // what only sets an activity is no entry
    let sets = format!("{SESSION}=== diary/2026-11-05\nactivities: [{{title: A}}]\n");
    check(&sets, "2026-11-10", &["11-06 first", "11-10 middle"]);
}

#[test]
fn nobody_is_reminded_who_did_not_want_it_or_is_not_active() {
    let check_in = "=== diary/2026-11-04\nactivities: [{title: A, check_in: 2026-11-09, accountable_to: Teo}]\n";
    let client = |keys: &str| format!("=== client\n{keys}\n{SESSION}{check_in}");
    check(&client("agreement: {activities: {reminders: false}}"), "2026-11-06", &[]);
    for status in ["prospective", "paused", "closed"] {
        check(&client(&format!("status: {status}")), "2026-11-06", &[]);
    }
    let all = ["11-06 first", "11-09 check_in", "11-10 middle"];
    check(&client("agreement: {activities: {reminders: true}}"), "2026-11-06", &all);
}

#[test]
fn somebody_is_asked_to_ask_while_it_is_open() {
    let keys = "check_in: 2026-11-09, accountable_to: Teo, success: We are home by six";
    let set = |more: &str| format!("=== diary/2026-11-04\nactivities: [{{title: A, {keys}{more}}}]\n");
    check(&set(""), "2026-11-06", &["11-09 check_in"]);
    check(&set(", offered: true"), "2026-11-06", &[]);
    check(&set(", willing: no"), "2026-11-06", &[]);
    check(&format!("{}=== diary/2026-11-05\nactivity: a\noutcome: done\n", set("")), "2026-11-06", &[]);
    let records = journal(&set(""));
    let nudges = ClientNudges::of(&ClientTimeline::of(&records, asked("2026-11-06"))).nudges;
    assert_eq!((nudges[0].to.as_deref(), nudges[0].kind), (Some("Teo"), NudgeKind::CheckIn));
    assert_eq!(nudges[0].quote, Quote::Title("A".to_owned()), "Teo is told no more than the title");
}

#[test]
fn it_quotes_what_they_took_away_else_how_they_will_know_else_the_title() {
    let quote = |text: &str| {
        let records = journal(text);
        let nudges = ClientNudges::of(&ClientTimeline::of(&records, asked("2026-11-06"))).nudges;
        nudges.first().map(|own| (own.quote.source(), own.quote.words().to_owned()))
    };
    let check = |text: &str, source: &'static str, words: &str| {
        assert_eq!(quote(text), Some((source, words.to_owned())), "{text}");
    };
    check(SESSION, "carry_forward", "Slow down");
    let set =
        "=== sessions/2026-11-03\nactivities: [{title: A}, {title: B, success: It rang}, {title: C, focus: true}]\n";
    check(set, "title", "C");
    check(&set.replace("focus: true", "offered: true"), "title", "A");
    check(
        &set.replace("title: C, focus: true", "title: C").replace("title: A", "title: A, offered: true"),
        "success",
        "It rang",
    );
    check(&set.replace("sessions/2026-11-03\n", "sessions/2026-11-03\ncarry_forward: ' '\n"), "title", "C");
    // the one set last, not the first one that stands
    let later = format!("=== client\nactivities: [{{title: S}}]\n{set}").replace(", focus: true", "");
    check(&later, "title", "A");
    assert_eq!(quote("=== sessions/2026-11-03\nactivities: [{title: A, offered: true}]\n"), None);
}

#[test]
fn asking_again_at_another_time_of_the_day_changes_nothing_but_what_was_written() {
    let text = format!("{SESSION}=== sessions/2026-11-17\n");
    let records = journal(&text);
    let at = |moment: &str| ClientNudges::of(&ClientTimeline::of(&records, asked(moment)));
    assert_eq!(at("2026-11-06T00:01"), at("2026-11-06T23:59"));
    let due = at("2026-11-06").nudges.remove(0);
    assert_eq!(due.on, day("2026-11-06"));
    assert_eq!(due.id.len(), 32);
    assert_eq!(due.id, at("2026-11-08").nudges[0].id, "the name stays");
}
