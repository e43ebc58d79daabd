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

/// Returns the threads of the activities that `typed` may name: one where that is certain.
pub(crate) fn activities<'t, 'a>(timeline: &'t ClientTimeline<'a>, typed: &str) -> Vec<&'t ActivityThread<'a>> {
    let (threads, all) = named(timeline);
    name::matching(&all, typed).into_iter().map(|at| threads[at]).collect()
}

/// Returns the shortest name to type for the activity `id`.
pub(crate) fn short_name<'a>(timeline: &ClientTimeline<'a>, id: &'a str) -> &'a str {
    let (_, all) = named(timeline);
    let at = all.iter().position(|named| named.id == id);
    at.map_or(id, |at| name::shortest(&all, at, name::ACTIVITY))
}

/// Returns the activities that have an id, and how each can be named.
fn named<'t, 'a>(timeline: &'t ClientTimeline<'a>) -> (Vec<&'t ActivityThread<'a>>, Vec<Named<'a>>) {
    // Both leave out the same ones, so a place in one is a place in the other.
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::sample::{asked, journal};
    use crate::app::error::Kind;
    use crate::diagnostic::{Code, Diagnostic};

    const CLIENT: &str = "=== client\ngoals:\n  - title: Calmer meetings\n  - title: Home at seven\n    status: dropped\nactivities:\n  \
        - title: Say it\n    goal: calmer-meetings\n  - title: Say it in the room\n  - title: Said before\n    offered: true\n\n";

    #[test]
    fn a_name_means_what_is_going_on_before_what_is_over() {
        let records = journal(CLIENT);
        let timeline = ClientTimeline::of(&records, asked("2026-11-20"));
        let check = |typed: &str, expected: Result<&str, &str>| {
            let found = activity_id(&timeline, typed).map_err(|error| error.message);
            assert_eq!(found.as_deref().map_err(String::as_str), expected, "{typed}");
        };
        check("say-it", Ok("say-it"));
        check("say-it-", Ok("say-it-in-the-room"));
        check("said", Ok("said-before"));
        check("say", Err("several activities begin with `say`"));
        check("", Err("no activity is called ``"));
        assert_eq!(goal(&records, "home").map(|(at, own)| (at, own.id.as_str())).ok(), Some((1, "home-at-seven")));
    }

    #[test]
    fn a_name_that_nothing_has_may_stand_in_a_file_that_could_not_be_read() {
        let left_out = vec![Diagnostic::of_file(Code::Unreadable, "client.md", "the file is gone")];
        let records = ClientRecords { left_out, ..journal("=== diary/2026-11-05\n\nWords.\n") };
        let timeline = ClientTimeline::of(&records, asked("2026-11-20"));
        let found = [activity_id(&timeline, "x").err(), goal(&records, "x").err()];
        let found = found.map(|error| error.map(|error| (error.kind, error.message)));
        let expected =
            ["activity", "goal"].map(|kind| format!("no {kind} is called `x`, but not everything could be read"));
        assert_eq!(found, expected.map(|message| Some((Kind::Disk, message))));
    }

    #[test]
    fn the_name_to_type_is_as_short_as_it_can_be() {
        let records = journal(CLIENT);
        let timeline = ClientTimeline::of(&records, asked("2026-11-20"));
        let check = |id: &str, expected: &str| assert_eq!(short_name(&timeline, id), expected);
        check("said-before", "said");
        check("say-it", "say-it");
        check("say-it-in-the-room", "say-it-in");
        check("unknown", "unknown");
    }

    #[test]
    fn goals_that_were_cut_short_are_written_in_full() {
        let records = journal(CLIENT);
        let scores = Value::Map(vec![("home".to_owned(), Value::Whole(1))]);
        let list = Value::List(vec![Value::text("home"), Value::text("calmer-meetings")]);
        let mut keys = vec![
            ("goal".to_owned(), Value::text("calm")),
            ("goals".to_owned(), list),
            ("goal_scores".to_owned(), scores),
            ("title".to_owned(), Value::text("calm")),
        ];
        whole_goals(&records, &mut keys).expect("goals that there are");
        let whole = Value::List(vec![Value::text("home-at-seven"), Value::text("calmer-meetings")]);
        let expected = [
            ("goal", Value::text("calmer-meetings")),
            ("goals", whole),
            ("goal_scores", Value::Map(vec![("home-at-seven".to_owned(), Value::Whole(1))])),
            ("title", Value::text("calm")),
        ];
        assert_eq!(keys, expected.map(|(key, value)| (key.to_owned(), value)));
        let unknown = whole_goals(&records, &mut [("goal".to_owned(), Value::text("x"))]);
        assert_eq!(unknown.map_err(|error| error.message), Err("no goal is called `x`".to_owned()));
    }
}
