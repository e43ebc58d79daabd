//! What is told about a journal, as owned values: a report is made of what a reader may see, as of a day, and is the JSON that
//! scripts read. Screens, pages and tables show the same report in other ways.

pub(crate) mod activity;
pub(crate) mod client;
pub(crate) mod diary;
pub(crate) mod find;
pub(crate) mod groups;
pub(crate) mod later;
pub(crate) mod lists;
pub(crate) mod nudges;
pub(crate) mod practice;
pub(crate) mod prep;
pub(crate) mod problem;
pub(crate) mod progress;
pub(crate) mod session_mail;
pub(crate) mod since_last_time;
pub(crate) mod stats;
pub(crate) mod status;
pub(crate) mod trail;
mod ways;
pub(crate) mod week;

pub(crate) use problem::Problem;

#[cfg(test)]
mod properties;
