//! Changes to a file's text that leave every other byte alone. Knows nothing of coaching and does no IO.
//!
//! An edit finds its place in the original text and splices only that ([`splice`]); nothing is written anew. It is then
//! checked against its own meaning: the edit is applied to the parsed value too, the edited text is parsed again, and
//! the two must agree ([`guard`]), or the edit is refused ([`Refusal`]) and nothing is changed. In reading order:
//!
//! - [`edits`]: what can be asked for; [`path`]: the path to what was read; [`apply()`]: how it is done.
//! - [`resolve`]: an edit as one change of one collection in the tree.
//! - [`block`], [`flow`]: where that change stands in the text.
//! - [`lines`], [`indent_style`], [`written`]: lines, the neighbours' way of writing, a value in that way.
//! - [`meaning`], [`guard`]: what the text means before and after.

mod apply;
mod block;
mod change;
mod cursor;
mod edits;
mod flow;
mod guard;
mod indent_style;
mod lines;
mod meaning;
mod path;
mod refusal;
mod resolve;
mod source;
mod splice;
mod written;

pub use apply::{apply, apply_yaml};
pub(crate) use apply::{apply_together, apply_yaml_together};
pub use edits::{Edit, Step};
pub(crate) use path::{path_to, path_to_key};
pub(crate) use refusal::Refusal;

#[cfg(test)]
mod tests;
