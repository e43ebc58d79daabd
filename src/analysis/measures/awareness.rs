//! Kinds of attention to oneself (Sutton). Kinds, not levels: rumination is never more than insight.

use schemars::JsonSchema;
use serde::Serialize;

use crate::analysis::client_analysis::ClientAnalysis;
use crate::analysis::measure::Measure;
use crate::analysis::scope::Scope;
use crate::analysis::statistics::share;
use crate::model::words::Awareness;

/// How many of the last entries the share of rumination looks at.
const LAST_ENTRIES: usize = 6;
/// How few of them are too few.
const ENOUGH_ENTRIES: u32 = 4;

/// How many entries show each kind of attention to oneself.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, JsonSchema)]
pub(crate) struct AwarenessCounts {
    /// Looking at oneself.
    pub self_reflection: u32,
    /// Understanding something of oneself.
    pub insight: u32,
    /// Going round and round.
    pub rumination: u32,
    /// Being present.
    pub mindfulness: u32,
    /// Entries with any of them.
    pub n: u32,
}

impl AwarenessCounts {
    pub(super) fn of(analysis: &ClientAnalysis<'_>, scope: Scope<'_>) -> Self {
        let mut counts = Self::default();
        for entry in scope.entries(analysis) {
            let shown = &entry.reflection.awareness;
            let one = |kind| u32::from(shown.contains(&kind));
            counts.self_reflection += one(Awareness::SelfReflection);
            counts.insight += one(Awareness::Insight);
            counts.rumination += one(Awareness::Rumination);
            counts.mindfulness += one(Awareness::Mindfulness);
            counts.n += u32::from(!shown.is_empty());
        }
        counts
    }
}

/// Returns the share of the entries with awareness that have insight, 0 to 1.
pub(super) fn insight_yield(analysis: &ClientAnalysis<'_>, scope: Scope<'_>) -> Measure {
    let AwarenessCounts { insight, n, .. } = AwarenessCounts::of(analysis, scope);
    let value = (n > 0).then(|| f64::from(insight) / f64::from(n));
    Measure::new(value, n, analysis.records.settings.enough_entries())
}

/// Returns the share of rumination among the last six entries that look at oneself, up to the window's end, 0 to 1.
pub(super) fn rumination_share(analysis: &ClientAnalysis<'_>, scope: Scope<'_>) -> Measure {
    let inward = [Awareness::SelfReflection, Awareness::Insight, Awareness::Rumination];
    let shown = scope.entries_until_end(analysis).rev().map(|entry| &entry.reflection.awareness);
    let last: Vec<_> =
        shown.filter(|shown| inward.iter().any(|kind| shown.contains(kind))).take(LAST_ENTRIES).collect();
    let ruminating = last.iter().filter(|shown| shown.contains(&Awareness::Rumination)).count();
    share(ruminating, last.len(), ENOUGH_ENTRIES)
}
