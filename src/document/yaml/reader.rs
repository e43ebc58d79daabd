//! The way from a text to its tree: limits first, then our scanner, then the library.

use crate::document::span::Span;

use super::{
    duplicates, fallback, limits,
    scanner::{Scanner, Stop, StopKind},
    tree::{Obstacle, Problem, ProblemKind, Tree, empty_mapping},
};

/// Returns the tree of the YAML that stands at `range` in `text`, the text of a whole file. Every place in the tree is
/// one of the file. A byte-order mark at the start of the file is passed over. Never fails: what is wrong is in
/// [`Tree::problems`].
#[must_use]
pub fn read(text: &str, range: Span) -> Tree<'_> {
    let range = within(text, range);
    let allowed = match limits::check(text, range) {
        Ok(allowed) => allowed,
        Err(problem) => return Tree::unread(problem, range.start),
    };
    let mut scanner = Scanner::new(text, range);
    let read = match allowed {
        limits::Allowed::Scan => scanner.document(),
        limits::Allowed::LibraryOnly(stop) => Err(stop),
    };
    let (root, uneditable) = match read {
        Ok(root) => (root, scanner.anchors.first),
        // The library is not asked: `fallback` draws the line at the same level.
        Err(Stop { kind: StopKind::TooDeep, offset, .. }) => {
            let problem = Problem { kind: ProblemKind::TooDeep, span: character_at(text, offset) };
            return Tree::unread(problem, range.start);
        }
        Err(stop @ Stop { kind: StopKind::Outside(kind), .. }) => match fallback::read(text, range, stop) {
            Ok(root) => {
                let root = if root.is_null() { empty_mapping(range.start) } else { root };
                let obstacle = Obstacle { kind, span: character_at(text, stop.offset) };
                (root, scanner.anchors.first.or(Some(obstacle)))
            }
            Err(problem) => return Tree::unread(problem, range.start),
        },
    };
    let problems = duplicates::find(&root);
    Tree { root, problems, uneditable }
}

/// Returns `range` cut to the characters of `text`, without a byte-order mark.
fn within(text: &str, range: Span) -> Span {
    let mut start = range.start.min(text.len());
    while !text.is_char_boundary(start) {
        start -= 1;
    }
    let mut end = range.end.clamp(start, text.len());
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    if start == 0 && Span::new(start, end).of(text).starts_with('\u{feff}') {
        start = '\u{feff}'.len_utf8();
    }
    Span::new(start, end)
}

/// Returns the place of the character at `offset`.
fn character_at(text: &str, offset: usize) -> Span {
    let length = text.get(offset..).and_then(|rest| rest.chars().next()).map_or(0, char::len_utf8);
    Span::new(offset, offset + length)
}
