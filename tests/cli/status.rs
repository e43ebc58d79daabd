//! `mw status`.

use crate::sandbox::Sandbox;

#[test]
fn a_practice_has_a_line_for_each_client_somebody_would_want_to_look_at() {
    let sandbox = Sandbox::example("practice");
    sandbox.mw("status").shows("status_practice.txt");
    sandbox.mw("status --format json").shows("status_practice.json");
}

#[test]
fn one_client_stands_in_their_own_word() {
    let sandbox = Sandbox::example("practice");
    sandbox.mw("status -c k-07").shows("status_k-07.txt");
    sandbox.mw("status -c k-07 --for client -q").shows("status_k-07_client.txt");
    sandbox.mw("status -c t-18").shows("status_t-18.txt");
    Sandbox::example("personal").mw("status").shows("status_personal.txt");
}

#[test]
fn a_narrow_screen_cuts_nothing_of_one_client() {
    let sandbox = Sandbox::example("personal").with("COLUMNS", "44");
    sandbox.mw("status -q").shows("status_narrow.txt");
}

#[test]
fn standing_in_a_clients_folder_is_naming_the_client() {
    let sandbox = Sandbox::example("practice");
    let named = sandbox.mw("status -c k-07").stdout;
    sandbox.standing_in("clients/k-07/diary").mw("status").exits(0).prints(&named);
}

#[test]
fn an_empty_journal_says_what_to_type_next() {
    Sandbox::personal(&[]).mw("status").exits(0).prints(
        "\
me   2026-11-20

Nothing is open.
Something to try: mw activity add \"TITLE\"
",
    );
    let practice = Sandbox::new();
    practice.mw("init --practice").exits(0);
    practice.mw("status").exits(0).prints("No client is active. Add one: mw client add NAME\n");
}

#[test]
fn what_a_file_says_cannot_steer_a_terminal() {
    let sandbox = Sandbox::personal(&[(
        "client.md",
        "---\ntype: client\nname: \"A\\e[31m\"\nactivities:\n  - title: \"one\\u202e\\ntwo\"\n---\n",
    )]);
    sandbox.mw("status -q --color always").exits(0).prints(
        "\
\u{1b}[1mA\u{fffd}[31m\u{1b}[0m   \u{1b}[2m2026-11-20\u{1b}[0m

1 activity open.
  one\u{fffd} two  \u{1b}[2mnothing written yet\u{1b}[0m
",
    );
}

#[test]
fn the_coachs_own_notes_stand_below_the_clients_for_the_coach_alone() {
    let entry = |day: &str| format!("---\ntype: reflection\ndate: {day}\nshare: me\nstrain: 8\n---\n\nA heavy week.\n");
    let (first, second) = (entry("2026-11-10"), entry("2026-11-12"));
    let sandbox = Sandbox::practice(&[
        ("clients/k-07/client.md", "---\ntype: client\n---\n"),
        ("clients/m-12/client.md", "---\ntype: client\n---\n"),
        ("coach/diary/2026-11-10.md", &first),
        ("coach/diary/2026-11-12.md", &second),
    ]);
    sandbox.mw("status").exits(0).prints("All quiet: k-07, m-12.\n");
    sandbox.mw("status --for coach").exits(0).prints(
        "\
All quiet: k-07, m-12.

Worth a look
  · Twice in a row this weighed on you. Who could you talk to about it? (for you
    alone)
",
    );
    let notes = |line: &str| sandbox.mw(&format!("status --format json {line}")).exits(0).json()["notes"].to_string();
    let note = r#"[{"name":"strain","eyes":"coach","text":"Twice in a row this weighed on you. Who could you talk to about it?"}]"#;
    assert_eq!(notes("--for coach"), note);
    for others in ["", "--for client", "--for coach -q", "--for coach -c k-07"] {
        assert_eq!(notes(others), "[]", "{others}");
    }
}

#[test]
fn the_coach_of_one_client_has_notes_too() {
    let held = "---\ntype: session\ndate: 2026-11-03\nminutes: 90\nstatus: held\nshare: pair\n---\n";
    let sandbox = Sandbox::practice(&[
        ("clients/k-07/client.md", "---\ntype: client\n---\n"),
        ("clients/k-07/sessions/2026-11-03.md", held),
        ("coach/diary/2026-11-10.md", "no front matter\n"),
    ]);
    sandbox.write("meanwhile.yaml", "kind: practice\nsupervision_every: 1\n");
    let due = "Hours of coaching since the last supervision: 1. When is the next one?";
    let run = sandbox.mw("status --for coach").exits(0).mentions("left out: coach/diary/2026-11-10.md:1:1: ");
    assert!(run.stdout.replace("\n    ", " ").contains(&format!("{due} (for you alone)")), "{}", run.stdout);
    let json = sandbox.mw("status --for coach --format json").json();
    assert_eq!((&json["notes"][0]["text"], json["problems"].as_array().map(Vec::len)), (&due.into(), Some(1)));
    let named = sandbox.mw("status --for coach -c k-07").exits(0).says("");
    assert!(!named.stdout.contains(due), "{}", named.stdout);
}
