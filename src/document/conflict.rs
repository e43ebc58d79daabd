//! Finds what a merge leaves in a file where two versions disagree.

use std::sync::LazyLock;

use memchr::memmem::Finder;

use super::span::Span;

/// Looks for what may open a conflict.
static OPENING: LazyLock<Finder<'static>> = LazyLock::new(|| Finder::new("<<<<<<<"));

/// Returns the first line of the first conflict: a line of `<<<<<<<`, if one of `>>>>>>>` follows. A lone `=======` is
/// the underline of a heading.
pub fn find(text: &str) -> Option<Span> {
    // Nearly every text has none, and this is the quick way to see it.
    OPENING.find(text.as_bytes())?;
    let opening = marker(text, 0, "<<<<<<<")?;
    marker(text, opening.end, ">>>>>>>").map(|_| opening)
}

/// Returns the first line from `offset` on that is `mark`, alone or with a name after a blank.
fn marker(text: &str, offset: usize, mark: &str) -> Option<Span> {
    let mut start = offset;
    for line in text[offset..].split_inclusive('\n') {
        let words = line.trim_end_matches(['\r', '\n']);
        let name = words.trim_start_matches('\u{feff}').strip_prefix(mark);
        if name.is_some_and(|name| name.is_empty() || name.starts_with(' ')) {
            return Some(Span::new(start, start + words.len()));
        }
        start += line.len();
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_conflict_has_both_ends() {
        let check = |text: &str, expected: Option<&str>| assert_eq!(find(text).map(|span| span.of(text)), expected);
        check("", None);
        check("a\n<<<<<<< HEAD\nb\n=======\nc\n>>>>>>> main\n", Some("<<<<<<< HEAD"));
        check("<<<<<<<\r\n=======\r\n>>>>>>>\r\n", Some("<<<<<<<"));
        check("Title\n=======\n", None);
        check("<<<<<<< HEAD\n", None);
        check(">>>>>>> quoted\n<<<<<<< HEAD\n", None);
        check("    <<<<<<< HEAD\n    >>>>>>> main\n", None);
        check("<<<<<<<<\n>>>>>>>>\n", None);
    }
}
