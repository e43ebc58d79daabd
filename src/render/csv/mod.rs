//! Comma-separated values: a stable header, one row for each thing. One file a table.

mod groups;
mod measures;
mod practice;
mod progress;
mod table;
mod week;

pub(crate) use groups::groups;
pub(crate) use measures::measures;
pub(crate) use practice::practice;
pub(crate) use progress::progress;
pub(crate) use table::{header, table};
pub(crate) use week::week;
