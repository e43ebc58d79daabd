//! `mw week`.

use crate::sandbox::Sandbox;

#[test]
fn a_week_of_a_practice_tells_of_each_client_and_folds_the_quiet_ones() {
    let sandbox = Sandbox::example("practice");
    sandbox.mw("week").shows("week_practice.txt");
    sandbox.mw("week 2026-W46 -c k-07").shows("week_one_client.txt");
    sandbox.mw("week 2026-W51").shows("week_quiet.txt");
}

#[test]
fn all_of_a_week_has_the_measures_and_folds_nobody() {
    let sandbox = Sandbox::example("practice");
    sandbox.mw("week --all").shows("week_all.txt");
    sandbox.mw("week last --all -c m-12 --format markdown").shows("week_all_client.md");
    Sandbox::example("practice").with("COLUMNS", "60").mw("week --all -c k-07").shows("week_all_60.txt");
    // what is for the coach's eyes is on no page for the client
    let for_client = sandbox.mw("week --all -c m-12 --for client").exits(0).stdout;
    assert!(!for_client.contains("follow-through") && for_client.contains("worth"), "{for_client}");
}

#[test]
fn a_week_of_a_personal_journal_speaks_to_its_owner() {
    Sandbox::example("personal").mw("week last").shows("week_personal.txt");
}

#[test]
fn scripts_read_every_client_as_json_and_csv() {
    let sandbox = Sandbox::example("practice");
    sandbox.mw("week 2026-W46 --format json").shows("week_practice.json");
    sandbox.mw("week 2026-W46 --format csv").shows("week_practice.csv");
    Sandbox::example("personal").mw("week 2026-W46 --format json").shows("week_personal.json");
}

#[test]
fn markdown_can_be_sent_to_the_client() {
    let sandbox = Sandbox::example("practice");
    sandbox.mw("week 2026-W46 -c m-12 --format markdown").shows("week_client.md");
    sandbox.mw("week 2026-W46 -c m-12 --format markdown --for coach").shows("week_coach.md");
}

#[test]
fn a_page_for_the_client_holds_no_other_client() {
    let sandbox = Sandbox::example("practice");
    for command in ["week --format markdown", "week last --format markdown --for client"] {
        sandbox.mw(command).exits(2).prints("").says(
            "\
mw: a page in Markdown is for the client, and this would hold all of them
    One client's page: mw week -c CODE --format markdown
    All of them, for the coach: --for coach
",
        );
    }
    sandbox.mw("week --format markdown --for coach").exits(0).says("");
    Sandbox::example("personal").mw("week --format markdown").exits(0).says("");
}

#[test]
fn a_coachs_note_stays_out_of_a_pipe_unless_the_coach_asks() {
    let sandbox = Sandbox::example("practice");
    let notes = |line: &str| {
        let week = sandbox.mw(line).exits(0).json();
        let notes = week["clients"][1]["notes"].as_array().cloned().unwrap_or_default();
        notes.iter().map(|note| note["eyes"].as_str().unwrap_or_default().to_owned()).collect::<Vec<_>>()
    };
    assert!(!notes("week --format json").contains(&"coach".to_owned()));
    assert!(!notes("week --format json --for client").contains(&"coach".to_owned()));
    assert!(notes("week --format json --for coach").contains(&"coach".to_owned()));
    assert!(notes("week --format json --for coach -q").is_empty());
    let follow_through = |line: &str| sandbox.mw(line).json()["clients"][1]["measures"]["follow_through"].clone();
    assert!(follow_through("week --format json").is_object());
    assert!(follow_through("week --format json --for client").is_null());
    let columns = |line: &str| sandbox.mw(line).exits(0).column("follow_through_n");
    assert_eq!(columns("week --format csv"), ["3", "4", "2", "2", "2", "3"]);
    assert_eq!(columns("week --format csv --for client"), [""; 6]);
}

#[test]
fn nothing_is_shown_for_a_sponsor() {
    let sandbox = Sandbox::example("practice");
    for command in ["week", "status", "progress", "trail -c k-07 say-it", "client show k-07"] {
        sandbox.mw(&format!("{command} --for sponsor")).exits(2).prints("").says(
            "\
mw: nothing is shown here for a sponsor
    A sponsor sees what was agreed and nothing more, and no page of this kind is made for one
    For the coach or the client: --for coach, --for client
",
        );
    }
}

#[test]
fn a_file_that_cannot_be_read_is_named_and_the_others_count() {
    let sandbox = Sandbox::personal(&[
        ("client.md", "---\ntype: client\nname: Mina\n---\n"),
        ("diary/2026-11-18.md", "---\ntype: reflection\ndate: 2026-11-18\n---\nIt rained.\n"),
        ("diary/2026-11-19.md", "---\ntype: reflection\ndate: soon\n---\n"),
    ]);
    let said = "\
left out: diary/2026-11-19.md:3:7: `soon` is not a date or a moment (bad-date)
More about it: mw check
";
    let run = sandbox.mw("week --format json").exits(0).says(said);
    assert_eq!(run.json()["problems"][0]["path"], "diary/2026-11-19.md");
    assert_eq!(run.json()["clients"][0]["reflections"], 1);
    sandbox.mw("week --strict").exits(1).says(said);
}

#[test]
fn a_week_that_is_none_is_answered_with_what_to_type() {
    Sandbox::example("personal").mw("week someday").exits(2).prints("").says(
        "\
mw: `someday` is not a week
    Write 2026-W46, this, last, next, or a day of the week
",
    );
}
