//! What a name on the command line means: a client, a session, an activity, a goal, a form, a file.

pub(crate) mod client;
pub(crate) mod entry;
pub(crate) mod file;
pub(crate) mod form;
pub(crate) mod in_client;
pub(crate) mod name;
pub(crate) mod owner;
pub(crate) mod removable;
pub(crate) mod session;
