//! `mw status`: where things stand now.

use clap::Args;

use crate::analysis::notes::seen_by;
use crate::analysis::{AsOf, CoachSummary, CoachedSession, Note};
use crate::app::error::Error;
use crate::commands::context::{Context, Scope};
use crate::commands::flags::output::{Format, Output};
use crate::commands::opened_journal::{OpenedJournal, Summaries};
use crate::model::records::ClientRecords;
use crate::render::text::status::{of_coach, one, overview};
use crate::render::{self, Detail};
use crate::report::status::{StatusReport, StatusSummary};
use crate::visibility::{Sight, for_the_coach_alone};

/// Where things stand now: what is open, what waits, when the next session is
///
/// In a practice, without a client, one line for each client with something waiting or a session within a week.
#[derive(Args, Debug, Default)]
#[command(after_help = "\
Examples:
  mw status
  mw status -c k-07
  mw status --format json")]
pub(crate) struct StatusArguments {
    #[command(flatten)]
    output: Output<Format>,
}

pub(crate) fn run(context: &mut Context<'_>, arguments: &StatusArguments) -> Result<u8, Error> {
    let purpose = arguments.output.purpose(context)?;
    let opened = OpenedJournal::open_summarised(context, purpose, Standing::of)?;
    let (mut opened, beside) = opened.set_apart(|own| (own.status, own.beside));
    let notes_of_coach = coach_notes(context, &mut opened, &beside);
    match arguments.output.format {
        Format::Json => {
            let problems = render::problems(&opened.left_out);
            let clients = std::mem::take(&mut opened.loaded.all);
            let report = StatusReport::of(opened.as_of.day(), clients, notes_of_coach, problems);
            render::json::json(context.out, &report)?;
        }
        Format::Text => {
            let page = opened.page(Detail::Current);
            let screen = &mut context.screen();
            let people = opened.people();
            match people.as_slice() {
                [only] if opened.scope != Scope::All => one(screen, page, only)?,
                people => overview(screen, page, people)?,
            }
            of_coach(screen, &notes_of_coach)?;
        }
    }
    let not_shared = beside.iter().flat_map(|own| own.not_shared.iter().map(|path| (own.code.as_str(), path.as_str())));
    opened.say_not_shared(context, &not_shared.collect::<Vec<_>>())?;
    context.report_left_out(&opened.left_out)
}

/// Where things stand with a client, and what else of their records the answer needs.
struct Standing {
    status: StatusSummary,
    beside: Beside,
}

/// What the answer says beside where things stand with each client.
struct Beside {
    code: String,
    /// For the hours since the coach's last supervision.
    sessions: Vec<CoachedSession>,
    /// The paths of what only the coach may see.
    not_shared: Vec<String>,
}

impl Standing {
    fn of(records: &ClientRecords, as_of: AsOf, sight: Sight) -> Self {
        let beside = Beside {
            code: records.code.clone(),
            sessions: records.sessions.iter().map(CoachedSession::of).collect(),
            not_shared: for_the_coach_alone(records).map(str::to_owned).collect(),
        };
        Self { status: StatusSummary::of(records, as_of, sight), beside }
    }
}

/// Returns the notes that rest on the coach's own diary: in a practice, where no client was named. What was left out of the
/// diary is left out of `opened`.
fn coach_notes(
    context: &Context<'_>,
    opened: &mut OpenedJournal<Summaries<StatusSummary>>,
    beside: &[Beside],
) -> Vec<Note> {
    if !opened.is_practice() || context.names_a_client(&opened.journal) {
        return Vec::new();
    }
    // Where only one client was read, the diary was not.
    if opened.scope != Scope::All {
        opened.read_coach();
    }
    let sessions: Vec<_> = beside.iter().flat_map(|own| own.sessions.iter().copied()).collect();
    let own = CoachSummary::of(&opened.loaded.coach, &sessions, &opened.journal.settings, None, opened.as_of);
    seen_by(own.notes, opened.sight)
}
