//! Who may see what, decided here and nowhere else: who reads an answer, which files of a journal are there for them, which
//! notes and measures they get, and whom a new file is for.
//!
//! A file that a reader may not see does not exist for them: it is taken away before anything is worked out. So no other
//! module asks about `share`, `by` or whose eyes something is for.

mod new_file;
mod projection;
mod reader;
mod sight;

pub(crate) use new_file::{author_to_write, shared_with_client, starts_as, would_hide};
pub(crate) use projection::{
    Hidden, author_of_reflection, author_of_session, for_the_coach_alone, is_the_clients, seen_by, seen_in_file, split,
    to_check,
};
pub(crate) use reader::Reader;
pub(crate) use sight::{Answer, AskedFor, Audience, Purpose, Sight};
