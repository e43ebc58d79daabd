//! `mw session mail`: the mail some days after a session.

use clap::{Args, ValueEnum};
use clap_complete::engine::ArgValueCompleter;

use crate::analysis::ClientTimeline;
use crate::app::error::Error;
use crate::commands::context::Context;
use crate::commands::flags::complete;
use crate::commands::flags::letter::{LetterOptions, send};
use crate::commands::lookup::session;
use crate::commands::opened_journal::OpenedJournal;
use crate::model::session::Session;
use crate::render;
use crate::render::eml::Envelope;
use crate::report::session_mail::SessionMail;
use crate::visibility::{Answer, Purpose};

/// The mail some days after a session
///
/// The client's own words, the one activity that comes first, what helps with it, and the next date. The latest session,
/// unless another is named. Nothing is sent: it is a text to send, or a draft (eml) to open in a mail program. What is
/// answered can be pasted into `mw reflect -c CODE --by client -`.
#[derive(Args, Debug)]
#[command(after_help = "\
Examples:
  mw session mail -c k-07
  mw session mail 2026-11-05 -c k-07 --format eml --to noor@example.org > draft.eml
  mw session mail --format markdown")]
pub(crate) struct MailArguments {
    /// The session, by its date; else the latest
    #[arg(add = ArgValueCompleter::new(complete::sessions))]
    session: Option<String>,
    /// How to write it
    #[arg(long, value_enum, default_value_t)]
    format: MailFormat,
    #[command(flatten)]
    letter: LetterOptions,
}

/// How a letter is written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
enum MailFormat {
    /// Plain text
    #[default]
    Text,
    /// Markdown
    Markdown,
    /// The draft of a mail
    Eml,
}

pub(crate) fn run(context: &mut Context<'_>, arguments: &MailArguments) -> Result<u8, Error> {
    arguments.letter.check()?;
    // It goes to the client: so also on a screen it holds what both may see.
    let opened = OpenedJournal::open_named(context, Purpose::of(Answer::Page), None)?;
    let records = opened.client()?;
    let timeline = ClientTimeline::of(records, opened.as_of);
    let session = match &arguments.session {
        Some(name) => session::named(records, name, context.today())?,
        None => latest(context, &timeline)?,
    };
    let mail = SessionMail::of(&timeline, session);
    let letter = render::session_mail(&mail);
    match arguments.format {
        MailFormat::Text => writeln!(context.out, "{}", letter.plain())?,
        MailFormat::Markdown => writeln!(context.out, "{}", letter.markdown())?,
        MailFormat::Eml => {
            let (from, to) = (arguments.letter.from.as_deref(), arguments.letter.to.as_deref());
            send(context, &letter, Envelope { id: &mail.id, on: opened.as_of.day(), from, to })?;
        }
    }
    context.report_left_out(&opened.left_out)
}

fn latest<'a>(context: &Context<'_>, timeline: &ClientTimeline<'a>) -> Result<&'a Session, Error> {
    let latest = session::latest_held(timeline);
    latest.map_err(|error| session::name_it(context, error, "mail"))?.ok_or_else(session::none_yet)
}
