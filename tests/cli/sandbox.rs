//! A folder of its own for each test, with a cleared environment and a fixed day, in which `mw` runs.
//!
//! Whole outputs are kept in `tests/cli/screens/`; `SNAPSHOTS=overwrite cargo test` blesses them. Read the diff.
#![expect(clippy::disallowed_methods, reason = "a test makes and reads its own files")]
#![expect(clippy::expect_used, clippy::panic, reason = "a test that cannot be set up stops")]

use std::collections::BTreeMap;
use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

use snapbox::data::DataFormat;
use snapbox::{Assert, Data};
use tempfile::TempDir;

/// The day of the example journals.
const TODAY: &str = "2026-11-20";

/// A folder of its own, and how `mw` runs in it.
pub(crate) struct Sandbox {
    folder: TempDir,
    here: PathBuf,
    variables: Vec<(String, String)>,
}

impl Sandbox {
    /// An empty folder, on Friday 2026-11-20.
    pub(crate) fn new() -> Self {
        let folder = TempDir::new().expect("a temporary folder");
        for name in ["work", "home"] {
            fs::create_dir(folder.path().join(name)).expect("a folder inside it");
        }
        let here = folder.path().join("work");
        Self { folder, here, variables: Vec::new() }
    }

    /// A practice journal with the given files.
    pub(crate) fn practice(files: &[(&str, &str)]) -> Self {
        let sandbox = Self::new();
        sandbox.write("meanwhile.yaml", "kind: practice\n");
        for (path, text) in files {
            sandbox.write(path, text);
        }
        sandbox
    }

    /// A copy of one of the example journals, `practice` or `personal`; `mw` runs at its root.
    pub(crate) fn example(name: &str) -> Self {
        Self::copy_of(&format!("examples/{name}"))
    }

    /// A copy of a folder of this repository; `mw` runs at its root.
    pub(crate) fn copy_of(folder: &str) -> Self {
        let sandbox = Self::new();
        copy(&Path::new(env!("CARGO_MANIFEST_DIR")).join(folder), &sandbox.here);
        sandbox
    }

    /// A personal journal with the given files.
    pub(crate) fn personal(files: &[(&str, &str)]) -> Self {
        let sandbox = Self::new();
        sandbox.write("meanwhile.yaml", "kind: personal\n");
        for (path, text) in files {
            sandbox.write(path, text);
        }
        sandbox
    }

    /// The same with the clock at `today`, a day or a moment.
    pub(crate) fn on(self, today: &str) -> Self {
        self.with("MW_TODAY", today)
    }

    /// The same with a variable of the environment.
    pub(crate) fn with(mut self, name: &str, value: &str) -> Self {
        self.variables.push((name.to_owned(), value.to_owned()));
        self
    }

    /// The same, standing in `folder`, relative to where it stands.
    pub(crate) fn standing_in(mut self, folder: &str) -> Self {
        self.here = self.here.join(folder);
        self
    }

    /// The place of `path`, relative to where `mw` runs.
    pub(crate) fn path(&self, path: &str) -> PathBuf {
        self.here.join(path)
    }

    /// Writes a file and the folders it lies in.
    pub(crate) fn write(&self, path: &str, text: &str) {
        let path = self.path(path);
        if let Some(folder) = path.parent() {
            fs::create_dir_all(folder).expect("the file's folder");
        }
        fs::write(path, text).expect("the file");
    }

    /// The text of a file.
    pub(crate) fn read(&self, path: &str) -> String {
        fs::read_to_string(self.path(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
    }

    /// The paths of the files in `folder`, relative to it, in order.
    pub(crate) fn files(&self, folder: &str) -> Vec<String> {
        let mut found = Vec::new();
        list(&self.path(folder), "", &mut found);
        found.sort();
        found
    }

    /// The bytes of every file in the folder `mw` runs in, by path.
    pub(crate) fn tree(&self) -> BTreeMap<String, Vec<u8>> {
        let bytes = |path: String| (path.clone(), fs::read(self.path(&path)).expect("a file of the tree"));
        self.files("").into_iter().map(bytes).collect()
    }

    /// A file or folder of the user's own: `home/state/meanwhile/kept`.
    pub(crate) fn home(&self, path: &str) -> PathBuf {
        self.folder.path().join("home").join(path)
    }

    /// The texts that were kept for the user because they could not be saved, in order.
    pub(crate) fn kept(&self) -> Vec<String> {
        texts_in(&self.home("state/meanwhile/kept"))
    }

    /// The drafts that an editor left, in order.
    #[cfg(unix)]
    pub(crate) fn drafts(&self) -> Vec<String> {
        texts_in(&self.home("state/meanwhile/drafts"))
    }

    /// Runs `mw` with the words of `line`, split as a shell splits them.
    pub(crate) fn mw(&self, line: &str) -> Run {
        self.mw_with_stdin(line, "")
    }

    /// The same, with `stdin` to read from.
    pub(crate) fn mw_with_stdin(&self, line: &str, stdin: &str) -> Run {
        let words = shell_words::split(line).expect("a line that a shell can split");
        self.run(line, &words, stdin)
    }

    /// Runs `mw` with these words, which may be ones that no shell takes.
    pub(crate) fn mw_with_words(&self, words: &[&str]) -> Run {
        let words: Vec<String> = words.iter().map(|word| (*word).to_owned()).collect();
        self.run(&words.join(" "), &words, "")
    }

    fn run(&self, line: &str, words: &[String], stdin: &str) -> Run {
        let mut command = self.command(words);
        command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
        let mut child = command.spawn().expect("mw runs");
        let mut pipe = child.stdin.take().expect("a pipe to mw");
        // A command that reads nothing may be gone before its input comes.
        drop(pipe.write_all(stdin.as_bytes()));
        drop(pipe);
        Run::new(line, &child.wait_with_output().expect("mw ends"))
    }

    /// The command `mw` with `words`, in the cleared environment.
    pub(crate) fn command(&self, words: &[String]) -> Command {
        let mut command = self.program(env!("CARGO_BIN_EXE_mw"));
        command.args(words);
        command
    }

    /// Runs a line in a shell, where `$mw` is the command.
    pub(crate) fn shell(&self, line: &str) -> Run {
        let mut command = self.program("sh");
        command.args(["-c", line]).env("mw", env!("CARGO_BIN_EXE_mw")).stdin(Stdio::null());
        Run::new(line, &command.output().expect("a shell"))
    }

    /// Runs a script in bash, where `$mw` is the command and `$line` a line that is being written.
    #[cfg(unix)]
    pub(crate) fn bash(&self, script: &str, line: &str) -> Run {
        let mut command = self.program("bash");
        command.args(["-c", script]).env("mw", env!("CARGO_BIN_EXE_mw")).env("line", line).stdin(Stdio::null());
        Run::new(script, &command.output().expect("bash"))
    }

    fn program(&self, program: &str) -> Command {
        let home = self.folder.path().join("home");
        let mut command = Command::new(program);
        command.current_dir(&self.here).env_clear();
        command.env("HOME", &home).env("MW_TODAY", TODAY).env("COLUMNS", "80").env("LC_ALL", "C.UTF-8");
        command.env("PATH", std::env::var_os("PATH").unwrap_or_default());
        command.env("GIT_CONFIG_GLOBAL", home.join(".gitconfig")).env("GIT_CONFIG_NOSYSTEM", "1");
        for kind in ["CONFIG", "STATE", "DATA", "CACHE"] {
            command.env(format!("XDG_{kind}_HOME"), home.join(kind.to_lowercase()));
        }
        command.envs(self.variables.iter().map(|(name, value)| (name, value)));
        command
    }
}

/// What `mw` answered.
pub(crate) struct Run {
    line: String,
    pub(crate) code: i32,
    pub(crate) stdout: String,
    pub(crate) stderr: String,
}

impl Run {
    fn new(line: &str, output: &Output) -> Self {
        let text = |bytes: &[u8]| String::from_utf8(bytes.to_vec()).expect("an answer in UTF-8");
        let code = output.status.code().unwrap_or(-1);
        Self { line: line.to_owned(), code, stdout: text(&output.stdout), stderr: text(&output.stderr) }
    }

    /// Expects this exit code.
    #[track_caller]
    pub(crate) fn exits(self, code: i32) -> Self {
        assert_eq!(self.code, code, "mw {}\n{}{}", self.line, self.stdout, self.stderr);
        self
    }

    /// Expects this, and nothing else, on stdout.
    #[track_caller]
    pub(crate) fn prints(self, expected: &str) -> Self {
        snapbox::assert_data_eq!(self.stdout.clone(), Data::text(expected).raw());
        self
    }

    /// Expects this, and nothing else, on stderr.
    #[track_caller]
    pub(crate) fn says(self, expected: &str) -> Self {
        snapbox::assert_data_eq!(self.stderr.clone(), Data::text(expected).raw());
        self
    }

    /// Expects `part` in what is said on stderr.
    #[track_caller]
    pub(crate) fn mentions(self, part: &str) -> Self {
        assert!(self.stderr.contains(part), "mw {}\nnot found: {part}\n{}", self.line, self.stderr);
        self
    }

    /// Expects that stdout holds `part`.
    #[track_caller]
    pub(crate) fn mentions_out(self, part: &str) -> Self {
        assert!(self.stdout.contains(part), "mw {}\nnot found: {part}\n{}", self.line, self.stdout);
        self
    }

    /// Expects success, and the screen that is kept in `tests/cli/screens/<name>` on stdout, nothing on stderr.
    #[track_caller]
    pub(crate) fn shows(self, name: &str) -> Self {
        self.answers(&format!("tests/cli/screens/{name}"))
    }

    /// Expects success, and what is kept in a file of this repository on stdout, nothing on stderr.
    #[track_caller]
    pub(crate) fn answers(self, path: &str) -> Self {
        let run = self.exits(0).says("");
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(path);
        let kept = Data::read_from(&path, Some(DataFormat::Text)).raw();
        Assert::new().action_env("SNAPSHOTS").normalize_paths(false).eq(Data::text(run.stdout.clone()).raw(), kept);
        run
    }

    /// The cells of a column of the comma-separated values on stdout.
    #[track_caller]
    pub(crate) fn column(&self, name: &str) -> Vec<String> {
        let mut reader = csv::Reader::from_reader(self.stdout.as_bytes());
        let at = reader.headers().expect("a header").iter().position(|column| column == name);
        let at = at.unwrap_or_else(|| panic!("mw {}: no column {name}", self.line));
        let rows = reader.records().map(|row| row.expect("a row"));
        rows.map(|row| row.get(at).unwrap_or_default().to_owned()).collect()
    }

    /// The JSON on stdout.
    pub(crate) fn json(&self) -> serde_json::Value {
        serde_json::from_str(&self.stdout).unwrap_or_else(|error| panic!("mw {}: {error}\n{}", self.line, self.stdout))
    }
}

fn texts_in(folder: &Path) -> Vec<String> {
    let names = if folder.exists() { list_of(folder) } else { Vec::new() };
    let mut texts: Vec<String> =
        names.iter().map(|name| fs::read_to_string(folder.join(name)).expect("a text that was kept")).collect();
    texts.sort();
    texts
}

fn copy(from: &Path, to: &Path) {
    for path in list_of(from) {
        let target = to.join(&path);
        fs::create_dir_all(target.parent().expect("a folder")).expect("the target's folder");
        fs::copy(from.join(&path), target).expect("a copy");
    }
}

fn list_of(folder: &Path) -> Vec<String> {
    let mut found = Vec::new();
    list(folder, "", &mut found);
    found
}

fn list(folder: &Path, within: &str, found: &mut Vec<String>) {
    for entry in fs::read_dir(folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display())) {
        let entry = entry.expect("an entry");
        let name = format!("{within}{}", entry.file_name().to_string_lossy());
        if entry.path().is_dir() {
            list(&entry.path(), &format!("{name}/"), found);
        } else {
            found.push(name);
        }
    }
}
