use crate::analysis::client_timeline::ClientTimeline;
use crate::analysis::measures::Measures;
use crate::analysis::sample::{asked, journal};
use crate::analysis::window::Window;
use crate::visibility::Audience;

use super::{NOTES, Note, notes};

fn found(text: &str) -> Vec<Note> {
    let records = journal(text);
    let timeline = ClientTimeline::of(&records, asked("2026-12-31"));
    notes(&timeline, Window::default(), &Measures::of(&timeline, Window::default()))
}

/// Returns the text of the note of this name.
fn text_of(text: &str, name: &str) -> Option<String> {
    found(text).into_iter().find(|note| note.name == name).map(|note| note.text.whole())
}

/// Asserts that the note is there with this text, or not there.
#[track_caller]
fn check(text: &str, name: &str, expected: Option<&str>) {
    assert!(NOTES.iter().any(|rule| rule.definition.name == name), "{name}");
    assert_eq!(text_of(text, name).as_deref(), expected, "{text}");
}

fn set(activities: &str) -> String {
    format!("=== sessions/2026-11-01\nactivities: [{activities}]\n")
}

const EXPERIMENT: &str = "=== client\ncalls_it: {do: experiment, reflect: musing}\n";

#[test]
fn load_over_the_focus_asks_which_matters_most() {
    let two = EXPERIMENT.to_owned() + &set("{title: A}, {title: B}");
    check(&two, "more-than-one", Some("2 are open. Which experiment matters most now?"));
    check(&two, "more-than-most", None);
    check(&(EXPERIMENT.to_owned() + &set("{title: A}")), "more-than-one", None);
    // two to reflect on weigh as much as one to do
    check(
        &(EXPERIMENT.to_owned() + &set("{title: A, kind: reflect}, {title: B, kind: reflect}")),
        "more-than-one",
        None,
    );
    let three =
        EXPERIMENT.to_owned() + &set("{title: A, kind: reflect}, {title: B, kind: reflect}, {title: C, kind: reflect}");
    check(&three, "more-than-one", Some("3 are open. Which musing matters most now?"));
    check(&("=== meanwhile.yaml\nfocus: 2\n".to_owned() + &two), "more-than-one", None);
}

#[test]
fn more_than_the_most_asks_which_could_wait() {
    let four = EXPERIMENT.to_owned() + &set("{title: A}, {title: B}, {title: C}, {title: D}");
    check(&four, "more-than-most", Some("4 are open, and 3 is plenty. Which experiment could wait?"));
    check(&(four + "=== diary/2026-11-02\nactivity: a\noutcome: done\n"), "more-than-most", None);
}

#[test]
fn what_is_open_is_asked_for_its_goal_its_measure_and_its_size() {
    let text = EXPERIMENT.to_owned()
        + &set("{title: Say it, confidence: 6}, {title: Muse, kind: reflect, goal: g, confidence: 7}");
    check(&text, "no-goal", Some("What larger goal would this experiment serve: *Say it*?"));
    check(&text, "no-success", Some("What would show that this experiment worked: *Say it*?"));
    check(&text, "low-confidence", Some("*Say it*: make it smaller? What experiment would feel surer?"));
    let all = set("{title: Say it, goal: g, success: I said it, confidence: 7}");
    for name in ["no-goal", "no-success", "low-confidence"] {
        check(&all, name, None);
    }
    // what ended is not asked any more
    let ended = text + "=== diary/2026-11-02\nactivity: say-it\noutcome: done\n";
    for name in ["no-goal", "no-success", "low-confidence"] {
        check(&ended, name, None);
    }
}

#[test]
fn many_are_named_by_three() {
    let four = set("{title: A}, {title: B}, {title: C}, {title: D}");
    check(&four, "no-goal", Some("What larger goal would this activity serve: *A*, *B*, *C* and 1 more?"));
}

#[test]
fn an_empty_middle_asks_what_would_help_to_remember() {
    let text = "=== sessions/2026-11-01\n=== sessions/2026-11-13\n=== diary/2026-11-02\n=== diary/2026-11-12\n";
    check(
        text,
        "forgotten-middle",
        Some("Between 2026-11-01 and 2026-11-13 the middle stayed empty. What would help to remember halfway?"),
    );
    check(&format!("{text}=== diary/2026-11-06\n"), "forgotten-middle", None);
}

#[test]
fn rumination_asks_for_a_next_small_thing() {
    let entry = |day: u32, kind: &str| format!("=== diary/2026-11-{day:02}\nawareness: [{kind}]\n");
    let half = entry(1, "rumination") + &entry(2, "rumination") + &entry(3, "insight") + &entry(4, "insight");
    check(&half, "rumination", Some("What would be a next small thing?"));
    check(&(half + &entry(5, "insight")), "rumination", None);
}

#[test]
fn a_goal_that_does_not_move_is_stuck() {
    let goal = "=== client\ngoals: [{title: Speak up}]\n";
    let entries = |last: &str| {
        let days = ["2026-11-01", "2026-11-05", "2026-11-09", last];
        days.iter().map(|day| format!("=== diary/{day}\ngoal: speak-up\n")).collect::<Vec<_>>().concat()
    };
    let stuck = format!("{goal}{}", entries("2026-11-22"));
    check(&stuck, "stuck", Some("*Speak up*: what would make this goal different?"));
    check(&format!("{goal}{}", entries("2026-11-21")), "stuck", None);
    let score = |day: &str, level: i8| format!("=== diary/{day}-score\ngoal_scores: {{speak-up: {level}}}\n");
    check(
        &(stuck.clone() + &score("2026-11-02", 0) + &score("2026-11-20", 0)),
        "stuck",
        Some("*Speak up*: what would make this goal different?"),
    );
    check(&(stuck.clone() + &score("2026-11-02", 0) + &score("2026-11-20", 1)), "stuck", None);
    check(&(stuck.clone() + &set("{title: A, goal: speak-up}, {title: B, after: a}")), "stuck", None);
    check(&stuck.replace("{title: Speak up}", "{title: Speak up, status: let_go}"), "stuck", None);
    check(&stuck.replacen("goal: speak-up", "activity: none", 1), "stuck", None);
}

#[test]
fn the_coachs_ideas_ask_for_a_reason_and_for_willingness() {
    let check = |keys: &str, expected: bool| {
        let text = set(&format!("{{title: A, set_by: coach{keys}}}"));
        let note = "*A*: your idea. What is it for, and are they willing?";
        check(&text, "coach-led-unasked", expected.then_some(note));
    };
    check("", true);
    check(", why: To try", true);
    check(", willing: yes", true);
    check(", why: To try, willing: maybe", false);
}

#[test]
fn three_of_the_coachs_ideas_in_a_row_or_most_of_four_ask() {
    let run = set("{title: A}, {title: B, set_by: coach}, {title: C, set_by: coach}, {title: D, set_by: coach}");
    check(&run, "coach-led-run", Some("Three in a row were your idea. What activity would they choose?"));
    let most = set("{title: A, set_by: coach}, {title: B, set_by: coach}, {title: C}, {title: D, set_by: coach}");
    check(&most, "coach-led-run", Some("3 of 4 were your idea. What activity would they choose?"));
    check(&set("{title: A, set_by: coach}, {title: B, set_by: coach}, {title: C}"), "coach-led-run", None);
    check(&set("{title: A, set_by: coach}, {title: B, set_by: coach}, {title: C}, {title: D}"), "coach-led-run", None);
}

#[test]
fn a_disliked_word_in_what_the_client_will_see_is_named() {
    let text = |share: &str| {
        format!(
            "=== client\navoid_words: [homework, task]\n=== sessions/2026-11-01\nshare: {share}\nactivities: [{{title: Homework for Monday}}]\n"
        )
    };
    check(&text("pair"), "avoided-word", Some("“homework” stands in what they will see. What would they call it?"));
    check(&text("me"), "avoided-word", None);
    check(&text("pair").replace("Homework", "Exercise"), "avoided-word", None);
}

#[test]
fn what_was_set_in_the_last_minutes_of_the_last_session_is_asked_about() {
    let text = |left: u32| format!("=== sessions/2026-11-01\nminutes_left: {left}\nactivities: [{{title: A}}]\n");
    check(
        &text(4),
        "set-in-a-rush",
        Some("On 2026-11-01 this was agreed with 4 minutes left. Is it still what they would choose?"),
    );
    check(&text(5), "set-in-a-rush", None);
    check(&(text(4) + "=== sessions/2026-11-08\n"), "set-in-a-rush", None);
    check("=== sessions/2026-11-01\nminutes_left: 1\n", "set-in-a-rush", None);
}

#[test]
fn what_the_last_session_did_not_look_back_on_is_asked_about() {
    let text = set("{title: A}") + "=== diary/2026-11-02\nactivity: a\noutcome: done\n";
    check(&text, "not-reviewed", None);
    check(
        &(text.clone() + "=== sessions/2026-11-08\n"),
        "not-reviewed",
        Some("*A*: not looked back on when you met on 2026-11-08. What came of it?"),
    );
    check(&(text + "=== sessions/2026-11-08\nreviewed: [a]\n"), "not-reviewed", None);
}

#[test]
fn the_last_minute_is_asked_about() {
    let text = |time: &str| {
        format!(
            "{EXPERIMENT}{}=== diary/2026-11-08\ndate: 2026-11-08T{time}\nactivity: a\noutcome: done\n=== sessions/2026-11-08\ndate: 2026-11-08T10:00\n",
            set("{title: A}")
        )
    };
    check(&text("09:50"), "last-minute", Some("*A*: done just before you met. Was it the right experiment?"));
    check(&text("08:00"), "last-minute", None);
}

#[test]
fn three_signs_of_five_ask_who_carries_the_work() {
    let asks = Some("Who carries this work, you or the client? What could you ask instead of giving?");
    let idea = |title: &str| format!("{{title: {title}, set_by: coach, pull: 3, accountable_to: Coach}}");
    check(&set(&[idea("A"), idea("B"), idea("C")].join(", ")), "parent-child", asks);
    let pulled = set(&[idea("A"), idea("B"), idea("C")].join(", ")).replace("pull: 3", "pull: 4");
    check(&pulled, "parent-child", None);
    let let_go =
        "=== diary/2026-11-02\nactivity: a\noutcome: let_go\n=== diary/2026-11-03\nactivity: b\noutcome: let_go\n";
    check(&(pulled.clone() + let_go), "parent-child", asks);
    check(
        &(pulled + &let_go.replacen("outcome: let_go\n", "outcome: let_go\n\nIt was too big.\n", 1)),
        "parent-child",
        None,
    );
}

#[test]
fn a_sponsor_is_met_by_the_second_session() {
    let client = "=== client\nparties: [{role: sponsor}]\n";
    let two = "=== sessions/2026-11-01\n=== sessions/2026-11-08\n";
    check(&format!("{client}{two}"), "no-three-way", Some("When could all three of you meet?"));
    check(&format!("{client}=== sessions/2026-11-01\n=== sessions/2026-11-08\nstatus: missed\n"), "no-three-way", None);
    check(&format!("{client}{two}=== sessions/2026-11-09\nkind: three_way\n"), "no-three-way", None);
    check(two, "no-three-way", None);
}

#[test]
fn goals_that_are_all_the_sponsors_ask_what_the_client_wants() {
    let client = |goals: &str| format!("=== client\ngoals: [{goals}]\n");
    check(
        &client("{title: A, origin: sponsor}, {title: B, status: let_go}"),
        "all-goals-sponsors",
        Some("Every goal came from the sponsor. What does the client want?"),
    );
    check(&client("{title: A, origin: sponsor}, {title: B}"), "all-goals-sponsors", None);
    check(&client(""), "all-goals-sponsors", None);
}

#[test]
fn retention_passes_with_its_day() {
    check(
        "=== client\nretain_until: 2026-12-30\n",
        "retention-passed",
        Some("These notes were to be kept until 2026-12-30. Is it time to let them go, or to agree anew?"),
    );
    check("=== client\nretain_until: 2026-12-31\n", "retention-passed", None);
}

#[test]
fn a_note_can_be_turned_off_for_a_journal_or_a_client() {
    let text = set("{title: A}, {title: B}");
    check(&("=== meanwhile.yaml\nnotes_off: [more-than-one]\n".to_owned() + &text), "more-than-one", None);
    check(&("=== client\nnotes_off: more-than-one\n".to_owned() + &text), "more-than-one", None);
    assert!(text_of(&text, "more-than-one").is_some());
}

#[test]
fn each_note_is_a_question_and_has_its_eyes() {
    let text =
        "=== client\nparties: [{role: sponsor}]\ngoals: [{title: G, origin: sponsor}]\nretain_until: 2026-01-01\n"
            .to_owned()
            + &set(
                "{title: A, set_by: coach, confidence: 1}, {title: B, set_by: coach}, {title: C, set_by: coach}, {title: D}",
            )
            + "=== sessions/2026-11-08\n";
    let found = found(&text);
    let all = ["more-than-one", "more-than-most", "no-goal", "no-success", "low-confidence"];
    for note in &found {
        let text = note.text.whole();
        assert!(text.contains('?') && !text.contains('!'), "{text}");
        assert_eq!(note.audience == Audience::All, all.contains(&note.name), "{}", note.name);
    }
    let order: Vec<_> =
        found.iter().map(|note| NOTES.iter().position(|rule| rule.definition.name == note.name)).collect();
    assert!(order.is_sorted() && order.len() > 8, "{order:?}");
}
