//! Every measure of a client over a window, together.

use schemars::JsonSchema;
use serde::Serialize;

use crate::analysis::client_timeline::ClientTimeline;
use crate::analysis::definition::Definition;
use crate::analysis::goal_attainment::goal_attainment;
use crate::analysis::measure::Measure;
use crate::analysis::window::Window;
use crate::visibility::{Audience, Sight};

use super::alignment::{self, alignment};
use super::awareness::{self, AwarenessCounts, AwarenessKinds};
use super::by_kind::{self, ByKind};
use super::by_origin::{self, ByOrigin};
use super::confidence_gain::{self, confidence_gain};
use super::directive::{self, directive};
use super::energy::{self, Energy};
use super::follow_through::{self, follow_through};
use super::forgotten_middle::{self, forgotten_middle};
use super::goals;
use super::insight_yield::{self, insight_yield};
use super::last_minute::{self, last_minute};
use super::linked::{self, linked};
use super::load::{self, load};
use super::longest_silence::{self, longest_silence};
use super::loop_time::{self, loop_time};
use super::origin::{self, Origin};
use super::review_rate::{self, review_rate};
use super::rumination_share::{self, rumination_share};
use super::several::{self, Several};
use super::stance::{self, StanceUse};
use super::surprise::{self, surprise};
use super::worth::{self, worth};

/// What every measure is called and means, in the order in which screens show them.
pub(crate) const MEASURES: &[Definition] = &[
    follow_through::DEFINITION,
    worth::DEFINITION,
    origin::DEFINITION,
    directive::DEFINITION,
    by_origin::DEFINITION,
    by_kind::DEFINITION,
    load::DEFINITION,
    linked::DEFINITION,
    review_rate::DEFINITION,
    last_minute::DEFINITION,
    forgotten_middle::DEFINITION,
    longest_silence::DEFINITION,
    surprise::DEFINITION,
    confidence_gain::DEFINITION,
    awareness::DEFINITION,
    insight_yield::DEFINITION,
    rumination_share::DEFINITION,
    energy::DEFINITION,
    stance::DEFINITION,
    goals::DEFINITION,
    crate::analysis::goal_attainment::DEFINITION,
    alignment::DEFINITION,
    loop_time::DEFINITION,
    crate::analysis::coach::TRAVEL,
    crate::analysis::coach::MOVES_USED,
];

/// Every measure of a client over a window.
#[derive(Clone, Debug, Default, PartialEq, Serialize, JsonSchema)]
pub(crate) struct Measures {
    /// Mean of what was done of the ended activities, 0 to 1. For the coach's eyes.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub follow_through: Option<Measure>,
    /// Median of what the ended activities were worth, 0 to 10.
    pub worth: Measure,
    /// Whose ideas the activities set were.
    #[serde(serialize_with = "several::origin")]
    #[schemars(with = "Several<Origin>")]
    pub origin: Origin,
    /// Share of the activities set that were the coach's idea, 0 to 1.
    pub directive: Measure,
    /// Ended activities by whose idea they were.
    #[serde(serialize_with = "several::by_origin")]
    #[schemars(with = "Several<ByOrigin>")]
    pub by_origin: ByOrigin,
    /// Ended activities by their kind.
    #[serde(serialize_with = "several::by_kind")]
    #[schemars(with = "Several<ByKind>")]
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
    #[serde(serialize_with = "several::awareness")]
    #[schemars(with = "Several<AwarenessKinds>")]
    pub awareness: AwarenessCounts,
    /// Share of entries with awareness that have insight, 0 to 1.
    pub insight_yield: Measure,
    /// Share of rumination among the last six entries that look at oneself, 0 to 1.
    pub rumination_share: Measure,
    /// Mean energy, −5 to 5, with engagement and flow, and by tag.
    pub energy: Energy,
    /// Distinct stances tried, divided by 4.
    pub stance: StanceUse,
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
    pub audience: Audience,
    /// The measure; `None` where it is not the reader's.
    pub measure: Option<Measure>,
}

impl Measures {
    /// Returns the measures of `scope`.
    pub(crate) fn of(timeline: &ClientTimeline<'_>, window: Window<'_>) -> Self {
        Self {
            follow_through: Some(follow_through(timeline, window)),
            worth: worth(timeline, window),
            origin: Origin::of(timeline, window),
            directive: directive(timeline, window),
            by_origin: ByOrigin::of(timeline, window),
            by_kind: ByKind::of(timeline, window),
            load: load(timeline, window),
            linked: linked(timeline, window),
            review_rate: review_rate(timeline, window),
            last_minute: last_minute(timeline, window),
            forgotten_middle: forgotten_middle(timeline, window),
            longest_silence: longest_silence(timeline, window),
            surprise: surprise(timeline, window),
            confidence_gain: confidence_gain(timeline, window),
            awareness: AwarenessCounts::of(timeline, window),
            insight_yield: insight_yield(timeline, window),
            rumination_share: rumination_share(timeline, window),
            energy: Energy::of(timeline, window),
            stance: StanceUse::of(timeline, window),
            gas_t: goal_attainment(timeline, window),
            alignment: alignment(timeline, window),
            loop_time: loop_time(timeline, window),
        }
    }

    /// Returns the measures with those of the activities that ended in the window as `timeline` knows them.
    pub(crate) fn with_endings(self, timeline: &ClientTimeline<'_>, window: Window<'_>) -> Self {
        Self {
            follow_through: Some(follow_through(timeline, window)),
            worth: worth(timeline, window),
            by_origin: ByOrigin::of(timeline, window),
            by_kind: ByKind::of(timeline, window),
            last_minute: last_minute(timeline, window),
            ..self
        }
    }

    /// Returns the measures without those that are not the reader's.
    pub(crate) fn seen_by(self, sight: Sight) -> Self {
        // What was done of what was agreed is a number to steer by for a coach; a client would read it as a mark. So it is
        // taken out of the report and is not in the JSON at all.
        if sight.shows_measure(Audience::Coach) {
            return self;
        }
        let Self { by_origin, by_kind, .. } = self;
        Self { follow_through: None, by_origin: by_origin.without_done(), by_kind: by_kind.without_done(), ..self }
    }

    /// Returns the measures that are one number each, in the order of the table, and the loop time.
    pub(crate) fn named(&self) -> [Named; 18] {
        let named = |definition: &'static Definition, measure| Named {
            name: definition.name,
            audience: definition.audience,
            measure,
        };
        let given = |definition, measure| named(definition, Some(measure));
        [
            named(&follow_through::DEFINITION, self.follow_through),
            given(&worth::DEFINITION, self.worth),
            given(&directive::DEFINITION, self.directive),
            given(&load::DEFINITION, self.load),
            given(&linked::DEFINITION, self.linked),
            given(&review_rate::DEFINITION, self.review_rate),
            given(&last_minute::DEFINITION, self.last_minute),
            given(&forgotten_middle::DEFINITION, self.forgotten_middle),
            given(&longest_silence::DEFINITION, self.longest_silence),
            given(&surprise::DEFINITION, self.surprise),
            given(&confidence_gain::DEFINITION, self.confidence_gain),
            given(&insight_yield::DEFINITION, self.insight_yield),
            given(&rumination_share::DEFINITION, self.rumination_share),
            given(&energy::DEFINITION, self.energy.energy),
            given(&stance::DEFINITION, self.stance.distinct),
            given(&crate::analysis::goal_attainment::DEFINITION, self.gas_t),
            given(&alignment::DEFINITION, self.alignment),
            given(&loop_time::DEFINITION, self.loop_time),
        ]
    }
}
