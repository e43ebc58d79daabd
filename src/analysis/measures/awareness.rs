//! Kinds of attention to oneself (Sutton). Kinds, not levels: rumination is never more than insight.

use schemars::JsonSchema;
use serde::Serialize;

use crate::analysis::client_timeline::ClientTimeline;
use crate::analysis::definition::Definition;
use crate::analysis::sources::SUTTON;
use crate::analysis::window::Window;
use crate::model::words::Awareness;

pub(in crate::analysis) const DEFINITION: Definition = Definition {
    name: "awareness",
    summary: "how many entries show which kind of attention to oneself",
    definition: "Entries of the window marked with each of self_reflection, insight, rumination and mindfulness, and how many have any. Only the writer marks an entry; the tool reads no such thing out of prose.",
    range: Some("four counts"),
    reason: "They are kinds, not levels: rumination is never more than insight.",
    source: SUTTON,
    ..Definition::MEASURE
};

/// How many entries show each kind of attention to oneself.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct AwarenessCounts {
    /// How many show each.
    pub kinds: AwarenessKinds,
    /// Entries with any of them.
    pub n: u32,
}

/// How many entries show each kind of attention to oneself, one by one.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, JsonSchema)]
pub(crate) struct AwarenessKinds {
    /// Looking at oneself.
    pub self_reflection: u32,
    /// Understanding something of oneself.
    pub insight: u32,
    /// Going round and round.
    pub rumination: u32,
    /// Being present.
    pub mindfulness: u32,
}

impl AwarenessCounts {
    pub(super) fn of(timeline: &ClientTimeline<'_>, window: Window<'_>) -> Self {
        let mut counts = Self::default();
        for entry in window.entries(timeline) {
            let shown = &entry.reflection.awareness;
            let one = |kind| u32::from(shown.contains(&kind));
            counts.kinds.self_reflection += one(Awareness::SelfReflection);
            counts.kinds.insight += one(Awareness::Insight);
            counts.kinds.rumination += one(Awareness::Rumination);
            counts.kinds.mindfulness += one(Awareness::Mindfulness);
            // An entry may be of two kinds, so this is not the sum of them.
            counts.n += u32::from(!shown.is_empty());
        }
        counts
    }
}
