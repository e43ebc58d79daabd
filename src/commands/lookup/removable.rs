//! What a name means that may be an activity, a goal, a session or an entry.

use crate::analysis::{ActivityThread, ClientTimeline};
use crate::app::error::Error;
use crate::commands::lookup::entry;
use crate::commands::lookup::name::{self, Named, Sought, Standing};
use crate::model::goal::Goal;
use crate::model::reflection::Reflection;
use crate::model::session::Session;

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
    let at = name::find(&names, typed, THING).map_err(|error| name::perhaps_unread(error, &records.left_out))?;
    Ok(all.swap_remove(at).1)
}
