//! Whose ideas the activities are.

use schemars::JsonSchema;
use serde::Serialize;

use crate::analysis::client_timeline::ClientTimeline;
use crate::analysis::definition::Definition;
use crate::analysis::sources::HANDS_UP;
use crate::analysis::window::Window;
use crate::model::words::SetBy;

pub(in crate::analysis) const DEFINITION: Definition = Definition {
    name: "origin",
    summary: "whose ideas the activities were",
    definition: "Of the activities set in the window: how many were the client's idea, the coach's, and worked out together. Standing ones, which have no day, count where the window has no beginning.",
    range: Some("three counts"),
    reason: "In their interviews clients who were told what to do engaged less, so whose idea it was is written down.",
    source: HANDS_UP,
    ..Definition::MEASURE
};

/// How many of the activities set were whose idea.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, JsonSchema)]
pub(crate) struct Origin {
    /// The client's.
    pub client: u32,
    /// The coach's.
    pub coach: u32,
    /// Worked out together.
    pub together: u32,
}

impl Origin {
    pub(super) fn of(timeline: &ClientTimeline<'_>, window: Window<'_>) -> Self {
        let mut origin = Self::default();
        for thread in window.set(timeline) {
            match thread.activity.set_by {
                SetBy::Client => origin.client += 1,
                SetBy::Coach => origin.coach += 1,
                SetBy::Together => origin.together += 1,
            }
        }
        origin
    }

    /// Returns how many there are in all.
    pub(crate) const fn n(self) -> u32 {
        self.client + self.coach + self.together
    }
}
