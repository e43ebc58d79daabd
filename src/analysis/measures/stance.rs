//! Which stances in a conversation were tried (Kantor's four players).

use std::collections::HashSet;

use schemars::JsonSchema;
use serde::Serialize;

use crate::analysis::client_timeline::ClientTimeline;
use crate::analysis::definition::Definition;
use crate::analysis::measure::Measure;
use crate::analysis::sources::SHARE;
use crate::analysis::statistics::{count, share};
use crate::analysis::window::Window;

pub(in crate::analysis) const DEFINITION: Definition = Definition {
    name: "stance",
    label: Some("share of stances tried"),
    summary: "how many of the four stances were tried",
    definition: "Distinct values of `stance` (move, follow, oppose, bystand) in the entries of the window, divided by four; beside it the share of entries whose stance is not the usual one, among those that say both.",
    range: Some(SHARE),
    reason: "Somebody who always takes the same part in a conversation may want to try another.",
    source: "the four players from Kantor 2012; the number is this tool's",
    ..Definition::MEASURE
};

/// How many stances there are.
const STANCES: f64 = 4.0;

/// The stances tried in a window.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, JsonSchema)]
pub(crate) struct StanceUse {
    /// Distinct stances ÷ 4, 0 to 1; `n` counts the entries with one.
    #[serde(flatten)]
    pub distinct: Measure,
    /// Share of entries whose stance is not the usual one, among those that say both, 0 to 1.
    pub unusual: Measure,
}

impl StanceUse {
    pub(super) fn of(timeline: &ClientTimeline<'_>, window: Window<'_>) -> Self {
        let entries: Vec<_> = window.entries(timeline).map(|entry| entry.reflection).collect();
        let stances: Vec<_> = entries.iter().filter_map(|entry| entry.stance).collect();
        let distinct = count(stances.iter().collect::<HashSet<_>>().len());
        // Only who says both can tell the unusual from the usual.
        let both: Vec<_> = entries.iter().filter_map(|entry| Some((entry.stance?, entry.usual_stance?))).collect();
        let unusual = both.iter().filter(|(stance, usual)| stance != usual).count();
        Self {
            distinct: Measure::new(Some(f64::from(distinct) / STANCES), count(stances.len()), 0),
            unusual: share(unusual, both.len(), 0),
        }
    }
}
