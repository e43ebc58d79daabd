//! Puts a planned change on the disk, or shows it with `--dry-run`; what a person typed is never lost.

use std::path::Path;

use crate::commands::change::after_saving::SavedFile;

use crate::app::error::{Error, Kind};
use crate::commands::context::Context;
use crate::commands::flags::options::WriteOptions;
use crate::journal::bounds::Bounds;
use crate::journal::commit::{self, CommitError, FolderLock, Plan};
use crate::journal::history::History;
use crate::model::settings::Settings;
use crate::render;

/// Where changes are saved: a journal, or one client's part of it.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Home<'a> {
    /// The journal's folder.
    pub root: &'a Path,
    /// Where its links may lead.
    pub bounds: &'a Bounds,
    /// What holds there.
    pub settings: &'a Settings,
}

/// What became of a plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Saved {
    /// It is on the disk.
    Kept,
    /// It was only shown.
    Shown,
}

/// Waits for its turn to write in the folder `folder` of the journal at `root`.
pub(crate) fn lock_folder(root: &Path, folder: &str) -> Result<FolderLock, Error> {
    commit::lock_folder(&root.join(folder)).map_err(|error| explain(&error))
}

/// Returns the folder whose writers take turns over the file at `path`: a client's folder, else the journal's root.
pub(crate) fn folder_of(path: &str) -> &str {
    let inside = path.strip_prefix("clients/").and_then(|rest| rest.find('/'));
    inside.map_or("", |end| &path[.."clients/".len() + end])
}

/// Puts `plan` on the disk at `home`; with `--dry-run`, shows the difference instead. What was typed is kept until then, and no longer:
/// where saving fails, its place is said.
pub(crate) fn save(
    context: &mut Context<'_>,
    home: Home<'_>,
    plan: &Plan,
    options: WriteOptions,
) -> Result<Saved, Error> {
    if options.dry_run {
        context.rescue.forget();
        render::diff(context.out, plan)?;
        return Ok(Saved::Shown);
    }
    commit::commit(home.root, home.bounds, std::slice::from_ref(plan)).map_err(|error| explain(&error))?;
    context.rescue.forget();
    if let Some(state_folder) = &context.environment.state_folder {
        History::of(state_folder, home.root).remember(plan);
    }
    saved(context, home, &plan.path, message_of(&plan.path));
    Ok(Saved::Kept)
}

/// Notes that the file at `path` was saved, for when the command has ended.
pub(crate) fn saved(context: &mut Context<'_>, home: Home<'_>, path: &str, message: String) {
    context.saved.push(SavedFile {
        root: home.root.to_path_buf(),
        path: path.to_owned(),
        message,
        wants_commits: home.settings.commit == Some(true),
        wants_editor: home.settings.editor.is_some(),
    });
}

/// Returns what the commit of the file at `path` says: what kind of file it is, and no word, name or code of the journal.
pub(crate) fn message_of(path: &str) -> String {
    let in_client = path.strip_prefix("clients/").and_then(|rest| Some(rest.split_once('/')?.1));
    let within = in_client.or_else(|| path.strip_prefix("coach/")).unwrap_or(path);
    let what = match within.split_once('/') {
        Some(("diary", _)) => "a reflection",
        Some(("sessions", _)) => "a session",
        None if within == "client.md" => "a client's file",
        _ => "a file",
    };
    format!("mw: {what}")
}

/// Returns what a person is told of a change that did not reach the disk.
pub(crate) fn explain(error: &CommitError) -> Error {
    match error {
        CommitError::Changed(_) => Error::new(Kind::Conflict, error.to_string())
            .hint("Nothing was written. Look at it, then type the command again"),
        CommitError::Exists(_) => Error::new(Kind::Conflict, error.to_string()).hint("Nothing was written over it"),
        CommitError::Outside(_) => Error::usage(error.to_string()).hint("Use a name without `/` and `..`"),
        CommitError::LeadsOut { out, .. } => Error::new(Kind::Invalid, error.to_string()).hint(out.way_out()),
        CommitError::Unconfirmed { .. } => {
            Error::new(Kind::Disk, error.to_string()).hint("Look whether it is there before you type the command again")
        }
        CommitError::Half { cause, left } => {
            let Error { kind, message, .. } = explain(cause);
            let left: Vec<String> = left.iter().map(|file| file.display().to_string()).collect();
            Error::new(kind, format!("{message}; what was written before it could not all be put back"))
                .hint(format!("Look at these before you type the command again: {}", left.join(", ")))
        }
        CommitError::System { doing, path, cause } => Error::disk(doing, path, cause),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_commit_says_what_kind_of_file_and_nothing_of_what_is_in_it() {
        let check = |path: &str, expected: &str| assert_eq!(message_of(path), expected, "{path}");
        check("diary/2026/2026-11-05-tell-her.md", "mw: a reflection");
        check("clients/k-07/diary/2026-11-05.md", "mw: a reflection");
        check("clients/diary/sessions/2026-11-05.md", "mw: a session");
        check("coach/diary/2026-11-05.md", "mw: a reflection");
        check("clients/k-07/client.md", "mw: a client's file");
        check("client.md", "mw: a client's file");
        check("templates/board.md", "mw: a file");
    }

    #[test]
    fn writers_of_one_client_take_turns() {
        assert_eq!(folder_of("clients/k-07/client.md"), "clients/k-07");
        assert_eq!(folder_of("clients/k-07/diary/a.md"), "clients/k-07");
        assert_eq!(folder_of("coach/diary/a.md"), "");
        assert_eq!(folder_of("diary/a.md"), "");
    }
}
