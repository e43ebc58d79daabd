//! `mw session close`: writes down how a session ended.

use clap::Args;
use clap_complete::engine::ArgValueCompleter;

use crate::app::error::{Error, Kind};
use crate::app::prompts::{Asks, until_read};
use crate::commands::change::client_folder::{ClientFolder, Item};
use crate::commands::change::save::{Saved, save};
use crate::commands::context::Context;
use crate::commands::entry::asking;
use crate::commands::flags::complete;
use crate::commands::flags::options::WriteOptions;
use crate::commands::lookup::in_client;
use crate::commands::lookup::session;
use crate::document::value::Value;
use crate::edit::{Edit, Step};
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
    #[arg(add = ArgValueCompleter::new(complete::sessions))]
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
    let folder = ClientFolder::begin(context)?;
    let session = session::named_or_latest(context, &folder.records, arguments.session.as_deref(), "close")?;
    let mut closing = Closing::of(arguments);
    if context.may_ask() {
        asking::ask(context, &folder, |asks| closing.ask_for_the_missing(session, asks))?;
    }
    let path = session.path.clone();
    let folder = folder.read_again(context)?;
    // Another may be the latest by now: the answers are about the one that was asked about.
    let session = folder.records.sessions.iter().find(|own| own.path == path).ok_or_else(|| changed(&path))?;
    let mut edits = closing.edits();
    edits.extend(reviews(context, &folder, session, &arguments.reviewed)?);
    let typed = closing.carry.unwrap_or_default();
    context.rescue.remember_whole(&typed);
    let change = folder.plan_edits(&session.path, &edits)?;
    if save(context, folder.home(), &change.plans, arguments.write)? == Saved::Kept {
        writeln!(
            context.out,
            "Held: {}. Kept in {}",
            render::clean_line(session.stem()),
            render::clean_line(&session.path)
        )?;
    }
    Ok(folder.exit_code)
}

/// What is said about how a session ended.
struct Closing {
    minutes: Option<i64>,
    left: Option<i64>,
    carry: Option<String>,
}

impl Closing {
    fn of(arguments: &CloseArguments) -> Self {
        let carry = arguments.carry.as_ref().map(|carry| carry.trim().to_owned());
        Self { minutes: arguments.minutes, left: arguments.left, carry: carry.filter(|carry| !carry.is_empty()) }
    }

    /// Asks for what neither the file nor the flags say; an empty answer leaves it open.
    fn ask_for_the_missing(&mut self, session: &Session, asks: &mut dyn Asks) -> Result<(), Error> {
        if self.minutes.is_none() && session.minutes.is_none() {
            self.minutes = until_read(asks, "How long was it, in minutes?", whole)?;
        }
        if self.carry.is_none() && session.carry_forward.is_none() {
            self.carry = asks.line("What does the client take away, in their words?")?;
        }
        if self.left.is_none() && session.minutes_left.is_none() {
            self.left = until_read(asks, "How many minutes were left for what comes next?", whole)?;
        }
        Ok(())
    }

    fn edits(&self) -> Vec<Edit> {
        // To close it is to say that it took place.
        let mut edits = vec![set("status", Value::Word(SessionStatus::Held.word().to_owned()))];
        edits.extend(self.minutes.map(|minutes| set("minutes", Value::Whole(minutes))));
        edits.extend(self.left.map(|left| set("minutes_left", Value::Whole(left))));
        edits.extend(self.carry.as_ref().map(|carry| set("carry_forward", Value::text(carry))));
        edits
    }
}

fn whole(answer: &str) -> Option<i64> {
    answer.parse().ok().filter(|number| (0..=MANY).contains(number))
}

fn changed(path: &str) -> Error {
    Error::new(Kind::Conflict, format!("{} changed while this was being done", render::clean_line(path)))
        .hint("Nothing was written. Look at it, then type the command again")
}

/// Returns the change that gives `key` a value.
pub(super) fn set(key: &str, value: Value) -> Edit {
    Edit::Set { path: vec![Step::key(key)], value }
}

/// Returns the changes that add the activities looked back on to the session's list. One that stands there already
/// keeps what else is said of it.
fn reviews(
    context: &Context<'_>,
    folder: &ClientFolder,
    session: &Session,
    reviewed: &[String],
) -> Result<Vec<Edit>, Error> {
    let timeline = folder.timeline(context);
    let mut edits = Vec::new();
    for review in reviewed {
        let (name, outcome) = review.split_once('=').map_or((review.as_str(), None), |(name, word)| (name, Some(word)));
        let id = in_client::activity_id(&timeline, name)?;
        let outcome = outcome.map(outcome_of).transpose()?.map(|outcome| Value::Word(outcome.word().to_owned()));
        let standing = session.reviewed.iter().find(|own| own.activity.text == id);
        let Some(standing) = standing else {
            edits.push(Edit::Append { path: vec![Step::key("reviewed")], value: review_of(id, outcome) });
            continue;
        };
        if let Some(outcome) = outcome {
            let item = folder.item(&session.path, "reviewed", Some(standing.activity.span))?;
            edits.push(set_outcome(item, id, outcome));
        }
    }
    Ok(edits)
}

fn set_outcome(item: Item, id: String, outcome: Value) -> Edit {
    let mut path = vec![Step::key("reviewed"), Step::Item(item.at)];
    if item.is_map {
        path.push(Step::key("outcome"));
        return Edit::Set { path, value: outcome };
    }
    Edit::Set { path, value: review_of(id, Some(outcome)) }
}

fn review_of(id: String, outcome: Option<Value>) -> Value {
    match outcome {
        None => Value::text(id),
        Some(outcome) => Value::Map(vec![("activity".to_owned(), Value::text(id)), ("outcome".to_owned(), outcome)]),
    }
}

fn outcome_of(word: &str) -> Result<Outcome, Error> {
    Outcome::from_word(&word.replace('-', "_")).ok_or_else(|| {
        Error::usage(format!("`{word}` is not an outcome")).hint(format!("One of: {}", Outcome::WORDS.join(", ")))
    })
}
