//! Words looked for in a text: case and accents do not count, and a part of a word does.

use std::ops::Range;

use unicode_normalization::char::{canonical_combining_class, decompose_compatible};

/// The lowest class of marks that are written above or below a letter without making it another one. Those of a lower class, such
/// as the voicing marks of Japanese and the signs of Indian scripts, make it one.
const FIRST_ACCENT: u8 = 10;

/// What is looked for: words and phrases, folded.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Terms(Vec<String>);

impl Terms {
    /// Returns what is looked for by these words; one with blanks in it is a phrase. Those that hold nothing are left out.
    pub(crate) fn of(words: &[String]) -> Self {
        let folded = words.iter().map(|word| fold(word.trim().trim_matches('"')).trim().to_owned());
        Self(folded.filter(|word| !word.is_empty()).collect())
    }

    /// Returns whether nothing is looked for.
    pub(crate) const fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Returns whether `lines` hold all of it. A phrase may run over the end of a line, and not over an empty one.
    pub(crate) fn are_in<'l>(&self, lines: impl Iterator<Item = &'l str>) -> bool {
        let text = Folded::of(lines).text;
        self.0.iter().all(|term| text.contains(term.as_str()))
    }

    /// Returns where each of `lines` holds some of it, in order, none over another.
    pub(crate) fn places<'l>(&self, lines: impl Iterator<Item = &'l str> + Clone) -> Vec<Vec<Range<usize>>> {
        let folded = Folded::of(lines.clone());
        let mut places: Vec<Vec<Range<usize>>> = lines.map(|_| Vec::new()).collect();
        for term in &self.0 {
            for (start, _) in folded.text.match_indices(term.as_str()) {
                for origin in &folded.origins[start..start + term.len()] {
                    add(&mut places[origin.line], origin.at..origin.end);
                }
            }
        }
        places.into_iter().map(merged).collect()
    }
}

/// Adds a place behind the others, as one with the last where they touch.
fn add(places: &mut Vec<Range<usize>>, place: Range<usize>) {
    match places.last_mut() {
        Some(last) if (last.start..=last.end).contains(&place.start) => last.end = last.end.max(place.end),
        _ => places.push(place),
    }
}

fn merged(mut places: Vec<Range<usize>>) -> Vec<Range<usize>> {
    places.sort_by_key(|place| place.start);
    let mut merged = Vec::new();
    for place in places {
        add(&mut merged, place);
    }
    merged
}

/// Text in which case and accents do not count, with where each of its bytes comes from.
struct Folded {
    text: String,
    origins: Vec<Origin>,
}

/// The character that a byte of folded text comes from, with the accents on it.
#[derive(Clone, Copy)]
struct Origin {
    line: usize,
    at: usize,
    end: usize,
}

impl Folded {
    fn of<'l>(lines: impl Iterator<Item = &'l str>) -> Self {
        let mut folded = Self { text: String::new(), origins: Vec::new() };
        for (line, words) in lines.enumerate() {
            // No phrase is looked for over an empty line, so what stands for one is nothing that can be typed.
            let between = if words.trim().is_empty() { '\n' } else { ' ' };
            folded.push(between, Origin { line, at: 0, end: 0 });
            for (at, character) in words.char_indices() {
                folded.take(line, at, character);
            }
        }
        folded
    }

    fn take(&mut self, line: usize, at: usize, character: char) {
        let end = at + character.len_utf8();
        let before = self.text.len();
        let origin = Origin { line, at, end };
        if character.is_whitespace() {
            self.push(' ', origin);
        } else {
            each_folded(character, |folded| self.push(folded, origin));
        }
        if self.text.len() == before {
            self.lengthen(line, at, end);
        }
    }

    /// Has the character before end at `end`: an accent, or a blank of several, belongs to it.
    fn lengthen(&mut self, line: usize, at: usize, end: usize) {
        let own = self.origins.iter_mut().rev().take_while(|origin| origin.line == line && origin.end == at);
        own.for_each(|origin| origin.end = end);
    }

    fn push(&mut self, folded: char, origin: Origin) {
        if folded == ' ' && self.text.ends_with([' ', '\n']) {
            return;
        }
        self.text.push(folded);
        self.origins.resize(self.text.len(), origin);
    }
}

/// Returns a text as it is compared.
fn fold(text: &str) -> String {
    Folded::of(std::iter::once(text)).text
}

/// Hands over what a character counts as: lower case, without accents, in its plain form.
fn each_folded(character: char, mut each: impl FnMut(char)) {
    match character {
        plain if plain.is_ascii() => each(plain.to_ascii_lowercase()),
        '’' | '‘' | 'ʼ' | '´' => each('\''),
        'ß' | 'ẞ' => ['s', 's'].into_iter().for_each(each),
        'ς' => each('σ'),
        'ı' => each('i'),
        // Where a word may be parted, and what nobody sees, parts no word.
        '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}' => {}
        other => decompose_compatible(other, |part| {
            let lower = part.to_lowercase().filter(|own| canonical_combining_class(*own) < FIRST_ACCENT);
            lower.for_each(&mut each);
        }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn terms(typed: &[&str]) -> Terms {
        Terms::of(&typed.iter().map(|word| (*word).to_owned()).collect::<Vec<_>>())
    }

    #[test]
    fn case_accents_and_the_rest_of_a_word_do_not_count() {
        let check = |typed: &[&str], text: &str, expected: bool| {
            assert_eq!(terms(typed).are_in(text.lines()), expected, "{typed:?} in {text:?}");
        };
        check(&["rain"], "A RAINY day", true);
        check(&["rain", "day"], "A day\n\nof rain", true);
        check(&["rain", "snow"], "A day of rain", false);
        check(&["ete"], "L'été", true);
        check(&["été"], "L'ete", true);
        check(&["e\u{301}te\u{301}"], "l'été", true);
        check(&["STRASSE"], "die Straße", true);
        check(&["λόγος"], "ΛΟΓΟΣ", true);
        check(&["istanbul"], "İSTANBUL", true);
        check(&["don't"], "I don’t", true);
        check(&["coaching"], "co\u{ad}aching", true);
        check(&["宿題"], "宿題を書く", true);
        check(&["が"], "か", false);
        check(&["कि"], "का", false);
        check(&["שלום"], "שָׁלוֹם", true);
        check(&["ﬁnd"], "find", true);
        check(&["so what"], "So\nwhat", true);
        check(&["so  what"], "so what", true);
        check(&["so what"], "So\n\nwhat", false);
        check(&["\"so what\""], "so what", true);
        assert!(terms(&["", " ", "\"\""]).is_empty());
    }

    #[test]
    fn what_is_found_is_marked_where_it_stands() {
        let check = |typed: &[&str], text: &str, expected: &[&[&str]]| {
            let lines: Vec<&str> = text.lines().collect();
            let places = terms(typed).places(lines.iter().copied());
            let found: Vec<Vec<&str>> = lines
                .iter()
                .zip(places)
                .map(|(line, own)| own.into_iter().map(|place| &line[place]).collect())
                .collect();
            assert_eq!(found, expected, "{typed:?} in {text:?}");
        };
        check(&["rain"], "Rain, and rainy.", &[&["Rain", "rain"]]);
        check(&["ete"], "un été, un e\u{301}te\u{301}", &[&["été", "e\u{301}te\u{301}"]]);
        check(&["so what"], "Well, so\nwhat now\nso what", &[&["so"], &["what"], &["so what"]]);
        check(&["ab", "bc"], "abc ab", &[&["abc", "ab"]]);
        check(&["strasse"], "Straße", &[&["Straße"]]);
        check(&["nd"], "ﬁnd", &[&["nd"]]);
        check(&["x"], "none\n\nhere", &[&[], &[], &[]]);
    }
}
