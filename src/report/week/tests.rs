use crate::analysis::WaitsFor;
use crate::analysis::entry::StageCounts;
use crate::analysis::loop_kinds::LoopKindCounts;
use crate::analysis::names::ActivityName;
use crate::analysis::sample::{asked, coach, journal};
use crate::model::moment::Week;
use crate::model::words::{Outcome, Stage};

use super::WeekSummary;

fn week(text: &str, week: &str, on: &str) -> WeekSummary {
    let Some(week) = Week::parse(week) else { panic!("{week} is no week") };
    WeekSummary::of(&journal(text), week, asked(on), coach())
}

fn ids(names: &[ActivityName]) -> Vec<&str> {
    names.iter().filter_map(|name| name.id.as_deref()).collect()
}

/// Week 45 is from Monday the 2nd to Sunday the 8th of November.
const JOURNAL: &str = "\
=== client
calls_it: experiment
activities: [{title: Standing}]
=== sessions/2026-11-01
activities: [{title: Before}]
=== sessions/2026-11-03
minutes: 60
activities: [{title: Invites, times: 5}, {title: Think, offered: true}, {title: Ask}]
=== sessions/2026-11-08
date: 2026-11-08T18:00
status: cancelled
=== diary/2026-11-02
activity: before
outcome: mostly
=== diary/2026-11-04
activity: invites
times: 2

=== diary/2026-11-04-2
date: 2026-11-04T20:00
activity: invites
times: 1
loop: double

## What happened
I said no.
=== diary/2026-11-05

Alone, and unmarked.
=== diary/2026-11-06
activities: [{title: Unsaid}]
=== diary/2026-11-07
activity: ask
outcome: let_go
=== diary/2026-11-09
activity: invites
times: 2

## What I'd change
Sooner.
";

#[test]
fn a_week_tells_what_is_dated_in_it_and_how_things_stand_at_its_end() {
    let week = week(JOURNAL, "2026-W45", "2026-11-20");
    assert_eq!((week.client.as_str(), week.calls_it.to_do.as_str()), ("me", "experiment"));
    let sessions: Vec<_> =
        week.sessions.iter().map(|own| (own.session.as_str(), own.status.word(), own.minutes)).collect();
    assert_eq!(sessions, [("2026-11-03", "unconfirmed", Some(60)), ("2026-11-08", "cancelled", None)]);
    assert_eq!(ids(&week.set), ["invites", "think", "ask", "unsaid"]);
    let ended: Vec<_> =
        week.ended.iter().map(|own| (own.activity.title.as_str(), own.outcome, own.on.to_string())).collect();
    assert_eq!(
        ended,
        [("Before", Outcome::Mostly, "2026-11-02".to_owned()), ("Ask", Outcome::LetGo, "2026-11-07".to_owned())]
    );
    let open: Vec<_> = week.open.iter().map(|own| (own.activity.title.as_str(), own.times, own.target)).collect();
    assert_eq!(open, [("Standing", 0, None), ("Invites", 3, Some(5)), ("Unsaid", 0, None)]);
    assert_eq!(ids(&week.offered), ["think"]);
    // 1 for *Before*, mostly without a target; 2 and 1 for *Invites*
    assert_eq!((week.times, week.reflections, week.ticks, week.days_with_entries), (4, 2, 3, 4));
    assert_eq!(week.stages, StageCounts { experience: 4, ..StageCounts::default() });
    assert_eq!(week.loop_kinds, LoopKindCounts { double: 1, unmarked: 4, ..LoopKindCounts::default() });
    assert_eq!(ids(&week.loops.set_down), ["ask"]);
    let waiting: Vec<_> = week.loops.waiting.iter().map(|own| (own.activity.title.as_str(), own.waits_for)).collect();
    let observation = WaitsFor::Stage(Stage::Observation);
    assert_eq!(waiting, [("Before", observation), ("Invites", observation)]);
    assert!(week.loops.closed.is_empty() && week.loops.resting.is_empty());
}

#[test]
fn the_next_week_ends_what_reaches_its_target() {
    let week = week(JOURNAL, "2026-W46", "2026-11-20");
    assert_eq!(week.ended.iter().map(|own| own.activity.title.as_str()).collect::<Vec<_>>(), ["Invites"]);
    assert_eq!((week.set.len(), week.times, week.reflections, week.ticks), (0, 2, 1, 0));
    assert_eq!(week.stages, StageCounts { experience: 1, experimentation: 1, ..StageCounts::default() });
    assert_eq!(week.loop_kinds, LoopKindCounts { single: 1, ..LoopKindCounts::default() });
    assert!(week.loops.set_down.is_empty());
    assert!(!week.is_quiet());
}

#[test]
fn measures_look_back_over_everything_up_to_the_weeks_end() {
    let of = |number| week(JOURNAL, number, "2026-11-20").measures;
    assert_eq!((of("2026-W45").origin.n(), of("2026-W44").origin.n()), (6, 2));
    assert_eq!(
        (of("2026-W45").follow_through.map(|own| own.n), of("2026-W46").follow_through.map(|own| own.n)),
        (Some(1), Some(2))
    );
}

#[test]
fn a_week_that_is_not_over_is_told_up_to_today() {
    let week = week(JOURNAL, "2026-W45", "2026-11-04T12:00");
    assert_eq!(week.sessions.len(), 1);
    assert_eq!((week.times, week.ticks, week.reflections), (4, 2, 1));
    assert_eq!(ids(&week.set), ["invites", "think", "ask"]);
    assert_eq!(week.ended.len(), 1);
    assert_eq!(week.open.len(), 3);
}

#[test]
fn sessions_to_come_are_listed_if_they_are_planned() {
    let text = "=== sessions/2026-11-03\n=== sessions/2026-11-05\n=== sessions/2026-11-06\nstatus: held\n=== sessions/2026-11-07\nstatus: cancelled\n=== sessions/2026-11-08\nstatus: planned\n";
    let week = week(text, "2026-W45", "2026-11-04");
    let sessions: Vec<_> = week.sessions.iter().map(|own| (own.session.as_str(), own.status.word())).collect();
    assert_eq!(sessions, [("2026-11-03", "unconfirmed"), ("2026-11-05", "planned"), ("2026-11-08", "planned")]);
}

#[test]
fn a_week_without_anything_dated_in_it_is_quiet() {
    assert!(week(JOURNAL, "2026-W47", "2026-11-20").is_quiet());
    assert!(!week(JOURNAL, "2026-W45", "2026-11-20").is_quiet());
    assert!(week("", "2026-W45", "2026-11-20").is_quiet());
}
