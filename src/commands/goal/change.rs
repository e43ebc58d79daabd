//! `mw goal change`: changes a goal where it stands.

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
use crate::commands::lookup::in_client;
use crate::document::value::Value;
use crate::edit::{Edit, Step};
use crate::model::fields::{Field, GOAL};
use crate::model::when::Tense;
use crate::render;

/// The flags of the keys that can change; the id stays, since other files name it.
#[derive(Clone, Debug, Default)]
pub(crate) struct ChangeKeys;

impl FieldTable for ChangeKeys {
    const FIELDS: &'static [Field] = GOAL;
    const LEFT_OUT: &'static [&'static str] = &["id"];
    const HEADING: &'static str = "What changes";
    const TENSE: Tense = Tense::Told;
}

/// Change a goal
///
/// Its id stays, since reflections and sessions name it. A reason is worth writing down: why a goal changed is often
/// what was learned.
#[derive(Args, Debug)]
#[command(after_help = "Example:
  mw goal change calmer --title \"Meetings I can leave\" --reason \"Calm was somebody else's wish\"")]
pub(crate) struct ChangeArguments {
    /// The goal, by its id or the beginning of it
    #[arg(add = ArgValueCompleter::new(complete::goals))]
    goal: String,
    #[command(flatten)]
    keys: FieldFlags<ChangeKeys>,
    #[command(flatten)]
    without: Without,
    #[command(flatten)]
    write: WriteOptions,
}

pub(crate) fn run(context: &mut Context<'_>, arguments: &ChangeArguments) -> Result<u8, Error> {
    let folder = ClientFolder::begin(context)?;
    let (at, goal) = in_client::goal(&folder.records, &arguments.goal)?;
    let example = format!("mw goal change {} --status reached", goal.id);
    let change = KeyChange::of(context, &arguments.keys, &arguments.without, &example)?;
    let within = [Step::key("goals"), Step::Item(folder.item_of_goal(at)?)];
    let mut edits = change.edits::<ChangeKeys>(&within);
    // A goal without an id of its own is named by its title's: with another title, other files would lose it.
    if arguments.keys.has("title") && goal.spans.get("id").is_none() {
        let path = within.iter().cloned().chain([Step::key("id")]).collect();
        edits.push(Edit::Set { path, value: Value::text(&goal.id) });
    }
    context.rescue.remember_whole(arguments.keys.typed("reason").or(arguments.keys.typed("title")).unwrap_or_default());
    let change = folder.plan_key_edits(&folder.path("client.md"), edits)?;
    if save(context, folder.home(), &change.plans, arguments.write)? == Saved::Kept {
        writeln!(context.out, "Changed: {}", render::clean_line(&goal.id))?;
        if !context.global.quiet && !arguments.keys.has("reason") && arguments.keys.has("title") {
            let change = context.again(&format!("mw goal change {} --reason TEXT", goal.id));
            writeln!(context.err, "What made it change? {}", render::clean_line(&change))?;
        }
        writeln!(context.err, "Kept in {}", render::clean_line(change.path()))?;
    }
    Ok(folder.exit_code)
}
