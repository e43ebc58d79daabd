//! Notes: something worth a look, never a verdict. Each is a question or an offer, and can be turned off by its name. One file
//! each: what it is called and means, the threshold, and what it says; `all` lists them.

mod all;
mod all_goals_sponsors;
mod avoided_word;
mod coach_led_run;
mod coach_led_unasked;
mod context;
mod forgotten_middle;
mod last_minute;
mod low_confidence;
mod more_than_most;
mod more_than_one;
mod new_notes;
mod no_goal;
mod no_success;
mod no_three_way;
mod not_reviewed;
mod note;
mod parent_child;
mod retention_passed;
mod rumination;
mod set_in_a_rush;
pub(super) mod strain;
mod stuck;
pub(super) mod supervision_due;

pub(crate) use all::notes;
pub(crate) use new_notes::{BeforeChange, new_notes};
pub(crate) use note::{Note, seen_by};
pub(crate) use set_in_a_rush::RUSH;

pub(super) use all::{NOTES, is_off};

#[cfg(test)]
mod tests;
