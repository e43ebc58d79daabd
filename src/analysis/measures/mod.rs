//! The measures of a client over a window: every row of the table, one file for each family.

mod alignment;
pub(crate) mod all;
mod awareness;
mod energy;
mod expectation;
mod follow_through;
mod goals;
mod last_minute;
mod middle;
mod numbers;
mod origin;
mod review_rate;
mod silence;
mod stance;

pub(crate) use all::{Measures, Named};
pub(crate) use awareness::AwarenessCounts;
pub(crate) use energy::{Energy, TagEnergy};
pub(crate) use follow_through::Breakdown;
pub(crate) use goals::{GoalProgress, GoalScoreOn};
pub(crate) use origin::Origin;

pub(super) use last_minute::last_minute_threads;
pub(super) use middle::empty_middles;
pub(super) use review_rate::unreviewed_in;

#[cfg(test)]
mod tests;
