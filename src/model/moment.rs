//! Days and moments, as they are written in a file and as they are ordered.

use std::fmt;

use chrono::{Datelike, FixedOffset, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta, Timelike, Weekday};

use super::told;

/// A calendar day.
pub(crate) type Day = NaiveDate;

/// A day with, perhaps, a time and an offset, as somebody wrote it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) struct Moment {
    /// The day as written.
    pub day: Day,
    /// The time as written; a date without a time has none.
    pub time: Option<NaiveTime>,
    /// The offset from UTC in seconds east, if one was written.
    pub offset: Option<i32>,
    /// Whether seconds were written.
    seconds: bool,
    /// Whether the offset was written as `Z`.
    zulu: bool,
}

impl Moment {
    /// Returns the moment of a whole day.
    pub(crate) const fn of_day(day: Day) -> Self {
        Self { day, time: None, offset: None, seconds: false, zulu: false }
    }

    /// Returns the moment of `time` on `day`, written without an offset, to the minute.
    pub(crate) const fn at(day: Day, time: NaiveTime) -> Self {
        Self { day, time: Some(time), offset: None, seconds: false, zulu: false }
    }

    /// Returns the moment a text such as `2026-11-05` or `2026-11-05T18:30:12+01:00` stands for. Read as well is what other
    /// programs write and has one meaning only: a blank for the `T` or before the offset, an offset without a colon, and a
    /// fraction of a second, which is cut.
    pub(crate) fn parse(text: &str) -> Option<Self> {
        // Blanks too: YAML writes a timestamp with one.
        let Some(at) = text.bytes().position(|byte| matches!(byte, b'T' | b't' | b' ')) else {
            return parse_day(text).map(Self::of_day);
        };
        let day = parse_day(&text[..at])?;
        let (time, offset, zulu) = split_offset(text[at + 1..].trim_start())?;
        let time = without_fraction(time.trim_end())?;
        let seconds = time.len() > 5;
        let time = parse_time(time)?;
        Some(Self { day, time: Some(time), offset, seconds, zulu })
    }

    /// Returns whether `text`, which says this moment, is written in the first way of the format.
    pub(crate) fn is_written_first(self, text: &str) -> bool {
        // What it says was read already: what is left to see is the length, the `T`, and how the offset is written.
        let (bytes, clock) = (text.as_bytes(), if self.seconds { 19 } else { 16 });
        match (self.time, self.offset) {
            (None, _) => bytes.len() == 10,
            _ if bytes.get(10) != Some(&b'T') => false,
            (Some(_), None) => bytes.len() == clock,
            (Some(_), Some(_)) if self.zulu => bytes.len() == clock + 1 && bytes.ends_with(b"Z"),
            (Some(_), Some(_)) => bytes.len() == clock + 6 && bytes[clock + 3] == b':',
        }
    }

    /// Returns the key the format orders by: by day as written, then entries without a time, then by time as written.
    /// Offsets are kept and not used for order.
    pub(crate) const fn order(self) -> (Day, Option<NaiveTime>) {
        (self.day, self.time)
    }

    /// Returns the day and time as written, with midnight for a day without a time.
    pub(crate) fn as_written(self) -> NaiveDateTime {
        self.day.and_time(self.time.unwrap_or(NaiveTime::MIN))
    }

    /// Returns the same time, written in the same way, on another day.
    pub(crate) const fn on(self, day: Day) -> Self {
        Self { day, ..self }
    }

    /// Returns the day and, where this moment has a time, the time of `as_written`, written in the same way.
    pub(crate) fn at_written(self, as_written: NaiveDateTime) -> Self {
        Self { day: as_written.date(), time: self.time.map(|_| as_written.time()), ..self }
    }

    /// Returns the moment with the offset of `other`, where it was written without one.
    pub(crate) const fn with_offset_of(self, other: Self) -> Self {
        if self.offset.is_some() { self } else { Self { offset: other.offset, zulu: other.zulu, ..self } }
    }

    /// Returns the moment without its seconds: so the tool writes it.
    pub(crate) fn to_the_minute(self) -> Self {
        let time = self.time.and_then(|time| time.with_second(0)?.with_nanosecond(0));
        Self { time, seconds: false, ..self }
    }

    /// Returns the moment in UTC where an offset was written and a time is there.
    pub(crate) fn instant(self) -> Option<NaiveDateTime> {
        let offset = FixedOffset::east_opt(self.offset?)?;
        Some(self.day.and_time(self.time?) - offset)
    }

    /// Returns the time from `earlier` to this moment: as instants where both have offsets, else as written; `None`
    /// where one of them has no time.
    pub(crate) fn since(self, earlier: Self) -> Option<TimeDelta> {
        let (own, other) = (self.time?, earlier.time?);
        Some(match (self.instant(), earlier.instant()) {
            (Some(later), Some(earlier)) => later - earlier,
            // As written where one of the two says no offset: people write the clock on their wall.
            _ => self.day.and_time(own) - earlier.day.and_time(other),
        })
    }
}

impl fmt::Display for Moment {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}", self.day)?;
        let Some(time) = self.time else { return Ok(()) };
        write!(formatter, "T{}", time.format(if self.seconds { "%H:%M:%S" } else { "%H:%M" }))?;
        match self.offset {
            None => Ok(()),
            Some(_) if self.zulu => write!(formatter, "Z"),
            Some(seconds) => {
                let sign = if seconds < 0 { '-' } else { '+' };
                let minutes = seconds.abs() / 60;
                write!(formatter, "{sign}{:02}:{:02}", minutes / 60, minutes % 60)
            }
        }
    }
}

/// Returns the time a text of the form `18:30` or `18:30:12` stands for. A minute may have a second more, as clocks are
/// put right.
fn parse_time(text: &str) -> Option<NaiveTime> {
    let shape =
        text.bytes().enumerate().all(|(at, byte)| if at % 3 == 2 { byte == b':' } else { byte.is_ascii_digit() });
    if !shape || !(text.len() == 5 || text.len() == 8) {
        return None;
    }
    let second = text.get(6..).map_or(Some(0), number)?;
    // A leap second is a time that clocks show, and some logs have it.
    if second == 60 {
        return NaiveTime::parse_from_str(text, "%H:%M:%S").ok();
    }
    NaiveTime::from_hms_opt(number(&text[..2])?, number(&text[3..5])?, second)
}

/// Returns a time without its fraction of a second: `18:30:12.500` or, as ISO 8601 allows too, `18:30:12,500`.
fn without_fraction(time: &str) -> Option<&str> {
    let Some((whole, fraction)) = time.split_once(['.', ',']) else { return Some(time) };
    let is_fraction = !fraction.is_empty() && fraction.bytes().all(|byte| byte.is_ascii_digit());
    (whole.len() == "18:30:12".len() && is_fraction).then_some(whole)
}

/// Returns the day a text of the form `2026-11-05` stands for.
pub(crate) fn parse_day(text: &str) -> Option<Day> {
    let bytes = text.as_bytes();
    // In this form alone: days are compared as they are written, and file names sort by it.
    if bytes.len() != 10 || bytes[4] != b'-' || bytes[7] != b'-' || !text.is_ascii() {
        return None;
    }
    let year = number(&text[..4])?.try_into().ok()?;
    NaiveDate::from_ymd_opt(year, number(&text[5..7])?, number(&text[8..])?)
}

/// Returns the number that a few digits stand for.
fn number(digits: &str) -> Option<u32> {
    digits.bytes().try_fold(0, |number, byte| byte.is_ascii_digit().then(|| number * 10 + u32::from(byte - b'0')))
}

/// Splits a clock time into the time, the offset in seconds, and whether the offset is `Z`.
fn split_offset(clock: &str) -> Option<(&str, Option<i32>, bool)> {
    if let Some(time) = clock.strip_suffix(['Z', 'z']) {
        return Some((time, Some(0), true));
    }
    let Some(at) = clock.bytes().position(|byte| matches!(byte, b'+' | b'-')) else {
        return Some((clock, None, false));
    };
    let (time, offset) = clock.split_at(at);
    let sign = if offset.starts_with('-') { -1 } else { 1 };
    let digits = &offset[1..];
    let (hours, minutes) = match digits.len() {
        5 => digits.split_once(':')?,
        4 => digits.split_at_checked(2)?,
        2 => (digits, "0"),
        _ => return None,
    };
    if !hours.bytes().chain(minutes.bytes()).all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let (hours, minutes): (i32, i32) = (hours.parse().ok()?, minutes.parse().ok()?);
    (hours <= 18 && minutes < 60).then_some((time, Some(sign * (hours * 3600 + minutes * 60)), false))
}

/// An ISO week, Monday to Sunday, with its ISO year.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Week {
    /// The Monday.
    monday: Day,
}

impl Week {
    /// Returns the week that holds `day`.
    pub(crate) fn of(day: Day) -> Self {
        Self { monday: day.week(Weekday::Mon).first_day() }
    }

    /// Returns the week a text such as `2026-W46` stands for.
    pub(crate) fn parse(text: &str) -> Option<Self> {
        let (year, number) = text.split_once("-W").or_else(|| text.split_once("-w"))?;
        let digits = |text: &str, length| text.len() == length && text.bytes().all(|byte| byte.is_ascii_digit());
        if !digits(year, 4) || !digits(number, 2) {
            return None;
        }
        let monday = NaiveDate::from_isoywd_opt(year.parse().ok()?, number.parse().ok()?, Weekday::Mon)?;
        Some(Self { monday })
    }

    /// Returns the Monday.
    pub(crate) const fn from(self) -> Day {
        self.monday
    }

    /// Returns the Sunday.
    pub(crate) fn to(self) -> Day {
        self.monday.checked_add_days(chrono::Days::new(6)).unwrap_or(Day::MAX)
    }

    /// Returns the week before this one.
    pub(crate) fn previous(self) -> Self {
        Self::of(self.monday.pred_opt().unwrap_or(self.monday))
    }

    /// Returns the week after this one.
    pub(crate) fn next(self) -> Self {
        Self::of(self.to().succ_opt().unwrap_or(self.monday))
    }
}

impl fmt::Display for Week {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let week = self.monday.iso_week();
        write!(formatter, "{:04}-W{:02}", week.year(), week.week())
    }
}

told::as_text!(Moment, Week);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_moment_is_shown_as_it_was_written() {
        let check =
            |text: &str| assert_eq!(Moment::parse(text).map(|moment| moment.to_string()).as_deref(), Some(text));
        check("2026-11-05");
        check("2026-11-05T18:30");
        check("2026-11-05T18:30:12");
        check("2026-11-05T18:30+01:00");
        check("2026-11-05T18:30:00-09:30");
        check("2026-11-05T18:30Z");
    }

    #[test]
    fn what_other_programs_write_is_read_and_written_in_the_first_way() {
        let check = |text: &str, expected: &str| {
            let moment = Moment::parse(text).expect(text);
            assert_eq!((moment.to_string().as_str(), moment.is_written_first(text)), (expected, text == expected));
        };
        check("2026-11-18T04:03:44.000Z", "2026-11-18T04:03:44Z");
        check("2026-11-18 18:30:00 -0800", "2026-11-18T18:30:00-08:00");
        check("2026-11-18 18:30:12.5 +0100", "2026-11-18T18:30:12+01:00");
        check("2026-11-18T18:30:12,25+01:00", "2026-11-18T18:30:12+01:00");
        check("2026-11-18 18:30", "2026-11-18T18:30");
        check("2026-11-18t18:30z", "2026-11-18T18:30Z");
        check("2026-11-18T18:30 Z", "2026-11-18T18:30Z");
        check("2026-11-18T18:30+01", "2026-11-18T18:30+01:00");
        check("2026-11-18  18:30:00.123456789  +01:00", "2026-11-18T18:30:00+01:00");
        check("2026-11-18T23:59:60.5Z", "2026-11-18T23:59:60Z");
        for same in ["2026-11-18", "2026-11-18T18:30", "2026-11-18T18:30:00", "2026-11-18T18:30:00-08:00"] {
            check(same, same);
        }
        for wrong in ["2026-11-18T18:30.5", "2026-11-18T18:30:12.", "2026-11-18T18:30:12.5x", "2026-11-18T18:30:12.-5"]
        {
            assert_eq!(Moment::parse(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn what_is_no_moment_is_refused() {
        for text in [
            "",
            "2026-11-5",
            "2026-02-30",
            "03/04",
            "2026-11-05T",
            "2026-11-05T25:00",
            "2026-11-05T18:3",
            "2026-11-05T18:30+1",
            "2026-11-05T18:30:1é",
            "éééééééééé",
            "2026-11-05T+1:+1",
        ] {
            assert_eq!(Moment::parse(text), None, "{text:?}");
        }
    }

    #[test]
    fn a_day_without_a_time_comes_before_its_times_and_offsets_do_not_order() {
        let moment = |text| Moment::parse(text).expect(text);
        assert!(moment("2026-11-05").order() < moment("2026-11-05T00:00").order());
        assert!(moment("2026-11-05T08:00Z").order() < moment("2026-11-05T09:00+09:00").order());
        assert_eq!(moment("2026-11-05T09:00+09:00").since(moment("2026-11-05T08:00Z")), Some(TimeDelta::hours(-8)));
    }

    #[test]
    fn weeks_have_their_iso_year() {
        let day = |text| parse_day(text).expect(text);
        assert_eq!(Week::of(day("2027-01-03")).to_string(), "2026-W53");
        assert_eq!(Week::parse("2026-W53").map(Week::from), Some(day("2026-12-28")));
        assert_eq!(Week::parse("2025-W53"), None);
        assert_eq!(Week::of(day("2026-11-05")).to(), day("2026-11-08"));
    }
}
