//! Splits a file's text into its front matter and its body.
//!
//! The front matter stands between two lines that are exactly `---`, trailing blanks allowed, the first of them the
//! file's first line. A `---` in a block scalar is indented and one in a code block comes later, so neither is mistaken
//! for a fence.

use std::sync::LazyLock;

use memchr::{memchr, memmem::Finder};

use super::span::Span;

/// The parts of a Markdown file with front matter.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Parts {
    /// The YAML between the fences, with its last line ending; `None` where the first line is no fence.
    pub front_matter: Option<Span>,
    /// Everything after the closing fence's line; the whole text where there is no front matter.
    pub body: Span,
    /// The first line is a fence, and no line closes it.
    pub unclosed: bool,
}

/// Looks for what may be a closing fence.
static CLOSING: LazyLock<Finder<'static>> = LazyLock::new(|| Finder::new("\n---"));

/// Returns the parts of `text`. An unclosed front matter runs to the end of the text.
pub fn split(text: &str) -> Parts {
    // Some editors on Windows begin every file with a byte-order mark.
    let first = if text.starts_with('\u{feff}') { '\u{feff}'.len_utf8() } else { 0 };
    let whole = Parts { front_matter: None, body: Span::new(first, text.len()), unclosed: false };
    let Some(opening) = line_at(text, first).filter(|line| is_fence(line.of(text))) else {
        return whole;
    };
    let start = opening.end;
    // The line ending of the opening fence is where the search begins: the closing one may be the next line.
    for ending in CLOSING.find_iter(&text.as_bytes()[start - 1..]) {
        if let Some(line) = line_at(text, start + ending).filter(|line| is_fence(line.of(text))) {
            let front_matter = Some(Span::new(start, line.start));
            return Parts { front_matter, body: Span::new(line.end, text.len()), unclosed: false };
        }
    }
    Parts { front_matter: Some(Span::new(start, text.len())), body: Span::at(text.len()), unclosed: true }
}

/// Returns the line that starts at `offset`, its line ending included.
fn line_at(text: &str, offset: usize) -> Option<Span> {
    let rest = text.get(offset..).filter(|rest| !rest.is_empty())?;
    let length = memchr(b'\n', rest.as_bytes()).map_or(rest.len(), |newline| newline + 1);
    Some(Span::new(offset, offset + length))
}

/// Returns whether a line, its ending included, is `---` and blanks.
fn is_fence(line: &str) -> bool {
    line.strip_prefix("---").is_some_and(|rest| rest.trim_matches([' ', '\t', '\r', '\n']).is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn front_matter_stands_between_two_exact_fences() {
        let check = |text: &str, front_matter: Option<&str>, body: &str| {
            let parts = split(text);
            assert_eq!(parts.front_matter.map(|span| span.of(text)), front_matter, "{text:?}");
            assert_eq!(parts.body.of(text), body, "{text:?}");
        };
        check("", None, "");
        check("# Title\n", None, "# Title\n");
        check("---\na: 1\n---\nbody\n", Some("a: 1\n"), "body\n");
        check("---\n---\n", Some(""), "");
        check("---\n---", Some(""), "");
        check("--- \na: 1\n---\t \nbody", Some("a: 1\n"), "body");
        check("---\r\na: 1\r\n---\r\nbody", Some("a: 1\r\n"), "body");
        check("\u{feff}---\na: 1\n---\n", Some("a: 1\n"), "");
        check("---\na: |\n  ---\n---\n```\n---\n```\n", Some("a: |\n  ---\n"), "```\n---\n```\n");
        check("---\ntitle: foo ---\n---\nbody", Some("title: foo ---\n"), "body");
        check("----\na: 1\n---\n", None, "----\na: 1\n---\n");
        check("\n---\na: 1\n---\n", None, "\n---\na: 1\n---\n");
    }

    #[test]
    fn an_unclosed_front_matter_is_said() {
        let parts = split("---\na: 1\n");
        assert!(parts.unclosed);
        assert_eq!(parts.front_matter, Some(Span::new(4, 9)));
    }
}
