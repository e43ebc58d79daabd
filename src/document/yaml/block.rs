//! Mappings and sequences in lines.
//!
//! Every function here starts at a token and ends at the next token outside of what it read, or at the end of the text.

use std::borrow::Cow;

use crate::document::{
    node::{Entry, Kind, Node, Style},
    span::Span,
};

use super::{
    messages,
    scanner::{Scan, Scanner, Stop, is_gap},
    tree::ObstacleKind,
};

/// The most bytes of a key; the library wants its colon within 1,024 characters.
pub(super) const LONGEST_KEY: usize = 1000;

/// More keys than most mappings have; with one more, memory for them would not come from the allocator's quick lists.
const USUAL_KEYS: usize = 11;

/// The column of the collection that a value belongs to; none for the root.
pub(super) type Indent = Option<usize>;

impl<'text> Scanner<'text> {
    /// Reads a value that starts a line, or stands after a dash, and belongs to the collection at `indent`.
    pub(super) fn block_node(&mut self, indent: Indent) -> Scan<Node<'text>> {
        let start = self.position;
        let column = self.column();
        match self.byte() {
            b'-' if self.at_indicator(b'-') => self.nested(|scanner| scanner.sequence(column)),
            b'[' | b'{' => {
                let node = self.flow_node()?;
                self.skip_blanks();
                if self.byte() == b':' { Err(self.outside(ObstacleKind::ComplexKey)) } else { self.finish(node) }
            }
            b'|' | b'>' => self.block_scalar(indent),
            quote @ (b'"' | b'\'') => {
                let line_start = self.line_start;
                let text = self.quoted()?;
                let span = Span::new(start, self.position);
                self.skip_blanks();
                // A text in quotes that goes over several lines is no key.
                if self.byte() == b':' && self.line_start == line_start {
                    return self.nested(|scanner| scanner.mapping(column, text, span));
                }
                self.finish(quoted_node(text, span, quote))
            }
            _ => {
                self.check_plain_start()?;
                let span = self.plain_line();
                if self.byte() == b':' && is_gap(self.byte_at(self.position + 1)) {
                    let text = self.plain_key(span)?;
                    return self.nested(|scanner| scanner.mapping(column, text, span));
                }
                self.plain_rest(span, indent)
            }
        }
    }

    /// Reads a value that stands after the colon of a key, in the same line, or one with a name after a dash.
    fn inline_node(&mut self, indent: usize) -> Scan<Node<'text>> {
        let start = self.position;
        match self.byte() {
            b'[' | b'{' => {
                let node = self.flow_node()?;
                self.finish(node)
            }
            b'|' | b'>' => self.block_scalar(Some(indent)),
            b'-' if self.at_indicator(b'-') => Err(self.wrong(messages::LIST_IN_LINE)),
            quote @ (b'"' | b'\'') => {
                let text = self.quoted()?;
                let span = Span::new(start, self.position);
                self.finish(quoted_node(text, span, quote))
            }
            b'&' => self.anchored(|scanner| scanner.inline_node(indent)),
            b'*' => {
                let node = self.alias()?;
                self.finish(node)
            }
            _ => {
                self.check_plain_start()?;
                let span = self.plain_line();
                self.plain_rest(span, Some(indent))
            }
        }
    }

    /// Reads the mapping at `column` of which the first key is read: the scanner stands at that key's colon.
    fn mapping(&mut self, column: usize, key: Cow<'text, str>, key_span: Span) -> Scan<Node<'text>> {
        let mut entries = Vec::with_capacity(USUAL_KEYS);
        let (mut key, mut key_span) = (key, key_span);
        let start = key_span.start;
        loop {
            // `"a":b` is a key within brackets only, and one whose colon is far off is none: the library has the word.
            if !is_gap(self.byte_at(self.position + 1)) || self.position - key_span.start > LONGEST_KEY {
                return Err(self.unsure());
            }
            self.position += 1;
            let value = self.value_after_key(column)?;
            entries.push(Entry { key, key_span, value });
            if self.at_end() || self.column() < column {
                break;
            }
            if self.column() > column {
                return Err(self.wrong(messages::INDENTATION));
            }
            (key, key_span) = self.key()?;
        }
        let end = entries.last().map_or(start, |entry| entry.value.span.end);
        Ok(Node { span: Span::new(start, end), kind: Kind::Mapping { entries, flow: false } })
    }

    /// Reads a key up to its colon.
    fn key(&mut self) -> Scan<(Cow<'text, str>, Span)> {
        let start = self.position;
        let line_start = self.line_start;
        let (text, span) = if matches!(self.byte(), b'"' | b'\'') {
            let text = self.quoted()?;
            let span = Span::new(start, self.position);
            self.skip_blanks();
            (text, span)
        } else {
            self.check_plain_start()?;
            let span = self.plain_line();
            (self.plain_key(span)?, span)
        };
        if self.byte() == b':' && self.line_start == line_start {
            Ok((text, span))
        } else {
            Err(Stop { offset: start, ..self.wrong(messages::COLON_MISSING) })
        }
    }

    /// Returns the text of a plain key at `span`, unless it is one that YAML 1.1 gives a meaning of its own.
    fn plain_key(&self, span: Span) -> Scan<Cow<'text, str>> {
        match span.of(self.text) {
            "<<" => Err(Stop::outside(ObstacleKind::MergeKey, span.start)),
            text => Ok(Cow::Borrowed(text)),
        }
    }

    /// Reads what stands after the colon of a key of the mapping at `column`.
    fn value_after_key(&mut self, column: usize) -> Scan<Node<'text>> {
        let nothing = null_at(self.position);
        self.skip_blanks();
        if !matches!(self.byte(), b'\n' | b'\r' | b'#' | 0) {
            return self.inline_node(column);
        }
        self.finish_line()?;
        if self.at_end() || self.column() < column {
            return Ok(nothing);
        }
        if self.column() > column {
            return self.block_node(Some(column));
        }
        // The dashes of a list may stand at the column of its key; the keys of a mapping there are the outer one's.
        if self.at_indicator(b'-') {
            return self.nested(|scanner| scanner.sequence(column));
        }
        Ok(nothing)
    }

    /// Reads the sequence at `column`, of which the first dash is the next byte. It ends where no dash stands at its
    /// column; whether what stands there instead is allowed is for the outer collection to say.
    fn sequence(&mut self, column: usize) -> Scan<Node<'text>> {
        let start = self.position;
        let mut end = start;
        let mut items = Vec::new();
        while self.column() == column && self.at_indicator(b'-') {
            self.position += 1;
            let item = self.value_after_dash(column)?;
            end = item.span.end;
            items.push(item);
        }
        Ok(Node { span: Span::new(start, end), kind: Kind::Sequence { items, flow: false } })
    }

    /// Reads what stands after a dash of the sequence at `column`.
    fn value_after_dash(&mut self, column: usize) -> Scan<Node<'text>> {
        let nothing = null_at(self.position);
        self.skip_spaces();
        match self.byte() {
            b'\n' | b'\r' | b'#' | 0 => {}
            // A collection may follow, and its column would hang on how wide a tab is.
            b'\t' => return Err(self.tab()),
            // No key can follow, for its name would be the key's alone: that is for the library.
            b'&' | b'*' => return self.inline_node(column),
            _ => return self.block_node(Some(column)),
        }
        self.finish_line()?;
        if !self.at_end() && self.column() > column { self.block_node(Some(column)) } else { Ok(nothing) }
    }

    /// Goes to the next token after `node`, which ended in this line.
    fn finish(&mut self, node: Node<'text>) -> Scan<Node<'text>> {
        self.finish_line()?;
        Ok(node)
    }
}

/// Returns the value that is not written, after a colon or a dash.
pub(super) const fn null_at(offset: usize) -> Node<'static> {
    Node { span: Span::at(offset), kind: Kind::Null }
}

/// Returns the node of a quoted scalar.
pub(super) const fn quoted_node(text: Cow<'_, str>, span: Span, quote: u8) -> Node<'_> {
    let style = if quote == b'"' { Style::DoubleQuoted } else { Style::SingleQuoted };
    Node { span, kind: Kind::Scalar { text, style } }
}
