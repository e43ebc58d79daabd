//! Everything that was read of a journal, by client.

use std::collections::{HashMap, HashSet};
use std::mem;

use crate::diagnostic::{Code, Diagnostic};

use super::access::Access;
use super::client::{CallsIt, Client};
use super::copy_mark;
use super::file::Content;
use super::file_name;
use super::reflection::Reflection;
use super::session::Session;
use super::settings::Settings;
use super::words::{ClientStatus, JournalKind};

/// Whose folder it is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum FolderOwner {
    /// The one person of a personal journal.
    #[default]
    Oneself,
    /// A client of a practice.
    Client,
    /// The coach of a practice.
    Coach,
}

impl FolderOwner {
    /// Returns whose the folder of a client is, in a journal of this kind.
    pub(crate) const fn of_a_client(kind: JournalKind) -> Self {
        match kind {
            JournalKind::Personal => Self::Oneself,
            JournalKind::Practice => Self::Client,
        }
    }
}

/// What the files of one folder hold, before it is known who reads the answer. Nothing is worked out of it: `visibility`
/// makes the records of a reader of it.
#[derive(Clone, Debug, Default)]
pub(crate) struct UnprojectedRecords {
    /// All that was read; nothing stands in its `left_out`.
    pub all: ClientRecords,
    /// Why files were left out, or an item of one.
    pub left_out: Vec<LeftOut>,
}

/// Why a file was left out, or an item of one, and who may be told.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct LeftOut {
    /// The reason.
    pub reason: Diagnostic,
    /// What the file says about who may see it; `None` where it is no file of somebody's, but a folder or the settings.
    pub access: Option<Access>,
}

/// What a folder holds that a reader may see: a client's, or the coach's own.
#[derive(Clone, Debug, Default)]
pub(crate) struct ClientRecords {
    /// Whose folder it is.
    pub owner: FolderOwner,
    /// The client's code: the folder's name; in a personal journal the slug of the name.
    pub code: String,
    /// The folder, relative to the journal's root; empty for a personal journal.
    pub folder: String,
    /// Whether the folder has no `client.md`: it is no client's then, and only named.
    pub is_no_client: bool,
    /// What `client.md` says; `None` where there is none, or it was left out.
    pub client: Option<Client>,
    /// The sessions, in the order of the format.
    pub sessions: Vec<Session>,
    /// The reflections, in the order of the format.
    pub reflections: Vec<Reflection>,
    /// Why files were left out, or an item of one, in the order of their paths.
    pub left_out: Vec<Diagnostic>,
    /// The journal's settings with those of the folder.
    pub settings: Settings,
    /// Files that are left out as copies of others, which the same reader sees.
    pub copies: Copies,
}

/// Files with the mark that a program gives to a copy, beside the file without it.
#[derive(Clone, Debug, Default)]
pub(crate) struct Copies {
    sessions: Vec<Session>,
    reflections: Vec<Reflection>,
    /// Why those that could not be read would be left out anyway.
    left_out: Vec<Diagnostic>,
}

impl ClientRecords {
    /// Returns the client's own words for an activity.
    pub(crate) fn calls_it(&self) -> CallsIt {
        self.client.as_ref().map(|client| client.calls_it.clone()).unwrap_or_default()
    }

    /// Returns where the client stands; active where nothing says otherwise.
    pub(crate) fn status(&self) -> ClientStatus {
        self.client.as_ref().map_or(ClientStatus::Active, |client| client.status)
    }

    /// Returns the number of each reflection by its path: counted from the newest, which is 1.
    pub(crate) fn numbers(&self) -> HashMap<&str, usize> {
        self.reflections.iter().rev().zip(1..).map(|(own, number)| (own.path.as_str(), number)).collect()
    }

    /// Returns why each file of a session was left out as a whole, and each folder of sessions that may not be read.
    /// Copies that sync tools make are no sessions.
    pub(crate) fn unread_sessions(&self) -> impl Iterator<Item = &Diagnostic> {
        let is_read = |path: &str| self.sessions.iter().any(|session| session.path == path);
        self.left_out.iter().filter(move |found| {
            found.code != Code::ConflictCopy && self.is_in_sessions(&found.path) && !is_read(&found.path)
        })
    }

    /// Returns whether `path`, relative to the journal's root, is the folder of the sessions or lies in it.
    pub(crate) fn is_in_sessions(&self, path: &str) -> bool {
        let within = path.strip_prefix(&self.folder).unwrap_or(path).trim_start_matches('/');
        within.strip_prefix("sessions").is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
    }

    /// Leaves out the copies that sync and merge programs made of files that are there, where their names say so for certain:
    /// beside the plain name, whatever they hold. Those that were left out before are looked at again.
    pub(crate) fn leave_out_copies(&mut self) {
        self.put_copies_back();
        let marked: Vec<(String, String)> =
            self.paths().filter_map(|path| Some((path.to_owned(), certain_plain(path)?))).collect();
        // Nearly always: then nothing is gathered.
        if marked.is_empty() {
            return;
        }
        let there: HashSet<&str> = self.paths().collect();
        let copies: HashMap<String, String> =
            marked.into_iter().filter(|(_, plain)| there.contains(plain.as_str())).collect();
        let is_copy = |path: &str| copies.contains_key(path);
        self.copies.sessions = self.sessions.extract_if(.., |own| is_copy(&own.path)).collect();
        self.copies.reflections = self.reflections.extract_if(.., |own| is_copy(&own.path)).collect();
        // Another reason would be in the way of what a copy is not.
        self.copies.left_out = self.left_out.extract_if(.., |own| is_copy(&own.path)).collect();
        self.left_out.extend(copies.iter().map(|(path, plain)| marked_copy(path, plain)));
        self.left_out.sort_by(|one, other| one.order().cmp(&other.order()));
    }

    /// Takes the copies that were left out as files like any others, until [`Self::leave_out_copies`] decides again.
    pub(crate) fn put_copies_back(&mut self) {
        let Copies { sessions, reflections, left_out } = mem::take(&mut self.copies);
        let paths = sessions.iter().map(|own| &own.path).chain(reflections.iter().map(|own| &own.path));
        let back: HashSet<&str> =
            paths.map(String::as_str).chain(left_out.iter().map(|own| own.path.as_str())).collect();
        if back.is_empty() {
            return;
        }
        self.left_out.retain(|own| !back.contains(own.path.as_str()));
        self.left_out.extend(left_out);
        self.sessions.extend(sessions);
        self.reflections.extend(reflections);
        self.sort();
    }

    /// Returns the paths of the sessions and reflections that the reader sees, and of what is left out of them.
    pub(crate) fn paths(&self) -> impl Iterator<Item = &str> {
        let sessions = self.sessions.iter().map(|own| own.path.as_str());
        let reflections = self.reflections.iter().map(|own| own.path.as_str());
        sessions.chain(reflections).chain(self.left_out.iter().map(|own| own.path.as_str()))
    }

    /// Puts what a file says in the place of what it said before, as if it had been read with the others.
    pub(crate) fn put(&mut self, content: Content) {
        match content {
            Content::Client(client) => self.client = Some(*client),
            Content::Session(session) => {
                self.sessions.retain(|old| old.path != session.path);
                self.sessions.push(*session);
            }
            Content::Reflection(reflection) => {
                self.reflections.retain(|old| old.path != reflection.path);
                self.reflections.push(*reflection);
            }
        }
        self.sort();
    }

    /// Puts sessions and reflections into the order of the format: by day as written, then those without a time, then
    /// by time, then by path without `.md`, bytewise.
    pub(crate) fn sort(&mut self) {
        fn key(path: &str) -> &str {
            path.strip_suffix(".md").unwrap_or(path)
        }
        self.sessions
            .sort_by(|one, other| (one.date.order(), key(&one.path)).cmp(&(other.date.order(), key(&other.path))));
        self.reflections
            .sort_by(|one, other| (one.date.order(), key(&one.path)).cmp(&(other.date.order(), key(&other.path))));
    }
}

/// Returns the path of the file of which the one at `path` is a copy, where its name says so for certain.
fn certain_plain(path: &str) -> Option<String> {
    // Asked of every file there is: nearly no path has a sign of such a mark before its ending.
    let before = path.as_bytes().get(..path.len().saturating_sub(".md".len())).unwrap_or_default();
    if memchr::memchr3(b')', b'_', b'.', before).is_none() && before.is_ascii() {
        return None;
    }
    let stem = file_name::stem(path);
    let plain = copy_mark::certain(stem)?;
    let start = path.rfind('/').map_or(0, |at| at + 1);
    Some([&path[..start], plain, &path[start + stem.len()..]].concat())
}

fn marked_copy(path: &str, plain: &str) -> Diagnostic {
    let message = format!("a program made this copy of {plain}; it is left out");
    Diagnostic::of_file(Code::ConflictCopy, path, message)
        .with_help("compare the two, keep what you want in the plain one, and delete the copy")
        .quoting_nothing()
}
