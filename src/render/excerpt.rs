//! One line of a file with the part of it that a finding is about, made safe to show.

use std::ops::Range;

use super::clean;
use crate::document::span::{Place, Span};

/// How much of a line is shown before and after the part that is meant, in bytes.
const AROUND: usize = 160;
/// How much is shown of the part that is meant, in bytes.
const MOST: usize = 400;

/// One line of a file, or as much of it as a screen can use.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Excerpt {
    /// The text, without control characters and line endings.
    pub source: String,
    /// The part of `source` that is meant.
    pub range: Range<usize>,
    /// Where it stands in the file.
    pub place: Place,
    /// Whether the line starts before `source` does: then columns cannot be counted in it.
    pub is_cut: bool,
}

impl Excerpt {
    /// Returns the line of `text` in which `span` starts; of a span of several lines, the first is meant. `None` where
    /// the text has no such place: the file changed meanwhile.
    pub(super) fn of(text: &str, span: Span) -> Option<Self> {
        let before = text.get(..span.start)?;
        let after = text.get(span.start..)?;
        let line_start = before.rfind('\n').map_or(0, |newline| newline + 1);
        let line_end = span.start + after.find('\n').unwrap_or(after.len());
        let line = text.get(line_start..line_end)?.trim_end_matches('\r');
        let line_end = line_start + line.len();
        // One line is shown: a value of many lines would push everything else off the screen.
        let end = boundary(text, span.end.clamp(span.start, line_end.max(span.start)).min(span.start + MOST));
        // A file without line ends is one line of megabytes.
        let from = boundary(text, line_start.max(span.start.saturating_sub(AROUND)));
        let to = boundary(text, line_end.min(end + AROUND)).max(end);
        // A byte-order mark is nothing that somebody wrote.
        let lead = clean(text[from..span.start].trim_start_matches('\u{feff}')).into_owned();
        let meant = clean(text[span.start..end].trim_start_matches('\u{feff}')).into_owned();
        let rest = clean(&text[end..to]).into_owned();
        let range = lead.len()..lead.len() + meant.len();
        let place = Place::of(text, span.start);
        Some(Self { source: [lead, meant, rest].concat(), range, place, is_cut: from > line_start })
    }
}

/// Returns the last place between two characters of `text` at or before `offset`.
fn boundary(text: &str, offset: usize) -> usize {
    let mut offset = offset.min(text.len());
    while !text.is_char_boundary(offset) {
        offset -= 1;
    }
    offset
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, span: Span, expected: Option<(&str, &str, usize, usize)>) {
        let excerpt = Excerpt::of(text, span);
        let found = excerpt
            .as_ref()
            .map(|own| (own.source.as_str(), &own.source[own.range.clone()], own.place.line, own.place.column));
        assert_eq!(found, expected, "{text:?} {span:?}");
    }

    #[test]
    fn an_excerpt_is_the_line_and_the_part_meant() {
        check("a: 1\nb: 2\n", Span::new(8, 9), Some(("b: 2", "2", 2, 4)));
        check("a: 1\r\nb: 2\r\n", Span::new(3, 10), Some(("a: 1", "1", 1, 4)));
        check("\u{feff}---\n", Span::new(0, 6), Some(("---", "---", 1, 1)));
        check("a:\n", Span::at(2), Some(("a:", "", 1, 3)));
        check("é: ö\n", Span::new(4, 6), Some(("é: ö", "ö", 1, 4)));
        check("", Span::at(0), Some(("", "", 1, 1)));
        check("a", Span::new(9, 12), None);
        check("é", Span::new(1, 2), None);
    }

    #[test]
    fn control_characters_are_replaced_and_the_part_stays_marked() {
        check("t: \u{1b}[31mred\u{7}!", Span::new(8, 12), Some(("t: \u{fffd}[31mred\u{fffd}!", "red\u{fffd}", 1, 9)));
    }

    #[test]
    fn of_a_long_line_the_part_around_is_shown() {
        let text = format!("{}x{}", "é".repeat(9000), "ü".repeat(9000));
        let excerpt = Excerpt::of(&text, Span::new(18_000, 18_001)).expect("an excerpt");
        assert!(excerpt.source.len() < 2 * AROUND + 4, "{}", excerpt.source.len());
        assert_eq!((&excerpt.source[excerpt.range], excerpt.place.column), ("x", 9001));
    }
}
