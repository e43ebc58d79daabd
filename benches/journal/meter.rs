//! What one run of a command takes: wall time, processor time, and memory at its peak.
//!
//! The system tells a process what its children took together, and of memory only the largest peak so far. So each run has
//! a helper process of its own, which starts the command as its only child and prints what that took: this program
//! again, with [`HELPER`] as its first argument. A new process begins as a copy of the one that starts it, so no peak
//! below the helper's own few megabytes can be seen.

use std::ffi::{OsStr, OsString};
use std::process::{Command, ExitCode, Stdio};
use std::time::{Duration, Instant};

/// The first argument of a helper. The command follows it.
const HELPER: &str = "--helper";

/// What a run took.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Reading {
    /// From its start to its end, in milliseconds.
    pub(crate) wall: f64,
    /// Of all its threads, in the program and in the system on its behalf, in milliseconds; 0 where unknown.
    pub(crate) cpu: f64,
    /// The most memory that it held at a time, in megabytes; 0 where unknown.
    pub(crate) peak: f64,
}

/// Runs `command` in a helper and returns what it took. It says nothing and is told nothing.
///
/// Returns `None` where the program is not there. Panics where it fails: what did not work is not worth a number.
pub(crate) fn run(command: &Command) -> Option<Reading> {
    let itself = std::env::current_exe().expect("the path of this program");
    let mut helper = Command::new(itself);
    helper.arg(HELPER).arg(command.get_program()).args(command.get_args()).env_clear().stdin(Stdio::null());
    helper.envs(command.get_envs().filter_map(|(name, value)| Some((name, value?))));
    if let Some(folder) = command.get_current_dir() {
        helper.current_dir(folder);
    }
    let output = helper.output().expect("a helper process");
    let printed = String::from_utf8_lossy(&output.stdout);
    assert!(output.status.success(), "{command:?}: {printed}{}", String::from_utf8_lossy(&output.stderr));
    let mut numbers = printed.split_whitespace().map(|number| number.parse().expect("a number"));
    Some(Reading { wall: numbers.next()?, cpu: numbers.next()?, peak: numbers.next()? })
}

/// Runs the command that follows [`HELPER`] in `arguments` and prints what it took; `None` where this is no helper.
pub(crate) fn serve(mut arguments: impl Iterator<Item = OsString>) -> Option<ExitCode> {
    if arguments.next()? != HELPER {
        return None;
    }
    let program = arguments.next()?;
    let mut command = Command::new(&program);
    command.args(arguments).stdin(Stdio::null()).stdout(Stdio::null());
    Some(serve_one(&program, &mut command))
}

fn serve_one(program: &OsStr, command: &mut Command) -> ExitCode {
    let start = Instant::now();
    let status = match command.status() {
        Ok(status) => status,
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return ExitCode::SUCCESS,
        Err(error) => panic!("{}: {error}", program.display()),
    };
    let wall = start.elapsed();
    if !status.success() {
        println!("{} ended with {status}", program.display());
        return ExitCode::FAILURE;
    }
    let (cpu, peak) = taken_by_children();
    println!("{} {} {peak}", milliseconds(wall), milliseconds(cpu));
    ExitCode::SUCCESS
}

/// Returns the processor time of the children that have ended, and the largest peak among them in megabytes.
#[cfg(unix)]
fn taken_by_children() -> (Duration, f64) {
    use nix::sys::resource::{UsageWho, getrusage};
    use nix::sys::time::TimeVal;

    let usage = getrusage(UsageWho::RUSAGE_CHILDREN).expect("what the child took");
    let duration = |time: TimeVal| {
        Duration::from_secs(time.tv_sec().unsigned_abs()) + Duration::from_micros(time.tv_usec().unsigned_abs())
    };
    let unit = if cfg!(target_vendor = "apple") { 1 } else { 1024 };
    let bytes = i32::try_from(usage.max_rss() * unit / 1000).unwrap_or(i32::MAX);
    (duration(usage.user_time()) + duration(usage.system_time()), f64::from(bytes) / 1000.0)
}

/// Returns nothing: this system was not asked.
#[cfg(not(unix))]
fn taken_by_children() -> (Duration, f64) {
    (Duration::ZERO, 0.0)
}

fn milliseconds(duration: Duration) -> f64 {
    duration.as_secs_f64() * 1000.0
}
