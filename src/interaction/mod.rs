//! Talking with the person at the terminal: the editor and the questions. Only where there is a person.

pub(crate) mod editor;
mod interrupt;
pub(crate) mod patience;
pub(crate) mod questions;
