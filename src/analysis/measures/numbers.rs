//! Every number of the measures under a name of its own: for tables, which know no parts of parts.

use crate::analysis::measure::Measure;
use crate::visibility::Audience;

use super::all::{Measures, Named};
use super::breakdown::Breakdown;

/// The names of the numbers of a breakdown.
type BreakdownNames = [&'static str; 3];

const OF_CLIENT: BreakdownNames =
    ["by_origin_client_ended", "by_origin_client_follow_through", "by_origin_client_worth"];
const OF_COACH: BreakdownNames = ["by_origin_coach_ended", "by_origin_coach_follow_through", "by_origin_coach_worth"];
const TOGETHER: BreakdownNames =
    ["by_origin_together_ended", "by_origin_together_follow_through", "by_origin_together_worth"];
const TO_DO: BreakdownNames = ["by_kind_do_ended", "by_kind_do_follow_through", "by_kind_do_worth"];
const TO_REFLECT: BreakdownNames = ["by_kind_reflect_ended", "by_kind_reflect_follow_through", "by_kind_reflect_worth"];

impl Measures {
    /// Returns every number in the order of the table: the measures that are one number each, and after them what stands
    /// beside them, by its path: `origin_client`, `by_kind_do_worth`, `energy_flow`. Not the goals, and not the tags.
    pub(crate) fn numbers(&self) -> Vec<Named> {
        let measures = self.named();
        measures.into_iter().flat_map(|named| [named].into_iter().chain(self.beside(named.name))).collect()
    }

    /// Returns the numbers that stand after the measure `name`.
    fn beside(&self, name: &str) -> Vec<Named> {
        match name {
            "worth" => self.origins(),
            "directive" => self.breakdowns(),
            "confidence_gain" => self.awareness_counts(),
            "energy" => {
                vec![for_all("energy_engagement", self.energy.engagement), for_all("energy_flow", self.energy.flow)]
            }
            "stance" => vec![for_all("stance_unusual", self.stance.unusual)],
            _ => Vec::new(),
        }
    }

    fn origins(&self) -> Vec<Named> {
        let own = self.origin;
        let counted = [("origin_client", own.client), ("origin_coach", own.coach), ("origin_together", own.together)];
        counted.into_iter().map(|(name, number)| for_all(name, count_of(number, own.n()))).collect()
    }

    fn awareness_counts(&self) -> Vec<Named> {
        let own = self.awareness;
        let counted = [
            ("awareness_self_reflection", own.kinds.self_reflection),
            ("awareness_insight", own.kinds.insight),
            ("awareness_rumination", own.kinds.rumination),
            ("awareness_mindfulness", own.kinds.mindfulness),
        ];
        counted.into_iter().map(|(name, number)| for_all(name, count_of(number, own.n))).collect()
    }

    fn breakdowns(&self) -> Vec<Named> {
        let (origin, kind) = (&self.by_origin, &self.by_kind);
        let all = [
            (OF_CLIENT, origin.client),
            (OF_COACH, origin.coach),
            (TOGETHER, origin.together),
            (TO_DO, kind.to_do),
            (TO_REFLECT, kind.to_reflect),
        ];
        all.into_iter().flat_map(|(names, own)| breakdown(names, own)).collect()
    }
}

const fn for_all(name: &'static str, measure: Measure) -> Named {
    Named { name, audience: Audience::All, measure: Some(measure) }
}

/// Returns a count of the `n` things it is a part of. It is never too early for it.
fn count_of(number: u32, n: u32) -> Measure {
    Measure::always(f64::from(number), n)
}

fn breakdown([ended, follow_through, worth]: BreakdownNames, own: Breakdown) -> [Named; 3] {
    [
        for_all(ended, count_of(own.n, own.n)),
        Named { name: follow_through, audience: Audience::Coach, measure: own.follow_through },
        for_all(worth, own.worth),
    ]
}
