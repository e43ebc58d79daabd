//! How the processor time of commands grows with one large client.

use crate::meter::Reading;
use crate::options::Options;
use crate::place::Place;
use crate::rounds::Readings;
use crate::table;

use super::Shape;
use super::commands::{self, ShapeCommand};

/// The largest journal of one client that is made.
const LARGEST: usize = 100_000;

/// The size at which a command is held against `mw week`, and from which growth has a goal.
const MEASURED_AT: usize = 10_000;

/// The largest exponent of growth from [`MEASURED_AT`] to [`LARGEST`]: 1 is time that grows as the number of files does.
const LARGEST_EXPONENT: f64 = 1.1;

/// What the commands took over a journal of one size, in milliseconds of processor time.
struct Column {
    files: usize,
    cpu: Vec<Option<f64>>,
}

/// Prints a table for each of `shapes`, over journals of those of `sizes` that one client can have.
pub(crate) fn print(options: &Options, shapes: &[Shape], sizes: &[usize]) {
    let mut sizes: Vec<usize> = sizes.iter().copied().filter(|files| *files <= LARGEST).collect();
    sizes.sort_unstable();
    for shape in shapes {
        println!("\nOne client, shape `{}`. CPU ms, and how it grows.", shape.name());
        print_shape(options, *shape, &sizes);
    }
}

fn print_shape(options: &Options, shape: Shape, sizes: &[usize]) {
    let columns: Vec<Column> = sizes.iter().map(|files| measure(options, shape, *files)).collect();
    let numbers = columns.iter().map(|column| column.files.to_string());
    let head = ["command".to_owned()].into_iter().chain(numbers);
    let mut rows: Vec<Vec<String>> = vec![head.chain(table::cells(&["exponent", "÷ week", "goal"])).collect()];
    for (at, command) in commands::of(shape, "", 0).iter().enumerate() {
        rows.push(row(command, at, &columns));
    }
    println!();
    table::print(&rows, &[0, columns.len() + 3]);
}

/// Makes the journal, measures all commands and takes it away.
fn measure(options: &Options, shape: Shape, files: usize) -> Column {
    let place = Place::make_of_one_client(options, shape, files);
    let commands = commands::of(shape, place.binary(), files);
    let subjects: Vec<_> = commands.into_iter().map(|command| command.subject).collect();
    let readings = place.rounds(runs(options.runs, files)).measure(&subjects);
    let cpu = |readings: &Option<Readings>| Some(readings.as_ref()?.median(|reading: &Reading| reading.cpu));
    Column { files, cpu: readings.iter().map(cpu).collect() }
}

/// Returns how often a journal of `files` files is measured: a large one needs, and is given, fewer runs.
fn runs(asked: u16, files: usize) -> u16 {
    if files > 50_000 { asked.min(3) } else { asked }
}

/// Returns the row of the command at `at`.
fn row(command: &ShapeCommand, at: usize, columns: &[Column]) -> Vec<String> {
    let exponent = exponent(at, columns);
    let of_week = of_week(at, columns);
    let mut row = vec![format!("`{}`", command.subject.name)];
    row.extend(columns.iter().map(|column| column.cpu[at].map_or_else(|| "–".to_owned(), |cpu| format!("{cpu:.1}"))));
    row.push(table::format_ratio(exponent));
    row.push(table::format_ratio(of_week));
    let grown = exponent.filter(|_| is_goal_for(columns));
    let growth = table::verdict(grown.map(|exponent| exponent <= LARGEST_EXPONENT));
    let mut goals = vec![format!("growth ≤ {LARGEST_EXPONENT}: {growth}")];
    goals.extend(
        command.of_week.map(|limit| format!("≤ {limit} week: {}", table::verdict(of_week.map(|ratio| ratio <= limit)))),
    );
    row.push(goals.join("; "));
    row
}

/// Returns the power of the number of files with which the time of a command grew between the last two sizes.
fn exponent(at: usize, columns: &[Column]) -> Option<f64> {
    let [.., small, large] = columns else { return None };
    let more_files = large.files as f64 / small.files as f64;
    let more_time = large.cpu[at]? / small.cpu[at]?;
    (more_files > 1.0 && more_time > 0.0).then(|| more_time.ln() / more_files.ln())
}

/// Says whether the last two sizes are those for which growth has a goal.
fn is_goal_for(columns: &[Column]) -> bool {
    matches!(columns, [.., small, large] if (small.files, large.files) == (MEASURED_AT, LARGEST))
}

/// Returns the time of a command at [`MEASURED_AT`] over that of `mw week`.
fn of_week(at: usize, columns: &[Column]) -> Option<f64> {
    let column = columns.iter().find(|column| column.files == MEASURED_AT)?;
    let week = column.cpu.first().copied().flatten().filter(|week| *week > 0.0)?;
    Some(column.cpu[at]? / week)
}
