//! `mw goal score`: says where a goal stands (Goal Attainment Scaling).

use clap::Args;
use clap_complete::engine::ArgValueCompleter;

use crate::analysis::AsOf;
use crate::app::error::Error;
use crate::commands::change::change::Change;
use crate::commands::change::client_folder::ClientFolder;
use crate::commands::change::save::{Saved, save};
use crate::commands::context::Context;
use crate::commands::entry::write_down;
use crate::commands::flags::complete;
use crate::commands::flags::options::WriteOptions;
use crate::commands::lookup::in_client;
use crate::commands::lookup::session;
use crate::document::value::Value;
use crate::edit::{Edit, Step};
use crate::model::session::Session;
use crate::model::words::Author;
use crate::render;

/// Say where a goal stands, from -2 to 2
///
/// 0 is what was hoped for, -2 much less, 2 much more. In a practice it is written in the session of today, else, and in a
/// personal journal, in a diary file of its own: what was scored on another day stays as it was.
#[derive(Args, Debug)]
#[command(after_help = "Example:\n  mw goal score calmer 1")]
pub(crate) struct ScoreArguments {
    /// The goal, by its id or the beginning of it
    #[arg(add = ArgValueCompleter::new(complete::goals))]
    goal: String,
    /// The level
    #[arg(allow_negative_numbers = true, value_parser = clap::value_parser!(i64).range(-2..=2))]
    level: i64,
    /// The session it was scored in, instead of the latest one
    #[arg(long = "in", value_name = "SESSION")]
    session: Option<String>,
    #[command(flatten)]
    write: WriteOptions,
}

pub(crate) fn run(context: &mut Context<'_>, arguments: &ScoreArguments) -> Result<u8, Error> {
    let folder = ClientFolder::begin(context)?;
    let (_, goal) = in_client::goal(&folder.records, &arguments.goal)?;
    let change = plan(context, &folder, arguments, &goal.id)?;
    if save(context, folder.home(), &change.plans, arguments.write)? == Saved::Kept {
        let words = goal.scale.iter().find(|own| i64::from(own.level) == arguments.level).map(|own| own.words.as_str());
        let words = words.map(|words| format!(": {}", render::one_line(words))).unwrap_or_default();
        let level = i8::try_from(arguments.level).map(render::wording::signed).unwrap_or_default();
        writeln!(context.out, "*{}*, {level}{words}", render::one_line(&goal.title))?;
        writeln!(context.err, "Kept in {}", render::clean_line(change.path()))?;
    }
    Ok(folder.exit_code)
}

fn plan(context: &Context<'_>, folder: &ClientFolder, arguments: &ScoreArguments, goal: &str) -> Result<Change, Error> {
    let session = match &arguments.session {
        Some(name) => Some(session::named(&folder.records, name, context.today())?),
        None if folder.is_practice() => todays(context, folder)?,
        None => None,
    };
    if let Some(session) = session {
        let path = vec![Step::key("goal_scores"), Step::key(goal)];
        return folder.plan_edits(&session.path, &[Edit::Set { path, value: Value::Whole(arguments.level) }]);
    }
    let mut entry = write_down::new_entry(context, folder);
    if folder.is_practice() {
        // It lies in the client's diary, and is not the client's.
        entry.keys.push(("by".to_owned(), Value::Word(Author::Coach.word().to_owned())));
    }
    let scores = vec![(goal.to_owned(), Value::Whole(arguments.level))];
    entry.keys.push(("goal_scores".to_owned(), Value::Map(scores)));
    write_down::plan(context, folder, &entry)
}

/// Returns the session of today that a coach's score belongs to. One of another day keeps what was scored in it: a score has the
/// day of the file that holds it.
fn todays<'a>(context: &Context<'_>, folder: &'a ClientFolder) -> Result<Option<&'a Session>, Error> {
    let latest = session::latest(&folder.records, AsOf::at(context.environment.now))
        .map_err(|error| error.hint("Mend it, or name the session: --in SESSION"))?;
    Ok(latest.filter(|session| session.date.day == context.today()))
}
