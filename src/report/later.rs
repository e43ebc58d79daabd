//! Entries dated later than today: they count for nothing yet, and are never silent.

use schemars::JsonSchema;
use serde::Serialize;

use crate::analysis::{AsOf, Window};
use crate::model::moment::{Day, Moment};
use crate::model::records::ClientRecords;

/// Returns the time as of which a window is answered: the day asked, or the window's last day where it reaches further. What is
/// dated later counts nowhere; whoever asks for it gets it as it will stand on its day.
pub(crate) fn reached(window: Window<'_>, as_of: AsOf) -> AsOf {
    // A window that begins later and has no end reaches everything.
    let begins_later = window.from.is_some_and(|from| from > as_of.day());
    let to = window.to.or(begins_later.then_some(Day::MAX));
    match to.filter(|to| *to > as_of.day()) {
        Some(to) => AsOf::at(Moment::of_day(to)),
        None => as_of,
    }
}

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
        let later = records.reflections.iter().filter(|own| own.date.day > as_of.day());
        Self::of_days(later.filter(|own| own.is_entry()).map(|own| own.date.day))
    }

    /// Returns what several clients have of it together.
    pub(crate) fn of_all(each: impl IntoIterator<Item = Self>) -> Option<Self> {
        let add =
            |one: Self, other: Self| Self { entries: one.entries + other.entries, from: one.from.min(other.from) };
        each.into_iter().reduce(add)
    }

    fn of_days(days: impl Iterator<Item = Day>) -> Option<Self> {
        Self::of_all(days.map(|from| Self { entries: 1, from }))
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
