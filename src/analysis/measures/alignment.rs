//! Whether the parties agree on the goals.

use crate::analysis::client_timeline::ClientTimeline;
use crate::analysis::definition::Definition;
use crate::analysis::measure::Measure;
use crate::analysis::sources::{IDENTITY, SHARE};
use crate::analysis::statistics::share;
use crate::analysis::window::Window;
use crate::model::words::{GoalStatus, Role};

pub(in crate::analysis) const DEFINITION: Definition = Definition {
    name: "alignment",
    label: Some("share of goals agreed"),
    summary: "share of the goals that every party agreed to",
    definition: "The goals not let go whose `agreed_by` names the client, the coach and each of manager, HR and sponsor among the parties, divided by all goals not let go. Without one of these three there is no number: a buddy or another person is no party to a goal.",
    range: Some(SHARE),
    reason: "Three parties who each mean another goal pull apart; it is better seen early.",
    source: IDENTITY,
    ..Definition::MEASURE
};

/// Returns the share of the goals not let go that client, coach and every third party agreed to, 0 to 1; no number
/// without a third party.
pub(super) fn alignment(timeline: &ClientTimeline<'_>, window: Window<'_>) -> Measure {
    let Some(client) = timeline.client() else { return Measure::new(None, 0, 0) };
    let third: Vec<Role> =
        client.parties.iter().filter_map(|party| party.role).filter(|role| is_third(*role)).collect();
    // With nobody else in it there is nobody to disagree.
    if third.is_empty() {
        return Measure::new(None, 0, 0);
    }
    // What was let go needs nobody's yes any more.
    let kept = client.goals.iter().filter(|goal| goal.status != GoalStatus::LetGo);
    let kept: Vec<_> = kept.filter(|goal| window.has_goal(&goal.id)).collect();
    // Client and coach are always two of those who agree, listed as parties or not.
    let all: Vec<Role> = third.into_iter().chain([Role::Client, Role::Coach]).collect();
    let agreed = kept.iter().filter(|goal| all.iter().all(|role| goal.agreed_by.contains(role))).count();
    share(agreed, kept.len(), 0)
}

/// Returns whether somebody of this role has a say in the goals beside client and coach: a buddy lends an ear, and has none.
fn is_third(role: Role) -> bool {
    matches!(role, Role::Manager | Role::Hr | Role::Sponsor)
}
