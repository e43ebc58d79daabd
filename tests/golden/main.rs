//! Awkward files, and what `mw` makes of them, byte by byte. Each is a test of its own, called as its folder is.
//!
//! Each folder of `tests/golden/cases/` holds a journal in `before/`, the lines typed in it in `command` (`\n` within quotes
//! is a line ending, `\r` a carriage return), and in `after/` the files that are new or differ. Where `mw` says no, there is no
//! `after/`: nothing may change, and `refused` holds the exit code and what was said. `modes` gives files another mode than 0644.
//! `SNAPSHOTS=overwrite cargo test --test golden` writes `after/` and `refused` anew: read the diff.
#![cfg_attr(unix, expect(clippy::disallowed_methods, reason = "a test makes and reads its own files"))]
#![cfg_attr(unix, expect(clippy::expect_used, clippy::panic, reason = "a test that cannot be set up stops"))]

#[cfg(unix)]
mod case;

#[cfg(unix)]
fn main() {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden/cases");
    let cases = std::fs::read_dir(folder).expect("cases").map(|entry| entry.expect("a case").path());
    let trial = |case: std::path::PathBuf| {
        let name = case.file_name().expect("a name").to_string_lossy().into_owned();
        libtest_mimic::Trial::test(name, move || match case::differences(&case).as_slice() {
            [] => Ok(()),
            found => Err(found.join("\n").into()),
        })
    };
    let trials: Vec<_> = cases.map(trial).collect();
    assert!(trials.len() >= 80, "{} cases", trials.len());
    libtest_mimic::run(&libtest_mimic::Arguments::from_args(), trials).exit();
}

/// Modes and links of files are looked at, which other systems do not have.
#[cfg(not(unix))]
fn main() {}
