//! `meanwhile/week/1`.

use schemars::JsonSchema;
use serde::Serialize;

use super::layout::Each;
use super::measures::MeasuresView;
use super::parts::{
    CallsItView, EndedView, LoopKindsView, LoopsView, NameView, NoteView, OpenView, ProblemView, SessionView,
    StagesView, names, problems,
};
use crate::analysis::notes::notes_for;
use crate::diagnostic::Diagnostic;
use crate::model::moment::Week;
use crate::report::week::WeekSummary;
use crate::visibility::Sight;

/// A week of every client. What is dated in the week counts; what is open, offered, waiting or resting stands as at its
/// end, or today, if earlier.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub(crate) struct WeekView<'a> {
    /// `meanwhile/week/1`.
    pub schema: &'static str,
    /// The ISO week.
    pub week: String,
    /// The Monday.
    pub from: String,
    /// The Sunday.
    pub to: String,
    /// The clients, in order of their codes.
    #[schemars(with = "Vec<ClientWeekView>")]
    pub clients: Each<'a, WeekSummary, ClientWeekView>,
    /// Files and items that were left out.
    pub problems: Vec<ProblemView>,
}

/// A client's week.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub(crate) struct ClientWeekView {
    /// The client's code.
    pub client: String,
    /// The client's own words for an activity.
    pub calls_it: CallsItView,
    /// The sessions of the week.
    pub sessions: Vec<SessionView>,
    /// The activities set in the week.
    pub set: Vec<NameView>,
    /// The activities that ended in the week.
    pub ended: Vec<EndedView>,
    /// The activities open at its end.
    pub open: Vec<OpenView>,
    /// The activities offered at its end.
    pub offered: Vec<NameView>,
    /// How many times the entries of the week add to their activities.
    pub times: u64,
    /// Entries of the week with text.
    pub reflections: u32,
    /// Entries of the week without text.
    pub ticks: u32,
    /// Days of the week with an entry.
    pub days_with_entries: u32,
    /// Entries of the week that show each stage.
    pub stages: StagesView,
    /// Loops closed and set down in the week, waiting and resting at its end.
    pub loops: LoopsView,
    /// Entries of the week by the kind of question they ask.
    pub loop_kinds: LoopKindsView,
    /// The measures over everything up to the week's end.
    pub measures: MeasuresView,
    /// The notes, as at its end.
    pub notes: Vec<NoteView>,
}

impl<'a> WeekView<'a> {
    /// Returns the view of `week`.
    pub(crate) fn of(week: Week, clients: &'a [WeekSummary], left_out: &[Diagnostic], sight: Sight) -> Self {
        Self {
            schema: "meanwhile/week/1",
            week: week.to_string(),
            from: week.from().to_string(),
            to: week.to().to_string(),
            clients: Each { all: clients, sight, view: ClientWeekView::of },
            problems: problems(left_out),
        }
    }
}

impl ClientWeekView {
    fn of(week: &WeekSummary, sight: Sight) -> Self {
        Self {
            client: week.client.clone(),
            calls_it: (&week.calls_it).into(),
            sessions: week.sessions.iter().map(SessionView::from).collect(),
            set: names(&week.set),
            ended: week.ended.iter().map(EndedView::from).collect(),
            open: week.open.iter().map(OpenView::from).collect(),
            offered: names(&week.offered),
            times: week.times,
            reflections: week.reflections,
            ticks: week.ticks,
            days_with_entries: week.days_with_entries,
            stages: week.stages.into(),
            loops: (&week.loops).into(),
            loop_kinds: week.loop_kinds.into(),
            measures: MeasuresView::of(&week.measures, sight),
            notes: notes_for(&week.notes, sight).map(NoteView::from).collect(),
        }
    }
}
