//! `meanwhile/activity-show/1`.

use schemars::JsonSchema;
use serde::Serialize;

use super::parts::{CallsItView, NameView, ProblemView, problems};
use super::progress::ActivityView;
use crate::analysis::{ActivityThread, ClientAnalysis};
use crate::diagnostic::Diagnostic;
use crate::model::words::{Capacity, Every, Willing};
use crate::report::progress::ActivityProgress;

/// An activity as it was agreed, and how it stands.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub(crate) struct ActivityShowView {
    /// `meanwhile/activity-show/1`.
    pub schema: &'static str,
    /// The client's code.
    pub client: String,
    /// The client's own words for an activity.
    pub calls_it: CallsItView,
    /// The activity and how it stands.
    pub activity: ActivityView,
    /// How it was agreed.
    pub agreed: AgreedView,
    /// How many entries tell of it.
    pub entries: usize,
    /// What it was last said to be worth, 0 to 10.
    pub worth: Option<u8>,
    /// The file that defines it, relative to the journal's root.
    pub path: String,
    /// Files and items that were left out.
    pub problems: Vec<ProblemView>,
}

/// How an activity was agreed; null where the file does not say.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub(crate) struct AgreedView {
    pub success: Option<String>,
    pub why: Option<String>,
    pub willing: Option<&'static str>,
    pub offered: bool,
    pub focus: bool,
    pub every: Option<&'static str>,
    pub until: Option<String>,
    pub due: Option<String>,
    pub minutes: Option<u32>,
    pub first_step: Option<String>,
    pub if_then: Option<String>,
    pub barrier: Option<String>,
    pub capacity: Option<&'static str>,
    pub expected: Option<u8>,
    pub confidence: Option<u8>,
    pub pull: Option<u8>,
    pub resistance: Option<u8>,
    pub rehearsed: Option<bool>,
    pub permission: Option<String>,
    pub accountable_to: Option<String>,
    pub check_in: Option<String>,
    pub after: Option<String>,
    pub form: Option<String>,
    pub load_reason: Option<String>,
    pub resources: Vec<LinkView>,
}

/// Something that helps with an activity.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub(crate) struct LinkView {
    pub title: Option<String>,
    pub url: Option<String>,
}

impl ActivityShowView {
    /// Returns the view of one activity of an analysis.
    pub(crate) fn of(analysis: &ClientAnalysis<'_>, thread: &ActivityThread<'_>, left_out: &[Diagnostic]) -> Self {
        let goals: Vec<_> = analysis.goals().iter().map(|(_, name)| NameView::from(name)).collect();
        Self {
            schema: "meanwhile/activity-show/1",
            client: analysis.records.code.clone(),
            calls_it: (&analysis.records.calls_it()).into(),
            activity: ActivityView::of(&ActivityProgress::of(analysis, thread), &goals),
            agreed: AgreedView::of(thread),
            entries: thread.entries().count(),
            worth: thread.worth(),
            path: thread.set_in.path().to_owned(),
            problems: problems(left_out),
        }
    }
}

impl AgreedView {
    fn of(thread: &ActivityThread<'_>) -> Self {
        let own = thread.activity.clone();
        Self {
            success: own.success,
            why: own.why,
            willing: own.willing.map(Willing::word),
            offered: own.offered,
            focus: own.focus,
            every: own.every.map(Every::word),
            until: own.until.map(|day| day.to_string()),
            due: own.due.map(|day| day.to_string()),
            minutes: own.minutes,
            first_step: own.first_step,
            if_then: own.if_then,
            barrier: own.barrier,
            capacity: own.capacity.map(Capacity::word),
            expected: own.expected,
            confidence: own.confidence,
            pull: own.pull,
            resistance: own.resistance,
            rehearsed: own.rehearsed,
            permission: own.permission,
            accountable_to: own.accountable_to,
            check_in: own.check_in.map(|day| day.to_string()),
            after: own.after,
            form: own.form,
            load_reason: own.load_reason,
            resources: own.resources.into_iter().map(|own| LinkView { title: own.title, url: own.url }).collect(),
        }
    }
}
