//! Text in lines after `|` or `>`.

use std::borrow::Cow;

use crate::document::{
    node::{Kind, Node, Style},
    span::Span,
};

use super::{
    block::Indent,
    messages,
    scanner::{Scan, Scanner, is_blank},
};

/// What becomes of the line endings at the end.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Chomping {
    /// One stays.
    Clip,
    /// `-`: none stays.
    Strip,
    /// `+`: all stay.
    Keep,
}

/// What stands after `|` or `>`.
struct Header {
    folded: bool,
    chomping: Chomping,
    /// The indentation that is said, beyond that of the outer collection.
    increment: Option<usize>,
}

impl<'text> Scanner<'text> {
    /// Reads a block scalar of the collection at `indent`, to the next token. Its place ends with the last line that
    /// counts, before the line's ending.
    pub(super) fn block_scalar(&mut self, indent: Indent) -> Scan<Node<'text>> {
        let start = self.position;
        let header = self.block_scalar_header()?;
        let mut end = self.position;
        self.skip_blanks();
        self.skip_comment()?;
        if !self.at_end() && !self.skip_line_ending() {
            return Err(self.wrong(messages::BLOCK_HEADER));
        }
        // At the root, too, the library wants one column; a said indentation counts from the outer collection's.
        let least = indent.map_or(0, |indent| indent + 1).max(1);
        let said = header.increment.map(|increment| indent.unwrap_or(0) + increment);
        let (column, mut breaks) = self.first_breaks(said, least)?;

        let mut text = String::new();
        let mut ended_line = false;
        let mut blank_before = false;
        while !self.at_end() && self.column() == column {
            // A line that is indented further is laid out on purpose: `>` joins it to no other.
            let blank = is_blank(self.byte());
            if ended_line {
                if !header.folded || blank || blank_before {
                    text.push('\n');
                // Where empty lines stand between, they alone are the line endings that stay.
                } else if breaks == 0 {
                    text.push(' ');
                }
            }
            push_breaks(&mut text, breaks);
            blank_before = blank;
            let line = self.rest_of_line();
            text.push_str(line.of(self.text));
            end = line.end;
            ended_line = self.skip_line_ending();
            breaks = self.breaks(column)?;
        }
        // A text without a last line ending has none to keep, whatever is said.
        if ended_line && header.chomping != Chomping::Strip {
            text.push('\n');
        }
        if header.chomping == Chomping::Keep {
            push_breaks(&mut text, breaks);
            // With `+` the empty lines below are text, and a key that is added must come after them.
            if breaks > 0 {
                end = self.before_line_ending(self.line_start);
            }
        }
        self.next_token()?;
        Ok(Node { span: Span::new(start, end), kind: Kind::Scalar { text: Cow::Owned(text), style: Style::Block } })
    }

    fn block_scalar_header(&mut self) -> Scan<Header> {
        let mut header = Header { folded: self.byte() == b'>', chomping: Chomping::Clip, increment: None };
        self.position += 1;
        loop {
            match self.byte() {
                // The sign and the indentation may stand in either order, each once; no text is indented by 0.
                b'-' if header.chomping == Chomping::Clip => header.chomping = Chomping::Strip,
                b'+' if header.chomping == Chomping::Clip => header.chomping = Chomping::Keep,
                digit @ b'1'..=b'9' if header.increment.is_none() => header.increment = Some(usize::from(digit - b'0')),
                b' ' | b'\t' | b'\n' | b'\r' | 0 => return Ok(header),
                _ => return Err(self.wrong(messages::BLOCK_HEADER)),
            }
            self.position += 1;
        }
    }

    /// Goes to the first line of the text. Returns the column of its text and how many empty lines stand before it.
    fn first_breaks(&mut self, said: Option<usize>, least: usize) -> Scan<(usize, usize)> {
        if let Some(column) = said {
            return Ok((column, self.breaks(column)?));
        }
        let mut breaks = 0;
        let mut widest = 0;
        loop {
            self.skip_spaces();
            // An empty line that is wider than the first one with words sets the column, as the library has it.
            widest = widest.max(self.column());
            if self.byte() == b'\t' {
                return Err(self.tab());
            }
            if !self.skip_line_ending() {
                break;
            }
            breaks += 1;
        }
        Ok((widest.max(least), breaks))
    }

    /// Goes past empty lines and up to `column` of the next one. Returns how many they are.
    fn breaks(&mut self, column: usize) -> Scan<usize> {
        let mut breaks = 0;
        loop {
            while self.column() < column && self.byte() == b' ' {
                self.position += 1;
            }
            if self.column() < column && self.byte() == b'\t' {
                return Err(self.tab());
            }
            if !self.skip_line_ending() {
                return Ok(breaks);
            }
            breaks += 1;
        }
    }

    /// Reads up to the line's ending.
    fn rest_of_line(&mut self) -> Span {
        let start = self.position;
        let rest = &self.bytes[start..];
        let length = rest.iter().position(|byte| *byte == b'\n');
        self.position = match length {
            Some(length) if length > 0 && rest[length - 1] == b'\r' => start + length - 1,
            Some(length) => start + length,
            None => self.bytes.len(),
        };
        Span::new(start, self.position)
    }

    /// Returns the end of the line before the one that starts at `offset`, without its ending.
    fn before_line_ending(&self, offset: usize) -> usize {
        let mut end = offset;
        if end > 0 && self.bytes[end - 1] == b'\n' {
            end -= 1;
            if end > 0 && self.bytes[end - 1] == b'\r' {
                end -= 1;
            }
        }
        end
    }
}

fn push_breaks(text: &mut String, breaks: usize) {
    text.extend(std::iter::repeat_n('\n', breaks));
}
