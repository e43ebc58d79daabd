//! One file of a change on its way to the disk: looked at, laid ready, put in its place, and put back where another one fails.

use std::collections::BTreeSet;
use std::fs::{self, Permissions};
use std::io;
use std::path::{Path, PathBuf};

use tempfile::TempPath;

use crate::journal::commit_error::{CommitError, system};
use crate::journal::durable::{holds, make_folders, sync, sync_folder, written};
use crate::journal::plan::Plan;

/// One file of a change.
pub(super) struct Step<'a> {
    /// Its place, as the plan names it.
    target: PathBuf,
    /// The file that is written: of a link that is written through, the one it leads to.
    file: PathBuf,
    before: Option<&'a str>,
    after: Option<&'a str>,
    /// The mode that it has, if it is there.
    mode: Option<Permissions>,
    /// What it is to hold, laid ready beside its place.
    new: Option<TempPath>,
    /// What it held, laid ready to be put back.
    old: Option<TempPath>,
}

impl<'a> Step<'a> {
    /// Looks whether `plan` can be carried out at `target`, and writes nothing.
    pub(super) fn of(target: PathBuf, plan: &'a Plan) -> Result<Self, CommitError> {
        match (plan.before.as_deref(), plan.after.as_deref()) {
            (None, after) => Self::of_new(target, after),
            (Some(before), after) => Self::of_old(target, before, after),
        }
    }

    /// Looks whether a file that holds `after` can be made at `target`.
    pub(super) fn of_new(target: PathBuf, after: Option<&'a str>) -> Result<Self, CommitError> {
        // Seen early, and once more when the file gets its name: somebody may be quicker.
        if target.symlink_metadata().is_ok() {
            return Err(CommitError::Exists(target));
        }
        Ok(Self { file: target.clone(), target, before: None, after, mode: None, new: None, old: None })
    }

    fn of_old(target: PathBuf, before: &'a str, after: Option<&'a str>) -> Result<Self, CommitError> {
        // Of a link that is taken away the link goes, and the file it leads to stays.
        let file = match after {
            Some(_) => target.canonicalize().map_err(system("find", &target))?,
            None => target.clone(),
        };
        // Once more: an editor may have saved while the text was written and synced.
        if !holds(&file, before)? {
            return Err(CommitError::Changed(target));
        }
        let mode = file.metadata().map_err(system("read", &file))?.permissions();
        // A rename asks the folder for leave and not the file, so a file made read-only would be replaced.
        if after.is_some() && mode.readonly() {
            return Err(system("write", &target)(io::ErrorKind::PermissionDenied.into()));
        }
        Ok(Self { target, file, before: Some(before), after, mode: Some(mode), new: None, old: None })
    }

    /// Returns what comes first. Nothing is taken away before all the others are in their places: whoever is stopped in
    /// between has a text twice rather than not at all.
    fn order(&self) -> u8 {
        match (self.before, self.after) {
            (None, _) => 0,
            (Some(_), Some(_)) => 1,
            (Some(_), None) => 2,
        }
    }

    fn takes_away(&self) -> bool {
        self.after.is_none()
    }

    fn folder(&self) -> &Path {
        self.file.parent().unwrap_or(&self.file)
    }

    /// Puts what the file is to hold beside its place, safely on the disk, and what it held too where it may have to be put
    /// back. Whatever there is no room for shows here, before anything is changed.
    fn lay_ready(&mut self, to_be_put_back: bool) -> Result<(), CommitError> {
        if let Some(after) = self.after {
            if self.before.is_none() {
                make_folders(self.folder())?;
            }
            self.new = Some(self.beside(after)?);
        }
        if let Some(before) = self.before.filter(|_| to_be_put_back) {
            self.old = Some(self.beside(before)?);
        }
        Ok(())
    }

    fn beside(&self, text: &str) -> Result<TempPath, CommitError> {
        // Beside the target: only within one file system is a rename whole.
        let temporary = written(self.folder(), text)?;
        if let Some(mode) = &self.mode {
            temporary.as_file().set_permissions(mode.clone()).map_err(system("set the mode of", &self.file))?;
        }
        // Closed: a change of a thousand files would hold more of them open than a process may.
        Ok(temporary.into_temp_path())
    }

    /// Puts the file in its place, or takes it away, if it is still as it was read.
    fn put(&mut self) -> Result<(), CommitError> {
        if let Some(before) = self.before
            && !holds(&self.file, before)?
        {
            return Err(CommitError::Changed(self.target.clone()));
        }
        match (self.new.take(), self.before) {
            (Some(new), None) => new.persist_noclobber(&self.file).map_err(|error| match error.error.kind() {
                io::ErrorKind::AlreadyExists => CommitError::Exists(self.target.clone()),
                _ => system("write", &self.target)(error.error),
            }),
            (Some(new), Some(_)) => new.persist(&self.file).map_err(|error| system("write", &self.file)(error.error)),
            (None, _) => fs::remove_file(&self.file).map_err(system("remove", &self.file)),
        }
    }

    /// Returns whether the file is as it was again. One that somebody changed since it was put in its place stays as it is; a
    /// link that was taken away comes back as a file.
    fn put_back(&mut self) -> bool {
        let is_as_left = self.after.is_none_or(|after| holds(&self.file, after).unwrap_or(false));
        match (self.before, self.old.take()) {
            _ if !is_as_left => false,
            (None, _) => fs::remove_file(&self.file).is_ok(),
            (Some(_), Some(old)) if self.takes_away() => old.persist_noclobber(&self.file).is_ok(),
            (Some(_), Some(old)) => old.persist(&self.file).is_ok(),
            (Some(_), None) => false,
        }
    }
}

/// Carries all steps out, or none: where one fails, those before it are put back. `before_each` is told which one comes next.
pub(super) fn carry_out(mut steps: Vec<Step<'_>>, mut before_each: impl FnMut(usize)) -> Result<(), CommitError> {
    steps.sort_by_key(Step::order);
    // After the last one nothing can fail any more.
    let last = steps.len().saturating_sub(1);
    steps.iter_mut().enumerate().try_for_each(|(at, step)| step.lay_ready(at < last))?;
    for at in 0..steps.len() {
        before_each(at);
        let (done, rest) = steps.split_at_mut(at);
        if let Err(cause) = put_next(done, rest) {
            return Err(put_back(done, cause));
        }
    }
    folders(&steps).into_iter().try_for_each(sync_folder)
}

/// Puts the first of `rest` in its place. What is new is safe from a loss of power before anything old is taken away.
fn put_next(done: &[Step<'_>], rest: &mut [Step<'_>]) -> Result<(), CommitError> {
    let Some(next) = rest.first_mut() else { return Ok(()) };
    if next.takes_away() && done.last().is_some_and(|last| !last.takes_away()) {
        folders(done).into_iter().try_for_each(|folder| sync(folder).map_err(system("sync", folder)))?;
    }
    next.put()
}

/// Puts back what was put in its place, the last first, and returns the error that says so if not all of it can be.
fn put_back(done: &mut [Step<'_>], cause: CommitError) -> CommitError {
    let left: Vec<PathBuf> =
        done.iter_mut().rev().filter_map(|step| (!step.put_back()).then(|| step.target.clone())).collect();
    for folder in folders(done) {
        // The names are as they were; that the disk does not confirm it is no more than there was before.
        drop(sync(folder));
    }
    if left.is_empty() { cause } else { CommitError::Half { cause: Box::new(cause), left } }
}

fn folders<'s>(steps: &'s [Step<'_>]) -> BTreeSet<&'s Path> {
    steps.iter().map(Step::folder).collect()
}
