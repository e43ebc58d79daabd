//! The groups of clients: one row a group.

use std::io::{self, Write};

use super::table::{cell, header, number_cells, number_columns, table};
use crate::analysis::group::Group;
use crate::analysis::measures::Named;
use crate::analysis::{GroupBy, Measures};
use crate::report::stats::StatsSummary;
use crate::visibility::Eyes;
use crate::visibility::Sight;

/// The columns, before those of the other measures.
const COLUMNS: [&str; 15] = [
    "client",
    "by",
    "group",
    "set",
    "ended",
    "entries",
    "times",
    "loops_closed",
    "worth",
    "worth_n",
    "follow_through",
    "follow_through_n",
    "from",
    "to",
    "goal",
];

/// Writes the groups, client by client; `goal` is the only one that was looked at. Columns that `eyes` may not see are
/// empty.
pub(crate) fn groups(
    out: &mut dyn Write,
    by: GroupBy,
    clients: &[StatsSummary],
    goal: Option<&str>,
    sight: Sight,
) -> io::Result<()> {
    let mut columns = header(&COLUMNS);
    columns.extend(number_columns(&others(&Measures::default())));
    let rows = clients.iter().flat_map(|client| {
        let cells = move |group| row(client, by, group, goal, sight);
        client
            .groups
            .iter()
            .map(move |group| cells(group).into_iter().chain(number_cells(others(&group.measures), sight)))
    });
    table(out, &columns, rows)
}

/// Returns the numbers that do not stand among the first columns.
fn others(measures: &Measures) -> Vec<Named> {
    measures.numbers().into_iter().filter(|named| !COLUMNS.contains(&named.name)).collect()
}

fn row(client: &StatsSummary, by: GroupBy, group: &Group, goal: Option<&str>, sight: Sight) -> [String; 15] {
    let done = (sight.shows_measure(Eyes::Coach)).then_some(group.measures.follow_through);
    [
        client.client.clone(),
        by.word().to_owned(),
        cell(group.name.as_ref()),
        group.set.to_string(),
        group.ended.to_string(),
        group.entries.to_string(),
        group.times.to_string(),
        group.loops_closed.to_string(),
        cell(group.measures.worth.value),
        group.measures.worth.n.to_string(),
        cell(done.and_then(|done| done.value)),
        cell(done.map(|done| done.n)),
        cell(client.from),
        client.to.to_string(),
        cell(goal),
    ]
}
