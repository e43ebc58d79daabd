//! From an empty folder to a closed loop, as the README tells it.

use crate::sandbox::Sandbox;

#[test]
fn from_nothing_to_a_closed_loop() {
    let mut sandbox = Sandbox::new().on("2026-11-05T18:30:12");
    sandbox.mw("init mine --personal Mina").exits(0);
    sandbox = sandbox.standing_in("mine");
    sandbox
        .mw("activity add 'Tell her she cut me off' --expected 3")
        .exits(0)
        .prints("Open: tell-her-she-cut-me-off. When something happens: mw reflect tell\n");
    sandbox
        .mw("reflect tell --outcome done --actual 8 --happened 'Told her. She thanked me.' \
             --noticed 'The dread went once I began.' --learned 'I guess worse than it is.' \
             --next-activity 'Say it in the room'")
        .exits(0)
        .prints(
            "\
Kept in diary/2026-11-05-183012-tell-her-she-cut-me-off.md
*Tell her she cut me off*: done. Expected 3, was 8. The loop is closed.
1 activity open.
",
        );
    assert_eq!(
        sandbox.read("diary/2026-11-05-183012-tell-her-she-cut-me-off.md"),
        "\
---
type: reflection
date: 2026-11-05T18:30
activity: tell-her-she-cut-me-off
share: me
outcome: done
actual: 8
activities:
  - title: Say it in the room
    id: say-it-in-the-room
    set_by: client
---

## What happened

Told her. She thanked me.

## What I noticed

The dread went once I began.

## What I make of it

I guess worse than it is.
"
    );
    let names = [
        "client.md",
        "diary/2026-11-05-183012-tell-her-she-cut-me-off.md",
        "diary/2026-11-05-183012.md",
        "meanwhile.yaml",
    ];
    assert_eq!(sandbox.files(""), names);
}

#[test]
fn a_coach_adds_a_client_a_session_and_what_was_agreed() {
    let mut sandbox = Sandbox::new();
    sandbox.mw("init --practice --me Ines").exits(0);
    sandbox
        .mw("client add 'Noor Haddad' --calls-it experiment --avoid homework task --since '3 weeks ago'")
        .exits(0)
        .prints("Added n-01. Then: mw session add -c n-01\n")
        .says("--since: 2026-10-30, Friday\nKept in clients/n-01/client.md\n");
    sandbox.mw("session add --date yesterday --minutes 60 -m 'About the board.'").exits(0);
    sandbox = sandbox.standing_in("clients/n-01");
    sandbox.mw("-q activity add 'Say no once' --goal-less").exits(2).prints("");
    sandbox.mw("-q goal add 'Calmer meetings' --measure 'I sleep the night before'").exits(0);
    sandbox
        .mw("-q activity add 'Say no once' --goal calm --success 'I said it aloud' --due 'in 3 days'")
        .exits(0)
        .prints("Open: say-no-once. When something happens: mw reflect say\n")
        .says("--due: 2026-11-23, Monday\nKept in clients/n-01/sessions/2026-11-19.md\n");
    assert_eq!(
        sandbox.read("sessions/2026-11-19.md"),
        "\
---
type: session
date: 2026-11-19
share: pair
minutes: 60
activities:
  - title: Say no once
    id: say-no-once
    set_by: client
    goal: calmer-meetings
    success: I said it aloud
    due: 2026-11-23
---

About the board.
"
    );
    assert_eq!(
        sandbox.read("client.md"),
        "\
---
type: client
name: Noor Haddad
since: 2026-10-30
calls_it: experiment
avoid_words: [homework, task]
goals:
  - title: Calmer meetings
    id: calmer-meetings
    measure: I sleep the night before
---
"
    );
    sandbox
        .mw("done say -m 'Said it.'")
        .exits(0)
        .prints("Kept in clients/n-01/diary/2026-11-20-say-no-once.md\n*Say no once*: done.\n")
        .says("When you like, what you noticed: mw reflect say --noticed TEXT\n");
    assert_eq!(
        sandbox.read("diary/2026-11-20-say-no-once.md"),
        "---\ntype: reflection\ndate: 2026-11-20\nactivity: say-no-once\nshare: pair\noutcome: done\n---\n\nSaid it.\n"
    );
}
