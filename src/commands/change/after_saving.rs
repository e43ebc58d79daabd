//! What follows when a command that saved something has ended, and nothing waits for it any more: git, where the user's own config
//! says so, and a word about settings that count no longer.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use crate::commands::change::saved::{Deed, SavedChange};
use crate::commands::context::Context;
use crate::journal::git::{self, Place};
use crate::journal::keep;
use crate::journal::locate::{self, SETTINGS_FILE};
use crate::render;

/// Has git commit what the command saved, and says which settings of the journal count no longer. Nothing of it is a failure of
/// the command: the files are saved. A config that cannot be read lists nothing; the commands that need it say what is wrong.
pub(crate) fn after_saving(context: &mut Context<'_>) {
    let saved = std::mem::take(&mut context.saved);
    let Some(first) = saved.first() else { return };
    // Words are kept for a limited time: whoever writes sweeps out what is older.
    if let Some(folder) = context.environment.state_folder.as_deref() {
        keep::clear_old(folder, context.today());
    }
    let config = locate::config(context.environment).unwrap_or_default();
    let listed = locate::listed(context.environment, &config.commit);
    let is_listed = listed.contains(&git::real_folder(&first.root));
    // Each time until it is settled: somebody may rely on commits that are no longer made.
    if saved.iter().any(|own| own.wants_commits) && !is_listed {
        say(context, &format!("`commit: true` in {SETTINGS_FILE} no longer counts. To go on: mw git setup --commit"));
    }
    if saved.iter().any(|own| own.wants_editor) && config.editor.is_none() {
        let config = locate::config_file(context.environment).map_or_else(
            || "your own config.yaml".to_owned(),
            |file| render::clean(&file.display().to_string()).into_owned(),
        );
        say(context, &format!("`editor` in {SETTINGS_FILE} no longer counts. To go on: write it into {config}"));
    }
    if !listed.is_empty() {
        commit(context, &saved, &listed);
    }
}

/// A file that git is to commit.
struct ToCommit<'a> {
    /// The file, relative to the journal's folder.
    path: &'a str,
    /// The file, relative to the folder that the user listed.
    within: PathBuf,
    deed: Deed,
}

/// Makes one commit in each folder: a change of several files is never in two commits of one repository.
fn commit(context: &mut Context<'_>, saved: &[SavedChange], listed: &[PathBuf]) {
    let mut commits: BTreeMap<PathBuf, Vec<ToCommit<'_>>> = BTreeMap::new();
    for own in saved {
        for path in &own.paths {
            if let Some(Place { folder, within }) = git::listed_folder(&own.root, path, listed) {
                commits.entry(folder).or_default().push(ToCommit { path, within, deed: own.deed });
            }
        }
    }
    for (folder, files) in commits {
        let message = message(&files);
        let files: Vec<PathBuf> = files.into_iter().map(|file| file.within).collect();
        if let Err(reason) = git::commit_files(&folder, &files, &message) {
            drop(render::not_committed(context.err, &reason));
        }
    }
}

/// Returns what a commit says: what kind of file it is, of several how many they are, and no word, name or code of the
/// journal.
fn message(files: &[ToCommit<'_>]) -> String {
    let what = match files {
        [only] => kind_of(only.path).to_owned(),
        several => format!("{} files", several.len()),
    };
    let is_taken_back = files.iter().all(|file| file.deed == Deed::TakenBack);
    format!("mw: {what}{}", if is_taken_back { ", taken back" } else { "" })
}

fn kind_of(path: &str) -> &'static str {
    let in_client = path.strip_prefix("clients/").and_then(|rest| Some(rest.split_once('/')?.1));
    let within = in_client.or_else(|| path.strip_prefix("coach/")).unwrap_or(path);
    match within.split_once('/') {
        Some(("diary", _)) => "a reflection",
        Some(("sessions", _)) => "a session",
        None if within == "client.md" => "a client's file",
        _ => "a file",
    }
}

/// Says something on stderr, where it can be said.
fn say(context: &mut Context<'_>, words: &str) {
    drop(writeln!(context.err, "{words}"));
}

/// Returns the folder whose changes git is to commit, where `client` is the folder of the client that was named: that one, if
/// it is a repository of its own, else the journal's.
pub(crate) fn folder_to_list(root: &Path, client: Option<&str>) -> PathBuf {
    let own = client.map(|folder| root.join(folder)).filter(|folder| git::is_repository(folder));
    git::real_folder(&own.unwrap_or_else(|| root.to_path_buf()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(paths: &[&str], deed: Deed, expected: &str) {
        let file = |path| ToCommit { path, within: PathBuf::new(), deed };
        assert_eq!(message(&paths.iter().copied().map(file).collect::<Vec<_>>()), expected, "{paths:?}");
    }

    #[test]
    fn a_commit_says_what_kind_of_file_and_nothing_of_what_is_in_it() {
        check(&["diary/2026/2026-11-05-tell-her.md"], Deed::Made, "mw: a reflection");
        check(&["clients/k-07/diary/2026-11-05.md"], Deed::Made, "mw: a reflection");
        check(&["clients/diary/sessions/2026-11-05.md"], Deed::Made, "mw: a session");
        check(&["coach/diary/2026-11-05.md"], Deed::Made, "mw: a reflection");
        check(&["clients/k-07/client.md"], Deed::Made, "mw: a client's file");
        check(&["client.md"], Deed::TakenBack, "mw: a client's file, taken back");
        check(&["templates/board.md"], Deed::Made, "mw: a file");
    }

    #[test]
    fn of_several_files_it_says_how_many() {
        check(&["client.md", "diary/a.md"], Deed::Made, "mw: 2 files");
        check(&["client.md", "diary/a.md"], Deed::TakenBack, "mw: 2 files, taken back");
    }
}
