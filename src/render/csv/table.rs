//! A table, and the columns of measures in it.

use std::io::{self, Write};

use csv::Writer;

use crate::analysis::measures::Named;
use crate::render::clean;
use crate::visibility::Sight;

/// What a formula begins with, in one spreadsheet or another.
const FORMULA: [char; 10] = ['=', '+', '-', '@', '\t', '\r', '＝', '＋', '－', '＠'];

/// Writes a header, and a row for each of `rows`, each as long as the header. No cell can steer a terminal.
pub(crate) fn table<R>(out: &mut dyn Write, header: &[String], rows: impl IntoIterator<Item = R>) -> io::Result<()>
where
    R: IntoIterator<Item = String>,
{
    let mut writer = Writer::from_writer(out);
    writer.write_record(header)?;
    for row in rows {
        writer.write_record(row.into_iter().map(|cell| guarded(clean(&cell).into_owned())).collect::<Vec<_>>())?;
    }
    writer.flush()
}

/// Returns a cell that no spreadsheet takes for a formula (OWASP, CSV Injection): words that begin like one get an
/// apostrophe in front, and so do words that begin like those with it, so that taking one away always gives the words.
fn guarded(cell: String) -> String {
    let begins = cell.trim_start_matches('\'').chars().next();
    let is_formula = begins.is_some_and(|first| FORMULA.contains(&first));
    if is_formula && !is_number(&cell) { format!("'{cell}") } else { cell }
}

fn is_number(cell: &str) -> bool {
    let digits = cell.strip_prefix(['+', '-']).unwrap_or(cell);
    digits.parse::<f64>().is_ok() && digits.starts_with(|first: char| first.is_ascii_digit())
}

/// Returns columns as the header of a table.
pub(crate) fn header(columns: &[&str]) -> Vec<String> {
    columns.iter().map(|column| (*column).to_owned()).collect()
}

/// Returns a value as a cell, which is empty where there is none.
pub(super) fn cell(value: Option<impl ToString>) -> String {
    value.map(|value| value.to_string()).unwrap_or_default()
}

/// Returns the two columns of each number: `NAME`, and `NAME_n` for the count it rests on.
pub(super) fn number_columns(numbers: &[Named]) -> impl Iterator<Item = String> {
    numbers.iter().flat_map(|named| [named.name.to_owned(), format!("{}_n", named.name)])
}

/// Returns the cells of these columns. While it is too early to say, the first is empty; those that `eyes` may not see are
/// empty, both.
pub(super) fn number_cells(numbers: Vec<Named>, sight: Sight) -> impl Iterator<Item = String> {
    numbers.into_iter().flat_map(move |named| {
        let seen = (sight.shows_measure(named.eyes)).then_some(named.measure);
        [cell(seen.and_then(|measure| measure.value)), cell(seen.map(|measure| measure.n))]
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_words_are_a_formula_and_each_can_be_had_back() {
        let check = |cell: &str, expected: &str| assert_eq!(guarded(cell.to_owned()), expected);
        check("=1+1", "'=1+1");
        check("@SUM(A1)", "'@SUM(A1)");
        check("-2+3+cmd|' /C calc'!A0", "'-2+3+cmd|' /C calc'!A0");
        check("+ a walk", "'+ a walk");
        check("\t=1", "'\t=1");
        check("＝1", "'＝1");
        check("'=1+1", "''=1+1");
        for plain in ["", "Say it", "'twas", "a = b", "−1", "-0.7272", "-3", "+1", "2026-11-20"] {
            check(plain, plain);
        }
    }
}
