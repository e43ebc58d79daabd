//! Comma-separated values: a stable header, one row for each thing.

use std::io::{self, Write};

use csv::Writer;

use crate::analysis::measures::Named;
use crate::analysis::stats::practice::{Came, PracticeStats};
use crate::analysis::stats::{By, Group};
use crate::analysis::{Eyes, StatsSummary, WeekSummary};
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

/// The columns of the measures of a client: one row a measure.
const MEASURES: [&str; 7] = ["client", "from", "to", "measure", "value", "n", "note"];

/// Writes the measures that `eyes` may see, one row each, client by client.
pub(crate) fn measures(out: &mut dyn Write, clients: &[StatsSummary], eyes: Eyes) -> io::Result<()> {
    let rows = clients.iter().flat_map(|client| {
        let shown = client.measures.named().into_iter().filter(|named| named.eyes <= eyes);
        shown.map(|named| measure_row(client, &named)).collect::<Vec<_>>()
    });
    table(out, MEASURES, rows)
}

fn measure_row(client: &StatsSummary, named: &Named) -> [String; 7] {
    [
        client.client.clone(),
        client.from.map(|day| day.to_string()).unwrap_or_default(),
        client.to.to_string(),
        named.name.to_owned(),
        number(named.measure.value),
        named.measure.n.to_string(),
        named.measure.note.unwrap_or_default().to_owned(),
    ]
}

fn number(value: Option<f64>) -> String {
    value.map(|value| value.to_string()).unwrap_or_default()
}

/// The columns of the groups of a client: one row a group.
const GROUPS: [&str; 12] = [
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
];

/// Writes the groups, one row each, client by client. Columns that `eyes` may not see are empty.
pub(crate) fn groups(out: &mut dyn Write, by: By, clients: &[StatsSummary], eyes: Eyes) -> io::Result<()> {
    let rows = clients.iter().flat_map(|client| client.groups.iter().map(|group| group_row(client, by, group, eyes)));
    table(out, GROUPS, rows)
}

fn group_row(client: &StatsSummary, by: By, group: &Group, eyes: Eyes) -> [String; 12] {
    let done = (eyes == Eyes::Coach).then_some(group.ended.follow_through);
    [
        client.client.clone(),
        by.word().to_owned(),
        group.name.clone().unwrap_or_default(),
        group.set.to_string(),
        group.ended.n.to_string(),
        group.entries.to_string(),
        group.times.to_string(),
        group.loops_closed.to_string(),
        number(group.ended.worth.value),
        group.ended.worth.n.to_string(),
        number(done.and_then(|done| done.value)),
        done.map(|done| done.n.to_string()).unwrap_or_default(),
    ]
}

/// The columns of a practice: one row an answer.
const PRACTICE: [&str; 12] = [
    "question",
    "answer",
    "set",
    "clients",
    "not_ended",
    "done",
    "mostly",
    "partly",
    "a_little",
    "not_done",
    "let_go",
    "loops_closed",
];

/// Writes what a practice says, one row an answer, after one of all activities.
pub(crate) fn practice(out: &mut dyn Write, practice: &PracticeStats) -> io::Result<()> {
    let answers = practice.questions.iter().flat_map(|own| own.answers.iter().map(|answer| (own.name, answer)));
    let answers = answers.map(|(question, answer)| practice_row(question, &answer.name, &answer.came));
    table(out, PRACTICE, std::iter::once(practice_row("", "", &practice.all)).chain(answers))
}

fn practice_row(question: &str, answer: &str, came: &Came) -> [String; 12] {
    let [done, mostly, partly, a_little, not_done, let_go] = came.outcomes.map(|count| count.to_string());
    let (set, clients, not_ended) = (came.set.to_string(), came.clients.to_string(), came.not_ended.to_string());
    let loops_closed = came.loops_closed.to_string();
    let (question, answer) = (question.to_owned(), answer.to_owned());
    [question, answer, set, clients, not_ended, done, mostly, partly, a_little, not_done, let_go, loops_closed]
}
