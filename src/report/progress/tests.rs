use crate::analysis::sample::{asked, coach, day, journal};
use crate::analysis::window::Window;
use crate::model::words::Stage;

use super::ProgressSummary;

const JOURNAL: &str = "\
=== client
goals: [{title: Speak up}]
=== sessions/2026-11-01
activities: [{title: Tell her, goal: speak-up, expected: 3}, {title: Old}]
=== diary/2026-11-02
activity: old
outcome: done
=== diary/2026-11-05
activity: tell-her
outcome: done
actual: 8
activities: [{title: Say it in the room, goal: speak-up}]

## What happened
Told her.
## What I noticed
The dread went.
## What I make of it
I guess worse than it is.
=== diary/2026-11-09
activity: say-it-in-the-room
times: 1
";

fn progress(asked_for: Window<'_>) -> ProgressSummary {
    ProgressSummary::of(&journal(JOURNAL), asked_for, asked("2026-11-20"), coach())
}

fn titles(progress: &ProgressSummary) -> Vec<&str> {
    progress.activities.iter().map(|own| own.activity.title.as_str()).collect()
}

#[test]
fn progress_tells_each_loop_and_what_follows() {
    let progress = progress(Window::default());
    assert_eq!((progress.from, progress.to, progress.spiral), (None, day("2026-11-20"), 2));
    assert_eq!(titles(&progress), ["Tell her", "Old", "Say it in the room"]);
    let told = &progress.activities[0];
    assert_eq!((told.state.word(), told.loop_state.word()), ("ended", "closed"));
    assert_eq!((told.ended_on, told.loop_state.closed_on()), (Some(day("2026-11-05")), Some(day("2026-11-05"))));
    assert_eq!((told.expected, told.actual, told.times, told.target), (Some(3), Some(8), 1, None));
    assert_eq!(told.stages.iter().collect::<Vec<_>>(), Stage::ALL);
    assert_eq!(told.follow_on[0].id.as_deref(), Some("say-it-in-the-room"));
    assert_eq!(told.loop_kinds.unmarked, 1);
    let next = &progress.activities[2];
    assert_eq!((next.set_on, next.state.word()), (Some(day("2026-11-05")), "open"));
    assert_eq!(next.loop_state.waits_for().map(crate::analysis::WaitsFor::word), Some("observation"));
    assert_eq!((progress.loops.closed.len(), progress.loops.waiting.len()), (1, 2));
    assert_eq!(progress.goals[0].loops_closed, 1);
    assert_eq!(progress.loop_kinds.unmarked, 3);
}

#[test]
fn a_window_leaves_out_what_was_over_before_it() {
    let since = |from| Window { from: Some(day(from)), ..Window::default() };
    assert_eq!(titles(&progress(since("2026-11-05"))), ["Tell her", "Say it in the room"]);
    assert_eq!(titles(&progress(since("2026-11-06"))), ["Say it in the room"]);
    assert_eq!(progress(since("2026-11-06")).loops.closed.len(), 0);
    let until = progress(Window { to: Some(day("2026-11-04")), ..Window::default() });
    assert_eq!((titles(&until), until.to, until.spiral), (vec!["Tell her", "Old"], day("2026-11-04"), 1));
    let later = progress(Window { to: Some(day("2026-12-04")), ..Window::default() });
    assert_eq!(later.to, day("2026-11-20"));
}

#[test]
fn a_goal_leaves_out_what_does_not_serve_it() {
    let own = progress(Window { goal: Some("speak-up"), ..Window::default() });
    assert_eq!(titles(&own), ["Tell her", "Say it in the room"]);
    assert_eq!((own.loop_kinds.unmarked, own.loops.waiting.len()), (2, 1));
}
