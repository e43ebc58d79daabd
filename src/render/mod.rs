//! What people and scripts see. Decides nothing.

mod clean;
mod diff;
mod error;
mod said;
mod since_last_time;

pub(crate) use clean::clean;
pub(crate) use diff::diff;
pub(crate) use error::error;
pub(crate) use said::{notes, standing};
pub(crate) use since_last_time::since_last_time;
