//! What becomes of one file.

/// What becomes of one file: it is made, replaced or taken away.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Plan {
    /// The file, relative to the journal's root, with `/`.
    pub path: String,
    /// What it held when it was read; `None` for a file that is to be made.
    pub before: Option<String>,
    /// What it is to hold; `None` for a file that is to be taken away.
    pub after: Option<String>,
}

impl Plan {
    /// Returns the plan of a new file.
    pub(crate) fn create(path: impl Into<String>, text: String) -> Self {
        Self { path: path.into(), before: None, after: Some(text) }
    }

    /// Returns the plan that makes `after` of a file that holds `before`.
    pub(crate) fn replace(path: impl Into<String>, before: String, after: String) -> Self {
        Self { path: path.into(), before: Some(before), after: Some(after) }
    }

    /// Returns the plan that takes this one back.
    pub(crate) fn reversed(&self) -> Self {
        Self { path: self.path.clone(), before: self.after.clone(), after: self.before.clone() }
    }
}
