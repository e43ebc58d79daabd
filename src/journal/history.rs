//! Remembers the last changes that were made, so that they can be taken back, and those that were taken back, so that they can be
//! made again: in the user's state folder, with or without git. What is remembered is private and few.

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use super::bounds::Bounds;
use super::commit;
use super::commit_error::CommitError;
use super::durable::{TEMPORARY, make_folders};
use super::lock::lock_folder;
use super::moved::{self, Moved};
use super::plan::Plan;

/// How many changes of a journal are remembered.
pub(crate) const MOST_REMEMBERED: usize = 20;

/// How the file of a change ends that stands.
const MADE: &str = ".json";
/// How the file of a change ends that was taken back; their numbers tell the order in which they were.
const TAKEN_BACK: &str = ".undone";

/// A change of one file, as it is written down.
#[derive(Serialize)]
struct OfOne<'a> {
    path: &'a str,
    before: Option<&'a str>,
    after: Option<&'a str>,
    /// Of a folder that got another name: that one. A version that knows of none finds nothing that became of it, and takes
    /// back nothing.
    #[serde(skip_serializing_if = "Option::is_none")]
    moved_to: Option<&'a str>,
}

/// A change of several files, as it is written down. A version that knows of one file alone finds none here, and takes back
/// nothing of it rather than a part.
#[derive(Serialize)]
struct OfSeveral<'a> {
    files: Vec<OfOne<'a>>,
}

/// A change as it is read: of one file, or of several.
#[derive(Deserialize)]
struct Remembered {
    /// The file, relative to the journal's root.
    path: Option<String>,
    /// What it held before; `None` where it was made.
    before: Option<String>,
    /// What it held afterwards; `None` where it was taken away.
    after: Option<String>,
    /// Of a folder that got another name: that one.
    moved_to: Option<String>,
    /// The files, where there are several.
    #[serde(default)]
    files: Vec<Remembered>,
}

impl<'a> OfOne<'a> {
    fn of(plan: &'a Plan) -> Self {
        Self { path: &plan.path, before: plan.before.as_deref(), after: plan.after.as_deref(), moved_to: None }
    }

    fn of_folder(moved: &'a Moved) -> Self {
        Self { path: &moved.from, before: None, after: None, moved_to: Some(&moved.to) }
    }
}

/// A change that is remembered.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct RememberedChange {
    /// The folder that got another name before the files changed.
    pub moved: Option<Moved>,
    /// What became of files.
    pub plans: Vec<Plan>,
}

impl RememberedChange {
    /// Returns a change of files alone.
    pub(crate) fn of_files(plans: Vec<Plan>) -> Self {
        Self { moved: None, plans }
    }

    /// Returns the paths of files whose folders' writers wait while it is taken back, or made again.
    pub(crate) fn paths(&self) -> Vec<String> {
        let folders = self.moved.iter().flat_map(|moved| [&moved.from, &moved.to]);
        let of_folders = folders.map(|folder| format!("{folder}/client.md"));
        self.plans.iter().map(|plan| plan.path.clone()).chain(of_folders).collect()
    }
}

fn written(change: &RememberedChange) -> serde_json::Result<String> {
    match (&change.moved, change.plans.as_slice()) {
        (None, [only]) => serde_json::to_string(&OfOne::of(only)),
        (moved, several) => {
            let folder = moved.iter().map(OfOne::of_folder);
            serde_json::to_string(&OfSeveral { files: folder.chain(several.iter().map(OfOne::of)).collect() })
        }
    }
}

fn read(text: &str) -> Option<RememberedChange> {
    let remembered: Remembered = serde_json::from_str(text).ok()?;
    let mut files = if remembered.files.is_empty() { vec![remembered] } else { remembered.files };
    let moved = files.first().and_then(Remembered::moved);
    let files = files.split_off(usize::from(moved.is_some()));
    let plans = files.into_iter().map(Remembered::plan).collect::<Option<_>>()?;
    Some(RememberedChange { moved, plans })
}

impl Remembered {
    fn moved(&self) -> Option<Moved> {
        Some(Moved { from: self.path.clone()?, to: self.moved_to.clone()? })
    }

    fn plan(self) -> Option<Plan> {
        let is_something = self.before.is_some() || self.after.is_some();
        let path = self.path.filter(|_| is_something)?;
        Some(Plan { path, before: self.before, after: self.after })
    }
}

/// The changes of one journal that are remembered, one file each.
#[derive(Clone, Debug)]
pub(crate) struct History {
    folder: PathBuf,
}

impl History {
    /// Returns the history of the journal at `root`.
    pub(crate) fn of(state_folder: &Path, root: &Path) -> Self {
        // One history for a journal, whichever links lead to it.
        let root = root.canonicalize().unwrap_or_else(|_| root.to_path_buf());
        let key = fingerprint(root.to_string_lossy().as_bytes());
        Self { folder: state_folder.join("changes").join(format!("{key:016x}")) }
    }

    /// Remembers that `change` was put on the disk. A history that can't be kept costs only the undo, never
    /// the change.
    pub(crate) fn remember(&self, change: &RememberedChange) {
        let _remembered = self.add(change);
    }

    fn add(&self, change: &RememberedChange) -> Option<()> {
        make_folders(&self.folder).ok()?;
        // Two clients of one journal can be written at once; their changes take turns here.
        let _turn = lock_folder(&self.folder).ok()?;
        let numbers = self.numbers();
        let next = numbers.last().map_or(1, |last| last + 1);
        let mut file = tempfile::Builder::new().prefix(TEMPORARY).suffix(".tmp").tempfile_in(&self.folder).ok()?;
        file.write_all(written(change).ok()?.as_bytes()).ok()?;
        // Not synced: a loss of power may cost the undo of this change, and harms no other.
        file.persist(self.file(next)).ok()?;
        // With the new one, as many stay as are remembered.
        for old in numbers.iter().rev().skip(MOST_REMEMBERED - 1) {
            drop(fs::remove_file(self.file(*old)));
        }
        Some(())
    }

    /// Returns the last change that is remembered, with its number; the number alone where it cannot be read.
    pub(crate) fn last(&self) -> Option<(u64, Option<RememberedChange>)> {
        let number = *self.numbers().last()?;
        // However large: it holds each file twice.
        let text = fs::read_to_string(self.file(number)).ok();
        Some((number, text.and_then(|text| read(&text))))
    }

    /// Remembers that the change of this number was taken back: what it took away can be had again.
    pub(crate) fn set_aside(&self, number: u64) {
        let Ok(_turn) = lock_folder(&self.folder) else { return };
        let aside = self.numbers_of(TAKEN_BACK);
        let next = aside.last().map_or(1, |last| last + 1);
        // One that cannot be set aside was taken back all the same.
        if fs::rename(self.file(number), self.file_of(next, TAKEN_BACK)).is_err() {
            self.forget(number);
        }
        for old in aside.iter().rev().skip(MOST_REMEMBERED - 1) {
            drop(fs::remove_file(self.file_of(*old, TAKEN_BACK)));
        }
    }

    /// Returns the change that was taken back last, with its place among those; the place alone where it cannot be read.
    pub(crate) fn last_taken_back(&self) -> Option<(u64, Option<RememberedChange>)> {
        let place = *self.numbers_of(TAKEN_BACK).last()?;
        let text = fs::read_to_string(self.file_of(place, TAKEN_BACK)).ok();
        Some((place, text.and_then(|text| read(&text))))
    }

    /// Forgets the change at this place among those that were taken back: it was made again, or can't be.
    pub(crate) fn forget_taken_back(&self, place: u64) {
        drop(fs::remove_file(self.file_of(place, TAKEN_BACK)));
    }

    /// Forgets the change of this number: it can't be taken back.
    pub(crate) fn forget(&self, number: u64) {
        drop(fs::remove_file(self.file(number)));
    }

    fn file(&self, number: u64) -> PathBuf {
        self.file_of(number, MADE)
    }

    fn file_of(&self, number: u64, end: &str) -> PathBuf {
        self.folder.join(format!("{number}{end}"))
    }

    /// Returns the numbers of the changes, the oldest first.
    fn numbers(&self) -> Vec<u64> {
        self.numbers_of(MADE)
    }

    /// Returns the numbers of the files whose names end so, in order.
    fn numbers_of(&self, end: &str) -> Vec<u64> {
        let entries = fs::read_dir(&self.folder).into_iter().flatten().flatten();
        let number = |entry: fs::DirEntry| entry.file_name().to_str()?.strip_suffix(end)?.parse().ok();
        let mut numbers: Vec<u64> = entries.filter_map(number).collect();
        numbers.sort_unstable();
        numbers
    }
}

/// Takes a change back under `root`, all of it or nothing: each file holds again what it held before, is gone again if it was
/// made, and there again if it was taken away. Refused if one is no longer as the change left it.
pub(crate) fn take_back(root: &Path, bounds: &Bounds, change: &RememberedChange) -> Result<(), CommitError> {
    let reversed: Vec<Plan> = change.plans.iter().map(Plan::reversed).collect();
    // Through `commit`, so that a file that was changed since is refused here, too.
    match &change.moved {
        Some(moved) => moved::make(root, bounds, &moved.reversed(), &reversed)?,
        None => commit::commit(root, bounds, &reversed)?,
    }
    for made in change.plans.iter().filter(|plan| plan.before.is_none()) {
        remove_empty_folders(root, &made.path);
    }
    Ok(())
}

/// Makes a change again under `root`, all of it or nothing. Refused if a file is no longer as it was before the change.
pub(crate) fn make_again(root: &Path, bounds: &Bounds, change: &RememberedChange) -> Result<(), CommitError> {
    match &change.moved {
        Some(moved) => moved::make(root, bounds, moved, &change.plans),
        None => commit::commit(root, bounds, &change.plans),
    }
}

/// Removes the folders that the file at `path` lay in and that hold nothing now: an empty folder of a client is no client, and git
/// keeps none. Those at the root stay, since they say which kind of journal it is.
fn remove_empty_folders(root: &Path, path: &str) {
    let folders = Path::new(path).ancestors().skip(1).filter(|folder| folder.components().count() > 1);
    for folder in folders {
        // The system removes none that holds something.
        if fs::remove_dir(root.join(folder)).is_err() {
            return;
        }
    }
}

/// Returns the 64-bit FNV-1a hash of `bytes`: stable between versions, which a name on the disk must be.
pub(super) fn fingerprint(bytes: &[u8]) -> u64 {
    bytes.iter().fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A state folder and a journal, with the history that the one keeps of the other.
    struct Sample {
        _state: tempfile::TempDir,
        root: tempfile::TempDir,
        history: History,
    }

    impl Sample {
        fn new() -> Self {
            let (state, root) = (tempfile::tempdir().expect("folder"), tempfile::tempdir().expect("folder"));
            let history = History::of(state.path(), root.path());
            Self { _state: state, root, history }
        }

        fn bounds(&self) -> Bounds {
            Bounds::of(self.root.path(), Vec::new())
        }

        /// Makes a change and remembers it; each file as its path, what it holds, and what it is to hold.
        fn change(&self, files: &[(&str, Option<&str>, Option<&str>)]) {
            let plan = |(path, before, after): &(&str, Option<&str>, Option<&str>)| Plan {
                path: (*path).to_owned(),
                before: before.map(str::to_owned),
                after: after.map(str::to_owned),
            };
            let plans: Vec<Plan> = files.iter().map(plan).collect();
            commit::commit(self.root.path(), &self.bounds(), &plans).expect("made");
            self.history.remember(&RememberedChange::of_files(plans));
        }

        /// Takes the last change back, and forgets it.
        fn undo(&self) -> Result<(), CommitError> {
            let (number, change) = self.history.last().expect("a change");
            take_back(self.root.path(), &self.bounds(), &change.expect("one that can be read"))?;
            self.history.set_aside(number);
            Ok(())
        }

        /// Makes the change again that was taken back last.
        fn redo(&self) -> Result<(), CommitError> {
            let (place, change) = self.history.last_taken_back().expect("a change");
            let change = change.expect("one that can be read");
            make_again(self.root.path(), &self.bounds(), &change)?;
            self.history.remember(&change);
            self.history.forget_taken_back(place);
            Ok(())
        }

        fn text(&self, path: &str) -> Option<String> {
            fs::read_to_string(self.root.path().join(path)).ok()
        }
    }

    #[test]
    fn changes_are_taken_back_one_after_the_other() {
        let sample = Sample::new();
        sample.change(&[("a.md", None, Some("one"))]);
        sample.change(&[("a.md", Some("one"), Some("two"))]);
        sample.change(&[("a.md", Some("two"), None)]);
        for expected in [Some("two"), Some("one"), None] {
            sample.undo().expect("taken back");
            assert_eq!(sample.text("a.md").as_deref(), expected);
        }
        assert_eq!(sample.history.last(), None);
    }

    #[test]
    fn what_was_taken_back_is_made_again_in_the_order_it_was_made() {
        let sample = Sample::new();
        sample.change(&[("a.md", None, Some("one"))]);
        sample.change(&[("a.md", Some("one"), Some("two"))]);
        sample.undo().expect("taken back");
        sample.undo().expect("taken back");
        assert_eq!(sample.text("a.md"), None);
        // Another change in between: nothing of what was taken back is lost.
        sample.change(&[("b.md", None, Some("other"))]);
        for expected in ["one", "two"] {
            sample.redo().expect("made again");
            assert_eq!(sample.text("a.md").as_deref(), Some(expected));
        }
        assert_eq!(sample.history.last_taken_back(), None);
        // And it can be taken back again.
        sample.undo().expect("taken back");
        assert_eq!(sample.text("a.md").as_deref(), Some("one"));
        fs::write(sample.root.path().join("a.md"), "one, and more").expect("written");
        assert!(matches!(sample.redo(), Err(CommitError::Changed(_))));
        assert_eq!(sample.text("a.md").as_deref(), Some("one, and more"));
    }

    #[test]
    fn folders_that_a_change_made_go_with_it_unless_they_hold_something() {
        let sample = Sample::new();
        let is_there = |path: &str| sample.root.path().join(path).is_dir();
        sample.change(&[("clients/n-07/client.md", None, Some("one"))]);
        sample.change(&[("clients/n-07/diary/2026/a.md", None, Some("one"))]);
        sample.undo().expect("taken back");
        assert!(is_there("clients/n-07") && !is_there("clients/n-07/diary"));
        fs::create_dir(sample.root.path().join("clients/n-07/media")).expect("made");
        sample.undo().expect("taken back");
        assert!(is_there("clients/n-07/media"));
        fs::remove_dir(sample.root.path().join("clients/n-07/media")).expect("removed");
        sample.redo().expect("made again");
        sample.undo().expect("taken back");
        assert!(is_there("clients") && !is_there("clients/n-07"));
    }

    #[test]
    fn files_that_changed_together_are_taken_back_together() {
        let sample = Sample::new();
        sample.change(&[("a.md", None, Some("one")), ("b.md", None, Some("moves"))]);
        sample.change(&[
            ("b.md", Some("moves"), None),
            ("a.md", Some("one"), Some("two")),
            ("c.md", None, Some("moves")),
        ]);
        sample.undo().expect("taken back");
        let texts = || ["a.md", "b.md", "c.md"].map(|path| sample.text(path));
        assert_eq!(texts(), [Some("one".to_owned()), Some("moves".to_owned()), None]);
        fs::write(sample.root.path().join("b.md"), "moves, and more").expect("written");
        let refused = sample.undo();
        assert!(matches!(refused, Err(CommitError::Changed(_))), "{refused:?}");
        assert_eq!(texts(), [Some("one".to_owned()), Some("moves, and more".to_owned()), None]);
    }

    #[test]
    fn a_file_that_somebody_changed_since_is_left_alone() {
        let sample = Sample::new();
        sample.change(&[("a.md", None, Some("one"))]);
        fs::write(sample.root.path().join("a.md"), "one, and more").expect("written");
        let refused = sample.undo();
        assert!(matches!(refused, Err(CommitError::Changed(_))), "{refused:?}");
        assert_eq!(sample.text("a.md").as_deref(), Some("one, and more"));
    }

    /// What is on people's disks stays readable; what a version of one file alone cannot read, it takes back no part of.
    #[test]
    fn what_is_remembered_is_written_as_it_ever_was() {
        let plan = |path: &str, before: Option<&str>, after: Option<&str>| Plan {
            path: path.to_owned(),
            before: before.map(str::to_owned),
            after: after.map(str::to_owned),
        };
        let check = |plans: Vec<Plan>, text: &str| {
            let change = RememberedChange::of_files(plans);
            assert_eq!(written(&change).expect("text"), text);
            assert_eq!(read(text), Some(change));
        };
        check(vec![plan("a.md", None, Some("one"))], r#"{"path":"a.md","before":null,"after":"one"}"#);
        check(vec![plan("a.md", Some("one"), Some("two"))], r#"{"path":"a.md","before":"one","after":"two"}"#);
        check(vec![plan("a.md", Some("two"), None)], r#"{"path":"a.md","before":"two","after":null}"#);
        check(
            vec![plan("b.md", Some("x"), None), plan("c.md", None, Some("x"))],
            r#"{"files":[{"path":"b.md","before":"x","after":null},{"path":"c.md","before":null,"after":"x"}]}"#,
        );
        for unreadable in ["{", "{}", r#"{"path":"a.md"}"#, r#"{"files":[{"path":"a.md","after":"x"},{"after":"x"}]}"#]
        {
            assert_eq!(read(unreadable), None, "{unreadable}");
        }
        let later = r#"{"path":"a.md","before":null,"after":"one","at":"2027-01-01"}"#;
        assert_eq!(read(later), Some(RememberedChange::of_files(vec![plan("a.md", None, Some("one"))])));
        let moved = Some(Moved { from: "clients/a".to_owned(), to: "clients/b".to_owned() });
        let change = RememberedChange { moved, plans: vec![plan("coach/a.md", Some("x"), Some("y"))] };
        let text = r#"{"files":[{"path":"clients/a","before":null,"after":null,"moved_to":"clients/b"},{"path":"coach/a.md","before":"x","after":"y"}]}"#;
        assert_eq!(written(&change).expect("text"), text);
        assert_eq!(read(text), Some(change));
    }

    #[test]
    fn few_changes_are_remembered() {
        let sample = Sample::new();
        for number in 0..MOST_REMEMBERED + 5 {
            sample.change(&[(&format!("{number}.md"), None, Some("x"))]);
        }
        assert_eq!(sample.history.numbers().len(), MOST_REMEMBERED);
        assert_eq!(sample.history.last().expect("a change").1.expect("one that can be read").plans[0].path, "24.md");
    }

    #[test]
    fn a_change_that_cannot_be_read_stands_in_the_way_of_none_before_it() {
        let sample = Sample::new();
        sample.change(&[("a.md", None, Some("one"))]);
        sample.change(&[("b.md", None, Some("two"))]);
        fs::write(sample.history.file(2), "{").expect("written");
        assert_eq!(sample.history.last(), Some((2, None)));
        sample.history.forget(2);
        assert_eq!(
            sample.history.last().and_then(|(_, change)| change).expect("one that can be read").plans[0].path,
            "a.md"
        );
    }

    #[test]
    fn the_fingerprint_is_fnv_1a() {
        assert_eq!(fingerprint(b""), 0xcbf2_9ce4_8422_2325);
        assert_eq!(fingerprint(b"a"), 0xaf63_dc4c_8601_ec8c);
    }
}
