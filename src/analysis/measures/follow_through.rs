//! What became of the activities that ended: how much was done, and what it was worth; by origin and by kind too.

use schemars::JsonSchema;
use serde::Serialize;

use crate::analysis::client_analysis::ClientAnalysis;
use crate::analysis::measure::Measure;
use crate::analysis::scope::Scope;
use crate::analysis::statistics::{count, mean_measure, median_measure};
use crate::analysis::thread::ActivityThread;
use crate::model::words::{ActivityKind, Outcome, SetBy};

/// Returns the mean of q ÷ 4 over the activities that ended in the window (done 4, mostly 3, partly 2, a little 1, not
/// done 0); those let go are left out. 0 to 1.
pub(super) fn follow_through(analysis: &ClientAnalysis<'_>, scope: Scope<'_>) -> Measure {
    done(scope.ended(analysis), analysis.records.settings.enough_sessions())
}

/// Returns the median of the last worth given to the activities that ended in the window, 0 to 10.
pub(super) fn worth(analysis: &ClientAnalysis<'_>, scope: Scope<'_>) -> Measure {
    worth_of(scope.ended(analysis))
}

fn done<'t, 'a: 't>(ended: impl Iterator<Item = &'t ActivityThread<'a>>, enough: u32) -> Measure {
    let quarters = ended.filter_map(|thread| thread.outcome().and_then(Outcome::quarters));
    mean_measure(&quarters.map(|quarters| f64::from(quarters) / 4.0).collect::<Vec<_>>(), enough)
}

fn worth_of<'t, 'a: 't>(ended: impl Iterator<Item = &'t ActivityThread<'a>>) -> Measure {
    median_measure(ended.filter_map(ActivityThread::worth).map(f64::from).collect())
}

/// What became of some of the activities that ended.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, JsonSchema)]
pub(crate) struct Breakdown {
    /// Mean of what was done, 0 to 1. For the coach's eyes.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub follow_through: Option<Measure>,
    /// Median of what they were worth, 0 to 10.
    pub worth: Measure,
    /// How many ended, those let go included.
    pub n: u32,
}

impl Breakdown {
    /// Returns what became of those that ended in the window and that `belongs` says are meant.
    pub(in crate::analysis) fn of(
        analysis: &ClientAnalysis<'_>,
        scope: Scope<'_>,
        belongs: impl Fn(&ActivityThread<'_>) -> bool,
    ) -> Self {
        let ended: Vec<_> = scope.ended(analysis).filter(|thread| belongs(thread)).collect();
        Self {
            follow_through: Some(done(ended.iter().copied(), analysis.records.settings.enough_sessions())),
            worth: worth_of(ended.iter().copied()),
            n: count(ended.len()),
        }
    }
}

impl Breakdown {
    const fn without_done(self) -> Self {
        Self { follow_through: None, ..self }
    }
}

/// What became of the activities that ended, by whose idea they were.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, JsonSchema)]
pub(crate) struct ByOrigin {
    /// The client's ideas.
    pub client: Breakdown,
    /// The coach's ideas.
    pub coach: Breakdown,
    /// Those worked out together.
    pub together: Breakdown,
}

impl ByOrigin {
    pub(super) const fn without_done(self) -> Self {
        let Self { client, coach, together } = self;
        Self { client: client.without_done(), coach: coach.without_done(), together: together.without_done() }
    }

    pub(super) fn of(analysis: &ClientAnalysis<'_>, scope: Scope<'_>) -> Self {
        let of = |set_by| Breakdown::of(analysis, scope, |thread| thread.activity.set_by == set_by);
        Self { client: of(SetBy::Client), coach: of(SetBy::Coach), together: of(SetBy::Together) }
    }
}

/// What became of the activities that ended, by their kind.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, JsonSchema)]
pub(crate) struct ByKind {
    /// Those to do.
    #[serde(rename = "do")]
    pub to_do: Breakdown,
    /// Those to reflect on.
    #[serde(rename = "reflect")]
    pub to_reflect: Breakdown,
}

impl ByKind {
    pub(super) const fn without_done(self) -> Self {
        Self { to_do: self.to_do.without_done(), to_reflect: self.to_reflect.without_done() }
    }

    pub(super) fn of(analysis: &ClientAnalysis<'_>, scope: Scope<'_>) -> Self {
        let of = |kind| Breakdown::of(analysis, scope, |thread| thread.activity.kind == kind);
        Self { to_do: of(ActivityKind::Do), to_reflect: of(ActivityKind::Reflect) }
    }
}
