//! A Markdown file as text with positions. Knows nothing of coaching and does no IO.

pub(crate) mod body;
mod comments;
pub(crate) mod conflict;
pub(crate) mod fences;
pub(crate) mod lookalike;
pub(crate) mod node;
pub(crate) mod pasted_mail;
pub(crate) mod span;
pub(crate) mod value;
pub(crate) mod yaml;
