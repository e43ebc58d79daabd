//! How a journal is changed: a client's folder that is locked and read, a plan, saving it, and keeping what was typed.

pub(crate) mod after_saving;
pub(crate) mod client_folder;
pub(crate) mod rescue;
pub(crate) mod save;
