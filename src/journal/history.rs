//! Remembers the last changes that were made, so that they can be taken back: in the user's state folder, with or
//! without git. What is remembered is private and few.

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use super::bounds::Bounds;
use super::commit::{self, CommitError, Plan};

/// How many changes of a journal are remembered.
pub(crate) const MOST_REMEMBERED: usize = 20;

/// A change that was made, as it is written down.
#[derive(Serialize, Deserialize)]
struct Change {
    /// The file, relative to the journal's root.
    path: String,
    /// What it held before; `None` where it was made.
    before: Option<String>,
    /// What it held afterwards; `None` where it was taken away.
    after: Option<String>,
}

/// The changes of one journal that are remembered, one file each.
#[derive(Clone, Debug)]
pub(crate) struct History {
    folder: PathBuf,
}

impl History {
    /// Returns the history of the journal at `root`.
    pub(crate) fn of(state_folder: &Path, root: &Path) -> Self {
        let root = root.canonicalize().unwrap_or_else(|_| root.to_path_buf());
        let key = fingerprint(root.to_string_lossy().as_bytes());
        Self { folder: state_folder.join("changes").join(format!("{key:016x}")) }
    }

    /// Remembers that `plan` was put on the disk. A history that can't be kept costs only the undo, never the change.
    pub(crate) fn remember(&self, plan: &Plan) {
        let _remembered = self.add(plan);
    }

    fn add(&self, plan: &Plan) -> Option<()> {
        commit::make_folders(&self.folder).ok()?;
        // Two clients of one journal can be written at once; their changes take turns here.
        let _turn = commit::lock_folder(&self.folder).ok()?;
        let numbers = self.numbers();
        let next = numbers.last().map_or(1, |last| last + 1);
        let Plan { path, before, after } = plan.clone();
        let change = Change { path, before, after };
        let mut file =
            tempfile::Builder::new().prefix(commit::TEMPORARY).suffix(".tmp").tempfile_in(&self.folder).ok()?;
        file.write_all(serde_json::to_string(&change).ok()?.as_bytes()).ok()?;
        file.persist(self.file(next)).ok()?;
        for old in numbers.iter().rev().skip(MOST_REMEMBERED - 1) {
            drop(fs::remove_file(self.file(*old)));
        }
        Some(())
    }

    /// Returns the last change that is remembered, with its number; the number alone where it cannot be read.
    pub(crate) fn last(&self) -> Option<(u64, Option<Plan>)> {
        let number = *self.numbers().last()?;
        // However large: it holds a file twice.
        let text = fs::read_to_string(self.file(number)).ok();
        let change = text.and_then(|text| serde_json::from_str(&text).ok());
        Some((number, change.map(|Change { path, before, after }| Plan { path, before, after })))
    }

    /// Forgets the change of this number: it was taken back, or can't be.
    pub(crate) fn forget(&self, number: u64) {
        drop(fs::remove_file(self.file(number)));
    }

    fn file(&self, number: u64) -> PathBuf {
        self.folder.join(format!("{number}.json"))
    }

    /// Returns the numbers of the changes, the oldest first.
    fn numbers(&self) -> Vec<u64> {
        let entries = fs::read_dir(&self.folder).into_iter().flatten().flatten();
        let number = |entry: fs::DirEntry| entry.file_name().to_str()?.strip_suffix(".json")?.parse().ok();
        let mut numbers: Vec<u64> = entries.filter_map(number).collect();
        numbers.sort_unstable();
        numbers
    }
}

/// Takes `change` back under `root`: the file holds again what it held before, is gone again if it was made, and there again
/// if it was taken away. Refused if it is no longer as the change left it.
pub(crate) fn take_back(root: &Path, bounds: &Bounds, change: &Plan) -> Result<(), CommitError> {
    commit::commit(root, bounds, &[change.reversed()])
}

/// Returns the 64-bit FNV-1a hash of `bytes`: stable between versions, which a name on the disk must be.
fn fingerprint(bytes: &[u8]) -> u64 {
    bytes.iter().fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn made(root: &Path, path: &str, before: Option<&str>, after: &str) -> Plan {
        let after = Some(after.to_owned());
        let plan = Plan { path: path.to_owned(), before: before.map(str::to_owned), after };
        commit::commit(root, &Bounds::of(root, Vec::new()), std::slice::from_ref(&plan)).expect("made");
        plan
    }

    #[test]
    fn changes_are_taken_back_one_after_the_other() {
        let (state, root) = (tempfile::tempdir().expect("folder"), tempfile::tempdir().expect("folder"));
        let history = History::of(state.path(), root.path());
        history.remember(&made(root.path(), "a.md", None, "one"));
        history.remember(&made(root.path(), "a.md", Some("one"), "two"));
        let text = || fs::read_to_string(root.path().join("a.md")).ok();
        for expected in [Some("one"), None] {
            let (number, change) = history.last().expect("a change");
            take_back(root.path(), &Bounds::of(root.path(), Vec::new()), &change.expect("one that can be read"))
                .expect("taken back");
            history.forget(number);
            assert_eq!(text().as_deref(), expected);
        }
        assert_eq!(history.last(), None);
    }

    #[test]
    fn a_file_that_was_taken_away_comes_back() {
        let (state, root) = (tempfile::tempdir().expect("folder"), tempfile::tempdir().expect("folder"));
        let history = History::of(state.path(), root.path());
        let bounds = Bounds::of(root.path(), Vec::new());
        let plan = made(root.path(), "a.md", None, "one").reversed();
        commit::commit(root.path(), &bounds, std::slice::from_ref(&plan)).expect("taken away");
        history.remember(&plan);
        let change = history.last().and_then(|(_, change)| change).expect("one that can be read");
        assert_eq!(change, plan);
        take_back(root.path(), &bounds, &change).expect("taken back");
        assert_eq!(fs::read_to_string(root.path().join("a.md")).expect("read"), "one");
    }

    #[test]
    fn a_file_that_somebody_changed_since_is_left_alone() {
        let (state, root) = (tempfile::tempdir().expect("folder"), tempfile::tempdir().expect("folder"));
        let history = History::of(state.path(), root.path());
        history.remember(&made(root.path(), "a.md", None, "one"));
        fs::write(root.path().join("a.md"), "one, and more").expect("written");
        let (_, change) = history.last().expect("a change");
        let refused =
            take_back(root.path(), &Bounds::of(root.path(), Vec::new()), &change.expect("one that can be read"));
        assert!(matches!(refused, Err(CommitError::Changed(_))), "{refused:?}");
        assert_eq!(fs::read_to_string(root.path().join("a.md")).expect("read"), "one, and more");
    }

    #[test]
    fn few_changes_are_remembered() {
        let (state, root) = (tempfile::tempdir().expect("folder"), tempfile::tempdir().expect("folder"));
        let history = History::of(state.path(), root.path());
        for number in 0..MOST_REMEMBERED + 5 {
            history.remember(&made(root.path(), &format!("{number}.md"), None, "x"));
        }
        assert_eq!(history.numbers().len(), MOST_REMEMBERED);
        assert_eq!(history.last().expect("a change").1.expect("one that can be read").path, "24.md");
    }

    #[test]
    fn a_change_that_cannot_be_read_stands_in_the_way_of_none_before_it() {
        let (state, root) = (tempfile::tempdir().expect("folder"), tempfile::tempdir().expect("folder"));
        let history = History::of(state.path(), root.path());
        history.remember(&made(root.path(), "a.md", None, "one"));
        history.remember(&made(root.path(), "b.md", None, "two"));
        fs::write(history.file(2), "{").expect("written");
        assert_eq!(history.last(), Some((2, None)));
        history.forget(2);
        assert_eq!(history.last().and_then(|(_, change)| change).map(|change| change.path).as_deref(), Some("a.md"));
    }

    #[test]
    fn the_fingerprint_is_fnv_1a() {
        assert_eq!(fingerprint(b""), 0xcbf2_9ce4_8422_2325);
        assert_eq!(fingerprint(b"a"), 0xaf63_dc4c_8601_ec8c);
    }
}
