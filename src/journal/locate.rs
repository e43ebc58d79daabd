//! Finds the journal: the one that is named, the one we stand in, or the one of the config.

use std::path::{Path, PathBuf};

use super::disk::{self, ReadError};
use super::load;
use crate::diagnostic::Diagnostic;
use crate::environment::Environment;
use crate::error::{Error, Kind};
use crate::model::file::{self, Config};

/// The name of the settings file, which marks the root of a journal.
pub const SETTINGS_FILE: &str = "meanwhile.yaml";

/// Returns the root of the journal: `named` (`--journal`), else `MEANWHILE_JOURNAL`, else the nearest parent with a
/// settings file, else the config's default.
pub fn root(environment: &Environment, named: Option<&Path>) -> Result<PathBuf, Error> {
    if let Some(named) = named {
        return given(&expand_home(environment, named), "--journal");
    }
    if let Some(named) = &environment.journal {
        return given(&expand_home(environment, Path::new(named)), "MEANWHILE_JOURNAL");
    }
    if let Some(near) = nearest(&environment.directory) {
        return Ok(near);
    }
    if let Some(journal) = config(environment)?.journal {
        return given(&expand_home(environment, Path::new(&journal)), "the config");
    }
    Err(Error::not_found("there is no journal here")
        .hint("Make one: mw init DIR --personal NAME, or for a coach: mw init DIR --practice")
        .hint("Or name one: mw --journal DIR …, or set MEANWHILE_JOURNAL"))
}

/// Returns the user's own config; an absent one is empty.
pub fn config(environment: &Environment) -> Result<Config, Error> {
    let Some(path) = config_file(environment) else { return Ok(Config::default()) };
    let Some(text) = disk::read_if_there(&path)? else { return Ok(Config::default()) };
    let reading = file::read_config(&path.to_string_lossy(), &text);
    reading.value.ok_or_else(|| {
        let reason =
            reading.found.first().map(|found| format!("{}:{}: {}", found.path, found.place.line, found.message));
        Error::new(Kind::Invalid, reason.unwrap_or_default()).hint("Mend or remove that file")
    })
}

/// Returns the file of the user's own config, whether it is there or not.
#[must_use]
pub fn config_file(environment: &Environment) -> Option<PathBuf> {
    environment.config_folder.as_ref().map(|folder| folder.join("config.yaml"))
}

/// Returns the real places of the folders that the user's own config lists; one that is not there is none.
#[must_use]
pub fn listed(environment: &Environment, folders: &[String]) -> Vec<PathBuf> {
    folders.iter().filter_map(|folder| expand_home(environment, Path::new(folder)).canonicalize().ok()).collect()
}

/// Returns what is wrong in the user's own config. Its path is absolute.
#[must_use]
pub fn found_in_config(environment: &Environment) -> Vec<Diagnostic> {
    let Some(path) = config_file(environment) else { return Vec::new() };
    match disk::read(&path) {
        Ok(text) => file::read_config(&path.to_string_lossy(), &text).found,
        Err(ReadError::System(cause)) if cause.kind() == std::io::ErrorKind::NotFound => Vec::new(),
        Err(reason) => vec![load::not_read(&path.to_string_lossy(), &reason)],
    }
}

/// Returns what the user's own config says about colour. A config that cannot be read says nothing here: the commands
/// that need it say what is wrong with it.
#[must_use]
pub fn colour_of_config(environment: &Environment) -> Option<String> {
    config(environment).ok()?.color
}

/// Returns whether the folder is the root of a journal.
#[must_use]
pub fn is_root(folder: &Path) -> bool {
    folder.join(SETTINGS_FILE).is_file()
}

/// Returns `folder` if it is a journal: it has a settings file, or the files of one.
fn given(folder: &Path, by: &str) -> Result<PathBuf, Error> {
    if !folder.is_dir() {
        return Err(Error::not_found(format!("{by} names {}, which is not a folder", folder.display()))
            .hint(format!("Make a journal there: mw init {}", folder.display())));
    }
    let looks_like_one =
        is_root(folder) || ["client.md", "clients", "diary", "sessions"].iter().any(|name| folder.join(name).exists());
    if looks_like_one {
        Ok(folder.to_path_buf())
    } else {
        Err(Error::not_found(format!("{} is not a journal: it has no {SETTINGS_FILE}", folder.display()))
            .hint(format!("Make it one: mw init {} --personal NAME", folder.display())))
    }
}

/// Returns the nearest folder upwards with a settings file. A client's folder inside a practice may have a settings
/// file of its own: the practice is the journal then.
fn nearest(directory: &Path) -> Option<PathBuf> {
    let near = directory.ancestors().find(|folder| is_root(folder))?;
    let practice = near.parent().filter(|parent| parent.ends_with("clients")).and_then(Path::parent);
    Some(practice.filter(|folder| is_root(folder)).unwrap_or(near).to_path_buf())
}

/// Returns the place that `path` names: `~/` is the user's home, and else it counts from where we stand.
fn expand_home(environment: &Environment, path: &Path) -> PathBuf {
    match (path.strip_prefix("~"), &environment.home) {
        (Ok(rest), Some(home)) => home.join(rest),
        _ => environment.directory.join(path),
    }
}
