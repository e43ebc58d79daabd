//! What somebody certainly meant by a value that is written in another way than the format's.
//!
//! A certain meaning differs from the written text in its spelling only: capitals, `-` for `_`, missing zeros. What is
//! merely near, as a slip of the hand is, is for `suggestion`; nothing is mended by it.

use std::cell::OnceCell;
use std::collections::{HashMap, HashSet};

use unicode_normalization::UnicodeNormalization;

use super::moment::{Moment, parse_day};
use crate::document::value::Value;
use crate::document::yaml::resolve;

/// Other spellings of words of the format.
const SPELLINGS: [(&str, &str); 2] = [("canceled", "cancelled"), ("advisor", "adviser")];

/// Returns the value of the one word of `list` that `written` is but for capitals, blanks, `-`, `_`, or British spelling.
pub(crate) fn word(written: &str, list: &[&'static str]) -> Option<Value> {
    let letters = letters(written);
    let own = SPELLINGS.iter().find(|(other, _)| *other == letters).map_or(letters.as_str(), |(_, own)| *own);
    let mut same = list.iter().filter(|word| letters_of_word(word) == own);
    let first = *same.next()?;
    // Where two words differ by nothing but a blank, nothing is certain.
    same.next().is_none().then(|| Value::Word(first.to_owned()))
}

fn letters(text: &str) -> String {
    text.nfc()
        .filter(|character| !character.is_whitespace() && !matches!(character, '-' | '_'))
        .collect::<String>()
        .to_lowercase()
}

fn letters_of_word(word: &str) -> String {
    word.replace('_', "")
}

/// Returns the one of `names` that `written` is but for capitals, how an accent is written, and `_` or blanks for `-`.
pub(crate) fn name<'n>(written: &str, names: impl IntoIterator<Item = &'n str>) -> Option<Value> {
    Names::of(names).meant(written)
}

/// Names that are asked for in many spellings. They are folded once, and only when a spelling is asked for: mostly none is.
#[derive(Debug)]
pub(crate) struct Names<'n> {
    exact: HashSet<&'n str>,
    by_fold: OnceCell<HashMap<String, Vec<&'n str>>>,
}

impl<'n> Names<'n> {
    /// Returns these names.
    pub(crate) fn of(names: impl IntoIterator<Item = &'n str>) -> Self {
        Self { exact: names.into_iter().collect(), by_fold: OnceCell::new() }
    }

    /// Returns whether one of them is `name` to the letter.
    pub(crate) fn has(&self, name: &str) -> bool {
        self.exact.contains(name)
    }

    /// Returns the one that `written` is but for its spelling, if it is not that one already.
    pub(crate) fn meant(&self, written: &str) -> Option<Value> {
        let by_fold = self.by_fold.get_or_init(|| {
            let mut by_fold: HashMap<String, Vec<&str>> = HashMap::new();
            for name in &self.exact {
                by_fold.entry(folded(name)).or_default().push(name);
            }
            by_fold
        });
        let mut same = by_fold.get(&folded(written))?.iter().filter(|name| **name != written);
        let first = same.next()?;
        // Two that fold alike are two people's, and nothing is certain.
        same.next().is_none().then(|| Value::text(*first))
    }
}

/// Returns `name` in lower-case letters in NFC, with `-` between words.
pub(crate) fn folded(name: &str) -> String {
    // Composed again after lowering: `İ` becomes two characters that compose with what follows.
    let lower: String = name.trim().nfc().collect::<String>().to_lowercase().nfc().collect();
    lower.replace(|character: char| character == '_' || character.is_whitespace(), "-")
}

/// Returns the date that `written` is in another order-keeping way: `2026-11-5`, `2026/11/05`, `2026.11.05`, `20261105`.
pub(crate) fn day(written: &str) -> Option<Value> {
    iso_day(written.trim()).map(Value::Word)
}

/// Returns the date or moment that `written` is in another such way; the hour may lack its zero.
pub(crate) fn moment(written: &str) -> Option<Value> {
    let Some((day, clock)) = written.trim().split_once(['T', 't', ' ']) else { return day(written) };
    let clock = clock.trim_start();
    let zero = if clock.find(':') == Some(1) { "0" } else { "" };
    let moment = format!("{}T{zero}{clock}", iso_day(day)?);
    Moment::parse(&moment).is_some().then_some(Value::Word(moment))
}

fn iso_day(written: &str) -> Option<String> {
    let (year, month, day) = if written.len() == 8 && is_digits(written) {
        (&written[..4], &written[4..6], &written[6..])
    } else {
        let separator = written.chars().find(|character| matches!(character, '-' | '/' | '.'))?;
        let (year, rest) = written.split_once(separator)?;
        let (month, day) = rest.split_once(separator)?;
        (year, month, day)
    };
    let is_short = |part: &str| (1..=2).contains(&part.len()) && is_digits(part);
    // The year first and in full: `05/11/26` is two days, and a mend has one meaning or is none.
    if year.len() != 4 || !is_digits(year) || !is_short(month) || !is_short(day) {
        return None;
    }
    let iso = format!("{year}-{month:0>2}-{day:0>2}");
    parse_day(&iso).is_some().then_some(iso)
}

fn is_digits(text: &str) -> bool {
    text.bytes().all(|byte| byte.is_ascii_digit())
}

/// Returns the truth that `written` is: with quotes around it, or as `yes` or `no`.
pub(crate) fn truth(written: &str) -> Option<Value> {
    match written.trim().to_ascii_lowercase().as_str() {
        // YAML 1.1 reads `yes` as true and 1.2 as a word; who writes it means true.
        "true" | "yes" => Some(Value::Bool(true)),
        "false" | "no" => Some(Value::Bool(false)),
        _ => None,
    }
}

/// Returns the whole number from `from` to `to` that `written` is, with quotes around it.
pub(crate) fn whole(written: &str, (from, to): (i64, i64)) -> Option<Value> {
    resolve::whole(written.trim()).filter(|number| (from..=to).contains(number)).map(Value::Whole)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_is_certain_where_only_its_spelling_differs() {
        let check = |written: &str, expected: Option<&str>| {
            let list = ["done", "not_done", "let_go", "cancelled", "in_person", "a_b", "ab"];
            assert_eq!(word(written, &list), expected.map(|word: &str| Value::Word(word.to_owned())), "{written:?}");
        };
        check("Done", Some("done"));
        check("not-done", Some("not_done"));
        check("Not Done", Some("not_done"));
        check("letgo", Some("let_go"));
        check("canceled", Some("cancelled"));
        check("In-Person", Some("in_person"));
        check("don", None);
        check("finished", None);
        check("AB", None);
        check("", None);
    }

    #[test]
    fn a_name_is_certain_where_only_its_spelling_differs() {
        let check = |written: &str, expected: Option<&str>| {
            assert_eq!(
                name(written, ["say-it", "écouter", "2026-11-03", "2026-1-13"]),
                expected.map(Value::text),
                "{written:?}"
            );
        };
        check("Say_It", Some("say-it"));
        check("say it", Some("say-it"));
        check("E\u{301}couter", Some("écouter"));
        check("say-itt", None);
        check("20261103", None);
        check("2026_11_03", Some("2026-11-03"));
        check("", None);
        assert_eq!(name("AB", ["ab", "Ab"]), None);
    }

    #[test]
    fn a_date_is_certain_where_the_year_comes_first() {
        let check = |written: &str, expected: Option<&str>| {
            assert_eq!(moment(written), expected.map(|text| Value::Word(text.to_owned())), "{written:?}");
        };
        check("2026-11-5", Some("2026-11-05"));
        check("2026/1/5", Some("2026-01-05"));
        check("2026.11.05", Some("2026-11-05"));
        check("20261105", Some("2026-11-05"));
        check("2026/11/05 9:30", Some("2026-11-05T09:30"));
        check("2026-11-05T9:30+01:00", Some("2026-11-05T09:30+01:00"));
        for uncertain in [
            "5.11.2026",
            "03/04/05",
            "26-11-05",
            "2026-13-05",
            "2026/02/30",
            "2026/11-05",
            "2026-11-05T9.30",
            "é",
            "2026/éé",
        ] {
            check(uncertain, None);
        }
        assert_eq!(day("2026-11-05T18:30"), None);
    }

    #[test]
    fn truths_and_numbers_lose_their_quotes() {
        assert_eq!(
            ["true", "Yes", "NO", "on", "1"].map(truth),
            [Some(Value::Bool(true)), Some(Value::Bool(true)), Some(Value::Bool(false)), None, None]
        );
        assert_eq!(
            ["8", "11", "8/10", "08"].map(|text| whole(text, (0, 10))),
            [Some(Value::Whole(8)), None, None, None]
        );
    }
}
