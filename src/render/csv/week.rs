//! A week: one row a client.

use std::io::{self, Write};

use super::table::{header, number_cells, number_columns, table};
use crate::analysis::Measures;
use crate::model::moment::Week;
use crate::report::week::WeekSummary;

/// The columns of a week, before those of the measures.
const COLUMNS: [&str; 25] = [
    "client",
    "week",
    "from",
    "to",
    "sessions",
    "set",
    "ended",
    "open",
    "offered",
    "times",
    "reflections",
    "ticks",
    "days_with_entries",
    "experience",
    "observation",
    "conceptualisation",
    "experimentation",
    "loops_closed",
    "loops_waiting",
    "loops_resting",
    "loops_set_down",
    "single",
    "double",
    "triple",
    "unmarked",
];

/// Writes a week, one row a client, in order of their codes: what is in it, and the measures over everything up to its
/// end. Columns that are not the reader's are empty.
pub(crate) fn week(out: &mut dyn Write, week: Week, clients: &[WeekSummary]) -> io::Result<()> {
    let mut columns = header(&COLUMNS);
    // Of all measures, whoever reads: a script finds its columns in the same place.
    columns.extend(number_columns(&Measures::default().numbers()));
    let rows = clients.iter().map(|own| row(week, own).into_iter().chain(number_cells(own.measures.numbers())));
    table(out, &columns, rows)
}

fn row(week: Week, client: &WeekSummary) -> [String; 25] {
    let WeekSummary { stages, loops, loop_kinds, .. } = client;
    [
        client.client.clone(),
        week.to_string(),
        week.from().to_string(),
        week.to().to_string(),
        client.sessions.len().to_string(),
        client.set.len().to_string(),
        client.ended.len().to_string(),
        client.open.len().to_string(),
        client.offered.len().to_string(),
        client.times.to_string(),
        client.reflections.to_string(),
        client.ticks.to_string(),
        client.days_with_entries.to_string(),
        stages.experience.to_string(),
        stages.observation.to_string(),
        stages.conceptualisation.to_string(),
        stages.experimentation.to_string(),
        loops.closed.len().to_string(),
        loops.waiting.len().to_string(),
        loops.resting.len().to_string(),
        loops.set_down.len().to_string(),
        loop_kinds.single.to_string(),
        loop_kinds.double.to_string(),
        loop_kinds.triple.to_string(),
        loop_kinds.unmarked.to_string(),
    ]
}
