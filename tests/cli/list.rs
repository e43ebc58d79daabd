//! `mw list`, and the lists and shows of `client`, `goal`, `session` and `activity`.

use crate::sandbox::Sandbox;

#[test]
fn rows_are_for_reading() {
    let sandbox = Sandbox::example("practice");
    sandbox.mw("list clients").shows("list_clients.txt");
    sandbox.mw("list goals").shows("list_goals.txt");
    sandbox.mw("list sessions -c m-12").shows("list_sessions.txt");
    sandbox.mw("list activities").shows("list_activities.txt");
    sandbox.mw("list reflections --from 2026-W46").shows("list_reflections.txt");
    sandbox.mw("list wins").shows("list_wins.txt");
    Sandbox::example("personal").mw("list activities --all").shows("list_activities_personal.txt");
}

#[test]
fn the_groups_have_the_same_lists() {
    let sandbox = Sandbox::example("practice");
    for (group, kind) in [("client", "clients"), ("goal", "goals"), ("session", "sessions"), ("activity", "activities")]
    {
        let listed = sandbox.mw(&format!("list {kind} --format json")).exits(0).stdout;
        sandbox.mw(&format!("{group} list --format json")).exits(0).prints(&listed);
    }
}

#[test]
fn other_programs_get_paths_lines_csv_and_json() {
    let sandbox = Sandbox::example("practice");
    sandbox.mw("list activities -c k-07 --all --format lines").shows("list_activities.lines");
    sandbox.mw("list activities -c p-03 --set-by together --format json").shows("list_activities.json");
    sandbox.mw("list sessions -c p-03 --format jsonl").shows("list_sessions.jsonl");
    sandbox.mw("list reflections -c r-15 --goal draw --format csv").shows("list_reflections.csv");
    sandbox.mw("list clients --format csv").shows("list_clients.csv");
    sandbox.mw("list wins -c k-07 -0").exits(0).prints(
        "clients/k-07/diary/2026-10-13-201500-disagree-once-with-the-person-who-chairs.md\0\
         clients/k-07/diary/2026-11-18-213300.md\0",
    );
    sandbox.mw("list wins -0 --format csv").exits(2);
    let below = sandbox.standing_in("clients/k-07");
    below.mw("list wins --from 2026-11-01 --format path").exits(0).prints("diary/2026-11-18-213300.md\n");
}

#[test]
fn a_win_is_named_with_the_line_it_stands_on() {
    let sandbox = Sandbox::example("practice");
    let run = sandbox.mw("list wins --format lines").exits(0);
    assert_eq!(run.stdout.lines().count(), 4);
    for listed in run.stdout.lines() {
        let [path, line, win] = listed.splitn(3, ':').collect::<Vec<_>>()[..] else { panic!("no place: {listed}") };
        let text = sandbox.read(path);
        let line = text.lines().nth(line.parse::<usize>().expect("a number") - 1);
        assert_eq!(line.map(|line| line.trim_start_matches("win: ")), Some(win.trim_start()), "{listed}");
    }
}

#[test]
fn a_path_can_be_opened_from_where_we_stand() {
    let sandbox = Sandbox::example("practice").standing_in("coach");
    let run = sandbox.mw("list clients --format path").exits(0);
    assert_eq!(run.stdout.lines().count(), 6);
    assert!(run.stdout.lines().all(|path| sandbox.path(path).is_file()), "{}", run.stdout);
}

#[test]
fn a_list_without_rows_says_what_to_type() {
    let sandbox = Sandbox::personal(&[]);
    sandbox
        .mw("list wins")
        .exits(0)
        .prints("No win is written down here. When there is one: mw reflect --win \"what went well\"\n");
    sandbox.mw("activity list").exits(0).prints("Nothing here. Something to try: mw activity add \"TITLE\"\n");
    sandbox.mw("list activities --format lines").exits(0).prints("");
}

#[test]
fn one_client_and_one_activity_are_shown_whole() {
    let sandbox = Sandbox::example("practice");
    sandbox.mw("client show m-12").shows("client_show.txt");
    sandbox.mw("client show m-12 --format json").shows("client_show.json");
    sandbox.mw("activity show -c k-07 tell").shows("activity_show.txt");
    sandbox.mw("activity show -c k-07 tell --format json").shows("activity_show.json");
    sandbox.mw("activity show -c k-07 disagree").shows("activity_show_closed.txt");
}

#[test]
fn every_answer_has_a_schema() {
    let sandbox = Sandbox::new();
    let names = sandbox.mw("schema").exits(0).stdout;
    assert_eq!(
        names,
        "activity-show
check
client-show
explain
find
form-list
form-show
list
nudge
prep
progress
read
stats
stats-practice
status
trail
week
"
    );
    sandbox.mw("schema week").shows("schema_week.json");
    sandbox.mw("schema wek").exits(3).says("mw: no answer is called `wek`\n    Did you mean: mw schema week\n");
}

#[test]
fn no_words_steer_a_terminal_that_an_answer_is_shown_in() {
    let client = "---\ntype: client\nactivities:\n  - title: \"a \\e[31m \\a \\0 \\x7f \\x9b \\u202e z\"\n---\n";
    let sandbox = Sandbox::personal(&[("client.md", client)]);
    let steers = |character: char| character.is_control() && character != '\n' || character == '\u{202e}';
    for format in ["text", "lines", "csv", "json", "jsonl"] {
        for command in ["list activities", "--color always list activities"] {
            let answer = sandbox.mw(&format!("{command} --format {format}")).exits(0).stdout;
            assert!(answer.contains("a ") && answer.contains(" z"), "{answer}");
            let words = &answer[answer.find("a ").expect("there")..answer.rfind(" z").expect("there")];
            assert!(!words.contains(steers), "{format}: {words:?}");
        }
    }
    let title = &sandbox.mw("list activities --format json").json()["rows"][0]["title"];
    assert_eq!(title, "a \u{1b}[31m \u{7} \0 \u{7f} \u{9b} \u{202e} z");
}

#[test]
fn no_table_holds_a_formula() {
    let client = "---\ntype: client\nname: =cmd()\nactivities:\n  - title: \"=1+1\"\n  - title: \"- and on\"\n---\n";
    let sandbox = Sandbox::personal(&[("client.md", client)]);
    for command in ["list activities --format csv", "progress --format csv"] {
        assert_eq!(sandbox.mw(command).exits(0).column("title"), ["'=1+1", "'- and on"], "{command}");
    }
    assert_eq!(sandbox.mw("list clients --format csv").exits(0).column("name"), ["'=cmd()"]);
    let json = sandbox.mw("list activities --format json").json();
    assert_eq!(json["rows"][0]["title"], "=1+1");
}
