//! Goal Attainment Scaling (Kiresuk and Sherman 1968).

use std::collections::BTreeSet;

use schemars::JsonSchema;
use serde::Serialize;

use crate::model::goal::Goal;
use crate::model::moment::Day;
use crate::model::session::GoalScore;

use super::client_timeline::ClientTimeline;
use super::measure::Measure;
use super::measures::GoalScoreOn;
use super::names::GoalName;
use super::statistics::count;
use super::window::Window;
use crate::analysis::definition::Definition;

pub(in crate::analysis) const DEFINITION: Definition = Definition {
    name: "gas_t",
    label: Some("goal attainment (T)"),
    summary: "attainment of all scored goals in one number",
    definition: "T = 50 + 10·Σwx ÷ √(0.7·Σw² + 0.3·(Σw)²). x is the latest level of a goal, −2 to 2, and w its importance times its difficulty, an absent one counting 1.",
    range: Some("50 where all is as hoped; n counts the goals with a score and a weight"),
    reason: "Goals that have nothing in common can still be looked at together, each on the scale its owner agreed to.",
    source: "Goal Attainment Scaling: Kiresuk and Sherman 1968; importance times difficulty as weights: Turner-Stokes 2009",
    ..Definition::MEASURE
};

/// The correlation assumed between goals.
const RHO: f64 = 0.3;

/// Where the goals stand on their scales, and how that changed.
#[derive(Clone, Debug, Default, PartialEq, Serialize, JsonSchema)]
pub(crate) struct Attainment {
    /// T on each day of the window on which a goal was scored, in order; each with the latest scores up to that day.
    pub history: Vec<AttainmentOn>,
    /// The last T of the window less its first; `None` where it has fewer than two.
    pub change: Option<f64>,
    /// The goals with a score up to the window's end, in the order of `client.md`.
    pub levels: Vec<GoalLevel>,
}

/// T on a day.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, JsonSchema)]
pub(crate) struct AttainmentOn {
    /// The day.
    pub on: Day,
    /// T, with how many goals it rests on.
    pub t: Measure,
}

/// The latest level of a goal, in words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub(crate) struct GoalLevel {
    /// The goal.
    pub goal: GoalName,
    /// Its latest score.
    #[serde(flatten)]
    pub score: GoalScoreOn,
    /// What the level says: `as hoped`, `somewhat more than hoped` and so on.
    pub words: &'static str,
    /// How much it changed since its first score.
    pub change: i8,
    /// All its scores up to the window's end, in order.
    #[serde(skip)]
    pub scores: Vec<GoalScoreOn>,
    /// What the goal's own scale says of the level.
    pub scale: Option<String>,
}

impl Attainment {
    /// Returns where the goals stand at the end of `scope`.
    pub(crate) fn of(timeline: &ClientTimeline<'_>, window: Window<'_>) -> Self {
        let history = history(timeline, window);
        // One score is a place, not a change.
        let ends = history.first().zip(history.last()).filter(|_| history.len() > 1);
        let change = ends.and_then(|(first, last)| Some(last.t.value? - first.t.value?));
        let goals = timeline.goals().into_iter();
        let goals = goals.filter(|(goal, _)| window.has_goal(&goal.id));
        Self { history, change, levels: goals.filter_map(|(goal, name)| level(timeline, goal, name)).collect() }
    }
}

fn history(timeline: &ClientTimeline<'_>, window: Window<'_>) -> Vec<AttainmentOn> {
    let ids = timeline.goals().into_iter().filter_map(|(_, name)| name.id);
    let ids = ids.filter(|id| window.has_goal(id));
    let days: BTreeSet<Day> = ids.flat_map(|id| goal_scores(timeline, &id)).map(|score| score.on).collect();
    let days = days.into_iter().filter(|day| window.has(*day));
    let found = days.map(|on| AttainmentOn { on, t: attainment_on(timeline, window, on) });
    // A day on which only goals without weight were scored says nothing of the whole.
    found.filter(|own| own.t.value.is_some()).collect()
}

fn level(timeline: &ClientTimeline<'_>, goal: &Goal, name: GoalName) -> Option<GoalLevel> {
    let scores = goal_scores(timeline, name.id.as_deref()?);
    let score = *scores.last()?;
    let scale = goal.scale.iter().find(|own| own.level == score.level).map(|own| own.words.clone());
    // All scores, though a window was asked for: where a goal started is not a matter of the window.
    let change = scores.first().map_or(0, |first| score.level - first.level);
    Some(GoalLevel { goal: name, score, words: level_in_words(score.level), change, scores, scale })
}

/// Returns what a level of Goal Attainment Scaling says, from −2 to 2.
const fn level_in_words(level: i8) -> &'static str {
    match level {
        ..=-2 => "much less than hoped",
        -1 => "somewhat less than hoped",
        0 => "as hoped",
        1 => "somewhat more than hoped",
        2.. => "much more than hoped",
    }
}

/// Returns the T score over the goals that have a score, each with its latest up to the window's end; `n` counts those
/// with a weight.
pub(super) fn goal_attainment(timeline: &ClientTimeline<'_>, window: Window<'_>) -> Measure {
    attainment_on(timeline, window, timeline.day())
}

/// Returns the T score with the scores up to the day `on`.
fn attainment_on(timeline: &ClientTimeline<'_>, window: Window<'_>, on: Day) -> Measure {
    let goals = timeline.goals().into_iter();
    let goals = goals.filter(|(goal, _)| window.has_goal(&goal.id));
    let weighed = goals.filter_map(|(goal, name)| {
        let scores = goal_scores(timeline, name.id.as_deref()?);
        let latest = scores.iter().rfind(|score| score.on <= on)?.level;
        let weight = f64::from(goal.importance.unwrap_or(1)) * f64::from(goal.difficulty.unwrap_or(1));
        Some((weight, f64::from(latest)))
    });
    // Who gives a goal no weight says that it is not to count; `n` would tell otherwise.
    let weighed: Vec<_> = weighed.filter(|(weight, _)| *weight > 0.0).collect();
    Measure::new(t_score(&weighed), count(weighed.len()), 0)
}

/// Returns T = 50 + 10·Σwx ÷ √((1 − ρ)·Σw² + ρ·(Σw)²) with ρ = 0.3 over pairs of a weight w > 0 and a level x from −2
/// to 2; `None` for no pairs.
fn t_score(weighed: &[(f64, f64)]) -> Option<f64> {
    let sum = |of: fn(&(f64, f64)) -> f64| weighed.iter().map(of).sum::<f64>();
    let spread = (1.0 - RHO) * sum(|(weight, _)| weight * weight) + RHO * sum(|(weight, _)| *weight).powi(2);
    (!weighed.is_empty()).then(|| 50.0 + 10.0 * sum(|(weight, level)| weight * level) / spread.sqrt())
}

/// Returns the scores of the goal `id` up to the day asked, in order: on one day those of sessions follow those of
/// reflections. Only held sessions score.
pub(super) fn goal_scores(timeline: &ClientTimeline<'_>, id: &str) -> Vec<GoalScoreOn> {
    let given = |scores: &[GoalScore], on| {
        let own = scores.iter().filter(|score| score.goal.text == id);
        own.map(|score| GoalScoreOn { on, level: score.level }).collect::<Vec<_>>()
    };
    let reflections = timeline.reflections.iter().flat_map(|own| given(&own.goal_scores, own.date.day));
    let sessions = timeline.held().flat_map(|own| given(&own.goal_scores, own.date.day));
    let mut scores: Vec<_> = reflections.chain(sessions).collect();
    // A stable sort: on one day sessions stay behind reflections, so what was agreed together is the last word.
    scores.sort_by_key(|score| score.on);
    scores
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_t_score_has_its_check_values() {
        let check = |weighed: &[(f64, f64)], expected: f64| {
            let value = t_score(weighed);
            assert!(value.is_some_and(|value| (value - expected).abs() < 0.005), "{weighed:?}: {value:?}");
        };
        check(&[(1.0, 1.0), (1.0, 1.0), (1.0, 0.0)], 59.13);
        check(&[(3.0, 0.0), (2.0, 1.0), (1.0, -1.0)], 52.20);
        check(&[(1.0, -2.0)], 30.0);
        assert_eq!(t_score(&[]), None);
    }
}
