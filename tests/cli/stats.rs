//! `mw stats`.

use crate::sandbox::Sandbox;

#[test]
fn every_measure_of_a_client_stands_with_its_count() {
    let sandbox = Sandbox::example("practice");
    // k-07, by hand: eight activities set, one of them the coach's (0.125); three done and one let go, so follow_through
    // is 1 of n 3. Two goals with weights 3 × 2 and 2 × 1 at +1 and 0: T = 50 + 10·6 ÷ √(0.7·40 + 0.3·64) = 58.73; on
    // 15 October, at 0 and −1, it was 50 − 10·2 ÷ 6.87 = 47.09, so it rose by 11.64
    sandbox.mw("stats -c k-07").shows("stats_one_client.txt");
    sandbox.mw("stats").shows("stats_practice_clients.txt");
    Sandbox::example("personal").mw("stats --from 2026-10-01").shows("stats_personal.txt");
}

#[test]
fn the_shapes_are_drawn_where_they_are_seen_and_fit() {
    for (width, name) in [("60", "stats_drawn_60.txt"), ("80", "stats_drawn_80.txt"), ("140", "stats_drawn_140.txt")] {
        let run = Sandbox::example("personal").with("COLUMNS", width).mw("stats --color always");
        run.shows(name);
    }
    Sandbox::example("personal").mw("stats --color always --ascii").shows("stats_drawn_ascii.txt");
}

#[test]
fn activities_and_entries_are_split_into_groups() {
    let sandbox = Sandbox::example("practice");
    sandbox.mw("stats -c k-07 --by goal").shows("stats_by_goal.txt");
    sandbox.mw("stats -c k-07 --by set_by --for client").shows("stats_by_origin_for_client.txt");
    sandbox.mw("stats -c k-07 --by month --format csv").shows("stats_by_month.csv");
    sandbox.mw("stats -c k-07 --format csv").shows("stats_measures.csv");
    sandbox.mw("stats -c k-07 --by kind --format json").shows("stats_by_kind.json");
}

#[test]
fn a_practice_answers_the_open_questions_with_counts() {
    let sandbox = Sandbox::example("practice");
    // 36 activities: 12 done + 1 mostly + 1 partly + 1 a little + 1 not done + 2 let go + 18 not ended
    sandbox.mw("stats practice").shows("stats_practice.txt");
    sandbox.mw("stats practice --from 2026-11-01 --format json").shows("stats_practice.json");
    sandbox.mw("stats practice --format csv").shows("stats_practice.csv");
    // the activities of each question but `how` add up to all
    let practice = sandbox.mw("stats practice --format json").json();
    for question in practice["questions"].as_array().expect("questions") {
        let counts = question["answers"].as_array().expect("answers").iter();
        let sum: u64 = counts.filter_map(|answer| answer["came"]["n"].as_u64()).sum();
        assert!(question["question"] == "how" || sum == 36, "{question}");
    }
}

#[test]
fn a_practice_is_shown_to_the_coach_alone() {
    let sandbox = Sandbox::example("practice");
    sandbox.mw("stats practice --for client").exits(2).prints("").says(
        "\
mw: a whole practice is shown to nobody but the coach
    One client's own numbers: mw stats -c CODE --for client
",
    );
    sandbox.mw("stats practice -c k-07").exits(2).prints("").says(
        "\
mw: a practice is all of its clients
    One client's numbers: mw stats -c CODE
",
    );
    Sandbox::example("personal").mw("stats practice").exits(2).prints("").says(
        "\
mw: this journal is one person's, and no practice
    Its numbers: mw stats
",
    );
    let for_client = sandbox.mw("stats -c k-07 --format json --for client").exits(0).json();
    assert!(for_client["clients"][0]["measures"]["follow_through"].is_null());
}
