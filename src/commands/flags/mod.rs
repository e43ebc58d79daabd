//! Flags that several commands share.

pub(crate) mod bom;
pub(crate) mod complete;
pub(crate) mod day;
pub(crate) mod field_flags;
pub(crate) mod letter;
pub(crate) mod options;
pub(crate) mod output;
pub(crate) mod window;
