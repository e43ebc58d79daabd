//! `mw tick`.

use crate::sandbox::Sandbox;

fn with_a_count(target: &str) -> Sandbox {
    let activity = format!(
        "---\ntype: reflection\ndate: 2026-11-10\nshare: me\nactivities:\n  - title: Decline invites\n    id: decline-invites\n{target}---\n"
    );
    Sandbox::personal(&[("diary/2026-11-10.md", &activity)])
}

#[test]
fn a_tick_counts_one_more() {
    let sandbox = with_a_count("    times: 5\n");
    sandbox
        .mw("tick")
        .exits(0)
        .prints("Kept in diary/2026-11-20-decline-invites.md\n*Decline invites*: 1 of 5.\n")
        .says("For *Decline invites*\n");
    assert_eq!(
        sandbox.read("diary/2026-11-20-decline-invites.md"),
        "---\ntype: reflection\ndate: 2026-11-20\nactivity: decline-invites\nshare: me\ntimes: 1\n---\n"
    );
    sandbox
        .mw("tick decline -n 2 -m 'Two at once.'")
        .exits(0)
        .prints("Kept in diary/2026-11-20-decline-invites-2.md\n*Decline invites*: 3 of 5.\n")
        .says("");
}

#[test]
fn the_tick_that_reaches_the_target_ends_the_activity() {
    let sandbox = with_a_count("    times: 2\n");
    sandbox.write(
        "client.md",
        "---\ntype: client\ncalls_it: experiment\nactivities:\n  - title: Breathe\n  - title: Walk\n---\n",
    );
    sandbox
        .mw("tick decl -n 2")
        .exits(0)
        .prints("Kept in diary/2026-11-20-decline-invites.md\n*Decline invites*: 2 of 2, done. 2 experiments open.\n")
        .says("When you like, what you noticed: mw reflect decline --noticed TEXT\n");
}

#[test]
fn without_a_target_the_count_is_said_in_words() {
    let sandbox = with_a_count("");
    sandbox
        .mw("tick")
        .exits(0)
        .prints("Kept in diary/2026-11-20-decline-invites.md\n*Decline invites*: open, once so far.\n");
    sandbox
        .mw("tick")
        .exits(0)
        .prints("Kept in diary/2026-11-20-decline-invites-2.md\n*Decline invites*: open, 2 times so far.\n");
}

#[test]
fn a_number_below_one_is_refused() {
    let sandbox = with_a_count("");
    let before = sandbox.tree();
    for number in ["0", "-1", "x", "1000001"] {
        sandbox.mw(&format!("tick --number={number}")).exits(2).prints("");
    }
    assert_eq!(sandbox.tree(), before);
}

#[test]
fn with_nothing_open_there_is_nothing_to_count() {
    Sandbox::personal(&[])
        .mw("tick")
        .exits(3)
        .prints("")
        .says("mw: which activity is this about?\n    None is open. Something to try: mw activity add \"TITLE\"\n");
}
