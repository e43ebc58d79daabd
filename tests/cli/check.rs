//! `mw check`.

use crate::sandbox::Sandbox;

/// A client with one activity, *Say it in the room*.
const CLIENT: (&str, &str) = (
    "client.md",
    "---\ntype: client\nname: Mina\nactivities:\n  - id: say-it-in-the-room\n    title: Say it in the room\n---\n",
);

/// An entry about an activity that is not there.
const LOST: (&str, &str) =
    ("diary/2026-11-05.md", "---\ntype: reflection\ndate: 2026-11-05\nactivity: say-it-in-the-rom\n---\nI said it.\n");

/// An entry with a key of the writer's own.
const OWN_KEY: (&str, &str) = ("diary/2026-11-06.md", "---\ntype: reflection\ndate: 2026-11-06\nweather: grey\n---\n");

#[test]
fn where_all_is_well_nothing_is_said() {
    for example in ["practice", "personal"] {
        for format in ["", "--format github"] {
            Sandbox::example(example).mw(&format!("check {format}")).exits(0).prints("").says("");
        }
    }
}

#[test]
fn a_problem_is_shown_where_it_stands_with_its_mend() {
    let run = Sandbox::personal(&[CLIENT, LOST]).mw("check").exits(1).prints(
        "\
problem[unknown-activity]: no file defines an activity `say-it-in-the-rom`
 --> diary/2026-11-05.md:4:11
  |
4 | activity: say-it-in-the-rom
  |           ^^^^^^^^^^^^^^^^^
  |
  = help: did you mean `say-it-in-the-room`?

",
    );
    run.says("1 problem in 1 file. More about one: mw check --explain NAME\n");
}

#[test]
fn a_second_place_is_shown_too() {
    let second = (
        "sessions/2026-11-03.md",
        "---\ntype: session\ndate: 2026-11-03\nactivities:\n- title: Say it in the room\n---\n",
    );
    Sandbox::personal(&[CLIENT, second]).mw("check").exits(1).prints(
        "\
problem[duplicate-id]: the id `say-it-in-the-room` is taken: client.md keeps it
 --> sessions/2026-11-03.md:5:10
  |
5 | - title: Say it in the room
  |          ^^^^^^^^^^^^^^^^^^
  |
 ::: client.md:5:9
  |
5 |   - id: say-it-in-the-room
  |         ------------------ this one keeps it
  |
  = help: give this one an `id:` of its own, and name it in the reflections
          that mean it

",
    );
}

#[test]
fn notes_alone_are_no_reason_to_fail_and_can_be_silenced() {
    let sandbox = Sandbox::personal(&[CLIENT, OWN_KEY]);
    let run = sandbox.mw("check").exits(0).prints(
        "\
note[unknown-key]: `weather` is not a key of the format
 --> diary/2026-11-06.md:4:1
  |
4 | weather: grey
  | ^^^^^^^
  |
  = help: a key of your own is kept as it is; `mw check` only names it

",
    );
    run.says("1 note in 1 file. More about one: mw check --explain NAME\n");
    sandbox.mw("check -q").exits(0).prints("").says("");
}

#[test]
fn a_check_can_be_about_some_files_or_some_rules() {
    let sandbox = Sandbox::personal(&[CLIENT, LOST, OWN_KEY]);
    let count = |line: &str, code: i32, problems: u64, notes: u64| {
        let counts = sandbox.mw(&format!("check --format json {line}")).exits(code).json()["counts"].clone();
        assert_eq!((counts["problems"].as_u64(), counts["notes"].as_u64()), (Some(problems), Some(notes)), "{line}");
    };
    count("", 1, 1, 1);
    count("diary", 1, 1, 1);
    count("./diary/../diary/2026-11-06.md", 0, 0, 1);
    count("client.md sessions/.. ", 1, 1, 1);
    count("client.md", 0, 0, 0);
    count("--rule unknown-key", 0, 0, 1);
    count("--rule unknown-key --rule unknown-activity diary/2026-11-05.md", 1, 1, 0);
    count("--rule duplicate-id", 0, 0, 0);
    sandbox.mw("check diary/nothing.md").exits(3);
    sandbox.mw("check ..").exits(3);
    sandbox
        .mw("check --rule unknown-activty")
        .exits(3)
        .says("mw: no rule is called `unknown-activty`\n    Did you mean unknown-activity?\n");
}

#[test]
fn paths_read_from_where_we_stand() {
    let sandbox = Sandbox::personal(&[CLIENT, LOST]).standing_in("diary");
    let run = sandbox.mw("check --format github").exits(1);
    assert!(
        run.stdout.starts_with("::error file=2026-11-05.md,line=4,col=11,title=unknown-activity::"),
        "{}",
        run.stdout
    );
    assert_eq!(sandbox.mw("check --format json").json()["problems"][0]["path"], "diary/2026-11-05.md");
    let sandbox = Sandbox::personal(&[CLIENT, LOST]).standing_in("..");
    let run = sandbox.mw("check --journal work").exits(1);
    assert!(run.stdout.contains(" --> work/diary/2026-11-05.md:4:11\n"), "{}", run.stdout);
}

#[test]
fn the_client_we_stand_with_is_the_one_that_is_checked() {
    let sandbox = Sandbox::example("practice");
    for path in ["clients/k-07/diary/x.md", "clients/m-12/diary/x.md", "coach/diary/x.md"] {
        sandbox.write(path, "no front matter\n");
    }
    let count = |sandbox: &Sandbox, line: &str| sandbox.mw(line).exits(1).json()["counts"]["problems"].clone();
    assert_eq!(count(&sandbox, "check --format json"), 3);
    assert_eq!(count(&sandbox, "check --format json -c k-07"), 1);
    assert_eq!(count(&sandbox.standing_in("clients/m-12"), "check --format json"), 1);
}

#[test]
fn settings_that_cannot_be_read_are_a_problem_like_any_other() {
    let sandbox = Sandbox::personal(&[CLIENT, LOST]);
    sandbox.write("meanwhile.yaml", "kind: [personal\n");
    let problems = sandbox.mw("check --format json").exits(1).json()["problems"].clone();
    let codes: Vec<_> = problems.as_array().expect("a list").iter().map(|problem| problem["code"].clone()).collect();
    assert_eq!(codes, ["unknown-activity", "bad-yaml"]);
}

#[test]
fn json_says_all_of_a_finding_but_the_words_of_its_file() {
    let found = Sandbox::personal(&[CLIENT, LOST]).mw("check --format json").exits(1).says("").json();
    let expected = serde_json::json!({
        "schema": "meanwhile/check/1",
        "mended": [],
        "problems": [{
            "path": "diary/2026-11-05.md", "line": 4, "column": 11, "end_line": 4, "end_column": 28,
            "code": "unknown-activity", "message": "no file defines an activity of this id",
            "help": "write the id of one of this client's activities",
        }],
        "notes": [],
        "counts": {"problems": 1, "notes": 0, "files": 1},
    });
    assert_eq!(found, expected);
}

#[test]
fn an_activity_of_another_client_is_told_whose_it_is() {
    let sandbox = Sandbox::example("practice");
    sandbox.write(
        "clients/m-12/diary/x.md",
        "---\ntype: reflection\ndate: 2026-11-05\nshare: pair\nactivity: shut-the-laptop-at-five\n---\nI did.\n",
    );
    let run = sandbox.mw("check").exits(1);
    let said = run.stdout.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(said.contains("`shut-the-laptop-at-five` is an activity of k-07, not of m-12"), "{said}");
    assert!(said.contains("move the file into clients/k-07"), "{said}");
}

#[test]
fn a_rule_is_explained_by_an_example() {
    Sandbox::new().mw("check --explain missing-date").exits(0).prints(
        "\
## missing-date

Problem: a session or a reflection has no `date`.

Everything is told in the order of days. A date is never taken from the file's name, and none is invented: the file is left out.

`diary/2026-11-05.md`

```markdown
---
type: reflection
---
I said it.
```

The mend: add `date: 2026-11-05`, or with a time `date: 2026-11-05T18:30`.

`diary/2026-11-05.md`

```markdown
---
type: reflection
date: 2026-11-05
---
I said it.
```
",
    );
}
