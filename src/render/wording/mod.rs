//! What is said, apart from where it is shown: phrases and sentences of ours. A screen, a page and a mail take them from here.

mod client;
mod counting;
mod day;
mod diary;
mod files_read;
mod goal;
mod learning_loop;
mod not_committed;
mod not_shared;
mod note;
mod session;
mod standing;
mod window;

pub(crate) use client::client;
pub(crate) use counting::{counted, counted_by_kind, counted_entries, each_kind_counted, listed, one_word};
pub(crate) use day::{away, moment};
pub(crate) use diary::{Asked, Block, asides, blocks, dated_later, facts, headline, nothing_written, ticks};
pub(crate) use files_read::files_read;
pub(crate) use goal::{attainment, signed};
pub(crate) use learning_loop::{Voice, Waiting, loops_closed, nothing, stage_words, waits_for};
pub(crate) use not_committed::not_committed;
pub(crate) use not_shared::not_shared;
pub(crate) use note::{FOR_YOU_ALONE, note};
pub(crate) use session::{session, session_to_come};
pub(crate) use standing::{count_so_far, outcome, standing, standing_of};
pub(crate) use window::{in_window, window_named};
