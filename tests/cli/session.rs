//! `mw session add`, `close` and `cancel`.

use crate::sandbox::Sandbox;

const CLIENT: (&str, &str) = ("clients/k-07/client.md", "---\ntype: client\ngoals:\n  - title: Calmer meetings\n---\n");
const LAST: (&str, &str) = (
    "clients/k-07/sessions/2026-11-03.md",
    "\
---
type: session
date: 2026-11-03
share: pair
carry_forward: I may say no
activities:
  - title: Say no
    times: 3
  - title: Shut the laptop
---
",
);

fn practice() -> Sandbox {
    Sandbox::practice(&[CLIENT, LAST])
}

#[test]
fn a_session_of_today_begins_with_what_happened_since_the_last_time() {
    let sandbox = practice();
    sandbox.write(
        "clients/k-07/diary/2026-11-05.md",
        "---\ntype: reflection\ndate: 2026-11-05\nactivity: say-no\ntimes: 2\ntake_back: true\nshare: pair\n---\n\nTwice.\n",
    );
    sandbox.mw("-q let-go shut --date 2026-11-06 -m 'Not mine.'").exits(0);
    sandbox
        .mw("session add --goal calm --minutes 60")
        .exits(0)
        .prints("Session 2026-11-20. Kept in clients/k-07/sessions/2026-11-20.md\n")
        .says("What was agreed: mw activity add \"TITLE\". At the end: mw session close\n");
    assert_eq!(
        sandbox.read("clients/k-07/sessions/2026-11-20.md"),
        "\
---
type: session
date: 2026-11-20
share: pair
minutes: 60
goals: [calmer-meetings]
---

## Since last time

- Taken away: “I may say no”
- Open: Say no, 2 of 3
- Ended: Shut the laptop (let go)
- To take back: diary/2026-11-05.md
- Not looked back on yet: Shut the laptop

## What we talked about

## What the client takes away

## For next time
"
    );
}

#[test]
fn a_session_of_another_day_is_a_plan_or_a_note() {
    let sandbox = practice();
    sandbox
        .mw("session add --date 'next tue 10:00' --mode online --kind three-way --people 2 --paid=false --end '2026-11-24T11:00'")
        .exits(0)
        .prints("Session 2026-11-24T10:00. Kept in clients/k-07/sessions/2026-11-24.md\n")
        .says("For 2026-11-24T10:00, Tuesday\n");
    assert_eq!(
        sandbox.read("clients/k-07/sessions/2026-11-24.md"),
        "\
---
type: session
date: 2026-11-24T10:00
share: pair
end: 2026-11-24T11:00
kind: three_way
mode: online
paid: false
people: 2
---
"
    );
    sandbox
        .mw_with_stdin("session add --date 2026-11-24 -m -", "Second.\r\n")
        .exits(0)
        .says("There is another one that day: clients/k-07/sessions/2026-11-24.md\n");
    assert_eq!(
        sandbox.read("clients/k-07/sessions/2026-11-24-2.md"),
        "---\ntype: session\ndate: 2026-11-24\nshare: pair\n---\n\nSecond.\n"
    );
}

#[test]
fn closing_writes_down_how_it_ended() {
    let sandbox = practice();
    sandbox
        .mw("session close --minutes 60 --left 12 --carry 'No: is a sentence' --reviewed say=partly --reviewed shut")
        .exits(0)
        .prints("Held: 2026-11-03. Kept in clients/k-07/sessions/2026-11-03.md\n")
        .says("");
    assert_eq!(
        sandbox.read(LAST.0),
        "\
---
type: session
date: 2026-11-03
share: pair
carry_forward: 'No: is a sentence'
activities:
  - title: Say no
    times: 3
  - title: Shut the laptop
status: held
minutes: 60
minutes_left: 12
reviewed:
  - activity: say-no
    outcome: partly
  - shut-the-laptop
---
"
    );
}

#[test]
fn a_review_that_stands_there_keeps_what_else_is_said_of_it() {
    let sandbox = practice();
    let file = "clients/k-07/sessions/2026-11-10.md";
    let reviewed = |list: &str| format!("---\ntype: session\ndate: 2026-11-10\nstatus: held\nreviewed:\n{list}---\n");
    let check = |before: &str, flags: &str, after: &str| {
        sandbox.write(file, &reviewed(before));
        sandbox.mw(&format!("session close last {flags}")).exits(0);
        assert_eq!(sandbox.read(file), reviewed(after), "{flags}");
    };
    check(
        "  - {outcome: done}\n  - activity: say-no   # with her\n    worth: 7\n    note: Went well\n",
        "--reviewed say=done",
        "  - {outcome: done}\n  - activity: say-no   # with her\n    worth: 7\n    note: Went well\n    outcome: done\n",
    );
    check("  - say-no\n", "--reviewed say=done", "  - activity: say-no\n    outcome: done\n");
    check("  - say-no\n", "--reviewed say", "  - say-no\n");
    check("  - {activity: say-no}\n", "--reviewed say=let-go", "  - {activity: say-no, outcome: let_go}\n");
}

#[test]
fn what_cannot_be_closed_is_said() {
    let sandbox = practice();
    let before = sandbox.tree();
    let check = |line: &str, code: i32, said: &str| sandbox.mw(line).exits(code).prints("").says(said);
    check(
        "session close --reviewed say=dun",
        2,
        "mw: `dun` is not an outcome\n    One of: done, mostly, partly, a_little, not_done, let_go, open\n",
    );
    check(
        "session close --reviewed sya",
        3,
        "mw: no activity is called `sya`\n    There are: say-no, shut-the-laptop\n",
    );
    check("session close 2026-12", 3, "mw: no session is called `2026-12`\n    Did you mean `2026-11-03`?\n");
    assert_eq!(sandbox.tree(), before);
    Sandbox::practice(&[CLIENT])
        .mw("session close")
        .exits(3)
        .says("mw: no session has begun yet\n    Add it first: mw session add\n");
}

#[test]
fn a_session_that_did_not_take_place_stays_and_says_so() {
    let sandbox = practice();
    sandbox.write("clients/k-07/sessions/2026-12-01.md", "---\ntype: session\ndate: 2026-12-01\n---\n\nPlan.");
    sandbox
        .mw("session cancel")
        .exits(0)
        .prints("Cancelled: 2026-12-01. Kept in clients/k-07/sessions/2026-12-01.md\n");
    assert_eq!(
        sandbox.read("clients/k-07/sessions/2026-12-01.md"),
        "---\ntype: session\ndate: 2026-12-01\nstatus: cancelled\n---\n\nPlan."
    );
    sandbox
        .mw("session cancel last --missed")
        .exits(0)
        .prints("Missed: 2026-11-03. Kept in clients/k-07/sessions/2026-11-03.md\n");
}

#[test]
fn a_session_to_come_that_was_called_off_is_listed_all_the_same() {
    let sandbox = practice();
    sandbox.mw("session add --date 2026-12-01").exits(0);
    sandbox
        .mw("session cancel")
        .exits(0)
        .prints("Cancelled: 2026-12-01. Kept in clients/k-07/sessions/2026-12-01.md\n");
    sandbox
        .mw("session list")
        .prints("2026-11-03  coaching  unconfirmed  Say no, Shut the laptop\n2026-12-01  coaching  cancelled\n");
}
