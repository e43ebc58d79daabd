//! The folder on the disk: finding it, listing it, reading it, changing it. The only disk IO of the house.
#![expect(clippy::disallowed_methods, reason = "this is the home of the disk")]

pub mod bounds;
pub mod commit;
pub mod disk;
mod entries;
pub mod git;
pub mod history;
pub mod keep;
pub mod load;
pub mod locate;
pub mod texts;
pub mod walk;
pub mod words;
