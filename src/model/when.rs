//! The days and moments that people type: ISO, and a closed list of words. Takes the day it is, reads no clock.

use chrono::{Datelike, Days, NaiveTime, Weekday};

use super::moment::{Day, Moment, Week};

/// Why a text is no day.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub(crate) enum WhenError {
    /// `03/04` is one day in one country and another in the next.
    #[error("`{0}` can be read as two days")]
    Ambiguous(String),
    /// It has the form of a date, and the calendar has no such day.
    #[error("there is no day `{0}`")]
    NoSuchDay(String),
    /// It is none of the forms that are understood.
    #[error("`{0}` is not a day")]
    Unknown(String),
}

impl WhenError {
    /// Returns what to type instead.
    pub(crate) const fn hint(&self) -> &'static str {
        match self {
            Self::Ambiguous(_) => "Write it as 2026-04-03: year, month, day",
            Self::NoSuchDay(_) => "Look at the month and the day once more",
            Self::Unknown(_) => {
                "Write 2026-11-05, 2026-11-05T18:30, today, yesterday, tomorrow, fri, next friday, in 3 days or 2 weeks ago"
            }
        }
    }
}

/// Returns the day `text` stands for, where today is `today`. A weekday alone is the next one, today included; with
/// `next` one of the next week, with `last` the latest one before today.
pub(crate) fn day(text: &str, today: Day) -> Result<Day, WhenError> {
    let words = text.trim().to_lowercase();
    if let Some(day) = super::moment::parse_day(&words) {
        return Ok(day);
    }
    let parts: Vec<&str> = words.split_whitespace().collect();
    let found = match parts.as_slice() {
        ["today" | "now"] => Some(today),
        ["yesterday"] => today.pred_opt(),
        ["tomorrow"] => today.succ_opt(),
        ["next", "week"] => today.checked_add_days(Days::new(7)),
        ["last", "week"] => today.checked_sub_days(Days::new(7)),
        [weekday] => weekday_of(weekday).map(|weekday| on_or_after(today, weekday)),
        ["on" | "this", weekday] => weekday_of(weekday).map(|weekday| on_or_after(today, weekday)),
        ["next", weekday] => weekday_of(weekday).and_then(|weekday| next_week(today, weekday)),
        ["last", weekday] => weekday_of(weekday).and_then(|weekday| before(today, weekday)),
        ["in", number, unit] => days_of(number, unit).and_then(|days| today.checked_add_days(days)),
        [number, unit, "ago"] => days_of(number, unit).and_then(|days| today.checked_sub_days(days)),
        _ => None,
    };
    found.ok_or_else(|| refusal(text.trim()))
}

/// Returns the moment `text` stands for: a moment of the format, a day as [`day`] reads it, or such a day followed by a
/// time (`yesterday 18:30`).
pub(crate) fn moment(text: &str, today: Day) -> Result<Moment, WhenError> {
    let text = text.trim();
    if let Some(moment) = Moment::parse(text) {
        return Ok(moment);
    }
    // From the end, since the day may be of several words: `next friday 18:30`.
    if let Some((words, clock)) = text.rsplit_once([' ', 'T'])
        && let Some(time) = time_of_day(clock)
    {
        let words = words.trim().strip_suffix(" at").unwrap_or(words);
        return day(words, today).map(|day| Moment::at(day, time));
    }
    if let Some(time) = time_of_day(text) {
        return Ok(Moment::at(today, time));
    }
    day(text, today).map(Moment::of_day)
}

/// Returns the week `text` stands for: `2026-W46`, `this`, `last`, `next`, or the week of a day.
pub(crate) fn week(text: &str, today: Day) -> Result<Week, WhenError> {
    let words = text.trim().to_lowercase();
    match words.as_str() {
        "this" | "this week" => Ok(Week::of(today)),
        "last" | "last week" => Ok(Week::of(today).previous()),
        _ => Week::parse(&words).map_or_else(|| day(&words, today).map(Week::of), Ok),
    }
}

fn refusal(text: &str) -> WhenError {
    let has_digits_only = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    // 3/4 is a day in March or in April, by where one grew up. It is asked, never guessed.
    let parts: Vec<&str> = text.split(['/', '.', '-']).collect();
    if !(2..=3).contains(&parts.len()) || !parts.iter().all(|part| has_digits_only(part)) {
        return WhenError::Unknown(text.to_owned());
    }
    if text.contains('-') && parts.len() == 3 && parts[0].len() == 4 {
        return WhenError::NoSuchDay(text.to_owned());
    }
    WhenError::Ambiguous(text.to_owned())
}

fn time_of_day(text: &str) -> Option<NaiveTime> {
    let (hours, minutes) = text.split_once(':')?;
    let digits = |text: &str| (1..=2).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit());
    if !digits(hours) || minutes.len() != 2 || !digits(minutes) {
        return None;
    }
    NaiveTime::from_hms_opt(hours.parse().ok()?, minutes.parse().ok()?, 0)
}

fn weekday_of(word: &str) -> Option<Weekday> {
    word.parse().ok()
}

fn days_of(number: &str, unit: &str) -> Option<Days> {
    let number: u64 = match number {
        "a" | "an" | "one" => 1,
        // Thirty years are enough for a diary, and no product of it leaves the calendar.
        digits => digits.parse().ok().filter(|number| *number <= 10_000)?,
    };
    match unit {
        "day" | "days" => Some(Days::new(number)),
        "week" | "weeks" => Some(Days::new(number * 7)),
        _ => None,
    }
}

fn on_or_after(today: Day, weekday: Weekday) -> Day {
    let ahead = (7 + weekday.num_days_from_monday() - today.weekday().num_days_from_monday()) % 7;
    today.checked_add_days(Days::new(u64::from(ahead))).unwrap_or(today)
}

fn next_week(today: Day, weekday: Weekday) -> Option<Day> {
    let monday = Week::of(today).from().checked_add_days(Days::new(7))?;
    monday.checked_add_days(Days::new(u64::from(weekday.num_days_from_monday())))
}

fn before(today: Day, weekday: Weekday) -> Option<Day> {
    let back = (6 + today.weekday().num_days_from_monday() - weekday.num_days_from_monday()) % 7 + 1;
    today.checked_sub_days(Days::new(u64::from(back)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::moment::parse_day;

    #[test]
    fn days_are_understood_from_a_closed_list_of_words() {
        let today = parse_day("2026-11-20").expect("a Friday");
        let check = |text: &str, expected: &str| {
            assert_eq!(day(text, today).map(|day| day.to_string()), Ok(expected.to_owned()), "{text}");
        };
        check("2026-11-05", "2026-11-05");
        check("today", "2026-11-20");
        check("Yesterday", "2026-11-19");
        check("tomorrow", "2026-11-21");
        check("fri", "2026-11-20");
        check("friday", "2026-11-20");
        check("thu", "2026-11-26");
        check("next friday", "2026-11-27");
        check("next mon", "2026-11-23");
        check("last friday", "2026-11-13");
        check("last thu", "2026-11-19");
        check("in 3 days", "2026-11-23");
        check("2 weeks ago", "2026-11-06");
        check("in a week", "2026-11-27");
    }

    #[test]
    fn what_is_not_understood_says_why() {
        let today = parse_day("2026-11-20").expect("a day");
        let check = |text: &str, expected: WhenError| assert_eq!(day(text, today), Err(expected), "{text}");
        check("03/04", WhenError::Ambiguous("03/04".to_owned()));
        check("3.4.2026", WhenError::Ambiguous("3.4.2026".to_owned()));
        check("2026-02-30", WhenError::NoSuchDay("2026-02-30".to_owned()));
        check("next month", WhenError::Unknown("next month".to_owned()));
        check("", WhenError::Unknown(String::new()));
        check("in 99999999 weeks", WhenError::Unknown("in 99999999 weeks".to_owned()));
    }

    #[test]
    fn moments_and_weeks() {
        let today = parse_day("2026-11-20").expect("a day");
        assert_eq!(
            moment("yesterday 18:30", today).map(|moment| moment.to_string()),
            Ok("2026-11-19T18:30".to_owned())
        );
        assert_eq!(moment("9:05", today).map(|moment| moment.to_string()), Ok("2026-11-20T09:05".to_owned()));
        assert_eq!(moment("fri at 9:00", today).map(|moment| moment.to_string()), Ok("2026-11-20T09:00".to_owned()));
        assert_eq!(moment("today", today).map(|moment| moment.to_string()), Ok("2026-11-20".to_owned()));
        assert_eq!(week("last", today).map(|week| week.to_string()), Ok("2026-W46".to_owned()));
        assert_eq!(week("2026-W46", today).map(|week| week.to_string()), Ok("2026-W46".to_owned()));
        assert_eq!(week("2026-11-20", today).map(|week| week.to_string()), Ok("2026-W47".to_owned()));
    }
}
