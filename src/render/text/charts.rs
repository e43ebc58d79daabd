//! Shapes that say more than a number: counts as dots, energy as a spark, a balance, two points on a line, a month.
//!
//! Each is text of a known width, drawn with marks for which [`Screen`](super::screen::Screen) knows plain ones. A number
//! stands beside each of them, so nothing is said by a shape alone.

use chrono::Datelike;

use crate::analysis::series::{DayEnergy, DayEntries};
use crate::model::moment::Day;

/// The largest target that is drawn as dots.
// Beyond a dozen nobody counts dots.
const MOST_DOTS: u32 = 12;
/// The marks of a spark, from low to high.
const SPARK: [char; 8] = ['▁', '▂', '▃', '▄', '▅', '▆', '▇', '█'];

/// Returns `●●○` for two of three; nothing where the target is large.
pub(super) fn dots(times: u64, target: u32) -> String {
    if target > MOST_DOTS {
        return String::new();
    }
    (0..u64::from(target)).map(|at| if at < times { '●' } else { '○' }).collect()
}

/// Returns energy over days, −5 to 5, a mark for each day, or for each few days where `columns` would not hold them;
/// days without stay blank.
pub(super) fn spark(energy: &[DayEnergy], columns: usize) -> String {
    let Some((first, last)) = energy.first().zip(energy.last()) else { return String::new() };
    let days = usize::try_from((last.on - first.on).num_days()).unwrap_or_default() + 1;
    // Divided by no less than one: a screen can be narrower than what stands before the marks.
    let step = days.div_ceil(columns.max(1));
    let place = |own: &DayEnergy| usize::try_from((own.on - first.on).num_days()).unwrap_or_default() / step;
    (0..days.div_ceil(step))
        .map(|at| {
            let own: Vec<f64> = energy.iter().filter(|own| place(own) == at).map(|own| own.energy).collect();
            mark_of_mean(&own)
        })
        .collect()
}

fn mark_of_mean(values: &[f64]) -> char {
    let mut sum = (0.0, 0.0);
    for value in values {
        sum = (sum.0 + value, sum.1 + 1.0);
    }
    if values.is_empty() { ' ' } else { mark_of(sum.0 / sum.1) }
}

/// Returns the mark for a value from −5 to 5.
fn mark_of(value: f64) -> char {
    // Eight parts alike of the way from −5 to 5.
    let limits = [-3.75, -2.5, -1.25, 0.0, 1.25, 2.5, 3.75];
    let place = limits.iter().filter(|limit| value > **limit).count();
    SPARK.get(place).copied().unwrap_or(' ')
}

/// Returns a value from −5 to 5 as a bar to the left or right of a middle line: eleven columns.
pub(super) fn balance(value: f64) -> String {
    // A column is filled from its half on, as a number is rounded.
    let filled = |at: i32| f64::from(at) - 0.5 <= value.abs();
    let left: String = (1..=5).rev().map(|at| if value < 0.0 && filled(at) { '█' } else { ' ' }).collect();
    let right: String = (1..=5).map(|at| if value > 0.0 && filled(at) { '█' } else { ' ' }).collect();
    format!("{left}│{right}")
}

/// Returns what was expected (○) and what came (●) on a line from 0 to 10: eleven columns.
pub(super) fn two_points(expected: u8, actual: u8) -> String {
    let mark = |at| match at {
        // First: where both are the same, what came is what counts.
        at if at == actual => '●',
        at if at == expected => '○',
        _ => '·',
    };
    (0..=10).map(mark).collect()
}

/// Returns the month of `day` up to that day, a mark for each day: ● with an entry, · without.
pub(super) fn month(day: Day, entries: &[DayEntries]) -> String {
    let days = (1..=day.day()).filter_map(|number| day.with_day(number));
    days.map(|day| if entries.iter().any(|own| own.on == day) { '●' } else { '·' }).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::moment::parse_day;

    fn day(text: &str) -> Day {
        parse_day(text).unwrap_or(Day::MAX)
    }

    #[test]
    fn a_count_is_as_many_dots_as_its_target_up_to_twelve() {
        let check = |times, target, expected: &str| assert_eq!(dots(times, target), expected, "{times} of {target}");
        check(2, 3, "●●○");
        check(0, 2, "○○");
        check(4, 3, "●●●");
        check(12, 12, "●●●●●●●●●●●●");
        check(1, 13, "");
    }

    #[test]
    fn energy_is_a_mark_a_day_and_days_are_put_together_where_there_is_no_room() {
        let energy = |days: &[(&str, f64)]| {
            days.iter().map(|(on, energy)| DayEnergy { on: day(on), energy: *energy }).collect::<Vec<_>>()
        };
        let week = energy(&[("2026-11-02", -5.0), ("2026-11-03", 5.0), ("2026-11-05", 0.0)]);
        assert_eq!(spark(&week, 10), "▁█ ▄");
        // two days a mark: the mean of −5 and 5 is 0, and of 0 alone 0
        assert_eq!(spark(&week, 2), "▄▄");
        assert_eq!(spark(&[], 10), "");
    }

    #[test]
    fn a_balance_leans_to_the_side_of_its_value() {
        let check = |value, expected: &str| assert_eq!(balance(value), expected, "{value}");
        check(0.0, "     │     ");
        check(3.0, "     │███  ");
        check(2.5, "     │███  ");
        check(-1.4, "    █│     ");
        check(-5.0, "█████│     ");
        check(0.4, "     │     ");
    }

    #[test]
    fn what_came_stands_beside_what_was_expected() {
        assert_eq!(two_points(3, 8), "···○····●··");
        assert_eq!(two_points(0, 10), "○·········●");
        assert_eq!(two_points(4, 4), "····●······");
    }

    #[test]
    fn a_month_ends_on_the_day_asked() {
        let entries =
            [DayEntries { on: day("2026-10-31"), entries: 1 }, DayEntries { on: day("2026-11-02"), entries: 2 }];
        assert_eq!(month(day("2026-11-05"), &entries), "·●···");
        assert_eq!(month(day("2026-10-31"), &entries).chars().count(), 31);
    }
}
