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
use crate::commands::flags::options::{Anyway, WriteOptions};
use crate::commands::lookup::removable::{self, Lasting, Thing};
use crate::document::span::Span;
use crate::edit::{Edit, Step};
use crate::journal::plan::Plan;
use crate::model::moment::Moment;
use crate::render;
use crate::render::wording::counted;

/// Remove an activity, a session, an entry or a goal
///
/// Says what hangs on it and asks. What others wrote about it stays. An activity that was tried is better let go than
/// removed: mw let-go. It can be taken back: mw undo.
#[derive(Args, Debug)]
#[command(after_help = "Examples:
  mw remove last
  mw remove walk
  mw remove 2026-11-17 --dry-run")]
pub(crate) struct RemoveArguments {
    /// An activity, a session's date, an entry's number or name, `last`, a path, or a goal
    #[arg(add = ArgValueCompleter::new(complete::removable))]
    name: String,
    #[command(flatten)]
    anyway: Anyway,
    #[command(flatten)]
    write: WriteOptions,
}

pub(crate) fn run(context: &mut Context<'_>, arguments: &RemoveArguments) -> Result<u8, Error> {
    let folder = ClientFolder::begin_about(context, Some(&arguments.name))?;
    let (told, lasting) = {
        let timeline = folder.timeline(context);
        let thing = removable::named(&timeline, &arguments.name)?;
        if let Some(whose) = folder.unless_the_clients(path_of(&thing), arguments.anyway)? {
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
    let thing = removable::again(&timeline, &lasting)?;
    let plan = plan(&folder, &thing)?;
    context.rescue.forget();
    if save(context, folder.home(), std::slice::from_ref(&plan), arguments.write)? == Saved::Kept {
        render::removed(context.out, &plan)?;
        writeln!(context.err, "To have it again: mw undo")?;
    }
    Ok(folder.exit_code)
}

/// Asks whether to remove it; without a terminal that is refused.
fn is_agreed(context: &Context<'_>, folder: &ClientFolder) -> Result<bool, Error> {
    if !context.may_ask() {
        context.rescue.forget();
        return Err(Error::usage("this would be removed").hint("To remove it: --anyway. To look first: --dry-run"));
    }
    asking::ask(context, folder, |asks| asks.yes("Remove it?"))
}

fn path_of<'a>(thing: &Thing<'a>) -> &'a str {
    match thing {
        Thing::Activity(thread) => thread.set_in.path(),
        Thing::Goal { path, .. } => path,
        Thing::Session(session) => &session.path,
        Thing::Entry(entry) => &entry.path,
    }
}

/// Returns what it is, and what hangs on it, in lines.
fn told(timeline: &ClientTimeline<'_>, thing: &Thing<'_>) -> Vec<String> {
    let mut hangs = Vec::new();
    let mut add = |count: usize, what: &str| {
        if count > 0 {
            hangs.push(counted(count, what));
        }
    };
    let what = match thing {
        Thing::Activity(thread) => {
            add(thread.entries().count(), "entry");
            add(thread.records.len() - thread.entries().count(), "review");
            add(thread.follow_on.len(), "activity");
            format!("The activity *{}*", render::one_line(&thread.activity.title))
        }
        Thing::Goal { goal, .. } => {
            let serves = |id: &Option<String>| id.as_deref() == Some(&goal.id);
            add(timeline.threads.iter().filter(|own| serves(&own.activity.goal)).count(), "activity");
            add(timeline.entries.iter().filter(|own| serves(&own.reflection.goal)).count(), "entry");
            format!("The goal *{}*", render::one_line(&goal.title))
        }
        Thing::Session(session) => {
            add(session.activities.len(), "activity");
            add(session.reviewed.len(), "review");
            add(session.goal_scores.len(), "score");
            format!("The session of {}", shown(session.date))
        }
        Thing::Entry(entry) => {
            add(entry.activities.len(), "activity");
            add(entry.goal_scores.len(), "score");
            format!("The entry of {}", shown(entry.date))
        }
    };
    let on = match thing {
        Thing::Activity(_) | Thing::Goal { .. } => "Named by",
        Thing::Session(_) | Thing::Entry(_) => "With it goes",
    };
    let hangs = (!hangs.is_empty()).then(|| format!("{on}: {}.", hangs.join(", ")));
    std::iter::once(format!("{what}.")).chain(hangs).collect()
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
            // A file that was made to hold this activity would be an entry that says nothing without it.
            let holds_nothing_else = folder.records.reflections.iter().any(|own| {
                own.path == path && !own.is_entry() && own.activities.len() == 1 && own.goal_scores.is_empty()
            });
            if holds_nothing_else {
                return whole_file(folder, path);
            }
            item(folder, path, "activities", thread.activity.spans.get("title"))
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
