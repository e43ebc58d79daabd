//! The *What was agreed* block that the notes of a meeting with others begin with, as Markdown: the page lies on a table
//! where others read it, so it holds nothing of the diary and no goal that they have no part in.

use super::markdown::escaped;
use crate::model::client::{Agreement, Client};
use crate::model::goal::Goal;
use crate::model::words::{GoalStatus, Role};

/// Returns the block, without a line end; empty where nothing was agreed.
pub(crate) fn what_was_agreed(client: &Client) -> String {
    let mut lines = Vec::new();
    lines.extend(client.agreement.as_ref().and_then(frame));
    lines.extend(client.goals.iter().filter(|goal| concerns_others(goal)).map(goal));
    for resource in client.agreement.iter().flat_map(|agreement| &agreement.resources) {
        let state = resource.state.map(|state| format!(" ({})", state.word())).unwrap_or_default();
        lines.extend(resource.title.as_deref().map(|title| format!("- Needed: {}{state}", escaped(title))));
    }
    if lines.is_empty() { String::new() } else { format!("## What was agreed\n\n{}", lines.join("\n")) }
}

/// Returns how much was agreed: `- 8 sessions, every 2 weeks, of 60 minutes`.
fn frame(agreement: &Agreement) -> Option<String> {
    let sessions =
        agreement.sessions.map(|count| format!("{count} {}", if count == 1 { "session" } else { "sessions" }));
    let every = agreement.every.as_deref().map(|every| format!("every {}", escaped(every)));
    let minutes = agreement.minutes.map(|minutes| format!("of {minutes} minutes"));
    let said: Vec<String> = [sessions, every, minutes].into_iter().flatten().collect();
    let on = agreement.agreed_on.map(|day| format!(" (agreed on {day})")).unwrap_or_default();
    (!said.is_empty()).then(|| format!("- {}{on}", said.join(", ")))
}

/// Returns whether somebody else than client and coach agreed to a goal that is not over.
fn concerns_others(goal: &Goal) -> bool {
    // A buddy is no party to a goal.
    let is_other = |role: &Role| matches!(role, Role::Manager | Role::Hr | Role::Sponsor);
    goal.status != GoalStatus::LetGo && goal.agreed_by.iter().any(is_other)
}

fn goal(goal: &Goal) -> String {
    format!("- Goal: {}", escaped(&goal.title))
}
