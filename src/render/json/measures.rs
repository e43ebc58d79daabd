//! The measures of a client. Each is `{value, n, note}`, and what stands beside it in the table of measures.

use schemars::JsonSchema;
use serde::Serialize;

use crate::analysis::measures::{Breakdown, Energy, TagEnergy};
use crate::analysis::{Measure, Measures};
use crate::visibility::Eyes;
use crate::visibility::Sight;

/// One number, with the count it rests on.
#[derive(Clone, Copy, Debug, Serialize, JsonSchema)]
pub(crate) struct MeasureView {
    /// The number; null while it is too early to say.
    pub value: Option<f64>,
    /// How many things it rests on.
    pub n: u32,
    /// `too early to say`, or null.
    pub note: Option<&'static str>,
}

impl From<Measure> for MeasureView {
    fn from(measure: Measure) -> Self {
        Self { value: measure.value, n: measure.n, note: measure.note }
    }
}

/// Every measure of a client over a window. Those for the coach's eyes are left out where the answer is for the client.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub(crate) struct MeasuresView {
    /// Mean of what was done of the ended activities, 0 to 1. For the coach's eyes.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub follow_through: Option<MeasureView>,
    /// Median of what the ended activities were worth, 0 to 10.
    pub worth: MeasureView,
    /// Whose ideas the activities set were.
    pub origin: OriginView,
    /// Share of the activities set that were the coach's idea, 0 to 1.
    pub directive: MeasureView,
    /// Ended activities by whose idea they were.
    pub by_origin: ByOriginView,
    /// Ended activities by their kind.
    pub by_kind: ByKindView,
    /// Weight of the open activities: 1 for each to do, 0.5 for each to reflect on.
    pub load: MeasureView,
    /// Share of the activities set that have a goal, 0 to 1.
    pub linked: MeasureView,
    /// Share of the activities that fell to be reviewed in a session that were, 0 to 1.
    pub review_rate: MeasureView,
    /// Share of the activities done that were just before a session, 0 to 1.
    pub last_minute: MeasureView,
    /// Share of entries in the middle half of long gaps between sessions, 0 to 1.
    pub forgotten_middle: MeasureView,
    /// Most days between entries, the last silence running to the day asked.
    pub longest_silence: MeasureView,
    /// Mean of what came less what was expected, −10 to 10.
    pub surprise: MeasureView,
    /// Mean of the confidence now less that at setting, −10 to 10.
    pub confidence_gain: MeasureView,
    /// Entries with each kind of attention to oneself.
    pub awareness: AwarenessView,
    /// Share of the entries with awareness that have insight, 0 to 1.
    pub insight_yield: MeasureView,
    /// Share of rumination among the last six entries that look at oneself, 0 to 1.
    pub rumination_share: MeasureView,
    /// Mean energy, −5 to 5, with engagement and flow, and by tag.
    pub energy: EnergyView,
    /// Distinct stances tried, divided by 4.
    pub stance: StanceView,
    /// Goal attainment as a T score (Kiresuk and Sherman 1968), 50 where all is as hoped.
    pub gas_t: MeasureView,
    /// Share of the goals not let go that every party agreed to, 0 to 1.
    pub alignment: MeasureView,
    /// Median of the days from the first experience to the closing of a loop.
    pub loop_time: MeasureView,
}

impl MeasuresView {
    /// Returns the measures that are shown.
    pub(crate) fn of(measures: &Measures, sight: Sight) -> Self {
        let for_coach = sight.shows_measure(Eyes::Coach);
        Self {
            follow_through: for_coach.then(|| measures.follow_through.into()),
            worth: measures.worth.into(),
            origin: OriginView::of(measures),
            directive: measures.directive.into(),
            by_origin: ByOriginView::of(measures, sight),
            by_kind: ByKindView::of(measures, sight),
            load: measures.load.into(),
            linked: measures.linked.into(),
            review_rate: measures.review_rate.into(),
            last_minute: measures.last_minute.into(),
            forgotten_middle: measures.forgotten_middle.into(),
            longest_silence: measures.longest_silence.into(),
            surprise: measures.surprise.into(),
            confidence_gain: measures.confidence_gain.into(),
            awareness: AwarenessView::of(measures),
            insight_yield: measures.insight_yield.into(),
            rumination_share: measures.rumination_share.into(),
            energy: (&measures.energy).into(),
            stance: StanceView::of(measures),
            gas_t: measures.gas_t.into(),
            alignment: measures.alignment.into(),
            loop_time: measures.loop_time.into(),
        }
    }
}

/// How many of the activities set were whose idea.
#[derive(Clone, Copy, Debug, Serialize, JsonSchema)]
pub(crate) struct OriginView {
    /// The client's.
    pub client: u32,
    /// The coach's.
    pub coach: u32,
    /// Worked out together.
    pub together: u32,
}

impl OriginView {
    fn of(measures: &Measures) -> Self {
        let origin = measures.origin;
        Self { client: origin.client, coach: origin.coach, together: origin.together }
    }
}

/// What became of some of the activities that ended.
#[derive(Clone, Copy, Debug, Serialize, JsonSchema)]
pub(crate) struct BreakdownView {
    /// Mean of what was done, 0 to 1. For the coach's eyes.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub follow_through: Option<MeasureView>,
    /// Median of what they were worth, 0 to 10.
    pub worth: MeasureView,
    /// How many ended.
    pub n: u32,
}

impl BreakdownView {
    fn of(breakdown: &Breakdown, sight: Sight) -> Self {
        let follow_through = sight.shows_measure(Eyes::Coach).then(|| breakdown.follow_through.into());
        Self { follow_through, worth: breakdown.worth.into(), n: breakdown.n }
    }
}

/// What became of the activities that ended, by whose idea they were.
#[derive(Clone, Copy, Debug, Serialize, JsonSchema)]
pub(crate) struct ByOriginView {
    /// The client's ideas.
    pub client: BreakdownView,
    /// The coach's ideas.
    pub coach: BreakdownView,
    /// Those worked out together.
    pub together: BreakdownView,
}

impl ByOriginView {
    fn of(measures: &Measures, sight: Sight) -> Self {
        let by = &measures.by_origin;
        let view = |own| BreakdownView::of(own, sight);
        Self { client: view(&by.client), coach: view(&by.coach), together: view(&by.together) }
    }
}

/// What became of the activities that ended, by their kind.
#[derive(Clone, Copy, Debug, Serialize, JsonSchema)]
pub(crate) struct ByKindView {
    /// Those to do.
    pub r#do: BreakdownView,
    /// Those to reflect on.
    pub reflect: BreakdownView,
}

impl ByKindView {
    fn of(measures: &Measures, sight: Sight) -> Self {
        let by = &measures.by_kind;
        Self { r#do: BreakdownView::of(&by.to_do, sight), reflect: BreakdownView::of(&by.to_reflect, sight) }
    }
}

/// Entries with each kind of attention to oneself (Sutton). Kinds, not levels.
#[derive(Clone, Copy, Debug, Serialize, JsonSchema)]
pub(crate) struct AwarenessView {
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

impl AwarenessView {
    fn of(measures: &Measures) -> Self {
        let counts = &measures.awareness;
        Self {
            self_reflection: counts.self_reflection,
            insight: counts.insight,
            rumination: counts.rumination,
            mindfulness: counts.mindfulness,
            n: counts.n,
        }
    }
}

/// Mean energy, and what stands beside it.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub(crate) struct EnergyView {
    /// Mean energy, −5 to 5.
    pub value: Option<f64>,
    /// Entries with energy.
    pub n: u32,
    /// `too early to say`, or null.
    pub note: Option<&'static str>,
    /// Mean engagement, 0 to 10.
    pub engagement: MeasureView,
    /// Share of the entries that say so in which time went by unnoticed, 0 to 1.
    pub flow: MeasureView,
    /// The tags with the most and the least energy, each with at least two entries.
    pub tags: TagsView,
}

/// The tags with the most and the least energy.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub(crate) struct TagsView {
    /// The most first, at most three.
    pub highest: Vec<TagView>,
    /// The least first, at most three; none that is among the highest.
    pub lowest: Vec<TagView>,
}

/// Energy, engagement and flow of the entries with one tag.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub(crate) struct TagView {
    /// The tag.
    pub tag: String,
    /// Mean energy, −5 to 5.
    pub value: Option<f64>,
    /// Entries with the tag and energy.
    pub n: u32,
    /// Mean engagement, 0 to 10.
    pub engagement: MeasureView,
    /// Share of flow, 0 to 1.
    pub flow: MeasureView,
}

impl From<&Energy> for EnergyView {
    fn from(energy: &Energy) -> Self {
        let tags = |tags: &[TagEnergy]| tags.iter().map(TagView::from).collect();
        Self {
            value: energy.energy.value,
            n: energy.energy.n,
            note: energy.energy.note,
            engagement: energy.engagement.into(),
            flow: energy.flow.into(),
            tags: TagsView { highest: tags(&energy.highest), lowest: tags(&energy.lowest) },
        }
    }
}

impl From<&TagEnergy> for TagView {
    fn from(tag: &TagEnergy) -> Self {
        Self {
            tag: tag.tag.clone(),
            value: tag.energy.value,
            n: tag.energy.n,
            engagement: tag.engagement.into(),
            flow: tag.flow.into(),
        }
    }
}

/// Distinct stances tried, and how often one was not the usual one.
#[derive(Clone, Copy, Debug, Serialize, JsonSchema)]
pub(crate) struct StanceView {
    /// Distinct stances divided by 4.
    pub value: Option<f64>,
    /// Entries with a stance.
    pub n: u32,
    /// `too early to say`, or null.
    pub note: Option<&'static str>,
    /// Share of the entries that say both whose stance is not the usual one, 0 to 1.
    pub unusual: MeasureView,
}

impl StanceView {
    fn of(measures: &Measures) -> Self {
        let distinct = measures.stance.distinct;
        Self { value: distinct.value, n: distinct.n, note: distinct.note, unusual: measures.stance.unusual.into() }
    }
}
