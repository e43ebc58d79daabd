//! `client.md` of a journal of one large client.

use crate::recipe::STANDING;

/// The id of the goal that every shape has.
pub(super) const GOAL: &str = "say-no";

/// Returns an item of the list of goals.
pub(super) fn goal(title: &str) -> String {
    format!("  - title: {title}\n    importance: 2\n")
}

/// Returns the text of `client.md` with these items in its list of goals.
pub(super) fn with_goals(goals: &str) -> String {
    format!(
        "---\ntype: client\nname: Invented Person\nsince: 2022-11-21\ngoals:\n{goals}activities:\n  \
         - title: Evening walk\n    id: {STANDING}\n    set_by: client\n    every: day\n---\n\nA journal of my own.\n"
    )
}
