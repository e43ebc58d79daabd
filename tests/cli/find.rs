//! `mw find`.

use crate::sandbox::Sandbox;

fn wet_days() -> Sandbox {
    Sandbox::personal(&[
        (
            "client.md",
            "---\ntype: client\nname: Mina\nactivities:\n  - title: Walk in the rain\n    why: |\n      Because I like\n      wet mornings.\n---\n",
        ),
        (
            "diary/2026-11-02.md",
            "---\ntype: reflection\ndate: 2026-11-02\nactivity: walk-in-the-rain\nwin: Rainy, and I went.\n---\n<!-- rain? -->\n\
             ## What happened\n\nIt was RAINING when I began, so\nwhat could I do?\n\n## Rainbow\n\nOne.\n",
        ),
        ("diary/2026-11-03.md", "---\ntype: reflection\ndate: 2026-11-03\ntags: [été]\n---\nPas de pluie en été.\n"),
        (
            "sessions/2026-11-04.md",
            "---\ntype: session\ndate: 2026-11-04\ncarry_forward: Rain is weather.\nreviewed:\n  - activity: walk-in-the-rain\n    note: Went in the rain.\n---\nNotes of rain.\n",
        ),
        ("diary/2027-01-01.md", "---\ntype: reflection\ndate: 2027-01-01\n---\nRain, later.\n"),
    ])
}

#[test]
fn what_holds_the_words_is_shown_with_the_lines() {
    wet_days().mw("find rain").exits(0).says("").prints(
        "   standing  Activity   walk-in-the-rain
   Walk in the rain

3  2026-11-02  Walk in the rain
   win: Rainy, and I went.
   It was RAINING when I began, so
   Rainbow

   2026-11-04  Session
   carry forward: Rain is weather.
   note: Went in the rain.
   Notes of rain.

1  2027-01-01
   Rain, later.
",
    );
    Sandbox::example("personal").mw("find marking").shows("find.txt");
    Sandbox::example("personal").with("COLUMNS", "60").mw("find marking").shows("find_60.txt");
    Sandbox::example("practice").mw("find said meeting").shows("find_practice.txt");
}

#[test]
fn all_of_the_words_must_be_there_and_a_phrase_may_run_over_a_line() {
    let sandbox = wet_days();
    let paths = |line: &str| sandbox.mw(line).exits(0).stdout;
    assert_eq!(paths("find rain began --format path"), "diary/2026-11-02.md\n");
    assert_eq!(paths("find 'so what' --format path"), "diary/2026-11-02.md\n");
    assert_eq!(paths("find ETE --format path"), "diary/2026-11-03.md\n");
    assert_eq!(paths("find e\u{301}te\u{301} --format path"), "diary/2026-11-03.md\n");
    assert_eq!(paths("find 'wet mornings' --format path"), "client.md\n");
    assert_eq!(paths("find rain --in 2026-11 --format path"), "diary/2026-11-02.md\nsessions/2026-11-04.md\n");
    assert_eq!(paths("find pluie -0"), "diary/2026-11-03.md\0");
    // Neither keys, nor prompts, nor the headings of a form are words of somebody's.
    for none in ["activity", "'rain?'", "happened", "'do rainbow'"] {
        sandbox.mw(&format!("find {none}")).exits(3).prints("");
    }
}

#[test]
fn other_programs_get_lines_paths_and_json() {
    let sandbox = wet_days();
    sandbox.mw("find rain --in 2026-11 --format lines").exits(0).prints(
        "\
diary/2026-11-02.md:5: Rainy, and I went.
diary/2026-11-02.md:10: It was RAINING when I began, so
diary/2026-11-02.md:13: Rainbow
sessions/2026-11-04.md:4: Rain is weather.
sessions/2026-11-04.md:6: Went in the rain.
sessions/2026-11-04.md:9: Notes of rain.
",
    );
    sandbox.mw("find rain --in 2026-11 --format json").shows("find.json");
    let json = sandbox.mw("find 'so what' --format json --with-text").json();
    assert_eq!(json["hits"][0]["lines"][0]["text"], "It was RAINING when I began, so");
    sandbox.mw("find rain -0 --format json").exits(2);
    let below = sandbox.standing_in("diary");
    below.mw("find pluie --format path").exits(0).prints("2026-11-03.md\n");
}

#[test]
fn what_nothing_holds_is_not_found() {
    let sandbox = wet_days();
    sandbox.mw("find snow").exits(3).prints("").says("mw: nothing holds `snow`\n    A part of a word is enough\n");
    sandbox
        .mw("find snow rain")
        .exits(3)
        .prints("")
        .says("mw: nothing holds all of `snow`, `rain`\n    Fewer of them may find more; a part of a word is enough\n");
    let json = sandbox.mw("find snow --format json").exits(3);
    assert_eq!(json.json()["hits"], serde_json::json!([]));
    sandbox.mw("find ''").exits(2).mentions("there is nothing to look for");
    sandbox.write("diary/broken.md", "---\ntype: [\n---\nsnow\n");
    sandbox.mw("find snow").exits(3).mentions("left out: diary/broken.md");
}

#[test]
fn a_coach_finds_what_is_shared() {
    let entry = |share: &str| format!("---\ntype: reflection\ndate: 2026-11-03\nshare: {share}\n---\nA word.\n");
    let sandbox = Sandbox::practice(&[
        ("clients/a-1/client.md", "---\ntype: client\nname: Al\n---\n"),
        ("clients/a-1/diary/1.md", &entry("me")),
        ("clients/a-1/diary/2.md", &entry("pair")),
        ("clients/b-2/client.md", "---\ntype: client\nname: Bo\nstatus: closed\n---\n"),
        ("clients/b-2/diary/1.md", &entry("pair")),
    ]);
    sandbox.mw("find word").exits(0).prints("a-1  Al\n\n1  2026-11-03\n   A word.\n");
    sandbox.mw("find word -c b").exits(0).mentions_out("b-2  Bo\n");
    sandbox.mw("find word --format path").exits(0).prints("clients/a-1/diary/2.md\nclients/b-2/diary/1.md\n");
}
