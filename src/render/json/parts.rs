//! What several views are made of.

use schemars::JsonSchema;
use serde::Serialize;

use crate::analysis::entry::StageCounts;
use crate::analysis::loop_kinds::LoopKindCounts;
use crate::analysis::measures::GoalProgress;
use crate::analysis::notes::Note;
use crate::analysis::{ActivityName, GoalName, Loops, SessionLine, WaitingLoop};
use crate::diagnostic::Diagnostic;
use crate::model::client::CallsIt;
use crate::model::evidence::Stages;
use crate::render::public_words::public_words;
use crate::report::week::{EndedActivity, OpenActivity};

/// An activity or a goal, by id and title.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub(crate) struct NameView {
    /// Its id; null where an earlier file keeps that id.
    pub id: Option<String>,
    /// Its title; null where no file defines the id.
    pub title: Option<String>,
    /// The file that defines it; only where the id is null.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub path: Option<String>,
}

impl NameView {
    /// Returns the name with `id` among `names`; without a title where it is not there.
    pub(crate) fn among(names: &[Self], id: &str) -> Self {
        let known = names.iter().find(|name| name.id.as_deref() == Some(id)).cloned();
        known.unwrap_or_else(|| Self { id: Some(id.to_owned()), title: None, path: None })
    }
}

impl NameView {
    /// Returns the name of an activity whose file stands beside it.
    pub(crate) fn without_path(name: &ActivityName) -> Self {
        Self { path: None, ..name.into() }
    }
}

impl From<&ActivityName> for NameView {
    fn from(name: &ActivityName) -> Self {
        let path = if name.id.is_none() { Some(name.path.clone()) } else { None };
        Self { id: name.id.clone(), title: Some(name.title.clone()), path }
    }
}

impl From<&GoalName> for NameView {
    fn from(name: &GoalName) -> Self {
        Self { id: name.id.clone(), title: Some(name.title.clone()), path: None }
    }
}

/// Returns the names of activities.
pub(crate) fn names(names: &[ActivityName]) -> Vec<NameView> {
    names.iter().map(NameView::from).collect()
}

/// The client's own words for something to do and something to reflect on.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub(crate) struct CallsItView {
    /// Something to do.
    pub r#do: String,
    /// Something to reflect on.
    pub reflect: String,
}

impl From<&CallsIt> for CallsItView {
    fn from(words: &CallsIt) -> Self {
        Self { r#do: words.to_do.clone(), reflect: words.to_reflect.clone() }
    }
}

/// A session in a summary.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub(crate) struct SessionView {
    /// The file's stem: how the session is named.
    pub session: String,
    /// The date as written.
    pub date: String,
    /// `coaching`, `chemistry`, `contracting`, `three_way`, `review` or `closing`.
    pub kind: &'static str,
    /// `planned`, `held`, `unconfirmed`, `cancelled` or `missed`.
    pub status: &'static str,
    /// Its length in minutes, as written.
    pub minutes: Option<u32>,
}

impl From<&SessionLine> for SessionView {
    fn from(line: &SessionLine) -> Self {
        Self {
            session: line.session.clone(),
            date: line.date.to_string(),
            kind: line.kind.word(),
            status: line.status.word(),
            minutes: line.minutes,
        }
    }
}

/// An activity that ended.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub(crate) struct EndedView {
    #[serde(flatten)]
    pub activity: NameView,
    /// `done`, `mostly`, `partly`, `a_little`, `not_done` or `let_go`.
    pub outcome: &'static str,
    /// The day it ended.
    pub on: String,
}

impl From<&EndedActivity> for EndedView {
    fn from(ended: &EndedActivity) -> Self {
        Self { activity: (&ended.activity).into(), outcome: ended.outcome.word(), on: ended.on.to_string() }
    }
}

/// An activity that is going on.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub(crate) struct OpenView {
    #[serde(flatten)]
    pub activity: NameView,
    /// How many times it was done.
    pub times: u64,
    /// How many times it is to be done, where that was agreed.
    pub target: Option<u32>,
}

impl From<&OpenActivity> for OpenView {
    fn from(open: &OpenActivity) -> Self {
        Self { activity: (&open.activity).into(), times: open.times, target: open.target }
    }
}

/// Entries that show each stage of Kolb's cycle.
#[derive(Clone, Copy, Debug, Serialize, JsonSchema)]
pub(crate) struct StagesView {
    /// What happened.
    pub experience: u32,
    /// What was noticed.
    pub observation: u32,
    /// What was made of it.
    pub conceptualisation: u32,
    /// What comes next.
    pub experimentation: u32,
}

impl From<StageCounts> for StagesView {
    fn from(counts: StageCounts) -> Self {
        let StageCounts { experience, observation, conceptualisation, experimentation } = counts;
        Self { experience, observation, conceptualisation, experimentation }
    }
}

/// Returns the words of the stages shown, in the order of the cycle.
pub(crate) fn stage_words(stages: Stages) -> Vec<&'static str> {
    stages.iter().map(crate::model::words::Stage::word).collect()
}

/// A loop that waits.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub(crate) struct WaitingView {
    #[serde(flatten)]
    pub activity: NameView,
    /// The first stage missing, in the order of the cycle; with all four, `next_activity`.
    pub waits_for: &'static str,
}

impl From<&WaitingLoop> for WaitingView {
    fn from(waiting: &WaitingLoop) -> Self {
        Self { activity: (&waiting.activity).into(), waits_for: waiting.waits_for.word() }
    }
}

/// Learning loops by how they stand.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub(crate) struct LoopsView {
    /// Closed in the window.
    pub closed: Vec<NameView>,
    /// Waiting at the window's end.
    pub waiting: Vec<WaitingView>,
    /// Resting at the window's end.
    pub resting: Vec<NameView>,
    /// Set down in the window.
    pub set_down: Vec<NameView>,
}

impl From<&Loops> for LoopsView {
    fn from(loops: &Loops) -> Self {
        Self {
            closed: names(&loops.closed),
            waiting: loops.waiting.iter().map(WaitingView::from).collect(),
            resting: names(&loops.resting),
            set_down: names(&loops.set_down),
        }
    }
}

/// Entries by the kind of question they ask.
#[derive(Clone, Copy, Debug, Serialize, JsonSchema)]
pub(crate) struct LoopKindsView {
    /// How to correct the action.
    pub single: u32,
    /// What was taken for granted beneath it.
    pub double: u32,
    /// How one learns.
    pub triple: u32,
    /// No mark.
    pub unmarked: u32,
}

impl From<LoopKindCounts> for LoopKindsView {
    fn from(counts: LoopKindCounts) -> Self {
        let LoopKindCounts { single, double, triple, unmarked } = counts;
        Self { single, double, triple, unmarked }
    }
}

/// A goal over a window.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub(crate) struct GoalView {
    #[serde(flatten)]
    pub goal: NameView,
    /// `open`, `reached`, `changed` or `let_go`.
    pub status: &'static str,
    /// Its scores, in order.
    pub scores: Vec<ScoreView>,
    /// The activities that serve it.
    pub activities: Vec<NameView>,
    /// How many of their loops were closed in the window.
    pub loops_closed: u32,
}

/// A score of a goal.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub(crate) struct ScoreView {
    /// The day.
    pub on: String,
    /// The level, −2 to 2.
    pub level: i8,
}

impl From<&GoalProgress> for GoalView {
    fn from(progress: &GoalProgress) -> Self {
        let score =
            |score: &crate::analysis::measures::GoalScoreOn| ScoreView { on: score.on.to_string(), level: score.level };
        Self {
            goal: (&progress.goal).into(),
            status: progress.status.word(),
            scores: progress.scores.iter().map(score).collect(),
            activities: names(&progress.activities),
            loops_closed: progress.loops_closed,
        }
    }
}

/// Something worth a look, phrased as a question or an offer; never a verdict.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub(crate) struct NoteView {
    /// Its name, by which it can be turned off.
    pub name: &'static str,
    /// `all`, or `coach` for the coach's eyes alone.
    pub eyes: &'static str,
    /// What it asks.
    pub text: String,
}

impl From<&Note> for NoteView {
    fn from(note: &Note) -> Self {
        Self { name: note.name, eyes: note.eyes.word(), text: note.text.whole() }
    }
}

/// A file, or an item of one, that was left out of the answer.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub(crate) struct ProblemView {
    /// The file, relative to the journal's root.
    pub path: String,
    /// The line, from 1.
    pub line: usize,
    /// The column in characters, from 1.
    pub column: usize,
    /// The name of the rule.
    pub code: &'static str,
    /// What is wrong, in words that quote nothing of the file.
    pub message: String,
}

impl From<&Diagnostic> for ProblemView {
    fn from(problem: &Diagnostic) -> Self {
        Self {
            path: problem.path.clone(),
            line: problem.place.line,
            column: problem.place.column,
            code: problem.code,
            message: public_words(problem).message,
        }
    }
}

/// Returns what was left out of an answer.
pub(crate) fn problems(left_out: &[Diagnostic]) -> Vec<ProblemView> {
    left_out.iter().map(ProblemView::from).collect()
}
