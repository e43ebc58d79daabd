//! Every goal came from the sponsor.

use crate::analysis::definition::Definition;
use crate::analysis::sentence::Sentence;
use crate::analysis::sources::IDENTITY;
use crate::model::words::{GoalOrigin, GoalStatus};

use super::context::NoteContext;

pub(super) const DEFINITION: Definition = Definition {
    name: "all-goals-sponsors",
    summary: "every goal came from the sponsor",
    definition: "Every goal that was not let go has the origin sponsor.",
    reason: "Goals somebody else set may leave no room for the client's own.",
    source: IDENTITY,
    ..Definition::NOTE_FOR_COACH
};

/// Every goal that was not let go came from the sponsor.
pub(super) fn find(asked: &NoteContext<'_, '_>) -> Option<Sentence> {
    let goals = &asked.timeline.client()?.goals;
    let mut kept = goals.iter().filter(|goal| goal.status != GoalStatus::LetGo).peekable();
    // No goal at all is no sponsor's goal.
    let all = kept.peek().is_some() && kept.all(|goal| goal.origin == Some(GoalOrigin::Sponsor));
    all.then(|| Sentence::new("Every goal came from the sponsor. What does the client want?"))
}
