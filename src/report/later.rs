//! Entries dated later than today: they count for nothing yet, and are never silent.

use schemars::JsonSchema;
use serde::Serialize;

use crate::analysis::AsOf;
use crate::analysis::statistics::count;
use crate::model::moment::Day;
use crate::model::records::ClientRecords;

/// How many entries are dated later than today.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub(crate) struct Later {
    /// How many.
    pub entries: u32,
    /// The first day of them.
    pub from: Day,
}

impl Later {
    /// Returns what a client's entries have that is dated after the day asked; nothing where nothing is.
    pub(crate) fn of(records: &ClientRecords, as_of: AsOf) -> Option<Self> {
        let days = records.reflections.iter().filter(|own| own.is_entry()).map(|own| own.date.day);
        let later: Vec<Day> = days.filter(|day| *day > as_of.day()).collect();
        let from = later.iter().min().copied()?;
        Some(Self { entries: count(later.len()), from })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::sample::{asked, day, journal};

    #[test]
    fn what_is_dated_later_is_counted_from_its_first_day() {
        let records = journal(
            "=== diary/2026-11-20\n\nToday.\n=== diary/2026-11-22\n\nLater.\n=== diary/2026-11-21\n\nSooner.\n\
             === diary/2026-11-21-2\nactivities:\n  - title: Walk\n\n",
        );
        let check = |today, expected| assert_eq!(Later::of(&records, asked(today)), expected, "{today}");
        check("2026-11-20", Some(Later { entries: 2, from: day("2026-11-21") }));
        check("2026-11-21", Some(Later { entries: 1, from: day("2026-11-22") }));
        check("2026-11-22", None);
    }
}
