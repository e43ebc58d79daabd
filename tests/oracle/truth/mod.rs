//! What `docs/learning.md` says, definition by definition, by brute force: nothing is kept, everything is asked again.
//!
//! It shares no code with the program, and answers in the shape of its JSON.

mod answers;
mod learning_loop;
mod measures;
mod records;
mod thread;

pub(crate) use answers::{progress, week};
pub(crate) use records::Asked;
