use crate::analysis::sample::{asked, assert_near, day, journal};
use crate::model::settings::Settings;
use crate::model::words::CoachRole;

use super::{CoachSummary, CoachedSession};

fn coach(diary: &str, sessions: &str, settings: &str) -> CoachSummary {
    let settings: Settings = journal(settings).settings;
    let sessions: Vec<_> = journal(sessions).sessions.iter().map(CoachedSession::of).collect();
    CoachSummary::of(&journal(diary).reflections, &sessions, &settings, None, asked("2026-11-30"))
}

/// Layers micro; then nothing; then meso and macro; then macro; then micro.
const TRAVELS: &str = "\
=== diary/2026-11-01
layers: micro
tension: [macro, micro]
moves: [observe, reflect]
role: mediator
=== diary/2026-11-02
moves: observe
role: facilitator
=== diary/2026-11-03
layers: [meso, macro]
role: mediator
=== diary/2026-11-04
layers: macro
=== diary/2026-11-05
layers: micro
=== diary/2026-12-01
layers: meso
";

#[test]
fn travel_is_between_layers_that_share_nothing() {
    let coach = coach(TRAVELS, "", "");
    // micro to meso and macro: apart; to macro: not; to micro: apart
    assert_near(coach.travel.value, 2.0 / 3.0);
    assert_eq!((coach.travel.n, coach.reflections), (3, 5));
    assert_eq!(coach.layer_moves, [[0, 1, 1], [0, 0, 1], [1, 0, 1]]);
    assert_eq!(coach.tensions, [0, 1, 0]);
    assert_eq!(coach.moves, [2, 1, 0, 0]);
    assert_near(coach.moves_used.value, 0.5);
    assert_eq!(coach.roles, [(CoachRole::Facilitator, 1), (CoachRole::Mediator, 2)]);
}

#[test]
fn a_strain_of_seven_twice_in_a_row_asks() {
    let names = |strains: &[&str]| {
        let entries =
            strains.iter().enumerate().map(|(at, strain)| format!("=== diary/2026-11-0{}\n{strain}\n", at + 1));
        let notes = coach(&entries.collect::<String>(), "", "").notes;
        notes.into_iter().map(|note| note.name).collect::<Vec<_>>()
    };
    assert_eq!(names(&["strain: 7", "strain: 8"]), ["strain"]);
    assert_eq!(names(&["strain: 7", "", "strain: 7"]), ["strain"]);
    assert!(names(&["strain: 7", "strain: 6"]).is_empty());
    assert!(names(&["strain: 9"]).is_empty());
    assert!(names(&["strain: 7", "strain: 7", "strain: 2"]).is_empty());
}

#[test]
fn hours_are_counted_since_the_last_supervision() {
    let diary = "=== diary/2026-11-02\nfor_supervision: true\n=== diary/2026-11-03\ncontact: supervision\n=== diary/2026-11-05\nfor_supervision: true\n";
    let sessions = "=== sessions/2026-11-03\nstatus: held\nminutes: 60\n=== sessions/2026-11-04\nstatus: held\nminutes: 90\n=== sessions/2026-11-05\nstatus: held\n=== sessions/2026-11-06\nminutes: 60\n=== sessions/2026-11-07\nstatus: missed\nminutes: 60\n=== sessions/2026-12-01\nstatus: held\nminutes: 60\n";
    let every_hour = "=== meanwhile.yaml\nsupervision_every: 1\n";
    let summary = coach(diary, sessions, every_hour);
    let hours = summary.since_supervision;
    assert_eq!((hours.since, hours.minutes), (Some(day("2026-11-03")), 90));
    assert_eq!((hours.sessions, hours.without_minutes, hours.unconfirmed), (2, 1, 1));
    assert_eq!(summary.for_supervision, ["diary/2026-11-05.md"]);
    assert_eq!(
        summary.notes.iter().map(|note| note.text.whole()).collect::<Vec<_>>(),
        ["Hours of coaching since the last supervision: 1. When is the next one?"]
    );
    assert!(coach(diary, sessions, "=== meanwhile.yaml\nsupervision_every: 2\n").notes.is_empty());
    assert!(coach(diary, sessions, "").notes.is_empty());
    assert!(coach(diary, sessions, &format!("{every_hour}notes_off: [supervision-due]\n")).notes.is_empty());
}
