//! A journal on disk, in a folder of its own that keeps its place while the files in it change, and `mw` run in it.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use tempfile::TempDir;

use crate::commands::Line;
use crate::tree::{Tree, differing};

/// The day asked, on which no file that was made up lies.
const NOW: &str = "2026-11-20T18:30:12";

/// A journal in a folder of its own.
pub(crate) struct Folder {
    place: TempDir,
    files: Tree,
}

/// What `mw` answered, and what it wrote.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Answer {
    pub code: Option<i32>,
    pub stdout: String,
    pub stderr: String,
    /// Files that are there now, or not any more.
    pub written: Vec<(String, Option<Vec<u8>>)>,
}

impl Folder {
    pub(crate) fn new() -> Self {
        let place = TempDir::new().expect("a temporary folder");
        fs::create_dir(place.path().join("journal")).expect("a folder in it");
        Self { place, files: Tree::new() }
    }

    fn root(&self) -> PathBuf {
        self.place.path().join("journal")
    }

    /// Makes the journal hold these files and no others. A folder without files goes.
    pub(crate) fn hold(&mut self, files: &Tree) {
        for path in differing(&self.files, files) {
            let target = self.root().join(&path);
            if let Some(bytes) = files.get(&path) {
                fs::create_dir_all(target.parent().expect("a folder")).expect("the file's folder");
                fs::write(target, bytes).expect("a file");
            } else {
                fs::remove_file(&target).expect("a file that goes");
                let above = target.ancestors().skip(1).take_while(|folder| **folder != self.root());
                above.take_while(|folder| fs::remove_dir(folder).is_ok()).for_each(drop);
            }
        }
        self.files.clone_from(files);
    }

    /// Runs a line, takes what it wrote, and puts the journal back.
    pub(crate) fn answer(&mut self, line: &Line) -> Answer {
        let output = self.command(line).output().expect("mw runs");
        let held = std::mem::take(&mut self.files);
        read(&self.root(), "", &mut self.files);
        let paths = differing(&held, &self.files);
        let written = paths.into_iter().map(|path| (path.clone(), self.files.get(&path).cloned())).collect();
        self.hold(&held);
        drop(fs::remove_dir_all(self.place.path().join("state")));
        let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
        Answer { code: output.status.code(), stdout: text(&output.stdout), stderr: text(&output.stderr), written }
    }

    fn command(&self, line: &Line) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_mw"));
        command.current_dir(self.root()).env_clear().stdin(Stdio::null());
        command.env("HOME", self.place.path()).env("MW_TODAY", NOW).env("LC_ALL", "C.UTF-8").env("COLUMNS", "80");
        command.env("PATH", std::env::var_os("PATH").unwrap_or_default()).env("EDITOR", "true");
        command.env("RAYON_NUM_THREADS", "1");
        for kind in ["CONFIG", "STATE", "DATA", "CACHE"] {
            command.env(format!("XDG_{kind}_HOME"), self.place.path().join(kind.to_lowercase()));
        }
        if line.is_completion {
            let words: Vec<&str> = line.text.split(' ').collect();
            command.env("COMPLETE", "bash").env("_CLAP_COMPLETE_INDEX", (words.len() - 1).to_string());
            command.env("_CLAP_COMPLETE_COMP_TYPE", "9").env("_CLAP_COMPLETE_SPACE", "true").env("_CLAP_IFS", "\n");
            command.arg("--").args(words);
        } else {
            command.args(shell_words::split(&line.text).expect("a line that a shell can split"));
        }
        command
    }
}

fn read(folder: &Path, within: &str, files: &mut Tree) {
    for entry in fs::read_dir(folder).expect("a folder") {
        let entry = entry.expect("an entry");
        let path = format!("{within}{}", entry.file_name().to_string_lossy());
        if entry.path().is_dir() {
            read(&entry.path(), &format!("{path}/"), files);
        } else {
            files.insert(path, fs::read(entry.path()).expect("a file"));
        }
    }
}
