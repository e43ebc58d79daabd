//! What people and scripts see. Decides nothing.

mod clean;
pub(crate) mod csv;
mod diff;
mod error;
pub(crate) mod json;
pub(crate) mod list;
pub(crate) mod markdown;
mod said;
mod sight;
mod since_last_time;
pub(crate) mod text;
pub(crate) mod trail;

pub(crate) use clean::clean;
pub(crate) use diff::diff;
pub(crate) use error::error;
pub(crate) use said::{notes, outcome_in_words, standing};
pub(crate) use sight::Sight;
pub(crate) use since_last_time::since_last_time;
