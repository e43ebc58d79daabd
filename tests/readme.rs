//! The transcripts of README and the documents, played from an empty home on the days they name.
//!
//! A block of `console` holds commands (`$ …`, going on in lines that begin with `> `) and, below each, everything it
//! prints. Each document is played from its first command to its last in one folder, which holds a copy of `examples/`.
//! A day or moment behind the word `console` sets the clock from there on. A command that fails fails the test. `rg` and
//! `jq` may be missing: the lines that use them are passed over then, and the test says so.
//!
//! `SNAPSHOTS=overwrite cargo test --test readme` writes the outputs into the documents. Read the diff.
#![cfg(unix)]
#![expect(clippy::disallowed_methods, reason = "a test makes and reads its own files")]
#![expect(
    clippy::expect_used,
    clippy::print_stderr,
    reason = "a test that cannot be set up stops, and says what is missing"
)]

use std::env;
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use snapbox::data::DataFormat;
use snapbox::{Assert, Data};
use tempfile::TempDir;

/// The clock of a document that sets none: the day of the example journals.
const TODAY: &str = "2026-11-20";

/// Tools a reader may not have.
const OPTIONAL_TOOLS: &[&str] = &["rg", "jq"];

#[test]
fn the_readme_plays() {
    plays("README.md");
}

#[test]
fn the_tutorial_plays() {
    plays("docs/tutorial.md");
}

#[test]
fn the_cookbook_plays() {
    plays("docs/cookbook.md");
}

#[test]
fn the_page_about_what_is_wrong_plays() {
    plays("docs/when-something-is-wrong.md");
}

#[test]
fn the_searches_of_the_format_play() {
    plays("docs/format.md");
}

/// Plays a document and expects it to be as it would be written now.
#[track_caller]
fn plays(document: &str) {
    let path = root().join(document);
    let text = fs::read_to_string(&path).expect("the document");
    assert!(text.matches("\n$ ").count() > 3, "{document} has no commands");
    let played = Stage::new().play(&text);
    let kept = Data::read_from(&path, Some(DataFormat::Text)).raw();
    Assert::new().action_env("SNAPSHOTS").normalize_paths(false).eq(Data::text(played).raw(), kept);
}

/// Where a document is played.
struct Stage {
    folder: TempDir,
    here: PathBuf,
    clock: String,
}

impl Stage {
    fn new() -> Self {
        let folder = TempDir::new().expect("a temporary folder");
        let here = folder.path().join("here");
        fs::create_dir(folder.path().join("home")).expect("a home");
        copy(&root().join("examples"), &here.join("examples"));
        Self { folder, here, clock: TODAY.to_owned() }
    }

    /// Returns the document with the outputs its commands have now.
    fn play(&mut self, document: &str) -> String {
        let mut played = String::new();
        let mut lines = document.lines().peekable();
        while let Some(line) = lines.next() {
            writeln!(played, "{line}").expect("a line");
            let Some(clock) = line.strip_prefix("```console") else { continue };
            if !clock.trim().is_empty() {
                clock.trim().clone_into(&mut self.clock);
            }
            while let Some(first) = lines.next_if(|line| !line.starts_with("```")) {
                let Some(mut command) = first.strip_prefix("$ ").map(str::to_owned) else { continue };
                writeln!(played, "{first}").expect("a line");
                while let Some(more) = lines.next_if(|line| *line == ">" || line.starts_with("> ")) {
                    writeln!(played, "{more}").expect("a line");
                    write!(command, "\n{}", more.get(2..).unwrap_or_default()).expect("a line");
                }
                if let Some(tool) = missing_tool(&command) {
                    eprintln!("{tool} is missing; passed over: {command}");
                    while let Some(kept) = lines.next_if(|line| !line.starts_with("$ ") && !line.starts_with("```")) {
                        writeln!(played, "{kept}").expect("a line");
                    }
                } else {
                    played.push_str(&self.run(&command));
                }
            }
        }
        played
    }

    /// Returns everything `command` prints, in the order it does, and goes where it leads.
    #[track_caller]
    fn run(&mut self, command: &str) -> String {
        let place = self.folder.path().join("place");
        let script = format!("exec 2>&1\n{command}\ncode=$?\npwd > '{}'\nexit $code", place.display());
        let binary = Path::new(env!("CARGO_BIN_EXE_mw")).parent().expect("a folder").to_path_buf();
        let system = env::var_os("PATH").unwrap_or_default();
        let path = env::join_paths([binary].into_iter().chain(env::split_paths(&system))).expect("a search path");
        let home = self.folder.path().join("home");
        let output = Command::new("bash")
            .args(["--noprofile", "--norc", "-c", &script])
            .current_dir(&self.here)
            .env_clear()
            .env("PATH", path)
            .env("HOME", &home)
            .env("MW_TODAY", &self.clock)
            .env("COLUMNS", "80")
            .env("LC_ALL", "C.UTF-8")
            .env("GIT_CONFIG_GLOBAL", home.join(".gitconfig"))
            .env("GIT_CONFIG_NOSYSTEM", "1")
            .output()
            .expect("bash");
        let printed = String::from_utf8(output.stdout).expect("an answer in UTF-8");
        assert!(output.status.success(), "`{command}` failed:\n{printed}");
        self.here = PathBuf::from(fs::read_to_string(place).expect("where it led").trim_end());
        printed
    }
}

/// The tool that `command` uses and that is not on this machine.
fn missing_tool(command: &str) -> Option<&'static str> {
    let folders: Vec<PathBuf> = env::split_paths(&env::var_os("PATH").unwrap_or_default()).collect();
    let is_there = |tool: &str| folders.iter().any(|folder| folder.join(tool).is_file());
    let uses = |tool: &str| command.split_whitespace().any(|word| word == tool);
    OPTIONAL_TOOLS.iter().copied().find(|tool| uses(tool) && !is_there(tool))
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).expect("a folder");
    for entry in fs::read_dir(from).expect("a folder of examples") {
        let entry = entry.expect("an entry");
        if entry.path().is_dir() {
            copy(&entry.path(), &to.join(entry.file_name()));
        } else {
            fs::copy(entry.path(), to.join(entry.file_name())).expect("a copy");
        }
    }
}

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}
