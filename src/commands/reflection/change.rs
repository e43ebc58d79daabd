//! `mw reflection change`: changes what an entry says besides its words.

use clap::Args;
use clap_complete::engine::ArgValueCompleter;

use crate::analysis::{AsOf, ClientTimeline};
use crate::app::error::Error;
use crate::commands::change::client_folder::ClientFolder;
use crate::commands::change::key_edits::{KeyChange, Without};
use crate::commands::change::save::{Saved, save};
use crate::commands::context::Context;
use crate::commands::entry::doubts;
use crate::commands::flags::complete;
use crate::commands::flags::day;
use crate::commands::flags::field_flags::{FieldFlags, FieldTable};
use crate::commands::flags::options::{Anyway, OfTheCoach, WriteOptions};
use crate::commands::lookup::client::client_code;
use crate::commands::lookup::{entry, form, in_client, owner, session};
use crate::document::value::Value;
use crate::model::fields::{Field, REFLECTION};
use crate::model::moment::Moment;
use crate::model::records::{ClientRecords, FolderOwner};
use crate::model::reflection::Reflection;
use crate::model::when::Tense;
use crate::render;
use crate::visibility::{Purpose, seen_by};

/// The flags of the keys that can change.
#[derive(Clone, Debug, Default)]
pub(crate) struct ChangeKeys;

impl FieldTable for ChangeKeys {
    const FIELDS: &'static [Field] = REFLECTION;
    const LEFT_OUT: &'static [&'static str] = &["type", "activities", "client"];
    const HEADING: &'static str = "What changes";
    const TENSE: Tense = Tense::Told;
}

/// Change an entry of the diary
///
/// What stands above its words: the day, the activity it is about, an outcome, a number. The words are changed in the
/// editor: mw edit. In a practice, an entry by the client is changed only with --anyway.
#[derive(Args, Debug)]
#[command(after_help = "Examples:
  mw reflection change last --activity walk
  mw reflection change 3 --date yesterday
  mw reflection change last --alone
  mw reflection change last --without outcome
  mw reflection change last --coach --strain 3
  mw reflection change 2026-11-05-183012-tell-her --share pair")]
pub(crate) struct ChangeArguments {
    /// The entry: its number in mw read, `last`, its file's name or its path
    #[arg(add = ArgValueCompleter::new(complete::entries))]
    entry: String,
    /// Not about an activity
    #[arg(long, conflicts_with = "activity")]
    alone: bool,
    #[command(flatten)]
    of_the_coach: OfTheCoach,
    #[command(flatten)]
    keys: FieldFlags<ChangeKeys>,
    #[command(flatten)]
    without: Without,
    #[command(flatten)]
    anyway: Anyway,
    #[command(flatten)]
    write: WriteOptions,
}

pub(crate) fn run(context: &mut Context<'_>, arguments: &ChangeArguments) -> Result<u8, Error> {
    day::confirm_typed(context, "date", arguments.keys.typed("date"), Tense::Told, arguments.anyway)?;
    let folder = if arguments.of_the_coach.coach || owner::is_of_the_coach(&arguments.entry) {
        ClientFolder::begin_coach(context)?
    } else {
        ClientFolder::begin_at(context, &arguments.entry)?
    };
    let entry = entry::named(&folder.records, &arguments.entry)?;
    let path = entry.path.clone();
    let whose = folder.unless_the_clients(&path, arguments.anyway)?;
    let example = format!("mw reflection change {} --activity ACTIVITY", arguments.entry);
    let without = if arguments.alone { arguments.without.and("activity") } else { arguments.without.clone() };
    let mut keys = KeyChange::of(context, &arguments.keys, &without, &example)?;
    form::named_by_flag(&folder, arguments.keys.typed("form"))?;
    if ["goal", "session", "activity"].iter().any(|key| keys.sets(key)) {
        let of_client = about_client(context, &folder, entry)?;
        whole_names(context, of_client.as_ref().unwrap_or(&folder.records), &mut keys.values)?;
    }
    if !is_settled(context, &folder, entry, &keys, arguments.anyway)? {
        return Ok(folder.exit_code);
    }
    let folder = folder.read_again(context)?;
    let change = folder.plan_key_edits(&path, keys.edits::<ChangeKeys>(&[]))?;
    if save(context, folder.home(), &change.plans, arguments.write)? == Saved::Kept {
        writeln!(context.out, "Changed: {}", render::clean_line(&path))?;
        if let Some(whose) = whose {
            writeln!(context.err, "It is an entry by {whose}.")?;
        }
    }
    Ok(folder.exit_code)
}

/// Returns whether an entry that gets another day or another activity is to be changed: one that is older than what it is about is
/// asked about.
fn is_settled(
    context: &mut Context<'_>,
    folder: &ClientFolder,
    entry: &Reflection,
    keys: &KeyChange,
    anyway: Anyway,
) -> Result<bool, Error> {
    if !keys.sets("date") && !keys.sets("activity") {
        return Ok(true);
    }
    let text = |key: &str| keys.values.iter().find(|(own, _)| own == key).and_then(|(_, value)| value.as_text());
    let Some(id) = text("activity").or(entry.activity.as_deref()) else { return Ok(true) };
    let day = text("date").and_then(Moment::parse).map_or(entry.date.day, |moment| moment.day);
    doubts::are_settled(context, folder, (id, day, None), anyway)
}

/// Returns the records of the client whom an entry of the coach's diary is about: its names are theirs.
fn about_client(
    context: &Context<'_>,
    folder: &ClientFolder,
    entry: &Reflection,
) -> Result<Option<ClientRecords>, Error> {
    let Some(code) = entry.client.as_ref().filter(|_| folder.records.owner == FolderOwner::Coach) else {
        return Ok(None);
    };
    let code = client_code(&folder.journal, &folder.journal.codes(), code)?;
    let reader = context.sight(&folder.journal, Purpose::of(context.text_answer())).reader;
    let loaded = folder.journal.load_client(&code, |folder| seen_by(folder, reader));
    Ok(loaded.clients.into_iter().next())
}

/// Writes the names of goals, of the session and of the activity out in full.
fn whole_names(context: &Context<'_>, records: &ClientRecords, values: &mut [(String, Value)]) -> Result<(), Error> {
    in_client::whole_goals(records, values)?;
    for (key, value) in values {
        match (key.as_str(), value) {
            ("session", Value::Text(name)) => {
                *name = session::named(records, name, context.today())?.stem().to_owned();
            }
            ("activity", Value::Text(name)) => {
                let timeline = ClientTimeline::of(records, AsOf::at(context.environment.now));
                *name = in_client::activity_id(&timeline, name)?;
            }
            _ => {}
        }
    }
    Ok(())
}
