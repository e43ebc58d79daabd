//! A change of a client's folder that is ready to be made.

use crate::journal::plan::Plan;
use crate::model::file::Content;

/// A change that is planned on records read after the last question. Weighing it, saving it and telling what came of it take this
/// one value.
#[derive(Debug)]
pub(crate) struct Change {
    /// What is written.
    pub plans: Vec<Plan>,
    /// What the file will say.
    pub content: Content,
}

impl Change {
    /// Returns where the first file lies, relative to the journal's root.
    pub(crate) fn path(&self) -> &str {
        self.plans.first().map_or("", |plan| &plan.path)
    }
}
