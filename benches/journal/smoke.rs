//! A check that reading is not far from its goal, for a machine that does other things as well.

use std::process::ExitCode;

use crate::machine;
use crate::options::Options;
use crate::place::Place;
use crate::rounds::Readings;
use crate::table;

/// How many files are read.
const FILES: usize = 10_000;

/// How often. Both commands take some fifty milliseconds.
const RUNS: u16 = 15;

/// How many times the yardstick's time is too much. The goal is 1, and so is the ratio here, by processor time; it was 2.2 before any
/// work was done for it.
const BOUND: f64 = 2.0;

/// How many times it is measured before it is believed.
const TRIES: usize = 3;

/// Fails where `mw week` takes more than [`BOUND`] times what ripgrep does, in wall time and in processor time both, each
/// time it is measured. Passes where ripgrep is missing, and says so.
pub(crate) fn check(options: &Options) -> ExitCode {
    let place = Place::make(options, FILES);
    let mut subjects = place.subjects_of_whole_journal();
    subjects.truncate(2);
    for _ in 0..TRIES {
        let readings = place.rounds(RUNS).measure(&subjects);
        let [Some(base), Some(week)] = readings.as_slice() else {
            println!("{}: the ratio was not measured", machine::ripgrep());
            return ExitCode::SUCCESS;
        };
        let wall = fastest(week) / fastest(base);
        let cpu = table::ratio(week, Some(base), |reading| reading.cpu).unwrap_or(wall);
        println!("{} ÷ rg: {wall:.2} by the clock, {cpu:.2} of CPU; at most {BOUND}", subjects[1].name);
        if wall <= BOUND || cpu <= BOUND {
            return ExitCode::SUCCESS;
        }
    }
    println!("Reading has become slow: see docs/performance.md, and compare with cargo bench --bench journal");
    ExitCode::FAILURE
}

/// Returns the wall time of the fastest run: the one that others disturbed least.
fn fastest(readings: &Readings) -> f64 {
    readings.range(|reading| reading.wall).0
}
