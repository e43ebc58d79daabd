//! Times whole commands over a made journal, beside ripgrep counting one line in each file of it.
//!
//! `cargo bench --bench journal -- [--files N] [--clients N] [--runs N] [--keep DIR]`
//!
//! The journal is made by a fixed recipe: the same numbers give the same files. With `--keep DIR` it is left there, for
//! a look or for other tools.
#![expect(clippy::print_stdout, reason = "a benchmark prints its table")]
#![expect(clippy::expect_used, reason = "a benchmark that cannot run stops")]

mod recipe;

use std::path::PathBuf;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

fn main() {
    let options = Options::read(std::env::args().skip(1));
    let folder = tempfile::tempdir().expect("a folder for the journal");
    let root = options.keep.clone().unwrap_or_else(|| folder.path().join("practice"));
    let files = recipe::make(&root, options.clients, options.files);
    println!("{files} files, {} clients, {} runs each, warm; milliseconds", options.clients, options.runs);
    println!("{:<34} {:>9} {:>9} {:>9} {:>7}", "command", "fastest", "median", "slowest", "ratio");
    let yardstick = time(&options, Command::new("rg").args(["-c", "^type:"]).arg(&root));
    if let Some(times) = &yardstick {
        print("rg -c '^type:'", times, times);
    }
    let base = yardstick.unwrap_or_else(|| vec![Duration::from_millis(1)]);
    for (name, arguments) in [
        ("mw --version", vec!["--version"]),
        ("mw week --format json", vec!["week", "2026-W46", "--format", "json"]),
        ("mw progress --all", vec!["progress", "--all"]),
        ("mw check", vec!["check"]),
        ("mw status -c c-0001", vec!["status", "-c", "c-0001"]),
        ("mw tick -c c-0001", vec!["tick", "-c", "c-0001", "practise-0"]),
    ] {
        let mut command = Command::new(env!("CARGO_BIN_EXE_mw"));
        command.arg("--journal").arg(&root).args(arguments).env("MW_TODAY", "2026-11-20");
        if let Some(times) = time(&options, &mut command) {
            print(name, &times, &base);
        }
    }
}

/// What was asked for on the command line.
struct Options {
    files: usize,
    clients: usize,
    runs: usize,
    keep: Option<PathBuf>,
}

impl Options {
    fn read(mut arguments: impl Iterator<Item = String>) -> Self {
        let mut options = Self { files: 10_000, clients: 40, runs: 9, keep: None };
        while let Some(flag) = arguments.next() {
            let mut number = || arguments.next().and_then(|text| text.parse().ok()).expect("a number");
            match flag.as_str() {
                "--files" => options.files = number(),
                "--clients" => options.clients = number(),
                "--runs" => options.runs = number(),
                "--keep" => options.keep = arguments.next().map(PathBuf::from),
                _ => {}
            }
        }
        options
    }
}

/// Returns the times of the counted runs, in order of length, after one that is not counted; `None` where the program
/// is not there.
fn time(options: &Options, command: &mut Command) -> Option<Vec<Duration>> {
    command.stdout(Stdio::null()).stderr(Stdio::null()).stdin(Stdio::null());
    command.status().ok()?;
    let mut times = Vec::with_capacity(options.runs);
    for _ in 0..options.runs {
        let start = Instant::now();
        command.status().ok()?;
        times.push(start.elapsed());
    }
    times.sort_unstable();
    Some(times)
}

fn print(name: &str, times: &[Duration], base: &[Duration]) {
    let milliseconds = |time: Duration| time.as_secs_f64() * 1000.0;
    let median = |times: &[Duration]| milliseconds(times[times.len() / 2]);
    let (fastest, slowest) = (milliseconds(times[0]), milliseconds(times[times.len() - 1]));
    let ratio = median(times) / median(base);
    println!("{name:<34} {fastest:>9.1} {:>9.1} {slowest:>9.1} {ratio:>7.2}", median(times));
}
