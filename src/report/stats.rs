//! Every measure of a client over a window, what came of the activities group by group, and where the goals stand.

use crate::model::client::CallsIt;
use crate::model::moment::Day;
use crate::model::records::ClientRecords;

use crate::analysis::asked::Asked;
use crate::analysis::client_analysis::ClientAnalysis;
use crate::analysis::goal_attainment::Attainment;
use crate::analysis::group::Group;
use crate::analysis::loop_kinds::LoopKindCounts;
use crate::analysis::measures::Measures;
use crate::analysis::part::GroupBy;
use crate::analysis::scope::Scope;
use crate::analysis::statistics::count;
use crate::analysis::story::Story;

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

/// The numbers of a client over a window.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct StatsSummary {
    /// The client's code.
    pub client: String,
    /// The client's own words.
    pub calls_it: CallsIt,
    /// The window's first day; `None` for all time.
    pub from: Option<Day>,
    /// Its last day.
    pub to: Day,
    /// Entries with words.
    pub reflections: u32,
    /// Entries without.
    pub ticks: u32,
    /// Entries by the kind of question they ask.
    pub loop_kinds: LoopKindCounts,
    /// Every measure.
    pub measures: Measures,
    /// Where the goals stand on their scales.
    pub attainment: Attainment,
    /// What the numbers are made of, day by day and activity by activity.
    pub story: Story,
    /// The groups asked for, those that occur.
    pub groups: Vec<Group>,
}

impl StatsSummary {
    /// Returns the numbers of a client, as on the window's end or on the day asked, whichever is earlier.
    pub(crate) fn of(records: &ClientRecords, asked_for: StatsAsked<'_>, asked: Asked) -> Self {
        let asked = asked_for.to.map_or(asked, |to| asked.by(to));
        let analysis = ClientAnalysis::of(records, asked);
        let scope = Scope { from: asked_for.from, goal: asked_for.goal, ..Scope::default() };
        let reflections = scope.entries(&analysis).filter(|entry| entry.has_text()).count();
        Self {
            client: records.code.clone(),
            calls_it: records.calls_it(),
            from: asked_for.from,
            to: asked.day(),
            reflections: count(reflections),
            ticks: count(scope.entries(&analysis).count() - reflections),
            loop_kinds: LoopKindCounts::of(scope.entries(&analysis)),
            measures: Measures::of(&analysis, scope),
            attainment: Attainment::of(&analysis, scope),
            story: Story::of(&analysis, scope),
            groups: asked_for.by.map(|by| Group::all(&analysis, scope, by)).unwrap_or_default(),
        }
    }
}

#[cfg(test)]
mod tests;
