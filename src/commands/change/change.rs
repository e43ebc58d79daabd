//! A change of a client's folder that is ready to be made.

use std::cell::OnceCell;

use crate::analysis::{AsOf, ClientTimeline};
use crate::commands::context::Context;
use crate::journal::plan::Plan;
use crate::model::file::Content;
use crate::model::records::ClientRecords;

/// A change that is planned on records read after the last question: what is written, and what the client's records are before and
/// after it. Weighing it, saving it and telling what came of it take this one value.
#[derive(Debug)]
pub(crate) struct Change<'f> {
    /// What is written.
    pub plans: Vec<Plan>,
    /// What the file will say.
    pub content: Content,
    before: &'f ClientRecords,
    after: OnceCell<ClientRecords>,
}

impl<'f> Change<'f> {
    /// Returns the change that `plan` makes of the records `before`; the file will say `content`.
    pub(super) fn new(plan: Plan, content: Content, before: &'f ClientRecords) -> Self {
        Self { plans: vec![plan], content, before, after: OnceCell::new() }
    }

    /// Returns where the first file lies, relative to the journal's root.
    pub(crate) fn path(&self) -> &str {
        self.plans.first().map_or("", |plan| &plan.path)
    }

    /// Returns the client's records as they will be. They are copied at the first call, and no more.
    pub(crate) fn after(&self) -> &ClientRecords {
        self.after.get_or_init(|| with(self.before.clone(), &self.content))
    }

    /// Returns what will follow from the client's files, today.
    pub(crate) fn timeline(&self, context: &Context<'_>) -> ClientTimeline<'_> {
        ClientTimeline::of(self.after(), AsOf::at(context.environment.now))
    }
}

/// Returns `records` with a file that says `content`, in place of what it said before.
fn with(mut records: ClientRecords, content: &Content) -> ClientRecords {
    match content {
        Content::Client(client) => records.client = Some((**client).clone()),
        Content::Session(session) => {
            records.sessions.retain(|old| old.path != session.path);
            records.sessions.push((**session).clone());
        }
        Content::Reflection(reflection) => {
            records.reflections.retain(|old| old.path != reflection.path);
            records.reflections.push((**reflection).clone());
        }
    }
    // As if it had been read with the others.
    records.sort();
    records
}
