//! Finds the file of a client, a session, an activity or a reflection by its name: for `edit` and `path`.

use std::collections::BTreeSet;
use std::path::Path;

use crate::analysis::{AsOf, ClientTimeline};
use crate::app::error::{Error, Kind};
use crate::commands::context::{Context, Scope};
use crate::commands::lookup::entry;
use crate::commands::lookup::name::{self, Named, Sought, Standing};
use crate::diagnostic::Diagnostic;
use crate::journal::disk;
use crate::journal::file_overlay::FileOverlay;
use crate::journal::load::Journal;
use crate::model::file_name;
use crate::model::id;
use crate::model::records::ClientRecords;
use crate::model::reflection::Reflection;
use crate::render;
use crate::visibility::{Purpose, seen_by};

const ANYTHING: Sought = Sought {
    one: "client, session, activity or reflection",
    several: "names",
    add: "Something to begin with: mw reflect \"What happened\"",
};

/// A file that can be named.
struct Place {
    name: String,
    title: Option<String>,
    standing: Standing,
    path: String,
    /// The client in whose folder it lies; `None` for one of the coach's diary.
    code: Option<String>,
}

impl Place {
    fn named(&self) -> Named<'_> {
        Named { id: &self.name, title: self.title.as_deref(), standing: self.standing }
    }
}

/// Returns the path, relative to the journal's root, of the file that lies where `typed` says: from the root, or from where we
/// stand. Nothing where `typed` is no path, or nothing of the journal lies there.
pub(crate) fn by_path(context: &Context<'_>, overlay: &FileOverlay, typed: &str) -> Result<Option<String>, Error> {
    let is_path = typed.contains('/') || Path::new(typed).extension().is_some_and(|end| end == "md" || end == "yaml");
    let Some(root) = disk::real_path(overlay.root()).filter(|_| is_path) else { return Ok(None) };
    for file in [root.join(typed), context.environment.directory.join(typed)] {
        // By the folder's real place: the file itself may be a link, and then its name is meant.
        let (Some(folder), Some(name)) = (file.parent().and_then(disk::real_path), file.file_name()) else { continue };
        let file = folder.join(name);
        let Some(path) = file.strip_prefix(&root).ok().and_then(Path::to_str) else { continue };
        if !disk::is_there(&file) || disk::is_folder(&file) {
            continue;
        }
        overlay.bounds().check(path).map_err(|out| {
            let way_out = out.way_out();
            Error::new(Kind::Invalid, out.to_string()).hint(way_out)
        })?;
        return Ok(Some(path.to_owned()));
    }
    Ok(None)
}

/// Returns the path, relative to the journal's root, of the file that `typed` names.
pub(crate) fn find(context: &Context<'_>, journal: &Journal, typed: &str) -> Result<String, Error> {
    // The coach's own diary belongs to no client, though there be only one.
    let scope = if context.names_a_client(journal) { context.scope(journal)? } else { Scope::All };
    let reader = context.sight(journal, Purpose::of(context.text_answer())).reader;
    let loaded = scope.load(journal, |folder| seen_by(folder, reader));
    let folders: Vec<&ClientRecords> = loaded.clients.iter().chain(&loaded.coach).collect();
    let mut places = places(&loaded.clients, loaded.coach.as_ref(), AsOf::at(context.environment.now));
    add_left_out(folders.iter().flat_map(|records| &records.left_out), &mut places);
    // A name that something has wins over a number.
    if !places.iter().any(|own| own.name == typed)
        && let Some(entry) = by_number(&folders, typed)?
    {
        return Ok(entry.path.clone());
    }
    named(&places, typed).map_err(|error| {
        let of_folders = loaded.clients.iter().chain(&loaded.coach).flat_map(|records| &records.left_out);
        name::perhaps_unread(error, &loaded.left_out.iter().chain(of_folders).cloned().collect::<Vec<_>>())
    })
}

/// Returns the entry whose number `typed` is, or the `last` one.
fn by_number<'a>(folders: &[&'a ClientRecords], typed: &str) -> Result<Option<&'a Reflection>, Error> {
    let found = |records: &&'a ClientRecords| Some((records.code.as_str(), entry::by_number(records, typed)?));
    let found: Vec<_> = folders.iter().filter_map(found).collect();
    match found.as_slice() {
        [] => Ok(None),
        [(_, only)] => Ok(Some(only)),
        several => {
            let whose: Vec<String> = several.iter().map(|(code, _)| format!("-c {code}")).collect();
            Err(Error::not_found(format!("several diaries have an entry `{typed}`"))
                .hint(format!("Say whose: {}", whose.join(", ")))
                .meaning(typed, several.iter().map(|(_, entry)| by_its_path(&entry.path))))
        }
    }
}

/// Returns what to type for a file that its name does not tell from others, and how it is shown.
fn by_its_path(path: &str) -> (String, String) {
    (path.to_owned(), render::clean_line(path).into_owned())
}

/// Returns the path of the one of `places` that `typed` names.
fn named(places: &[Place], typed: &str) -> Result<String, Error> {
    let all: Vec<Named<'_>> = places.iter().map(Place::named).collect();
    let matching = name::matching(&all, typed);
    let one = matching.first().filter(|first| matching.iter().all(|at| places[*at].path == places[**first].path));
    // A file has several names, and more than one of them may begin so.
    let found = &places[one.map_or_else(|| name::find(&all, typed, ANYTHING), |at| Ok(*at))?];
    let name = id::in_nfc(&found.name);
    let owners: BTreeSet<&str> =
        places.iter().filter(|own| id::in_nfc(&own.name) == name).filter_map(|own| own.code.as_deref()).collect();
    if owners.len() > 1 {
        let whose: Vec<String> = owners.iter().map(|code| format!("-c {code}")).collect();
        let files = places.iter().filter(|own| id::in_nfc(&own.name) == name);
        return Err(Error::not_found(format!("several clients have a file called `{typed}`"))
            .hint(format!("Say whose: {}", whose.join(", ")))
            .meaning(typed, files.map(|own| by_its_path(&own.path))));
    }
    Ok(found.path.clone())
}

/// Returns the files of these clients and of the coach that can be named, as they stand when asked.
fn places(clients: &[ClientRecords], coach: Option<&ClientRecords>, as_of: AsOf) -> Vec<Place> {
    let mut places = Vec::new();
    for records in clients.iter().filter(|records| !records.is_no_client) {
        add_client(records, &mut places);
        add_records(records, as_of, &mut places);
    }
    let diary = coach.into_iter().flat_map(|own| &own.reflections);
    places.extend(diary.map(|own| of_file(own.stem().to_owned(), &own.path, None)));
    places
}

/// Adds `client.md` under the client's code, and under `client`.
fn add_client(records: &ClientRecords, places: &mut Vec<Place>) {
    let Some(client) = &records.client else { return };
    for name in [records.code.as_str(), "client"] {
        places.push(Place {
            name: name.to_owned(),
            title: client.name.clone(),
            standing: Standing::Open,
            path: client.path.clone(),
            code: Some(records.code.clone()),
        });
    }
}

fn add_records(records: &ClientRecords, as_of: AsOf, places: &mut Vec<Place>) {
    let timeline = ClientTimeline::of(records, as_of);
    let code = Some(&records.code);
    for thread in &timeline.threads {
        let Some(Named { id, title, standing }) = name::of_activity(thread) else { continue };
        let path = thread.set_in.path().to_owned();
        let title = title.map(str::to_owned);
        places.push(Place { name: id.to_owned(), title, standing, path, code: code.cloned() });
    }
    // Last, so that an activity wins over a file that begins alike; a session's date before any name of a file.
    let put_off = records.sessions.iter().filter(|own| !own.stem().starts_with(&own.date.day.to_string()));
    let dates = put_off.map(|own| (own.date.day.to_string(), &own.path));
    let sessions = records.sessions.iter().map(|own| (own.stem().to_owned(), &own.path));
    let reflections = records.reflections.iter().map(|own| (own.stem().to_owned(), &own.path));
    places.extend(dates.chain(sessions).chain(reflections).map(|(name, path)| of_file(name, path, code)));
}

/// Adds the files that were left out, by their own names: those are to be mended.
fn add_left_out<'a>(left_out: impl Iterator<Item = &'a Diagnostic>, places: &mut Vec<Place>) {
    let read: BTreeSet<String> = places.iter().map(|own| own.path.clone()).collect();
    let unread = left_out.filter(|found| file_name::is_markdown(&found.path) && !read.contains(&found.path));
    places.extend(unread.map(|found| of_file(file_name::stem(&found.path).to_owned(), &found.path, None)));
}

fn of_file(name: String, path: &str, code: Option<&String>) -> Place {
    Place { name, title: None, standing: Standing::Ended, path: path.to_owned(), code: code.cloned() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::sample::{asked, journal};

    const NOOR: &str = "=== client\nactivities:\n  - title: Say it\n\n=== sessions/2026-11-03\nactivities:\n  - title: Walk\n\n\
        === sessions/2026-11-10\n\n=== diary/2026-11-10\n\nWords.\n=== diary/2026-11-12-🙂\n\nWords.\n";

    /// Returns the records of a client, with the paths that they have in a practice.
    fn client(code: &str, text: &str) -> ClientRecords {
        let mut records = ClientRecords { code: code.to_owned(), ..journal(text) };
        let in_folder = |path: &mut String| path.insert_str(0, &format!("clients/{code}/"));
        records.client.iter_mut().for_each(|own| in_folder(&mut own.path));
        records.sessions.iter_mut().for_each(|own| in_folder(&mut own.path));
        records.reflections.iter_mut().for_each(|own| in_folder(&mut own.path));
        records
    }

    fn found(clients: &[ClientRecords], typed: &str) -> Result<String, (String, String)> {
        let coach = journal("=== diary/2026-11-18\n\nMine.\n=== diary/2026-11-10\n\nMine too.\n");
        let places = places(clients, Some(&coach), asked("2026-11-20"));
        named(&places, typed).map_err(|error| (error.message, error.hints.join(" ")))
    }

    #[test]
    fn a_file_is_named_by_a_code_an_id_or_a_stem() {
        let clients = [client("k-07", NOOR)];
        let check =
            |typed: &str, expected: &str| assert_eq!(found(&clients, typed), Ok(expected.to_owned()), "{typed}");
        check("k-07", "clients/k-07/client.md");
        check("k", "clients/k-07/client.md");
        check("client", "clients/k-07/client.md");
        check("say-it", "clients/k-07/client.md");
        check("walk", "clients/k-07/sessions/2026-11-03.md");
        check("2026-11-03", "clients/k-07/sessions/2026-11-03.md");
        check("2026-11-12", "clients/k-07/diary/2026-11-12-🙂.md");
        check("2026-11-12-🙂", "clients/k-07/diary/2026-11-12-🙂.md");
        check("2026-11-18", "diary/2026-11-18.md");
        // As its title says, in whatever case.
        check("Say It", "clients/k-07/client.md");
        // A session before an entry of its day, and a client's file before one of the coach's own.
        check("2026-11-10", "clients/k-07/sessions/2026-11-10.md");
    }

    #[test]
    fn what_names_no_file_is_answered_with_names() {
        let check = |clients: &[ClientRecords], typed: &str, message: &str, hints: &str| {
            assert_eq!(found(clients, typed), Err((message.to_owned(), hints.to_owned())), "{typed}");
        };
        let clients = [client("k-07", NOOR)];
        let all =
            "There are: k-07, client, say-it, walk, 2026-11-03, 2026-11-10, 2026-11-10, 2026-11-12-🙂, … (2 more)";
        let none = |typed: &str| format!("no client, session, activity or reflection is called `{typed}`");
        check(&clients, "", &none(""), all);
        check(&clients, "../x", &none("../x"), all);
        check(&clients, "7", &none("7"), all);
        check(&clients, "Say ti", &none("Say ti"), "Did you mean `say-it`?");
        check(
            &clients,
            "2026-11-1",
            "several names begin with `2026-11-1`",
            "Name one: 2026-11-10, 2026-11-10, 2026-11-12-🙂, 2026-11-18, 2026-11-10",
        );
    }

    #[test]
    fn a_name_that_several_clients_have_is_no_one_s() {
        let clients = [client("k-07", NOOR), client("m-12", NOOR), client("p-03", "=== sessions/2026-11-04\n")];
        for typed in ["client", "say-it", "2026-11-03"] {
            let message = format!("several clients have a file called `{typed}`");
            assert_eq!(found(&clients, typed), Err((message, "Say whose: -c k-07, -c m-12".to_owned())), "{typed}");
        }
        let check =
            |typed: &str, expected: &str| assert_eq!(found(&clients, typed), Ok(expected.to_owned()), "{typed}");
        check("m-12", "clients/m-12/client.md");
        check("2026-11-04", "clients/p-03/sessions/2026-11-04.md");
        check("2026-11-18", "diary/2026-11-18.md");
    }
}
