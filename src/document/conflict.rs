//! Finds what a merge leaves in a file where two versions disagree.

use std::sync::LazyLock;

use memchr::memmem::Finder;

use super::span::Span;

/// Looks for what may open a conflict.
static OPENING: LazyLock<Finder<'static>> = LazyLock::new(|| Finder::new("<<<<<<<"));

/// Returns the first line of the first conflict: a line of `<<<<<<<`, if one of `>>>>>>>` follows. A lone `=======` is
/// the underline of a heading, and what stands in a block of code is somebody's example.
pub fn find(text: &str) -> Option<Span> {
    // Nearly every text has none, and this is the quick way to see it.
    OPENING.find(text.as_bytes())?;
    let opening = marker(text, 0, "<<<<<<<", Code::IsPassedOver)?;
    // One side may have begun a block of code that the other has not.
    marker(text, opening.end, ">>>>>>>", Code::IsText).map(|_| opening)
}

/// What becomes of blocks of code.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Code {
    /// A mark may stand in one.
    IsText,
    /// What stands in one is no mark.
    IsPassedOver,
}

/// Returns the first line from `offset` on that is `mark`, alone or with a name after a blank.
fn marker(text: &str, offset: usize, mark: &str, code: Code) -> Option<Span> {
    let (mut start, mut fence) = (offset, None);
    for line in text[offset..].split_inclusive('\n') {
        let words = line.trim_end_matches(['\r', '\n']);
        fence = if code == Code::IsText { None } else { code_fence(fence, words) };
        if fence.is_some() {
            start += line.len();
            continue;
        }
        let name = words.trim_start_matches('\u{feff}').strip_prefix(mark);
        if name.is_some_and(|name| name.is_empty() || name.starts_with(' ')) {
            return Some(Span::new(start, start + words.len()));
        }
        start += line.len();
    }
    None
}

/// A line that begins a block of code: the character, and how many of it.
type CodeFence = (char, usize);

/// Returns the fence of the block of code that is open after `line`, where `open` was before it.
fn code_fence(open: Option<CodeFence>, line: &str) -> Option<CodeFence> {
    let words = line.trim_start_matches(' ');
    let indent = line.len() - words.len();
    let mark = words.chars().next().filter(|first| indent < 4 && matches!(first, '`' | '~'));
    let fence = mark.map(|mark| (mark, words.chars().take_while(|own| *own == mark).count()));
    let fence = fence.filter(|(_, length)| *length >= 3);
    match (open, fence) {
        (None, fence) => fence,
        // As many at least, and nothing behind them.
        (Some((mark, length)), Some((own, more))) if own == mark && more >= length => {
            (!words.trim_end().chars().all(|own| own == mark)).then_some((mark, length))
        }
        (open, _) => open,
    }
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
        let conflict = "<<<<<<< HEAD\nb\n=======\nc\n>>>>>>> main\n";
        check(&format!("```\n{conflict}```\n"), None);
        check(&format!("~~~~ text\n{conflict}~~~\n~~~~\n"), None);
        check(&format!("  ```git\n{conflict}  ```\n"), None);
        check(&format!("```\ncode\n```\n{conflict}"), Some("<<<<<<< HEAD"));
        check(&format!("````\n```\n{conflict}````\n"), None);
        check(&format!("    ```\n{conflict}"), Some("<<<<<<< HEAD"));
        check("<<<<<<< HEAD\n```\n=======\nc\n>>>>>>> main\n", Some("<<<<<<< HEAD"));
        check(&format!("``` `` inline\n{conflict}"), None);
    }
}
