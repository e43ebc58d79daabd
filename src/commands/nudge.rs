//! `mw nudge`: the reminders due on a day.

use clap::{Args, ValueEnum};

use crate::analysis::{AsOf, ClientTimeline};
use crate::app::error::Error;
use crate::commands::context::Context;
use crate::commands::flags::day;
use crate::commands::flags::letter::{LetterOptions, send};
use crate::commands::opened_journal::OpenedJournal;
use crate::model::moment::{Day, Moment};
use crate::model::when::Tense;
use crate::render;
use crate::render::eml::Envelope;
use crate::render::ics;
use crate::render::letter::Letter;
use crate::render::text;
use crate::report::nudges::{ClientNudges, DueNudge, Nudge, NudgeReport};
use crate::visibility::{Answer, Purpose};

/// Reminders due on a day, in the client's own words
///
/// Some days after a session one, in the middle before the next one more where nothing was written, and one for
/// whoever asks how it went, on the day that was agreed. Nothing is stored: asking twice gives the same answer. A client
/// who wants none has `reminders: false` in the agreement; `nudge` in the settings or in client.md says when.
///
/// Nothing is sent. A mail (eml) is a draft to open or to hand to a mail program, one at a time: with several due, name
/// one by -c or by its id. A subject and a calendar (ics) hold no words, names or codes.
#[derive(Args, Debug)]
#[command(after_help = "\
Examples:
  mw nudge
  mw nudge --on fri
  mw nudge -c k-07 --format eml --to noor@example.org > draft.eml
  mw nudge --format json | jq -r '.nudges[].id'
  mw nudge 3f2a --format eml")]
pub(crate) struct NudgeArguments {
    /// One of them, by the beginning of its id (see --format json)
    id: Option<String>,
    /// The day asked [default: today]
    #[arg(long, value_name = "DAY")]
    on: Option<String>,
    /// How to write it
    #[arg(long, value_enum, default_value_t)]
    format: NudgeFormat,
    /// In a calendar: also the words
    #[arg(long)]
    with_words: bool,
    #[command(flatten)]
    letter: LetterOptions,
}

/// How reminders are written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub(crate) enum NudgeFormat {
    /// For reading
    #[default]
    Text,
    /// One JSON object
    Json,
    /// The draft of a mail
    Eml,
    /// A calendar
    Ics,
}

pub(crate) fn run(context: &mut Context<'_>, arguments: &NudgeArguments) -> Result<u8, Error> {
    arguments.letter.check()?;
    let on = match &arguments.on {
        Some(typed) => day::day(context, "on", typed, Tense::Planned)?.day,
        None => context.today(),
    };
    // A reminder is for the client, whatever it is written as.
    let whole_day = AsOf::at(Moment::of_day(on));
    let opened = OpenedJournal::open_summarised(context, Purpose::of(Answer::Page), |records, _, _| {
        ClientNudges::of(&ClientTimeline::of(records, whole_day))
    })?;
    let all = &opened.loaded.all;
    let due = named(due(all, on), arguments.id.as_deref(), on)?;
    let next = all.iter().flat_map(|own| &own.nudges).map(|own| own.on).filter(|day| *day > on).min();
    let left_out = &opened.left_out;
    match arguments.format {
        NudgeFormat::Text => {
            let screen = &mut context.screen();
            text::nudge::nudges(screen, opened.journal.kind, on, &due, next)?;
        }
        NudgeFormat::Json => {
            let report = NudgeReport::of(on, due.iter().map(with_letter).collect(), render::problems(left_out));
            render::json::json(context.out, &report)?;
        }
        NudgeFormat::Eml => mail(context, arguments, &due, on)?,
        NudgeFormat::Ics => {
            let events: Vec<_> = due.iter().map(|(own, nudge)| event(own, nudge, arguments.with_words)).collect();
            context.write_raw(ics::calendar(&events, context.environment.utc).as_bytes())?;
        }
    }
    context.report_left_out(left_out)
}

fn with_letter((client, nudge): &(&ClientNudges, &Nudge)) -> DueNudge {
    let letter = Letter::of_nudge(client, nudge);
    DueNudge::of(client, nudge, letter.subject, letter.plain())
}

fn due(all: &[ClientNudges], on: Day) -> Vec<(&ClientNudges, &Nudge)> {
    let due = all.iter().flat_map(|own| own.nudges.iter().map(move |nudge| (own, nudge)));
    due.filter(|(_, nudge)| nudge.on == on).collect()
}

/// Returns those whose id begins with `id`, or all.
fn named<'a>(
    due: Vec<(&'a ClientNudges, &'a Nudge)>,
    id: Option<&str>,
    on: Day,
) -> Result<Vec<(&'a ClientNudges, &'a Nudge)>, Error> {
    let Some(id) = id else { return Ok(due) };
    let own: Vec<_> = due.into_iter().filter(|(_, nudge)| !id.is_empty() && nudge.id.starts_with(id)).collect();
    match own.as_slice() {
        [_] => Ok(own),
        [] => Err(Error::not_found(format!("no reminder due on {on} has the id `{id}`"))
            .hint("See the ids: mw nudge --format json")),
        _ => Err(Error::not_found(format!("several ids begin with `{id}`")).hint("Write more of it")),
    }
}

/// Writes the one reminder that is due as a draft.
fn mail(
    context: &mut Context<'_>,
    arguments: &NudgeArguments,
    due: &[(&ClientNudges, &Nudge)],
    on: Day,
) -> Result<(), Error> {
    match due {
        // On stderr: what takes a mail from stdout must not send this.
        [] => Ok(writeln!(context.err, "No reminder is due on {on}.")?),
        [(client, nudge)] => {
            let envelope = Envelope {
                id: &nudge.id,
                on,
                from: arguments.letter.from.as_deref(),
                to: arguments.letter.to.as_deref(),
            };
            send(context, &Letter::of_nudge(client, nudge), envelope)
        }
        several => Err(Error::usage(format!("{} reminders are due on {on}, and a mail is one", several.len()))
            .hint(format!("Name one by its id: {}", several.iter().map(label).collect::<Vec<_>>().join(", ")))),
    }
}

/// Returns the beginning of its id, and whose it is: `3f2a91c0 (k-07)`.
fn label((client, nudge): &(&ClientNudges, &Nudge)) -> String {
    format!("{} ({})", nudge.id.get(..8).unwrap_or(&nudge.id), render::clean_line(&client.client))
}

/// Returns a reminder as it stands in a calendar.
pub(crate) fn event(client: &ClientNudges, nudge: &Nudge, with_words: bool) -> ics::Event {
    let letter = Letter::of_nudge(client, nudge);
    ics::Event {
        id: nudge.id.clone(),
        on: Moment::of_day(nudge.on),
        minutes: None,
        end: None,
        is_cancelled: false,
        summary: letter.subject.to_owned(),
        description: with_words.then(|| letter.plain()),
    }
}
