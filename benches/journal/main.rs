//! Times whole commands over a made journal, beside ripgrep counting one line in each file of it.
//!
//! `cargo bench --bench journal -- --help` lists what can be asked for; `docs/performance.md` says what is measured, and
//! what it gave. Nothing but ripgrep is needed, and without it only the ratios are missing.
#![expect(clippy::print_stdout, reason = "a benchmark prints its tables")]
#![expect(clippy::expect_used, clippy::panic, reason = "a benchmark that cannot run stops")]
#![expect(clippy::disallowed_methods, reason = "it makes the files that it measures, outside the house")]
#![expect(clippy::cast_precision_loss, reason = "counts of files and bytes are far below 2^52")]

mod growth;
mod machine;
mod meter;
mod options;
mod page_cache;
mod peers;
mod place;
mod recipe;
mod rounds;
mod shapes;
mod smoke;
mod subject;
mod table;

use std::process::ExitCode;

use clap::Parser;

use options::Options;
use place::Place;

/// How many files and clients the goals are for.
const GOALS_ARE_FOR: (usize, usize) = (100_000, 400);

/// How large the program may be, in megabytes.
const LARGEST_BINARY: f64 = 7.0;

fn main() -> ExitCode {
    if let Some(code) = meter::serve(std::env::args_os().skip(1)) {
        return code;
    }
    let options = Options::parse();
    if options.cold
        && let Err(error) = page_cache::empty()
    {
        println!("The page cache can't be emptied here ({error}), so nothing cold can be measured.");
        return ExitCode::SUCCESS;
    }
    match &options.grow {
        _ if options.smoke => return smoke::check(&options),
        _ if options.peers => peers::print(&options),
        _ if options.shapes.is_some() => shapes::growth::print(&options, &options.shapes(), &options.sizes()),
        Some(sizes) => {
            growth::print(&options, sizes);
            shapes::growth::print(&options, &options.shapes(), sizes);
        }
        None => print_all(&options),
    }
    ExitCode::SUCCESS
}

/// Prints the table of every command, and the size of the program.
fn print_all(options: &Options) {
    let place = Place::make(options, options.files);
    println!("Medians of {} interleaved runs. Time, CPU time of all threads, and memory at its peak.", options.runs);
    let (files, clients) = GOALS_ARE_FOR;
    if (options.files, options.clients_for(options.files)) != GOALS_ARE_FOR {
        println!("The goals are for {files} files of {clients} clients.");
    }
    println!();
    let subjects = place.subjects();
    table::print_commands(&subjects, &place.rounds(options.runs).measure(&subjects));
    let size = place.size_of_binary();
    let verdict = table::verdict(Some(size < LARGEST_BINARY));
    println!("\nThe program has {size:.2} MB; goal: < {LARGEST_BINARY} MB: {verdict}.");
}
