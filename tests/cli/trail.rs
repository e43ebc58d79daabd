//! `mw trail`.

use crate::sandbox::Sandbox;

#[test]
fn a_trail_tells_what_happened_in_the_words_written() {
    let sandbox = Sandbox::example("practice");
    sandbox.mw("trail -c k-07 say-it-in").shows("trail_activity.txt");
    sandbox.mw("trail -c k-07 home").shows("trail_goal.txt");
    Sandbox::example("personal").mw("trail make").shows("trail_personal.txt");
}

#[test]
fn json_holds_words_only_when_asked() {
    let sandbox = Sandbox::example("practice");
    sandbox.mw("trail -c k-07 shut --format json").shows("trail.json");
    sandbox.mw("trail -c k-07 shut --format json --with-text").shows("trail_with_text.json");
}

#[test]
fn private_words_stay_with_their_author() {
    let entry = |share: &str, day: &str| {
        format!("---\ntype: reflection\ndate: {day}\nactivity: call\nshare: {share}\n---\nOnly {share}.\n")
    };
    let client = "---\ntype: client\nactivities:\n  - title: Call\n---\n";
    let (mine, ours) = (entry("me", "2026-11-01"), entry("pair", "2026-11-02"));
    let personal =
        Sandbox::personal(&[("client.md", client), ("diary/1.md", &mine), ("diary/2.md", &ours)]).mw("trail call");
    assert!(personal.stdout.contains("Only me.") && personal.stdout.contains("Only pair."), "{}", personal.stdout);
    let practice = Sandbox::new();
    practice.write("meanwhile.yaml", "kind: practice\n");
    for (name, text) in [("client.md", client), ("diary/1.md", &mine), ("diary/2.md", &ours)] {
        practice.write(&format!("clients/a-1/{name}"), text);
    }
    practice.mw("trail call").exits(0).prints(
        "\
Call   open

2026-11-02   written
    Only pair.

It waits for what they noticed.
",
    );
    let json = practice.mw("trail call --format json --with-text").json();
    assert_eq!(json["events"].as_array().map(Vec::len), Some(1));
    assert_eq!(json["events"][0]["text"][0]["words"], "Only pair.");
}

#[test]
fn a_name_nobody_has_is_answered_with_the_nearest() {
    Sandbox::example("personal").mw("trail run-the-pres-for").exits(3).prints("").says(
        "\
mw: no goal or activity is called `run-the-pres-for`
    Did you mean `run-the-press-for-one-saturday`?
",
    );
    Sandbox::example("practice").mw("trail say").exits(3).prints("").says(
        "\
mw: which client is this about?
    Name one with -c: k-07 Noor Brandvik, m-12 Tomasz Okafor-Bell, p-03 Leilani Duarte, r-15 Haruki Velde, s-21 Élodie Kouassi-Marchand, t-18 Ingrid Patel-Sørby
",
    );
}
