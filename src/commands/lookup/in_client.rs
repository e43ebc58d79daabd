//! Finds the activity or goal that a name on the command line means, among those of one client.

use crate::analysis::client_timeline::ClientTimeline;
use crate::analysis::thread::ActivityThread;
use crate::app::error::Error;
use crate::commands::lookup::name::{self, Named};
use crate::document::value::Value;
use crate::model::goal::Goal;
use crate::model::records::ClientRecords;

/// Returns the thread of the activity that `typed` names.
pub(crate) fn activity<'t, 'a>(timeline: &'t ClientTimeline<'a>, typed: &str) -> Result<&'t ActivityThread<'a>, Error> {
    let (threads, all) = named(timeline);
    let found = name::find(&all, typed, name::ACTIVITY).map(|at| threads[at]);
    found.map_err(|error| name::perhaps_unread(error, &timeline.records.left_out))
}

/// Returns the shortest name to type for the activity `id`.
pub(crate) fn short_name<'a>(timeline: &ClientTimeline<'a>, id: &'a str) -> &'a str {
    let (_, all) = named(timeline);
    let at = all.iter().position(|named| named.id == id);
    at.map_or(id, |at| name::shortest(&all, at, name::ACTIVITY))
}

/// Returns the activities that have an id, and how each can be named.
fn named<'t, 'a>(timeline: &'t ClientTimeline<'a>) -> (Vec<&'t ActivityThread<'a>>, Vec<Named<'a>>) {
    timeline.threads.iter().filter_map(|thread| Some((thread, name::of_activity(thread)?))).unzip()
}

/// Returns the id of the activity that `typed` names.
pub(crate) fn activity_id(timeline: &ClientTimeline<'_>, typed: &str) -> Result<String, Error> {
    activity(timeline, typed).map(|thread| thread.id.unwrap_or_default().to_owned())
}

/// Returns the place of the goal that `typed` names in `client.md`, and the goal.
pub(crate) fn goal<'a>(records: &'a ClientRecords, typed: &str) -> Result<(usize, &'a Goal), Error> {
    let goals = records.client.as_ref().map(|client| client.goals.as_slice()).unwrap_or_default();
    let all: Vec<_> = goals.iter().map(name::of_goal).collect();
    let found = name::find(&all, typed, name::GOAL).map(|at| (at, &goals[at]));
    found.map_err(|error| name::perhaps_unread(error, &records.left_out))
}

/// Writes the names of goals in `keys` out in full, where they were cut short.
pub(crate) fn whole_goals(records: &ClientRecords, keys: &mut [(String, Value)]) -> Result<(), Error> {
    let whole = |name: &str| goal(records, name).map(|(_, goal)| goal.id.clone());
    for (key, value) in keys {
        match (key.as_str(), value) {
            ("goal", Value::Text(name)) => *name = whole(name)?,
            ("goals", Value::List(names)) => {
                for name in names {
                    if let Value::Text(name) = name {
                        *name = whole(name)?;
                    }
                }
            }
            ("goal_scores", Value::Map(scores)) => {
                for (name, _) in scores {
                    *name = whole(name)?;
                }
            }
            _ => {}
        }
    }
    Ok(())
}
