//! The days and times of a made journal.

use chrono::NaiveDate;

/// The day before the journal's first session.
pub(crate) const BEGIN: NaiveDate = NaiveDate::from_ymd_opt(2022, 11, 21).expect("a day");

/// How many days the journal spans: its last day is 2026-11-20.
pub(crate) const SPAN: usize = 1460;

/// Returns a time of the day for entry `number`, from seven in the morning.
pub(crate) fn time_of(number: usize) -> String {
    let seconds = number * 613 % (15 * 3600);
    format!("{:02}:{:02}:{:02}", 7 + seconds / 3600, seconds / 60 % 60, seconds % 60)
}
