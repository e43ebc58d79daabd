//! What people and scripts see. Decides nothing.

mod clean;
mod diff;
mod error;

pub(crate) use clean::clean;
pub(crate) use diff::diff;
pub(crate) use error::error;
