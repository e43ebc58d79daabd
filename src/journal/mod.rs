//! The folder on the disk: finding it, listing it, reading it, changing it. The only disk IO of the house.
#![expect(clippy::disallowed_methods, reason = "this is the home of the disk")]

pub(crate) mod bounds;
pub(crate) mod commit;
pub(crate) mod commit_error;
mod copies;
pub(crate) mod disk;
pub(crate) mod durable;
mod entries;
pub(crate) mod file_overlay;
mod folder_reading;
pub(crate) mod git;
pub(crate) mod history;
pub(crate) mod keep;
pub(crate) mod load;
pub(crate) mod locate;
pub(crate) mod lock;
pub(crate) mod moved;
mod not_read;
pub(crate) mod plan;
mod readers;
pub(crate) mod submodules;
pub(crate) mod walk;
pub(crate) mod words;

#[cfg(test)]
pub(crate) mod sample;
