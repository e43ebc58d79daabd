//! `mw calendar`: sessions planned, check-ins and reminders as one calendar.

use clap::Args;

use crate::analysis::fingerprint::fingerprint;
use crate::analysis::{AsOf, ClientTimeline, SessionState, Window};
use crate::app::error::Error;
use crate::commands::context::Context;
use crate::commands::flags::window::WindowOptions;
use crate::commands::nudge::event;
use crate::commands::opened_journal::OpenedJournal;
use crate::model::client::Client;
use crate::model::records::{ClientRecords, FolderOwner};
use crate::model::session::Session;
use crate::model::words::{ClientStatus, SessionStatus};
use crate::render::ics::{self, Event};
use crate::report::nudges::ClientNudges;
use crate::visibility::{Answer, Purpose};

/// Sessions, check-ins and reminders as a calendar (ics)
///
/// The sessions that are planned, the days on which somebody asks how it went, and the reminders up to the next session, of
/// everybody who is active, from today on. No words, names or codes stand in it, unless --with-words asks for them. What
/// stands in it keeps its identity and every export is newer than the last, so importing it again moves what has moved and takes
/// away what was cancelled, until its day. In a practice it is for both of you: a session that only you may see (`share: me`, or no
/// `share`) does not stand in it.
#[derive(Args, Debug)]
#[command(after_help = "\
Examples:
  mw calendar > coaching.ics
  mw calendar -c k-07 --from 2026-11-01 --to 2026-12-31
  mw calendar --with-words")]
pub(crate) struct CalendarArguments {
    #[command(flatten)]
    window: WindowOptions,
    /// Also names, and the letters of reminders
    #[arg(long)]
    with_words: bool,
}

pub(crate) fn run(context: &mut Context<'_>, arguments: &CalendarArguments) -> Result<u8, Error> {
    let today = context.today();
    let typed = arguments.window.window(context)?;
    // A calendar is asked for what is to come; what was stands in it already.
    let window = Window { from: typed.from.or(Some(today)), ..typed };
    let (opened, events) = OpenedJournal::open_summarised(context, Purpose::of(Answer::Page), |records, as_of, _| {
        let mut events = events(records, as_of, arguments.with_words);
        events.retain(|event| window.has(event.on.day));
        events
    })?
    .set_apart(|events| ((), events));
    let mut events = events.concat();
    // The id last: two events of one minute keep their order from run to run.
    events.sort_by(|one, other| (one.on.order(), &one.id).cmp(&(other.on.order(), &other.id)));
    context.write_raw(ics::calendar(&events, context.environment.utc).as_bytes())?;
    context.report_left_out(&opened.left_out)
}

/// Returns what is to come with a client; nothing where the work rests or has ended.
fn events(records: &ClientRecords, as_of: AsOf, with_words: bool) -> Vec<Event> {
    if records.status() != ClientStatus::Active {
        return Vec::new();
    }
    let timeline = ClientTimeline::of(records, as_of);
    let nudges = ClientNudges::of(&timeline);
    let reminders = nudges.nudges.iter().map(|nudge| event(&nudges, nudge, with_words));
    sessions(&timeline, with_words).into_iter().chain(reminders).collect()
}

/// Returns the sessions that are planned, and those that were and are called off.
fn sessions(timeline: &ClientTimeline<'_>, with_words: bool) -> Vec<Event> {
    let client = timeline.client();
    // Without words asked for, a shared calendar shows that there is a session and not with whom.
    let is_wanted = with_words && timeline.records.owner == FolderOwner::Client;
    let name = client.and_then(|client| client.name.as_deref()).filter(|_| is_wanted);
    let summary = name.map_or_else(|| "Coaching session".to_owned(), |name| format!("Coaching session: {name}"));
    let planned = timeline.sessions.iter().chain(&timeline.later_sessions);
    let planned = planned.filter(|own| own.state == SessionState::Planned).map(|own| own.session);
    // A calendar that shows it takes it away; from its day on nobody waits for it.
    let is_off = |own: &&Session| own.status == Some(SessionStatus::Cancelled) && own.date.day >= timeline.day();
    let cancelled = timeline.records.sessions.iter().filter(is_off);
    let event = |own: &Session| Event {
        id: fingerprint(&["session", &timeline.records.code, own.stem()]),
        on: own.date,
        minutes: own.minutes.or_else(|| if own.end.is_some() { None } else { agreed_minutes(client) }),
        end: own.end,
        is_cancelled: own.status == Some(SessionStatus::Cancelled),
        summary: summary.clone(),
        description: None,
    };
    planned.chain(cancelled).map(event).collect()
}

/// Returns how long a session was agreed to be.
fn agreed_minutes(client: Option<&Client>) -> Option<u32> {
    client?.agreement.as_ref()?.minutes
}
