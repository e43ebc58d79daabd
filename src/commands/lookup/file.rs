//! Finds the file of a client, a session, an activity or a reflection by its name: for `edit` and `path`.

use crate::analysis::{ActivityThread, AsOf, ClientTimeline};
use crate::app::error::Error;
use crate::commands::context::Context;
use crate::commands::lookup::name::{self, Named, Sought, Standing};
use crate::journal::load::Journal;
use crate::model::records::ClientRecords;
use crate::visibility::{Purpose, seen_by};

const ANYTHING: Sought = Sought {
    one: "client, session, activity or reflection",
    several: "names",
    add: "Something to begin with: mw reflect \"What happened\"",
};

/// A file that can be named.
struct Place {
    name: String,
    standing: Standing,
    path: String,
}

/// Returns the path, relative to the journal's root, of the file that `typed` names.
pub(crate) fn find(context: &Context<'_>, journal: &Journal, typed: &str) -> Result<String, Error> {
    let scope = context.scope(journal)?;
    let reader = context.sight(journal, Purpose::of(context.text_answer())).reader;
    let loaded = scope.load(journal, |folder| seen_by(folder, reader));
    let mut places = Vec::new();
    for records in loaded.clients.iter().filter(|records| !records.is_no_client) {
        add_client(records, &mut places);
        add_records(records, AsOf::at(context.environment.now), &mut places);
    }
    let diary = loaded.coach.iter().flat_map(|own| &own.reflections);
    places.extend(diary.map(|own| Place {
        name: own.stem().to_owned(),
        standing: Standing::Ended,
        path: own.path.clone(),
    }));
    let named: Vec<Named<'_>> = places.iter().map(|own| Named { id: &own.name, standing: own.standing }).collect();
    let found = name::find(&named, typed, ANYTHING).map_err(|error| {
        let of_folders = loaded.clients.iter().chain(&loaded.coach).flat_map(|records| &records.left_out);
        name::perhaps_unread(error, &loaded.left_out.iter().chain(of_folders).cloned().collect::<Vec<_>>())
    });
    found.map(|at| places.swap_remove(at).path)
}

/// Adds `client.md` under the client's code, and under `client`.
fn add_client(records: &ClientRecords, places: &mut Vec<Place>) {
    let Some(client) = &records.client else { return };
    for name in [records.code.as_str(), "client"] {
        places.push(Place { name: name.to_owned(), standing: Standing::Open, path: client.path.clone() });
    }
}

fn add_records(records: &ClientRecords, as_of: AsOf, places: &mut Vec<Place>) {
    let timeline = ClientTimeline::of(records, as_of);
    let named = |thread: &ActivityThread<'_>| name::of_activity(thread).map(|own| (own.id.to_owned(), own.standing));
    for thread in &timeline.threads {
        let Some((name, standing)) = named(thread) else { continue };
        places.push(Place { name, standing, path: thread.set_in.path().to_owned() });
    }
    let sessions = records.sessions.iter().map(|own| (own.stem(), &own.path));
    let reflections = records.reflections.iter().map(|own| (own.stem(), &own.path));
    for (stem, path) in sessions.chain(reflections) {
        // Last, so that an activity wins over a file that begins alike.
        places.push(Place { name: stem.to_owned(), standing: Standing::Ended, path: path.clone() });
    }
}
