//! What the process has from its surroundings and gives back to them: the environment, stdin and the streams, the person at the
//! terminal, errors and exit codes. Knows no journal.

pub(crate) mod editor;
pub(crate) mod environment;
pub(crate) mod error;
pub(crate) mod exit_code;
mod interrupt;
pub(crate) mod patience;
pub(crate) mod prompts;
pub(crate) mod stdin;
pub(crate) mod streams;
