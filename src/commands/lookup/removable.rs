//! What a name means that may be an activity, a goal, a session or an entry.

use crate::analysis::{ActivityThread, ClientTimeline};
use crate::app::error::{Error, Kind};
use crate::commands::lookup::entry;
use crate::commands::lookup::name::{self, Named, Sought, Standing};
use crate::model::goal::Goal;
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
    /// An activity or a goal, by its id.
    Id(String),
    /// A session or an entry, by its file.
    Path(String),
}

impl Thing<'_> {
    /// Returns what it is known by.
    pub(crate) fn lasting(&self) -> Lasting {
        match self {
            Self::Activity(thread) => Lasting::Id(thread.id.unwrap_or_default().to_owned()),
            Self::Goal { goal, .. } => Lasting::Id(goal.id.clone()),
            Self::Session(session) => Lasting::Path(session.path.clone()),
            Self::Entry(entry) => Lasting::Path(entry.path.clone()),
        }
    }
}

/// Returns the same thing among records that were read again.
pub(crate) fn again<'a>(timeline: &ClientTimeline<'a>, lasting: &Lasting) -> Result<Thing<'a>, Error> {
    let path = match lasting {
        Lasting::Id(id) => return named(timeline, id),
        Lasting::Path(path) => path,
    };
    let session = timeline.records.sessions.iter().find(|own| own.path == *path).map(Thing::Session);
    let entry = || timeline.records.reflections.iter().find(|own| own.path == *path).map(Thing::Entry);
    session.or_else(entry).ok_or_else(|| {
        Error::new(Kind::Conflict, format!("{} is gone by now", render::clean_line(path))).hint("Nothing was removed")
    })
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
    let names: Vec<Named<'_>> = all.iter().map(|(named, _)| *named).collect();
    let at = name::find(&names, typed, THING).map_err(|error| {
        let error = name::perhaps_unread(error, &records.left_out);
        // A client is no thing that one removes in passing.
        if typed == records.code { error.hint("The work with a client ends with: mw client close") } else { error }
    })?;
    Ok(all.swap_remove(at).1)
}
