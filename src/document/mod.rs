//! A Markdown file as text with positions. Knows nothing of coaching and does no IO.

pub mod body;
mod comments;
pub mod conflict;
pub mod fences;
pub mod node;
pub mod pasted_mail;
pub mod span;
pub mod value;
pub mod yaml;
