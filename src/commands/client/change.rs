//! `mw client change`: changes what a client's file says of them.

use clap::Args;

use crate::app::error::Error;
use crate::commands::change::client_folder::ClientFolder;
use crate::commands::change::key_edits::{KeyChange, Without};
use crate::commands::change::save::{Saved, save};
use crate::commands::context::Context;
use crate::commands::flags::field_flags::{FieldFlags, FieldTable};
use crate::commands::flags::options::WriteOptions;
use crate::model::fields::{CLIENT, Field};
use crate::model::when::Tense;
use crate::render;

/// The flags of the keys that can change.
#[derive(Clone, Debug, Default)]
pub(crate) struct ChangeKeys;

impl FieldTable for ChangeKeys {
    const FIELDS: &'static [Field] = CLIENT;
    // Goals, activities and the agreement have commands, or a place in the file, of their own.
    const LEFT_OUT: &'static [&'static str] = &["type", "goals", "parties", "agreement", "activities"];
    const HEADING: &'static str = "What changes";
    const TENSE: Tense = Tense::Told;
}

/// Change what a client's file says
///
/// The name, the client's own words, how they like to be reached, where the work stands. A list is given anew: each use of
/// its flag gives one.
#[derive(Args, Debug)]
#[command(after_help = "Examples:
  mw client change -c noor --calls-it experiment
  mw client change -c noor --change-wanted \"To say it while it still matters\"
  mw client change -c noor --status paused
  mw client change -c noor --without channel")]
pub(crate) struct ChangeArguments {
    #[command(flatten)]
    keys: FieldFlags<ChangeKeys>,
    #[command(flatten)]
    without: Without,
    #[command(flatten)]
    write: WriteOptions,
}

pub(crate) fn run(context: &mut Context<'_>, arguments: &ChangeArguments) -> Result<u8, Error> {
    let folder = ClientFolder::begin(context)?;
    let keys = KeyChange::of(context, &arguments.keys, &arguments.without, "mw client change --calls-it experiment")?;
    context.rescue.remember_whole(arguments.keys.typed("change_wanted").unwrap_or_default());
    let path = folder.path("client.md");
    let change = folder.plan_key_edits(&path, keys.edits::<ChangeKeys>(&[]))?;
    if save(context, folder.home(), &change.plans, arguments.write)? == Saved::Kept {
        let name = folder.records.client.as_ref().and_then(|client| client.name.as_deref());
        writeln!(context.out, "Changed: {}", render::client(&folder.records.code, name))?;
        writeln!(context.err, "Kept in {}", render::clean_line(&path))?;
    }
    Ok(folder.exit_code)
}
