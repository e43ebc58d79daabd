//! The lines of a text around an offset, and the gaps between YAML's tokens.

use crate::document::span::Span;

pub(super) const BOM: char = '\u{feff}';

/// Returns the offset at which the line of `offset` starts, after a byte-order mark.
pub(super) fn start_of_line(text: &str, offset: usize) -> usize {
    // A byte-order mark indents nothing, and nothing may come before it.
    let first = if text.starts_with(BOM) { BOM.len_utf8() } else { 0 };
    text[..offset].rfind('\n').map_or(first, |newline| newline + 1).max(first.min(offset))
}

/// Returns the offset after the line of `offset`, its line ending included.
pub(super) fn after_line(text: &str, offset: usize) -> usize {
    text[offset..].find('\n').map_or(text.len(), |newline| offset + newline + 1)
}

/// Returns the offset of the line ending of `offset`'s line.
pub(super) fn end_of_line(text: &str, offset: usize) -> usize {
    let line = &text[offset..after_line(text, offset)];
    let line = line.strip_suffix('\n').map_or(line, |line| line.strip_suffix('\r').unwrap_or(line));
    offset + line.len()
}

/// Returns how many bytes stand before `offset` in its line.
pub(super) fn column(text: &str, offset: usize) -> usize {
    offset - start_of_line(text, offset)
}

/// Returns the blanks that indent a line to the column of `offset`: those of its own line, if there is nothing else.
pub(super) fn indentation(text: &str, offset: usize) -> String {
    let before = &text[start_of_line(text, offset)..offset];
    if is_blank(before) { before.to_owned() } else { " ".repeat(before.len()) }
}

/// Returns whether nothing but blanks stands before `offset` in its line.
pub(super) fn starts_line(text: &str, offset: usize) -> bool {
    is_blank(&text[start_of_line(text, offset)..offset])
}

/// Returns whether `text` is blanks, or nothing.
pub(super) fn is_blank(text: &str) -> bool {
    text.bytes().all(|byte| matches!(byte, b' ' | b'\t'))
}

/// Returns the line ending of the line of `offset`; where it has none, that of the line before, of the file's first
/// line, or `\n`.
pub(super) fn ending_at(text: &str, offset: usize) -> &'static str {
    let after = after_line(text, offset);
    let start = start_of_line(text, offset);
    let nearest = [&text[..after], &text[..start]].into_iter().find(|lines| lines.ends_with('\n'));
    let first = || text.find('\n').map_or("", |newline| &text[..=newline]);
    if nearest.unwrap_or_else(first).ends_with("\r\n") { "\r\n" } else { "\n" }
}

/// Returns the offset of the next token from `offset` on: past blanks, line endings and comments, at most `end`.
pub(super) fn next_token(text: &str, offset: usize, end: usize) -> usize {
    let mut offset = offset;
    while offset < end {
        match text.as_bytes()[offset] {
            b' ' | b'\t' | b'\r' | b'\n' => offset += 1,
            b'#' => offset = after_line(text, offset),
            _ => break,
        }
    }
    offset.min(end)
}

/// Returns the offset of the end of a block: after the line of `offset`, and after comments below that are indented
/// deeper than `column`.
pub(super) fn after_block(text: &str, offset: usize, column: usize, end: usize) -> usize {
    let mut block_end = after_line(text, offset).min(end);
    let mut next = block_end;
    while next < end {
        let after = after_line(text, next);
        let line = &text[next..end_of_line(text, next)];
        let words = line.trim_start_matches([' ', '\t']);
        if words.starts_with('#') && line.len() - words.len() > column {
            block_end = after;
        } else if !words.is_empty() {
            break;
        }
        next = after;
    }
    block_end.min(end)
}

/// Returns the whole lines from that of `start` to that of `last`. Where the last one has no line ending, the one
/// before the first goes in its place.
pub(super) fn whole_lines(text: &str, start: usize, last: usize) -> Span {
    let line_start = start_of_line(text, start);
    let after = after_line(text, last);
    if text[..after].ends_with('\n') {
        return Span::new(line_start, after);
    }
    let before = &text[..line_start];
    let before = before.strip_suffix('\n').map_or(before, |lines| lines.strip_suffix('\r').unwrap_or(lines));
    Span::new(before.len(), after)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_is_found_from_within() {
        let text = "\u{feff}a: 1\r\n  b: 2\n# c";
        assert_eq!((start_of_line(text, 5), column(text, 5)), (3, 2));
        assert_eq!((end_of_line(text, 5), after_line(text, 5)), (7, 9));
        assert_eq!((ending_at(text, 5), ending_at(text, 11), ending_at(text, 18)), ("\r\n", "\n", "\n"));
        assert_eq!((indentation(text, 11), indentation(text, 12)), ("  ".to_owned(), "   ".to_owned()));
        assert_eq!(next_token(text, 15, text.len()), text.len());
        assert_eq!(next_token(text, 7, text.len()), 11);
    }

    #[test]
    fn comments_below_that_are_indented_deeper_belong_to_a_block() {
        let check = |text: &str, expected| assert_eq!(after_block(text, 0, 0, text.len()), expected, "{text:?}");
        check("a: 1\n# c\n", 5);
        check("a: 1\n  # c\n", 11);
        check("a: 1\n\n  # c\n\n# d\n", 12);
        check("a: 1\n\n\n", 5);
        check("a: 1", 4);
    }
}
