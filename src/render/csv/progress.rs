//! Learning loops: one row an activity.

use std::io::{self, Write};

use super::table::{cell, header, table};
use crate::analysis::WaitsFor;
use crate::model::words::{Outcome, Stage};
use crate::report::progress::ActivityProgress;
use crate::report::progress::ProgressSummary;

/// The columns of learning loops: one row an activity. New ones come last.
const COLUMNS: [&str; 28] = [
    "client",
    "from",
    "to",
    "id",
    "title",
    "kind",
    "set_by",
    "goal",
    "set_on",
    "state",
    "outcome",
    "ended_on",
    "times",
    "target",
    "expected",
    "actual",
    "experience",
    "observation",
    "conceptualisation",
    "experimentation",
    "loop",
    "waits_for",
    "closed_on",
    "single",
    "double",
    "triple",
    "unmarked",
    "follow_on",
];

/// Writes learning loops, one row an activity, client by client.
pub(crate) fn progress(out: &mut dyn Write, clients: &[ProgressSummary]) -> io::Result<()> {
    let rows = clients.iter().flat_map(|client| client.activities.iter().map(|own| row(client, own)));
    table(out, &header(&COLUMNS), rows)
}

fn row(client: &ProgressSummary, own: &ActivityProgress) -> [String; 28] {
    let has = |stage| own.stages.has(stage).to_string();
    // One without an id has no name that a script could follow.
    let follow_on: Vec<_> = own.follow_on.iter().filter_map(|next| next.id.as_deref()).collect();
    [
        client.client.clone(),
        cell(client.from),
        client.to.to_string(),
        cell(own.activity.id.as_ref()),
        own.activity.title.clone(),
        own.kind.word().to_owned(),
        own.set_by.word().to_owned(),
        cell(own.goal.as_ref().and_then(|goal| goal.id.as_ref())),
        cell(own.set_on),
        own.state.word().to_owned(),
        cell(own.outcome.map(Outcome::word)),
        cell(own.ended_on),
        own.times.to_string(),
        cell(own.target),
        cell(own.expected),
        cell(own.actual),
        has(Stage::Experience),
        has(Stage::Observation),
        has(Stage::Conceptualisation),
        has(Stage::Experimentation),
        own.loop_state.word().to_owned(),
        cell(own.loop_state.waits_for().map(WaitsFor::word)),
        cell(own.loop_state.closed_on()),
        own.loop_kinds.single.to_string(),
        own.loop_kinds.double.to_string(),
        own.loop_kinds.triple.to_string(),
        own.loop_kinds.unmarked.to_string(),
        // A blank between them: no id holds one.
        follow_on.join(" "),
    ]
}
