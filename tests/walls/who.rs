//! Who may see a file: a second reading of the page on it, by the lines of a file alone. The files made here say what
//! they say about it at the left edge, so those lines are enough.

use crate::tree::{Kind, Tree};

/// Somebody who reads an answer, or a file that was written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Reader {
    /// The coach, in a practice.
    Coach,
    /// The client and the coach: a page one of them makes for the other holds what both may see.
    Pair,
    /// The owner of a personal journal.
    Owner,
}

/// Whether somebody may see a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Sight {
    Seen,
    Hidden,
    /// Nothing is promised: such a file is never changed here.
    Unclear,
}

/// Who wrote a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Author {
    Client,
    Coach,
}

/// Returns whether a reader may see the file at `path`.
pub(crate) fn sight(kind: Kind, path: &str, bytes: &[u8], reader: Reader) -> Sight {
    if reader == Reader::Owner {
        return Sight::Seen;
    }
    if path.starts_with("coach/") {
        return if reader == Reader::Coach { Sight::Seen } else { Sight::Hidden };
    }
    let folders: Vec<&str> = path.split('/').collect();
    let place = if kind == Kind::Practice && folders[0] == "clients" { folders.get(2) } else { folders.first() };
    let Some(place @ (&"sessions" | &"diary")) = place else { return Sight::Seen };
    let text = String::from_utf8_lossy(bytes);
    if is_shared(&text) {
        return Sight::Seen;
    }
    match (reader, author(kind, place, &text)) {
        (Reader::Coach, Some(Author::Coach)) => Sight::Seen,
        (Reader::Coach, None) => Sight::Unclear,
        _ => Sight::Hidden,
    }
}

/// Returns the files that a reader may see, and those of which nothing is promised.
pub(crate) fn not_hidden(kind: Kind, tree: &Tree, reader: Reader) -> Tree {
    let seen = tree.iter().filter(|(path, bytes)| sight(kind, path, bytes, reader) != Sight::Hidden);
    seen.map(|(path, bytes)| (path.clone(), bytes.clone())).collect()
}

/// Returns whether it is for more than its author: every `share` that it holds says so.
fn is_shared(text: &str) -> bool {
    let shares = values(text, "share");
    !shares.is_empty() && shares.iter().all(|word| ["pair", "sponsor"].contains(word))
}

/// Returns whose a file is: the one that `by` names, if there is one `by` and it names somebody; else it goes by what the
/// file is. Where that cannot be told, it may be either's.
fn author(kind: Kind, place: &str, text: &str) -> Option<Author> {
    match values(text, "by").as_slice() {
        ["client"] => return Some(Author::Client),
        ["coach"] => return Some(Author::Coach),
        _ => {}
    }
    let of_session = if kind == Kind::Practice { Author::Coach } else { Author::Client };
    match (place, values(text, "type").as_slice()) {
        ("sessions", ["session"]) => Some(of_session),
        ("diary", ["reflection"]) => Some(Author::Client),
        _ if of_session == Author::Client => Some(Author::Client),
        _ => None,
    }
}

/// Returns the values of a key at the left edge, up to the second line of dashes, or to the end where there is none.
fn values<'a>(text: &'a str, key: &str) -> Vec<&'a str> {
    let lines = text.lines().enumerate().take_while(|(at, line)| *at == 0 || line.trim_end() != "---");
    let of_key = lines.filter_map(|(_, line)| line.strip_prefix(key)?.strip_prefix(':'));
    of_key.map(str::trim).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use Sight::{Hidden, Seen, Unclear};

    #[test]
    fn who_may_see_a_file_goes_by_its_author_and_by_share() {
        let check = |path: &str, keys: &str, coach: Sight, pair: Sight| {
            let text = format!("---\n{keys}\n---\n");
            let sight = |reader| sight(Kind::Practice, path, text.as_bytes(), reader);
            assert_eq!((sight(Reader::Coach), sight(Reader::Pair)), (coach, pair), "{path}: {keys}");
        };
        let (entry, session) = ("clients/k-07/diary/2026/a.md", "clients/k-07/sessions/a.md");
        check("clients/k-07/client.md", "type: client", Seen, Seen);
        check("coach/diary/a.md", "type: reflection\nshare: pair", Seen, Hidden);
        check(entry, "type: reflection", Hidden, Hidden);
        check(entry, "type: reflection\nshare: me\nby: coach", Seen, Hidden);
        check(entry, "type: reflection\nby: coach\nby: client", Hidden, Hidden);
        check(entry, "type: reflection\nshare: sponsor", Seen, Seen);
        check(entry, "type: reflection\nshare: Pair", Hidden, Hidden);
        check(entry, "type: reflection\nshare: [pair, me]", Hidden, Hidden);
        check(entry, "type: reflection\nshare: pair\nshare: me", Hidden, Hidden);
        check(entry, "type: reflection\nshare: pair\nshare: sponsor", Seen, Seen);
        check(session, "type: session\nshare: me", Seen, Hidden);
        check(session, "type: session\nby: nobody", Seen, Hidden);
        check(session, "type: session\nby: client", Hidden, Hidden);
        check(session, "energy: 2", Unclear, Hidden);
    }
}
