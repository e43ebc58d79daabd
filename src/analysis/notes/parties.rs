//! Notes on the agreement: who meets, whose goals these are, and how long notes are kept.

use crate::analysis::client_analysis::ClientAnalysis;
use crate::analysis::sentence::Sentence;
use crate::model::words::{GoalOrigin, GoalStatus, Role, SessionKind};

use super::note::Note;

pub(super) const NO_THREE_WAY: &str = "no-three-way";
pub(super) const ALL_GOALS_SPONSORS: &str = "all-goals-sponsors";
pub(super) const RETENTION_PASSED: &str = "retention-passed";

/// The session by which all three have met.
const SECOND: usize = 2;

/// There is a sponsor, two sessions were held, and all three have not met.
pub(super) fn no_three_way(analysis: &ClientAnalysis<'_>) -> Option<Note> {
    let has_sponsor = analysis.client()?.parties.iter().any(|party| party.role == Some(Role::Sponsor));
    let has_met = analysis.held().any(|session| session.kind == SessionKind::ThreeWay);
    let is_due = has_sponsor && !has_met && analysis.held().count() >= SECOND;
    is_due.then(|| Note::for_coach(NO_THREE_WAY, Sentence::new("When could all three of you meet?")))
}

/// Every goal that was not let go came from the sponsor.
pub(super) fn all_goals_sponsors(analysis: &ClientAnalysis<'_>) -> Option<Note> {
    let mut kept = analysis.client()?.goals.iter().filter(|goal| goal.status != GoalStatus::LetGo).peekable();
    let all = kept.peek().is_some() && kept.all(|goal| goal.origin == Some(GoalOrigin::Sponsor));
    all.then(|| {
        let text = Sentence::new("Every goal came from the sponsor. What does the client want?");
        Note::for_coach(ALL_GOALS_SPONSORS, text)
    })
}

/// The day these notes are kept until has passed.
pub(super) fn retention_passed(analysis: &ClientAnalysis<'_>) -> Option<Note> {
    let until = analysis.client()?.retain_until.filter(|until| *until < analysis.day())?;
    let text = Sentence::new("These notes were to be kept until ").value(until);
    let text = text.ours(". Is it time to let them go, or to agree anew?");
    Some(Note::for_coach(RETENTION_PASSED, text))
}
