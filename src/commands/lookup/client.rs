//! What a client's code means: the code itself, the beginning of only one, or the place where we stand.

use std::path::Path;

use crate::app::environment::Environment;
use crate::app::error::Error;
use crate::commands::lookup::name;
use crate::journal::disk;
use crate::journal::load::Journal;
use crate::journal::locate;
use crate::journal::submodules;
use crate::model::file::Content;
use crate::model::id;
use crate::model::suggestion::nearest;
use crate::model::words::JournalKind;
use crate::render;

/// How many clients an error lists at most.
const MOST_LISTED: usize = 12;

/// A client as they can be named.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct NamedClient {
    /// The code, as the folder is called on the disk.
    pub code: String,
    /// The name, where `client.md` has one.
    pub name: Option<String>,
}

/// Returns the code among `codes`, those of the journal, that `typed` means: a code, the only one that begins so, or that of the
/// only client with a word in their name that begins so.
pub(crate) fn client_code(journal: &Journal, codes: &[String], typed: &str) -> Result<String, Error> {
    // By the code first: then no file has to be read.
    if let Some(code) = by_code(codes, typed) {
        return Ok(code);
    }
    submodules::refuse(&journal.root, &journal.folder(typed))?;
    find(&named_clients(journal, codes), typed)
        .map_err(|error| name::perhaps_unread(error, &journal.clients_left_out()))
}

/// Returns the clients with these codes, by what their files say they are called.
pub(crate) fn named_clients(journal: &Journal, codes: &[String]) -> Vec<NamedClient> {
    let name = |code: &str| {
        let path = Some(journal.folder(code)).filter(|folder| !folder.is_empty());
        let path = path.map_or_else(|| "client.md".to_owned(), |folder| format!("{folder}/client.md"));
        match journal.read(&path, journal.settings.headings()).value {
            Some(Content::Client(client)) => client.name,
            _ => None,
        }
    };
    codes.iter().map(|code| NamedClient { code: code.clone(), name: name(code) }).collect()
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

/// Returns the code that `typed` is, or the only one that begins with it.
pub(crate) fn by_code(codes: &[String], typed: &str) -> Option<String> {
    // A code is its folder's name, which lies on the disk with its accents written in either way.
    let (typed, nfc) = (&*id::in_nfc(typed), id::in_nfc);
    if let Some(exact) = codes.iter().find(|code| nfc(code) == typed) {
        return Some(exact.clone());
    }
    // Every code begins with nothing.
    let mut matching = codes.iter().filter(|code| !typed.is_empty() && nfc(code).starts_with(typed));
    matching.next().filter(|_| matching.next().is_none()).cloned()
}

/// Returns the code of the one of `clients` that `typed` means by a name, which no code settled.
fn find(clients: &[NamedClient], typed: &str) -> Result<String, Error> {
    let in_nfc = id::in_nfc(typed);
    let words = in_nfc.trim().to_lowercase();
    let by_code = |own: &&NamedClient| !typed.is_empty() && id::in_nfc(&own.code).starts_with(&*in_nfc);
    let by_name = |own: &&NamedClient| {
        !words.is_empty() && own.name.as_deref().is_some_and(|name| name::has_word_with(name, &words))
    };
    let mut matching: Vec<&NamedClient> = clients.iter().filter(by_code).collect();
    if matching.is_empty() {
        matching = clients.iter().filter(by_name).collect();
    }
    match matching.as_slice() {
        [only] => Ok(only.code.clone()),
        [] => Err(unknown(clients, typed)),
        several => Err(Error::not_found(format!("several clients begin with `{typed}`"))
            .hint(format!("Name one: {}", listed(several.iter().copied())))),
    }
}

fn unknown(clients: &[NamedClient], typed: &str) -> Error {
    let error = Error::not_found(format!("no client is called `{typed}`"));
    if clients.is_empty() {
        return error.hint("Add one: mw client add NAME");
    }
    let codes = clients.iter().map(|own| own.code.as_str());
    let near = nearest(typed, codes).and_then(|code| clients.iter().find(|own| own.code == code));
    let near = near.or_else(|| {
        // A slip in a name is as common as one in a code.
        let of =
            |own: &NamedClient, word: &str| nearest(&typed.to_lowercase(), [word]).is_some().then(|| own.code.clone());
        let words = |own: &NamedClient| {
            own.name.iter().flat_map(|name| name.split_whitespace()).map(str::to_lowercase).collect::<Vec<_>>()
        };
        clients.iter().find(|own| words(own).iter().any(|word| of(own, word).is_some()))
    });
    match near {
        Some(near) => error.hint(format!(
            "Did you mean {}? -c {}",
            render::client(&near.code, near.name.as_deref()),
            render::clean_line(&near.code)
        )),
        None => error.hint(format!("There are: {}", listed(clients.iter()))),
    }
}

/// Returns clients by code and name, as a list to read.
pub(crate) fn listed<'a>(clients: impl ExactSizeIterator<Item = &'a NamedClient>) -> String {
    let more = clients.len().saturating_sub(MOST_LISTED);
    let shown: Vec<_> = clients.take(MOST_LISTED).map(|own| render::client(&own.code, own.name.as_deref())).collect();
    let shown = shown.join(", ");
    if more > 0 { format!("{shown}, … ({more} more)") } else { shown }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::journal::file_overlay::FileOverlay;
    use crate::journal::load;
    use crate::journal::sample::folder;

    /// Returns the code that `typed` means, or what is said and what to type instead.
    fn found(codes: &[&str], typed: &str) -> Result<String, (String, Vec<String>)> {
        let named = |code: &&str| {
            let (code, name) = code.split_once(' ').map_or((*code, None), |(code, name)| (code, Some(name.to_owned())));
            NamedClient { code: code.to_owned(), name }
        };
        let clients: Vec<NamedClient> = codes.iter().map(named).collect();
        let codes: Vec<String> = clients.iter().map(|own| own.code.clone()).collect();
        by_code(&codes, typed).map_or_else(|| find(&clients, typed), Ok).map_err(|error| (error.message, error.hints))
    }

    #[test]
    fn a_client_is_named_by_the_beginning_of_any_word_of_a_name() {
        let clients = ["n-01 Noor Brandvik", "n-02 Nora", "k-07 Lena Öz", "noor", "x"];
        let check = |typed: &str, expected: Result<&str, (&str, &str)>| {
            let found = found(&clients, typed);
            let expected = expected.map(str::to_owned);
            assert_eq!(found, expected.map_err(|(said, hint)| (said.to_owned(), vec![hint.to_owned()])), "{typed}");
        };
        check("brand", Ok("n-01"));
        check("Brandvik", Ok("n-01"));
        check("Noor B", Ok("n-01"));
        check("LENA", Ok("k-07"));
        check("O\u{308}z", Ok("k-07"));
        // A code wins over a name.
        check("noor", Ok("noor"));
        check("Noo", Ok("n-01"));
        check("No", Err(("several clients begin with `No`", "Name one: n-01 Noor Brandvik, n-02 Nora")));
        check("lenna", Err(("no client is called `lenna`", "Did you mean k-07 Lena Öz? -c k-07")));
        check("oor", Ok("noor").and(Err(("no client is called `oor`", "Did you mean noor? -c noor"))));
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
        check(&codes, "k-09", "no client is called `k-09`", "Did you mean k-08? -c k-08");
        check(&codes, "K-07", "no client is called `K-07`", "Did you mean k-07? -c k-07");
        check(&codes, "", "no client is called ``", "There are: k-07, k-08, m-12");
        check(&codes, "../x", "no client is called `../x`", "There are: k-07, k-08, m-12");
        check(&[], "k-07", "no client is called `k-07`", "Add one: mw client add NAME");
        let long = "x".repeat(300);
        check(&["k-07"], &long, &format!("no client is called `{long}`"), "There are: k-07");
    }

    #[test]
    fn a_submodule_that_is_not_checked_out_is_no_unknown_client() {
        let modules = "[submodule \"k\"]\n\tpath = clients/k-07\n\turl = x\n";
        let root = folder(&[("meanwhile.yaml", "kind: practice\n"), (".gitmodules", modules), ("clients/k-07/", "")]);
        let journal = load::open(FileOverlay::of(root.path(), Vec::new())).expect("a journal");
        let message = |typed: &str| client_code(&journal, &journal.codes(), typed).expect_err("no such client").message;
        assert_eq!(message("k-07"), "clients/k-07 is a git submodule that is not checked out");
        assert_eq!(message("k-08"), "no client is called `k-08`");
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
