//! A summary with the person it is of.

use super::style::{bold, dim, line};
use crate::model::words::JournalKind;
use crate::render::wording;

/// What a screen about everybody who is active says where nobody is.
pub(crate) const NOBODY: &str = "No client is active. Add one: mw client add NAME";

/// A summary with the person it is of.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Person<'a, S> {
    /// The client's code.
    pub code: &'a str,
    /// The client's name, if the file says one.
    pub name: Option<&'a str>,
    /// What is said of them.
    pub summary: &'a S,
}

impl<S> Person<'_, S> {
    /// Returns the title over a part about this person: in a practice the code and the name, else the name.
    pub(crate) fn title(&self, kind: JournalKind) -> String {
        let name = self.name.map(line);
        match (kind, name) {
            // The code is what one types, and the name is who it is.
            (JournalKind::Practice, Some(name)) => format!("{}  {}", bold(&line(self.code)), dim(&name)),
            (_, name) => bold(&name.unwrap_or_else(|| line(self.code))),
        }
    }
}

/// Returns these people by code and name: `k-07 Lena Öz, m-12`.
pub(crate) fn named<S>(people: &[&Person<'_, S>]) -> String {
    people.iter().map(|person| wording::client(person.code, person.name)).collect::<Vec<_>>().join(", ")
}
