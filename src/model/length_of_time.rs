//! Lengths of time as settings write them: `N hours`, `N days`, `N weeks`.

use std::fmt;

/// A length of time, in hours.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct LengthOfTime {
    hours: u32,
}

impl LengthOfTime {
    /// Returns the length of `hours`.
    pub(crate) const fn hours(hours: u32) -> Self {
        Self { hours }
    }

    /// Returns the length of `days`.
    pub(crate) const fn days(days: u32) -> Self {
        Self { hours: days.saturating_mul(24) }
    }

    /// Returns the length a text such as `3 days` stands for; the number is at most 10000.
    pub(crate) fn parse(text: &str) -> Option<Self> {
        let (number, unit) = text.trim().split_once(|character: char| character.is_whitespace())?;
        // Rust reads `+3` as a number; as a length of time it is a slip.
        let number = number.parse().ok().filter(|number| *number <= 10_000 && !text.trim().starts_with('+'))?;
        match unit.trim() {
            "hour" | "hours" => Some(Self::hours(number)),
            "day" | "days" => Some(Self::days(number)),
            "week" | "weeks" => Some(Self::days(number * 7)),
            _ => None,
        }
    }

    /// Returns the whole days in it, rounded down.
    pub(crate) const fn whole_days(self) -> u32 {
        self.hours / 24
    }

    /// Returns the hours in it.
    pub(crate) const fn whole_hours(self) -> u32 {
        self.hours
    }
}

impl fmt::Display for LengthOfTime {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (number, unit) =
            if self.hours.is_multiple_of(24) { (self.hours / 24, "day") } else { (self.hours, "hour") };
        write!(formatter, "{number} {unit}{}", if number == 1 { "" } else { "s" })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_length_is_a_number_and_a_unit() {
        let check = |text, hours| assert_eq!(LengthOfTime::parse(text).map(LengthOfTime::whole_hours), hours, "{text}");
        check("3 days", Some(72));
        check("48 hours", Some(48));
        check("2 weeks", Some(336));
        check(" 1 day ", Some(24));
        check("3", None);
        check("+3 days", None);
        check("soon", None);
        check("99999999 weeks", None);
    }
}
