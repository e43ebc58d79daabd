//! A window of days, as people speak of it.

use chrono::Datelike;

use crate::model::moment::{Day, Week};

/// Returns a window with the word before it: `in October 2026`, `on 2026-11-05`, `from 2026-11-01 to 2026-11-20`; nothing for
/// one without both ends.
pub(crate) fn in_window(from: Option<Day>, to: Option<Day>) -> Option<String> {
    let (Some(from), Some(to)) = (from, to) else {
        let since = from.map(|from| format!("since {from}"));
        return since.or_else(|| to.map(|to| format!("up to {to}")));
    };
    let named = window_named(from, to);
    Some(match named {
        Some(named) if from == to => format!("on {named}"),
        Some(named) => format!("in {named}"),
        None => format!("from {from} to {to}"),
    })
}

/// Returns the name of a window that has one: of a day, a week, a month, a year.
pub(crate) fn window_named(from: Day, to: Day) -> Option<String> {
    let week = Week::of(from);
    let ends_a_month = to.succ_opt().is_some_and(|next| next.day() == 1);
    let begins_and_ends = from.day() == 1 && ends_a_month && from.year() == to.year();
    if from == to {
        Some(from.to_string())
    } else if (week.from(), week.to()) == (from, to) {
        Some(week.to_string())
    } else if begins_and_ends && from.month() == to.month() {
        Some(from.format("%B %Y").to_string())
    } else if begins_and_ends && (from.month(), to.month()) == (1, 12) {
        Some(from.year().to_string())
    } else {
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::moment::parse_day;

    #[test]
    fn a_window_is_called_as_people_call_it() {
        let check = |from: &str, to: &str, expected: Option<&str>| {
            assert_eq!(in_window(parse_day(from), parse_day(to)).as_deref(), expected, "{from} {to}");
        };
        check("2026-10-01", "2026-10-31", Some("in October 2026"));
        check("2026-01-01", "2026-12-31", Some("in 2026"));
        check("2026-11-09", "2026-11-15", Some("in 2026-W46"));
        check("2026-11-05", "2026-11-05", Some("on 2026-11-05"));
        check("2026-10-01", "2026-12-31", Some("from 2026-10-01 to 2026-12-31"));
        check("2025-10-01", "2026-10-31", Some("from 2025-10-01 to 2026-10-31"));
        check("2026-10-01", "", Some("since 2026-10-01"));
        check("", "2026-10-31", Some("up to 2026-10-31"));
        check("", "", None);
    }
}
