//! The forms to reflect with.

/// The names of the forms that are built in; a file of the same name in `templates/` wins over one.
pub const BUILT_IN: &[&str] = &["kolb", "free", "let_go", "session"];
