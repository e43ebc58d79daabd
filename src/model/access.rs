//! What a file says about who may see it: `share`, and `by`, who wrote it.
//!
//! `visibility` decides by it. Here it is only read, and where two files were merged into one, or a key is misspelt, it is
//! read so that nobody sees more than before.

use crate::document::node::{Kind, Node};

use super::words::{Author, Share};

/// What a file says about who may see it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Access {
    /// Who may see it besides its author: of two values the narrower one; `me` where it is absent or no word of the format.
    pub share: Share,
    /// Who wrote it; `None` where nothing says so, or two keys do.
    pub by: Option<Author>,
}

impl Access {
    /// What a file says that says nothing.
    pub(crate) const UNSAID: Self = Self { share: Share::Me, by: None };

    /// Returns what the front matter `root` says.
    pub(crate) fn of(root: &Node) -> Self {
        let values = |key: &'static str| {
            root.entries().iter().filter(move |entry| entry.key == key).map(|entry| match &entry.value.kind {
                Kind::Scalar { text, .. } => Some(&**text),
                _ => None,
            })
        };
        Self::of_values(values("share"), values("by"))
    }

    /// Returns what a text says that cannot be read as a file of the format: by its lines that begin with one of the two
    /// keys, at the left edge.
    pub(crate) fn of_lines(text: &str) -> Self {
        let values = |key: &'static str| {
            // Of a file whose front matter cannot be read: its lines are all there is, and only those that begin with the key.
            text.lines().filter_map(move |line| Some(plain_value(line.strip_prefix(key)?.strip_prefix(':')?)))
        };
        Self::of_values(values("share"), values("by"))
    }

    fn of_values<'a>(
        shares: impl Iterator<Item = Option<&'a str>>,
        authors: impl Iterator<Item = Option<&'a str>>,
    ) -> Self {
        // The narrowest of all that is said, and `me` for what is no word of the format: a slip in `share` never opens a file.
        let share = shares.map(|word| word.and_then(Share::from_word).unwrap_or(Share::Me)).min();
        let mut authors = authors.map(|word| word.and_then(Author::from_word));
        // Said twice it is not said: two readers of YAML may each take another one.
        let by = authors.next().flatten().filter(|_| authors.next().is_none());
        Self { share: share.unwrap_or(Share::Me), by }
    }
}

/// Returns the word behind the colon of a line, without quotes and a comment; `None` for what is no plain word.
fn plain_value(rest: &str) -> Option<&str> {
    let value = rest.split(" #").next().unwrap_or(rest).trim();
    let unquoted = ['"', '\''].iter().find_map(|quote| value.strip_prefix(*quote)?.strip_suffix(*quote));
    // `share:me` is no key to YAML, so it is none here.
    rest.starts_with([' ', '\t']).then(|| unquoted.unwrap_or(value))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::fences;
    use crate::document::yaml;

    fn check(front_matter: &str, share: Share, by: Option<Author>) {
        let expected = Access { share, by };
        let text = format!("---\n{front_matter}---\n");
        let tree = yaml::read(&text, fences::split(&text).front_matter.expect("front matter"));
        assert_eq!(Access::of(&tree.root), expected, "{front_matter}");
        assert_eq!(Access::of_lines(&text), expected, "the lines of {front_matter}");
    }

    #[test]
    fn what_is_absent_or_misspelt_is_for_the_author_alone() {
        check("date: 2026-11-05\n", Share::Me, None);
        check("share: pair\nby: coach\n", Share::Pair, Some(Author::Coach));
        check("share: sponsor # with her win\n", Share::Sponsor, None);
        check("share: \"pair\"\nby: 'client'\n", Share::Pair, Some(Author::Client));
        check("share: Pair\nby: nobody\n", Share::Me, None);
        check("share:\nby:\n", Share::Me, None);
        check("share: [pair, me]\nby: [coach]\n", Share::Me, None);
        check("share:\n  - pair\n", Share::Me, None);
        check("other:\n  share: pair\n  by: coach\n", Share::Me, None);
        check("shared: pair\nbye: coach\n", Share::Me, None);
    }

    #[test]
    fn of_two_the_narrower_counts_and_of_two_authors_neither() {
        check("share: pair\nshare: me\n", Share::Me, None);
        check("share: sponsor\ndate: 2026-11-05\nshare: pair\n", Share::Pair, None);
        check("share: pair\nshare: Pair\n", Share::Me, None);
        check("share: pair\nby: coach\nby: client\n", Share::Pair, None);
        check("share: pair\nby: coach\nby: coach\n", Share::Pair, None);
    }

    #[test]
    fn lines_are_seen_where_nothing_else_can_be_read() {
        let check = |text: &str, share, by| assert_eq!(Access::of_lines(text), Access { share, by }, "{text}");
        check("---\nshare: pair\r\nby: coach\r\ntitle: \"open\n", Share::Pair, Some(Author::Coach));
        check("<<<<<<< ours\nshare: pair\n=======\nshare: me\n>>>>>>> theirs\n", Share::Me, None);
        check(" share: pair\n", Share::Me, None);
        check("share:pair\n", Share::Me, None);
        check("", Share::Me, None);
    }
}
