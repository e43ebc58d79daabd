//! What follows when a command that saved something has ended, and nothing waits for it any more: git, where the user's own config
//! says so, and a word about settings that count no longer.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use crate::commands::context::Context;
use crate::journal::git::{self, Place};
use crate::journal::keep;
use crate::journal::locate::{self, SETTINGS_FILE};
use crate::render;

/// A file that was saved.
pub(crate) struct SavedFile {
    /// The journal's folder.
    pub root: PathBuf,
    /// The file, relative to it.
    pub path: String,
    /// What a commit of it says.
    pub message: String,
    /// Whether the journal's own settings say `commit: true`.
    pub wants_commits: bool,
    /// Whether the journal's own settings name an editor.
    pub wants_editor: bool,
}

/// Has git commit what the command saved, and says which settings of the journal count no longer. Nothing of it is a failure of
/// the command: the files are saved. A config that cannot be read lists nothing; the commands that need it say what is wrong.
pub(crate) fn after_saving(context: &mut Context<'_>) {
    let saved = std::mem::take(&mut context.saved);
    let Some(first) = saved.first() else { return };
    if let Some(folder) = context.environment.state_folder.as_deref() {
        keep::clear_old(folder, context.today());
    }
    let config = locate::config(context.environment).unwrap_or_default();
    let listed = locate::listed(context.environment, &config.commit);
    let is_listed = listed.contains(&git::real_folder(&first.root));
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

fn commit(context: &mut Context<'_>, saved: &[SavedFile], listed: &[PathBuf]) {
    let mut changes: BTreeMap<PathBuf, (Vec<PathBuf>, Vec<&str>)> = BTreeMap::new();
    for own in saved {
        if let Some(Place { folder, within }) = git::listed_folder(&own.root, &own.path, listed) {
            let (files, messages) = changes.entry(folder).or_default();
            files.push(within);
            messages.push(&own.message);
        }
    }
    for (folder, (files, messages)) in changes {
        if let Err(reason) = git::commit_files(&folder, &files, &message(&messages)) {
            drop(render::not_committed(context.err, &reason));
        }
    }
}

/// Returns what a commit says: of several files, how many they are.
fn message(messages: &[&str]) -> String {
    match messages {
        [only] => (*only).to_owned(),
        several => format!("mw: {} files", several.len()),
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
