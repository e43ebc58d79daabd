//! Why a text in a file is no date of the format, and what it means where that is certain.

use std::fmt::Display;

use super::moment::{Day, Moment};
use super::normalise;
use super::when::{self, Tense, WhenError};
use crate::document::value::Value;

/// What a key takes: a day, or a day with a time where somebody wrote one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Wanted {
    /// A day alone.
    Day,
    /// A day, with a time or without.
    Moment,
}

/// Two days that differ in all that a text may leave open: year, month, day, and day of the week.
const SOME_DAYS: [(i32, u32, u32); 2] = [(2001, 1, 4), (2098, 7, 19)];

/// Returns what is wrong with `text`, and what to write instead: lower-case phrases.
pub(super) fn reason(text: &str, wanted: Wanted) -> (String, String) {
    let shown: String = text.chars().take(40).collect();
    let (is_none, form) = match wanted {
        Wanted::Day => ("is not a date", "write it as 2026-11-05"),
        Wanted::Moment => ("is not a date or a moment", "write it as 2026-11-05 or 2026-11-05T18:30"),
    };
    if wanted == Wanted::Day && Moment::parse(text).is_some_and(|moment| moment.time.is_some()) {
        return (format!("`{shown}` has a time, and a day is wanted here"), form.to_owned());
    }
    match understood(text) {
        Err(WhenError::NoDay(_) | WhenError::NoWeek(_) | WhenError::NoWindow(_)) => {
            (format!("`{shown}` {is_none}"), form.to_owned())
        }
        Err(error) => (short(&error), lowered(&error.hint())),
        Ok(None) => {
            (format!("`{shown}` {is_none}: which day is meant changes with the day it is read"), form.to_owned())
        }
        Ok(Some(moment)) => (format!("`{shown}` {is_none}"), format!("write it as {moment}")),
    }
}

/// Returns the date or moment that `text` certainly means: it is the same one on whatever day it is read.
pub(super) fn meant(text: &str, wanted: Wanted) -> Option<Value> {
    let spelled = match wanted {
        Wanted::Day => normalise::day(text),
        Wanted::Moment => normalise::moment(text),
    };
    let in_words = || {
        let moment = understood(text).ok().flatten()?;
        // Of a moment where a day is wanted the time would be lost; of a year in two digits the century is a guess.
        let is_certain = (wanted == Wanted::Moment || moment.time.is_none()) && has_whole_year(text);
        is_certain.then(|| Value::Word(moment.to_string()))
    };
    spelled.or_else(in_words)
}

/// Returns the moment that `text` means; nothing where that hangs on the day it is read.
fn understood(text: &str) -> Result<Option<Moment>, WhenError> {
    let week = when::week(text, some_day(SOME_DAYS[0]));
    if let (Ok(week), true) = (week, text.contains(['W', 'w'])) {
        let typed = text.trim().to_owned();
        return Err(WhenError::NotOneDay { typed, what: "a week", first: week.from() });
    }
    if let Err(error @ WhenError::NoSuchWeek(_)) = when::week(text, some_day(SOME_DAYS[0])) {
        return Err(error);
    }
    let [one, other] = SOME_DAYS.map(some_day);
    let (one, other) = (when::moment(text, one, Tense::Told)?, when::moment(text, other, Tense::Planned)?);
    Ok((one == other).then_some(one))
}

fn some_day((year, month, day): (i32, u32, u32)) -> Day {
    Day::from_ymd_opt(year, month, day).unwrap_or(Day::MIN)
}

fn has_whole_year(text: &str) -> bool {
    text.split(|character: char| !character.is_ascii_digit()).any(|digits| digits.len() == 4)
}

/// Returns a message that repeats no more of a file than a line holds.
fn short(error: &impl Display) -> String {
    error.to_string().chars().take(80).collect()
}

/// Returns a hint as the findings have them: a phrase.
fn lowered(hint: &str) -> String {
    let mut letters = hint.chars();
    letters.next().map(|first| first.to_lowercase().chain(letters).collect()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_wrong_date_has_a_reason_of_its_own() {
        let check = |text: &str, message: &str, help: &str| {
            assert_eq!(reason(text, Wanted::Moment), (message.to_owned(), help.to_owned()), "{text}");
        };
        let form = "write it as 2026-11-05 or 2026-11-05T18:30";
        check("2026-02-29", "there is no day `2026-02-29`", "the last day of that month is 2026-02-28");
        check("2026-11-31T18:30", "there is no day `2026-11-31`", "the last day of that month is 2026-11-30");
        check("2026-13-05", "there is no month 13 in `2026-13-05`", "year, month, day: did you mean 2026-05-13?");
        check("2026-25-11T10:00", "there is no month 25 in `2026-25-11`", "year, month, day: did you mean 2026-11-25?");
        check("2026-00-10", "there is no day `2026-00-10`", "look at the month and the day once more");
        check("2026-W54", "there is no week `2026-W54`", "weeks run from W01 to W52; some years have a W53");
        check("2026-W46", "`2026-W46` is a week, and a day is wanted here", "write a day of it, such as 2026-11-09");
        check("2026-11", "`2026-11` is a month, and a day is wanted here", "write a day of it, such as 2026-11-01");
        check("2026-Q4", "`2026-Q4` is a quarter, and a day is wanted here", "write a day of it, such as 2026-10-01");
        check("2026", "`2026` is a year, and a day is wanted here", "write a day of it, such as 2026-01-01");
        let midnight = "midnight is 00:00, and belongs to the day that begins with it";
        check("2026-11-05T24:00", "there is no time `24:00`", midnight);
        check("2026-11-05 24:00:00", "there is no time `24:00`", midnight);
        check("2026-11-05T18:61", "there is no time `18:61`", "a day goes from 00:00 to 23:59");
        check("2026-11-05T25:10+01:00", "there is no time `25:10`", "a day goes from 00:00 to 23:59");
        check("03/04/2026", "`03/04/2026` can be read as two days", "write 2026-04-03 or 2026-03-04: year, month, day");
        check("25/11/2026", "`25/11/2026` is not a date or a moment", "write it as 2026-11-25");
        check("soon", "`soon` is not a date or a moment", form);
        check("{{date}}", "`{{date}}` is not a date or a moment", form);
        let moves = "`yesterday` is not a date or a moment: which day is meant changes with the day it is read";
        check("yesterday", moves, form);
        let time = "`2026-11-05T18:30` has a time, and a day is wanted here";
        assert_eq!(reason("2026-11-05T18:30", Wanted::Day), (time.to_owned(), "write it as 2026-11-05".to_owned()));
    }

    #[test]
    fn what_has_one_meaning_on_every_day_is_certain() {
        let check = |text: &str, expected: Option<&str>| {
            let expected = expected.map(|own: &str| Value::Word(own.to_owned()));
            assert_eq!(meant(text, Wanted::Moment), expected, "{text}");
        };
        check("2026/11/5", Some("2026-11-05"));
        check("20261105", Some("2026-11-05"));
        check("25/11/2026", Some("2026-11-25"));
        check("11/25/2026", Some("2026-11-25"));
        check("25.11.2026", Some("2026-11-25"));
        check("5 Nov 2026", Some("2026-11-05"));
        check("November 5, 2026", Some("2026-11-05"));
        check("5 nov 2026 18:30", Some("2026-11-05T18:30"));
        check("2026-11-05 at 18:30", Some("2026-11-05T18:30"));
        for text in ["03/04/2026", "25/11/26", "5 nov", "friday", "yesterday", "in 3 days", "2026-11", "18:30", "soon"]
        {
            check(text, None);
        }
        assert_eq!(meant("2026-11-05T18:30", Wanted::Day), None);
        assert_eq!(meant("5 Nov 2026", Wanted::Day), Some(Value::Word("2026-11-05".to_owned())));
    }
}
