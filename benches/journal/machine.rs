//! Where a measurement was taken.

use std::process::Command;
use std::{env, fs, thread};

/// Returns the cores, the processor, the system and the version of ripgrep, in one line.
pub(crate) fn describe() -> String {
    let cores = thread::available_parallelism().map_or(1, usize::from);
    let plural = if cores == 1 { "" } else { "s" };
    [format!("{cores} core{plural}"), processor(), system(), ripgrep()].join(" · ")
}

/// Returns the first line of `rg --version`.
pub(crate) fn ripgrep() -> String {
    first_line(Command::new("rg").arg("--version")).unwrap_or_else(|| "no ripgrep".to_owned())
}

fn processor() -> String {
    let cpuinfo = fs::read_to_string("/proc/cpuinfo").unwrap_or_default();
    let model = cpuinfo.lines().find_map(|line| line.strip_prefix("model name")?.split_once(": "));
    model.map_or(env::consts::ARCH, |(_, name)| name).to_owned()
}

fn system() -> String {
    first_line(Command::new("uname").args(["-s", "-r"])).unwrap_or_else(|| env::consts::OS.to_owned())
}

fn first_line(command: &mut Command) -> Option<String> {
    let output = command.output().ok()?;
    Some(String::from_utf8_lossy(&output.stdout).lines().next()?.trim().to_owned())
}
