//! What a client's code means: the code itself, the beginning of only one, or the place where we stand.

use std::path::Path;

use crate::app::environment::Environment;
use crate::app::error::Error;
use crate::commands::lookup::name;
use crate::journal::disk;
use crate::journal::load::Journal;
use crate::journal::locate;
use crate::model::id;
use crate::model::suggestion::nearest;
use crate::model::words::JournalKind;

/// Returns the code among `codes`, those of the journal, that `name` is, or the only one that begins with it.
pub(crate) fn client_code(journal: &Journal, codes: &[String], name: &str) -> Result<String, Error> {
    find_code(codes, name)
        .map_err(|error| name::perhaps_unread(not_checked_out(journal, name, error), &journal.clients_left_out()))
}

/// Adds to `error` how to check out the submodule that the folder of the client `name` is, where it is one.
fn not_checked_out(journal: &Journal, name: &str, error: Error) -> Error {
    let folder = journal.folder(name);
    let modules = journal.overlay.read_if_there(".gitmodules").ok().flatten().unwrap_or_default();
    let is_one = modules.lines().any(|line| {
        line.trim().strip_prefix("path").and_then(|rest| rest.trim_start().strip_prefix('=')).map(str::trim)
            == Some(&folder)
    });
    if is_one {
        return Error::not_found(format!("{folder} is a git submodule that is not checked out"))
            .hint(format!("Check it out: git submodule update --init {folder}"));
    }
    error
}

/// Returns the client of a practice whose folder was named as the journal, or in whose folder we stand.
pub(crate) fn client_by_place(environment: &Environment, journal: &Journal, named: Option<&Path>) -> Option<String> {
    if journal.kind != JournalKind::Practice {
        return None;
    }
    let named = locate::named_client(environment, named).filter(|code| journal.codes().contains(code));
    named.or_else(|| client_of_folder(environment, journal))
}

/// Returns the code of the client of a practice whose folder we stand in.
fn client_of_folder(environment: &Environment, journal: &Journal) -> Option<String> {
    if journal.kind != JournalKind::Practice {
        return None;
    }
    let root = disk::real_path(&journal.root)?;
    let here = disk::real_path(&environment.directory)?;
    let inside = here.strip_prefix(root.join("clients")).ok()?;
    let code = inside.components().next()?.as_os_str().to_str()?;
    journal.codes().into_iter().find(|known| known == code)
}

/// Returns the code that `name` is, or the only one that begins with it.
pub(crate) fn find_code(codes: &[String], name: &str) -> Result<String, Error> {
    // A code is its folder's name, which lies on the disk with its accents written in either way.
    let (name, nfc) = (&*id::in_nfc(name), id::in_nfc);
    if let Some(exact) = codes.iter().find(|code| nfc(code) == name) {
        return Ok(exact.clone());
    }
    let matching: Vec<&String> = codes.iter().filter(|code| !name.is_empty() && nfc(code).starts_with(name)).collect();
    match matching.as_slice() {
        [only] => Ok((*only).clone()),
        [] => {
            let error = Error::not_found(format!("no client has the code `{name}`"));
            Err(match nearest(name, codes.iter().map(String::as_str)) {
                Some(near) => error.hint(format!("Did you mean -c {near}?")),
                None if codes.is_empty() => error.hint("Add one: mw client add NAME"),
                None => error.hint(format!("There are: {}", codes.join(", "))),
            })
        }
        several => {
            let several: Vec<&str> = several.iter().map(|code| code.as_str()).collect();
            Err(Error::not_found(format!("several clients begin with `{name}`"))
                .hint(format!("Name one: {}", several.join(", "))))
        }
    }
}
