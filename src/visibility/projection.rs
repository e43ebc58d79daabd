//! Which files are there for a reader.

use crate::diagnostic::{Code, Diagnostic};
use crate::model::access::Access;
use crate::model::records::{ClientRecords, FolderOwner, LeftOut, UnprojectedRecords};
use crate::model::reflection::Reflection;
use crate::model::session::Session;
use crate::model::words::{Author, Share};

use super::reader::Reader;

/// What a folder holds that a reader may not see. Of it only the ids are told, to a command that makes a new one.
#[derive(Clone, Debug, Default)]
pub(crate) struct Hidden {
    sessions: Vec<Session>,
    reflections: Vec<Reflection>,
}

impl Hidden {
    /// Returns the ids of the activities that files define there: a new one must be another.
    pub(crate) fn activity_ids(&self) -> impl Iterator<Item = &str> {
        let of_sessions = self.sessions.iter().flat_map(|session| &session.activities);
        let of_reflections = self.reflections.iter().flat_map(|reflection| &reflection.activities);
        of_sessions.chain(of_reflections).map(|activity| activity.id.as_str())
    }
}

/// Returns what `reader` may see of a folder.
pub(crate) fn seen_by(folder: UnprojectedRecords, reader: Reader) -> ClientRecords {
    split(folder, reader).0
}

/// Returns what `reader` may see of a folder, and the rest.
pub(crate) fn split(folder: UnprojectedRecords, reader: Reader) -> (ClientRecords, Hidden) {
    let UnprojectedRecords { all: mut records, left_out } = folder;
    let owner = records.owner;
    // Moved, not copied: every command makes this pass before it does anything.
    let sessions = records.sessions.extract_if(.., |own| !sees_session(reader, owner, own)).collect();
    let reflections = records.reflections.extract_if(.., |own| !sees_reflection(reader, owner, own)).collect();
    let told = left_out.into_iter().filter(|own| may_be_told(reader, &records, own));
    records.left_out = told.map(|own| own.reason).collect();
    // Only where the reader sees something of it: the finding itself would tell that something is there.
    if records.is_no_client && records.sessions.len() + records.reflections.len() + records.left_out.len() > 0 {
        records.left_out.push(no_client_file(&records.folder));
    }
    // Beside means: among what the reader sees.
    records.leave_out_copies();
    // In an order that does not hang on what was taken away.
    records.left_out.sort_by(|one, other| one.order().cmp(&other.order()));
    (records, Hidden { sessions, reflections })
}

/// Returns the finding about a folder of a practice that is no client's. One in which the reader sees nothing is not named to
/// them: that there is something would tell of it.
fn no_client_file(folder: &str) -> Diagnostic {
    let code = folder.rsplit('/').next().unwrap_or(folder);
    Diagnostic::of_file(
        Code::NoClientFile,
        folder,
        "this folder has no client.md, so it is no client's and is left out",
    )
    .with_help(format!("make it one, with their name: mw client add NAME --code {code}"))
}

/// A folder for a check: it works on files as files, and tells of those that its reader may not see only where they lie.
#[derive(Clone, Debug)]
pub(crate) struct ToCheck {
    /// What the reader may see.
    pub seen: ClientRecords,
    /// All there is, where that is more.
    pub all: Option<ClientRecords>,
    /// The files that the reader may not see, read or left out.
    pub hidden: Vec<String>,
}

/// Returns a folder for a check that `reader` reads.
pub(crate) fn to_check(folder: UnprojectedRecords, reader: Reader) -> ToCheck {
    let hidden = hidden_paths(&folder, reader);
    // Nearly always: then no second copy of a client is made.
    if hidden.is_empty() {
        return ToCheck { seen: seen_by(folder, reader), all: None, hidden };
    }
    // Both ways: a name that only a hidden file defines must not be called unknown to somebody who cannot see why.
    let mut all = folder.all.clone();
    all.left_out = folder.left_out.iter().map(|own| own.reason.clone()).collect();
    all.leave_out_copies();
    ToCheck { seen: seen_by(folder, reader), all: Some(all), hidden }
}

fn hidden_paths(folder: &UnprojectedRecords, reader: Reader) -> Vec<String> {
    let UnprojectedRecords { all: records, left_out } = folder;
    let owner = records.owner;
    let sessions = records.sessions.iter().filter(|own| !sees_session(reader, owner, own)).map(|own| &own.path);
    let reflections =
        records.reflections.iter().filter(|own| !sees_reflection(reader, owner, own)).map(|own| &own.path);
    let not_read = left_out.iter().filter(|own| !may_be_told(reader, records, own)).map(|own| &own.reason.path);
    sessions.chain(reflections).chain(not_read).cloned().collect()
}

/// Returns who wrote a reflection in a folder of `owner`: who it says, else whose folder it is.
pub(crate) fn author_of_reflection(owner: FolderOwner, access: Access) -> Author {
    match owner {
        // Whatever `by` says there: a client cannot write into the coach's own folder.
        FolderOwner::Coach => Author::Coach,
        FolderOwner::Oneself | FolderOwner::Client => access.by.unwrap_or(Author::Client),
    }
}

/// Returns who wrote a session in a folder of `owner`: who it says, else the coach in a practice, and the owner of a
/// personal journal.
pub(crate) fn author_of_session(owner: FolderOwner, access: Access) -> Author {
    match owner {
        FolderOwner::Coach => Author::Coach,
        // Sessions of a practice are the coach's notes, where nobody says otherwise.
        FolderOwner::Client => access.by.unwrap_or(Author::Coach),
        FolderOwner::Oneself => access.by.unwrap_or(Author::Client),
    }
}

/// Returns whether a reflection in a folder of `owner` is the client's own, and somebody else is about to write in it.
pub(crate) fn is_the_clients(owner: FolderOwner, reflection: &Reflection) -> bool {
    owner == FolderOwner::Client && author_of_reflection(owner, reflection.access) == Author::Client
}

/// Returns the paths of the sessions and reflections of a client's folder that only the coach may see, in order: they lie
/// where the client can read them.
pub(crate) fn for_the_coach_alone(records: &ClientRecords) -> impl Iterator<Item = &str> {
    let owner = records.owner;
    let is_private = move |author, access: Access| {
        owner == FolderOwner::Client && author == Author::Coach && access.share == Share::Me
    };
    let sessions =
        records.sessions.iter().filter(move |own| is_private(author_of_session(owner, own.access), own.access));
    let reflections =
        records.reflections.iter().filter(move |own| is_private(author_of_reflection(owner, own.access), own.access));
    sessions.map(|own| own.path.as_str()).chain(reflections.map(|own| own.path.as_str()))
}

fn sees_session(reader: Reader, owner: FolderOwner, session: &Session) -> bool {
    may_see(reader, owner, author_of_session(owner, session.access), session.access)
}

fn sees_reflection(reader: Reader, owner: FolderOwner, reflection: &Reflection) -> bool {
    may_see(reader, owner, author_of_reflection(owner, reflection.access), reflection.access)
}

/// Returns what a file that says `share` may be made of, in the folder of `records`: what everybody who will see it may see.
pub(crate) fn seen_in_file(records: &ClientRecords, share: Share) -> ClientRecords {
    let mut records = records.clone();
    let owner = records.owner;
    // What is for its author alone is written by the one whose eyes these records are for.
    if owner == FolderOwner::Client || owner == FolderOwner::Oneself && share != Share::Me {
        records.put_copies_back();
        records.sessions.retain(|own| sees_session(Reader::Pair, owner, own));
        records.reflections.retain(|own| sees_reflection(Reader::Pair, owner, own));
        records.leave_out_copies();
    }
    records
}

/// Returns whether `reader` may see a file of a folder of `owner`. What lies in the coach's own folder is the coach's,
/// whatever it says.
fn may_see(reader: Reader, owner: FolderOwner, author: Author, access: Access) -> bool {
    match reader {
        // They hold the folder: nothing in it could be kept from them.
        Reader::Owner => true,
        // The author of a private file is its one reader: a client's is hidden from the coach in the coach's own journal.
        Reader::Coach => owner == FolderOwner::Coach || access.share != Share::Me || author == Author::Coach,
        // A page for both holds what neither keeps for themselves, though one of them makes it.
        Reader::Pair => owner != FolderOwner::Coach && access.share != Share::Me,
    }
}

/// Returns whether `reader` is told why something of a folder was left out. `client.md` is the pair's.
fn may_be_told(reader: Reader, records: &ClientRecords, left_out: &LeftOut) -> bool {
    let owner = records.owner;
    // A folder, or a file of which not a line could be had, is nobody's secret but the coach's own.
    let Some(access) = left_out.access.filter(|_| !is_about_client(records, &left_out.reason)) else {
        return owner != FolderOwner::Coach || reader != Reader::Pair;
    };
    // It could not be read, so its type is not known: where it lies says who would have written it.
    let author = if records.is_in_sessions(&left_out.reason.path) {
        author_of_session(owner, access)
    } else {
        author_of_reflection(owner, access)
    };
    may_see(reader, owner, author, access)
}

fn is_about_client(records: &ClientRecords, reason: &Diagnostic) -> bool {
    // In a personal journal the folder is the root, so nothing stands before the name.
    let folder = reason.path.strip_suffix("client.md").map(|folder| folder.trim_end_matches('/'));
    records.owner != FolderOwner::Coach && folder == Some(records.folder.as_str())
}

#[cfg(test)]
mod tests;
