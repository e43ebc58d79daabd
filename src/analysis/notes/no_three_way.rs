//! There is a sponsor, and the three have not met.

use crate::analysis::definition::Definition;
use crate::analysis::sentence::Sentence;
use crate::analysis::sources::IDENTITY;
use crate::model::words::{Role, SessionKind};

use super::context::NoteContext;

pub(super) const DEFINITION: Definition = Definition {
    name: "no-three-way",
    summary: "there is a sponsor, and the three have not met",
    definition: "A sponsor is among the parties, two sessions were held, and none of the kind three_way.",
    reason: "Coach, client and organisation each expect something; it is better said in one room.",
    source: IDENTITY,
    ..Definition::NOTE_FOR_COACH
};

/// The session by which all three have met.
const SECOND: usize = 2;

/// There is a sponsor, two sessions were held, and all three have not met.
pub(super) fn find(asked: &NoteContext<'_, '_>) -> Option<Sentence> {
    let timeline = asked.timeline;
    let has_sponsor = timeline.client()?.parties.iter().any(|party| party.role == Some(Role::Sponsor));
    let has_met = timeline.held().any(|session| session.kind == SessionKind::ThreeWay);
    // By the second session: the first is often the one in which it is agreed that all will meet.
    let is_due = has_sponsor && !has_met && timeline.held().count() >= SECOND;
    is_due.then(|| Sentence::new("When could all three of you meet?"))
}
