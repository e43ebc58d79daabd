//! Every measure of a client over a window, what came of the activities group by group, and where the goals stand.

use schemars::JsonSchema;
use serde::Serialize;

use crate::model::client::CallsIt;
use crate::model::moment::Day;
use crate::model::records::ClientRecords;
use crate::visibility::Sight;

use super::Problem;
use super::groups::Group;

use crate::analysis::as_of::AsOf;
use crate::analysis::client_timeline::ClientTimeline;
use crate::analysis::goal_attainment::Attainment;
use crate::analysis::group_key::GroupBy;
use crate::analysis::loop_kinds::LoopKindCounts;
use crate::analysis::measures::{GoalProgress, Measures};
use crate::analysis::series::Series;
use crate::analysis::statistics::count;
use crate::analysis::window::Window;

/// What somebody asks the numbers for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct StatsAsked<'g> {
    /// The window's first day; `None` for all time.
    pub from: Option<Day>,
    /// Its last day; `None` for the day asked.
    pub to: Option<Day>,
    /// The id of the only goal to look at.
    pub goal: Option<&'g str>,
    /// What the activities and entries are split by; `None` for not at all.
    pub by: Option<GroupBy>,
}

/// Every measure of every client over a window.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub(crate) struct StatsReport {
    /// `meanwhile/stats/1`.
    pub schema: &'static str,
    /// The window's first day; null for all time.
    pub from: Option<Day>,
    /// Its last day.
    pub to: Day,
    /// What the groups are by: `set_by`, `kind`, `goal`, `form`, `month`; null for none.
    pub by: Option<GroupBy>,
    /// The clients, in order of their codes.
    pub clients: Vec<StatsSummary>,
    /// Files and items that were left out.
    pub problems: Vec<Problem>,
}

impl StatsReport {
    /// Returns the report on the window that ends on `to`.
    pub(crate) fn of(
        (from, to): (Option<Day>, Day),
        by: Option<GroupBy>,
        clients: Vec<StatsSummary>,
        problems: Vec<Problem>,
    ) -> Self {
        Self { schema: "meanwhile/stats/1", from, to, by, clients, problems }
    }
}

/// The numbers of a client over a window.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub(crate) struct StatsSummary {
    /// The client's code.
    pub client: String,
    /// The client's own words for an activity.
    pub calls_it: CallsIt,
    /// The window's first day; `None` for all time.
    #[serde(skip)]
    pub from: Option<Day>,
    /// Its last day.
    #[serde(skip)]
    pub to: Day,
    /// Entries with words.
    pub reflections: u32,
    /// Entries without.
    pub ticks: u32,
    /// Entries of the window by the kind of question they ask.
    pub loop_kinds: LoopKindCounts,
    /// The measures of the window.
    pub measures: Measures,
    /// The goals, in the order of `client.md`.
    pub goals: Vec<GoalProgress>,
    /// Where the goals stand on their scales.
    pub attainment: Attainment,
    /// What the numbers are made of, day by day and activity by activity.
    #[serde(skip)]
    pub series: Series,
    /// The groups that occur; none without `--by`.
    pub groups: Vec<Group>,
}

impl StatsSummary {
    /// Returns the numbers of a client, as on the window's end or on the day asked, whichever is earlier.
    pub(crate) fn of(records: &ClientRecords, asked_for: StatsAsked<'_>, as_of: AsOf, sight: Sight) -> Self {
        let as_of = asked_for.to.map_or(as_of, |to| as_of.by(to));
        let timeline = ClientTimeline::of(records, as_of);
        // No end: the day asked is it already, and nothing after it is known.
        let window = Window { from: asked_for.from, goal: asked_for.goal, ..Window::default() };
        let reflections = window.entries(&timeline).filter(|entry| entry.has_text()).count();
        let measures = Measures::of(&timeline, window);
        let groups = asked_for.by.map(|by| Group::all(&timeline, window, by)).unwrap_or_default();
        Self {
            client: records.code.clone(),
            calls_it: records.calls_it(),
            from: asked_for.from,
            to: as_of.day(),
            reflections: count(reflections),
            ticks: count(window.entries(&timeline).count() - reflections),
            loop_kinds: LoopKindCounts::of(window.entries(&timeline)),
            goals: GoalProgress::all(&timeline, window),
            measures: measures.seen_by(sight),
            attainment: Attainment::of(&timeline, window),
            series: Series::of(&timeline, window),
            groups: groups.into_iter().map(|group| group.seen_by(sight)).collect(),
        }
    }
}

#[cfg(test)]
mod tests;
