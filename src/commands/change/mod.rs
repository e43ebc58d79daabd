//! How a journal is changed: a client's folder that is locked and read, a plan, saving it, and keeping what was typed.

pub(crate) mod after_saving;
#[expect(clippy::module_inception, reason = "the noun that the room is for has a file of its own")]
pub(crate) mod change;
pub(crate) mod client_folder;
pub(crate) mod focus;
pub(crate) mod key_edits;
pub(crate) mod rescue;
pub(crate) mod save;
pub(crate) mod saved;
