//! Scalars in single or double quotes, in one line or folded over several.

use std::borrow::Cow;

use super::{
    messages,
    plain::fold,
    scanner::{Scan, Scanner, Stop, is_blank, is_gap},
};

impl<'text> Scanner<'text> {
    /// Reads a quoted scalar, quotes included, and returns its text.
    pub(super) fn quoted(&mut self) -> Scan<Cow<'text, str>> {
        let quote = self.byte();
        self.position += 1;
        let start = self.position;
        let mut offset = start;
        loop {
            match self.byte_at(offset) {
                byte if byte == quote && (quote == b'"' || self.byte_at(offset + 1) != b'\'') => {
                    self.position = offset + 1;
                    return Ok(Cow::Borrowed(&self.text[start..offset]));
                }
                // Few hold an escape or a line ending; all others are borrowed from the text as they stand.
                b'\n' | b'\r' | b'\'' | b'\\' | 0 if needs_care(self.byte_at(offset), quote) => {
                    return self.quoted_with_care(quote, start).map(Cow::Owned);
                }
                _ => offset += 1,
            }
        }
    }

    /// Reads a quoted scalar that holds escapes or line endings, of which the text starts at `start`.
    fn quoted_with_care(&mut self, quote: u8, start: usize) -> Scan<String> {
        self.position = start;
        let mut text = String::new();
        loop {
            // At the start of a line a marker ends the document, though a quote is open.
            if self.at_end() || self.at_document_marker() {
                return Err(Stop { offset: start - 1, ..self.wrong(messages::QUOTE_OPEN) });
            }
            let escaped_break = self.quoted_word(quote, &mut text)?;
            if self.byte() == quote {
                self.position += 1;
                return Ok(text);
            }
            self.quoted_gap(escaped_break, &mut text);
        }
    }

    /// Reads up to a blank, a line ending or the closing quote. Returns whether a `\` took away a line ending.
    fn quoted_word(&mut self, quote: u8, text: &mut String) -> Scan<bool> {
        let mut start = self.position;
        loop {
            let byte = self.byte();
            if is_gap(byte) {
                break;
            }
            if byte == b'\'' && quote == b'\'' {
                if self.byte_at(self.position + 1) != b'\'' {
                    break;
                }
                text.push_str(&self.text[start..=self.position]);
                self.position += 2;
                start = self.position;
            } else if byte == b'"' && quote == b'"' {
                break;
            } else if byte == b'\\' && quote == b'"' {
                text.push_str(&self.text[start..self.position]);
                self.position += 1;
                if self.skip_line_ending() {
                    return Ok(true);
                }
                text.push(self.escape()?);
                start = self.position;
            } else {
                self.position += 1;
            }
        }
        text.push_str(&self.text[start..self.position]);
        Ok(false)
    }

    /// Reads blanks and line endings within quotes and adds what they mean.
    fn quoted_gap(&mut self, escaped_break: bool, text: &mut String) {
        let start = self.position;
        let mut breaks = 0;
        loop {
            if is_blank(self.byte()) {
                self.position += 1;
            } else if self.skip_line_ending() {
                breaks += 1;
            } else {
                break;
            }
        }
        if escaped_break {
            // The escaped line ending is gone: each of the others is an empty line.
            text.extend(std::iter::repeat_n('\n', breaks));
        } else if breaks > 0 {
            fold(text, breaks);
        } else {
            text.push_str(&self.text[start..self.position]);
        }
    }

    /// Reads an escape after its `\`.
    fn escape(&mut self) -> Scan<char> {
        let digits = match self.byte() {
            b'x' => 2,
            b'u' => 4,
            b'U' => 8,
            byte => {
                let character = named_escape(byte).ok_or(self.wrong_escape(messages::ESCAPE))?;
                self.position += 1;
                return Ok(character);
            }
        };
        let start = self.position + 1;
        let character = self
            .text
            .get(start..start + digits)
            .filter(|code| code.bytes().all(|byte| byte.is_ascii_hexdigit()))
            .and_then(|code| u32::from_str_radix(code, 16).ok())
            // Half of a pair, as JSON writes characters beyond U+FFFF, is no character of its own.
            .and_then(char::from_u32)
            .ok_or(self.wrong_escape(messages::ESCAPE_CODE))?;
        self.position = start + digits;
        Ok(character)
    }

    /// Returns what to give up with at the `\` before the next byte.
    const fn wrong_escape(&self, reason: &'static str) -> Stop {
        Stop { offset: self.position - 1, ..self.wrong(reason) }
    }
}

/// Returns whether `byte` within such quotes is more than itself.
const fn needs_care(byte: u8, quote: u8) -> bool {
    match byte {
        b'\'' => quote == b'\'',
        b'\\' => quote == b'"',
        _ => true,
    }
}

/// Returns the character that `\` and `byte` stand for.
const fn named_escape(byte: u8) -> Option<char> {
    Some(match byte {
        b'0' => '\0',
        b'a' => '\u{7}',
        b'b' => '\u{8}',
        b't' | b'\t' => '\t',
        b'n' => '\n',
        b'v' => '\u{b}',
        b'f' => '\u{c}',
        b'r' => '\r',
        b'e' => '\u{1b}',
        b' ' => ' ',
        b'"' => '"',
        b'/' => '/',
        b'\\' => '\\',
        b'N' => '\u{85}',
        b'_' => '\u{a0}',
        b'L' => '\u{2028}',
        b'P' => '\u{2029}',
        _ => return None,
    })
}
