//! `mw remove`: takes an activity, a session, an entry or a goal out of the journal.

use clap::Args;
use clap_complete::engine::ArgValueCompleter;

use crate::analysis::ClientTimeline;
use crate::app::error::Error;
use crate::commands::change::client_folder::ClientFolder;
use crate::commands::change::save::{Saved, save};
use crate::commands::context::Context;
use crate::commands::entry::asking;
use crate::commands::flags::complete;
use crate::commands::flags::options::{Anyway, OfTheCoach, WriteOptions};
use crate::commands::lookup::owner;
use crate::commands::lookup::removable::{self, Lasting, Thing};
use crate::document::span::Span;
use crate::edit::{Edit, Step};
use crate::journal::plan::Plan;
use crate::model::activity::Activity;
use crate::model::moment::Moment;
use crate::model::reflection::Reflection;
use crate::model::session::{GoalScore, Session};
use crate::render;
use crate::render::wording::counted;

/// The keys of a file that `mw activity add` makes to hold an activity.
const HOLDER: &[&str] = &["type", "date", "share", "by", "logged_at", "activities"];

/// Remove an activity, a session, an entry or a goal
///
/// Says what hangs on it and asks. What others wrote about it stays. An activity that was tried is better let go than
/// removed: mw let-go. It can be taken back: mw undo.
#[derive(Args, Debug)]
#[command(after_help = "Examples:
  mw remove last
  mw remove walk
  mw remove 2026-11-17 --dry-run
  mw remove last --coach")]
pub(crate) struct RemoveArguments {
    /// An activity, a session's date, an entry's number or name, `last`, a path, or a goal
    #[arg(add = ArgValueCompleter::new(complete::removable))]
    name: String,
    #[command(flatten)]
    of_the_coach: OfTheCoach,
    #[command(flatten)]
    anyway: Anyway,
    #[command(flatten)]
    write: WriteOptions,
}

pub(crate) fn run(context: &mut Context<'_>, arguments: &RemoveArguments) -> Result<u8, Error> {
    let folder = begin(context, arguments)?;
    let (told, lasting) = {
        let timeline = folder.timeline(context);
        let thing = removable::named(&timeline, &arguments.name)?;
        if let Some(whose) = folder.unless_the_clients(thing.path(), arguments.anyway)? {
            writeln!(context.err, "It stands in an entry by {whose}.")?;
        }
        (told(&timeline, &thing), thing.lasting())
    };
    for line in &told {
        writeln!(context.err, "{line}")?;
    }
    if let Lasting::Path(path) = &lasting
        && let Some(words) = folder.journal.overlay.read_for_showing(path).and_then(|text| render::first_words(&text))
    {
        writeln!(context.err, "{words}")?;
    }
    if !arguments.anyway.anyway && !arguments.write.dry_run && !is_agreed(context, &folder)? {
        writeln!(context.err, "Nothing was removed.")?;
        return Ok(folder.exit_code);
    }
    let folder = folder.read_again(context)?;
    let timeline = folder.timeline(context);
    // Not by what was typed: an entry that came meanwhile is the last one now.
    let plan = plan(&folder, &removable::again(&timeline, &lasting)?)?;
    context.rescue.forget();
    if save(context, folder.home(), std::slice::from_ref(&plan), arguments.write)? == Saved::Kept {
        render::removed(context.out, &plan)?;
        writeln!(context.err, "To have it again: mw undo")?;
    }
    Ok(folder.exit_code)
}

/// Begins in the folder in which the thing stands: the coach's, the one that a path leads into, or the one of the only client who has
/// such an activity.
fn begin(context: &mut Context<'_>, arguments: &RemoveArguments) -> Result<ClientFolder, Error> {
    let name = &arguments.name;
    if arguments.of_the_coach.coach || owner::is_of_the_coach(name) {
        return ClientFolder::begin_coach(context);
    }
    // `last` is the beginning of no title here: whose entry it is must be said.
    if name.contains('/') || removable::is_a_place(name) || context.journal()?.codes().contains(name) {
        return ClientFolder::begin_at(context, name);
    }
    ClientFolder::begin_about(context, Some(name))
}

/// Asks whether to remove it; without a terminal that is refused.
fn is_agreed(context: &Context<'_>, folder: &ClientFolder) -> Result<bool, Error> {
    if !context.may_ask() {
        context.rescue.forget();
        return Err(Error::usage("this would be removed").hint("To remove it: --anyway. To look first: --dry-run"));
    }
    asking::ask(context, folder, |asks| asks.yes("Remove it?"))
}

/// Returns what it is, and what hangs on it, in lines.
fn told(timeline: &ClientTimeline<'_>, thing: &Thing<'_>) -> Vec<String> {
    let (mut goes, mut named_by) = (Tally::default(), Tally::default());
    let what = match thing {
        Thing::Activity(thread) => {
            let entries = thread.entries().count();
            named_by.add(entries, "entry");
            named_by.add(thread.records.len() - entries, "review");
            named_by.add(thread.follow_on.len(), "activity");
            format!("The activity *{}*", render::one_line(&thread.activity.title))
        }
        Thing::Goal { goal, .. } => {
            let is_it = |id: &str| id == goal.id;
            let serves = |id: &Option<String>| id.as_deref().is_some_and(is_it);
            let scored = |scores: &[GoalScore]| scores.iter().any(|own| is_it(&own.goal.text));
            let entries = timeline.records.reflections.iter();
            let sessions = timeline.records.sessions.iter();
            named_by.add(timeline.threads.iter().filter(|own| serves(&own.activity.goal)).count(), "activity");
            named_by.add(entries.filter(|own| serves(&own.goal) || scored(&own.goal_scores)).count(), "entry");
            let names = |own: &&Session| scored(&own.goal_scores) || own.goals.iter().any(|goal| is_it(&goal.text));
            named_by.add(sessions.filter(names).count(), "session");
            format!("The goal *{}*", render::one_line(&goal.title))
        }
        Thing::Session(session) => {
            goes.add(session.activities.len(), "activity");
            goes.add(session.reviewed.len(), "review");
            goes.add(session.goal_scores.len(), "score");
            let is_of_it = |own: &&Reflection| own.session.as_deref() == Some(session.stem());
            named_by.add(naming(timeline, &session.activities, is_of_it), "entry");
            format!("The session of {}", shown(session.date))
        }
        Thing::Entry(entry) => {
            goes.add(entry.activities.len(), "activity");
            goes.add(entry.goal_scores.len(), "score");
            named_by.add(naming(timeline, &entry.activities, |_| false), "entry");
            format!("The entry of {}", shown(entry.date))
        }
    };
    let hangs = [("With it goes", goes), ("Named by", named_by)];
    let hangs = hangs.into_iter().filter(|(_, tally)| !tally.0.is_empty());
    let hangs = hangs.map(|(what, tally)| format!("{what}: {}.", tally.0.join(", ")));
    std::iter::once(format!("{what}.")).chain(hangs).collect()
}

/// Counts of several kinds of things, those that are there.
#[derive(Default)]
struct Tally(Vec<String>);

impl Tally {
    fn add(&mut self, count: usize, what: &str) {
        if count > 0 {
            self.0.push(counted(count, what));
        }
    }
}

/// Returns how many entries are about one of `activities`, or name the file otherwise: they stay, and lose what they are about.
fn naming(timeline: &ClientTimeline<'_>, activities: &[Activity], names: impl Fn(&&Reflection) -> bool) -> usize {
    let is_about = |own: &&Reflection| activities.iter().any(|activity| own.activity.as_ref() == Some(&activity.id));
    timeline.records.reflections.iter().filter(|own| names(own) || is_about(own)).count()
}

fn shown(moment: Moment) -> String {
    render::wording::moment(moment)
}

/// Returns the plan that takes it away: of what is a file, the file; of an item of a list, the item.
fn plan(folder: &ClientFolder, thing: &Thing<'_>) -> Result<Plan, Error> {
    match thing {
        Thing::Session(session) => whole_file(folder, &session.path),
        Thing::Entry(entry) => whole_file(folder, &entry.path),
        Thing::Goal { goal, path } => item(folder, path, "goals", goal.spans.get("title")),
        Thing::Activity(thread) => {
            let path = thread.set_in.path();
            let span = thread.activity.spans.get("title");
            // A file that was made to hold this activity would be an entry that says nothing without it.
            let is_entry_file = folder.records.reflections.iter().any(|own| own.path == path);
            if is_entry_file && folder.has_only(path, HOLDER)? && folder.item(path, "activities", span)?.is_only {
                return whole_file(folder, path);
            }
            item(folder, path, "activities", span)
        }
    }
}

fn whole_file(folder: &ClientFolder, path: &str) -> Result<Plan, Error> {
    let before = folder.journal.overlay.read_needed(path)?;
    Ok(Plan { path: path.to_owned(), before: Some(before), after: None })
}

/// Returns the plan that takes the item at `span` out of the list `key`, and the key with the last one.
fn item(folder: &ClientFolder, path: &str, key: &str, span: Option<Span>) -> Result<Plan, Error> {
    let item = folder.item(path, key, span)?;
    let mut way = vec![Step::key(key)];
    if !item.is_only {
        way.push(Step::Item(item.at));
    }
    folder.plan_edits(path, &[Edit::Remove { path: way }])?.only_plan()
}
