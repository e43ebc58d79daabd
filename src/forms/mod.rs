//! The forms that come with the tool: Markdown with the headings and prompts of an entry.

mod built_in;
mod form;

pub(crate) use built_in::{BUILT_IN_FORMS, built_in_heads, built_in_text};
pub(crate) use form::{Form, prompt_of_ask, prompt_of_field};
