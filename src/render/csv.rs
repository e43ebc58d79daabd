//! Comma-separated values: a stable header, one row for each thing.

use std::io::{self, Write};

use csv::Writer;

use crate::analysis::WeekSummary;
use crate::model::moment::Week;

/// The columns of a week. New ones come last.
const WEEK: [&str; 25] = [
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

/// Writes a header, and a row for each of `rows`.
pub(crate) fn table<const N: usize>(
    out: &mut dyn Write,
    header: [&str; N],
    rows: impl IntoIterator<Item = [String; N]>,
) -> io::Result<()> {
    let mut writer = Writer::from_writer(out);
    writer.write_record(header)?;
    for row in rows {
        writer.write_record(row)?;
    }
    writer.flush()
}

/// Writes a week, one row a client, in order of their codes.
pub(crate) fn week(out: &mut dyn Write, week: Week, clients: &[WeekSummary]) -> io::Result<()> {
    table(out, WEEK, clients.iter().map(|client| week_row(week, client)))
}

fn week_row(week: Week, client: &WeekSummary) -> [String; 25] {
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
