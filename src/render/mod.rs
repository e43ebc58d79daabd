//! What people and scripts see. Decides nothing.

mod clean;
pub(crate) mod csv;
mod diff;
mod error;
pub(crate) mod json;
pub(crate) mod markdown;
mod sight;
pub(crate) mod text;

pub(crate) use clean::clean;
pub(crate) use diff::diff;
pub(crate) use error::error;
pub(crate) use sight::Sight;
