//! What people and scripts see. Decides nothing.

mod clean;
pub(crate) mod csv;
mod diagnostics;
mod diff;
mod error;
mod excerpt;
mod explanation_page;
mod github;
pub(crate) mod json;
pub(crate) mod list;
pub(crate) mod markdown;
mod public_words;
mod rule_page;
mod said;
mod sight;
mod since_last_time;
pub(crate) mod text;
pub(crate) mod trail;

pub(crate) use clean::clean;
pub(crate) use diagnostics::{Findings, diagnostics, tally};
pub(crate) use diff::diff;
pub(crate) use error::error;
pub(crate) use explanation_page::{explanation, explanations_page};
pub(crate) use github::github;
pub(crate) use rule_page::{rule_page, rules_page};
pub(crate) use said::{attainment_in_words, level_in_words, notes, outcome_in_words, standing};
pub(crate) use sight::Sight;
pub(crate) use since_last_time::since_last_time;
