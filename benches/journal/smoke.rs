//! A check that reading is not far from its goal, for a machine that does other things as well.

use std::process::ExitCode;

use crate::machine;
use crate::options::Options;
use crate::place::Place;
use crate::table;

/// How many files are read.
const FILES: usize = 10_000;

/// How often. Both commands take some fifty milliseconds.
const RUNS: u16 = 15;

/// How many times the yardstick's time is too much. The goal is 1; a reader that hands all YAML to the library takes
/// more than 3.
const BOUND: f64 = 2.5;

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
        let wall = table::ratio(week, Some(base), |reading| reading.wall);
        let cpu = table::ratio(week, Some(base), |reading| reading.cpu);
        let (shown_wall, shown_cpu) = (table::format_ratio(wall), table::format_ratio(cpu));
        println!("{} ÷ rg: {shown_wall} by the clock, {shown_cpu} of CPU; at most {BOUND}", subjects[1].name);
        if wall.is_none_or(|ratio| ratio <= BOUND) || cpu.is_none_or(|ratio| ratio <= BOUND) {
            return ExitCode::SUCCESS;
        }
    }
    println!("Reading has become slow: see docs/performance.md, and compare with cargo bench --bench journal");
    ExitCode::FAILURE
}
