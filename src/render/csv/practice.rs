//! A practice: one row an answer.

use std::io::{self, Write};

use super::table::{header, table};
use crate::report::practice::{Came, PracticeReport};

/// The columns. New ones come last.
const COLUMNS: [&str; 12] = [
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
pub(crate) fn practice(out: &mut dyn Write, practice: &PracticeReport) -> io::Result<()> {
    let answers = practice.questions.iter().flat_map(|own| own.answers.iter().map(|answer| (own.name, answer)));
    let answers = answers.map(|(question, answer)| row(question, &answer.name, &answer.came));
    table(out, &header(&COLUMNS), std::iter::once(row("", "", &practice.all)).chain(answers))
}

fn row(question: &str, answer: &str, came: &Came) -> [String; 12] {
    let [done, mostly, partly, a_little, not_done, let_go] = came.outcomes.counts().map(|count| count.to_string());
    let (set, clients, not_ended) = (came.set.to_string(), came.clients.to_string(), came.not_ended.to_string());
    let loops_closed = came.loops_closed.to_string();
    let (question, answer) = (question.to_owned(), answer.to_owned());
    [question, answer, set, clients, not_ended, done, mostly, partly, a_little, not_done, let_go, loops_closed]
}
