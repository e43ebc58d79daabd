//! How time and memory grow with the journal.

use crate::meter::Reading;
use crate::options::Options;
use crate::place::Place;
use crate::rounds::Readings;
use crate::subject::Subject;
use crate::table;

/// Prints a table over journals of each of `sizes` files. Each is made, measured and taken away before the next.
pub(crate) fn print(options: &Options, sizes: &[usize]) {
    let head = ["files", "command", "ms", "µs a file", "CPU µs a file", "MB", "÷ rg", "CPU ÷ rg"];
    let mut rows = vec![table::cells(&head)];
    for &files in sizes {
        let place = Place::make(options, files);
        let subjects = place.subjects_of_whole_journal();
        let readings = place.rounds(runs(options.runs, files)).measure(&subjects);
        let base = readings.first().and_then(Option::as_ref);
        for (subject, readings) in subjects.iter().zip(&readings) {
            rows.extend(readings.as_ref().map(|readings| row(files, subject, readings, base)));
        }
    }
    println!();
    table::print(&rows, &[1]);
}

/// Returns how often a journal of `files` files is measured: a large one needs, and is given, fewer runs.
fn runs(asked: u16, files: usize) -> u16 {
    if files > 500_000 { asked.min(3) } else { asked }
}

fn row(files: usize, subject: &Subject, readings: &Readings, base: Option<&Readings>) -> Vec<String> {
    let wall = |reading: &Reading| reading.wall;
    let cpu = |reading: &Reading| reading.cpu;
    let a_file = |milliseconds: f64| milliseconds * 1000.0 / files as f64;
    vec![
        files.to_string(),
        format!("`{}`", subject.name),
        format!("{:.1}", readings.median(wall)),
        format!("{:.2}", a_file(readings.median(wall))),
        format!("{:.2}", a_file(readings.median(cpu))),
        format!("{:.1}", readings.median(|reading| reading.peak)),
        table::format_ratio(table::ratio(readings, base, wall)),
        table::format_ratio(table::ratio(readings, base, cpu)),
    ]
}
