//! Where something stands in a text, as byte offsets, and as the line and column a person counts.

use std::ops::Range;

/// A run of bytes of a file's text: `start` is in it, `end` is not.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Span {
    /// The offset of the first byte.
    pub start: usize,
    /// The offset after the last byte.
    pub end: usize,
}

impl Span {
    /// Returns the span from `start` up to `end`, in bytes.
    #[must_use]
    pub const fn new(start: usize, end: usize) -> Self {
        Self { start, end }
    }

    /// Returns the empty span at `offset`.
    #[must_use]
    pub const fn at(offset: usize) -> Self {
        Self::new(offset, offset)
    }

    /// Returns the part of `text` that this span covers, or nothing if it lies outside.
    #[must_use]
    pub fn of(self, text: &str) -> &str {
        text.get(self.range()).unwrap_or_default()
    }

    /// Returns the line of `text` that this span starts in, without its end.
    #[must_use]
    pub fn line_of(self, text: &str) -> &str {
        let start = text.get(..self.start).and_then(|before| before.rfind('\n')).map_or(0, |at| at + 1);
        text.get(start..).and_then(|rest| rest.lines().next()).unwrap_or_default()
    }

    /// Returns the span as a range, for slicing.
    #[must_use]
    pub const fn range(self) -> Range<usize> {
        self.start..self.end
    }

    /// Returns whether the span holds no byte.
    #[must_use]
    pub const fn is_empty(self) -> bool {
        self.start >= self.end
    }
}

/// A place as a person counts it: the first line and the first column are 1, a column is a character.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    /// The line, from 1.
    pub line: usize,
    /// The column in characters, from 1.
    pub column: usize,
}

impl Place {
    /// Returns the place of the byte `offset` in `text`; a byte-order mark takes no column.
    #[must_use]
    pub fn of(text: &str, offset: usize) -> Self {
        let mut end = offset.min(text.len());
        // The file may have changed since the place was found: what stands there now may be another character.
        while !text.is_char_boundary(end) {
            end -= 1;
        }
        let before = &text[..end];
        let line_start = before.rfind('\n').map_or(0, |newline| newline + 1);
        let line = before.bytes().filter(|byte| *byte == b'\n').count() + 1;
        let in_line = before[line_start..].trim_start_matches('\u{feff}');
        Self { line, column: in_line.chars().count() + 1 }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_counts_lines_and_characters_from_one() {
        let check = |text: &str, offset, line, column| {
            assert_eq!(Place::of(text, offset), Place { line, column }, "{text:?} at {offset}");
        };
        check("", 0, 1, 1);
        check("abc", 2, 1, 3);
        check("a\nbc", 3, 2, 2);
        check("a\r\nbc", 4, 2, 2);
        check("é: x", 2, 1, 2);
        check("\u{feff}a: b", 4, 1, 2);
        check("é", 1, 1, 1);
        check("a", 99, 1, 2);
    }
}
