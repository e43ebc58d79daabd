//! `mw session change`: changes what a session's file says.

use clap::Args;
use clap_complete::engine::ArgValueCompleter;

use crate::app::error::Error;
use crate::commands::change::client_folder::ClientFolder;
use crate::commands::change::key_edits::{KeyChange, Without};
use crate::commands::change::save::{Saved, save};
use crate::commands::context::Context;
use crate::commands::flags::complete;
use crate::commands::flags::field_flags::{FieldFlags, FieldTable};
use crate::commands::flags::options::WriteOptions;
use crate::commands::lookup::{in_client, session};
use crate::model::fields::{Field, SESSION};
use crate::model::moment::Moment;
use crate::model::when::{self, Tense};
use crate::render;

/// The flags of the keys that can change; the day is `mw session move`'s.
#[derive(Clone, Debug, Default)]
pub(crate) struct ChangeKeys;

impl FieldTable for ChangeKeys {
    const FIELDS: &'static [Field] = SESSION;
    const LEFT_OUT: &'static [&'static str] = &["type", "date", "activities", "reviewed"];
    const HEADING: &'static str = "What changes";
    const TENSE: Tense = Tense::Planned;
}

/// Change a session
///
/// What its file says besides its day; the notes are changed in the editor: mw edit.
#[derive(Args, Debug)]
#[command(after_help = "Examples:
  mw session change --minutes 50
  mw session change 2026-11-03 --carry-forward \"I may say no\"
  mw session change 2026-11-24 --status planned --mode online
  mw session change last --without carry-forward")]
pub(crate) struct ChangeArguments {
    /// The session, by its date; else the latest one
    #[arg(add = ArgValueCompleter::new(complete::sessions))]
    session: Option<String>,
    #[command(flatten)]
    keys: FieldFlags<ChangeKeys>,
    #[command(flatten)]
    without: Without,
    #[command(flatten)]
    write: WriteOptions,
}

pub(crate) fn run(context: &mut Context<'_>, arguments: &ChangeArguments) -> Result<u8, Error> {
    let folder = ClientFolder::begin(context)?;
    let session = session::named_or_latest(context, &folder.records, arguments.session.as_deref(), "change")?;
    let example = format!("mw session change {} --minutes 50", session.date.day);
    let flags = with_its_day(&arguments.keys, session.date);
    let mut keys = KeyChange::of(context, &flags, &arguments.without, &example)?;
    in_client::whole_goals(&folder.records, &mut keys.values)?;
    context.rescue.remember_whole(arguments.keys.typed("carry_forward").unwrap_or_default());
    let change = folder.plan_key_edits(&session.path, keys.edits::<ChangeKeys>(&[]))?;
    if save(context, folder.home(), &change.plans, arguments.write)? == Saved::Kept {
        writeln!(context.out, "Changed: the session of {}", session.date.day)?;
        writeln!(context.err, "Kept in {}", render::clean_line(&session.path))?;
    }
    Ok(folder.exit_code)
}

/// Returns the flags with the session's own day for an end that is a time of day: today's would be days away from it.
fn with_its_day(flags: &FieldFlags<ChangeKeys>, date: Moment) -> FieldFlags<ChangeKeys> {
    match flags.typed("end").and_then(when::time_alone) {
        Some(time) => flags.retyped("end", Moment::at(date.day, time).with_offset_of(date).to_string()),
        None => flags.clone(),
    }
}
