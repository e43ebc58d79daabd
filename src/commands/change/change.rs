//! A change of a client's folder that is ready to be made.

use crate::app::error::{Error, Kind};
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
    /// Returns what is written, where that is one file.
    pub(crate) fn only_plan(self) -> Result<Plan, Error> {
        let gone = || Error::new(Kind::Invalid, "there is nothing to write").hint("Nothing was written");
        self.plans.into_iter().next().ok_or_else(gone)
    }

    /// Returns where the first file lies, relative to the journal's root.
    pub(crate) fn path(&self) -> &str {
        self.plans.first().map_or("", |plan| &plan.path)
    }
}
