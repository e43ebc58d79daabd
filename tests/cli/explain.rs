//! `mw explain`.

use crate::sandbox::Sandbox;

#[test]
fn every_measure_and_note_is_listed_without_a_journal() {
    Sandbox::new().mw("explain").shows("explain.txt");
    Sandbox::new().with("COLUMNS", "60").mw("explain").shows("explain_narrow.txt");
    Sandbox::new().mw("explain --format markdown").answers("docs/measures.md");
}

#[test]
fn one_is_explained_whole() {
    Sandbox::new().mw("explain follow-through").exits(0).says("").prints(
        "\
follow_through   a measure
The mean over the activities that ended in the window: done counts 1, mostly
0.75, partly 0.5, a little 0.25, not done 0. Those that were let go are left
out.

  On screen  follow-through
  Range      a share, 0 to 1
  Too early  below n 3, or what `too_early.sessions` says
  For        the coach alone
  Why        It tells a coach whether what is agreed fits a client's weeks. It
             is never pushed at a client: not doing something is learning too,
             and letting go is no failure.
  Source     the idea from Passmore, Day and Wang 2024; the number is this
             tool's
",
    );
    Sandbox::new().mw("explain stuck").exits(0).says("").prints(
        "\
stuck   a note
An open goal has four entries or more over three weeks or more, its score has
not moved, and nothing follows from any of its activities.

  For        everybody the journal is for
  Why        It may be the wrong goal, or one put too large; what would make it
             different is a question for its owner.
  Source     the idea from Passmore, Day and Wang 2024; the number is this
             tool's
  Off        `notes_off: [stuck]` in meanwhile.yaml or client.md
",
    );
}

#[test]
fn what_a_screen_says_is_a_name_too() {
    let named = |line: &str| Sandbox::new().mw(line).exits(0).json()["explanations"][0]["name"].clone();
    assert_eq!(named("explain 'goal attainment (T)' --format json"), "gas_t");
    assert_eq!(named("explain 'share in the middle' --format json"), "forgotten_middle");
}

#[test]
fn scripts_read_it_as_json() {
    let explained = Sandbox::new().mw("explain last_minute --format json").exits(0).json();
    assert_eq!(explained["schema"], "meanwhile/explain/1");
    assert_eq!(explained["explanations"][0]["about"], "measure");
    assert_eq!(explained["explanations"][0]["setting"], "too_early.sessions");
    let note = Sandbox::new().mw("explain last-minute --format json").exits(0).json();
    assert_eq!(note["explanations"][0]["about"], "note");
    assert_eq!(note["explanations"][0]["enough"], serde_json::Value::Null);
}

#[test]
fn a_name_that_is_none_is_answered_with_the_nearest() {
    let sandbox = Sandbox::new();
    sandbox.mw("explain folow").exits(3).prints("").says(
        "\
mw: no measure or note is called `folow`
    Did you mean: mw explain follow_through
",
    );
    sandbox.mw("explain banana").exits(3).prints("").says(
        "\
mw: no measure or note is called `banana`
    See the names: mw explain
",
    );
}
