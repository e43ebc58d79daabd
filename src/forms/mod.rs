//! The forms that come with the tool: Markdown with the headings and prompts of an entry.

mod form;

pub(crate) use form::{BUILT_IN, Form};
