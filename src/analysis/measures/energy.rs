//! What takes energy and what gives it.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::Serialize;

use crate::analysis::client_timeline::ClientTimeline;
use crate::analysis::definition::Definition;
use crate::analysis::measure::Measure;
use crate::analysis::statistics::{mean_measure, share};
use crate::analysis::window::Window;
use crate::model::reflection::Reflection;

pub(in crate::analysis) const DEFINITION: Definition = Definition {
    name: "energy",
    label: Some("energy"),
    summary: "how much energy things gave or took",
    definition: "The mean of `energy` over the entries of the window that give it; beside it the mean `engagement` (0 to 10), the share of `flow`, and the same by tag for tags with two entries or more: up to three whose mean is above that of all, and up to three below it.",
    range: Some("−5 to 5"),
    reason: "What gives energy and what takes it is easier to see over weeks than on one evening.",
    source: "the idea from Burnett and Evans 2016 (the good time journal); the number is this tool's",
    ..Definition::MEASURE
};

/// How many tags are listed at each end.
const LISTED: usize = 3;
/// The fewest entries of a tag that is listed.
// A tag of one entry tells of one evening, and would read like a habit.
const FEWEST_ENTRIES: u32 = 2;

/// Energy, engagement and flow.
#[derive(Clone, Debug, Default, PartialEq, Serialize, JsonSchema)]
#[expect(clippy::struct_field_names, reason = "one of the three is called as the format calls it")]
pub(crate) struct Energy {
    /// Mean energy, −5 to 5.
    #[serde(flatten)]
    pub energy: Measure,
    /// Mean engagement, 0 to 10.
    pub engagement: Measure,
    /// Share of the entries that say so in which time went by unnoticed, 0 to 1.
    pub flow: Measure,
    /// The tags with the most and the least energy, each with at least two entries.
    pub tags: EnergyTags,
}

/// The tags with the most and the least energy.
#[derive(Clone, Debug, Default, PartialEq, Serialize, JsonSchema)]
pub(crate) struct EnergyTags {
    /// Those above the mean of all entries, the most first, at most three.
    pub highest: Vec<TagEnergy>,
    /// Those below it, the least first, at most three.
    pub lowest: Vec<TagEnergy>,
}

/// Energy, engagement and flow of the entries with one tag.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub(crate) struct TagEnergy {
    /// The tag.
    pub tag: String,
    /// Mean energy, −5 to 5, over at least two entries.
    #[serde(flatten)]
    pub energy: Measure,
    /// Mean engagement, 0 to 10.
    pub engagement: Measure,
    /// Share of flow, 0 to 1.
    pub flow: Measure,
}

impl Energy {
    pub(super) fn of(timeline: &ClientTimeline<'_>, window: Window<'_>) -> Self {
        let entries: Vec<_> = window.entries(timeline).map(|entry| entry.reflection).collect();
        let (energy, engagement, flow) = means(&entries);
        // Without a mean there are no tags either: nobody gave an energy.
        let tags = EnergyTags::of(by_tag(&entries), energy.value.unwrap_or_default());
        Self { energy, engagement, flow, tags }
    }
}

impl EnergyTags {
    /// Returns those of `tags`, which come in their own order, that are above and below the mean of all entries.
    fn of(tags: Vec<TagEnergy>, mean: f64) -> Self {
        let energy = |tag: &TagEnergy| tag.energy.value.unwrap_or(mean);
        // Stable sorts: of two tags with one energy the one that comes first by its name stands first at either end.
        let mut highest: Vec<_> = tags.iter().filter(|tag| energy(tag) > mean).cloned().collect();
        highest.sort_by(|one, other| energy(other).total_cmp(&energy(one)));
        highest.truncate(LISTED);
        // A tag of the mean itself is neither: with one tag there would be a highest and a lowest that are the same.
        let mut lowest: Vec<_> = tags.into_iter().filter(|tag| energy(tag) < mean).collect();
        lowest.sort_by(|one, other| energy(one).total_cmp(&energy(other)));
        lowest.truncate(LISTED);
        Self { highest, lowest }
    }
}

fn by_tag(entries: &[&Reflection]) -> Vec<TagEnergy> {
    let mut tagged: BTreeMap<&str, Vec<&Reflection>> = BTreeMap::new();
    for entry in entries {
        for (at, tag) in entry.tags.iter().enumerate() {
            // A tag that stands there twice is still one entry.
            if !entry.tags[..at].contains(tag) {
                tagged.entry(tag).or_default().push(entry);
            }
        }
    }
    let tags = tagged.into_iter().map(|(tag, entries)| {
        let (energy, engagement, flow) = means(&entries);
        TagEnergy { tag: tag.to_owned(), energy, engagement, flow }
    });
    // By the entries that say how much energy it was: others with the tag tell nothing of it.
    tags.filter(|tag| tag.energy.n >= FEWEST_ENTRIES).collect()
}

fn means(entries: &[&Reflection]) -> (Measure, Measure, Measure) {
    let energy: Vec<_> = entries.iter().filter_map(|entry| entry.energy).map(f64::from).collect();
    let engagement: Vec<_> = entries.iter().filter_map(|entry| entry.engagement).map(f64::from).collect();
    // Only those that say yes or no: leaving it out is not a no.
    let flow: Vec<_> = entries.iter().filter_map(|entry| entry.flow).collect();
    let in_flow = flow.iter().filter(|flow| **flow).count();
    (mean_measure(&energy, 0), mean_measure(&engagement, 0), share(in_flow, flow.len(), 0))
}
