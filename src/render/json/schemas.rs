//! The JSON Schemas of every view, by name.

use schemars::generate::SchemaSettings;
use schemars::{JsonSchema, Schema};

use super::check::CheckView;
use super::explain::ExplainView;
use super::form_list::FormListView;
use super::form_show::FormShowView;
use crate::report::activity::ActivityReport;
use crate::report::client::ClientReport;
use crate::report::diary::DiaryReport;
use crate::report::find::FindReport;
use crate::report::lists::{AnyRow, ListReport};
use crate::report::nudges::NudgeReport;
use crate::report::practice::PracticeReport;
use crate::report::prep::PrepReport;
use crate::report::progress::ProgressReport;
use crate::report::stats::StatsReport;
use crate::report::status::StatusReport;
use crate::report::trail::TrailReport;
use crate::report::week::WeekReport;

/// A view that `mw schema` knows.
pub(crate) struct Named {
    /// Its name: `week` of `meanwhile/week/1`.
    pub name: &'static str,
    /// Makes its schema.
    pub schema: fn() -> Schema,
}

/// Every view, in order of their names.
pub(crate) const SCHEMAS: &[Named] = &[
    Named { name: "activity-show", schema: of::<ActivityReport> },
    Named { name: "check", schema: of::<CheckView> },
    Named { name: "client-show", schema: of::<ClientReport> },
    Named { name: "explain", schema: of::<ExplainView> },
    Named { name: "find", schema: of::<FindReport> },
    Named { name: "form-list", schema: of::<FormListView> },
    Named { name: "form-show", schema: of::<FormShowView> },
    Named { name: "list", schema: of::<ListReport<AnyRow>> },
    Named { name: "nudge", schema: of::<NudgeReport> },
    Named { name: "prep", schema: of::<PrepReport> },
    Named { name: "progress", schema: of::<ProgressReport> },
    Named { name: "read", schema: of::<DiaryReport> },
    Named { name: "stats", schema: of::<StatsReport> },
    Named { name: "stats-practice", schema: of::<PracticeReport> },
    Named { name: "status", schema: of::<StatusReport> },
    Named { name: "trail", schema: of::<TrailReport> },
    Named { name: "week", schema: of::<WeekReport> },
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
