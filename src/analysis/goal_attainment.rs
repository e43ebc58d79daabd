//! Goal Attainment Scaling (Kiresuk and Sherman 1968).

use std::collections::HashMap;

use schemars::JsonSchema;
use serde::Serialize;

use crate::model::goal::Goal;
use crate::model::moment::Day;

use super::client_timeline::ClientTimeline;
use super::goal_index::GoalScoreOn;
use super::measure::Measure;
use super::names::GoalName;
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
// Kiresuk and Sherman's own assumption: with another one, T compares with nobody else's.
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
        let goals = timeline.goals_where(|goal| window.has_goal(&goal.id));
        Self { history, change, levels: goals.filter_map(|(goal, name)| level(timeline, goal, name)).collect() }
    }
}

fn history(timeline: &ClientTimeline<'_>, window: Window<'_>) -> Vec<AttainmentOn> {
    let mut scored: Vec<(Day, usize, i8)> = Vec::new();
    let goals = timeline.goals();
    for (at, (_, name)) in goals.iter().enumerate() {
        let Some(id) = name.id.as_deref().filter(|id| window.has_goal(id)) else { continue };
        scored.extend(timeline.goal_scores(id).iter().map(|score| (score.on, at, score.level)));
    }
    // A stable sort: on one day the last score of a goal stays the last.
    scored.sort_by_key(|(on, ..)| *on);
    // Kept up from score to score: ten years of scores are not added up anew for each day.
    let mut sums = Sums::default();
    let mut latest: HashMap<usize, i8> = HashMap::new();
    let mut history = Vec::new();
    // From the first score on, though the window may begin later: T on its first day rests on those before.
    for of_day in scored.chunk_by(|one, other| one.0 == other.0) {
        for (_, at, level) in of_day {
            let weight = weight(goals[*at].0);
            if let Some(before) = latest.insert(*at, *level) {
                sums.take_back(weight, before);
            }
            sums.add(weight, *level);
        }
        let (on, ..) = of_day[0];
        // A day on which only goals without weight were scored says nothing of the whole.
        if window.has(on) && sums.pairs > 0 {
            history.push(AttainmentOn { on, t: sums.measure() });
        }
    }
    history
}

fn level(timeline: &ClientTimeline<'_>, goal: &Goal, name: GoalName) -> Option<GoalLevel> {
    let scores = timeline.goal_scores(name.id.as_deref()?).to_vec();
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
    let mut sums = Sums::default();
    for (goal, name) in timeline.goals_where(|goal| window.has_goal(&goal.id)) {
        let scores = name.id.as_deref().map(|id| timeline.goal_scores(id));
        if let Some(latest) = scores.and_then(<[_]>::last) {
            sums.add(weight(goal), latest.level);
        }
    }
    sums.measure()
}

/// Returns how much a goal counts: its importance times its difficulty, an absent one counting 1 (Turner-Stokes 2009).
fn weight(goal: &Goal) -> u32 {
    // An absent one leaves the other as it is, so somebody may weigh by importance alone.
    u32::from(goal.importance.unwrap_or(1)) * u32::from(goal.difficulty.unwrap_or(1))
}

/// What a T score is made of: sums over pairs of a weight w and a level x from −2 to 2. They are whole numbers, so that to take a
/// pair back leaves what there was.
#[derive(Clone, Copy, Debug, Default)]
struct Sums {
    /// How many pairs with a weight there are.
    pairs: i64,
    weighed_levels: i64,
    weights: i64,
    squares: i64,
}

impl Sums {
    fn add(&mut self, weight: u32, level: i8) {
        self.count(weight, level, 1);
    }

    fn take_back(&mut self, weight: u32, level: i8) {
        self.count(weight, level, -1);
    }

    fn count(&mut self, weight: u32, level: i8, sign: i64) {
        let weight = i64::from(weight);
        // Who gives a goal no weight says that it is not to count; `n` would tell otherwise.
        self.pairs += if weight > 0 { sign } else { 0 };
        self.weighed_levels += sign * weight * i64::from(level);
        self.weights += sign * weight;
        self.squares += sign * weight * weight;
    }

    fn measure(self) -> Measure {
        Measure::new(self.t_score(), u32::try_from(self.pairs).unwrap_or_default(), 0)
    }

    /// Returns T = 50 + 10·Σwx ÷ √((1 − ρ)·Σw² + ρ·(Σw)²) with ρ = 0.3; `None` for no pairs.
    fn t_score(self) -> Option<f64> {
        let [wx, w, squares] = [self.weighed_levels, self.weights, self.squares].map(number);
        let spread = (1.0 - RHO) * squares + RHO * w.powi(2);
        (self.pairs > 0).then(|| 50.0 + 10.0 * wx / spread.sqrt())
    }
}

/// Returns a sum as a number: it is far below 2^53.
#[expect(clippy::cast_precision_loss, reason = "a sum of weights of at most 100 each is far below 2^53")]
const fn number(sum: i64) -> f64 {
    sum as f64
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Returns the sums over pairs of a weight and a level.
    fn sums(weighed: &[(u32, i8)]) -> Sums {
        let mut sums = Sums::default();
        for (weight, level) in weighed {
            sums.add(*weight, *level);
        }
        sums
    }

    #[test]
    fn the_t_score_has_its_check_values() {
        let check = |weighed: &[(u32, i8)], expected: f64| {
            let value = sums(weighed).t_score();
            assert!(value.is_some_and(|value| (value - expected).abs() < 0.005), "{weighed:?}: {value:?}");
        };
        check(&[(1, 1), (1, 1), (1, 0)], 59.13);
        check(&[(3, 0), (2, 1), (1, -1)], 52.20);
        check(&[(1, -2)], 30.0);
        assert_eq!(sums(&[]).t_score(), None);
        assert_eq!(sums(&[(0, 2)]).t_score(), None);
    }

    #[test]
    fn a_score_that_is_taken_back_leaves_what_there_was() {
        let mut scored = sums(&[(3, 1), (2, 2), (0, 1)]);
        scored.take_back(2, 2);
        scored.add(2, -1);
        assert_eq!(scored.measure(), sums(&[(3, 1), (2, -1)]).measure());
        scored.take_back(3, 1);
        scored.take_back(2, -1);
        assert_eq!(scored.measure(), Measure::new(None, 0, 0));
    }
}
