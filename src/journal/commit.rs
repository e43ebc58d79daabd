//! Puts a change on the disk: whole or not at all.
//!
//! A temporary file beside the target, permissions, sync, rename, sync of the folder. A changed file is refused if it is
//! no longer as it was read; a new one if something has that name already.
//!
//! A change may be of several files. All are looked at before the first is written, and laid ready before the first is put in
//! its place. A process that is killed between two renames leaves the files before it changed and those after it not: no file
//! system renames two at once.

use std::path::{Path, PathBuf};

use super::bounds::Bounds;
use super::commit_error::CommitError;
use super::plan::Plan;
use step::{Step, carry_out};

mod step;

/// Puts `plans` on the disk under `root` as one change, all or none, and through no link that leads out of `bounds`.
pub(crate) fn commit(root: &Path, bounds: &Bounds, plans: &[Plan]) -> Result<(), CommitError> {
    carry_out(steps(root, bounds, plans)?, |_| ())
}

fn steps<'a>(root: &Path, bounds: &Bounds, plans: &'a [Plan]) -> Result<Vec<Step<'a>>, CommitError> {
    let mut steps = Vec::with_capacity(plans.len());
    for plan in plans {
        let target = place(root, bounds, &plan.path)?;
        // A file that says it already keeps its time and its place on the disk.
        if plan.before != plan.after {
            steps.push(Step::of(target, plan)?);
        }
    }
    Ok(steps)
}

/// Returns the place of `path` under `root`; fails where it leads elsewhere.
pub(super) fn place(root: &Path, bounds: &Bounds, path: &str) -> Result<PathBuf, CommitError> {
    let target = root.join(path);
    if !is_inside(path) {
        return Err(CommitError::Outside(target));
    }
    match bounds.check(path) {
        Ok(()) => Ok(target),
        Err(out) => Err(CommitError::LeadsOut { path: target, out }),
    }
}

/// Returns whether a relative path stays where it starts: no `..`, no root, no empty part.
fn is_inside(path: &str) -> bool {
    // On Windows `\` parts folders too; no name that the format gives holds one.
    !path.is_empty()
        && path.split('/').all(|part| !part.is_empty() && part != "." && part != ".." && !part.contains(['\\', '\0']))
}

/// Makes a new file, and the folders it needs. The file has mode 0600 and new folders have 0700.
pub(super) fn create(target: &Path, text: &str) -> Result<(), CommitError> {
    carry_out(vec![Step::of_new(target.to_path_buf(), Some(text))?], |_| ())
}

#[cfg(test)]
mod tests {
    use std::fs;

    use crate::journal::durable::TEMPORARY;

    use super::*;

    fn plan(path: &str, before: Option<&str>, after: &str) -> Plan {
        Plan { path: path.to_owned(), before: before.map(str::to_owned), after: Some(after.to_owned()) }
    }

    fn taken_away(path: &str, before: &str) -> Plan {
        Plan { path: path.to_owned(), before: Some(before.to_owned()), after: None }
    }

    fn bounds(root: &Path) -> Bounds {
        Bounds::of(root, Vec::new())
    }

    fn names(folder: &Path) -> Vec<String> {
        let entries = fs::read_dir(folder).expect("listed");
        entries.map(|entry| entry.expect("entry").file_name().to_string_lossy().into_owned()).collect()
    }

    #[test]
    fn a_new_file_is_made_with_its_folders_and_never_over_another() {
        let root = tempfile::tempdir().expect("folder");
        commit(root.path(), &bounds(root.path()), &[plan("diary/2026/a.md", None, "one")]).expect("made");
        assert_eq!(fs::read_to_string(root.path().join("diary/2026/a.md")).expect("read"), "one");
        let again = commit(root.path(), &bounds(root.path()), &[plan("diary/2026/a.md", None, "two")]);
        assert!(matches!(again, Err(CommitError::Exists(_))), "{again:?}");
        assert_eq!(names(&root.path().join("diary/2026")), ["a.md"]);
    }

    #[test]
    fn a_file_that_changed_meanwhile_is_left_as_it_is() {
        let root = tempfile::tempdir().expect("folder");
        fs::write(root.path().join("a.md"), "theirs").expect("written");
        let change = commit(root.path(), &bounds(root.path()), &[plan("a.md", Some("ours"), "new")]);
        assert!(matches!(change, Err(CommitError::Changed(_))), "{change:?}");
        assert_eq!(fs::read_to_string(root.path().join("a.md")).expect("read"), "theirs");
        assert_eq!(names(root.path()), ["a.md"]);
    }

    #[cfg(unix)]
    #[test]
    fn a_file_that_says_it_already_is_not_written() {
        use std::os::unix::fs::MetadataExt;
        let root = tempfile::tempdir().expect("folder");
        fs::write(root.path().join("a.md"), "same").expect("written");
        let number = || root.path().join("a.md").metadata().expect("there").ino();
        let before = number();
        commit(root.path(), &bounds(root.path()), &[plan("a.md", Some("same"), "same")]).expect("nothing to do");
        assert_eq!(number(), before);
        commit(root.path(), &bounds(root.path()), &[plan("a.md", Some("same"), "new")]).expect("changed");
        assert_ne!(number(), before);
    }

    #[test]
    fn a_file_is_taken_away_if_it_is_as_it_was_read() {
        let root = tempfile::tempdir().expect("folder");
        fs::write(root.path().join("a.md"), "theirs").expect("written");
        let refused = commit(root.path(), &bounds(root.path()), &[taken_away("a.md", "ours")]);
        assert!(matches!(refused, Err(CommitError::Changed(_))), "{refused:?}");
        assert_eq!(fs::read_to_string(root.path().join("a.md")).expect("read"), "theirs");
        commit(root.path(), &bounds(root.path()), &[taken_away("a.md", "theirs")]).expect("taken away");
        assert!(names(root.path()).is_empty());
        let gone = commit(root.path(), &bounds(root.path()), &[taken_away("a.md", "theirs")]);
        assert!(matches!(gone, Err(CommitError::System { doing: "read", .. })), "{gone:?}");
    }

    #[cfg(unix)]
    #[test]
    fn of_a_link_the_link_is_taken_away() {
        let root = tempfile::tempdir().expect("folder");
        fs::write(root.path().join("real.md"), "text").expect("written");
        std::os::unix::fs::symlink("real.md", root.path().join("link.md")).expect("link");
        commit(root.path(), &bounds(root.path()), &[taken_away("link.md", "text")]).expect("taken away");
        assert_eq!(names(root.path()), ["real.md"]);
    }

    #[test]
    fn nothing_is_written_outside_the_journal() {
        let root = tempfile::tempdir().expect("folder");
        for path in ["../x.md", "/x.md", "a/../../x.md", "", "a//b.md", "a\\b.md", "."] {
            for plan in [plan(path, None, "x"), taken_away(path, "x")] {
                let change = commit(root.path(), &bounds(root.path()), &[plan]);
                assert!(matches!(change, Err(CommitError::Outside(_))), "{path:?}: {change:?}");
            }
        }
    }

    #[cfg(unix)]
    #[test]
    fn modes_and_links_are_kept() {
        use std::os::unix::fs::{PermissionsExt, symlink};
        let root = tempfile::tempdir().expect("folder");
        let mode = |name: &str| root.path().join(name).metadata().expect("there").permissions().mode() & 0o777;
        fs::write(root.path().join("real.md"), "old").expect("written");
        fs::set_permissions(root.path().join("real.md"), fs::Permissions::from_mode(0o640)).expect("mode");
        symlink("real.md", root.path().join("link.md")).expect("link");
        commit(root.path(), &bounds(root.path()), &[plan("link.md", Some("old"), "new")]).expect("changed");
        assert!(root.path().join("link.md").symlink_metadata().expect("there").is_symlink());
        assert_eq!(fs::read_to_string(root.path().join("real.md")).expect("read"), "new");
        assert_eq!(mode("real.md"), 0o640);
        commit(root.path(), &bounds(root.path()), &[plan("diary/new.md", None, "x")]).expect("made");
        assert_eq!((mode("diary"), mode("diary/new.md")), (0o700, 0o600));
    }

    /// A folder with an old file of mode 0640, one that is to go, and a plan that makes, replaces and takes away; the plan is
    /// in another order than it is safe to carry out.
    fn of_several() -> (tempfile::TempDir, [Plan; 3]) {
        let root = tempfile::tempdir().expect("folder");
        fs::write(root.path().join("old.md"), "old").expect("written");
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt;
            fs::set_permissions(root.path().join("old.md"), fs::Permissions::from_mode(0o640)).expect("mode");
        }
        fs::write(root.path().join("gone.md"), "moves").expect("written");
        let plans =
            [taken_away("gone.md", "moves"), plan("old.md", Some("old"), "new"), plan("to/made.md", None, "moves")];
        (root, plans)
    }

    /// The files of a folder, each as `path: text`.
    fn texts(root: &Path) -> Vec<String> {
        let text = |name: &str| Some(format!("{name}: {}", fs::read_to_string(root.join(name)).ok()?));
        ["gone.md", "old.md", "to/made.md"].into_iter().filter_map(text).collect()
    }

    /// Carries out the plans of [`of_several`], and lets `meanwhile` happen before each file, which is told by its number.
    fn with_somebody_else(meanwhile: impl Fn(&Path, usize)) -> (tempfile::TempDir, Result<(), CommitError>) {
        let (root, plans) = of_several();
        let bounds = bounds(root.path());
        let result = steps(root.path(), &bounds, &plans)
            .and_then(|steps| carry_out(steps, |number| meanwhile(root.path(), number)));
        let is_clean =
            |folder: &Path| !folder.is_dir() || names(folder).iter().all(|name| !name.starts_with(TEMPORARY));
        assert!(is_clean(root.path()) && is_clean(&root.path().join("to")), "{:?}", names(root.path()));
        (root, result)
    }

    #[test]
    fn several_files_change_as_one() {
        let (root, plans) = of_several();
        commit(root.path(), &bounds(root.path()), &plans).expect("changed");
        assert_eq!(texts(root.path()), ["old.md: new", "to/made.md: moves"]);
        commit(root.path(), &bounds(root.path()), &plans.map(|plan| plan.reversed())).expect("taken back");
        assert_eq!(texts(root.path()), ["gone.md: moves", "old.md: old"]);
    }

    #[test]
    fn all_are_looked_at_before_the_first_is_written() {
        let refused = |plan: Plan| {
            let (root, plans) = of_several();
            let plans = [&plans[..], &[plan]].concat();
            let refused = commit(root.path(), &bounds(root.path()), &plans).expect_err("refused");
            assert_eq!(texts(root.path()), ["gone.md: moves", "old.md: old"], "{refused}");
            assert!(!root.path().join("to").exists());
            refused
        };
        assert!(matches!(refused(plan("gone.md", None, "x")), CommitError::Exists(_)));
        assert!(matches!(refused(plan("old.md", Some("other"), "x")), CommitError::Changed(_)));
        assert!(matches!(refused(taken_away("old.md", "other")), CommitError::Changed(_)));
        assert!(matches!(refused(plan("../x.md", None, "x")), CommitError::Outside(_)));
    }

    #[test]
    fn nothing_is_taken_away_before_all_that_is_new_is_there() {
        let seen = std::cell::RefCell::new(Vec::new());
        let (_, result) = with_somebody_else(|root, _| seen.borrow_mut().push(texts(root).join(", ")));
        result.expect("changed");
        let expected = [
            "gone.md: moves, old.md: old",
            "gone.md: moves, old.md: old, to/made.md: moves",
            "gone.md: moves, old.md: new, to/made.md: moves",
        ];
        assert_eq!(*seen.borrow(), expected);
    }

    #[test]
    fn where_one_fails_those_before_it_are_put_back() {
        // What somebody else writes at the last moment stays, and is why the change is not made.
        let check = |number: usize, theirs: &str, expected: &[&str]| {
            let (root, result) = with_somebody_else(|root, next| {
                if next == number {
                    fs::create_dir_all(root.join("to")).expect("folder");
                    fs::write(root.join(theirs), "theirs").expect("written");
                }
            });
            assert!(matches!(result, Err(CommitError::Exists(_) | CommitError::Changed(_))), "{result:?}");
            assert_eq!(texts(root.path()), expected);
            #[cfg(unix)]
            {
                use std::os::unix::fs::PermissionsExt;
                let mode = root.path().join("old.md").metadata().expect("there").permissions().mode();
                assert_eq!(mode & 0o777, 0o640);
            }
        };
        check(0, "to/made.md", &["gone.md: moves", "old.md: old", "to/made.md: theirs"]);
        check(1, "old.md", &["gone.md: moves", "old.md: theirs"]);
        check(2, "gone.md", &["gone.md: theirs", "old.md: old"]);
    }

    #[test]
    fn of_several_that_are_taken_away_the_first_come_back() {
        let (root, _) = of_several();
        let plans = [taken_away("gone.md", "moves"), taken_away("old.md", "old")];
        let steps = steps(root.path(), &bounds(root.path()), &plans).expect("they can be");
        let result = carry_out(steps, |number| {
            if number == 1 {
                fs::write(root.path().join("old.md"), "theirs").expect("written");
            }
        });
        assert!(matches!(result, Err(CommitError::Changed(_))), "{result:?}");
        assert_eq!(texts(root.path()), ["gone.md: moves", "old.md: theirs"]);
    }

    #[test]
    fn what_cannot_be_put_back_is_named() {
        let (root, result) = with_somebody_else(|root, number| {
            if number == 2 {
                fs::write(root.join("to/made.md"), "theirs").expect("written");
                fs::write(root.join("gone.md"), "theirs").expect("written");
            }
        });
        let Err(CommitError::Half { cause, left }) = result else { panic!("{result:?}") };
        assert!(matches!(*cause, CommitError::Changed(_)), "{cause:?}");
        assert_eq!(left, [root.path().join("to/made.md")]);
        assert_eq!(texts(root.path()), ["gone.md: theirs", "old.md: old", "to/made.md: theirs"]);
    }

    #[cfg(unix)]
    #[test]
    fn a_file_that_is_named_twice_is_left_as_it_was() {
        let (root, _) = of_several();
        std::os::unix::fs::symlink("old.md", root.path().join("link.md")).expect("link");
        let twice = [plan("old.md", Some("old"), "one"), plan("link.md", Some("old"), "two")];
        let refused = commit(root.path(), &bounds(root.path()), &twice);
        assert!(matches!(refused, Err(CommitError::Changed(_))), "{refused:?}");
        assert_eq!(texts(root.path()), ["gone.md: moves", "old.md: old"]);
    }
}
