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
    for (width, name) in [("60", "stats_by_goal_60.txt"), ("140", "stats_by_goal_140.txt")] {
        Sandbox::example("practice").with("COLUMNS", width).mw("stats --by goal").shows(name);
    }
    sandbox.mw("stats -c k-07 --by set_by --for client").shows("stats_by_origin_for_client.txt");
    sandbox.mw("stats -c k-07 --by month --format csv").shows("stats_by_month.csv");
    sandbox.mw("stats -c k-07 --format csv").shows("stats_measures.csv");
    sandbox.mw("stats -c k-07 --by kind --format json").shows("stats_by_kind.json");
}

#[test]
fn the_numbers_of_one_goal_are_those_of_what_serves_it() {
    let sandbox = Sandbox::example("practice");
    sandbox.mw("stats --goal hand-over").shows("stats_goal.txt");
    sandbox.mw("stats -c m-12 --goal hand-over --format csv").shows("stats_goal.csv");
    let json = sandbox.mw("stats -c m-12 --goal hand-over --by month --format json").exits(0).json();
    assert_eq!(json["clients"][0]["goals"][0]["id"], "hand-over-the-daily-decisions");
    assert_eq!(json["clients"][0]["goals"].as_array().map(Vec::len), Some(1));
    sandbox.mw("stats --goal hand-ovre-the-daily-decisions").exits(3).prints("").says(
        "\
mw: no goal is called `hand-ovre-the-daily-decisions`
    Did you mean `hand-over-the-daily-decisions`?
",
    );
    sandbox.mw("stats practice --goal hand-over").exits(2).prints("");
}

/// The numbers of the files of `examples/practice`, worked out by hand.
#[test]
fn a_goal_has_every_measure_with_what_it_rests_on() {
    let sandbox = Sandbox::example("practice");
    let alone = |goal: &str| sandbox.mw(&format!("stats --goal {goal} --format json")).json()["clients"].clone();
    let by_goal = sandbox.mw("stats --by goal --format json").json()["clients"].clone();
    let progress = |goal: &str| sandbox.mw(&format!("progress --goal {goal} --format json")).json()["clients"].clone();
    let check = |client: usize, goal: usize, id: &str, name: &str, value: Option<f64>, n: u64| {
        let places = [
            &alone(id)[client]["measures"],
            &by_goal[client]["groups"][goal]["measures"],
            &progress(id)[client]["measures"],
        ];
        for measures in places {
            let own = &measures[name];
            assert_eq!((own["value"].as_f64(), own["n"].as_u64()), (value, Some(n)), "{id}: {name}");
            assert_eq!(own["note"].as_str(), value.is_none().then_some("too early to say"), "{id}: {name}");
        }
    };
    let (noor, tomasz) = (0, 1);
    // Tomasz, the daily decisions: the list was done (1), the log partly (0.5), the questions mostly (0.75);
    // (1 + 0.5 + 0.75) ÷ 3
    check(tomasz, 0, "hand-over-the-daily-decisions", "follow_through", Some(0.75), 3);
    // worth 7 (session of 22 September), 3 (6 October), 5 and then 8 (17 November): the middle of 3, 7, 8
    check(tomasz, 0, "hand-over-the-daily-decisions", "worth", Some(7.0), 3);
    // four were set: two by the coach (log, questions), one together (list), one his own (walk)
    check(tomasz, 0, "hand-over-the-daily-decisions", "directive", Some(0.5), 4);
    // the log was done 8 minutes before the session of 6 October at 14:00; the questions three days before theirs; the
    // list ended in a session, not by a reflection. Two are too few
    check(tomasz, 0, "hand-over-the-daily-decisions", "last_minute", None, 2);
    // entries on 15 and 20 September, 6 October, 14 and 19 November: at most 6 October to 14 November, 25 + 14 days
    check(tomasz, 0, "hand-over-the-daily-decisions", "longest_silence", Some(39.0), 5);
    // the area role: one activity ended, a little
    check(tomasz, 1, "be-ready-for-the-area-role", "follow_through", None, 1);
    // and the client has not agreed to it
    check(tomasz, 1, "be-ready-for-the-area-role", "alignment", Some(0.0), 1);
    // Noor, saying it: confidence 7 → 8, 7 → 8, 6 → 9, 8 → 9; (1 + 1 + 3 + 1) ÷ 4
    check(noor, 0, "say-it-while-it-still-matters", "confidence_gain", Some(1.5), 4);
    // expected 3, 5, 2, 6 and was 7, 6, 8, 7; (4 + 1 + 6 + 1) ÷ 4
    check(noor, 0, "say-it-while-it-still-matters", "surprise", Some(3.0), 4);
    // loops of 7 to 14 September, 21 September to 1 October, 5 to 13 October: 7, 10 and 8 days
    check(noor, 0, "say-it-while-it-still-matters", "loop_time", Some(8.0), 3);
    // at +1, and alone with its weight: 50 + 10 · 6 ÷ √(0.7 · 36 + 0.3 · 36)
    check(noor, 0, "say-it-while-it-still-matters", "gas_t", Some(60.0), 1);
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

#[test]
fn a_journal_in_which_nothing_stands_says_so() {
    let nobody = "No client is active. Add one: mw client add NAME\n";
    let practice = Sandbox::practice(&[]);
    for command in ["stats", "progress", "status"] {
        practice.mw(command).exits(0).prints(nobody);
    }
    practice.mw("week").exits(0).prints(&format!("2026-W47   2026-11-16 to 2026-11-22\n{nobody}"));
    let personal = Sandbox::personal(&[("client.md", "---\ntype: client\nname: Mina\n---\n")]);
    personal.mw("stats").exits(0).prints("Mina\nThere is nothing to add up yet.\n");
}
