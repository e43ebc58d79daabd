//! `mw form`: the forms there are, one as it opens, one of one's own.

use crate::sandbox::Sandbox;

const WITH_ONE_OPEN: &[(&str, &str)] = &[(
    "diary/2026-11-10.md",
    "---\ntype: reflection\ndate: 2026-11-10\nshare: me\nactivities:\n  - title: Tell her\n    form: grow\n---\n",
)];

#[test]
fn the_forms_are_listed_with_where_they_come_from() {
    let sandbox = Sandbox::personal(&[
        ("templates/evening.md", "---\ntitle: In the evening\n---\n## What happened\n"),
        ("templates/free.md", "## Weather\n"),
    ]);
    sandbox.mw("form list").shows("form_list.txt");
    sandbox.mw("form list --format json").shows("form_list.json");
}

#[test]
fn a_form_is_shown_as_it_opens() {
    let sandbox = Sandbox::personal(&[("meanwhile.yaml", "headings: {experience: Ce qui s'est passé}\n")]);
    sandbox.mw("form show experiment").shows("form_show.txt");
    sandbox.mw("form show experiment --format json").shows("form_show.json");
    let missing = "mw: there is no form `experimant`\n    Did you mean experiment?\n";
    sandbox.mw("form show experimant").exits(3).prints("").says(missing);
}

#[test]
fn scripts_read_what_a_form_asks() {
    let own = "---\ntitle: In the evening\nasks: [{key: flow, help: Did time fly?}, felt]\nstages: {observation: [Mood]}\n---\n## Mood\n\n<!-- How was it? -->\n\n## Weather\n\n## Assumption\n";
    let sandbox = Sandbox::personal(&[("templates/evening.md", own)]);
    sandbox.mw("form show evening --format json").shows("form_show_own.json");
    let session = sandbox.mw("form show session --format json").exits(0).json();
    assert_eq!((session["for"].as_str(), session["headings"][0]["stage"].as_str()), (Some("session"), None));
}

#[test]
fn a_form_of_ones_own_is_a_copy_to_change() {
    let sandbox = Sandbox::personal(&[]);
    let before = sandbox.tree();
    let shown = sandbox.mw("form new trial --from gibbs --title 'Mine' --dry-run").exits(0).says("");
    assert!(shown.stdout.contains("+++ templates/trial.md\n"), "{}", shown.stdout);
    assert!(shown.stdout.contains("+name: trial\n+title: Mine\n+source: Gibbs, "), "{}", shown.stdout);
    assert_eq!(sandbox.tree(), before);
    let kept = "Kept in templates/kolb.md. To reflect with it: mw reflect --form kolb\n";
    sandbox.mw("form new kolb").exits(0).prints(kept).says("");
    assert!(sandbox.read("templates/kolb.md").starts_with("---\nname: kolb\ntitle: Once around the learning cycle\n"));
    let there = "mw: there is a form of your own called `kolb`\n    Change it in an editor: templates/kolb.md\n";
    sandbox.mw("form new kolb").exits(5).prints("").says(there);
    sandbox.mw("form new ../kolb").exits(2).prints("");
    let undone = sandbox.mw("undo").exits(0).says("To have it again: mw redo\n").stdout;
    assert!(undone.starts_with("Undone: removed templates/kolb.md"), "{undone}");
    sandbox.mw("check").exits(0).prints("");
}

#[test]
fn the_headings_of_a_form_show_stages_in_its_entries_only() {
    let sandbox = Sandbox::personal(WITH_ONE_OPEN);
    let body = "## Reality\n\nLate.\n\n## Options\n\nLeave earlier.\n\n## Way forward\n\nAt five.\n";
    let stages = |form: &str| {
        let entry = format!("---\ntype: reflection\ndate: 2026-11-11\nshare: me\n{form}---\n{body}");
        sandbox.write("diary/2026-11-11.md", &entry);
        let list = sandbox.mw("list reflections --format json").exits(0).json();
        list["rows"].as_array().and_then(|rows| rows.last()).map(|row| row["stages"].to_string()).unwrap_or_default()
    };
    assert_eq!(stages("form: grow\n"), r#"["experience","conceptualisation","experimentation"]"#);
    assert_eq!(stages(""), r#"["experience"]"#);
    sandbox.write("templates/grow.md", "---\nstages: {observation: [Reality, Options, Way forward]}\n---\n");
    assert_eq!(stages("form: grow\n"), r#"["observation"]"#);
    sandbox.write("meanwhile.yaml", "headings: {double: Options}\n");
    assert_eq!(stages("form: grow\n"), r#"["observation","conceptualisation"]"#);
}

#[test]
fn the_fields_of_a_form_are_flags_and_are_worked_out() {
    let sandbox = Sandbox::personal(WITH_ONE_OPEN);
    sandbox
        .mw("reflect tell -m Weighed. --form decisional_balance --field for_staying=4 --field for_changing=8 \
             --field against_staying=6 --field against_changing=7")
        .exits(0)
        .says("");
    assert_eq!(
        sandbox.read("diary/2026-11-20-tell-her.md"),
        "\
---
type: reflection
date: 2026-11-20
activity: tell-her
share: me
form: decisional_balance
fields:
  for_changing: 8
  against_changing: 7
  for_staying: 4
  against_staying: 6
  balance: 3
---

Weighed.
"
    );
    let wrong = "mw: the field `for_changing` takes 0 to 10; this is `11`\n    What the form asks: mw form show decisional_balance\n";
    sandbox.mw("reflect tell -m x --form decisional_balance --field for_changing=11").exits(2).says(wrong);
    let unknown = "mw: the form `experiment` has no field `belief`\n    One of: confidence_before, confidence_after\n";
    sandbox.mw("reflect tell -m x --form experiment --field belief=x").exits(2).prints("").says(unknown);
}

#[test]
fn check_names_what_a_form_cannot_have_and_what_an_entry_cannot_give_it() {
    let sandbox = Sandbox::personal(&[
        ("templates/evening.md", "---\nstages: {experiance: [Day]}\nasks: [enrgy]\n---\n## Day\n"),
        (
            "diary/2026-11-11.md",
            "---\ntype: reflection\ndate: 2026-11-11\nform: experiment\nfields: {confidence: 3}\n---\nx\n",
        ),
    ]);
    let run = sandbox.mw("check").exits(1);
    for message in [
        "`experiance` is not a value of `stages`",
        "`enrgy` is not a key of a reflection that can be asked for",
        "the form `experiment` has no field `confidence`",
    ] {
        assert!(run.stdout.contains(message), "{message}\n{}", run.stdout);
    }
}
