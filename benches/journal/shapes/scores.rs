//! Goal scores: every entry scores one goal, and every tenth record is a session that scores three.

use crate::recipe::STANDING;

use super::about;
use super::record::{Record, RecordFile, Stages};

/// The goals, each with the id that follows from its title.
const GOALS: [(&str, &str); 8] = [
    ("Say no", about::GOAL),
    ("Be home before dark", "be-home-before-dark"),
    ("Ask first", "ask-first"),
    ("Write every week", "write-every-week"),
    ("Sleep enough", "sleep-enough"),
    ("Leave questions open", "leave-questions-open"),
    ("Walk after lunch", "walk-after-lunch"),
    ("Let others lead", "let-others-lead"),
];

/// Returns `client.md`, with a scale for each goal.
pub(super) fn about() -> String {
    let scale =
        "    scale:\n      -2: Never\n      -1: Rarely\n      0: Once a week\n      1: Most days\n      2: Every day\n";
    let goals: String = GOALS.iter().map(|(title, _)| about::goal(title) + scale).collect();
    about::with_goals(&goals)
}

/// Returns one of the client's files.
pub(super) fn file(record: Record) -> RecordFile {
    let mut choices = record.choices();
    let mut score = |at: usize| format!("  {}: {}\n", id(at), choices.one_of(&[-2, -1, 0, 1, 2]));
    if record.number.is_multiple_of(10) {
        let first = record.number / 10;
        let scores: String = (first..first + 3).map(&mut score).collect();
        return record.session(&format!("goal_scores:\n{scores}"));
    }
    let keys = format!("goal: {}\ngoal_scores:\n{}", id(record.number), score(record.number));
    record.entry(STANDING, &keys, Stages::Some)
}

fn id(at: usize) -> &'static str {
    GOALS[at % GOALS.len()].1
}
