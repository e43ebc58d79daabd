//! Reads and writes YAML: front matter and settings files.
//!
//! A scanner of our own reads the YAML that people write in front matter, with the place of every part. Text outside
//! that subset goes to the library `serde_yaml`, which knows all of YAML but few places; what it reads can be shown, and
//! is refused where an edit is needed ([`Tree::uneditable`]), as are all anchors and aliases. What the scanner accepts means
//! what the library says.
//!
//! One difference is on purpose: U+0085, U+2028 and U+2029 are ordinary characters, as YAML 1.2 says (§5.4). The library
//! ends a line at them, as YAML 1.1 did, and would refuse prose that was pasted from a word processor.
//!
//! No type is given to a scalar here: `no` is the text `no` and `1.10` the text `1.10`. [`resolve`] says what a plain
//! scalar means where a field wants more than text.

mod anchors;
mod block;
mod block_scalar;
mod duplicates;
mod fallback;
mod flow;
mod limits;
mod messages;
mod plain;
mod quoted;
mod quoting;
mod reader;
pub(crate) mod resolve;
mod scanner;
mod tree;
pub(crate) mod write;

pub(crate) use messages::{is_own as quotes_nothing, way_out};
pub use reader::read;
pub use tree::Tree;
pub(crate) use tree::{Obstacle, ObstacleKind, Problem, ProblemKind};

#[cfg(test)]
mod tests;
