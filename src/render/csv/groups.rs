//! The groups of clients: one row a group.

use std::io::{self, Write};

use super::table::{cell, header, number_cells, number_columns, table};
use crate::analysis::measures::Named;
use crate::analysis::{GroupBy, Measures};
use crate::report::groups::Group;
use crate::report::stats::StatsSummary;

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

/// Writes the groups, client by client; `goal` is the only one that was looked at. Columns that are not the
/// reader's are empty.
pub(crate) fn groups(out: &mut dyn Write, by: GroupBy, clients: &[StatsSummary], goal: Option<&str>) -> io::Result<()> {
    let mut columns = header(&COLUMNS);
    columns.extend(number_columns(&others(&Measures::default())));
    let rows = clients.iter().flat_map(|client| {
        let cells = move |group| row(client, by, group, goal);
        client.groups.iter().map(move |group| cells(group).into_iter().chain(number_cells(others(&group.measures))))
    });
    table(out, &columns, rows)
}

/// Returns the numbers that do not stand among the first columns.
fn others(measures: &Measures) -> Vec<Named> {
    measures.numbers().into_iter().filter(|named| !COLUMNS.contains(&named.name)).collect()
}

fn row(client: &StatsSummary, by: GroupBy, group: &Group, goal: Option<&str>) -> [String; 15] {
    let done = group.follow_through;
    [
        client.client.clone(),
        by.word().to_owned(),
        cell(group.name.as_ref()),
        group.set.to_string(),
        group.ended.to_string(),
        group.entries.to_string(),
        group.times.to_string(),
        group.loops_closed.to_string(),
        cell(group.worth.value),
        group.worth.n.to_string(),
        cell(done.and_then(|done| done.value)),
        cell(done.map(|done| done.n)),
        cell(client.from),
        client.to.to_string(),
        cell(goal),
    ]
}
