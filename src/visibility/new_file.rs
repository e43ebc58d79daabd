//! Whom a new file is for.

use crate::model::access::Access;
use crate::model::records::FolderOwner;
use crate::model::words::{Author, FileType, Share};

/// Returns the `share` that a new file starts with: sessions are the pair's, and so is an entry in a client's folder; a
/// diary of one's own is nobody else's.
pub(crate) const fn starts_as(owner: FolderOwner, file_type: FileType) -> Share {
    match (owner, file_type) {
        // A diary is private until somebody opens it: to find out later that it was read cannot be taken back.
        (FolderOwner::Coach, _) | (FolderOwner::Oneself, FileType::Reflection) => Share::Me,
        (FolderOwner::Client | FolderOwner::Oneself, _) => Share::Pair,
    }
}

/// Returns whether a change would hide a file from one of the pair in a client's folder of a practice: `before` is what the
/// file says now, if there is one.
pub(crate) fn would_hide(owner: FolderOwner, before: Option<Access>, after: Access) -> bool {
    // One that was private before stays as it is: to refuse each edit of it would help nobody, and `check` names it.
    owner == FolderOwner::Client && after.share == Share::Me && before.is_none_or(|before| before.share != Share::Me)
}

/// Returns who is said to have written a session that is made in a folder of `owner`. In a personal journal it stays its
/// owner's when the folder is joined to a coach's.
pub(crate) const fn author_to_write(owner: FolderOwner) -> Option<Author> {
    match owner {
        // In a practice an unsaid author of a session is the coach.
        FolderOwner::Oneself => Some(Author::Client),
        FolderOwner::Client | FolderOwner::Coach => None,
    }
}

/// Returns whether the client will see a file that `author` wrote, and did not write it.
pub(crate) fn shared_with_client(author: Author, access: Access) -> bool {
    author == Author::Coach && access.share != Share::Me
}
