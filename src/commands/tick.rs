//! `mw tick`: counts one more.

use clap::Args;
use clap_complete::engine::ArgValueCompleter;

use crate::app::error::Error;
use crate::commands::change::client_folder::ClientFolder;
use crate::commands::context::Context;
use crate::commands::entry::about;
use crate::commands::entry::doubts;
use crate::commands::entry::new_entry;
use crate::commands::entry::write_down;
use crate::commands::flags::complete;
use crate::commands::flags::day;
use crate::commands::flags::field_flags::{FieldFlags, FieldTable};
use crate::commands::flags::options::{Anyway, WriteOptions};
use crate::document::value::Value;
use crate::model::fields::{Field, MANY, REFLECTION};
use crate::model::when::Tense;
use crate::model::words::FileType;

/// The flags of a tick's own keys.
#[derive(Clone, Debug, Default)]
pub(crate) struct TickKeys;

impl FieldTable for TickKeys {
    const FIELDS: &'static [Field] = REFLECTION;
    const LEFT_OUT: &'static [&'static str] = &["type", "activity", "activities", "client", "times", "outcome", "form"];
    const HEADING: &'static str = "About the entry";
    const TENSE: Tense = Tense::Told;
}

/// Count one more
///
/// Makes a short diary entry that adds to an activity's count. With no activity named, the one in focus, or the only
/// open one, is used.
#[derive(Args, Debug)]
#[command(after_help = "Examples:
  mw tick
  mw tick invites -n 2 -m \"Two at once.\"")]
pub(crate) struct TickArguments {
    /// The activity, by its id or the beginning of it
    #[arg(add = ArgValueCompleter::new(complete::activities))]
    activity: Option<String>,
    /// How many more
    #[arg(short = 'n', long = "number", value_name = "N", default_value_t = 1, value_parser = clap::value_parser!(i64).range(1..=MANY))]
    number: i64,
    /// A few words
    #[arg(short, long = "message", value_name = "TEXT", allow_hyphen_values = true)]
    message: Option<String>,
    #[command(flatten)]
    keys: FieldFlags<TickKeys>,
    #[command(flatten)]
    anyway: Anyway,
    #[command(flatten)]
    write: WriteOptions,
}

pub(crate) fn run(context: &mut Context<'_>, arguments: &TickArguments) -> Result<u8, Error> {
    let text = new_entry::message(context, arguments.message.as_deref())?;
    day::confirm_typed(context, "date", arguments.keys.typed("date"), Tense::Told, arguments.anyway)?;
    let folder = ClientFolder::begin_about(context, arguments.activity.as_deref())?;
    let activity = about::activity(context, &folder, arguments.activity.as_deref())?;
    let folder = folder.read_again(context)?;
    let mut entry = write_down::entry_of_flags(context, &arguments.keys, folder.share_of(FileType::Reflection))?;
    write_down::whole_names(&folder.records, context.today(), &mut entry)?;
    if !doubts::are_settled(context, &folder, (&activity, entry.date.day, None), arguments.anyway)? {
        return Ok(folder.exit_code);
    }
    let mut folder = folder.read_again(context)?;
    entry.keys.push(("times".to_owned(), Value::Whole(arguments.number)));
    entry.activity = Some(activity.clone());
    entry.body =
        new_entry::body(text.as_deref(), &new_entry::SectionFlags::default(), folder.records.settings.headings());
    let change = write_down::plan(context, &folder, &entry)?;
    folder.take_in(&change);
    let after = folder.timeline(context);
    write_down::keep(context, &folder, &change, Some((&activity, &after)), arguments.write)?;
    Ok(folder.exit_code)
}
