//! The measures on a screen: each with the count it rests on.

use std::io;

use super::screen::Screen;
use super::style::dim;
use crate::analysis::measures::Named;
use crate::analysis::{Eyes, Measure, Measures};

/// Writes the measures that `eyes` may see and that rest on anything.
pub(crate) fn measures(screen: &mut Screen<'_>, measures: &Measures, eyes: Eyes) -> io::Result<()> {
    let shown = measures.named().into_iter().filter(|named| named.eyes <= eyes && named.measure.n > 0);
    let rows: Vec<_> = shown.map(|named| row(&named)).collect();
    screen.table(0, 0, &rows)
}

fn row(named: &Named) -> Vec<String> {
    vec![named.name.replace('_', " "), value(&named.measure), dim(&format!("n {}", named.measure.n))]
}

/// Returns the number of a measure, or that it is too early to say.
pub(crate) fn value(measure: &Measure) -> String {
    match (measure.value, measure.note) {
        (Some(value), _) => rounded(value),
        (None, Some(note)) => note.to_owned(),
        (None, None) => String::new(),
    }
}

/// Returns a number to two places, without zeros that say nothing.
pub(crate) fn rounded(value: f64) -> String {
    let text = format!("{value:.2}");
    let text = text.trim_end_matches('0').trim_end_matches('.');
    if text == "-0" { "0".to_owned() } else { text.replace('-', "−") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_is_shown_without_zeros_that_say_nothing() {
        let check = |value: f64, expected: &str| assert_eq!(rounded(value), expected);
        check(2.0 / 3.0, "0.67");
        check(2.5, "2.5");
        check(14.0, "14");
        check(100.0, "100");
        check(-1.25, "−1.25");
        check(-0.001, "0");
    }
}
