//! `mw session add`: makes a session's file.

use clap::Args;

use crate::analysis::since_last_time::SinceLastTime;
use crate::commands::context::Context;
use crate::commands::entry;
use crate::commands::field_flags::{FieldFlags, FieldTable};
use crate::commands::options::WriteOptions;
use crate::commands::save::{Saved, save};
use crate::commands::which;
use crate::commands::which_form;
use crate::commands::writing::{Writing, new_text};
use crate::document::value::Value;
use crate::error::Error;
use crate::model::fields::{Field, SESSION};
use crate::model::moment::Moment;
use crate::model::words::Share;
use crate::render;

/// The flags of a session's own keys.
#[derive(Clone, Debug, Default)]
pub(crate) struct SessionKeys;

impl FieldTable for SessionKeys {
    const FIELDS: &'static [Field] = SESSION;
    const LEFT_OUT: &'static [&'static str] = &["type", "activities", "reviewed"];
    const HEADING: &'static str = "About the session";
}

/// Add a session
///
/// One made on its own day begins with what happened since the last time: what is open and what ended, entries to take
/// back, and what nobody has looked back on yet.
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
    write: WriteOptions,
}

pub(crate) fn run(context: &mut Context<'_>, arguments: &AddArguments) -> Result<u8, Error> {
    let writing = Writing::begin(context)?;
    let (date, entries) = front_matter(context, &writing, arguments)?;
    let body = body(context, &writing, arguments, date)?;
    let path = writing.free_path("sessions", &date.day.to_string());
    let planned = writing.plan(&path, None, new_text(&entries, &body))?;
    if save(context, writing.home(), &planned.plan, arguments.write, Some(&body))? == Saved::Kept {
        writeln!(context.out, "Session {date}. Kept in {}", render::clean(&path))?;
        if date.day <= context.today() {
            let (add, close) = (context.again("mw activity add \"TITLE\""), context.again("mw session close"));
            writeln!(context.err, "What was agreed: {add}. At the end: {close}")?;
        }
        if let Some(other) = writing.records.sessions.iter().find(|own| own.date.day == date.day) {
            writeln!(context.err, "There is another one that day: {}", render::clean(&other.path))?;
        }
    }
    Ok(writing.exit_code)
}

fn front_matter(
    context: &mut Context<'_>,
    writing: &Writing,
    arguments: &AddArguments,
) -> Result<(Moment, Vec<(String, Value)>), Error> {
    let mut keys = arguments.keys.values(context)?;
    let date = keys.iter().find_map(|(key, value)| match value {
        Value::Word(word) if key == "date" => Moment::parse(word),
        _ => None,
    });
    let date = date.unwrap_or_else(|| Moment::of_day(context.today()));
    which::whole_goals(&writing.records, &mut keys)?;
    let share = keys.iter().find(|(key, _)| key == "share").map(|(_, value)| value.clone());
    keys.retain(|(key, _)| key != "date" && key != "share");
    let mut entries = vec![
        ("type".to_owned(), Value::text("session")),
        ("date".to_owned(), Value::Word(date.to_string())),
        ("share".to_owned(), share.unwrap_or_else(|| Value::Word(Share::Pair.word().to_owned()))),
    ];
    entries.extend(keys);
    Ok((date, entries))
}

/// Returns the notes: on the session's own day what happened since the last time, then the text, or the form.
fn body(context: &Context<'_>, writing: &Writing, arguments: &AddArguments, date: Moment) -> Result<String, Error> {
    let mut paragraphs = Vec::new();
    if date.day == context.today() {
        let since = SinceLastTime::of(&writing.analysis(context), None);
        let block = render::since_last_time(&since, &writing.records.folder);
        paragraphs.extend(Some(block).filter(|block| !block.is_empty()));
    }
    if let Some(text) = writing.while_waiting(|| entry::message(arguments.message.as_deref()))? {
        paragraphs.push(text.trim_end().to_owned());
    } else if date.day == context.today() || arguments.form.is_some() {
        let form = which_form::form(writing, arguments.form.as_deref().unwrap_or("session"))?;
        paragraphs.push(form.body.trim().to_owned());
    }
    let text = paragraphs.join("\n\n");
    Ok(if text.is_empty() { text } else { text + "\n" })
}
