//! Everything that was read of a journal, by client.

use crate::diagnostic::Diagnostic;

use super::client::{CallsIt, Client};
use super::reflection::Reflection;
use super::session::Session;
use super::settings::Settings;
use super::words::ClientStatus;

/// What a client's folder holds.
#[derive(Clone, Debug, Default)]
pub struct ClientRecords {
    /// The client's code: the folder's name; in a personal journal the slug of the name.
    pub code: String,
    /// The folder, relative to the journal's root; empty for a personal journal.
    pub folder: String,
    /// What `client.md` says; `None` where there is none, or it was left out.
    pub client: Option<Client>,
    /// The sessions, in the order of the format.
    pub sessions: Vec<Session>,
    /// The reflections, in the order of the format.
    pub reflections: Vec<Reflection>,
    /// Why files were left out, or an item of one.
    pub left_out: Vec<Diagnostic>,
    /// The journal's settings with those of the folder.
    pub settings: Settings,
}

impl ClientRecords {
    /// Returns the client's own words for an activity.
    #[must_use]
    pub fn calls_it(&self) -> CallsIt {
        self.client.as_ref().map(|client| client.calls_it.clone()).unwrap_or_default()
    }

    /// Returns where the client stands; active where nothing says otherwise.
    #[must_use]
    pub fn status(&self) -> ClientStatus {
        self.client.as_ref().map_or(ClientStatus::Active, |client| client.status)
    }

    /// Returns why each file of a session was left out as a whole, and each folder of sessions that may not be read.
    /// Copies that sync tools make are no sessions.
    pub fn unread_sessions(&self) -> impl Iterator<Item = &Diagnostic> {
        let place = if self.folder.is_empty() { "sessions".to_owned() } else { format!("{}/sessions", self.folder) };
        let lies_there =
            move |path: &str| path.strip_prefix(&place).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'));
        let is_read = |path: &str| self.sessions.iter().any(|session| session.path == path);
        self.left_out
            .iter()
            .filter(move |found| found.code != "conflict-copy" && lies_there(&found.path) && !is_read(&found.path))
    }

    /// Puts sessions and reflections into the order of the format: by day as written, then those without a time, then
    /// by time, then by path without `.md`, bytewise.
    pub fn sort(&mut self) {
        fn key(path: &str) -> &str {
            path.strip_suffix(".md").unwrap_or(path)
        }
        self.sessions
            .sort_by(|one, other| (one.date.order(), key(&one.path)).cmp(&(other.date.order(), key(&other.path))));
        self.reflections
            .sort_by(|one, other| (one.date.order(), key(&one.path)).cmp(&(other.date.order(), key(&other.path))));
    }
}
