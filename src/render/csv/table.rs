//! A table, and the columns of measures in it.

use std::io::{self, Write};

use csv::{QuoteStyle, WriterBuilder};

use crate::analysis::measures::Named;
use crate::render::clean;

/// What a formula begins with, in one spreadsheet or another.
const FORMULA: [char; 10] = ['=', '+', '-', '@', '\t', '\r', '＝', '＋', '－', '＠'];

/// What one spreadsheet or another takes for the end of a cell, besides the comma: there the next one begins.
const ENDS: [char; 3] = [';', '\t', '\n'];

/// Writes a header, and a row for each of `rows`, each as long as the header. Each cell stands in quotes, so that none is
/// parted where a comma or a line end is read as such, and none can steer a terminal.
pub(crate) fn table<R>(out: &mut dyn Write, header: &[String], rows: impl IntoIterator<Item = R>) -> io::Result<()>
where
    R: IntoIterator<Item = String>,
{
    let mut writer = WriterBuilder::new().quote_style(QuoteStyle::Always).from_writer(out);
    writer.write_record(header)?;
    for row in rows {
        // Cleaned first: what that takes away could hide a formula behind it.
        writer.write_record(row.into_iter().map(|cell| guarded(&clean(&cell))).collect::<Vec<_>>())?;
    }
    writer.flush()
}

/// Returns a cell that no spreadsheet takes for a formula (OWASP, CSV Injection): words that begin like one get an
/// apostrophe in front, and so do words that begin like those with it, so that taking one away always gives the words.
/// Where a comma is the mark of decimals, a table is read as if `;` parted its cells, whatever the quotes say: what stands
/// behind one is guarded like a cell of its own.
fn guarded(cell: &str) -> String {
    let parts = cell.split_inclusive(ENDS);
    parts.flat_map(|part| [if begins_a_formula(part) { "'" } else { "" }, part]).collect()
}

fn begins_a_formula(part: &str) -> bool {
    // Blanks and quotes in front are passed over by one or another.
    let first = part.chars().find(|character| !matches!(character, '\'' | '"' | ' ' | '\u{a0}' | '\u{3000}'));
    // A number keeps its sign: a column of them is to be added up.
    first.is_some_and(|first| FORMULA.contains(&first)) && !is_number(part.trim_end_matches(ENDS))
}

fn is_number(cell: &str) -> bool {
    let digits = cell.strip_prefix(['+', '-']).unwrap_or(cell);
    // `inf` and `nan` are numbers to Rust, and words to everybody else.
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

/// Returns the cells of these columns. While it is too early to say, the first is empty; of one that is not the reader's,
/// both.
pub(super) fn number_cells(numbers: Vec<Named>) -> impl Iterator<Item = String> {
    numbers.into_iter().flat_map(|named| {
        [cell(named.measure.and_then(|measure| measure.value)), cell(named.measure.map(|measure| measure.n))]
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The words of a cell, as a reader has them back: `docs/json.md` says how.
    fn words_of(cell: &str) -> String {
        let part = |part: &str| match part.strip_prefix('\'') {
            Some(words) if begins_a_formula(part) => words.to_owned(),
            _ => part.to_owned(),
        };
        cell.split_inclusive(ENDS).map(part).collect()
    }

    #[test]
    fn each_cell_stands_in_quotes() {
        let mut text = Vec::new();
        let rows = [["1".to_owned(), "say \"it\", then; go".to_owned(), String::new()]];
        table(&mut text, &header(&["n", "words", "none"]), rows).expect("memory takes everything");
        let expected = "\"n\",\"words\",\"none\"\n\"1\",\"say \"\"it\"\", then; go\",\"\"\n";
        assert_eq!(String::from_utf8(text).expect("text"), expected);
    }

    #[test]
    fn no_words_are_a_formula_and_each_can_be_had_back() {
        let check = |cell: &str, expected: &str| {
            assert_eq!(guarded(cell), expected);
            assert_eq!(words_of(&guarded(cell)), cell);
        };
        check("=1+1", "'=1+1");
        check("@SUM(A1)", "'@SUM(A1)");
        check("-2+3+cmd|' /C calc'!A0", "'-2+3+cmd|' /C calc'!A0");
        check("+ a walk", "'+ a walk");
        check("\t=1", "'\t'=1");
        check("x;=1+1", "x;'=1+1");
        check("x;\"=1+1;y", "x;'\"=1+1;y");
        check("x; '=1;-2;- 2", "x;' '=1;-2;'- 2");
        check("one\n=1", "one\n'=1");
        check(" =1", "' =1");
        check("＝1", "'＝1");
        check("'=1+1", "''=1+1");
        for plain in ["", ";", "a; b, c\nd", "Say it", "'twas", "a = b", "−1", "-0.7272", "-3", "+1", "2026-11-20"] {
            check(plain, plain);
        }
    }
}
