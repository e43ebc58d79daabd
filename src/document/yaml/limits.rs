//! What is refused before anything is read: text that is too long, that would cost too much time, that a version
//! control system left in pieces, or that holds characters YAML does not allow.

use crate::document::span::Span;

use super::{
    scanner::Stop,
    tree::{ObstacleKind, Problem, ProblemKind, Tree},
};

/// What may be done with a text.
pub(super) enum Allowed {
    /// Our scanner may try it.
    Scan,
    /// It holds a character that only the library understands.
    LibraryOnly(Stop),
}

/// Returns what may be done with the YAML at `range`, or why it is refused.
pub(super) fn check(text: &str, range: Span) -> Result<Allowed, Problem> {
    let refuse = |kind, span| Err(Problem { kind, span });
    let bytes = &text.as_bytes()[range.range()];
    if bytes.len() > Tree::MOST_BYTES {
        return refuse(ProblemKind::TooLarge, range);
    }
    let mut brackets = 0;
    let mut strange = None;
    let mut next = 0;
    while let Some(index) = next_unusual(bytes, next) {
        next = index + 1;
        match bytes[index] {
            // The library takes 25 seconds for 100 kB of `[`.
            b'[' | b'{' => brackets += 1,
            b'<' | b'=' | b'>' | b'|' => {
                if let Some(marker) = conflict_marker(bytes, index) {
                    let start = range.start + index;
                    return refuse(ProblemKind::ConflictMarker, Span::new(start, start + marker));
                }
            }
            // The first forbidden character is named, even behind one that is only left to the library.
            _ if matches!(strange, Some(Strange::Forbidden(..))) => {}
            _ => match strangeness(text, bytes, range.start, index) {
                forbidden @ Some(Strange::Forbidden(..)) => strange = forbidden,
                found => strange = strange.or(found),
            },
        }
    }
    if brackets > Tree::MOST_BRACKETS {
        return refuse(ProblemKind::TooManyBrackets, range);
    }
    match strange {
        None => Ok(Allowed::Scan),
        Some(Strange::LeftToLibrary(offset)) => Ok(Allowed::LibraryOnly(Stop::outside(ObstacleKind::Unsure, offset))),
        Some(Strange::Forbidden(character, offset)) => {
            let message = format!("a control character (U+{:04X}) is not allowed", u32::from(character));
            refuse(ProblemKind::Syntax(message), Span::new(offset, offset + character.len_utf8()))
        }
    }
}

/// Returns the place of the first byte from `offset` on that needs a closer look. Most texts have few: eight bytes are
/// passed at a time.
fn next_unusual(bytes: &[u8], offset: usize) -> Option<usize> {
    let rest = bytes.get(offset..)?;
    let is_ordinary = |byte: &u8| ORDINARY[usize::from(*byte)];
    let (pieces, _) = rest.as_chunks::<8>();
    let ordinary =
        pieces.iter().take_while(|piece| piece.iter().fold(true, |all, byte| all & is_ordinary(byte))).count();
    let passed = ordinary * 8;
    rest[passed..].iter().position(|byte| !is_ordinary(byte)).map(|at| offset + passed + at)
}

/// A character that is no ordinary part of a text.
enum Strange {
    /// YAML does not allow it.
    Forbidden(char, usize),
    /// A carriage return alone, or a byte-order mark within the text.
    LeftToLibrary(usize),
}

/// The bytes that need no closer look: the printable ones that open no bracket and no conflict marker, and all parts of
/// characters beyond ASCII but those that may be a control character (U+0080 to U+009F start with C2), a byte-order mark
/// or no character at all (U+FEFF, U+FFFE and U+FFFF start with EF).
const ORDINARY: [bool; 256] = {
    let mut table = [false; 256];
    let mut byte = 0x20;
    while byte < 256 {
        table[byte] = !matches!(byte, 0x5b | 0x7b | 0x3c | 0x3d | 0x3e | 0x7c | 0x7f | 0xc2 | 0xef);
        byte += 1;
    }
    table[0x09] = true;
    table[0x0a] = true;
    table
};

/// Returns the length of the conflict marker's line, where one starts at `index`.
fn conflict_marker(bytes: &[u8], index: usize) -> Option<usize> {
    if index > 0 && bytes[index - 1] != b'\n' {
        return None;
    }
    let rest = &bytes[index..];
    if rest.len() < 7 || rest[..7].iter().any(|byte| *byte != rest[0]) {
        return None;
    }
    let length = rest.iter().position(|byte| matches!(byte, b'\n' | b'\r')).unwrap_or(rest.len());
    // git puts a name behind every marker but `=======`; other tools, and people who tidy up, leave them without.
    (length == 7 || rest[7] == b' ').then_some(length)
}

/// Returns what is strange about the character that starts at `index`, if anything.
fn strangeness(text: &str, bytes: &[u8], start: usize, index: usize) -> Option<Strange> {
    let offset = start + index;
    match text.get(offset..)?.chars().next()? {
        '\r' if bytes.get(index + 1) == Some(&b'\n') => None,
        '\r' | '\u{feff}' => Some(Strange::LeftToLibrary(offset)),
        // YAML allows U+0085, which lies among the others.
        character @ ('\0'..='\u{1f}' | '\u{7f}'..='\u{84}' | '\u{86}'..='\u{9f}' | '\u{fffe}' | '\u{ffff}') => {
            Some(Strange::Forbidden(character, offset))
        }
        _ => None,
    }
}
