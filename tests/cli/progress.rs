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
