//! Days and times.

use crate::model::moment::{Day, Moment};

/// Returns `2026-11-12 14:00`.
pub(crate) fn moment(moment: Moment) -> String {
    match moment.time {
        None => moment.day.to_string(),
        Some(time) => format!("{} {}", moment.day, time.format("%H:%M")),
    }
}

/// Returns how far a day is from today: `today`, `in 6 days`, `2 days ago`.
pub(crate) fn away(day: Day, today: Day) -> String {
    match (day - today).num_days() {
        0 => "today".to_owned(),
        1 => "tomorrow".to_owned(),
        -1 => "yesterday".to_owned(),
        days if days > 0 => format!("in {days} days"),
        days => format!("{} days ago", -days),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_is_named_by_its_distance() {
        let day = |text: &str| crate::model::moment::parse_day(text).unwrap_or(Day::MAX);
        let check = |text: &str, expected: &str| assert_eq!(away(day(text), day("2026-11-20")), expected);
        check("2026-11-20", "today");
        check("2026-11-21", "tomorrow");
        check("2026-11-26", "in 6 days");
        check("2026-11-19", "yesterday");
        check("2026-10-20", "31 days ago");
    }
}
