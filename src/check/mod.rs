//! What is wrong in a journal: rules, each with its own page of documentation, and what they look at.
//!
//! Rules about one file are kept where the file is read (`model`, `journal`): they are only described here. Rules about
//! what one file says of another are found here. No IO, no printing.

pub(crate) mod checked;
pub(crate) mod examine;
pub(crate) mod mentions;
pub(crate) mod rule;
pub(crate) mod rules;
