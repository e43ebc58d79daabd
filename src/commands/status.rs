//! `mw status`: where things stand now.

use clap::Args;

use crate::analysis::notes::seen_by;
use crate::analysis::{CoachSummary, Note};
use crate::app::error::Error;
use crate::commands::context::{Context, Scope};
use crate::commands::flags::output::{Format, Output};
use crate::commands::opened_journal::{OpenedJournal, Seen};
use crate::render::text::status::{of_coach, one, overview};
use crate::render::{self, Detail};
use crate::report::status::{StatusReport, StatusSummary};

/// Where things stand now: what is open, what waits, when the next session is
///
/// In a practice, without a client, one line for each client with something waiting or a session within a week.
#[derive(Args, Debug)]
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
    let mut opened = OpenedJournal::open(context, purpose)?;
    let summaries: Vec<StatusSummary> =
        opened.loaded.clients.iter().map(|records| StatusSummary::of(records, opened.as_of, opened.sight)).collect();
    let notes_of_coach = coach_notes(context, &mut opened);
    match arguments.output.format {
        Format::Json => {
            let problems = render::problems(&opened.loaded.left_out);
            let report = StatusReport::of(opened.as_of.day(), summaries, notes_of_coach, problems);
            render::json::json(context.out, &report)?;
        }
        Format::Text => {
            let page = opened.page(Detail::Current);
            let screen = &mut context.screen();
            let people = opened.people(&summaries);
            match people.as_slice() {
                [only] if opened.scope != Scope::All => one(screen, page, only)?,
                people => overview(screen, page, people)?,
            }
            of_coach(screen, &notes_of_coach)?;
        }
    }
    opened.say_what_is_not_shared(context)?;
    context.report_left_out(&opened.loaded.left_out)
}

/// Returns the notes that rest on the coach's own diary: in a practice, where no client was named. What was left out of the
/// diary is left out of `opened`.
fn coach_notes(context: &Context<'_>, opened: &mut OpenedJournal) -> Vec<Note> {
    if !opened.is_practice() || context.names_a_client(&opened.journal) {
        return Vec::new();
    }
    // Where only one client was read, the diary was not.
    if opened.scope != Scope::All {
        opened.read_coach();
    }
    let Seen { clients, coach, .. } = &opened.loaded;
    let own = CoachSummary::of(coach, clients, &opened.journal.settings, None, opened.as_of);
    seen_by(own.notes, opened.sight)
}
