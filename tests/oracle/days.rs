//! Days as plain numbers, counted from a Monday, and how they are written.

/// Day 0: Monday 2025-11-03, in week 45, so that eight weeks on a year begins.
const FIRST: (i32, usize, i32) = (2025, 11, 3);
const FIRST_WEEK: i32 = 45;
const WEEKS_OF_FIRST_YEAR: i32 = 52;
const LENGTHS: [i32; 12] = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/// Returns day `number` as it is written.
pub(crate) fn day_text(number: i32) -> String {
    let (mut year, mut month, mut day) = (FIRST.0, FIRST.1, FIRST.2 + number);
    while day > LENGTHS[month - 1] {
        day -= LENGTHS[month - 1];
        month += 1;
        if month > 12 {
            (year, month) = (year + 1, 1);
        }
    }
    format!("{year}-{month:02}-{day:02}")
}

/// Returns the week that day `number` lies in, as it is written.
pub(crate) fn week_text(number: i32) -> String {
    let week = FIRST_WEEK + number / 7;
    if week <= WEEKS_OF_FIRST_YEAR {
        format!("2025-W{week:02}")
    } else {
        format!("2026-W{:02}", week - WEEKS_OF_FIRST_YEAR)
    }
}

/// A time of a day.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Clock {
    /// Minutes since midnight, as written.
    pub(crate) minute: i32,
    /// Minutes ahead of UTC, where that is written.
    pub(crate) offset: Option<i32>,
}

/// A day, perhaps with a time.
#[derive(Clone, Copy, Debug)]
pub(crate) struct When {
    pub(crate) day: i32,
    pub(crate) clock: Option<Clock>,
}

impl When {
    /// Returns it as it is written.
    pub(crate) fn text(self) -> String {
        let day = day_text(self.day);
        let Some(Clock { minute, offset }) = self.clock else { return day };
        let offset = match offset {
            None => String::new(),
            Some(0) => "Z".to_owned(),
            Some(ahead) => {
                format!("{}{:02}:{:02}", if ahead < 0 { '-' } else { '+' }, ahead.abs() / 60, ahead.abs() % 60)
            }
        };
        format!("{day}T{:02}:{:02}{offset}", minute / 60, minute % 60)
    }

    /// Returns the minutes from `self` to `later`: as instants where both have offsets, else as written. `None` where
    /// one has no time.
    pub(crate) fn minutes_to(self, later: Self) -> Option<i32> {
        let (one, other) = (self.clock?, later.clock?);
        let written = (later.day - self.day) * 1440 + other.minute - one.minute;
        let shift = one.offset.zip(other.offset).map_or(0, |(one, other)| one - other);
        Some(written + shift)
    }
}

#[test]
fn days_and_weeks_go_on_over_the_new_year() {
    assert_eq!([0, 27, 28, 58, 59].map(day_text).join(" "), "2025-11-03 2025-11-30 2025-12-01 2025-12-31 2026-01-01");
    assert_eq!([0, 6, 7, 55, 56, 59].map(week_text).join(" "), "2025-W45 2025-W45 2025-W46 2025-W52 2026-W01 2026-W01");
}
