//! Files of one folder that hold the same bytes: one of them counts, whatever the others are called.

use std::collections::HashMap;
use std::hash::BuildHasher;

use foldhash::fast::FixedState;

use super::file_overlay::FileOverlay;
use crate::diagnostic::{Code, Diagnostic};
use crate::model::copy_mark;
use crate::model::file_name;

/// What tells most files that differ apart, without keeping their texts: a number for each, by its place in the listing.
#[derive(Debug, Default)]
pub(super) struct Prints(Vec<(u64, usize)>);

/// Returns the print of a text in a folder. Files of one folder that hold the same bytes have the same.
pub(super) fn print(path: &str, text: &str) -> u64 {
    // The seed is fixed and the hash a weak one: what looks the same is compared, so no harm is done by choosing texts.
    FixedState::with_seed(0).hash_one((folder_of(path), text))
}

impl Prints {
    /// Keeps the print of the file at this place; a file that was not read has none.
    pub(super) fn push(&mut self, at: usize, print: Option<u64>) {
        self.0.extend(print.map(|print| (print, at)));
    }

    /// Returns a finding for each of `files` that is left out: another file of its folder holds the same bytes.
    pub(super) fn copies(mut self, files: &[String], texts: &FileOverlay) -> Vec<Diagnostic> {
        self.0.sort_unstable();
        let alike = self.0.chunk_by(|one, other| one.0 == other.0).filter(|alike| alike.len() > 1);
        let paths = alike.map(|alike| alike.iter().map(|(_, at)| files[*at].as_str()).collect::<Vec<_>>());
        // Two ticks of one minute are nobody's copies, and need not be read again to see that.
        let in_question = paths.filter(|paths| !paths.iter().all(|path| is_given(path)));
        in_question.flat_map(|paths| by_bytes(&paths, texts)).flat_map(|same| left_out(&same)).collect()
    }
}

fn folder_of(path: &str) -> &str {
    path.rsplit_once('/').map_or("", |(folder, _)| folder)
}

fn is_given(path: &str) -> bool {
    copy_mark::is_given(file_name::stem(path))
}

/// Returns the files that hold the same bytes now, group by group. They are read again: a print can deceive.
fn by_bytes<'a>(paths: &[&'a str], texts: &FileOverlay) -> Vec<Vec<&'a str>> {
    let mut groups: HashMap<String, Vec<&str>> = HashMap::new();
    for path in paths {
        if let Ok(text) = texts.read(path) {
            groups.entry(text).or_default().push(path);
        }
    }
    groups.into_values().filter(|group| group.len() > 1).collect()
}

/// Returns a finding for each of the files with the same bytes that does not count.
fn left_out(same: &[&str]) -> Vec<Diagnostic> {
    let stems = || same.iter().map(|path| file_name::stem(path));
    let Some(kept) = copy_mark::first(stems()).and_then(|first| stems().position(|own| own == first)) else {
        return Vec::new();
    };
    let all_given_count = is_given(same[kept]);
    let counts = |at: usize| at == kept || all_given_count && is_given(same[at]);
    let copies = same.iter().enumerate().filter(|(at, _)| !counts(*at));
    copies.map(|(_, path)| copy_of(path, same[kept])).collect()
}

fn copy_of(path: &str, kept: &str) -> Diagnostic {
    let message = format!("this file holds the same as {kept}, which counts; this one is left out");
    Diagnostic::of_file(Code::ConflictCopy, path, message)
        .with_help("delete one of the two, or write in it what makes it another entry")
        .quoting_nothing()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::journal::sample::folder;

    /// Returns which of the files of these names and texts are left out.
    fn copies(files: &[(&str, &str)]) -> Vec<String> {
        let root = folder(files);
        let texts = FileOverlay::of(root.path(), Vec::new());
        let (paths, mut prints): (Vec<String>, _) =
            (files.iter().map(|(path, _)| (*path).to_owned()).collect(), Prints::default());
        files.iter().enumerate().for_each(|(at, (path, text))| prints.push(at, Some(print(path, text))));
        let mut left_out: Vec<_> = prints.copies(&paths, &texts).into_iter().map(|own| own.path).collect();
        left_out.sort();
        left_out
    }

    fn check(names: &[&str], expected: &[&str]) {
        let paths: Vec<String> = names.iter().map(|name| format!("diary/{name}.md")).collect();
        let files: Vec<(&str, &str)> = paths.iter().map(|path| (path.as_str(), "same")).collect();
        let expected: Vec<String> = expected.iter().map(|name| format!("diary/{name}.md")).collect();
        assert_eq!(copies(&files), expected, "{names:?}");
    }

    #[test]
    fn of_files_with_the_same_bytes_one_counts_whatever_they_are_called() {
        check(&["e"], &[]);
        check(&["e", "e-DESKTOP-AB12CD3"], &["e-DESKTOP-AB12CD3"]);
        check(&["e", "e (1)", "e - Copy", "e copy", "e 3"], &["e (1)", "e - Copy", "e 3", "e copy"]);
        check(&["e", "e - Kopie", "e (Copie en conflit 2026)"], &["e (Copie en conflit 2026)", "e - Kopie"]);
        check(&["e", "e.orig", "e_BACKUP_1", "e_REMOTE_1"], &["e.orig", "e_BACKUP_1", "e_REMOTE_1"]);
        check(&["walk", "something else"], &["walk"]);
        check(&["e 2", "e 3"], &["e 3"]);
        check(&["もの", "もの のコピー"], &["もの のコピー"]);
    }

    #[test]
    fn names_that_mw_gives_are_entries_of_their_own() {
        check(&["2026-11-18-1830", "2026-11-18-1830-2"], &[]);
        check(&["2026-11-18", "2026-11-18-2", "2026-11-18-3"], &[]);
        check(&["2026-11-18-183012-tick", "2026-11-18-183012-tick-2", "2026-11-18-183012-tick-3"], &[]);
        check(&["2026-11-18", "2026-11-19"], &[]);
        check(&["2026-11-18", "2026-11-18-2", "2026-11-18 2"], &["2026-11-18 2"]);
        check(&["2026-11-18-1830", "2026-11-18-1830 (1)"], &["2026-11-18-1830 (1)"]);
        check(&["2026-11-18-1830", "2026-11-18-1830-DESKTOP-7"], &["2026-11-18-1830-DESKTOP-7"]);
        // The name that counts is not one of them.
        check(&["!", "2026-11-18", "2026-11-18-2"], &["2026-11-18-2", "2026-11-18"]);
    }

    #[test]
    fn other_bytes_and_other_folders_are_other_entries() {
        assert!(copies(&[("diary/e.md", "same"), ("diary/e 2.md", "other")]).is_empty());
        assert!(copies(&[("diary/e.md", "same"), ("diary/2026/e.md", "same")]).is_empty());
        assert!(copies(&[("diary/e.md", "same"), ("sessions/e 2.md", "same")]).is_empty());
    }
}
