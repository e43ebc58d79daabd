//! Whether the parties agree on the goals.

use crate::analysis::client_timeline::ClientTimeline;
use crate::analysis::definition::Definition;
use crate::analysis::measure::Measure;
use crate::analysis::sources::{IDENTITY, SHARE};
use crate::analysis::statistics::share;
use crate::analysis::window::Window;
use crate::model::client::Client;
use crate::model::goal::Goal;
use crate::model::words::{GoalStatus, Role};

pub(in crate::analysis) const DEFINITION: Definition = Definition {
    name: "alignment",
    label: Some("share of goals agreed"),
    summary: "share of the goals that every party agreed to",
    definition: "The goals not let go whose `agreed_by` names the client, the coach and every other role among the parties, divided by all goals not let go. Without parties there is no number.",
    range: Some(SHARE),
    reason: "Three parties who each mean another goal pull apart; it is better seen early.",
    source: IDENTITY,
    ..Definition::MEASURE
};

/// Returns the share of the goals not let go that client, coach and every other party agreed to, 0 to 1; no number
/// without parties.
pub(super) fn alignment(timeline: &ClientTimeline<'_>, window: Window<'_>) -> Measure {
    // With nobody else in it there is nobody to disagree.
    let Some(client) = timeline.client().filter(|client| !client.parties.is_empty()) else {
        return Measure::new(None, 0, 0);
    };
    // What was let go needs nobody's yes any more.
    let kept = client.goals.iter().filter(|goal| goal.status != GoalStatus::LetGo);
    let kept: Vec<_> = kept.filter(|goal| window.has_goal(&goal.id)).collect();
    let agreed = kept.iter().filter(|goal| is_agreed(goal, client)).count();
    share(agreed, kept.len(), 0)
}

fn is_agreed(goal: &Goal, client: &Client) -> bool {
    let roles = client.parties.iter().filter_map(|party| party.role);
    // Client and coach are always two of those who agree, listed as parties or not.
    roles.chain([Role::Client, Role::Coach]).all(|role| goal.agreed_by.contains(&role))
}
