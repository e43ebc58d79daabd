//! `meanwhile/prep/1`.

use schemars::JsonSchema;
use serde::Serialize;

use super::measures::MeasureView;
use super::parts::{CallsItView, GoalView, NameView, NoteView, ProblemView, SessionView, WaitingView, names, problems};
use super::trail::{PassageView, Text};
use crate::analysis::notes::notes_for;
use crate::diagnostic::Diagnostic;
use crate::journal::words::Passage;
use crate::render::prep::Page;
use crate::report::prep::{PlanStep, TakeBack, Tried};

/// A page before a session.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub(crate) struct PrepView {
    /// `meanwhile/prep/1`.
    pub schema: &'static str,
    /// The client's code.
    pub client: String,
    /// The client's own words for an activity.
    pub calls_it: CallsItView,
    /// The session to come.
    pub session: Option<SessionView>,
    /// The day of the last held session before it.
    pub since: Option<String>,
    /// What the client took away from it, in their words.
    pub carry_forward: Option<String>,
    /// How many entries there are since.
    pub entries: u32,
    /// What is open, and what ended since.
    pub tried: Vec<TriedView>,
    /// The entries to bring to the session.
    pub take_back: Vec<TakeBackView>,
    /// The loops that wait, and for what.
    pub waiting: Vec<WaitingView>,
    /// What ended lately and was not looked back on.
    pub unreviewed: Vec<NameView>,
    /// Each goal with its scores.
    pub goals: Vec<GoalView>,
    /// Goal attainment as a T score, 50 where all is as hoped.
    pub gas_t: MeasureView,
    /// A plan of the time.
    pub plan: Vec<PlanStepView>,
    /// The notes.
    pub notes: Vec<NoteView>,
    /// Files and items that were left out.
    pub problems: Vec<ProblemView>,
}

/// An activity that is open, or ended since the last session.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub(crate) struct TriedView {
    #[serde(flatten)]
    pub activity: NameView,
    /// `do` or `reflect`.
    pub kind: &'static str,
    /// `open` or `ended`.
    pub state: &'static str,
    /// How it ended, if it has.
    pub outcome: Option<&'static str>,
    /// How many times it was done.
    pub times: u64,
    /// How many times it is to be done, where that was agreed.
    pub target: Option<u32>,
    /// How many entries about it there are since the last session.
    pub entries: u32,
    /// How good it was expected to be, 0 to 10.
    pub expected: Option<u8>,
    /// How good it was, 0 to 10.
    pub actual: Option<u8>,
}

/// An entry to bring to the session.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub(crate) struct TakeBackView {
    /// The date as written.
    pub date: String,
    /// The file, relative to the journal's root.
    pub path: String,
    /// The activity it is about.
    pub activity: Option<NameView>,
    /// The words written; only with `--with-text`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub text: Option<Vec<PassageView>>,
}

/// A part of the session, in minutes from its start.
#[derive(Clone, Copy, Debug, Serialize, JsonSchema)]
pub(crate) struct PlanStepView {
    /// When it begins.
    pub from: u32,
    /// When it ends.
    pub to: u32,
    /// `look_back`, `today` or `what_comes_next`.
    pub part: &'static str,
}

impl PrepView {
    /// Returns the view of a page.
    pub(crate) fn of(page: &Page<'_>, text: Text, left_out: &[Diagnostic]) -> Self {
        let prep = page.prep;
        Self {
            schema: "meanwhile/prep/1",
            client: prep.client.clone(),
            calls_it: (&prep.calls_it).into(),
            session: prep.session.as_ref().map(SessionView::from),
            since: prep.since.map(|day| day.to_string()),
            carry_forward: prep.carry_forward.clone(),
            entries: prep.entries,
            tried: prep.tried.iter().map(TriedView::from).collect(),
            take_back: page.take_back.iter().map(|(own, passages)| TakeBackView::of(own, passages, text)).collect(),
            waiting: prep.waiting.iter().map(WaitingView::from).collect(),
            unreviewed: names(&prep.unreviewed),
            goals: prep.goals.iter().map(GoalView::from).collect(),
            gas_t: prep.gas_t.into(),
            plan: prep.plan.iter().map(|step| PlanStepView::from(*step)).collect(),
            notes: notes_for(&prep.notes, page.sight).map(NoteView::from).collect(),
            problems: problems(left_out),
        }
    }
}

impl From<&Tried> for TriedView {
    fn from(own: &Tried) -> Self {
        Self {
            activity: (&own.activity).into(),
            kind: own.kind.word(),
            state: own.state.word(),
            outcome: own.outcome.map(crate::model::words::Outcome::word),
            times: own.times,
            target: own.target,
            entries: own.entries,
            expected: own.expected,
            actual: own.actual,
        }
    }
}

impl TakeBackView {
    fn of(own: &TakeBack, passages: &[Passage], text: Text) -> Self {
        Self {
            date: own.date.to_string(),
            path: own.path.clone(),
            activity: own.activity.as_ref().map(NameView::from),
            text: (text == Text::Written).then(|| passages.iter().map(PassageView::from).collect()),
        }
    }
}

impl From<PlanStep> for PlanStepView {
    fn from(step: PlanStep) -> Self {
        Self { from: step.from, to: step.to, part: step.part.word() }
    }
}
