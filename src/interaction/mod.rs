//! Talking with the person at the terminal: the editor and the questions, only where there is a person; and what comes on stdin.

pub(crate) mod editor;
mod interrupt;
pub(crate) mod patience;
pub(crate) mod questions;
pub(crate) mod stdin;
