//! Counts, means, medians and shares.

use super::measure::Measure;

/// Returns how many there are, as the type of a count.
pub(crate) fn count(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}

/// Returns the number of whole days as a number.
pub(crate) fn days(number: i64) -> f64 {
    f64::from(i32::try_from(number).unwrap_or(i32::MAX))
}

/// Returns the mean of `values`; `None` for none.
pub(crate) fn mean(values: &[f64]) -> Option<f64> {
    if values.is_empty() { None } else { Some(values.iter().sum::<f64>() / f64::from(count(values.len()))) }
}

/// Returns the median of `values`, of an even number of them the mean of the middle two; `None` for none.
pub(crate) fn median(mut values: Vec<f64>) -> Option<f64> {
    // Total order: no number that was read is NaN, but a sort that may panic is no answer.
    values.sort_by(f64::total_cmp);
    let upper = *values.get(values.len() / 2)?;
    if values.len() % 2 == 1 {
        return Some(upper);
    }
    values.get(values.len() / 2 - 1).map(|lower| f64::midpoint(*lower, upper))
}

/// Returns `part` ÷ `whole` as a measure that needs `enough` in the whole.
pub(crate) fn share(part: usize, whole: usize, enough: u32) -> Measure {
    let n = count(whole);
    let value = (n > 0).then(|| f64::from(count(part)) / f64::from(n));
    Measure::new(value, n, enough)
}

/// Returns the mean of `values` as a measure that needs `enough` of them.
pub(crate) fn mean_measure(values: &[f64], enough: u32) -> Measure {
    Measure::new(mean(values), count(values.len()), enough)
}

/// Returns the median of `values` as a measure.
pub(crate) fn median_measure(values: Vec<f64>) -> Measure {
    let n = count(values.len());
    Measure::new(median(values), n, 0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_median_is_the_middle() {
        assert_eq!(median(vec![]), None);
        assert_eq!(median(vec![3.0]), Some(3.0));
        assert_eq!(median(vec![9.0, 1.0, 4.0]), Some(4.0));
        assert_eq!(median(vec![4.0, 1.0]), Some(2.5));
    }

    #[test]
    fn a_number_is_given_from_enough_on() {
        assert_eq!(share(0, 0, 0), Measure { value: None, n: 0, note: Some("too early to say") });
        assert_eq!(share(1, 2, 3).value, None);
        assert_eq!(share(1, 4, 3), Measure { value: Some(0.25), n: 4, note: None });
    }
}
