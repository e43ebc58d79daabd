//! `mw session add`: makes a session's file.

use clap::Args;

use crate::analysis::{AsOf, ClientTimeline};
use crate::app::error::Error;
use crate::commands::change::client_folder::{ClientFolder, new_text};
use crate::commands::change::save::{Saved, save};
use crate::commands::context::Context;
use crate::commands::entry::new_entry;
use crate::commands::flags::day;
use crate::commands::flags::field_flags::{FieldFlags, FieldTable};
use crate::commands::flags::options::{Anyway, WriteOptions};
use crate::commands::lookup::form;
use crate::commands::lookup::in_client;
use crate::document::value::Value;
use crate::model::fields::{Field, SESSION};
use crate::model::moment::Moment;
use crate::model::when::Tense;
use crate::model::words::{Author, FileType, SessionKind, Share};
use crate::render;
use crate::report::since_last_time::SinceLastTime;
use crate::visibility::{author_to_write, seen_in_file};

/// The flags of a session's own keys.
#[derive(Clone, Debug, Default)]
pub(crate) struct SessionKeys;

impl FieldTable for SessionKeys {
    const FIELDS: &'static [Field] = SESSION;
    const LEFT_OUT: &'static [&'static str] = &["type", "activities", "reviewed"];
    const HEADING: &'static str = "About the session";
    const TENSE: Tense = Tense::Planned;
}

/// Add a session
///
/// One made on its own day begins with what happened since the last time: what is open and what ended, entries to take
/// back, and what nobody has looked back on yet. A `three_way` or `contracting` one, which others read, begins with what was
/// agreed instead.
#[derive(Args, Debug)]
#[command(after_help = "Examples:
  mw session add -c k-07
  mw session add --date \"next tue 10:00\" --minutes 60 --mode online
  mw session add --kind three_way -m \"With her manager.\"")]
pub(crate) struct AddArguments {
    /// Notes; `-` reads them from stdin
    #[arg(short, long = "message", value_name = "TEXT", allow_hyphen_values = true)]
    message: Option<String>,
    /// The form of the notes
    #[arg(long, value_name = "NAME")]
    form: Option<String>,
    #[command(flatten)]
    keys: FieldFlags<SessionKeys>,
    #[command(flatten)]
    anyway: Anyway,
    #[command(flatten)]
    write: WriteOptions,
}

pub(crate) fn run(context: &mut Context<'_>, arguments: &AddArguments) -> Result<u8, Error> {
    let message = new_entry::message(context, arguments.message.as_deref())?;
    day::confirm_typed(context, "date", arguments.keys.typed("date"), Tense::Planned, arguments.anyway)?;
    let folder = ClientFolder::begin(context)?;
    let heading = front_matter(context, &folder, arguments)?;
    let body = body(context, &folder, (message, arguments.form.as_deref()), &heading)?;
    let Heading { date, entries, .. } = heading;
    let path = folder.free_path("sessions", &date.day.to_string());
    context.rescue.remember_whole(&body);
    let change = folder.plan(&path, None, new_text(&entries, &body))?;
    if save(context, folder.home(), &change.plans, arguments.write)? == Saved::Kept {
        writeln!(context.out, "Session {date}. Kept in {}", render::clean_line(&path))?;
        if date.day <= context.today() {
            let (add, close) = (context.again("mw activity add \"TITLE\""), context.again("mw session close"));
            writeln!(context.err, "What was agreed: {add}. At the end: {close}")?;
        }
        // One meeting easily has two files: one from when it was planned, and one of its day.
        if let Some(other) = folder.records.sessions.iter().find(|own| own.date.day == date.day) {
            writeln!(context.err, "There is another one that day: {}", render::clean_line(&other.path))?;
        }
    }
    Ok(folder.exit_code)
}

/// What stands above the notes of a session.
struct Heading {
    date: Moment,
    share: Share,
    kind: Option<SessionKind>,
    entries: Vec<(String, Value)>,
}

fn typed_word<'k>(keys: &'k [(String, Value)], name: &str) -> Option<&'k str> {
    keys.iter().find_map(|(key, value)| match value {
        Value::Word(word) if key == name => Some(word.as_str()),
        _ => None,
    })
}

fn front_matter(context: &mut Context<'_>, folder: &ClientFolder, arguments: &AddArguments) -> Result<Heading, Error> {
    let mut keys = arguments.keys.values(context)?;
    // Without a time: when it was typed is not when it began.
    let date = typed_word(&keys, "date").and_then(Moment::parse).unwrap_or_else(|| Moment::of_day(context.today()));
    in_client::whole_goals(&folder.records, &mut keys)?;
    let starts_as = folder.share_of(FileType::Session);
    let share = typed_word(&keys, "share").and_then(Share::from_word).unwrap_or(starts_as);
    let by = typed_word(&keys, "by").and_then(Author::from_word).or_else(|| author_to_write(folder.records.owner));
    keys.retain(|(key, _)| !["date", "share", "by"].contains(&key.as_str()));
    let mut entries = vec![
        ("type".to_owned(), Value::text("session")),
        ("date".to_owned(), Value::Word(date.to_string())),
        ("share".to_owned(), Value::Word(share.word().to_owned())),
    ];
    entries.extend(by.map(|by| ("by".to_owned(), Value::Word(by.word().to_owned()))));
    entries.extend(keys);
    Ok(Heading { date, share, kind: typed_word(&entries, "kind").and_then(SessionKind::from_word), entries })
}

/// Returns the notes: on the session's own day what it starts from, then the text, or the form.
fn body(
    context: &Context<'_>,
    folder: &ClientFolder,
    (message, form): (Option<String>, Option<&str>),
    heading: &Heading,
) -> Result<String, Error> {
    let mut paragraphs = Vec::new();
    let date = heading.date;
    // What is open today says nothing of a day to come.
    if date.day == context.today() {
        paragraphs.extend(Some(starts_from(context, folder, heading)).filter(|block| !block.is_empty()));
    }
    if let Some(text) = message {
        paragraphs.push(text.trim_end().to_owned());
    // A planned one is only a date so far.
    } else if date.day == context.today() || form.is_some() {
        let form = form::form(folder, form.unwrap_or("session"))?;
        paragraphs.push(form.body.trim().to_owned());
    }
    let text = paragraphs.join("\n\n");
    Ok(if text.is_empty() { text } else { text + "\n" })
}

/// Returns what a session starts from, worked out from what everybody who will see its file may see. A page that lies on a
/// table with others starts from the agreement, never from the diary.
fn starts_from(context: &Context<'_>, folder: &ClientFolder, heading: &Heading) -> String {
    if matches!(heading.kind, Some(SessionKind::ThreeWay | SessionKind::Contracting)) {
        return folder.records.client.as_ref().map(render::what_was_agreed).unwrap_or_default();
    }
    let records = seen_in_file(&folder.records, heading.share);
    let timeline = ClientTimeline::of(&records, AsOf::at(context.environment.now));
    render::since_last_time(&SinceLastTime::of(&timeline, None), &records.folder)
}
