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
    // Read, and not asked of git: that is started only where its owner said so.
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
    // By real places: a shell may stand in the folder by way of a link.
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
    // Every code begins with nothing.
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::journal::file_overlay::FileOverlay;
    use crate::journal::load;
    use crate::journal::sample::folder;

    /// Returns the code that `typed` means, or what is said and what to type instead.
    fn found(codes: &[&str], typed: &str) -> Result<String, (String, Vec<String>)> {
        let codes: Vec<String> = codes.iter().map(|&code| code.to_owned()).collect();
        find_code(&codes, typed).map_err(|error| (error.message, error.hints))
    }

    #[test]
    fn a_code_is_named_by_itself_or_by_the_beginning_of_only_one() {
        let check = |codes: &[&str], typed: &str, expected: &str| {
            assert_eq!(found(codes, typed), Ok(expected.to_owned()), "{typed}");
        };
        let codes = ["k-07", "k-07-b", "m-12", "é-1", "宿題"];
        check(&codes, "k-07", "k-07");
        check(&codes, "k-07-", "k-07-b");
        check(&codes, "m", "m-12");
        check(&codes, "e\u{301}", "é-1");
        check(&codes, "宿", "宿題");
        // As the disk has it, which is what its path is made of.
        check(&["e\u{301}-1"], "é-1", "e\u{301}-1");
    }

    #[test]
    fn what_no_code_or_several_begin_with_is_answered_with_codes() {
        let check = |codes: &[&str], typed: &str, message: &str, hint: &str| {
            assert_eq!(found(codes, typed), Err((message.to_owned(), vec![hint.to_owned()])), "{typed}");
        };
        let codes = ["k-07", "k-08", "m-12"];
        check(&codes, "k", "several clients begin with `k`", "Name one: k-07, k-08");
        check(&codes, "k-09", "no client has the code `k-09`", "Did you mean -c k-08?");
        check(&codes, "K-07", "no client has the code `K-07`", "Did you mean -c k-07?");
        check(&codes, "", "no client has the code ``", "There are: k-07, k-08, m-12");
        check(&codes, "../x", "no client has the code `../x`", "There are: k-07, k-08, m-12");
        check(&[], "k-07", "no client has the code `k-07`", "Add one: mw client add NAME");
        let long = "x".repeat(300);
        check(&["k-07"], &long, &format!("no client has the code `{long}`"), "There are: k-07");
    }

    #[test]
    fn a_submodule_that_is_not_checked_out_is_no_unknown_client() {
        let modules = "[submodule \"k\"]\n\tpath = clients/k-07\n\turl = x\n";
        let root = folder(&[("meanwhile.yaml", "kind: practice\n"), (".gitmodules", modules), ("clients/k-07/", "")]);
        let journal = load::open(FileOverlay::of(root.path(), Vec::new())).expect("a journal");
        let message = |typed: &str| client_code(&journal, &journal.codes(), typed).expect_err("no such client").message;
        assert_eq!(message("k-07"), "clients/k-07 is a git submodule that is not checked out");
        assert_eq!(message("k-08"), "no client has the code `k-08`");
    }

    #[test]
    fn who_stands_in_a_client_s_folder_means_that_client() {
        let files = [("meanwhile.yaml", "kind: practice\n"), ("clients/k-07/client.md", "---\ntype: client\n---\n")];
        let root =
            folder(&[files[0], files[1], ("clients/k-07/diary/2026/", ""), ("clients/notes/", ""), ("coach/", "")]);
        let journal = load::open(FileOverlay::of(root.path(), Vec::new())).expect("a journal");
        let check = |standing: &str, named: Option<&str>, expected: Option<&str>| {
            let environment = Environment::standing_in(root.path().join(standing));
            let client = client_by_place(&environment, &journal, named.map(Path::new));
            assert_eq!(client.as_deref(), expected, "{standing} {named:?}");
        };
        check("clients/k-07", None, Some("k-07"));
        check("clients/k-07/diary/2026", None, Some("k-07"));
        check("clients", Some("k-07"), Some("k-07"));
        check("clients", None, None);
        check("clients/notes", None, None);
        check("coach", None, None);
        check("", None, None);
    }
}
