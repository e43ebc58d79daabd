//! `mw activity add`: sets an activity.

use clap::Args;

use super::dialogue::{self, Answered};
use crate::analysis::{ActivityState, AsOf, ClientTimeline};
use crate::app::error::Error;
use crate::commands::change::change::Change;
use crate::commands::change::client_folder::ClientFolder;
use crate::commands::change::focus::{self, Focus, Taker};
use crate::commands::change::save::{Saved, save};
use crate::commands::context::Context;
use crate::commands::entry::write_down;
use crate::commands::flags::day;
use crate::commands::flags::field_flags::{FieldFlags, FieldTable};
use crate::commands::flags::options::{Anyway, WriteOptions};
use crate::commands::lookup::form;
use crate::commands::lookup::in_client;
use crate::commands::lookup::session;
use crate::commands::new_activity::{self, Definition, OverMost, Progress};
use crate::document::value::Value;
use crate::document::yaml::write;
use crate::edit::{Edit, Step};
use crate::model::fields::{ACTIVITY, Field};
use crate::model::when::Tense;
use crate::render;

/// The flags of an activity's own keys.
#[derive(Clone, Debug, Default)]
pub(crate) struct ActivityKeys;

impl FieldTable for ActivityKeys {
    const FIELDS: &'static [Field] = ACTIVITY;
    // The title is an argument, and the reason comes with `--anyway`.
    const LEFT_OUT: &'static [&'static str] = &["title", "load_reason"];
    const HEADING: &'static str = "About the activity";
    const TENSE: Tense = Tense::Planned;
}

/// Set an activity
///
/// It is written where it was agreed: in a practice, in the client's latest session; in a personal journal, in a diary
/// file of its own. One thing is enough, three are the most unless the settings say otherwise.
#[derive(Args, Debug)]
#[command(after_help = "Examples:
  mw activity add \"Tell her she cut me off\" --expected 3
  mw activity add \"Decline 5 invites\" --times 5 --goal say-no --success \"Five evenings at home\"
  mw activity add \"Read the chapter\" --offered
  mw activity add --ask")]
pub(crate) struct AddArguments {
    /// The activity in a few words
    #[arg(required_unless_present = "ask")]
    title: Option<String>,
    /// Answer a few open questions, one at a time; each may be left empty
    #[arg(long)]
    ask: bool,
    /// The session it was agreed in, instead of the latest one
    #[arg(long = "in", value_name = "SESSION", conflicts_with = "standing")]
    session: Option<String>,
    /// It always stands, and is written in client.md
    #[arg(long)]
    standing: bool,
    /// Set it though there are many; with a reason: --anyway=REASON
    #[arg(long, value_name = "REASON", num_args = 0..=1, require_equals = true, default_missing_value = "")]
    anyway: Option<String>,
    #[command(flatten)]
    keys: FieldFlags<ActivityKeys>,
    #[command(flatten)]
    write: WriteOptions,
}

pub(crate) fn run(context: &mut Context<'_>, arguments: &AddArguments) -> Result<u8, Error> {
    let anyway = Anyway { anyway: arguments.anyway.is_some() };
    for key in ["due", "check_in"] {
        day::confirm_typed(context, &key.replace('_', "-"), arguments.keys.typed(key), Tense::Planned, anyway)?;
    }
    let folder = ClientFolder::begin(context)?;
    let given = Answered { title: arguments.title.clone(), keys: arguments.keys.values(context)? };
    let mut answered = if arguments.ask { dialogue::ask(context, &folder, given)? } else { given };
    let Some(title) = answered.title.take() else {
        writeln!(context.err, "Nothing was written, so nothing is saved.")?;
        return Ok(folder.exit_code);
    };
    new_activity::ask_about_coach_led(context, &folder, &mut answered.keys)?;
    // Answers stand in no shell's history.
    if arguments.ask {
        context.rescue.remember_whole(&answered_text(&title, &answered.keys));
    }
    // After the last question: what was read before it may be old by now.
    let mut folder = folder.read_again(context)?;
    let over_most = OverMost::of_flag(arguments.anyway.as_deref());
    match set(context, &mut folder, arguments, (&title, &answered.keys), over_most)? {
        Progress::Ended => Ok(folder.exit_code),
        Progress::Confirmed => {
            let mut folder = folder.read_again(context)?;
            // Asked once: the yes holds for the files as they are now, too.
            set(context, &mut folder, arguments, (&title, &answered.keys), OverMost::Confirmed)?;
            Ok(folder.exit_code)
        }
    }
}

/// Sets the activity that the flags and the answers define, unless a person was asked whether to: then everything is read again
/// first.
fn set(
    context: &mut Context<'_>,
    folder: &mut ClientFolder,
    arguments: &AddArguments,
    (title, keys): (&str, &[(String, Value)]),
    over_most: OverMost<'_>,
) -> Result<Progress, Error> {
    let before = folder.timeline(context);
    let definition = define(&before, folder, arguments, (title, keys))?;
    context.rescue.remember_whole(&definition.text());
    let mut change = plan(context, folder, arguments, &definition)?;
    let others = match focus_of_others(context, (folder, &before), (&definition, &mut change), over_most)? {
        Focus::Given(others) => others,
        Focus::Kept => {
            context.rescue.forget();
            writeln!(context.err, "Nothing was saved.")?;
            return Ok(Progress::Ended);
        }
    };
    let before = over_most.weighed(&before);
    focus::take_in(folder, &mut change, others);
    let after = folder.timeline(context);
    if !new_activity::confirm_load(context, folder, (before.as_ref(), &after), over_most)? {
        // What was typed as flags is in the shell's history.
        let place = if arguments.ask { context.rescue.set_aside(context.environment) } else { None };
        let place = place.map(|place| format!(" {place}")).unwrap_or_default();
        writeln!(context.err, "Nothing was saved.{place}")?;
        return Ok(Progress::Ended);
    }
    if folder.has_waited() {
        return Ok(Progress::Confirmed);
    }
    if save(context, folder.home(), &change.plans, arguments.write)? == Saved::Kept {
        say_what_next(context, &after, &definition.id)?;
        writeln!(context.err, "Kept in {}", render::clean_line(change.path()))?;
    }
    Ok(Progress::Ended)
}

/// Asks the activity that has the focus to give it up, where the new one is to have it.
fn focus_of_others(
    context: &mut Context<'_>,
    (folder, before): (&ClientFolder, &ClientTimeline<'_>),
    (definition, change): (&Definition, &mut Change),
    over_most: OverMost<'_>,
) -> Result<Focus, Error> {
    if !definition.has_focus() {
        return Ok(Focus::Given(Vec::new()));
    }
    let taker = Taker { id: &definition.id, without: "without --focus" };
    focus::give_up(context, (folder, before), (taker, change), over_most.anyway())
}

/// Returns the activity that the flags and the answers define.
fn define(
    timeline: &ClientTimeline<'_>,
    folder: &ClientFolder,
    arguments: &AddArguments,
    (title, keys): (&str, &[(String, Value)]),
) -> Result<Definition, Error> {
    let mut definition = Definition::new(folder, timeline, title, keys.to_vec())?;
    if let OverMost::Because(reason) = OverMost::of_flag(arguments.anyway.as_deref()) {
        definition.set("load_reason", Value::text(reason));
    }
    form::named_by_flag(folder, arguments.keys.typed("form"))?;
    Ok(definition)
}

/// Returns a title and keys as text, to keep where they make no activity.
fn answered_text(title: &str, keys: &[(String, Value)]) -> String {
    let title = ("title".to_owned(), Value::text(title));
    let all: Vec<(String, Value)> = [title].into_iter().chain(keys.iter().cloned()).collect();
    write::block(&all, 0, "\n")
}

/// Returns the change that adds the activity where it belongs.
fn plan(
    context: &Context<'_>,
    folder: &ClientFolder,
    arguments: &AddArguments,
    definition: &Definition,
) -> Result<Change, Error> {
    let append = [Edit::Append { path: vec![Step::key("activities")], value: definition.value() }];
    if arguments.standing {
        return folder.plan_edits(&folder.path("client.md"), &append);
    }
    if let Some(name) = &arguments.session {
        let session = session::named(&folder.records, name, context.today())?;
        return folder.plan_edits(&session.path, &append);
    }
    // There may be no session there, and an entry of its own has one author only.
    if !folder.is_practice() {
        return plan_diary_file(context, folder, definition);
    }
    let latest = session::latest(&folder.records, AsOf::at(context.environment.now)).map_err(|error| {
        error.hint("Mend it, or name the session: --in SESSION, or let it always stand: --standing")
    })?;
    let session = latest.ok_or_else(|| {
        Error::not_found("there is no session yet that this was agreed in")
            .hint("Add the session first: mw session add")
            .hint("Or let it always stand, in client.md: --standing")
    })?;
    folder.plan_edits(&session.path, &append)
}

/// Returns the plan of a diary file that holds the activity and nothing else.
fn plan_diary_file(context: &Context<'_>, folder: &ClientFolder, definition: &Definition) -> Result<Change, Error> {
    let mut entry = write_down::new_entry(context, folder);
    entry.keys.push(("activities".to_owned(), Value::List(vec![definition.value()])));
    write_down::plan(context, folder, &entry)
}

/// Says what the activity is called now, and what to type next about it.
fn say_what_next(context: &mut Context<'_>, timeline: &ClientTimeline<'_>, id: &str) -> Result<(), Error> {
    let shown_id = render::clean_line(id);
    let short = in_client::short_name(timeline, id);
    match timeline.thread(id).map(|thread| thread.state) {
        Some(ActivityState::Offered) => {
            let take = context.again(&format!("mw activity take {short}"));
            writeln!(context.out, "Offered: {shown_id}. To take it up: {}", render::clean_line(&take))?;
        }
        Some(_) => {
            let reflect = context.again(&format!("mw reflect {short}"));
            writeln!(context.out, "Open: {shown_id}. When something happens: {}", render::clean_line(&reflect))?;
        }
        // Agreed in a session of a day to come.
        None => writeln!(context.out, "Set: {shown_id}. It is open from its session on.")?,
    }
    Ok(())
}
