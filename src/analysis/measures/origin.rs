//! Whose ideas the activities are, what goals they serve, and how much is open.

use schemars::JsonSchema;
use serde::Serialize;

use crate::analysis::client_analysis::ClientAnalysis;
use crate::analysis::measure::Measure;
use crate::analysis::scope::Scope;
use crate::analysis::statistics::{count, share};
use crate::analysis::thread::ActivityThread;
use crate::model::words::SetBy;

/// How many of the activities set were whose idea.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, JsonSchema)]
pub(crate) struct Origin {
    /// The client's.
    pub client: u32,
    /// The coach's.
    pub coach: u32,
    /// Worked out together.
    pub together: u32,
}

impl Origin {
    pub(super) fn of(analysis: &ClientAnalysis<'_>, scope: Scope<'_>) -> Self {
        let mut origin = Self::default();
        for thread in scope.set(analysis) {
            match thread.activity.set_by {
                SetBy::Client => origin.client += 1,
                SetBy::Coach => origin.coach += 1,
                SetBy::Together => origin.together += 1,
            }
        }
        origin
    }

    /// Returns how many there are in all.
    pub(crate) const fn n(self) -> u32 {
        self.client + self.coach + self.together
    }
}

/// Returns the share of the activities set that were the coach's idea, 0 to 1.
pub(super) fn directive(analysis: &ClientAnalysis<'_>, scope: Scope<'_>) -> Measure {
    let origin = Origin::of(analysis, scope);
    let value = (origin.n() > 0).then(|| f64::from(origin.coach) / f64::from(origin.n()));
    Measure::new(value, origin.n(), analysis.records.settings.enough_sessions())
}

/// Returns the share of the activities set that have a goal, 0 to 1.
pub(super) fn linked(analysis: &ClientAnalysis<'_>, scope: Scope<'_>) -> Measure {
    let set: Vec<_> = scope.set(analysis).collect();
    let linked = set.iter().filter(|thread| thread.activity.goal.is_some()).count();
    share(linked, set.len(), analysis.records.settings.enough_sessions())
}

/// Returns the weight of the activities open at the window's end: 1 for each to do, 0.5 for each to reflect on.
pub(super) fn load(analysis: &ClientAnalysis<'_>, scope: Scope<'_>) -> Measure {
    let open: Vec<_> = scope.threads(analysis).filter(|thread| thread.is_open()).collect();
    Measure::always(
        open.iter().copied().map(ActivityThread::weight).fold(0.0, |sum, weight| sum + weight),
        count(open.len()),
    )
}
