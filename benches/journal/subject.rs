//! What is measured: the yardstick, and the commands of `mw` with their goals.

use std::fs;
use std::path::Path;
use std::process::Command;

use crate::page_cache::PageCache;
use crate::recipe;

/// The moment at which every command runs: the day after the journal's last.
const NOW: &str = "2026-11-21T09:00:00";

/// The words of the entry that commands write.
pub(crate) const WORDS: &str = "Walked to the bridge and back. It rained, and I stayed dry.";

/// A command that is measured.
pub(crate) struct Subject {
    /// The command as a person types it.
    pub(crate) name: &'static str,
    /// What it is to stay below.
    pub(crate) goals: &'static [Goal],
    program: String,
    arguments: Vec<String>,
    variables: Vec<(&'static str, String)>,
    before: Option<Box<Subject>>,
}

/// What a command is to stay below.
#[derive(Clone, Copy)]
pub(crate) enum Goal {
    /// So many times the wall time of the yardstick.
    Ratio(f64),
    /// So many milliseconds of processor time.
    Cpu(f64),
    /// So many megabytes.
    Peak(f64),
}

/// The goal of what is done before a person sees anything.
const START_UP: &[Goal] = &[Goal::Cpu(5.0)];

/// Returns ripgrep, which counts one line in each file: it opens and reads all that `mw` does, and understands nothing.
pub(crate) fn yardstick(root: &Path) -> Subject {
    let folder = root.to_str().expect("a path in UTF-8");
    Subject::new("rg -c '^type:'", "rg", &["-c", "^type:", folder], &[])
}

/// Returns `mw week`. From an empty page cache, it is to be quicker than whoever opens one file after another.
pub(crate) fn week(binary: &str, cache: PageCache) -> Subject {
    let goals: &[Goal] = match cache {
        PageCache::Warm => &[Goal::Ratio(1.05), Goal::Peak(150.0)],
        PageCache::Cold => &[Goal::Ratio(0.6), Goal::Peak(150.0)],
    };
    Subject::new("mw week --format json", binary, &["week", "--format", "json"], goals)
}

/// Returns the commands whose time grows with the journal.
pub(crate) fn of_whole_journal(binary: &str, cache: PageCache) -> Vec<Subject> {
    let mw = |name, arguments: &[&str], goals| Subject::new(name, binary, arguments, goals);
    vec![
        week(binary, cache),
        mw("mw progress --all", &["progress", "--all"], &[Goal::Ratio(1.5)]),
        mw("mw check", &["check"], &[Goal::Ratio(2.0)]),
        mw("mw status", &["status"], &[Goal::Peak(30.0)]),
        mw("mw nudge", &["nudge"], &[Goal::Peak(30.0)]),
        mw("mw calendar", &["calendar"], &[Goal::Peak(30.0)]),
        mw("mw list clients", &["list", "clients"], &[Goal::Peak(30.0)]),
    ]
}

/// Returns the commands about one client of many, and those that only start up.
pub(crate) fn of_a_moment(binary: &str) -> Vec<Subject> {
    let mw = |name, arguments: &[&str], goals| Subject::new(name, binary, arguments, goals);
    let activity = recipe::STANDING;
    vec![
        mw("mw status -c CODE", &["status", "-c", "c-0001"], &[Goal::Ratio(0.05)]),
        mw("mw tick -c CODE", &["tick", activity, "-c", "c-0001"], &[Goal::Ratio(0.05)]),
        mw("mw reflect -c CODE -m …", &["reflect", activity, "-c", "c-0001", "-m", WORDS], &[Goal::Ratio(0.05)]),
        mw("mw --version", &["--version"], START_UP),
        mw("mw --help", &["--help"], START_UP),
        Subject::completion("mw st⇥", binary, &["st"]),
        Subject::completion("mw status -c c-000⇥", binary, &["status", "-c", "c-000"]),
        Subject::completion("mw tick -c CODE eve⇥", binary, &["tick", "-c", "c-0001", "eve"]),
    ]
}

impl Subject {
    /// Returns the command that runs `program` with `arguments`.
    pub(crate) fn new(name: &'static str, program: &str, arguments: &[&str], goals: &'static [Goal]) -> Self {
        let arguments = arguments.iter().map(|&argument| argument.to_owned()).collect();
        Self { name, goals, program: program.to_owned(), arguments, variables: Vec::new(), before: None }
    }

    /// Has `before` run each time before this one is measured, without being measured itself.
    pub(crate) fn after(self, before: Self) -> Self {
        Self { before: Some(Box::new(before)), ..self }
    }

    /// Returns what is to run before this one is measured.
    pub(crate) fn before(&self) -> Option<&Self> {
        self.before.as_deref()
    }

    /// The request that bash makes where a person presses the tabulator behind the last of `words`.
    fn completion(name: &'static str, binary: &str, words: &[&str]) -> Self {
        let arguments = [&["--", "mw"], words].concat();
        let number = ("_CLAP_COMPLETE_INDEX", words.len().to_string());
        let variables = vec![("COMPLETE", "bash".to_owned()), ("_CLAP_IFS", "\n".to_owned()), number];
        Self { variables, ..Self::new(name, binary, &arguments, START_UP) }
    }

    /// Returns the command over the journal at `root`, in a home of its own: nobody's settings slow it down or speed it
    /// up, and nothing is kept in the home of whoever measures.
    pub(crate) fn command(&self, root: &Path, home: &Path) -> Command {
        let mut command = Command::new(&self.program);
        command.args(&self.arguments).current_dir(home).env_clear();
        command.env("PATH", std::env::var_os("PATH").unwrap_or_default());
        command.env("HOME", home).env("XDG_STATE_HOME", home.join("state")).env("XDG_CONFIG_HOME", home.join("config"));
        command.env("LC_ALL", "C.UTF-8").env("MW_TODAY", NOW).env("MEANWHILE_JOURNAL", root);
        command.envs(self.variables.iter().map(|(name, value)| (name, value)));
        command
    }
}

/// Takes away the entries that commands wrote into `diary`, so that every run meets the same journal.
pub(crate) fn clear_written(diary: &Path) {
    let (today, _) = NOW.split_once('T').expect("a day and a time");
    for entry in fs::read_dir(diary).expect("a diary") {
        let path = entry.expect("an entry").path();
        if path.file_name().is_some_and(|name| name.to_string_lossy().starts_with(today)) {
            fs::remove_file(path).expect("an entry is taken away");
        }
    }
}
