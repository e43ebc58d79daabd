//! Which activity an id means: ids are unique within a client, and where two files define one id the earlier keeps it.

use std::collections::HashMap;

use chrono::NaiveTime;

use crate::model::activity::Activity;
use crate::model::client::Client;
use crate::model::moment::Day;
use crate::model::reflection::Reflection;
use crate::model::session::Session;

/// The file that defines an activity.
#[derive(Clone, Copy, Debug)]
pub(crate) enum SetIn<'a> {
    /// `client.md`: a standing activity, without a day of setting.
    Client(&'a Client),
    /// A session, whatever its status.
    Session(&'a Session),
    /// A reflection.
    Reflection(&'a Reflection),
}

impl<'a> SetIn<'a> {
    /// Returns the file's path, relative to the journal's root.
    pub(crate) fn path(self) -> &'a str {
        match self {
            Self::Client(client) => &client.path,
            Self::Session(session) => &session.path,
            Self::Reflection(reflection) => &reflection.path,
        }
    }

    /// Returns the day of setting; a standing activity has none.
    pub(crate) const fn day(self) -> Option<Day> {
        match self {
            Self::Client(_) => None,
            Self::Session(session) => Some(session.date.day),
            Self::Reflection(reflection) => Some(reflection.date.day),
        }
    }

    /// Returns the order of the format: standing activities, then by day, time and path.
    fn order(self) -> (Option<(Day, Option<NaiveTime>)>, &'a str) {
        let moment = match self {
            // Nothing comes before a moment: a standing activity was there before every file.
            Self::Client(_) => None,
            Self::Session(session) => Some(session.date.order()),
            Self::Reflection(reflection) => Some(reflection.date.order()),
        };
        (moment, path_key(self.path()))
    }

    fn activities(self) -> &'a [Activity] {
        match self {
            Self::Client(client) => &client.activities,
            Self::Session(session) => &session.activities,
            Self::Reflection(reflection) => &reflection.activities,
        }
    }
}

/// Returns the part of a path that the order of the format compares: without `.md`.
pub(crate) fn path_key(path: &str) -> &str {
    // `a.md` comes before `a-2.md`: with the ending, `-` would sort before `.`, and the second file before the first.
    path.strip_suffix(".md").unwrap_or(path)
}

/// An activity as it was defined, with the id it keeps.
#[derive(Clone, Copy, Debug)]
pub(super) struct Definition<'a> {
    pub(super) activity: &'a Activity,
    pub(super) set_in: SetIn<'a>,
    /// `None` where an earlier definition keeps the id.
    pub(super) id: Option<&'a str>,
}

/// Returns every activity of these files in the order of the format, and which of them each id means.
pub(super) fn definitions<'a>(
    client: Option<&'a Client>,
    sessions: impl Iterator<Item = &'a Session>,
    reflections: impl Iterator<Item = &'a Reflection>,
) -> (Vec<Definition<'a>>, HashMap<&'a str, usize>) {
    let files = client.map(SetIn::Client).into_iter();
    let files = files.chain(sessions.map(SetIn::Session)).chain(reflections.map(SetIn::Reflection));
    // Most files set nothing, and need no place in the order.
    let mut files: Vec<_> = files.filter(|file| !file.activities().is_empty()).collect();
    // Files come by folder. What an id means must not hang on whether it was set in a session or in an entry.
    files.sort_by(|one, other| one.order().cmp(&other.order()));
    let mut definitions = Vec::new();
    let mut by_id = HashMap::new();
    for set_in in files {
        for activity in set_in.activities() {
            // The earlier file keeps the id: an entry that named it goes on meaning what it meant when it was written.
            let keeps = *by_id.entry(activity.id.as_str()).or_insert(definitions.len()) == definitions.len();
            // The later one stays, without an id: it is shown, and nothing is renamed behind its owner's back.
            definitions.push(Definition { activity, set_in, id: keeps.then_some(&activity.id) });
        }
    }
    (definitions, by_id)
}
