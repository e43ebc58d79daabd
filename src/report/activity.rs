//! An activity as it was agreed, and how it stands.

use schemars::JsonSchema;
use serde::Serialize;

use crate::analysis::{ActivityThread, ClientTimeline};
use crate::model::activity::Activity;
use crate::model::client::CallsIt;

use super::Problem;
use super::progress::ActivityProgress;

/// An activity as it was agreed, and how it stands.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub(crate) struct ActivityReport {
    /// `meanwhile/activity-show/1`.
    pub schema: &'static str,
    /// The client's code.
    pub client: String,
    /// The client's own words for an activity.
    pub calls_it: CallsIt,
    /// The activity and how it stands.
    pub activity: ActivityProgress,
    /// How it was agreed.
    pub agreed: Activity,
    /// How many entries tell of it.
    pub entries: usize,
    /// What it was last said to be worth, 0 to 10.
    pub worth: Option<u8>,
    /// The file that defines it, relative to the journal's root.
    pub path: String,
    /// Files and items that were left out.
    pub problems: Vec<Problem>,
}

impl ActivityReport {
    /// Returns the report on one activity of an analysis.
    pub(crate) fn of(timeline: &ClientTimeline<'_>, thread: &ActivityThread<'_>, problems: Vec<Problem>) -> Self {
        Self {
            schema: "meanwhile/activity-show/1",
            client: timeline.records.code.clone(),
            calls_it: timeline.records.calls_it(),
            activity: ActivityProgress::of(timeline, thread),
            agreed: thread.activity.clone(),
            entries: thread.entries().count(),
            worth: thread.worth(),
            path: thread.set_in.path().to_owned(),
            problems,
        }
    }
}
