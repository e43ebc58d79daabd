//! `mw reflection change`: changes what an entry says besides its words.

use clap::Args;
use clap_complete::engine::ArgValueCompleter;

use crate::app::error::Error;
use crate::commands::change::client_folder::ClientFolder;
use crate::commands::change::key_edits::{KeyChange, Without};
use crate::commands::change::save::{Saved, save};
use crate::commands::context::Context;
use crate::commands::flags::complete;
use crate::commands::flags::day;
use crate::commands::flags::field_flags::{FieldFlags, FieldTable};
use crate::commands::flags::options::{Anyway, WriteOptions};
use crate::commands::lookup::{entry, in_client, session};
use crate::document::value::Value;
use crate::model::fields::{Field, REFLECTION};
use crate::model::when::Tense;
use crate::render;

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
  mw reflection change last --without outcome
  mw reflection change 2026-11-05-183012-tell-her --share pair")]
pub(crate) struct ChangeArguments {
    /// The entry: its number in mw read, `last`, its file's name or its path
    #[arg(add = ArgValueCompleter::new(complete::entries))]
    entry: String,
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
    let folder = ClientFolder::begin(context)?;
    let path = entry::named(&folder.records, &arguments.entry)?.path.clone();
    let whose = folder.unless_the_clients(&path, arguments.anyway)?;
    let example = format!("mw reflection change {} --activity ACTIVITY", arguments.entry);
    let mut keys = KeyChange::of(context, &arguments.keys, &arguments.without, &example)?;
    whole_names(context, &folder, &mut keys.values)?;
    let change = folder.plan_key_edits(&path, keys.edits::<ChangeKeys>(&[]))?;
    if save(context, folder.home(), &change.plans, arguments.write)? == Saved::Kept {
        writeln!(context.out, "Changed: {}", render::clean_line(&path))?;
        if let Some(whose) = whose {
            writeln!(context.err, "It is an entry by {whose}.")?;
        }
    }
    Ok(folder.exit_code)
}

/// Writes the names of goals, of the session and of the activity out in full.
fn whole_names(context: &Context<'_>, folder: &ClientFolder, values: &mut [(String, Value)]) -> Result<(), Error> {
    in_client::whole_goals(&folder.records, values)?;
    for (key, value) in values {
        match (key.as_str(), value) {
            ("session", Value::Text(name)) => {
                *name = session::named(&folder.records, name, context.today())?.stem().to_owned();
            }
            ("activity", Value::Text(name)) => *name = in_client::activity_id(&folder.timeline(context), name)?,
            _ => {}
        }
    }
    Ok(())
}
