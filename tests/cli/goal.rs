//! `mw goal add`, `change` and `score`.

use crate::sandbox::Sandbox;

const CLIENT: &str = "\
---
type: client
goals:
  - title: Calmer meetings   # her words
    measure: I sleep
---
";

#[test]
fn a_goal_is_added_to_the_client() {
    let sandbox = Sandbox::personal(&[("client.md", CLIENT)]);
    sandbox
        .mw("goal add 'Say no' --measure 'One no a week' --origin hr --agreed-by client --agreed-by hr --importance 3 \
             --difficulty 2 --since yesterday --scale=-1='I say maybe' --scale '0=one no'")
        .exits(0)
        .prints("Goal: say-no. Something to try for it: mw activity add \"TITLE\" --goal say-no\n")
        .says("--since: 2026-11-19, Thursday\nKept in client.md\n");
    assert_eq!(
        sandbox.read("client.md"),
        "\
---
type: client
goals:
  - title: Calmer meetings   # her words
    measure: I sleep
  - title: Say no
    id: say-no
    measure: One no a week
    origin: hr
    agreed_by:
      - client
      - hr
    since: 2026-11-19
    importance: 3
    difficulty: 2
    scale:
      -1: I say maybe
      0: one no
---
"
    );
    sandbox.mw("goal add 'Say no!'").exits(5).says(
        "\
mw: there is a goal `say-no` already
    Change it: mw goal change say-no …, or give the new one another name: --id NAME
",
    );
}

#[test]
fn a_journal_without_client_md_gets_one_with_its_first_goal() {
    let sandbox = Sandbox::personal(&[]);
    sandbox.mw("goal add 'Say no'").exits(0);
    assert_eq!(sandbox.read("client.md"), "---\ntype: client\ngoals:\n  - title: Say no\n    id: say-no\n---\n");
}

#[test]
fn a_goal_keeps_its_name_when_its_title_changes() {
    let sandbox = Sandbox::personal(&[("client.md", CLIENT)]);
    sandbox
        .mw("goal change calm --title 'Meetings I can leave'")
        .exits(0)
        .prints("Changed: calmer-meetings\n")
        .says("What made it change? mw goal change calmer-meetings --reason TEXT\nKept in client.md\n");
    sandbox.mw("goal change calm --reason 'Calm was somebody else’s wish' --status changed").exits(0);
    assert_eq!(
        sandbox.read("client.md"),
        "\
---
type: client
goals:
  - title: Meetings I can leave   # her words
    measure: I sleep
    id: calmer-meetings
    status: changed
    reason: Calm was somebody else’s wish
---
"
    );
    sandbox
        .mw("goal change calm")
        .exits(2)
        .says("mw: there is nothing to change\n    For example: mw goal change calmer-meetings --status reached\n");
}

#[test]
fn a_score_of_another_day_than_the_session_s_is_an_entry_of_its_own() {
    const SCORED: &str = "---\ntype: session\ndate: 2026-11-17\nshare: pair\ngoal_scores: {calmer-meetings: 1}\n---\n";
    let session = "clients/k-07/sessions/2026-11-17.md";
    let practice = Sandbox::practice(&[("clients/k-07/client.md", CLIENT), (session, SCORED)]);
    let path = "clients/k-07/diary/2026-11-20-calmer-meetings.md";
    practice.mw("goal score calm 2").exits(0).prints("*Calmer meetings*, +2\n").says(&format!("Kept in {path}\n"));
    assert_eq!(
        practice.read(path),
        "---\ntype: reflection\ndate: 2026-11-20\nshare: pair\nby: coach\ngoal_scores:\n  calmer-meetings: 2\n---\n"
    );
    assert_eq!(practice.read(session), SCORED, "what was agreed that day stays");
    practice.mw("goal score calm 2 --in 2026-11-17").exits(0).says(&format!("Kept in {session}\n"));
    assert!(practice.read(session).contains("{calmer-meetings: 2}"));
}

#[test]
fn a_score_stands_in_the_session_of_a_practice_and_in_the_diary_of_a_person() {
    let practice = Sandbox::practice(&[
        ("clients/k-07/client.md", CLIENT),
        ("clients/k-07/sessions/2026-11-20.md", "---\ntype: session\ndate: 2026-11-20\ngoal_scores: {other: 1}\n---\n"),
    ]);
    practice
        .mw("goal score calm -1")
        .exits(0)
        .prints("*Calmer meetings*, −1\n")
        .says("Kept in clients/k-07/sessions/2026-11-20.md\n");
    assert_eq!(
        practice.read("clients/k-07/sessions/2026-11-20.md"),
        "---\ntype: session\ndate: 2026-11-20\ngoal_scores: {other: 1, calmer-meetings: -1}\n---\n"
    );
    let personal = Sandbox::personal(&[("client.md", CLIENT)]);
    personal
        .mw("goal score calm 2")
        .exits(0)
        .prints("*Calmer meetings*, +2\n")
        .says("Kept in diary/2026-11-20-calmer-meetings.md\n");
    assert_eq!(
        personal.read("diary/2026-11-20-calmer-meetings.md"),
        "---\ntype: reflection\ndate: 2026-11-20\nshare: me\ngoal_scores:\n  calmer-meetings: 2\n---\n"
    );
    personal.mw("goal score calm 3").exits(2).prints("");
    personal.mw("goal score clam 1").exits(3).says("mw: no goal is called `clam`\n    There are: calmer-meetings\n");
}
