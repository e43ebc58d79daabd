//! A table, and the columns of measures in it.

use std::io::{self, Write};

use csv::Writer;

use crate::analysis::Eyes;
use crate::analysis::measures::Named;

/// Writes a header, and a row for each of `rows`, each as long as the header.
pub(super) fn table<R>(out: &mut dyn Write, header: &[String], rows: impl IntoIterator<Item = R>) -> io::Result<()>
where
    R: IntoIterator<Item = String>,
{
    let mut writer = Writer::from_writer(out);
    writer.write_record(header)?;
    for row in rows {
        writer.write_record(row.into_iter().collect::<Vec<_>>())?;
    }
    writer.flush()
}

/// Returns columns as the header of a table.
pub(super) fn header(columns: &[&str]) -> Vec<String> {
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
pub(super) fn number_cells(numbers: Vec<Named>, eyes: Eyes) -> impl Iterator<Item = String> {
    numbers.into_iter().flat_map(move |named| {
        let seen = (named.eyes <= eyes).then_some(named.measure);
        [cell(seen.and_then(|measure| measure.value)), cell(seen.map(|measure| measure.n))]
    })
}
