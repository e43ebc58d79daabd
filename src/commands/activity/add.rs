//! `mw activity add`: sets an activity.

use clap::Args;

use super::dialogue::{self, Answered};
use crate::analysis::{ActivityState, AsOf, ClientTimeline};
use crate::app::error::Error;
use crate::commands::change::client_folder::{ClientFolder, Planned};
use crate::commands::change::rescue::kept;
use crate::commands::change::save::{Saved, save};
use crate::commands::context::Context;
use crate::commands::entry::write_down;
use crate::commands::flags::field_flags::{FieldFlags, FieldTable};
use crate::commands::flags::options::WriteOptions;
use crate::commands::lookup::form;
use crate::commands::lookup::in_client;
use crate::commands::lookup::session;
use crate::commands::new_activity::{self, Definition, OverMost};
use crate::document::value::Value;
use crate::document::yaml::write;
use crate::edit::{Edit, Step};
use crate::model::fields::{ACTIVITY, Field};
use crate::render;

/// The flags of an activity's own keys.
#[derive(Clone, Debug, Default)]
pub(crate) struct ActivityKeys;

impl FieldTable for ActivityKeys {
    const FIELDS: &'static [Field] = ACTIVITY;
    const LEFT_OUT: &'static [&'static str] = &["title", "load_reason"];
    const HEADING: &'static str = "About the activity";
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
    let writing = ClientFolder::begin(context)?;
    let given = Answered { title: arguments.title.clone(), keys: arguments.keys.values(context)? };
    let mut answered = if arguments.ask { dialogue::ask(context, &writing, given)? } else { given };
    let Some(title) = answered.title.take() else {
        writeln!(context.err, "Nothing was written, so nothing is saved.")?;
        return Ok(writing.exit_code);
    };
    new_activity::ask_about_coach_led(context, &writing, &mut answered.keys)?;
    let writing = writing.read_again(context)?;
    let (definition, planned) = define(context, &writing, arguments, (&title, &answered.keys))?;
    let over_most = OverMost::of_flag(arguments.anyway.as_deref());
    if !new_activity::confirm_load(context, &writing, &planned, over_most)? {
        let text = definition.text();
        let place =
            if arguments.ask { format!(" {}", kept(context.environment, text.as_bytes())) } else { String::new() };
        writeln!(context.err, "Nothing was saved.{place}")?;
        return Ok(writing.exit_code);
    }
    let (writing, (definition, planned)) = if writing.has_waited() {
        let writing = writing.read_again(context)?;
        let defined = define(context, &writing, arguments, (&title, &answered.keys))?;
        (writing, defined)
    } else {
        (writing, (definition, planned))
    };
    let typed = definition.text();
    if save(context, writing.home(), &planned.plan, arguments.write, Some(&typed))? == Saved::Kept {
        say_what_next(context, &writing, &definition, &planned)?;
    }
    Ok(writing.exit_code)
}

/// Returns the activity that the flags and the answers define, and the change that adds it.
fn define(
    context: &Context<'_>,
    writing: &ClientFolder,
    arguments: &AddArguments,
    (title, keys): (&str, &[(String, Value)]),
) -> Result<(Definition, Planned), Error> {
    if arguments.ask {
        context.rescue.remember_whole(&answered_text(title, keys));
    }
    let timeline = writing.timeline(context);
    let mut definition = Definition::new(writing, &timeline, title, keys.to_vec())?;
    if let OverMost::Because(reason) = OverMost::of_flag(arguments.anyway.as_deref()) {
        definition.set("load_reason", Value::text(reason));
    }
    if let Some(form) = arguments.keys.typed("form") {
        form::form(writing, form)?;
    }
    context.rescue.remember_whole(&definition.text());
    let planned = plan(context, writing, arguments, &definition)?;
    Ok((definition, planned))
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
    writing: &ClientFolder,
    arguments: &AddArguments,
    definition: &Definition,
) -> Result<Planned, Error> {
    let append = [Edit::Append { path: vec![Step::key("activities")], value: definition.value() }];
    if arguments.standing {
        return writing.plan_edits(&writing.path("client.md"), &append);
    }
    if let Some(name) = &arguments.session {
        let session = session::named(&writing.records, name, context.today())?;
        return writing.plan_edits(&session.path, &append);
    }
    if !writing.is_practice() {
        return plan_diary_file(context, writing, definition);
    }
    let latest = session::latest(&writing.records, AsOf::at(context.environment.now)).map_err(|error| {
        error.hint("Mend it, or name the session: --in SESSION, or let it always stand: --standing")
    })?;
    let session = latest.ok_or_else(|| {
        Error::not_found("there is no session yet that this was agreed in")
            .hint("Add the session first: mw session add")
            .hint("Or let it always stand, in client.md: --standing")
    })?;
    writing.plan_edits(&session.path, &append)
}

/// Returns the plan of a diary file that holds the activity and nothing else.
fn plan_diary_file(context: &Context<'_>, writing: &ClientFolder, definition: &Definition) -> Result<Planned, Error> {
    let mut entry = write_down::new_entry(context, writing);
    entry.keys.push(("activities".to_owned(), Value::List(vec![definition.value()])));
    write_down::plan(context, writing, &entry)
}

fn say_what_next(
    context: &mut Context<'_>,
    writing: &ClientFolder,
    definition: &Definition,
    planned: &Planned,
) -> Result<(), Error> {
    let (id, shown_id) = (definition.id.as_str(), render::clean_line(&definition.id));
    let records = writing.records_after(planned);
    let timeline = ClientTimeline::of(&records, AsOf::at(context.environment.now));
    let short = in_client::short_name(&timeline, id);
    match timeline.thread(id).map(|thread| thread.state) {
        Some(ActivityState::Offered) => {
            let take = context.again(&format!("mw activity take {short}"));
            writeln!(context.out, "Offered: {shown_id}. To take it up: {}", render::clean_line(&take))?;
        }
        Some(_) => {
            let reflect = context.again(&format!("mw reflect {short}"));
            writeln!(context.out, "Open: {shown_id}. When something happens: {}", render::clean_line(&reflect))?;
        }
        None => writeln!(context.out, "Set: {shown_id}. It is open from its session on.")?,
    }
    writeln!(context.err, "Kept in {}", render::clean_line(&planned.plan.path))?;
    Ok(())
}
