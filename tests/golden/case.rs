//! One case: a journal, what is typed in it, and what comes out.

use std::collections::BTreeMap;
use std::fs;
use std::os::unix::fs::{PermissionsExt, symlink};
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

/// What stands under a name.
#[derive(Clone, PartialEq, Eq)]
enum Entry {
    Folder { mode: u32 },
    File { mode: u32, bytes: Vec<u8> },
    Link { to: PathBuf },
}

/// The entries of a folder and those below, by path.
type Tree = BTreeMap<String, Entry>;

/// Runs the case in a folder and returns what came out otherwise than kept.
pub(crate) fn differences(case: &Path) -> Vec<String> {
    let place = tempfile::tempdir().expect("a folder");
    let journal = place.path().join("journal");
    put(&case.join("before"), &journal, &modes(case));
    let before = tree(&journal);
    let refusal = run(case, place.path(), &journal);
    let after = tree(&journal);
    let mut found = unkept(&before, &after);
    let changed: Tree = after.into_iter().filter(|(path, entry)| before.get(path) != Some(entry)).collect();
    if refusal.is_some() && !changed.is_empty() {
        found.push("it said no, and changed something".to_owned());
    }
    if std::env::var_os("SNAPSHOTS").is_some_and(|action| action == "overwrite") {
        bless(case, &changed, refusal.as_deref());
    }
    found.extend(unlike(&case.join("after"), &changed));
    let kept = fs::read_to_string(case.join("refused")).ok();
    if kept != refusal {
        found.push(format!("kept as refused: {kept:?}\nfound:           {refusal:?}"));
    }
    found
}

/// Types the lines of `command`, and returns the exit code and the words of the one that was refused.
fn run(case: &Path, place: &Path, journal: &Path) -> Option<String> {
    let lines = fs::read_to_string(case.join("command")).expect("a command");
    for line in lines.lines().filter(|line| !line.starts_with('#') && !line.is_empty()) {
        let words = shell_words::split(line).expect("a line that a shell can split");
        let words: Vec<String> = words.iter().map(|word| word.replace("\\n", "\n").replace("\\r", "\r")).collect();
        let output = mw(&words, place, journal);
        let code = output.status.code().unwrap_or(-1);
        if code != 0 {
            let said = String::from_utf8(output.stderr).expect("words in UTF-8");
            return Some(format!("exit {code}\n{}", said.replace(&place.display().to_string(), "PLACE")));
        }
    }
    None
}

fn mw(words: &[String], place: &Path, journal: &Path) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_mw"));
    command.args(words).current_dir(journal).env_clear();
    command.env("HOME", place).env("MEANWHILE_JOURNAL", journal).env("MW_TODAY", "2026-11-20T18:30:12");
    command.env("LC_ALL", "C.UTF-8").env("COLUMNS", "80");
    command.stdin(std::process::Stdio::null()).output().expect("mw runs")
}

/// Returns what holds for every change: files and folders keep their modes, new ones are for their owner alone, and
/// nothing that is not asked for goes or stays behind.
fn unkept(before: &Tree, after: &Tree) -> Vec<String> {
    let gone = before.keys().filter(|path| !after.contains_key(*path)).map(|path| format!("{path} is gone"));
    let odd = after.iter().filter_map(|(path, entry)| match (before.get(path), entry) {
        (Some(Entry::File { mode: old, .. }), Entry::File { mode, .. })
        | (Some(Entry::Folder { mode: old }), Entry::Folder { mode }) => {
            (mode != old).then(|| format!("{path} had mode {old:o} and has {mode:o}"))
        }
        (Some(old), new) => (old != new).then(|| format!("{path} is another kind of thing, or leads elsewhere")),
        (None, Entry::File { mode: 0o600, .. } | Entry::Folder { mode: 0o700 }) => {
            path.contains(".mw-").then(|| format!("{path} was left behind"))
        }
        (None, _) => Some(format!("{path} is new, and not for its owner alone")),
    });
    gone.chain(odd).collect()
}

/// Compares the files that changed with those kept in `folder`.
fn unlike(folder: &Path, changed: &Tree) -> Vec<String> {
    let kept = if folder.is_dir() { tree(folder) } else { Tree::new() };
    let files = |tree: &Tree| -> BTreeMap<String, Vec<u8>> {
        let bytes = |(path, entry): (&String, &Entry)| match entry {
            Entry::File { bytes, .. } => Some((path.clone(), bytes.clone())),
            _ => None,
        };
        tree.iter().filter_map(bytes).collect()
    };
    let (kept, changed) = (files(&kept), files(changed));
    let shown = |bytes: Option<&Vec<u8>>| bytes.map_or("as before, or not there".to_owned(), |b| shown(b));
    let paths: std::collections::BTreeSet<&String> = kept.keys().chain(changed.keys()).collect();
    let unlike = paths.into_iter().filter(|path| kept.get(*path) != changed.get(*path));
    unlike
        .map(|path| format!("{path}\nkept:  {}\nfound: {}", shown(kept.get(path)), shown(changed.get(path))))
        .collect()
}

fn shown(bytes: &[u8]) -> String {
    format!("{:?}", String::from_utf8_lossy(bytes))
}

/// Writes what came out beside the case.
fn bless(case: &Path, changed: &Tree, refusal: Option<&str>) {
    let after = case.join("after");
    if after.exists() {
        fs::remove_dir_all(&after).expect("the old result goes");
    }
    drop(fs::remove_file(case.join("refused")));
    for (path, entry) in changed {
        if let Entry::File { bytes, .. } = entry {
            let target = after.join(path);
            fs::create_dir_all(target.parent().expect("a folder")).expect("the result's folder");
            fs::write(target, bytes).expect("the result");
        }
    }
    if let Some(refusal) = refusal {
        fs::write(case.join("refused"), refusal).expect("the refusal");
    }
}

/// Reads `modes`: a mode and a path a line.
fn modes(case: &Path) -> BTreeMap<String, u32> {
    let lines = fs::read_to_string(case.join("modes")).unwrap_or_default();
    let entry = |line: &str| {
        let (mode, path) = line.split_once(' ').expect("a mode and a path");
        (path.to_owned(), u32::from_str_radix(mode, 8).expect("a mode"))
    };
    lines.lines().map(entry).collect()
}

/// Copies a folder, with links as links, and gives each file its mode.
fn put(from: &Path, to: &Path, modes: &BTreeMap<String, u32>) {
    fs::create_dir_all(to).expect("the journal's folder");
    for (path, entry) in tree(from) {
        let target = to.join(&path);
        match entry {
            Entry::Folder { .. } => fs::create_dir(&target).expect("a folder"),
            Entry::Link { to } => symlink(to, &target).expect("a link"),
            Entry::File { bytes, .. } => fs::write(&target, bytes).expect("a file"),
        }
        if !target.is_symlink() {
            let usual = if target.is_dir() { 0o755 } else { 0o644 };
            let mode = fs::Permissions::from_mode(modes.get(&path).copied().unwrap_or(usual));
            fs::set_permissions(&target, mode).expect("its mode");
        }
    }
}

/// Returns what stands in `folder`.
fn tree(folder: &Path) -> Tree {
    let mut found = Tree::new();
    list(folder, "", &mut found);
    found
}

fn list(folder: &Path, within: &str, found: &mut Tree) {
    for entry in fs::read_dir(folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display())) {
        let path = entry.expect("an entry").path();
        let name = format!("{within}{}", path.file_name().expect("a name").to_string_lossy());
        let metadata = path.symlink_metadata().expect("an entry");
        let mode = metadata.permissions().mode() & 0o7777;
        if metadata.is_symlink() {
            found.insert(name, Entry::Link { to: fs::read_link(&path).expect("a link") });
        } else if metadata.is_dir() {
            list(&path, &format!("{name}/"), found);
            found.insert(name, Entry::Folder { mode });
        } else {
            found.insert(name, Entry::File { mode, bytes: fs::read(&path).expect("a file") });
        }
    }
}
