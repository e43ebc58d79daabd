//! What a name means that may be an activity, a goal, a session or an entry.

use crate::analysis::{ActivityThread, ClientTimeline};
use crate::app::error::{Error, Kind};
use crate::commands::lookup::entry;
use crate::commands::lookup::name::{self, Named, Sought, Standing};
use crate::model::client::Client;
use crate::model::goal::Goal;
use crate::model::id;
use crate::model::records::{ClientRecords, FolderOwner};
use crate::model::reflection::Reflection;
use crate::model::session::Session;
use crate::render;

const THING: Sought = Sought {
    one: "activity, session, entry or goal",
    several: "names",
    add: "Something to begin with: mw reflect \"What happened\"",
};

/// Something that stands in a client's folder.
pub(crate) enum Thing<'a> {
    /// An activity.
    Activity(Box<ActivityThread<'a>>),
    /// A goal.
    Goal {
        /// The goal.
        goal: &'a Goal,
        /// The client's file.
        path: &'a str,
    },
    /// A session.
    Session(&'a Session),
    /// An entry.
    Entry(&'a Reflection),
}

/// What something is known by whatever is added: a number and `last` may mean another one after a while.
pub(crate) enum Lasting {
    /// An activity, by its id.
    Activity(String),
    /// A goal, by its id: an activity may have the same.
    Goal(String),
    /// A session or an entry, by its file.
    Path(String),
}

impl<'a> Thing<'a> {
    /// Returns the file in which it stands.
    pub(crate) fn path(&self) -> &'a str {
        match self {
            Self::Activity(thread) => thread.set_in.path(),
            Self::Goal { path, .. } => path,
            Self::Session(session) => &session.path,
            Self::Entry(entry) => &entry.path,
        }
    }

    /// Returns what it is known by.
    pub(crate) fn lasting(&self) -> Lasting {
        match self {
            Self::Activity(thread) => Lasting::Activity(thread.id.unwrap_or_default().to_owned()),
            Self::Goal { goal, .. } => Lasting::Goal(goal.id.clone()),
            Self::Session(session) => Lasting::Path(session.path.clone()),
            Self::Entry(entry) => Lasting::Path(entry.path.clone()),
        }
    }
}

/// Returns the same thing among records that were read again.
pub(crate) fn again<'a>(timeline: &ClientTimeline<'a>, lasting: &Lasting) -> Result<Thing<'a>, Error> {
    let records = timeline.records;
    let (name, found) = match lasting {
        Lasting::Activity(id) => (id, timeline.thread(id).map(|thread| Thing::Activity(Box::new(thread.clone())))),
        Lasting::Goal(id) => {
            let of = |client: &'a Client| client.goals.iter().find(|goal| goal.id == *id).map(|goal| (goal, client));
            let goal = records.client.as_ref().and_then(of);
            (id, goal.map(|(goal, client)| Thing::Goal { goal, path: &client.path }))
        }
        Lasting::Path(path) => {
            let session = records.sessions.iter().find(|own| own.path == *path).map(Thing::Session);
            let entry = || records.reflections.iter().find(|own| own.path == *path).map(Thing::Entry);
            (path, session.or_else(entry))
        }
    };
    found.ok_or_else(|| {
        Error::new(Kind::Conflict, format!("{} is gone by now", render::clean_line(name))).hint("Nothing was removed")
    })
}

/// Returns whether `typed` names an entry by its place alone: it says nothing about whose.
pub(crate) fn is_a_place(typed: &str) -> bool {
    typed == "last" || typed.parse::<usize>().is_ok()
}

/// Returns what `typed` names: an activity and a goal before a session, and a session before an entry of its day.
pub(crate) fn named<'a>(timeline: &ClientTimeline<'a>, typed: &str) -> Result<Thing<'a>, Error> {
    let records = timeline.records;
    let mut all: Vec<(Named<'a>, Thing<'a>)> = Vec::new();
    for thread in &timeline.threads {
        all.extend(name::of_activity(thread).map(|named| (named, Thing::Activity(Box::new(thread.clone())))));
    }
    if let Some(client) = &records.client {
        all.extend(client.goals.iter().map(|goal| (name::of_goal(goal), Thing::Goal { goal, path: &client.path })));
    }
    let of_file = |stem| Named { standing: Standing::Ended, ..Named::of_stem(stem) };
    let of_that_day: Vec<&Session> = records.sessions.iter().filter(|own| own.date.day.to_string() == typed).collect();
    if let [only] = of_that_day.as_slice()
        && !all.iter().any(|(named, _)| named.id == typed)
    {
        return Ok(Thing::Session(only));
    }
    all.extend(records.sessions.iter().map(|own| (of_file(own.stem()), Thing::Session(own))));
    all.extend(records.reflections.iter().map(|own| (of_file(own.stem()), Thing::Entry(own))));
    let has_that_name = all.iter().any(|(named, _)| named.id == typed);
    if !has_that_name && let Some(entry) = entry::by_number(records, typed).or_else(|| entry::by_path(records, typed)) {
        return Ok(Thing::Entry(entry));
    }
    if !has_that_name && let Some(session) = session_by_path(records, typed) {
        return Ok(Thing::Session(session));
    }
    if !has_that_name {
        refuse_a_client(records, typed)?;
    }
    let names: Vec<Named<'_>> = all.iter().map(|(named, _)| *named).collect();
    let at = name::find(&names, typed, THING).map_err(|error| name::perhaps_unread(error, &records.left_out))?;
    Ok(all.swap_remove(at).1)
}

/// Returns the session whose file lies at the path `typed`, from the journal's root or from the client's folder.
fn session_by_path<'a>(records: &'a ClientRecords, typed: &str) -> Option<&'a Session> {
    let typed = typed.strip_prefix("./").unwrap_or(typed);
    let in_folder =
        |path: &str| path.strip_prefix(&records.folder).is_some_and(|rest| rest.trim_start_matches('/') == typed);
    records.sessions.iter().find(|own| own.path == typed || in_folder(&own.path))
}

/// Refuses to remove a client: the work with them ends, and what was written stays.
fn refuse_a_client(records: &ClientRecords, typed: &str) -> Result<(), Error> {
    let Some(client) = &records.client else { return Ok(()) };
    let path = typed.strip_prefix("./").unwrap_or(typed);
    let is_in_practice = records.owner == FolderOwner::Client;
    let is_code = is_in_practice && id::in_nfc(typed) == id::in_nfc(&records.code);
    let is_folder = is_in_practice && path.trim_end_matches('/') == records.folder;
    if !is_folder && path != client.path && path != "client.md" && path != "client" && !is_code {
        return Ok(());
    }
    let error = Error::usage("a client is not removed by this");
    Err(if is_in_practice {
        error.hint(format!("To end the work with them: mw client close -c {}", render::clean_line(&records.code)))
    } else {
        error.hint("What client.md says is changed with: mw client change")
    })
}
