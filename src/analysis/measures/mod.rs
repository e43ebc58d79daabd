//! The measures of a client over a window, one file each: what it is called and means, the threshold, and how it is worked out;
//! `all` lists them.

mod alignment;
pub(crate) mod all;
mod awareness;
mod breakdown;
mod by_kind;
mod by_origin;
mod confidence_gain;
mod difference;
mod directive;
mod energy;
mod follow_through;
mod forgotten_middle;
mod goals;
mod insight_yield;
mod last_minute;
mod linked;
mod load;
mod longest_silence;
mod loop_time;
mod numbers;
mod origin;
mod review_rate;
mod rumination_share;
mod several;
mod stance;
mod surprise;
mod worth;

pub(crate) use all::{MEASURES, Measures, Named};
pub(crate) use awareness::{AwarenessCounts, AwarenessKinds};
pub(crate) use breakdown::Breakdown;
pub(crate) use energy::{Energy, TagEnergy};
pub(crate) use goals::GoalProgress;
pub(crate) use origin::Origin;

pub(super) use forgotten_middle::empty_middles;
pub(super) use last_minute::last_minute_threads;
pub(super) use review_rate::unreviewed_in;

#[cfg(test)]
mod tests;
