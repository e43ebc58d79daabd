//! Every measure of a client over a window, together.

use schemars::JsonSchema;
use serde::Serialize;

use crate::analysis::client_analysis::ClientAnalysis;
use crate::analysis::goal_attainment::goal_attainment;
use crate::analysis::measure::Measure;
use crate::analysis::scope::Scope;
use crate::analysis::statistics::median_measure;
use crate::visibility::{Eyes, Sight};

use super::alignment::alignment;
use super::awareness::{AwarenessCounts, insight_yield, rumination_share};
use super::energy::Energy;
use super::expectation::{confidence_gain, surprise};
use super::follow_through::{ByKind, ByOrigin, follow_through, worth};
use super::goals::GoalProgress;
use super::last_minute::last_minute;
use super::middle::forgotten_middle;
use super::origin::{Origin, directive, linked, load};
use super::review_rate::review_rate;
use super::silence::longest_silence;
use super::stance::StanceUse;

/// Every measure of a client over a window.
#[derive(Clone, Debug, Default, PartialEq, Serialize, JsonSchema)]
pub(crate) struct Measures {
    /// Mean of what was done of the ended activities, 0 to 1. For the coach's eyes.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub follow_through: Option<Measure>,
    /// Median of what the ended activities were worth, 0 to 10.
    pub worth: Measure,
    /// Whose ideas the activities set were.
    pub origin: Origin,
    /// Share of the activities set that were the coach's idea, 0 to 1.
    pub directive: Measure,
    /// Ended activities by whose idea they were.
    pub by_origin: ByOrigin,
    /// Ended activities by their kind.
    pub by_kind: ByKind,
    /// Weight of the open activities: 1 for each to do, 0.5 for each to reflect on.
    pub load: Measure,
    /// Share of the activities set that have a goal, 0 to 1.
    pub linked: Measure,
    /// Share of the activities that fell to be reviewed in a session that were, 0 to 1.
    pub review_rate: Measure,
    /// Share of the activities done that were just before a session, 0 to 1.
    pub last_minute: Measure,
    /// Share of entries in the middle half of long gaps between sessions, 0 to 1.
    pub forgotten_middle: Measure,
    /// Most days between entries, the last one running to the day asked.
    pub longest_silence: Measure,
    /// Mean of what came less what was expected, −10 to 10.
    pub surprise: Measure,
    /// Mean of the confidence now less that at setting, −10 to 10.
    pub confidence_gain: Measure,
    /// Entries with each kind of attention to oneself.
    pub awareness: AwarenessCounts,
    /// Share of entries with awareness that have insight, 0 to 1.
    pub insight_yield: Measure,
    /// Share of rumination among the last six entries that look at oneself, 0 to 1.
    pub rumination_share: Measure,
    /// Mean energy, −5 to 5, with engagement and flow, and by tag.
    pub energy: Energy,
    /// Distinct stances tried, divided by 4.
    pub stance: StanceUse,
    /// Each goal with its scores.
    #[serde(skip)]
    pub goals: Vec<GoalProgress>,
    /// Goal attainment as a T score (Kiresuk and Sherman 1968), 50 where all is as hoped.
    pub gas_t: Measure,
    /// Share of the goals not let go that every party agreed to, 0 to 1.
    pub alignment: Measure,
    /// Median of the days from the first experience to the closing of a loop.
    pub loop_time: Measure,
}

/// A measure with its name.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Named {
    /// The key in JSON.
    pub name: &'static str,
    /// Whose eyes it is for.
    pub eyes: Eyes,
    /// The measure; `None` where it is not the reader's.
    pub measure: Option<Measure>,
}

impl Measures {
    /// Returns the measures of `scope`.
    pub(crate) fn of(analysis: &ClientAnalysis<'_>, scope: Scope<'_>) -> Self {
        Self {
            follow_through: Some(follow_through(analysis, scope)),
            worth: worth(analysis, scope),
            origin: Origin::of(analysis, scope),
            directive: directive(analysis, scope),
            by_origin: ByOrigin::of(analysis, scope),
            by_kind: ByKind::of(analysis, scope),
            load: load(analysis, scope),
            linked: linked(analysis, scope),
            review_rate: review_rate(analysis, scope),
            last_minute: last_minute(analysis, scope),
            forgotten_middle: forgotten_middle(analysis, scope),
            longest_silence: longest_silence(analysis, scope),
            surprise: surprise(analysis, scope),
            confidence_gain: confidence_gain(analysis, scope),
            awareness: AwarenessCounts::of(analysis, scope),
            insight_yield: insight_yield(analysis, scope),
            rumination_share: rumination_share(analysis, scope),
            energy: Energy::of(analysis, scope),
            stance: StanceUse::of(analysis, scope),
            goals: GoalProgress::all(analysis, scope),
            gas_t: goal_attainment(analysis, scope),
            alignment: alignment(analysis, scope),
            loop_time: loop_time(analysis, scope),
        }
    }

    /// Returns the measures without those that are not the reader's.
    pub(crate) fn seen_by(self, sight: Sight) -> Self {
        if sight.shows_measure(Eyes::Coach) {
            return self;
        }
        let Self { by_origin, by_kind, .. } = self;
        Self { follow_through: None, by_origin: by_origin.without_done(), by_kind: by_kind.without_done(), ..self }
    }

    /// Returns the measures that are one number each, in the order of the table, and the loop time.
    pub(crate) const fn named(&self) -> [Named; 18] {
        const fn all(name: &'static str, measure: Measure) -> Named {
            Named { name, eyes: Eyes::All, measure: Some(measure) }
        }
        [
            Named { name: "follow_through", eyes: Eyes::Coach, measure: self.follow_through },
            all("worth", self.worth),
            all("directive", self.directive),
            all("load", self.load),
            all("linked", self.linked),
            all("review_rate", self.review_rate),
            all("last_minute", self.last_minute),
            all("forgotten_middle", self.forgotten_middle),
            all("longest_silence", self.longest_silence),
            all("surprise", self.surprise),
            all("confidence_gain", self.confidence_gain),
            all("insight_yield", self.insight_yield),
            all("rumination_share", self.rumination_share),
            all("energy", self.energy.energy),
            all("stance", self.stance.distinct),
            all("gas_t", self.gas_t),
            all("alignment", self.alignment),
            all("loop_time", self.loop_time),
        ]
    }
}

fn loop_time(analysis: &ClientAnalysis<'_>, scope: Scope<'_>) -> Measure {
    let closed = scope.closed(analysis).filter_map(|thread| thread.learning_loop.days_to_close());
    median_measure(closed.map(crate::analysis::statistics::days).collect())
}
