//! Goal Attainment Scaling (Kiresuk and Sherman 1968).

use crate::model::session::GoalScore;

use super::client_analysis::ClientAnalysis;
use super::measure::Measure;
use super::measures::GoalScoreOn;
use super::scope::Scope;
use super::statistics::count;

/// The correlation assumed between goals.
const RHO: f64 = 0.3;

/// Returns the T score over the goals that have a score, each with its latest up to the window's end; `n` counts those
/// with a weight.
pub(super) fn goal_attainment(analysis: &ClientAnalysis<'_>, scope: Scope<'_>) -> Measure {
    let goals = analysis.goals().into_iter();
    let goals = goals.filter(|(goal, _)| scope.goal.is_none_or(|own| own == goal.id));
    let weighed = goals.filter_map(|(goal, name)| {
        let latest = goal_scores(analysis, name.id.as_deref()?).last()?.level;
        let weight = f64::from(goal.importance.unwrap_or(1)) * f64::from(goal.difficulty.unwrap_or(1));
        Some((weight, f64::from(latest)))
    });
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
pub(super) fn goal_scores(analysis: &ClientAnalysis<'_>, id: &str) -> Vec<GoalScoreOn> {
    let given = |scores: &[GoalScore], on| {
        let own = scores.iter().filter(|score| score.goal.text == id);
        own.map(|score| GoalScoreOn { on, level: score.level }).collect::<Vec<_>>()
    };
    let reflections = analysis.reflections.iter().flat_map(|own| given(&own.goal_scores, own.date.day));
    let sessions = analysis.held().flat_map(|own| given(&own.goal_scores, own.date.day));
    let mut scores: Vec<_> = reflections.chain(sessions).collect();
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
