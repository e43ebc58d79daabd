//! `mw goal add`: adds a goal to `client.md`.

use clap::Args;

use crate::app::error::{Error, Kind};
use crate::commands::change::change::Change;
use crate::commands::change::client_folder::{ClientFolder, new_text};
use crate::commands::change::save::{Saved, save};
use crate::commands::context::Context;
use crate::commands::flags::field_flags::{FieldFlags, FieldTable};
use crate::commands::flags::options::WriteOptions;
use crate::document::value::Value;
use crate::document::yaml::write;
use crate::edit::{Edit, Step};
use crate::journal::disk;
use crate::model::activity::id_of_title;
use crate::model::fields::{Field, GOAL};
use crate::model::id;
use crate::model::when::Tense;
use crate::render;

/// The flags of a goal's own keys.
#[derive(Clone, Debug, Default)]
pub(crate) struct GoalKeys;

impl FieldTable for GoalKeys {
    const FIELDS: &'static [Field] = GOAL;
    const LEFT_OUT: &'static [&'static str] = &["title"];
    const HEADING: &'static str = "About the goal";
    const TENSE: Tense = Tense::Told;
}

/// Add a goal
#[derive(Args, Debug)]
#[command(after_help = "Examples:
  mw goal add \"Calmer meetings\" --measure \"I sleep the night before\"
  mw goal add \"Say no\" --importance 3 --difficulty 2 --scale=-1=\"I say maybe\" --scale 0=\"I say no to one\"")]
pub(crate) struct AddArguments {
    /// The goal in a few words
    title: String,
    #[command(flatten)]
    keys: FieldFlags<GoalKeys>,
    #[command(flatten)]
    write: WriteOptions,
}

pub(crate) fn run(context: &mut Context<'_>, arguments: &AddArguments) -> Result<u8, Error> {
    let folder = ClientFolder::begin(context)?;
    let title = arguments.title.trim();
    if title.is_empty() {
        return Err(Error::usage("a goal needs a title").hint("A few words: mw goal add \"Calmer meetings\""));
    }
    let id = id(&folder, arguments, title)?;
    let mut keys = arguments.keys.values(context)?;
    keys.retain(|(key, _)| key != "id");
    let mut goal = vec![("title".to_owned(), Value::text(title)), ("id".to_owned(), Value::text(&id))];
    goal.extend(keys);
    let typed = write::block(&goal, 0, "\n");
    context.rescue.remember_whole(&typed);
    let change = plan(&folder, Value::Map(goal))?;
    if save(context, folder.home(), &change.plans, arguments.write)? == Saved::Kept {
        let next = context.again(&format!("mw activity add \"TITLE\" --goal {id}"));
        writeln!(
            context.out,
            "Goal: {}. Something to try for it: {}",
            render::clean_line(&id),
            render::clean_line(&next)
        )?;
        writeln!(context.err, "Kept in {}", render::clean_line(change.path()))?;
    }
    Ok(folder.exit_code)
}

/// Returns the change that adds the goal to `client.md`, which is made where there is none.
fn plan(folder: &ClientFolder, goal: Value) -> Result<Change, Error> {
    let path = folder.path("client.md");
    if disk::is_there(&folder.journal.root.join(&path)) {
        return folder.plan_edits(&path, &[Edit::Append { path: vec![Step::key("goals")], value: goal }]);
    }
    let entries = [("type".to_owned(), Value::text("client")), ("goals".to_owned(), Value::List(vec![goal]))];
    folder.plan(&path, None, new_text(&entries, ""))
}

/// Returns the id wished for, which must be free, or the one the title gives.
fn id(folder: &ClientFolder, arguments: &AddArguments, title: &str) -> Result<String, Error> {
    let wished = arguments.keys.typed("id");
    if let Some(wished) = wished.filter(|wished| !id::is_id(wished)) {
        return Err(Error::usage(format!("`{wished}` is not an id"))
            .hint(format!("Write: --id {}", id_of_title(wished, "goal"))));
    }
    let is_taken = |id: &str| folder.records.client.iter().flat_map(|client| &client.goals).any(|goal| goal.id == id);
    let id = wished.map_or_else(|| id_of_title(title, "goal"), str::to_owned);
    // A title of signs says nothing of which goal it is, so another one is no second of the same.
    if wished.is_none() && id::slug(title).is_empty() {
        let numbered = (2..).map(|number| format!("{id}-{number}"));
        return Ok([id.clone()].into_iter().chain(numbered).find(|id| !is_taken(id)).unwrap_or(id));
    }
    if is_taken(&id) {
        return Err(Error::new(Kind::Conflict, format!("there is a goal `{id}` already"))
            .hint(format!("Change it: mw goal change {id} …, or give the new one another name: --id NAME")));
    }
    Ok(id)
}
