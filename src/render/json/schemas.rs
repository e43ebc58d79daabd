//! The JSON Schemas of every view, by name.

use schemars::generate::SchemaSettings;
use schemars::{JsonSchema, Schema};

use super::activity_show::ActivityShowView;
use super::check::CheckView;
use super::client_show::ClientShowView;
use super::explain::ExplainView;
use super::form_list::FormListView;
use super::form_show::FormShowView;
use super::list::{AnyRow, ListView};
use super::nudge::NudgeView;
use super::practice_stats::PracticeStatsView;
use super::prep::PrepView;
use super::progress::ProgressView;
use super::stats::StatsView;
use super::status::StatusView;
use super::trail::TrailView;
use super::week::WeekView;

/// A view that `mw schema` knows.
pub(crate) struct Named {
    /// Its name: `week` of `meanwhile/week/1`.
    pub name: &'static str,
    /// Makes its schema.
    pub schema: fn() -> Schema,
}

/// Every view, in order of their names.
pub(crate) const SCHEMAS: &[Named] = &[
    Named { name: "activity-show", schema: of::<ActivityShowView> },
    Named { name: "check", schema: of::<CheckView> },
    Named { name: "client-show", schema: of::<ClientShowView> },
    Named { name: "explain", schema: of::<ExplainView> },
    Named { name: "form-list", schema: of::<FormListView> },
    Named { name: "form-show", schema: of::<FormShowView> },
    Named { name: "list", schema: of::<ListView<AnyRow>> },
    Named { name: "nudge", schema: of::<NudgeView> },
    Named { name: "prep", schema: of::<PrepView> },
    Named { name: "progress", schema: of::<ProgressView> },
    Named { name: "stats", schema: of::<StatsView> },
    Named { name: "stats-practice", schema: of::<PracticeStatsView> },
    Named { name: "status", schema: of::<StatusView> },
    Named { name: "trail", schema: of::<TrailView> },
    Named { name: "week", schema: of::<WeekView> },
];

/// Returns the schema of what is written: a key that may be null is there all the same.
fn of<View: JsonSchema>() -> Schema {
    SchemaSettings::draft2020_12().for_serialize().into_generator().into_root_schema_for::<View>()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_stand_in_order_and_every_schema_says_what_its_keys_mean() {
        assert!(SCHEMAS.is_sorted_by_key(|named| named.name));
        for named in SCHEMAS {
            let schema = (named.schema)().to_value();
            let described = schema.pointer("/properties/schema/description").and_then(serde_json::Value::as_str);
            assert_eq!(described, Some(&*format!("`meanwhile/{}/1`.", named.name)));
        }
    }
}
