//! `mw reflect`: logs a reflection.

use clap::Args;
use clap_complete::engine::ArgValueCompleter;

use crate::analysis::AsOf;
use crate::analysis::client_timeline::ClientTimeline;
use crate::analysis::notes::BeforeChange;
use crate::app::error::Error;
use crate::commands::change::change::Change;
use crate::commands::change::client_folder::ClientFolder;
use crate::commands::change::rescue;
use crate::commands::change::save::Saved;
use crate::commands::context::Context;
use crate::commands::entry::about;
use crate::commands::entry::compose::{self, Composed};
use crate::commands::entry::doubts;
use crate::commands::entry::form_values;
use crate::commands::entry::new_entry::{self, NewEntry, SectionFlags};
use crate::commands::entry::other_question;
use crate::commands::entry::source::{self, Source};
use crate::commands::entry::write_down;
use crate::commands::flags::complete;
use crate::commands::flags::day;
use crate::commands::flags::field_flags::{FieldFlags, FieldTable};
use crate::commands::flags::options::{Anyway, WriteOptions};
use crate::commands::lookup::client::client_code;
use crate::commands::lookup::form;
use crate::commands::new_activity::{self, Definition, OverMost, Progress};
use crate::document::pasted_mail;
use crate::document::value::Value;
use crate::forms::Form;
use crate::model::fields::{Field, REFLECTION};
use crate::model::when::Tense;
use crate::model::words::{Author, FileType, Outcome};
use crate::render;
use crate::visibility::{Reader, seen_by, seen_in_file};

/// The flags of an entry's own keys.
#[derive(Clone, Debug, Default)]
pub(crate) struct EntryKeys;

impl FieldTable for EntryKeys {
    const FIELDS: &'static [Field] = REFLECTION;
    const LEFT_OUT: &'static [&'static str] = &["type", "activity", "activities", "client"];
    const HEADING: &'static str = "About the entry";
    const TENSE: Tense = Tense::Told;
}

/// Log a reflection
///
/// Names an activity, or holds a text, or both. With no activity named, the one in focus, or the only open one, is
/// used; what was understood is said. In a terminal and with nothing else to write, the editor opens on a form.
#[derive(Args, Debug)]
#[command(after_help = "Examples:
  mw reflect \"Told her. She thanked me.\"
  mw reflect tell \"Told her. She thanked me.\"
  mw reflect tell --outcome done --actual 8 --learned \"I guess worse than it is.\"
  mw reflect tell --ask
  mw reflect - < letter.txt
  mw reflect -c k-07 --by client - < mail.txt

Of a mail pasted in with `--by client -`, the quoted lines, earlier mails and the signature are shown and left out.

Words given by -m or as an argument stay in the shell's history; for private ones use the editor, or `-`.")]
pub(crate) struct ReflectArguments {
    /// The activity, the text, or one after the other; `-` reads the text from stdin
    #[arg(value_name = "ACTIVITY|TEXT", add = ArgValueCompleter::new(complete::activities))]
    words: Vec<String>,
    /// The text
    #[arg(short, long = "message", value_name = "TEXT", allow_hyphen_values = true)]
    message: Option<String>,
    /// Answer the form's questions one at a time
    #[arg(long)]
    ask: bool,
    /// Not about an activity
    #[arg(long)]
    alone: bool,
    /// In the coach's own diary; with -c, about that client
    #[arg(long)]
    coach: bool,
    /// What to try next: sets an activity in the same file
    #[arg(long, value_name = "TITLE")]
    next_activity: Option<String>,
    /// Set the next activity though there are many, with a reason: --anyway=REASON; or save an entry of a day to come
    #[arg(long, value_name = "REASON", num_args = 0..=1, require_equals = true, default_missing_value = "")]
    anyway: Option<String>,
    #[command(flatten)]
    sections: SectionFlags,
    #[command(flatten)]
    keys: FieldFlags<EntryKeys>,
    #[command(flatten)]
    write: WriteOptions,
}

pub(crate) fn run(context: &mut Context<'_>, arguments: &ReflectArguments) -> Result<u8, Error> {
    // Before our turn: who types on stdin holds up nobody, and what is typed is remembered whatever comes.
    let anyway = Anyway { anyway: arguments.anyway.is_some() };
    day::confirm_typed(context, "date", arguments.keys.typed("date"), Tense::Told, anyway)?;
    let from_stdin = arguments.reads_stdin().then(|| source::from_stdin(context)).transpose()?;
    let folder = if arguments.coach {
        ClientFolder::begin_coach(context)?
    } else {
        ClientFolder::begin_about(context, source::perhaps_a_name(&arguments.words))?
    };
    let timeline = folder.timeline(context);
    let meant = source::meant(&timeline, &arguments.words)?;
    // Who names a goal or a session says what it is about, and is not asked for an activity.
    let stands_alone = arguments.alone || arguments.keys.has("goal") || arguments.keys.has("session");
    let about = match meant.activity {
        // The one open activity is what most entries are about.
        None if !stands_alone => about::perhaps(context, &timeline)?,
        named => named,
    };
    let mut entry = write_down::entry_of_flags(context, &arguments.keys, folder.share_of(FileType::Reflection))?;
    entry.activity.clone_from(&about);
    if arguments.coach {
        about_client(context, &folder, &mut entry)?;
    } else {
        write_down::whole_names(&folder.records, context.today(), &mut entry)?;
    }
    if let Some(id) = &about
        && !doubts::are_settled(context, &folder, (id, entry.date.day, outcome_of(arguments)), anyway)?
    {
        return Ok(folder.exit_code);
    }
    // Before anybody writes: a title or an id that cannot be is refused while nothing is lost.
    let sets_next = next_activity((&folder, &timeline), arguments, &mut entry)?;
    // Only on stdin and with `--by client`: somebody pastes a client's answer, with our own mail quoted below it.
    let is_mail = is_pasted_mail(arguments, meant.text.as_ref());
    let typed = typed_text(arguments, meant.text, from_stdin)?;
    let typed = if is_mail { typed.map(|text| own_words(context, &text, arguments.write)).transpose()? } else { typed };
    let composed = body(context, (&folder, &timeline), arguments, &mut entry, typed.as_deref())?;
    if matches!(composed, Composed::Nothing) {
        writeln!(context.err, "Nothing was written, so nothing is saved.")?;
        return Ok(folder.exit_code);
    }
    let mut folder = folder.read_again(context)?;
    // Without a next activity nothing more is open than before, and nothing is weighed.
    let over_most = if sets_next { OverMost::of_flag(arguments.anyway.as_deref()) } else { OverMost::Confirmed };
    match save(context, &mut folder, arguments, (&mut entry, &composed), over_most)? {
        Progress::Ended => {}
        Progress::Confirmed => {
            folder = folder.read_again(context)?;
            save(context, &mut folder, arguments, (&mut entry, &composed), OverMost::Confirmed)?;
        }
    }
    // Where the editor opened, a person was asked.
    if matches!(composed, Composed::Body) && !context.global.quiet {
        compose::name_left_over(context, &folder)?;
    }
    Ok(folder.exit_code)
}

/// Saves the entry, unless a person was asked whether its next activity is one too many: then everything is read again first.
fn save(
    context: &mut Context<'_>,
    folder: &mut ClientFolder,
    arguments: &ReflectArguments,
    (entry, composed): (&mut NewEntry, &Composed),
    over_most: OverMost<'_>,
) -> Result<Progress, Error> {
    // Only an entry that sets something changes how much is open.
    let before = arguments.next_activity.is_some().then(|| folder.timeline(context));
    let change = plan(context, (folder, before.as_ref()), arguments, entry, composed)?;
    let before = before.and_then(|timeline| over_most.weighed(&timeline));
    folder.take_in(&change);
    let about = entry.activity.as_deref();
    // Else nothing of the client's follows from it.
    let after = (about.is_some() || arguments.next_activity.is_some()).then(|| folder.timeline(context));
    if let Some(after) = &after
        && !confirm_load(context, folder, (before.as_ref(), after), over_most, composed)?
    {
        return Ok(Progress::Ended);
    }
    if folder.has_waited() {
        return Ok(Progress::Confirmed);
    }
    let saved = write_down::keep(context, folder, &change, about.zip(after.as_ref()), arguments.write)?;
    match composed {
        Composed::File(_, draft) if saved == Saved::Kept => draft.discard(),
        // Only shown, it stays where it was written.
        Composed::File(_, draft) => writeln!(context.err, "{}", draft.place())?,
        Composed::Body | Composed::Nothing => {}
    }
    Ok(Progress::Ended)
}

/// Returns the change that makes the entry, on records that were read after the last question.
fn plan(
    context: &Context<'_>,
    (folder, timeline): (&ClientFolder, Option<&ClientTimeline<'_>>),
    arguments: &ReflectArguments,
    entry: &mut NewEntry,
    composed: &Composed,
) -> Result<Change, Error> {
    match composed {
        // What the editor gave back names the next activity itself: that its id is still free was looked at with the file.
        Composed::File(text, draft) => compose::plan_edited(context, folder, entry, text.clone(), draft),
        Composed::Body | Composed::Nothing => {
            // Once more: somebody may have taken the id while this was being written.
            if let Some(timeline) = timeline {
                next_activity((folder, timeline), arguments, entry)?;
            }
            write_down::plan(context, folder, entry)
        }
    }
}

/// Returns whether to save the entry with its next activity. Where the answer is no, the text is kept and its place is
/// said.
fn confirm_load(
    context: &mut Context<'_>,
    folder: &ClientFolder,
    timelines: (Option<&BeforeChange>, &ClientTimeline<'_>),
    over_most: OverMost<'_>,
    composed: &Composed,
) -> Result<bool, Error> {
    let place = |context: &Context<'_>| match composed {
        Composed::File(_, draft) => Some(draft.place()),
        Composed::Body | Composed::Nothing => context.rescue.set_aside(context.environment),
    };
    match new_activity::confirm_load(context, folder, timelines, over_most) {
        Ok(false) => {
            let place = place(context).unwrap_or_default();
            writeln!(context.err, "Nothing was saved. {place}")?;
            Ok(false)
        }
        Ok(true) => Ok(true),
        Err(error) => Err(place(context).into_iter().fold(error, Error::hint)),
    }
}

/// Returns the outcome that a flag gives.
fn outcome_of(arguments: &ReflectArguments) -> Option<Outcome> {
    arguments.keys.typed("outcome").and_then(|typed| Outcome::from_word(&typed.replace('-', "_")))
}

impl ReflectArguments {
    /// Returns whether the text is read from stdin.
    fn reads_stdin(&self) -> bool {
        self.message.as_deref() == Some("-") || self.words.iter().any(|word| word == "-")
    }
}

/// Returns the text that was typed, or came on stdin.
fn typed_text(
    arguments: &ReflectArguments,
    source: Option<Source>,
    from_stdin: Option<String>,
) -> Result<Option<String>, Error> {
    let message = match arguments.message.as_deref() {
        Some("-") => Some(Source::Stdin),
        Some(text) => Some(Source::Typed(text.to_owned())),
        None => None,
    };
    match (source, message) {
        (Some(_), Some(_)) => Err(Error::usage("that is two texts").hint("Give one: as an argument, by -m, or by `-`")),
        (Some(Source::Typed(text)), None) | (None, Some(Source::Typed(text))) => Ok(Some(text)),
        (Some(Source::Stdin), None) | (None, Some(Source::Stdin)) => Ok(from_stdin),
        (None, None) => Ok(None),
    }
}

/// Returns whether the text is a mail of the client's: their words, on stdin.
fn is_pasted_mail(arguments: &ReflectArguments, source: Option<&Source>) -> bool {
    let on_stdin = source == Some(&Source::Stdin) || arguments.message.as_deref() == Some("-");
    on_stdin && arguments.keys.typed("by") == Some(Author::Client.word())
}

/// Returns what the writer of a mail wrote. The quoted lines and the signature are shown, and left out; the whole mail is kept, since
/// a script shows nobody what it leaves out.
fn own_words(context: &mut Context<'_>, text: &str, options: WriteOptions) -> Result<String, Error> {
    let mail = pasted_mail::split(text);
    let shown: Vec<&String> = mail.left_out.iter().filter(|line| !line.trim().is_empty()).collect();
    if !shown.is_empty() {
        // Shown, since where a mail ends and what it quotes begins is a guess.
        writeln!(context.err, "Left out, as quoted or a signature:")?;
        shown.iter().try_for_each(|line| writeln!(context.err, "  {}", render::clean_line(line)))?;
        // Where nothing is left, nothing is saved either, and all of it is kept anyway.
        if !options.dry_run
            && !mail.own.trim().is_empty()
            && let Some(kept) = rescue::keep_whole(context.environment, text)
        {
            writeln!(context.err, "{kept}")?;
        }
    }
    if mail.is_kept_whole {
        writeln!(
            context.err,
            "Most of it looks like an earlier mail, so its text is kept whole; `mw edit` takes away what is too much"
        )?;
    }
    Ok(mail.own)
}

/// Says in the coach's own entry which client it is about, where `-c` names one.
fn about_client(context: &Context<'_>, folder: &ClientFolder, entry: &mut NewEntry) -> Result<(), Error> {
    let Some(name) = &context.global.client else { return Ok(()) };
    let code = client_code(&folder.journal, &folder.journal.codes(), name)?;
    let loaded = folder.journal.load_client(&code, |folder| seen_by(folder, Reader::Coach));
    if let Some(records) = loaded.clients.first() {
        write_down::whole_names(records, context.today(), entry)?;
    }
    entry.keys.push(("client".to_owned(), Value::text(code)));
    Ok(())
}

/// Says in the entry what `--next-activity` sets, and returns whether it sets anything.
fn next_activity(
    (folder, timeline): (&ClientFolder, &ClientTimeline<'_>),
    arguments: &ReflectArguments,
    entry: &mut NewEntry,
) -> Result<bool, Error> {
    let Some(title) = &arguments.next_activity else { return Ok(false) };
    let mut definition = Definition::new(folder, timeline, title, Vec::new())?;
    // What comes next serves what this served, unless somebody says otherwise.
    if let Some(goal) = entry.activity.as_deref().and_then(|id| timeline.thread(id)?.activity.goal.clone()) {
        definition.set("goal", Value::text(goal));
    }
    if let OverMost::Because(reason) = OverMost::of_flag(arguments.anyway.as_deref()) {
        definition.set("load_reason", Value::text(reason));
    }
    entry.set("activities", Value::List(vec![definition.value()]));
    Ok(true)
}

/// Gives the entry its body: what was typed, the answers to questions, or what an editor gives back.
fn body(
    context: &mut Context<'_>,
    (folder, timeline): (&ClientFolder, &ClientTimeline<'_>),
    arguments: &ReflectArguments,
    entry: &mut NewEntry,
    typed: Option<&str>,
) -> Result<Composed, Error> {
    let headings = folder.records.settings.headings();
    let has_words = typed.is_some() || !arguments.sections.is_empty();
    let says_something = arguments.keys.say_something() || arguments.next_activity.is_some();
    entry.body = new_entry::body(typed, &arguments.sections, headings);
    if has_words && !new_entry::holds_words(&entry.body) && !says_something {
        let what = if entry.body.is_empty() { "there is no text" } else { "no words stand there yet" };
        return Err(Error::usage(what).hint("Give one: mw reflect \"What happened\""));
    }
    let is_complete = !arguments.ask && (has_words || says_something);
    // A form that is named gives its values their kinds, though no editor opens on it.
    if is_complete && !arguments.keys.has("form") && !arguments.keys.has("fields") {
        return Ok(Composed::Body);
    }
    let form = form((folder, timeline), arguments, entry)?;
    form_values::read_typed(&form.head, entry)?;
    if is_complete {
        return Ok(Composed::Body);
    }
    // The question that a form offers may rest on what was written before: only on what all who see this file may see.
    let seen = seen_in_file(&folder.records, entry.share);
    let timeline = ClientTimeline::of(&seen, AsOf::at(context.environment.now));
    // Letting go has its own questions, and is no moment for one more.
    let form = if entry.lets_go() { form } else { other_question::offered(form, &timeline, headings) };
    if arguments.ask {
        let composed = compose::ask(context, folder, &form, entry)?;
        // The flags alone are an entry, though each question was left open.
        return Ok(if says_something { Composed::Body } else { composed });
    }
    compose::edit(context, folder, &form, entry)
}

/// Returns the form of the entry: the one that was named, the one its activity names, one for letting go, or once around
/// the cycle. An entry says which form it was written with, unless that goes without saying.
fn form(
    (folder, timeline): (&ClientFolder, &ClientTimeline<'_>),
    arguments: &ReflectArguments,
    entry: &mut NewEntry,
) -> Result<Form, Error> {
    if let Some(named) = arguments.keys.typed("form") {
        return form::form(folder, named);
    }
    let thread = entry.activity.as_deref().and_then(|id| timeline.thread(id));
    match thread.and_then(|thread| thread.activity.form.as_deref()) {
        Some(own) => {
            entry.set("form", Value::text(own));
            form::form(folder, own)
        }
        None => form::form(folder, if entry.lets_go() { "let_go" } else { "kolb" }),
    }
}
