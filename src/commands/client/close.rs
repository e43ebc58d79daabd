//! `mw client close`: ends the work with a client.

use clap::Args;

use crate::analysis::{ActivityThread, AsOf, ClientTimeline};
use crate::app::error::{Error, Kind};
use crate::app::prompts::Asks;
use crate::commands::change::client_folder::ClientFolder;
use crate::commands::change::save::{Saved, save};
use crate::commands::context::Context;
use crate::commands::entry::{asking, write_down};
use crate::commands::flags::day;
use crate::commands::flags::options::WriteOptions;
use crate::document::value::Value;
use crate::edit::{Edit, Step};
use crate::journal::plan::Plan;
use crate::model::moment::Day;
use crate::model::when::Tense;
use crate::model::words::{Author, ClientStatus, Outcome, SessionStatus};
use crate::render;
use crate::render::wording::counted;

/// End the work with a client
///
/// What is still open is asked about: done, let go, or going on without you. The files stay as they are, and the client is
/// left out of the screens of every day.
#[derive(Args, Debug)]
#[command(after_help = "Examples:
  mw client close -c noor
  mw client close -c noor --until 2026-11-27 --let-go
  mw client close -c noor --keep")]
pub(crate) struct CloseArguments {
    /// The last day of the work together; else today
    #[arg(long, value_name = "DAY")]
    until: Option<String>,
    /// What is open is let go
    #[arg(long, conflicts_with = "keep")]
    let_go: bool,
    /// What is open stays open
    #[arg(long)]
    keep: bool,
    #[command(flatten)]
    write: WriteOptions,
}

pub(crate) fn run(context: &mut Context<'_>, arguments: &CloseArguments) -> Result<u8, Error> {
    let until = match &arguments.until {
        Some(typed) => day::day(context, "until", typed, Tense::Told)?.day,
        None => context.today(),
    };
    let folder = ClientFolder::begin(context)?;
    refuse_closed(context, &folder)?;
    refuse_before_it_began(&folder, until)?;
    let ends = ends(context, &folder, arguments)?;
    let folder = folder.read_again(context)?;
    let ends = still_open(context, &folder, ends);
    let set = |key: &str, value: String| Edit::Set { path: vec![Step::key(key)], value: Value::Word(value) };
    let edits = [set("status", ClientStatus::Closed.word().to_owned()), set("until", until.to_string())];
    let mut plans = folder.plan_edits(&folder.path("client.md"), &edits)?.plans;
    for (id, outcome) in ends {
        plans.push(ending(context, &folder, id, outcome)?);
    }
    if plans.len() > 1 {
        writeln!(context.err, "This is a change of {}.", counted(plans.len(), "file"))?;
    }
    if save(context, folder.home(), &plans, arguments.write)? == Saved::Kept {
        let name = folder.records.client.as_ref().and_then(|client| client.name.as_deref());
        writeln!(context.out, "Closed on {until}: {}", render::client(&folder.records.code, name))?;
        say_what_is_planned(context, &folder)?;
    }
    Ok(folder.exit_code)
}

/// Refuses a last day that comes before the first one.
fn refuse_before_it_began(folder: &ClientFolder, until: Day) -> Result<(), Error> {
    match folder.records.client.as_ref().and_then(|client| client.since).filter(|since| until < *since) {
        None => Ok(()),
        Some(since) => Err(Error::usage(format!("{until} is before the work began, on {since}"))
            .hint("Give the last day: mw client close --until DAY")
            .hint("Where it began on another day: mw client change --since DAY")),
    }
}

/// Refuses to end what has ended: its last day would be written over.
fn refuse_closed(context: &Context<'_>, folder: &ClientFolder) -> Result<(), Error> {
    let Some(client) = folder.records.client.as_ref().filter(|own| own.status == ClientStatus::Closed) else {
        return Ok(());
    };
    let ended = client.until.map_or_else(|| "has ended already".to_owned(), |day| format!("ended on {day} already"));
    let whose = render::client(&folder.records.code, client.name.as_deref());
    Err(Error::new(Kind::Conflict, format!("the work with {whose} {ended}"))
        .hint(format!("Another last day: {}", context.again("mw client change --until DAY")))
        .hint(format!("To go on with the work: {}", context.again("mw client change --status active --without until"))))
}

/// Returns those of `ends` whose activity is open still: somebody may have ended one while it was asked about.
fn still_open(context: &Context<'_>, folder: &ClientFolder, ends: Vec<(String, Outcome)>) -> Vec<(String, Outcome)> {
    let timeline = folder.timeline(context);
    ends.into_iter().filter(|(id, _)| timeline.thread(id).is_some_and(ActivityThread::is_open)).collect()
}

/// Returns how each activity ends that does not stay open, by id.
fn ends(
    context: &Context<'_>,
    folder: &ClientFolder,
    arguments: &CloseArguments,
) -> Result<Vec<(String, Outcome)>, Error> {
    let timeline = folder.timeline(context);
    let open = open(&timeline);
    if open.is_empty() || arguments.keep {
        return Ok(Vec::new());
    }
    if arguments.let_go {
        return Ok(open.into_iter().map(|(id, _)| (id, Outcome::LetGo)).collect());
    }
    if !context.may_ask() {
        let titles: Vec<String> = open.iter().map(|(_, title)| format!("*{title}*")).collect();
        return Err(Error::usage(format!("still open: {}", titles.join(", ")))
            .hint("To let go of it: --let-go. To leave it open: --keep. One by one: mw done, mw let-go"));
    }
    asking::ask(context, folder, |asks| ask(&open, asks))
}

/// Returns the id and the title of each open activity.
fn open(timeline: &ClientTimeline<'_>) -> Vec<(String, String)> {
    let open = timeline.threads.iter().filter(|thread| thread.is_open());
    open.filter_map(|thread| Some((thread.id?.to_owned(), render::one_line(&thread.activity.title)))).collect()
}

fn ask(open: &[(String, String)], asks: &mut dyn Asks) -> Result<Vec<(String, Outcome)>, Error> {
    let fates = ["It stays open", "It is done", "Let go"].map(str::to_owned);
    let mut ends = Vec::new();
    for (id, title) in open {
        match asks.choice(&format!("*{title}*: what becomes of it?"), &fates)? {
            Some(1) => ends.push((id.clone(), Outcome::Done)),
            Some(2) => ends.push((id.clone(), Outcome::LetGo)),
            _ => {}
        }
    }
    Ok(ends)
}

/// Returns the plan of the entry that ends an activity.
fn ending(context: &Context<'_>, folder: &ClientFolder, id: String, outcome: Outcome) -> Result<Plan, Error> {
    let mut entry = write_down::new_entry(context, folder);
    entry.activity = Some(id);
    entry.keys.push(("outcome".to_owned(), Value::Word(outcome.word().to_owned())));
    if folder.is_practice() {
        entry.keys.push(("by".to_owned(), Value::Word(Author::Coach.word().to_owned())));
    }
    write_down::plan(context, folder, &entry)?.only_plan()
}

/// Says which sessions are planned still, and how to call them off.
fn say_what_is_planned(context: &mut Context<'_>, folder: &ClientFolder) -> Result<(), Error> {
    let asked = AsOf::at(context.environment.now);
    let is_to_come = |status| matches!(status, None | Some(SessionStatus::Planned));
    for session in folder.records.sessions.iter().filter(|own| is_to_come(own.status) && !asked.has_come(own.date)) {
        let cancel = context.again(&format!("mw session cancel {}", session.date.day));
        writeln!(context.err, "Still planned: {}. To call it off: {cancel}", session.date.day)?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::prompts::Answers;

    #[test]
    fn what_is_open_ends_or_stays_as_it_is_answered() {
        let open = ["walk", "swim", "rest"].map(|id| (id.to_owned(), id.to_owned()));
        let mut answers = Answers(["It is", "Let", ""].into_iter().collect());
        let ends = ask(&open, &mut answers).expect("answered");
        assert_eq!(ends, [("walk".to_owned(), Outcome::Done), ("swim".to_owned(), Outcome::LetGo)]);
    }
}
