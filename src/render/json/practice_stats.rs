//! `meanwhile/stats-practice/1`.

use schemars::JsonSchema;
use serde::Serialize;

use super::parts::{ProblemView, problems};
use crate::diagnostic::Diagnostic;
use crate::report::practice::{Answer, Came, PracticeStats, Question};

/// What a whole practice says. For the coach's eyes alone.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub(crate) struct PracticeStatsView {
    /// `meanwhile/stats-practice/1`.
    pub schema: &'static str,
    /// The window's first day; null for all time.
    pub from: Option<String>,
    /// Its last day.
    pub to: String,
    /// How many clients the practice has.
    pub clients: u32,
    /// All activities set in the window, and what came of them.
    pub all: CameView,
    /// The questions.
    pub questions: Vec<QuestionView>,
    /// Files and items that were left out.
    pub problems: Vec<ProblemView>,
}

/// A question with its answers.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub(crate) struct QuestionView {
    /// `called`, `kind`, `how`, `when` or `by_whom`.
    pub question: &'static str,
    /// The answers that occur; those to `how` overlap.
    pub answers: Vec<AnswerView>,
}

/// An answer with what came of the activities it is true of.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub(crate) struct AnswerView {
    /// The answer.
    pub answer: String,
    /// What came of them.
    pub came: CameView,
}

/// What came of some activities, as it stands at the window's end.
#[derive(Clone, Copy, Debug, Serialize, JsonSchema)]
pub(crate) struct CameView {
    /// How many were set.
    pub n: u32,
    /// For how many clients.
    pub clients: u32,
    /// Those that have not ended.
    pub not_ended: u32,
    /// How those that ended did.
    pub outcomes: OutcomesView,
    /// How many learning loops are closed.
    pub loops_closed: u32,
}

/// Activities by their outcome.
#[derive(Clone, Copy, Debug, Serialize, JsonSchema)]
pub(crate) struct OutcomesView {
    /// Done.
    pub done: u32,
    /// Mostly done.
    pub mostly: u32,
    /// Partly done.
    pub partly: u32,
    /// Done a little.
    pub a_little: u32,
    /// Not done.
    pub not_done: u32,
    /// Let go.
    pub let_go: u32,
}

impl PracticeStatsView {
    /// Returns the view of a practice.
    pub(crate) fn of(practice: &PracticeStats, left_out: &[Diagnostic]) -> Self {
        Self {
            schema: "meanwhile/stats-practice/1",
            from: practice.from.map(|day| day.to_string()),
            to: practice.to.to_string(),
            clients: practice.clients,
            all: (&practice.all).into(),
            questions: practice.questions.iter().map(QuestionView::from).collect(),
            problems: problems(left_out),
        }
    }
}

impl From<&Question> for QuestionView {
    fn from(own: &Question) -> Self {
        Self { question: own.name, answers: own.answers.iter().map(AnswerView::from).collect() }
    }
}

impl From<&Answer> for AnswerView {
    fn from(own: &Answer) -> Self {
        Self { answer: own.name.clone(), came: (&own.came).into() }
    }
}

impl From<&Came> for CameView {
    fn from(own: &Came) -> Self {
        let [done, mostly, partly, a_little, not_done, let_go] = own.outcomes;
        Self {
            n: own.set,
            clients: own.clients,
            not_ended: own.not_ended,
            outcomes: OutcomesView { done, mostly, partly, a_little, not_done, let_go },
            loops_closed: own.loops_closed,
        }
    }
}
