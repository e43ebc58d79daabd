//! The day asked: everything here is told as it stood on it.

use crate::model::moment::{Day, Moment};

/// The day asked, and what the clock showed. A clock without a time sees the sessions of its day as begun.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct AsOf {
    /// Today with or without a time, or an earlier day as a whole.
    pub now: Moment,
}

impl AsOf {
    /// Returns what is asked when the clock shows `now`.
    pub(crate) const fn at(now: Moment) -> Self {
        Self { now }
    }

    /// Returns what is asked of every record, whatever its day: for rules about the files themselves.
    pub(crate) const fn of_everything() -> Self {
        Self { now: Moment::of_day(Day::MAX) }
    }

    /// Returns the day asked.
    pub(crate) const fn day(self) -> Day {
        self.now.day
    }

    /// Returns what is asked of a window that ends on `end`: that day as a whole, if it is earlier than the day asked.
    pub(crate) fn by(self, end: Day) -> Self {
        // An earlier day is over: its sessions have begun, whatever the clock shows now.
        if end < self.day() { Self { now: Moment::of_day(end) } } else { self }
    }

    /// Returns whether `moment` has come: its day has, and its time has where both have one. Times are compared as they
    /// are written, whatever their offsets.
    pub(crate) fn has_come(self, moment: Moment) -> bool {
        // Offsets are not used, as nowhere in the order of the format: what a file says is never converted.
        let same_day_later = match (moment.time, self.now.time) {
            (Some(start), Some(clock)) => start > clock,
            // Where one of the two has no time the day decides: somebody who writes no times meets at any hour.
            _ => false,
        };
        moment.day < self.day() || (moment.day == self.day() && !same_day_later)
    }
}

#[cfg(test)]
mod tests {
    use crate::analysis::sample::{asked, day};

    #[test]
    fn a_time_has_come_by_the_clock_as_written() {
        let check = |now, other, expected| {
            assert_eq!(asked(now).has_come(asked(other).now), expected, "{other} at {now}");
        };
        check("2026-11-05", "2026-11-05T18:30", true);
        check("2026-11-05T18:29", "2026-11-05T18:30", false);
        check("2026-11-05T18:30", "2026-11-05T18:30", true);
        check("2026-11-05T18:30", "2026-11-05T18:30-09:00", true);
        check("2026-11-05T00:00", "2026-11-05", true);
        check("2026-11-05T23:59", "2026-11-06", false);
        check("2026-11-05T00:01", "2026-11-04T23:00", true);
    }

    #[test]
    fn a_window_that_ended_is_asked_as_a_whole_day() {
        let morning = asked("2026-11-05T09:00");
        assert_eq!(morning.by(day("2026-11-04")), asked("2026-11-04"));
        assert_eq!(morning.by(day("2026-11-05")), morning);
        assert_eq!(morning.by(day("2026-11-08")), morning);
    }
}
