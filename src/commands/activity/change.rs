//! `mw activity change`: changes an activity where it stands.

use clap::Args;
use clap_complete::engine::ArgValueCompleter;

use crate::analysis::{ActivityState, ActivityThread, ClientTimeline};
use crate::app::error::{Error, Kind};
use crate::commands::change::change::Change;
use crate::commands::change::client_folder::ClientFolder;
use crate::commands::change::focus::{self, Focus, Taker};
use crate::commands::change::key_edits::{KeyChange, Without};
use crate::commands::change::save::{Saved, save};
use crate::commands::context::Context;
use crate::commands::entry::about;
use crate::commands::flags::complete;
use crate::commands::flags::day;
use crate::commands::flags::field_flags::{FieldFlags, FieldTable};
use crate::commands::flags::options::{Anyway, WriteOptions};
use crate::commands::lookup::form;
use crate::commands::lookup::in_client;
use crate::commands::new_activity::{self, OverMost, Progress};
use crate::document::value::Value;
use crate::edit::{Edit, Step};
use crate::model::fields::{ACTIVITY, Field};
use crate::model::when::Tense;
use crate::render;

/// The flags of the keys that can change; the id stays, since entries name it.
#[derive(Clone, Debug, Default)]
pub(crate) struct ChangeKeys;

impl FieldTable for ChangeKeys {
    const FIELDS: &'static [Field] = ACTIVITY;
    const LEFT_OUT: &'static [&'static str] = &["id", "load_reason"];
    const HEADING: &'static str = "What changes";
    const TENSE: Tense = Tense::Planned;
}

/// Change an activity
///
/// Where it stands: in a session, an entry or the client's file. Its id stays, since entries name it, with another title
/// too.
#[derive(Args, Debug)]
#[command(after_help = "Examples:
  mw activity change walk --title \"Walk before lunch\"
  mw activity change walk --due friday --times 3
  mw activity change walk --without due")]
pub(crate) struct ChangeArguments {
    /// The activity, by its id or a word of its title
    #[arg(add = ArgValueCompleter::new(complete::activities))]
    activity: String,
    #[command(flatten)]
    keys: FieldFlags<ChangeKeys>,
    #[command(flatten)]
    without: Without,
    /// Change it though there are many; with a reason: --anyway=REASON
    #[arg(long, value_name = "REASON", num_args = 0..=1, require_equals = true, default_missing_value = "")]
    anyway: Option<String>,
    #[command(flatten)]
    write: WriteOptions,
}

pub(crate) fn run(context: &mut Context<'_>, arguments: &ChangeArguments) -> Result<u8, Error> {
    let anyway = Anyway { anyway: arguments.anyway.is_some() };
    // Before our turn, since a person may be asked.
    for key in ["due", "check_in"] {
        day::confirm_typed(context, &key.replace('_', "-"), arguments.keys.typed(key), Tense::Planned, anyway)?;
    }
    let folder = ClientFolder::begin_about(context, Some(&arguments.activity))?;
    let id = about::activity(context, &folder, Some(&arguments.activity))?;
    let mut keys = KeyChange::of(
        context,
        &arguments.keys,
        &arguments.without,
        &format!("mw activity change {id} --title \"TITLE\""),
    )?;
    if let OverMost::Because(reason) = OverMost::of_flag(arguments.anyway.as_deref()) {
        keys.values.push(("load_reason".to_owned(), Value::text(reason)));
    }
    let mut folder = folder.read_again(context)?;
    form::named_by_flag(&folder, arguments.keys.typed("form"))?;
    let path = in_client::activity(&folder.timeline(context), &id)?.set_in.path().to_owned();
    if let Some(whose) = folder.unless_the_clients(&path, anyway)? {
        writeln!(context.err, "It stands in an entry by {whose}.")?;
    }
    match change(context, &mut folder, (&id, &keys), arguments.write, OverMost::of_flag(arguments.anyway.as_deref()))? {
        Progress::Ended => Ok(folder.exit_code),
        Progress::Confirmed => {
            let mut folder = folder.read_again(context)?;
            change(context, &mut folder, (&id, &keys), arguments.write, OverMost::Confirmed)?;
            Ok(folder.exit_code)
        }
    }
}

/// Changes the activity, unless a person was asked whether to: then everything is read again first.
fn change(
    context: &mut Context<'_>,
    folder: &mut ClientFolder,
    (id, keys): (&str, &KeyChange),
    write: WriteOptions,
    over_most: OverMost<'_>,
) -> Result<Progress, Error> {
    let before = folder.timeline(context);
    let mut change = plan(folder, &before, id, keys)?;
    let others = if takes_the_focus(&before, id, keys) {
        let without = if keys.sets("focus") { "without --focus" } else { "--without focus" };
        focus::give_up(context, (folder, &before), (Taker { id, without }, &mut change), over_most.anyway())?
    } else {
        Focus::Given(Vec::new())
    };
    let Focus::Given(others) = others else {
        context.rescue.forget();
        writeln!(context.err, "Nothing was saved.")?;
        return Ok(Progress::Ended);
    };
    let open_before = before.threads.iter().filter(|thread| thread.is_open()).count();
    let before = over_most.weighed(&before);
    focus::take_in(folder, &mut change, others);
    let after = folder.timeline(context);
    // Only where one more is open than before is there something to weigh.
    let opens_one = after.threads.iter().filter(|thread| thread.is_open()).count() > open_before;
    if opens_one && !new_activity::confirm_load(context, folder, (before.as_ref(), &after), over_most)? {
        // Nothing was typed but the command itself.
        context.rescue.forget();
        writeln!(context.err, "Nothing was saved.")?;
        return Ok(Progress::Ended);
    }
    if folder.has_waited() {
        return Ok(Progress::Confirmed);
    }
    if save(context, folder.home(), &change.plans, write)? == Saved::Kept {
        let title = after.thread(id).map(|thread| render::one_line(&thread.activity.title)).unwrap_or_default();
        writeln!(context.out, "Changed: *{title}* ({})", render::clean_line(id))?;
        writeln!(context.err, "Kept in {}", render::clean_line(change.path()))?;
    }
    Ok(Progress::Ended)
}

/// Returns whether it has the focus then and had not: it is given it, or is taken up with it.
fn takes_the_focus(before: &ClientTimeline<'_>, id: &str, keys: &KeyChange) -> bool {
    let was_offered = |thread: &ActivityThread<'_>| thread.state == ActivityState::Offered && thread.activity.focus;
    let is_taken_up = keys.takes_out("offered") && !keys.takes_out("focus");
    keys.values.contains(&("focus".to_owned(), Value::Bool(true)))
        || is_taken_up && before.thread(id).is_some_and(was_offered)
}

/// Returns the change of the file in which the activity stands.
fn plan(folder: &ClientFolder, timeline: &ClientTimeline<'_>, id: &str, keys: &KeyChange) -> Result<Change, Error> {
    let thread = in_client::activity(timeline, id)?;
    let (activity, path) = (thread.activity, thread.set_in.path());
    let item = folder.item(path, "activities", activity.spans.get("title"))?;
    let mut keys = keys.clone();
    in_client::whole_goals(timeline.records, &mut keys.values)?;
    for (key, value) in &mut keys.values {
        if let ("after", Value::Text(name)) = (key.as_str(), value) {
            *name = in_client::activity_id(timeline, name)?;
            if name == id {
                return Err(Error::new(Kind::Invalid, "an activity cannot follow from itself")
                    .hint("Name another: --after ACTIVITY"));
            }
        }
    }
    let within = [Step::key("activities"), Step::Item(item.at)];
    let mut edits = keys.edits::<ChangeKeys>(&within);
    // Without an id of its own it is named by its title's: with another title, entries would lose it.
    if keys.sets("title") && activity.spans.get("id").is_none() {
        let path = within.iter().cloned().chain([Step::key("id")]).collect();
        edits.push(Edit::Set { path, value: Value::text(id) });
    }
    folder.plan_key_edits(path, edits)
}
