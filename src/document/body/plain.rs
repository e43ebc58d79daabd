//! A quicker way to the sections of a body that holds nothing but headings, paragraphs, lists, quotes, tables, code between
//! fences, and comments of one line: no tree is built.
//!
//! Every line is judged by its first characters. They say that it is a heading, that it shows something of the writer's
//! whatever stands around it, or that it shows nothing; one that could be anything else (an underlined heading, a link
//! definition, HTML) leaves the whole body to the Markdown parser. What is found here is what the parser finds: the tests
//! hold the two side by side.

use std::borrow::Cow;

use memchr::{memchr, memchr_iter};

use super::{Heading, Section, is_blank, marks};
use crate::document::span::Span;

/// Returns the sections of `source`, places within it; `None` where the parser must say.
pub(super) fn sections(source: &str) -> Option<Vec<Section<'_>>> {
    let mut sections = Vec::with_capacity(USUAL_SECTIONS);
    sections.push(Section { heading: None, content: Span::at(0), has_text: false });
    // What stands in a mark of a template is nobody's words, whatever its lines look like.
    if marks::may_be_in(source) {
        return None;
    }
    let bytes = source.as_bytes();
    let mut fence: Option<Fence> = None;
    let mut start = 0;
    while start < source.len() {
        if bytes[start] == b'\n' {
            start += 1;
            continue;
        }
        let end = memchr(b'\n', &bytes[start..]).map_or(source.len(), |newline| start + newline + 1);
        let line = without_ending(&source[start..end]);
        let last = sections.len() - 1;
        if let Some(open) = &fence {
            if open.is_closed_by(line)? {
                fence = None;
            } else if !sections[last].has_text {
                sections[last].has_text = shows_code(line)?;
            }
            start = end;
            continue;
        }
        match kind(line)? {
            Line::Nothing => {}
            // It makes no difference any more whether it shows something.
            Line::Text | Line::UnderHeadOfTable if sections[last].has_text => {}
            Line::Text if marks::may_say_nothing(line) => return None,
            Line::Text => sections[last].has_text = true,
            Line::UnderHeadOfTable => return None,
            Line::Fence(opened) => fence = Some(opened),
            Line::Heading(level, text) => {
                sections[last].content.end = start;
                let span = Span::new(start, start + line.trim_end().len());
                let heading = Some(Heading { level, text: Cow::Borrowed(text), span });
                sections.push(Section { heading, content: Span::at(end), has_text: false });
            }
        }
        start = end;
    }
    let last = sections.len() - 1;
    sections[last].content.end = source.len();
    // A carriage return alone ends a line too, and is left to the parser.
    memchr_iter(b'\r', bytes).all(|at| bytes.get(at + 1) == Some(&b'\n')).then_some(sections)
}

/// More sections than most bodies have.
const USUAL_SECTIONS: usize = 6;

/// Returns a line without `\n` or `\r\n` at its end.
fn without_ending(line: &str) -> &str {
    let length = match line.as_bytes() {
        [.., b'\r', b'\n'] => line.len() - 2,
        [.., b'\n' | b'\r'] => line.len() - 1,
        _ => line.len(),
    };
    &line[..length]
}

/// What a line is, whatever stands around it.
enum Line<'a> {
    /// It shows nothing of the writer's.
    Nothing,
    /// It shows text.
    Text,
    /// A heading of this level with these words.
    Heading(u8, &'a str),
    /// It shows text, or nothing where the line before is the head of a table.
    UnderHeadOfTable,
    /// The lines from here to the end of the fence are code.
    Fence(Fence),
}

/// What code stands between.
struct Fence {
    mark: u8,
    length: usize,
}

impl Fence {
    /// Returns the fence that a line opens, if its marks are enough of one kind. A backtick behind backticks makes them code
    /// within a line.
    fn opened_by(line: &str) -> Option<Self> {
        let mark = *line.as_bytes().first()?;
        let length = line.bytes().take_while(|byte| *byte == mark).count();
        let is_fence = length >= 3 && (mark == b'~' || !line[length..].contains('`'));
        is_fence.then_some(Self { mark, length })
    }

    /// Returns whether a line closes it; `None` where a tab behind the marks leaves that to the parser.
    fn is_closed_by(&self, line: &str) -> Option<bool> {
        let marks = line.trim_start_matches(' ');
        let rest = marks.trim_start_matches(char::from(self.mark));
        let is_long = marks.len() - rest.len() >= self.length && line.len() - marks.len() <= 3;
        match rest.trim_start_matches(' ') {
            "" => Some(is_long),
            rest => (!is_long || !rest.starts_with('\t')).then_some(false),
        }
    }
}

/// Returns whether a line of code shows text; `None` where its first character does not tell.
fn shows_code(line: &str) -> Option<bool> {
    let rest = line.trim_start_matches([' ', '\t']);
    if rest.is_empty() {
        return Some(false);
    }
    begins_with_words(rest.as_bytes(), line).then_some(true)
}

/// Returns what a line without its ending is; `None` where its first characters do not tell.
fn kind(line: &str) -> Option<Line<'_>> {
    let bytes = line.as_bytes();
    let Some(first) = bytes.first() else { return Some(Line::Nothing) };
    match first {
        b' ' | b'\t' => indented(line),
        b'`' | b'~' => Fence::opened_by(line).map(Line::Fence),
        b'|' => row(line),
        b'#' => heading(line),
        b'<' => is_comment(line).then_some(Line::Nothing),
        b'>' => begins_with_words(bytes[1..].strip_prefix(b" ")?, line).then_some(Line::Text),
        b'-' | b'+' => item(bytes[1..].strip_prefix(b" ")?, line),
        b'*' if bytes.get(1) == Some(&b' ') => item(&bytes[2..], line),
        b'*' | b'_' => {
            let marks = bytes.iter().take_while(|byte| *byte == first).count();
            // Without a word right behind them the marks may be a rule, which shows nothing.
            bytes.get(marks).is_some_and(|byte| marks <= 3 && byte.is_ascii_alphabetic()).then_some(Line::Text)
        }
        b'0'..=b'9' => begins_with_number(line).then_some(Line::Text),
        // None of these begins anything in Markdown but words.
        b'"' | b'\'' | b'(' | b')' | b',' | b'.' | b';' | b'?' | b'/' | b'%' | b'$' | b'@' | b'^' | b'{' | b'}' => {
            Some(Line::Text)
        }
        _ => begins_with_words(bytes, line).then_some(Line::Text),
    }
}

/// Returns what a line is that begins with a blank. Words show, be they code, part of a list, or of a paragraph.
fn indented(line: &str) -> Option<Line<'_>> {
    let rest = line.trim_start_matches([' ', '\t']).as_bytes();
    match rest {
        [] => Some(Line::Nothing),
        [b'-' | b'*' | b'+', b' ', words @ ..] => item(words, line),
        words => begins_with_words(words, line).then_some(Line::Text),
    }
}

/// Returns what a line is that begins with a bar: a row of a table, the line below its head, or a paragraph.
fn row(line: &str) -> Option<Line<'_>> {
    let cell = line[1..].trim_start_matches(' ').as_bytes();
    if begins_with_words(cell, line) {
        return Some(Line::Text);
    }
    line.bytes().all(|byte| matches!(byte, b'|' | b'-' | b':' | b' ')).then_some(Line::UnderHeadOfTable)
}

/// Returns what an item of a list is whose words are `rest`, the end of `line`. With a box before them they show as much:
/// where the box is none, it is words too.
fn item<'a>(rest: &[u8], line: &'a str) -> Option<Line<'a>> {
    let words = if let [b'[', b' ' | b'x' | b'X', b']', b' ', words @ ..] = rest { words } else { rest };
    begins_with_words(words, line).then_some(Line::Text)
}

/// Returns whether `rest`, the end of `line`, begins with a letter, or another character beyond ASCII that can be seen.
fn begins_with_words(rest: &[u8], line: &str) -> bool {
    match rest.first() {
        Some(byte) if byte.is_ascii() => byte.is_ascii_alphabetic(),
        Some(_) => {
            let character = line[line.len() - rest.len()..].chars().next();
            character.is_some_and(|character| !is_blank(character.encode_utf8(&mut [0; 4])))
        }
        None => false,
    }
}

/// Returns whether a line that begins with digits shows text: they do so themselves, unless they number an item.
fn begins_with_number(line: &str) -> bool {
    let rest = line.trim_start_matches(|c: char| c.is_ascii_digit());
    let Some(after) = rest.strip_prefix(['.', ')']) else { return true };
    match after.strip_prefix(' ') {
        Some(item) => begins_with_words(item.as_bytes(), line),
        None => after.starts_with(|c: char| c.is_ascii_alphanumeric()),
    }
}

/// Returns the heading that a line which begins with `#` is, if its words hold no mark of Markdown's.
fn heading(line: &str) -> Option<Line<'_>> {
    let bytes = line.as_bytes();
    let level = bytes.iter().take_while(|byte| **byte == b'#').count();
    if level > 6 || bytes.get(level) != Some(&b' ') {
        return None;
    }
    let words = line[level..].trim_matches(' ');
    let mut before = 0;
    let is_simple = words.bytes().all(|byte| {
        let is_second_blank = byte == b' ' && before == b' ';
        before = byte;
        IN_HEADINGS[usize::from(byte)] && !is_second_blank
    });
    let is_seen = |c: char| c.is_ascii() || !c.is_whitespace() && !c.is_control();
    let is_plain = is_simple && !words.is_empty() && (words.is_ascii() || words.chars().all(is_seen));
    is_plain.then_some(Line::Heading(u8::try_from(level).ok()?, words))
}

/// The bytes of a heading that mean themselves; of characters beyond ASCII, more is asked.
const IN_HEADINGS: [bool; 256] = {
    let mut table = [false; 256];
    let mut byte: u8 = 0;
    loop {
        table[byte as usize] = byte >= 0x80
            || byte.is_ascii_alphanumeric()
            || matches!(
                byte,
                b'\'' | b'"' | b'?' | b',' | b'.' | b';' | b':' | b'(' | b')' | b'/' | b'%' | b'-' | b' '
            );
        if byte == u8::MAX {
            break;
        }
        byte += 1;
    }
    table
};

/// Returns whether a line is one comment and nothing else.
fn is_comment(line: &str) -> bool {
    let Some(inside) = line.strip_prefix("<!--") else { return false };
    // `<!-->` and `<!--->` are whole comments, and what follows them is text.
    if inside.starts_with(['>', '-']) {
        return false;
    }
    inside.find("-->").is_some_and(|end| inside[end + "-->".len()..].bytes().all(|byte| byte == b' '))
}
