//! `mw session close`: writes down how a session ended.

use clap::Args;
use clap_complete::engine::ArgValueCompleter;

use crate::commands::completions;
use crate::commands::context::Context;
use crate::commands::options::WriteOptions;
use crate::commands::save::{Saved, save};
use crate::commands::which;
use crate::commands::writing::Writing;
use crate::document::value::Value;
use crate::edit::{Edit, Step};
use crate::error::Error;
use crate::exit_code;
use crate::interaction::questions::{Asks, Person};
use crate::model::fields::MANY;
use crate::model::session::Session;
use crate::model::words::{Outcome, SessionStatus};
use crate::render;

/// Write down how a session ended
///
/// Says that it was held, how long it was, how many minutes were left for what comes next, what the client takes away,
/// and which activities were looked back on. In a terminal it asks for what is missing.
#[derive(Args, Debug)]
#[command(after_help = "Example:
  mw session close --minutes 60 --left 12 --carry \"I may say no\" --reviewed tell=done --reviewed laptop")]
pub(crate) struct CloseArguments {
    /// The session, by its date; else the latest one
    #[arg(add = ArgValueCompleter::new(completions::sessions))]
    session: Option<String>,
    /// How long it was, in minutes
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(i64).range(0..=MANY))]
    minutes: Option<i64>,
    /// How many minutes were left when the activities were agreed
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(i64).range(0..=MANY))]
    left: Option<i64>,
    /// What the client takes away, in their words
    #[arg(long, value_name = "TEXT")]
    carry: Option<String>,
    /// An activity that was looked back on, and how it ended
    #[arg(long, value_name = "ID=OUTCOME")]
    reviewed: Vec<String>,
    #[command(flatten)]
    write: WriteOptions,
}

pub(crate) fn run(context: &mut Context<'_>, arguments: &CloseArguments) -> Result<u8, Error> {
    let writing = Writing::begin(context)?;
    let session = session(context, &writing, arguments.session.as_deref())?;
    let mut edits = vec![set("status", Value::Word(SessionStatus::Held.word().to_owned()))];
    edits.extend(arguments.minutes.map(|minutes| set("minutes", Value::Whole(minutes))));
    edits.extend(arguments.left.map(|left| set("minutes_left", Value::Whole(left))));
    edits.extend(arguments.carry.as_ref().map(|carry| set("carry_forward", Value::text(carry.trim()))));
    edits.extend(reviews(context, &writing, session, &arguments.reviewed)?);
    if context.may_ask() {
        edits.extend(ask_for_the_missing(arguments, session, &mut Person)?);
    }
    let planned = writing.plan_edits(&session.path, &edits)?;
    let typed = arguments.carry.as_deref();
    if save(context, &writing.journal.root, &planned.plan, arguments.write, typed)? == Saved::Kept {
        writeln!(context.out, "Held: {}. Kept in {}", session.stem, render::clean(&session.path))?;
    }
    Ok(exit_code::DONE)
}

/// Returns the session that `name` names, else the latest one.
pub(super) fn session<'a>(
    context: &Context<'_>,
    writing: &'a Writing,
    name: Option<&str>,
) -> Result<&'a Session, Error> {
    match name {
        Some(name) => which::session(&writing.records, name, context.today()),
        None => writing
            .latest_session(context)
            .ok_or_else(|| Error::not_found("no session has begun yet").hint("Add it first: mw session add")),
    }
}

/// Returns the change that gives `key` a value.
pub(super) fn set(key: &str, value: Value) -> Edit {
    Edit::Set { path: vec![Step::key(key)], value }
}

/// Returns the changes that add the activities looked back on to the session's list.
fn reviews(
    context: &Context<'_>,
    writing: &Writing,
    session: &Session,
    reviewed: &[String],
) -> Result<Vec<Edit>, Error> {
    let analysis = writing.analysis(context);
    let mut edits = Vec::new();
    for review in reviewed {
        let (name, outcome) = review.split_once('=').map_or((review.as_str(), None), |(name, word)| (name, Some(word)));
        let id = which::activity_id(&analysis, name)?;
        let at = session.reviewed.iter().position(|own| own.activity.text == id);
        let value = match outcome.map(outcome_of).transpose()? {
            None if at.is_some() => continue,
            None => Value::text(&id),
            Some(outcome) => Value::Map(vec![
                ("activity".to_owned(), Value::text(&id)),
                ("outcome".to_owned(), Value::Word(outcome.word().to_owned())),
            ]),
        };
        edits.push(match at {
            Some(at) => Edit::Set { path: vec![Step::key("reviewed"), Step::Item(at)], value },
            None => Edit::Append { path: vec![Step::key("reviewed")], value },
        });
    }
    Ok(edits)
}

fn outcome_of(word: &str) -> Result<Outcome, Error> {
    Outcome::from_word(&word.replace('-', "_")).ok_or_else(|| {
        Error::usage(format!("`{word}` is not an outcome")).hint(format!("One of: {}", Outcome::WORDS.join(", ")))
    })
}

/// Asks for what neither the file nor the flags say; an empty answer leaves it open.
fn ask_for_the_missing(arguments: &CloseArguments, session: &Session, asks: &mut dyn Asks) -> Result<Vec<Edit>, Error> {
    let mut edits = Vec::new();
    let whole = |answer: Option<String>| {
        answer.and_then(|answer| answer.parse::<i64>().ok()).filter(|number| (0..=MANY).contains(number))
    };
    if arguments.minutes.is_none() && session.minutes.is_none() {
        let minutes = whole(asks.line("How long was it, in minutes?")?);
        edits.extend(minutes.map(|minutes| set("minutes", Value::Whole(minutes))));
    }
    if arguments.carry.is_none() && session.carry_forward.is_none() {
        let carry = asks.line("What does the client take away, in their words?")?;
        edits.extend(carry.map(|carry| set("carry_forward", Value::text(carry))));
    }
    if arguments.left.is_none() && session.minutes_left.is_none() {
        let left = whole(asks.line("How many minutes were left for what comes next?")?);
        edits.extend(left.map(|left| set("minutes_left", Value::Whole(left))));
    }
    Ok(edits)
}
