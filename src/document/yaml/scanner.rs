//! Where the scanner stands in the text, and how it moves between lines. It goes forward byte by byte and never back
//! further than the line it reads; what it does not know stops it.

use crate::document::{
    node::{Kind, Node},
    span::Span,
};

use super::{
    messages,
    tree::{Obstacle, ObstacleKind, Tree, empty_mapping},
};

/// Why the scanner cannot go on.
#[derive(Clone, Copy, Debug)]
pub(super) struct Stop {
    pub(super) kind: StopKind,
    /// Where, in the file.
    pub(super) offset: usize,
    /// What is wrong there, should the library find something wrong too: the scanner mostly knows better what and where.
    pub(super) reason: Option<&'static str>,
}

/// What stops the scanner.
#[derive(Clone, Copy, Debug)]
pub(super) enum StopKind {
    /// Something the library must read.
    Outside(ObstacleKind),
    /// Values within values beyond the limit.
    TooDeep,
}

impl Stop {
    pub(super) const fn outside(kind: ObstacleKind, offset: usize) -> Self {
        Self { kind: StopKind::Outside(kind), offset, reason: None }
    }
}

/// What the scanner gives, or why it stopped.
pub(super) type Scan<T> = Result<T, Stop>;

/// What is known of the anchors and aliases so far.
#[derive(Default)]
pub(super) struct Anchors<'text> {
    /// Each name with the scalar it was given to.
    pub(super) named: Vec<(&'text str, Kind<'text>)>,
    /// How many bytes of text the aliases have repeated.
    pub(super) repeated: usize,
    /// The first anchor or alias: an edit of what may stand elsewhere too is refused.
    pub(super) first: Option<Obstacle>,
}

/// A place in a YAML text.
pub(super) struct Scanner<'text> {
    /// The file's text up to the end of the YAML.
    pub(super) text: &'text str,
    /// The bytes of `text`.
    pub(super) bytes: &'text [u8],
    /// The place of the next byte.
    pub(super) position: usize,
    /// Where the line of that byte starts.
    pub(super) line_start: usize,
    /// Where the YAML starts, after an opening `---`.
    start: usize,
    /// How many collections are open.
    level: usize,
    /// The anchors and aliases so far.
    pub(super) anchors: Anchors<'text>,
}

impl<'text> Scanner<'text> {
    /// Returns a scanner before the first byte of `range`, which lies within `text`.
    pub(super) fn new(text: &'text str, range: Span) -> Self {
        let text = &text[..range.end];
        let start = range.start;
        let anchors = Anchors::default();
        Self { text, bytes: text.as_bytes(), position: start, line_start: start, start, level: 0, anchors }
    }

    /// Reads the whole text.
    pub(super) fn document(&mut self) -> Scan<Node<'text>> {
        self.skip_opening_marker()?;
        self.next_token()?;
        if self.at_end() {
            return Ok(empty_mapping(self.start));
        }
        let root = self.block_node(None)?;
        if self.at_end() { Ok(root) } else { Err(self.wrong(messages::INDENTATION)) }
    }

    /// Goes past a line that is `---` and nothing else, as the first line of many settings files is.
    fn skip_opening_marker(&mut self) -> Scan<()> {
        if self.at_document_marker() && self.byte() == b'-' {
            let marker = self.position;
            self.position += 3;
            self.skip_blanks();
            self.skip_comment()?;
            if !self.skip_line_ending() {
                return Err(Stop::outside(ObstacleKind::DocumentMarker, marker));
            }
            // The first key of a text that holds nothing else comes below the marker.
            self.start = self.position;
        }
        Ok(())
    }

    /// Returns the next byte, or 0 at the end. No text holds a 0: it is a control character.
    pub(super) fn byte(&self) -> u8 {
        self.byte_at(self.position)
    }

    /// Returns the byte at `offset`, or 0 beyond the end.
    pub(super) fn byte_at(&self, offset: usize) -> u8 {
        self.bytes.get(offset).copied().unwrap_or(0)
    }

    /// Returns whether there is nothing more.
    pub(super) const fn at_end(&self) -> bool {
        self.position >= self.bytes.len()
    }

    /// Returns how many bytes stand before the next one in its line.
    pub(super) const fn column(&self) -> usize {
        self.position - self.line_start
    }

    /// Returns whether the next byte is `byte` and a blank, a line ending or the end follows.
    pub(super) fn at_indicator(&self, byte: u8) -> bool {
        self.byte() == byte && is_gap(self.byte_at(self.position + 1))
    }

    /// Returns whether the next bytes are `---` or `...` at the start of a line, and nothing else of a word.
    pub(super) fn at_document_marker(&self) -> bool {
        self.column() == 0
            && matches!(self.bytes.get(self.position..self.position + 3), Some(b"---" | b"..."))
            && is_gap(self.byte_at(self.position + 3))
    }

    /// Returns what to give up with where `reason` says what is wrong here.
    pub(super) const fn wrong(&self, reason: &'static str) -> Stop {
        Stop { reason: Some(reason), ..self.unsure() }
    }

    /// Returns what to give up with at a tab where only blanks may stand.
    pub(super) const fn tab(&self) -> Stop {
        Stop { reason: Some(messages::TAB), ..self.outside(ObstacleKind::Tab) }
    }

    /// Returns what to give up with, here, for a reason that has no name.
    pub(super) const fn unsure(&self) -> Stop {
        self.outside(ObstacleKind::Unsure)
    }

    /// Returns what to give up with, here.
    pub(super) const fn outside(&self, kind: ObstacleKind) -> Stop {
        Stop::outside(kind, self.position)
    }

    /// Reads a collection with `read`, unless too many are open already.
    pub(super) fn nested<T>(&mut self, read: impl FnOnce(&mut Self) -> Scan<T>) -> Scan<T> {
        if self.level >= Tree::MOST_LEVELS {
            return Err(Stop { kind: StopKind::TooDeep, offset: self.position, reason: None });
        }
        self.level += 1;
        let result = read(self);
        self.level -= 1;
        result
    }

    /// Goes past blanks and tabs.
    pub(super) fn skip_blanks(&mut self) {
        while is_blank(self.byte()) {
            self.position += 1;
        }
    }

    /// Goes past blanks, but not tabs.
    pub(super) fn skip_spaces(&mut self) {
        while self.byte() == b' ' {
            self.position += 1;
        }
    }

    /// Goes past a line ending, if one stands here.
    pub(super) fn skip_line_ending(&mut self) -> bool {
        match self.byte() {
            b'\n' => self.position += 1,
            // One without `\n` does not get here: `limits` leaves such a text to the library.
            b'\r' => self.position += 2,
            _ => return false,
        }
        self.line_start = self.position;
        true
    }

    /// Goes past a comment up to its line ending. A `#` that no blank stands before is not one.
    pub(super) fn skip_comment(&mut self) -> Scan<()> {
        if self.byte() == b'#' {
            // YAML wants a blank there; the library takes `"b"#c` for a value and a comment.
            if self.position > self.line_start && !is_blank(self.bytes[self.position - 1]) {
                return Err(self.unsure());
            }
            let rest = &self.bytes[self.position..];
            let length = rest.iter().position(|byte| *byte == b'\n').unwrap_or(rest.len());
            self.position += length;
            if length < rest.len() && self.bytes[self.position - 1] == b'\r' {
                self.position -= 1;
            }
        }
        Ok(())
    }

    /// Goes past the rest of a line that holds nothing more but a comment, and on to the next token.
    pub(super) fn finish_line(&mut self) -> Scan<()> {
        self.skip_blanks();
        self.skip_comment()?;
        if !self.at_end() && !self.skip_line_ending() {
            return Err(self.wrong(messages::AFTER_VALUE));
        }
        self.next_token()
    }

    /// Goes from the start of a line to the next token, past empty lines and comments.
    pub(super) fn next_token(&mut self) -> Scan<()> {
        loop {
            self.skip_spaces();
            self.skip_comment()?;
            if !self.skip_line_ending() {
                break;
            }
        }
        match self.byte() {
            b'\t' => Err(self.tab()),
            b'-' | b'.' if self.at_document_marker() => Err(self.outside(ObstacleKind::DocumentMarker)),
            _ => Ok(()),
        }
    }
}

/// Returns whether `byte` is a blank or a tab.
pub(super) const fn is_blank(byte: u8) -> bool {
    matches!(byte, b' ' | b'\t')
}

/// Returns whether `byte` ends a word: a blank, a tab, a line ending or the end of the text.
pub(super) const fn is_gap(byte: u8) -> bool {
    matches!(byte, b' ' | b'\t' | b'\n' | b'\r' | 0)
}
