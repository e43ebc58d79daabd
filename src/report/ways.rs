//! The ways in which an activity can be set: what was agreed besides its title.

use schemars::JsonSchema;
use serde::Serialize;

use crate::model::activity::Activity;

/// The ways in which an activity was set.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[expect(clippy::struct_excessive_bools, reason = "each is a way of its own, and a column")]
pub(crate) struct Ways {
    /// For a goal.
    pub has_goal: bool,
    /// With a measure of success.
    pub has_success: bool,
    /// With a reason.
    pub has_why: bool,
    /// With a first step.
    pub has_first_step: bool,
    /// With an if-then.
    pub has_if_then: bool,
    /// With what may get in the way.
    pub has_barrier: bool,
    /// Counted.
    pub has_times: bool,
    /// By a day.
    pub has_due: bool,
    /// Coming round each day or week.
    pub has_every: bool,
    /// With what is expected.
    pub has_expected: bool,
    /// With how confident.
    pub has_confidence: bool,
    /// With somebody who asks.
    pub has_check_in: bool,
    /// Tried out first.
    pub has_rehearsed: bool,
    /// With a form.
    pub has_form: bool,
    /// Only offered.
    pub offered: bool,
}

impl Ways {
    /// Returns the ways in which `activity` was set.
    pub(crate) const fn of(activity: &Activity) -> Self {
        Self {
            has_goal: activity.goal.is_some(),
            has_success: activity.success.is_some(),
            has_why: activity.why.is_some(),
            has_first_step: activity.first_step.is_some(),
            has_if_then: activity.if_then.is_some(),
            has_barrier: activity.barrier.is_some(),
            has_times: activity.times.is_some(),
            has_due: activity.due.is_some(),
            has_every: activity.every.is_some(),
            has_expected: activity.expected.is_some(),
            has_confidence: activity.confidence.is_some(),
            has_check_in: activity.accountable_to.is_some() || activity.check_in.is_some(),
            has_rehearsed: matches!(activity.rehearsed, Some(true)),
            has_form: activity.form.is_some(),
            offered: activity.offered,
        }
    }
}
