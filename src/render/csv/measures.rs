//! The measures of clients: one row a number.

use std::io::{self, Write};

use super::table::{cell, header, table};
use crate::analysis::Measure;
use crate::analysis::measures::GoalProgress;
use crate::model::moment::Day;
use crate::report::stats::StatsSummary;

/// The columns. New ones come last.
const COLUMNS: [&str; 8] = ["client", "from", "to", "measure", "value", "n", "note", "goal"];

/// Writes the measures, client by client, and then those of each goal; `goal` is the only one that was
/// looked at.
pub(crate) fn measures(out: &mut dyn Write, clients: &[StatsSummary], goal: Option<&str>) -> io::Result<()> {
    let rows = clients.iter().flat_map(|client| {
        let all = client.measures.numbers().into_iter();
        let all = all.filter_map(move |named| Some(row(client, client.to, named.name, named.measure?, goal)));
        all.chain(client.goals.iter().flat_map(|own| goal_rows(client, own)))
    });
    table(out, &header(&COLUMNS), rows)
}

/// Returns the rows of a goal: its level on the day of each score in the window, with the number of scores up to it; how
/// many activities serve it; and of these, how many loops closed.
fn goal_rows(client: &StatsSummary, own: &GoalProgress) -> Vec<[String; 8]> {
    let activities = u32::try_from(own.activities.len()).unwrap_or(u32::MAX);
    let of_goal = |to, name, measure| row(client, to, name, measure, own.goal.id.as_deref());
    let scores = own.scores.iter().zip(1..);
    let levels = scores.map(|(score, n)| of_goal(score.on, "goals_level", Measure::always(score.level.into(), n)));
    let counted = [("goals_activities", activities), ("goals_loops_closed", own.loops_closed)];
    let counts = counted.map(|(name, count)| of_goal(client.to, name, Measure::always(count.into(), activities)));
    levels.chain(counts).collect()
}

fn row(client: &StatsSummary, to: Day, name: &str, measure: Measure, goal: Option<&str>) -> [String; 8] {
    [
        client.client.clone(),
        cell(client.from),
        to.to_string(),
        name.to_owned(),
        cell(measure.value),
        measure.n.to_string(),
        cell(measure.note),
        cell(goal),
    ]
}
