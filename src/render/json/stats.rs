//! `meanwhile/stats/1`.

use schemars::JsonSchema;
use serde::Serialize;

use super::measures::{MeasureView, MeasuresView};
use super::parts::{CallsItView, GoalView, LoopKindsView, NameView, ProblemView, problems};
use crate::analysis::GroupBy;
use crate::analysis::goal_attainment::{Attainment, GoalLevel};
use crate::analysis::group::Group;
use crate::diagnostic::Diagnostic;
use crate::model::moment::Day;
use crate::render::level_in_words;
use crate::report::stats::StatsSummary;
use crate::visibility::Eyes;
use crate::visibility::Sight;

/// Every measure of every client over a window.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub(crate) struct StatsView {
    /// `meanwhile/stats/1`.
    pub schema: &'static str,
    /// The window's first day; null for all time.
    pub from: Option<String>,
    /// Its last day.
    pub to: String,
    /// What the groups are by: `set_by`, `kind`, `goal`, `form`, `month`; null for none.
    pub by: Option<&'static str>,
    /// The clients, in order of their codes.
    pub clients: Vec<ClientStatsView>,
    /// Files and items that were left out.
    pub problems: Vec<ProblemView>,
}

/// A client's numbers.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub(crate) struct ClientStatsView {
    /// The client's code.
    pub client: String,
    /// The client's own words for an activity.
    pub calls_it: CallsItView,
    /// Entries with words.
    pub reflections: u32,
    /// Entries without.
    pub ticks: u32,
    /// Entries of the window by the kind of question they ask.
    pub loop_kinds: LoopKindsView,
    /// The measures of the window.
    pub measures: MeasuresView,
    /// The goals, in the order of `client.md`.
    pub goals: Vec<GoalView>,
    /// Where the goals stand on their scales.
    pub attainment: AttainmentView,
    /// The groups that occur; none without `--by`.
    pub groups: Vec<GroupView>,
}

/// Where the goals stand on their scales (Kiresuk and Sherman 1968).
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub(crate) struct AttainmentView {
    /// T on each day of the window on which a goal was scored.
    pub history: Vec<AttainmentOnView>,
    /// The last T of the window less its first; null where it has fewer than two.
    pub change: Option<f64>,
    /// The latest level of each goal with a score.
    pub levels: Vec<LevelView>,
}

/// T on a day.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub(crate) struct AttainmentOnView {
    /// The day.
    pub on: String,
    /// T, with how many goals it rests on.
    pub t: MeasureView,
}

/// The latest level of a goal, in words.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub(crate) struct LevelView {
    /// The goal.
    pub goal: NameView,
    /// The day of its latest score.
    pub on: String,
    /// The level, −2 to 2.
    pub level: i8,
    /// What the level says: `as hoped`, `somewhat more than hoped` and so on.
    pub words: &'static str,
    /// How much it changed since its first score.
    pub change: i8,
}

/// What is in one group, and what came of it.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub(crate) struct GroupView {
    /// The word, the goal's id, the form or the month; null for what has none.
    pub group: Option<String>,
    /// Activities set in the window.
    pub set: u32,
    /// Activities that ended in it, those let go included.
    pub ended: u32,
    /// Mean of what was done of them, 0 to 1. For the coach's eyes.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub follow_through: Option<MeasureView>,
    /// Median of what they were worth, 0 to 10.
    pub worth: MeasureView,
    /// Entries of the window.
    pub entries: u32,
    /// How many times these entries add to their activities.
    pub times: u64,
    /// Learning loops closed in the window.
    pub loops_closed: u32,
    /// Every measure of the group. Those of goals are there for a goal and a month only.
    pub measures: MeasuresView,
}

impl StatsView {
    /// Returns the view of the window that ends on `to`.
    pub(crate) fn of(
        (from, to): (Option<Day>, Day),
        by: Option<GroupBy>,
        clients: &[StatsSummary],
        left_out: &[Diagnostic],
        sight: Sight,
    ) -> Self {
        Self {
            schema: "meanwhile/stats/1",
            from: from.map(|day| day.to_string()),
            to: to.to_string(),
            by: by.map(GroupBy::word),
            clients: clients.iter().map(|client| ClientStatsView::of(client, sight)).collect(),
            problems: problems(left_out),
        }
    }
}

impl ClientStatsView {
    fn of(stats: &StatsSummary, sight: Sight) -> Self {
        Self {
            client: stats.client.clone(),
            calls_it: (&stats.calls_it).into(),
            reflections: stats.reflections,
            ticks: stats.ticks,
            loop_kinds: stats.loop_kinds.into(),
            measures: MeasuresView::of(&stats.measures, sight),
            goals: stats.measures.goals.iter().map(GoalView::from).collect(),
            attainment: (&stats.attainment).into(),
            groups: stats.groups.iter().map(|group| GroupView::of(group, sight)).collect(),
        }
    }
}

impl From<&Attainment> for AttainmentView {
    fn from(own: &Attainment) -> Self {
        let history = own.history.iter().map(|own| AttainmentOnView { on: own.on.to_string(), t: own.t.into() });
        Self { history: history.collect(), change: own.change, levels: own.goals.iter().map(LevelView::from).collect() }
    }
}

impl From<&GoalLevel> for LevelView {
    fn from(own: &GoalLevel) -> Self {
        let level = own.score.level;
        Self {
            goal: (&own.goal).into(),
            on: own.score.on.to_string(),
            level,
            words: level_in_words(level),
            change: own.scores.first().map_or(0, |first| level - first.level),
        }
    }
}

impl GroupView {
    fn of(group: &Group, sight: Sight) -> Self {
        Self {
            group: group.name.clone(),
            set: group.set,
            ended: group.ended,
            follow_through: (sight.shows_measure(Eyes::Coach)).then(|| group.measures.follow_through.into()),
            worth: group.measures.worth.into(),
            entries: group.entries,
            times: group.times,
            loops_closed: group.loops_closed,
            measures: MeasuresView::of(&group.measures, sight),
        }
    }
}
