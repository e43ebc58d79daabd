//! `mw progress`.

use crate::sandbox::Sandbox;

#[test]
fn a_loop_that_closed_is_drawn_with_what_follows_from_it() {
    let sandbox = Sandbox::new().on("2026-11-05T18:30:12");
    sandbox.mw("init --personal Mina").exits(0);
    sandbox.mw("progress").exits(0).prints("Nothing here yet. Something to try: mw activity add \"TITLE\"\n");
    sandbox.mw("activity add 'Tell her she cut me off' --expected 3").exits(0);
    sandbox
        .mw("reflect tell --outcome done --actual 8 --happened 'Told her. She thanked me.' \
             --noticed 'The dread went once I began.' --learned 'I guess worse than it is.' \
             --next-activity 'Say it in the room'")
        .exits(0);
    sandbox.mw("progress").exits(0).says("").prints(
        "\
Tell her she cut me off   done   happened ● noticed ● made of it ● next ●
  → Say it in the room    open   Expected 3, was 8. One loop closed.
",
    );
}

#[test]
fn each_client_has_their_loops_by_goal() {
    let sandbox = Sandbox::example("practice");
    sandbox.mw("progress").shows("progress_practice.txt");
    sandbox.mw("progress -c k-07 --goal say").shows("progress_goal.txt");
    sandbox.mw("progress --goal say --all").shows("progress_goal_all.txt");
    sandbox.mw("progress -c m-12 --all").shows("progress_all.txt");
    Sandbox::example("personal").mw("progress").shows("progress_personal.txt");
    Sandbox::example("practice").with("COLUMNS", "140").mw("progress -c k-07").shows("progress_wide.txt");
    Sandbox::example("practice").with("COLUMNS", "60").mw("progress -c p-03").shows("progress_narrow.txt");
}

#[test]
fn a_window_is_echoed_as_it_was_understood() {
    let sandbox = Sandbox::example("personal");
    sandbox.mw("progress --from 2026-W46 --to yesterday").shows("progress_window.txt");
    sandbox.mw("progress --from tomorrow --to yesterday").exits(2).prints("").says(
        "\
mw: the window would end on 2026-11-19, before it begins on 2026-11-21
    Give the earlier day to --from
",
    );
}

#[test]
fn scripts_read_the_loops_as_json() {
    Sandbox::example("practice").mw("progress --format json").shows("progress_practice.json");
    Sandbox::example("personal").mw("progress --from 2026-11-01 --format json").shows("progress_personal.json");
}

#[test]
fn a_spreadsheet_gets_a_row_for_each_activity() {
    let sandbox = Sandbox::example("practice");
    sandbox.mw("progress --format csv").shows("progress_practice.csv");
    let rows = sandbox.mw("progress --goal say --from 2026-10-01 --format csv").exits(0);
    // ended on 28 September, and looked back on in October
    assert_eq!(
        rows.column("id"),
        [
            "ask-a-question-before-the-decision",
            "disagree-once-with-the-person-who-chairs",
            "say-it-in-the-room-the-same-day",
            "write-down-what-the-meeting-was-for"
        ]
    );
    assert_eq!(rows.column("loop"), ["closed", "closed", "waiting", "not_begun"]);
}

#[test]
fn a_diary_without_activities_has_measures_too() {
    let sandbox = Sandbox::personal(&[(
        "diary/2026-11-18.md",
        "---\ntype: reflection\ndate: 2026-11-18\nshare: me\nenergy: 2\n---\nIt rained.\n",
    )]);
    let nothing = "Nothing here yet. Something to try: mw activity add \"TITLE\"\n";
    sandbox.mw("progress").exits(0).prints(nothing);
    sandbox.mw("progress --all").exits(0).prints(&format!(
        "\
{nothing}
load                     0  n 0
longest silence in days  2  n 1
energy                   2  n 1
Nothing yet for worth, share of coach's ideas, share serving a goal,
share looked back on, share at the last minute, share in the middle,
better than expected, confidence gained, share with insight,
share with rumination, engagement, share in flow, share of stances tried,
share of unusual stances, goal attainment (T),
share of goals agreed and days to close a loop.
"
    ));
}

#[test]
fn the_measures_of_the_same_window_are_a_table_of_stats() {
    let sandbox = Sandbox::example("practice");
    let scope = "-c k-07 --goal say --from 2026-10-01 --to 2026-11-12";
    let measures = sandbox.mw(&format!("progress {scope} --format json")).json()["clients"][0]["measures"].clone();
    let table = sandbox.mw(&format!("stats {scope} --format csv")).exits(0);
    let (names, values, counts) = (table.column("measure"), table.column("value"), table.column("n"));
    let mut compared = 0;
    for ((name, value), n) in names.iter().zip(values).zip(counts) {
        let Some(measure) = measures[name].as_object().filter(|own| own.contains_key("value")) else { continue };
        assert_eq!(n.parse::<u64>().ok(), measure["n"].as_u64(), "{name}");
        assert_eq!(value.parse::<f64>().ok(), measure["value"].as_f64(), "{name}");
        compared += 1;
    }
    assert_eq!(compared, 18);
}

#[test]
fn a_goal_nobody_has_is_answered_with_the_nearest() {
    Sandbox::example("practice").mw("progress --goal put-the-day-dwon").exits(3).prints("").says(
        "\
mw: no goal is called `put-the-day-dwon`
    Did you mean `put-the-day-down`?
",
    );
}

#[test]
fn a_terminal_with_few_marks_gets_plain_ones() {
    Sandbox::example("personal").mw("progress --goal make --ascii").shows("progress_ascii.txt");
}
