//! `mw activity add` and `mw activity take`.

use crate::sandbox::Sandbox;

const CLIENT: (&str, &str) = ("clients/k-07/client.md", "---\ntype: client\ncalls_it: experiment\n---\n");
const SESSION: (&str, &str) =
    ("clients/k-07/sessions/2026-11-17.md", "---\ntype: session\ndate: 2026-11-17\nshare: pair\n---\n\nNotes.\n");

fn practice() -> Sandbox {
    Sandbox::practice(&[CLIENT, SESSION])
}

#[test]
fn in_a_personal_journal_it_is_a_diary_file_of_its_own() {
    let sandbox = Sandbox::personal(&[]);
    sandbox
        .mw("activity add 'Tell her she cut me off' --expected 3")
        .exits(0)
        .prints("Open: tell-her-she-cut-me-off. When something happens: mw reflect tell\n")
        .says(
            "\
· What larger goal would this activity serve: *Tell her she cut me off*?
· What would show that this activity worked: *Tell her she cut me off*?
Kept in diary/2026-11-20.md
",
        );
    assert_eq!(
        sandbox.read("diary/2026-11-20.md"),
        "\
---
type: reflection
date: 2026-11-20
share: me
activities:
  - title: Tell her she cut me off
    id: tell-her-she-cut-me-off
    set_by: client
    expected: 3
---
"
    );
}

#[test]
fn in_a_practice_it_is_written_in_the_latest_session_that_took_place() {
    let sandbox = practice();
    sandbox.write("clients/k-07/sessions/2026-11-18.md", "---\ntype: session\ndate: 2026-11-18\nstatus: missed\n---\n");
    sandbox.write("clients/k-07/sessions/2026-12-01.md", "---\ntype: session\ndate: 2026-12-01\n---\n");
    sandbox
        .mw("-q activity add 'Say no once' --success 'I said it aloud'")
        .exits(0)
        .prints("Open: say-no-once. When something happens: mw reflect say\n")
        .says("Kept in clients/k-07/sessions/2026-11-17.md\n");
    assert_eq!(
        sandbox.read("clients/k-07/sessions/2026-11-17.md"),
        "\
---
type: session
date: 2026-11-17
share: pair
activities:
  - title: Say no once
    id: say-no-once
    set_by: client
    success: I said it aloud
---

Notes.
"
    );
}

#[test]
fn without_a_session_it_says_where_it_could_go() {
    let sandbox = Sandbox::practice(&[CLIENT]);
    sandbox.mw("activity add 'Say no once'").exits(3).prints("").says(
        "\
mw: there is no session yet that this was agreed in
    Add the session first: mw session add
    Or let it always stand, in client.md: --standing
",
    );
    sandbox.mw("-q activity add 'Say no once' --standing").exits(0).says("Kept in clients/k-07/client.md\n");
    assert_eq!(
        sandbox.read(CLIENT.0),
        "\
---
type: client
calls_it: experiment
activities:
  - title: Say no once
    id: say-no-once
    set_by: client
---
"
    );
}

#[test]
fn a_session_is_named_by_its_date() {
    let sandbox = practice();
    sandbox.write("clients/k-07/sessions/2026-12-01.md", "---\ntype: session\ndate: 2026-12-01\n---\n");
    sandbox
        .mw("-q activity add 'Later' --in 2026-12")
        .exits(0)
        .prints("Set: later. It is open from its session on.\n")
        .says("Kept in clients/k-07/sessions/2026-12-01.md\n");
    sandbox.mw("-q activity add 'Later'").exits(0).prints("Open: later-2. When something happens: mw reflect later\n");
    sandbox
        .mw("activity add 'x' --in 2027")
        .exits(3)
        .says("mw: no session is called `2027`\n    There are: 2026-11-17, 2026-12-01\n");
    sandbox.mw("activity add 'x' --in last --standing").exits(2);
}

#[test]
fn an_id_is_made_from_the_title_and_is_free() {
    let sandbox = practice();
    sandbox.mw("-q activity add 'Say it'").exits(0).prints("Open: say-it. When something happens: mw reflect say\n");
    sandbox
        .mw("-q activity add 'Say it!'")
        .exits(0)
        .prints("Open: say-it-2. When something happens: mw reflect say-it-2\n");
    sandbox
        .mw("-q activity add x --id say-it")
        .exits(5)
        .says("mw: there is an activity `say-it` already\n    Leave --id out, or choose another\n");
    sandbox
        .mw("-q activity add x --id 'Say It'")
        .exits(2)
        .says("mw: `Say It` is not an id\n    Lower-case letters, digits and `-`: --id say-it\n");
    sandbox.mw("-q activity add x --id ../x").exits(2);
}

#[test]
fn the_name_to_type_next_is_one_that_names_it() {
    let sandbox = Sandbox::personal(&[]);
    let check = |title: &str, short: &str| {
        let run = sandbox.mw(&format!("-q activity add '{title}' --anyway"));
        assert!(run.stdout.ends_with(&format!(": mw reflect {short}\n")), "{title}: {}", run.stdout);
        sandbox.mw(&format!("-q reflect {short} -m x")).exits(0);
    };
    check("Tell her", "tell");
    check("Tell him soon", "tell-him");
    check("A walk", "a-walk");
    check("Tell", "tell");
}

#[test]
fn any_title_is_kept_as_text_and_steers_nothing() {
    let check = |title: &str, id: &str| {
        let sandbox = practice();
        let run = sandbox.mw_with_words(&["-q", "activity", "add", "--", title]).exits(0);
        assert!(run.stdout.starts_with(&format!("Open: {id}. ")), "{title:?}: {}", run.stdout);
        assert!(!format!("{}{}", run.stdout, run.stderr).contains('\u{1b}'), "{title:?}");
        assert_eq!(sandbox.files("clients"), ["k-07/client.md", "k-07/sessions/2026-11-17.md"], "{title:?}");
        let kept = &sandbox.mw("week --format json").exits(0).json()["clients"][0]["open"][0];
        assert_eq!((kept["title"].as_str(), kept["id"].as_str()), (Some(title.trim()), Some(id)));
    };
    check("🙂", "activity");
    check("  Walk 🚶 home ", "walk-home");
    check("להגיד לא", "להגיד-לא");
    check("E\u{301}couter", "écouter");
    check("../../../x", "x");
    check("red \u{1b}[31m alert\u{7}", "red-31m-alert");
    check("a: b # c", "a-b-c");
    check("- item", "item");
    check("two\nlines", "two-lines");
    check("'quoted' \"twice\" \\", "quoted-twice");
    check(&"ab ".repeat(100), "ab-ab-ab-ab-ab-ab-ab-ab-ab-ab-ab-ab-ab-ab-ab-ab-ab-ab-ab-ab-ab-a");
}

#[test]
fn a_title_is_needed() {
    let sandbox = practice();
    sandbox
        .mw("activity add '  '")
        .exits(2)
        .prints("")
        .says("mw: an activity needs a title\n    A few words: mw activity add \"Say it in the room\"\n");
}

#[test]
fn more_than_the_most_needs_a_word() {
    let sandbox = practice();
    for title in ["One", "Two", "Three"] {
        sandbox.mw(&format!("-q activity add {title}")).exits(0);
    }
    let before = sandbox.tree();
    sandbox.mw("-q activity add Four").exits(2).prints("").says(
        "\
mw: that would be 4 open, and 3 is the most here
    Let one go first: mw let-go NAME
    Or keep this experiment, with a reason: --anyway=\"REASON\"
",
    );
    assert_eq!(sandbox.tree(), before);
    sandbox
        .mw("-q activity add Four --anyway='Two end this week'")
        .exits(0)
        .prints("Open: four. When something happens: mw reflect four\n");
    sandbox.mw("-q activity add Five --anyway").exits(0);
    assert!(sandbox.read(SESSION.0).ends_with(
        "\
  - title: Four
    id: four
    set_by: client
    load_reason: Two end this week
  - title: Five
    id: five
    set_by: client
---

Notes.
"
    ));
}

#[test]
fn what_is_only_offered_is_never_too_much() {
    let sandbox = practice();
    for title in ["One", "Two", "Three"] {
        sandbox.mw(&format!("-q activity add {title}")).exits(0);
    }
    sandbox
        .mw("-q activity add Four --offered")
        .exits(0)
        .prints("Offered: four. To take it up: mw activity take four\n");
    sandbox
        .mw("-q activity add Five --willing no")
        .exits(0)
        .prints("Offered: five. To take it up: mw activity take five\n");
    sandbox.mw("-q activity take four").exits(2).mentions("mw: that would be 4 open, and 3 is the most here\n");
    sandbox.mw("-q activity take four --anyway='It is short.'").exits(0);
    assert_eq!(
        sandbox.read("clients/k-07/diary/2026-11-20-four.md"),
        "---\ntype: reflection\ndate: 2026-11-20\nactivity: four\nshare: pair\noutcome: open\n---\n\nIt is short.\n"
    );
}

#[test]
fn what_is_asked_before_saving_is_left_out_where_it_is_for_the_coach_alone_or_unwanted() {
    let sandbox = practice();
    // Not in a terminal: a coach's note stands there alone.
    sandbox.mw("activity add 'Keep a diary' --set-by coach").exits(0).says(
        "\
· What larger goal would this experiment serve: *Keep a diary*?
· What would show that this experiment worked: *Keep a diary*?
Kept in clients/k-07/sessions/2026-11-17.md
",
    );
    sandbox
        .mw("-q activity add 'Keep another' --set-by coach --why 'To see evenings' --willing maybe")
        .exits(0)
        .says("Kept in clients/k-07/sessions/2026-11-17.md\n");
}

#[test]
fn every_key_of_the_format_is_a_flag() {
    let sandbox = practice();
    sandbox.write(CLIENT.0, "---\ntype: client\ngoals:\n  - title: Calmer meetings\n---\n");
    sandbox.mw("-q activity add Before").exits(0);
    sandbox
        .mw("-q activity add 'Say no' --id no --kind reflect --set-by together --goal calm --success s --why w \
             --willing yes --focus --times 5 --every week --until 2026-12-31 --due 2026-12-01 --minutes 10 \
             --first-step f --if-then i --barrier b --capacity low --expected 1 --confidence 2 --pull 3 --resistance 4 \
             --rehearsed --permission p --accountable-to buddy --check-in 2026-11-30 --after bef --form free \
             --resource 'A page=https://example.org/a' --resource Book")
        .exits(0);
    assert_eq!(
        sandbox.read(SESSION.0),
        "\
---
type: session
date: 2026-11-17
share: pair
activities:
  - title: Before
    id: before
    set_by: client
  - title: Say no
    id: 'no'
    kind: reflect
    set_by: together
    goal: calmer-meetings
    success: s
    why: w
    willing: yes
    focus: true
    times: 5
    every: week
    until: 2026-12-31
    due: 2026-12-01
    minutes: 10
    first_step: f
    if_then: i
    barrier: b
    capacity: low
    expected: 1
    confidence: 2
    pull: 3
    resistance: 4
    rehearsed: true
    permission: p
    accountable_to: buddy
    check_in: 2026-11-30
    after: before
    form: free
    resources:
      - title: A page
        url: https://example.org/a
      - title: Book
---

Notes.
"
    );
}

#[test]
fn an_activity_that_a_file_refuses_is_kept() {
    let sandbox = practice();
    sandbox.write(SESSION.0, "---\ntype: session\ndate: 2026-11-17\nactivities: one\n---\n");
    let before = sandbox.tree();
    sandbox
        .mw("-q activity add 'Say no' --why 'Three evenings a week are gone'")
        .exits(4)
        .prints("")
        .mentions("Nothing was written\n")
        .mentions("What you wrote is kept in ");
    assert_eq!(sandbox.tree(), before);
    let kept =
        "activities:\n  - title: Say no\n    id: say-no\n    set_by: client\n    why: Three evenings a week are gone\n";
    assert_eq!(sandbox.kept(), [kept]);
}
