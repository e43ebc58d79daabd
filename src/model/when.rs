//! The days, moments and windows that people type: ISO, and a closed list of words. Takes the day it is, reads no clock.

use std::ops::RangeInclusive;

use chrono::{Datelike, Days, Month, Months, NaiveTime, Weekday};

use super::moment::{Day, Moment, Week, parse_day};

/// Whether something is told, and lies behind, or is planned, and lies ahead: which of two Fridays is meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Tense {
    /// It has been: the last Friday, today included.
    Told,
    /// It is to be: the next Friday, today included.
    Planned,
}

/// Why a text is no day, no week and no window.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub(crate) enum WhenError {
    /// `03/04` is one day in one country and another in the next.
    #[error("`{typed}` can be read as two days")]
    Ambiguous {
        /// What was typed.
        typed: String,
        /// The two, the one with the day before the month first.
        readings: [Day; 2],
    },
    /// It has the form of a date, and the calendar has no such day.
    #[error("there is no day `{typed}`")]
    NoSuchDay {
        /// What was typed.
        typed: String,
        /// The last day of its month, where there is such a month.
        last: Option<Day>,
    },
    /// It has the form of a date, and is one with the month and the day the other way round.
    #[error("there is no month {month} in `{typed}`")]
    Swapped {
        /// What was typed.
        typed: String,
        /// The number in the place of the month.
        month: u32,
        /// The day with the two the other way round.
        meant: Day,
    },
    /// Its time has the form of one, and clocks do not show it.
    #[error("there is no time `{0}`")]
    NoSuchTime(String),
    /// It has the form of a week, and the year has no such week.
    #[error("there is no week `{0}`")]
    NoSuchWeek(String),
    /// It is a month, a quarter or a year, where a day is wanted.
    #[error("`{typed}` is {what}, and a day is wanted here")]
    NotOneDay {
        /// What was typed.
        typed: String,
        /// What it is: `a month`.
        what: &'static str,
        /// Its first day.
        first: Day,
    },
    /// It is none of the forms of a day that are understood.
    #[error("`{0}` is not a day")]
    NoDay(String),
    /// It is none of the forms of a week that are understood.
    #[error("`{0}` is not a week")]
    NoWeek(String),
    /// It is none of the forms of a window that are understood.
    #[error("`{0}` is not a time to look at")]
    NoWindow(String),
}

impl WhenError {
    /// Returns what to type instead.
    pub(crate) fn hint(&self) -> String {
        match self {
            Self::Ambiguous { readings: [one, other], .. } => format!("Write {one} or {other}: year, month, day"),
            Self::NoSuchDay { last: Some(last), .. } => format!("The last day of that month is {last}"),
            Self::NoSuchDay { last: None, .. } => "Look at the month and the day once more".to_owned(),
            Self::Swapped { meant, .. } => format!("Year, month, day: did you mean {meant}?"),
            Self::NoSuchTime(time) if time.starts_with("24") => {
                "Midnight is 00:00, and belongs to the day that begins with it".to_owned()
            }
            Self::NoSuchTime(_) => "A day goes from 00:00 to 23:59".to_owned(),
            Self::NoSuchWeek(_) => "Weeks run from W01 to W52; some years have a W53".to_owned(),
            Self::NotOneDay { first, .. } => format!("Write a day of it, such as {first}"),
            Self::NoDay(_) => {
                "Write 2026-11-05, 2026-11-05T18:30, 5 nov, today, yesterday, fri, next friday, in 3 days \
                               or 2 weeks ago"
                    .to_owned()
            }
            Self::NoWeek(_) => "Write 2026-W46, this, last, next, or a day of the week".to_owned(),
            Self::NoWindow(_) => "Write 2026-10, october, last month, last 3 months, 2026-Q4, 2026, 2026-W46, \
                                  last week or a day"
                .to_owned(),
        }
    }
}

/// Returns the day `text` stands for, where today is `today`. A weekday alone, or a day of a month without its year, is the
/// nearest one in the direction of `tense`, today included; with `next` a weekday is one of the next week, with `last`
/// the latest one before today.
pub(crate) fn day(text: &str, today: Day, tense: Tense) -> Result<Day, WhenError> {
    let words = text.trim().to_lowercase();
    if let Some(day) = parse_day(&words) {
        return Ok(day);
    }
    let parts: Vec<&str> = words.split_whitespace().collect();
    let found = match parts.as_slice() {
        ["today" | "now"] => Some(today),
        ["yesterday"] => today.pred_opt(),
        ["tomorrow"] => today.succ_opt(),
        ["next", "week"] => today.checked_add_days(Days::new(7)),
        ["last", "week"] => today.checked_sub_days(Days::new(7)),
        ["on" | "this", weekday] | [weekday] => weekday_of(weekday).map(|weekday| nearest(today, weekday, tense)),
        ["next", weekday] => weekday_of(weekday).and_then(|weekday| next_week(today, weekday)),
        ["last", weekday] => weekday_of(weekday).and_then(|weekday| before(today, weekday)),
        ["in", number, unit] => ahead(today, number, unit),
        [number, unit, "ago"] => back(today, number, unit),
        _ => None,
    };
    let found = found.or_else(|| day_of_month(&parts, today, tense));
    found.map_or_else(|| in_numbers(text.trim(), today, tense), Ok)
}

/// Returns the moment `text` stands for: a moment of the format, a day as [`day`] reads it, or such a day followed by a
/// time (`yesterday 18:30`).
pub(crate) fn moment(text: &str, today: Day, tense: Tense) -> Result<Moment, WhenError> {
    let text = text.trim();
    if let Some(moment) = Moment::parse(text) {
        return Ok(moment);
    }
    // From the end, since the day may be of several words: `next friday 18:30`.
    if let Some((words, clock)) = text.rsplit_once([' ', 'T'])
        && let Some(time) = time_of_day(clock)?
    {
        let words = words.trim().strip_suffix(" at").unwrap_or(words);
        return day(words, today, tense).map(|day| Moment::at(day, time));
    }
    if let Some(time) = time_of_day(text)? {
        return Ok(Moment::at(today, time));
    }
    day(text, today, tense).map(Moment::of_day)
}

/// Returns the time of day that `text` is, without a day: `10:30`.
pub(crate) fn time_alone(text: &str) -> Option<NaiveTime> {
    time_of_day(text.trim()).ok().flatten()
}

/// Returns the week `text` stands for: `2026-W46`, `this`, `last`, `next`, or the week of a day.
pub(crate) fn week(text: &str, today: Day) -> Result<Week, WhenError> {
    let words = text.trim().to_lowercase();
    match words.as_str() {
        "this" | "this week" => return Ok(Week::of(today)),
        "last" | "last week" => return Ok(Week::of(today).previous()),
        "next" | "next week" => return Ok(Week::of(today).next()),
        _ => {}
    }
    if let Some(week) = typed_week(text)? {
        return Ok(week);
    }
    let found = day(&words, today, Tense::Told).map(Week::of);
    found.map_err(|error| match error {
        WhenError::NoDay(_) => WhenError::NoWeek(text.trim().to_owned()),
        error => error,
    })
}

/// Returns the days `text` stands for, both included: a year, a quarter, a month (by its name the last one that has begun), a
/// week, a day, this or the last one of them, or some that end today (`last 3 months`).
pub(crate) fn window(text: &str, today: Day) -> Result<RangeInclusive<Day>, WhenError> {
    let words = text.trim().to_lowercase();
    let parts: Vec<&str> = words.split_whitespace().collect();
    let found = match parts.as_slice() {
        [one] => whole(one).map(|whole| whole.days).or_else(|| month_begun(one, today)),
        [which @ ("this" | "last"), unit] => around(today, which, unit),
        [month, year] => month_of(month).zip(year_of(year)).and_then(|(month, year)| month_days(year, month)),
        ["last" | "past", number, unit] => {
            back(today, number, unit).and_then(|day| day.succ_opt()).map(|first| first..=today)
        }
        _ => None,
    };
    if let Some(days) = found {
        return Ok(days);
    }
    if let Some(week) = typed_week(text)? {
        return Ok(week.from()..=week.to());
    }
    match day(text, today, Tense::Told) {
        Ok(day) => Ok(day..=day),
        Err(WhenError::NoDay(typed)) => Err(WhenError::NoWindow(typed)),
        Err(error) => Err(error),
    }
}

/// Returns the week that `text` has the form of; an error where its year has no such week.
fn typed_week(text: &str) -> Result<Option<Week>, WhenError> {
    let typed = text.trim();
    let form = typed.split_once("-W").or_else(|| typed.split_once("-w"));
    if !form.is_some_and(|(year, number)| has_digits(year, 4..=4) && has_digits(number, 1..=2)) {
        return Ok(None);
    }
    Week::parse(typed).map(Some).ok_or_else(|| WhenError::NoSuchWeek(typed.to_owned()))
}

/// A month, a quarter or a year that was typed.
struct Whole {
    what: &'static str,
    days: RangeInclusive<Day>,
}

/// Returns the month `2026-10`, the quarter `2026-q4` or the year `2026`.
fn whole(word: &str) -> Option<Whole> {
    let (what, first, months) = match word.split_once('-') {
        None => ("a year", Day::from_ymd_opt(year_of(word)?, 1, 1)?, 12),
        Some((year, quarter)) if quarter.starts_with('q') => {
            let number: u32 = quarter[1..].parse().ok().filter(|number| (1..=4).contains(number))?;
            ("a quarter", Day::from_ymd_opt(year_of(year)?, number * 3 - 2, 1)?, 3)
        }
        Some((year, month)) if has_digits(month, 1..=2) => {
            ("a month", Day::from_ymd_opt(year_of(year)?, month.parse().ok()?, 1)?, 1)
        }
        Some(_) => return None,
    };
    Some(Whole { what, days: first..=first.checked_add_months(Months::new(months))?.pred_opt()? })
}

/// Returns the days of the month called `word` that began last.
fn month_begun(word: &str, today: Day) -> Option<RangeInclusive<Day>> {
    let month = month_of(word)?;
    let year = if month <= today.month() { today.year() } else { today.year() - 1 };
    month_days(year, month)
}

fn month_days(year: i32, month: u32) -> Option<RangeInclusive<Day>> {
    let first = Day::from_ymd_opt(year, month, 1)?;
    Some(first..=first.checked_add_months(Months::new(1))?.pred_opt()?)
}

/// Returns the week, month, quarter or year that holds today, or the one before it.
fn around(today: Day, which: &str, unit: &str) -> Option<RangeInclusive<Day>> {
    let months = match unit {
        "week" => {
            let week = Week::of(today);
            let week = if which == "last" { week.previous() } else { week };
            return Some(week.from()..=week.to());
        }
        "month" => 1,
        "quarter" => 3,
        "year" => 12,
        _ => return None,
    };
    let month = today.month0() / months * months + 1;
    let begun = Day::from_ymd_opt(today.year(), month, 1)?;
    let first = if which == "last" { begun.checked_sub_months(Months::new(months))? } else { begun };
    Some(first..=first.checked_add_months(Months::new(months))?.pred_opt()?)
}

/// Returns the day `3 dec`, `dec 3` or either with a year behind it; without one, the nearest in the direction of `tense`.
fn day_of_month(parts: &[&str], today: Day, tense: Tense) -> Option<Day> {
    let (one, other, year) = match parts {
        [one, other] => (one, other, None),
        [one, other, year] => (one, other, Some(year_of(year)?)),
        _ => return None,
    };
    let bare =
        |word: &str| word.trim_end_matches(',').trim_end_matches(['s', 't', 'n', 'd', 'r', 'h', '.']).parse().ok();
    let (month, day): (u32, u32) = match (month_of(one), month_of(other)) {
        (None, Some(month)) => (month, bare(one)?),
        (Some(month), None) => (month, bare(other)?),
        _ => return None,
    };
    match year {
        Some(year) => Day::from_ymd_opt(year, month, day),
        None => nearest_year(month, day, today, tense),
    }
}

/// Returns this day of a month in the nearest year in the direction of `tense` that has it.
fn nearest_year(month: u32, day: u32, today: Day, tense: Tense) -> Option<Day> {
    let step = if tense == Tense::Told { -1 } else { 1 };
    // Eight years hold a 29 February, whatever the century.
    let years = (0..=8).map(|years| today.year() + step * years);
    let mut days = years.filter_map(|year| Day::from_ymd_opt(year, month, day));
    days.find(|day| if tense == Tense::Told { *day <= today } else { *day >= today })
}

/// Returns the day that numbers stand for which are not in the format's own form, if it is one day only.
fn in_numbers(text: &str, today: Day, tense: Tense) -> Result<Day, WhenError> {
    if let Some(whole) = whole(&text.to_lowercase()) {
        return Err(WhenError::NotOneDay { typed: text.to_owned(), what: whole.what, first: *whole.days.start() });
    }
    let parts: Vec<&str> = text.split(['/', '.', '-']).filter(|part| !part.is_empty()).collect();
    if !(2..=3).contains(&parts.len()) || !parts.iter().all(|part| has_digits(part, 1..=4)) {
        return Err(WhenError::NoDay(text.to_owned()));
    }
    let no_such_day = |last| WhenError::NoSuchDay { typed: text.to_owned(), last };
    let numbers: Vec<u32> = parts.iter().filter_map(|part| part.parse().ok()).collect();
    let year =
        |typed: u32| i32::try_from(if parts.last().is_some_and(|own| own.len() == 2) { 2000 + typed } else { typed });
    let (one, other, in_year) = match numbers.as_slice() {
        // A year in front says the order of the rest.
        [year, month, day] if parts[0].len() == 4 => {
            let year = i32::try_from(*year).unwrap_or(i32::MAX);
            return Day::from_ymd_opt(year, *month, *day).ok_or_else(|| match Day::from_ymd_opt(year, *day, *month) {
                Some(meant) => WhenError::Swapped { typed: text.to_owned(), month: *month, meant },
                None => no_such_day(month_days(year, *month).map(|days| *days.end())),
            });
        }
        [one, other, typed] => (*one, *other, year(*typed).ok()),
        [one, other] => (*one, *other, None),
        _ => return Err(WhenError::NoDay(text.to_owned())),
    };
    let of = |month, day| match in_year {
        Some(year) => Day::from_ymd_opt(year, month, day),
        None => nearest_year(month, day, today, tense),
    };
    match (of(other, one), of(one, other)) {
        // 3/4 is a day in March or in April, by where one grew up. It is asked, never guessed.
        (Some(day_first), Some(month_first)) if day_first != month_first => {
            Err(WhenError::Ambiguous { typed: text.to_owned(), readings: [day_first, month_first] })
        }
        (Some(day), _) | (None, Some(day)) => Ok(day),
        (None, None) => Err(no_such_day(None)),
    }
}

fn has_digits(text: &str, length: RangeInclusive<usize>) -> bool {
    length.contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit())
}

fn year_of(word: &str) -> Option<i32> {
    word.parse().ok().filter(|_| has_digits(word, 4..=4))
}

fn month_of(word: &str) -> Option<u32> {
    word.trim_end_matches('.').parse::<Month>().ok().map(|month| month.number_from_month())
}

/// Returns the time that `text` has the form of, with an offset or seconds behind it or not; an error where clocks do not
/// show it.
fn time_of_day(text: &str) -> Result<Option<NaiveTime>, WhenError> {
    let Some((hours, rest)) = text.split_once(':') else { return Ok(None) };
    let minutes = rest.get(..2).filter(|minutes| has_digits(minutes, 2..=2));
    let Some(minutes) = minutes.filter(|_| has_digits(hours, 1..=2)) else { return Ok(None) };
    let time = hours.parse().ok().zip(minutes.parse().ok());
    let Some(time) = time.and_then(|(hours, minutes)| NaiveTime::from_hms_opt(hours, minutes, 0)) else {
        return Err(WhenError::NoSuchTime(format!("{hours}:{minutes}")));
    };
    Ok((rest.len() == 2).then_some(time))
}

fn weekday_of(word: &str) -> Option<Weekday> {
    word.parse().ok()
}

fn ahead(today: Day, number: &str, unit: &str) -> Option<Day> {
    match number_of(number, unit)? {
        Span::Days(days) => today.checked_add_days(days),
        Span::Months(months) => today.checked_add_months(months),
    }
}

fn back(today: Day, number: &str, unit: &str) -> Option<Day> {
    match number_of(number, unit)? {
        Span::Days(days) => today.checked_sub_days(days),
        Span::Months(months) => today.checked_sub_months(months),
    }
}

/// A length of time, in the unit that the calendar counts it in.
enum Span {
    Days(Days),
    Months(Months),
}

fn number_of(number: &str, unit: &str) -> Option<Span> {
    let number: u32 = match number {
        "a" | "an" | "one" => 1,
        // Thirty years are enough for a diary, and no product of it leaves the calendar.
        digits => digits.parse().ok().filter(|number| *number <= 10_000)?,
    };
    match unit {
        "day" | "days" => Some(Span::Days(Days::new(u64::from(number)))),
        "week" | "weeks" => Some(Span::Days(Days::new(u64::from(number) * 7))),
        "month" | "months" => Some(Span::Months(Months::new(number))),
        "year" | "years" => Some(Span::Months(Months::new(number * 12))),
        _ => None,
    }
}

fn nearest(today: Day, weekday: Weekday, tense: Tense) -> Day {
    let (day, today_is) = (weekday.num_days_from_monday(), today.weekday().num_days_from_monday());
    let found = match tense {
        Tense::Told => today.checked_sub_days(Days::new(u64::from((7 + today_is - day) % 7))),
        Tense::Planned => today.checked_add_days(Days::new(u64::from((7 + day - today_is) % 7))),
    };
    found.unwrap_or(today)
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

    /// A Friday.
    const TODAY: &str = "2026-11-20";

    fn today() -> Day {
        parse_day(TODAY).expect("a day")
    }

    #[test]
    fn days_are_understood_from_a_closed_list_of_words() {
        let check = |text: &str, told: &str, planned: &str| {
            for (tense, expected) in [(Tense::Told, told), (Tense::Planned, planned)] {
                let found = day(text, today(), tense).map(|day| day.to_string());
                assert_eq!(found, Ok(expected.to_owned()), "{text} {tense:?}");
            }
        };
        let same = |text: &str, expected: &str| check(text, expected, expected);
        same("2026-11-05", "2026-11-05");
        same("today", "2026-11-20");
        same("Yesterday", "2026-11-19");
        same("tomorrow", "2026-11-21");
        same("fri", "2026-11-20");
        check("thu", "2026-11-19", "2026-11-26");
        check("on Saturday", "2026-11-14", "2026-11-21");
        same("next friday", "2026-11-27");
        same("next mon", "2026-11-23");
        same("last friday", "2026-11-13");
        same("last thu", "2026-11-19");
        same("in 3 days", "2026-11-23");
        same("2 weeks ago", "2026-11-06");
        same("in a week", "2026-11-27");
        same("a month ago", "2026-10-20");
        same("in 2 months", "2027-01-20");
        check("3 dec", "2025-12-03", "2026-12-03");
        check("December 3rd", "2025-12-03", "2026-12-03");
        check("20 november", "2026-11-20", "2026-11-20");
        check("29 feb", "2024-02-29", "2028-02-29");
        same("3 Dec. 2026", "2026-12-03");
        same("dec 3, 2026", "2026-12-03");
        same("25/11/2026", "2026-11-25");
        same("11/25/2026", "2026-11-25");
        same("25.11.26", "2026-11-25");
        check("25/11", "2025-11-25", "2026-11-25");
        check("25.11.", "2025-11-25", "2026-11-25");
        same("4/4/2026", "2026-04-04");
        same("2026/11/05", "2026-11-05");
        same("2026-11-5", "2026-11-05");
    }

    #[test]
    fn what_is_not_understood_says_why_and_what_to_type() {
        let check = |text: &str, message: &str, hint: &str| {
            let found = day(text, today(), Tense::Told).map_err(|error| (error.to_string(), error.hint()));
            assert_eq!(found, Err((message.to_owned(), hint.to_owned())), "{text}");
        };
        let two = "`3/12/2026` can be read as two days";
        check("3/12/2026", two, "Write 2026-12-03 or 2026-03-12: year, month, day");
        check("03/04", "`03/04` can be read as two days", "Write 2026-04-03 or 2026-03-04: year, month, day");
        let again = "Look at the month and the day once more";
        check("2026-02-30", "there is no day `2026-02-30`", "The last day of that month is 2026-02-28");
        check("2026-13-01", "there is no month 13 in `2026-13-01`", "Year, month, day: did you mean 2026-01-13?");
        check("2026-13-32", "there is no day `2026-13-32`", again);
        check("31/04/2026", "there is no day `31/04/2026`", again);
        check("2026-10", "`2026-10` is a month, and a day is wanted here", "Write a day of it, such as 2026-10-01");
        check("2026-Q4", "`2026-Q4` is a quarter, and a day is wanted here", "Write a day of it, such as 2026-10-01");
        check("2026", "`2026` is a year, and a day is wanted here", "Write a day of it, such as 2026-01-01");
        for text in ["next month", "", "in 99999999 weeks", "30 february", "Friday the 13th", "1.2.3.4", "é/1"] {
            assert_eq!(day(text, today(), Tense::Told), Err(WhenError::NoDay(text.to_owned())));
        }
    }

    #[test]
    fn moments_are_a_day_a_time_or_both() {
        let check = |text: &str, expected: &str| {
            let found = moment(text, today(), Tense::Told).map(|moment| moment.to_string());
            assert_eq!(found, Ok(expected.to_owned()), "{text}");
        };
        check("yesterday 18:30", "2026-11-19T18:30");
        check("9:05", "2026-11-20T09:05");
        check("thu at 9:00", "2026-11-19T09:00");
        check("today", "2026-11-20");
    }

    #[test]
    fn weeks_are_named_or_hold_a_day() {
        let check = |text: &str, expected: Result<&str, &str>| {
            let found = week(text, today()).map(|week| week.to_string()).map_err(|error| error.to_string());
            assert_eq!(found.as_deref().map_err(String::as_str), expected, "{text}");
        };
        check("last", Ok("2026-W46"));
        check("next", Ok("2026-W48"));
        check("2026-W46", Ok("2026-W46"));
        check("2026-w46", Ok("2026-W46"));
        check("2026-11-20", Ok("2026-W47"));
        check("sat", Ok("2026-W46"));
        check("2026-W53", Ok("2026-W53"));
        check("2026-W99", Err("there is no week `2026-W99`"));
        check("2025-W53", Err("there is no week `2025-W53`"));
        check("soon", Err("`soon` is not a week"));
    }

    #[test]
    fn windows_are_years_quarters_months_weeks_and_days() {
        let check = |text: &str, expected: Result<(&str, &str), &str>| {
            let found = window(text, today());
            let found = found.map(|days| (days.start().to_string(), days.end().to_string()));
            let found = found.map_err(|error| error.to_string());
            let expected = expected.map(|(from, to)| (from.to_owned(), to.to_owned()));
            assert_eq!(found, expected.map_err(str::to_owned), "{text}");
        };
        check("2026-10", Ok(("2026-10-01", "2026-10-31")));
        check("october", Ok(("2026-10-01", "2026-10-31")));
        check("nov", Ok(("2026-11-01", "2026-11-30")));
        check("December", Ok(("2025-12-01", "2025-12-31")));
        check("february 2024", Ok(("2024-02-01", "2024-02-29")));
        check("this month", Ok(("2026-11-01", "2026-11-30")));
        check("last month", Ok(("2026-10-01", "2026-10-31")));
        check("last 3 months", Ok(("2026-08-21", "2026-11-20")));
        check("last 2 weeks", Ok(("2026-11-07", "2026-11-20")));
        check("past 10 days", Ok(("2026-11-11", "2026-11-20")));
        check("2026-Q4", Ok(("2026-10-01", "2026-12-31")));
        check("this quarter", Ok(("2026-10-01", "2026-12-31")));
        check("last quarter", Ok(("2026-07-01", "2026-09-30")));
        check("2026", Ok(("2026-01-01", "2026-12-31")));
        check("last year", Ok(("2025-01-01", "2025-12-31")));
        check("2026-W46", Ok(("2026-11-09", "2026-11-15")));
        check("last week", Ok(("2026-11-09", "2026-11-15")));
        check("this week", Ok(("2026-11-16", "2026-11-22")));
        check("yesterday", Ok(("2026-11-19", "2026-11-19")));
        check("friday", Ok(("2026-11-20", "2026-11-20")));
        check("2026-W99", Err("there is no week `2026-W99`"));
        check("2026-Q5", Err("`2026-Q5` is not a time to look at"));
        check("2026-13", Err("there is no day `2026-13`"));
        check("soon", Err("`soon` is not a time to look at"));
        check("", Err("`` is not a time to look at"));
    }
}
