//! The measures of a client over a window: every row of the table, one file for each family.

mod alignment;
pub mod all;
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

pub use all::{Measures, Named};
pub use awareness::AwarenessCounts;
pub use energy::{Energy, TagEnergy};
pub use follow_through::{Breakdown, ByKind, ByOrigin};
pub use goals::{GoalProgress, GoalScoreOn};
pub use origin::Origin;
pub use stance::StanceUse;

pub(super) use last_minute::last_minute_threads;
pub(super) use middle::empty_middles;
pub(super) use review_rate::unreviewed_in;

#[cfg(test)]
mod tests;
