//! Lists and mappings in brackets, in one line or over several.

use std::borrow::Cow;

use crate::document::{
    node::{Entry, Kind, Node},
    span::Span,
};

use super::{
    block::{LONGEST_KEY, null_at, quoted_node},
    messages,
    plain::{fold, plain_node},
    scanner::{Scan, Scanner, Stop, is_blank, is_gap},
    tree::ObstacleKind,
};

impl<'text> Scanner<'text> {
    /// Reads a value within brackets, or one that a bracket opens, and stands after its last byte.
    pub(super) fn flow_node(&mut self) -> Scan<Node<'text>> {
        match self.byte() {
            b'[' => self.nested(Self::flow_sequence),
            b'{' => self.nested(Self::flow_mapping),
            quote @ (b'"' | b'\'') => {
                let start = self.position;
                let text = self.quoted()?;
                Ok(quoted_node(text, Span::new(start, self.position), quote))
            }
            b'&' => self.anchored(Self::flow_node),
            b'*' => self.alias(),
            _ => self.flow_plain(),
        }
    }

    fn flow_sequence(&mut self) -> Scan<Node<'text>> {
        let start = self.position;
        let mut items = Vec::new();
        self.position += 1;
        loop {
            self.skip_flow_gap()?;
            if self.byte() == b']' {
                break;
            }
            items.push(self.flow_node()?);
            if !self.flow_separator(b']')? {
                break;
            }
        }
        self.position += 1;
        Ok(Node { span: Span::new(start, self.position), kind: Kind::Sequence { items, flow: true } })
    }

    fn flow_mapping(&mut self) -> Scan<Node<'text>> {
        let start = self.position;
        let mut entries = Vec::new();
        self.position += 1;
        loop {
            self.skip_flow_gap()?;
            if self.byte() == b'}' {
                break;
            }
            entries.push(self.flow_entry()?);
            if !self.flow_separator(b'}')? {
                break;
            }
        }
        self.position += 1;
        Ok(Node { span: Span::new(start, self.position), kind: Kind::Mapping { entries, flow: true } })
    }

    fn flow_entry(&mut self) -> Scan<Entry<'text>> {
        let line_start = self.line_start;
        let (key, key_span) = self.flow_key()?;
        self.skip_flow_gap()?;
        if self.byte() != b':' {
            return Ok(Entry { key, key_span, value: null_at(key_span.end) });
        }
        // The library wants the colon in the line of its key, and near.
        if self.line_start != line_start || self.position - key_span.start > LONGEST_KEY {
            return Err(self.unsure());
        }
        self.position += 1;
        let nothing = null_at(self.position);
        self.skip_flow_gap()?;
        let value = if matches!(self.byte(), b',' | b'}') { nothing } else { self.flow_node()? };
        Ok(Entry { key, key_span, value })
    }

    /// Reads a key within braces.
    fn flow_key(&mut self) -> Scan<(Cow<'text, str>, Span)> {
        let start = self.position;
        match self.byte() {
            b'"' | b'\'' => {
                let text = self.quoted()?;
                Ok((text, Span::new(start, self.position)))
            }
            b'[' | b'{' => Err(self.outside(ObstacleKind::ComplexKey)),
            _ => {
                self.check_flow_plain_start()?;
                let span = self.flow_plain_line()?;
                self.flow_plain_breaks()?;
                match span.of(self.text) {
                    "<<" => Err(Stop::outside(ObstacleKind::MergeKey, span.start)),
                    text => Ok((Cow::Borrowed(text), span)),
                }
            }
        }
    }

    /// Goes past the comma after a value; returns whether there was one, rather than `close`.
    fn flow_separator(&mut self, close: u8) -> Scan<bool> {
        self.skip_flow_gap()?;
        match self.byte() {
            b',' => {
                self.position += 1;
                Ok(true)
            }
            byte if byte == close => Ok(false),
            _ => Err(self.wrong(messages::COMMA_MISSING)),
        }
    }

    /// Goes past blanks, comments and line endings.
    fn skip_flow_gap(&mut self) -> Scan<()> {
        loop {
            self.skip_blanks();
            self.skip_comment()?;
            if !self.skip_line_ending() {
                break;
            }
        }
        // At the start of a line it ends the document, though a bracket is open.
        if self.at_document_marker() { Err(self.outside(ObstacleKind::DocumentMarker)) } else { Ok(()) }
    }

    /// Stops unless a plain scalar can start here, within brackets.
    fn check_flow_plain_start(&self) -> Scan<()> {
        // The library takes `?b` within brackets for a key, and does not take `:b`.
        if matches!(self.byte(), b'?' | b':') { Err(self.unsure()) } else { self.check_plain_start() }
    }

    fn flow_plain(&mut self) -> Scan<Node<'text>> {
        self.check_flow_plain_start()?;
        let first = self.flow_plain_line()?;
        let mut span = first;
        let mut folded: Option<String> = None;
        while matches!(self.byte(), b'\n' | b'\r') {
            let breaks = self.flow_plain_breaks()?;
            if self.at_end() || self.at_document_marker() {
                return Err(self.unsure());
            }
            // A comma or bracket in the next line ends the text all the same; a `#` there starts a comment.
            if matches!(self.byte(), b',' | b'[' | b']' | b'{' | b'}' | b'#') {
                break;
            }
            let line = self.flow_plain_line()?;
            if line.is_empty() {
                return Err(self.unsure());
            }
            let text = folded.get_or_insert_with(|| first.of(self.text).to_owned());
            fold(text, breaks);
            text.push_str(line.of(self.text));
            span.end = line.end;
        }
        Ok(plain_node(folded, span, self.text))
    }

    /// Goes past line endings after a line of a plain scalar and returns how many they are. The library wants no tab
    /// before the line that goes on.
    fn flow_plain_breaks(&mut self) -> Scan<usize> {
        let mut breaks = 0;
        while self.skip_line_ending() {
            breaks += 1;
            self.skip_spaces();
            if self.byte() == b'\t' {
                return Err(self.tab());
            }
        }
        Ok(breaks)
    }

    /// Reads a plain scalar within brackets as [`Scanner::plain_line`] does; a comma and a bracket end it too.
    fn flow_plain_line(&mut self) -> Scan<Span> {
        let start = self.position;
        let mut offset = start;
        loop {
            match self.byte_at(offset) {
                b'\n' | b'\r' | 0 | b',' | b'[' | b']' | b'{' | b'}' => break,
                b':' => match self.byte_at(offset + 1) {
                    byte if is_gap(byte) => break,
                    // YAML 1.2 knows what a colon right before these means; the library refuses it.
                    b',' | b'?' | b'[' | b']' | b'{' | b'}' => return Err(self.unsure()),
                    _ => offset += 1,
                },
                b'#' if offset > start && is_blank(self.bytes[offset - 1]) => break,
                _ => offset += 1,
            }
        }
        self.position = offset;
        Ok(Span::new(start, self.without_trailing_blanks(start, offset)))
    }
}
