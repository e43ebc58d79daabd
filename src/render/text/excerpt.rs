//! A line of a user's with what was found in it, cut around that where it is too long.

use std::ops::Range;

use unicode_width::UnicodeWidthChar;

use super::style::bold;
use crate::render::clean;

/// The share of the room that is kept for what stands before what was found first: a third of it.
const BEFORE: usize = 3;

/// A character of a line, and whether it was looked for.
#[derive(Clone, Copy)]
struct Letter {
    character: char,
    is_found: bool,
}

/// Returns as much of `words` around the first of `places` as `room` columns hold, with what was found in bold. Where
/// something is left out stands `…`.
pub(crate) fn excerpt(words: &str, places: &[Range<usize>], room: usize) -> String {
    let letters = letters(words, places);
    if columns(&letters) <= room {
        return shown(&letters);
    }
    let first = letters.iter().position(|letter| letter.is_found).unwrap_or_default();
    // Where little follows, there is room for more before.
    let before = (room / BEFORE).max(room.saturating_sub(columns(&letters[first..]) + 1));
    let found = letters[first..].iter().position(|letter| !letter.is_found).map_or(letters.len(), |at| first + at);
    // What was found stands whole, with `…` on both sides, before anything else does.
    let start = start_of(&letters[..first], before.min(room.saturating_sub(columns(&letters[first..found]) + 2)));
    let from_start = &letters[start..];
    let before = if start > 0 { "…" } else { "" };
    let room = room.saturating_sub(before.chars().count());
    if columns(from_start) <= room {
        return format!("{before}{}", shown(from_start));
    }
    let end = end_of(from_start, first - start, room.saturating_sub(1));
    format!("{before}{}…", shown(&from_start[..end]))
}

/// Returns the characters of a line, cleaned, each run of blanks a single one.
fn letters(words: &str, places: &[Range<usize>]) -> Vec<Letter> {
    let mut letters: Vec<Letter> = Vec::new();
    let mut end = 0;
    let edges = places.iter().flat_map(|place| [(place.start, false), (place.end, true)]);
    for (edge, is_found) in edges.chain([(words.len(), false)]) {
        // Cleaned part by part: a place is one of the line as it was written.
        for character in clean(words.get(end..edge).unwrap_or_default()).chars() {
            let character = if character.is_whitespace() { ' ' } else { character };
            if character != ' ' || letters.last().is_some_and(|last| last.character != ' ') {
                letters.push(Letter { character, is_found });
            }
        }
        end = edge;
    }
    while letters.last().is_some_and(|last| last.character == ' ') {
        letters.pop();
    }
    letters
}

/// Returns where the last words of `before` begin that fit into `room`; words are not parted where there are blanks.
fn start_of(before: &[Letter], room: usize) -> usize {
    let mut start = before.len();
    let mut used = 0;
    while start > 0 && used + columns(&before[start - 1..start]) <= room {
        start -= 1;
        used += columns(&before[start..=start]);
    }
    if start == 0 {
        return 0;
    }
    let blank = before[start..].iter().position(|letter| letter.character == ' ');
    // A mark without the letter it stands on would stand on ours.
    let whole = || before[start..].iter().position(|letter| columns(&[*letter]) > 0);
    blank.map(|blank| start + blank + 1).or_else(|| whole().map(|at| start + at)).unwrap_or(before.len())
}

/// Returns where to end so that the columns fit into `room`: behind a word, if there is a blank after the place `found`.
fn end_of(letters: &[Letter], found: usize, room: usize) -> usize {
    let mut used = 0;
    let fits = letters.iter().take_while(|letter| {
        used += columns(&[**letter]);
        used <= room
    });
    let end = fits.count();
    let blank = letters[..end].iter().rposition(|letter| letter.character == ' ');
    blank.filter(|blank| *blank > found).unwrap_or(end)
}

fn columns(letters: &[Letter]) -> usize {
    letters.iter().map(|letter| letter.character.width().unwrap_or(0)).sum()
}

fn shown(letters: &[Letter]) -> String {
    let run = |run: &[Letter]| {
        let words: String = run.iter().map(|letter| letter.character).collect();
        if run.first().is_some_and(|letter| letter.is_found) { bold(&words) } else { words }
    };
    letters.chunk_by(|one, other| one.is_found == other.is_found).map(run).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_line_is_cut_around_what_was_found() {
        let check = |words: &str, found: &str, room: usize, expected: &str| {
            let places: Vec<_> = words.match_indices(found).map(|(at, own)| at..at + own.len()).collect();
            let shown = excerpt(words, &places, room).replace("\u{1b}[1m", "<").replace("\u{1b}[0m", ">");
            assert_eq!(shown, expected);
        };
        check("It rained, and rained.", "rain", 40, "It <rain>ed, and <rain>ed.");
        check("  two  blanks\tand rain ", "rain", 40, "two blanks and <rain>");
        let long = "One two three four five six seven eight nine ten eleven twelve";
        check(long, "seven", 30, "…five six <seven> eight nine…");
        check(long, "One", 20, "<One> two three four…");
        check(long, "twelve", 20, "…ten eleven <twelve>");
        check("宿題を書いてから散歩に行きました", "散歩", 16, "…から<散歩>に行き…");
        check("e\u{1b}[31mvil rain\u{202e}", "rain", 40, "e\u{fffd}[31mvil <rain>\u{fffd}");
        check("unbreakable", "break", 7, "…<break>…");
    }
}
