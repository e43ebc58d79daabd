//! Scalars without quotes, in one line or folded over several.

use std::borrow::Cow;

use crate::document::{
    node::{Kind, Node, Style},
    span::Span,
};

use super::{
    block::Indent,
    messages, resolve,
    scanner::{Scan, Scanner, Stop, is_blank, is_gap},
    tree::ObstacleKind,
};

impl<'text> Scanner<'text> {
    /// Stops unless a plain scalar can start here.
    pub(super) fn check_plain_start(&self) -> Scan<()> {
        let kind = match self.byte() {
            b'-' if !is_gap(self.byte_at(self.position + 1)) => return Ok(()),
            b'?' | b':' if is_gap(self.byte_at(self.position + 1)) => ObstacleKind::ComplexKey,
            b'&' => ObstacleKind::Anchor,
            b'*' => ObstacleKind::Alias,
            b'!' => ObstacleKind::Tag,
            // Further in it is only a character that no text may start with.
            b'%' if self.column() == 0 => ObstacleKind::Directive,
            b'\t' => return Err(self.tab()),
            b'-' => return Err(self.wrong(messages::ITEM_AMONG_KEYS)),
            0 => ObstacleKind::Unsure,
            b',' | b'[' | b']' | b'{' | b'}' | b'#' | b'|' | b'>' | b'\'' | b'"' | b'%' | b'@' | b'`' => {
                return Err(self.wrong(messages::START));
            }
            _ => return Ok(()),
        };
        Err(self.outside(kind))
    }

    /// Reads a plain scalar up to the end of its line, a comment, or a colon before a blank, and stands there. Returns
    /// the place of its text, without the blanks after it.
    pub(super) fn plain_line(&mut self) -> Span {
        let start = self.position;
        let mut offset = start;
        loop {
            let rest = self.bytes.get(offset..).unwrap_or_default();
            offset += rest.iter().position(|byte| MAY_END_PLAIN[usize::from(*byte)]).unwrap_or(rest.len());
            match self.byte_at(offset) {
                // Within a word both are a part of it, as in `http://e.org/#f`.
                b':' if !is_gap(self.byte_at(offset + 1)) => offset += 1,
                b'#' if offset == start || !is_blank(self.bytes[offset - 1]) => offset += 1,
                _ => break,
            }
        }
        self.position = offset;
        Span::new(start, self.without_trailing_blanks(start, offset))
    }

    /// Reads on after the first line of a plain scalar in a block, to the next token.
    pub(super) fn plain_rest(&mut self, first: Span, indent: Indent) -> Scan<Node<'text>> {
        let mut span = first;
        let mut folded: Option<String> = None;
        loop {
            match self.byte() {
                b':' if folded.is_none() => return Err(self.wrong(messages::COLON_IN_TEXT)),
                b':' => return Err(self.wrong(messages::KEY_IN_TEXT)),
                b'\n' | b'\r' => {}
                // A comment ends the scalar, and so does the end of the text.
                _ => break,
            }
            let (end_of_line, line_start) = (self.position, self.line_start);
            let Some(breaks) = self.continuation(indent)? else {
                // The lines that were passed belong to the next token, with the comments in them.
                (self.position, self.line_start) = (end_of_line, line_start);
                break;
            };
            // At the root, a text that goes on in the next line is mostly a key that lacks its colon.
            if indent.is_none() {
                return Err(Stop { offset: first.start, ..self.wrong(messages::COLON_MISSING) });
            }
            if self.at_indicator(b':') {
                return Err(self.unsure());
            }
            let line = self.plain_line();
            let text = folded.get_or_insert_with(|| first.of(self.text).to_owned());
            fold(text, breaks);
            text.push_str(line.of(self.text));
            span.end = line.end;
        }
        self.finish_line()?;
        Ok(plain_node(folded, span, self.text))
    }

    /// Goes from the end of a line to the text that continues a plain scalar, and returns how many line endings stand
    /// between; none where the scalar has ended.
    fn continuation(&mut self, indent: Indent) -> Scan<Option<usize>> {
        let least = indent.map_or(0, |indent| indent + 1);
        let mut breaks = 0;
        while self.skip_line_ending() {
            breaks += 1;
            self.skip_spaces();
            if self.byte() == b'\t' {
                if self.column() < least {
                    return Err(self.tab());
                }
                // Behind the indentation a tab is a blank like any other.
                self.skip_blanks();
            }
        }
        let ends = self.at_end() || self.column() < least || self.byte() == b'#';
        Ok((!ends).then_some(breaks))
    }

    /// Returns where the text between `start` and `end` ends without blanks.
    pub(super) fn without_trailing_blanks(&self, start: usize, end: usize) -> usize {
        let mut end = end;
        while end > start && is_blank(self.bytes[end - 1]) {
            end -= 1;
        }
        end
    }
}

/// The bytes at which a plain scalar may end; a 0 stands for the end of the text.
const MAY_END_PLAIN: [bool; 256] = {
    let mut table = [false; 256];
    table[0] = true;
    table[b'\n' as usize] = true;
    table[b'\r' as usize] = true;
    table[b':' as usize] = true;
    table[b'#' as usize] = true;
    table
};

/// Adds what `breaks` line endings within a scalar mean: one is a blank, more are one less.
pub(super) fn fold(text: &mut String, breaks: usize) {
    if breaks == 1 {
        text.push(' ');
    } else {
        text.extend(std::iter::repeat_n('\n', breaks.saturating_sub(1)));
    }
}

/// Returns the node of a plain scalar: its folded text, or the text in its place.
pub(super) fn plain_node(folded: Option<String>, span: Span, text: &str) -> Node<'_> {
    let kind = match folded {
        Some(text) => Kind::Scalar { text: Cow::Owned(text), style: Style::Plain },
        None if resolve::is_null(span.of(text)) => Kind::Null,
        None => Kind::Scalar { text: Cow::Borrowed(span.of(text)), style: Style::Plain },
    };
    Node { span, kind }
}
