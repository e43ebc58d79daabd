//! `mw status`: where things stand now.

use clap::Args;

use super::context::{Context, Scope};
use super::look::{Look, refuse_sponsor, sight_of_file};
use super::options::{AudienceOptions, Format};
use crate::analysis::{CoachSummary, Note, StatusSummary};
use crate::error::Error;
use crate::journal::load::Loaded;
use crate::render;
use crate::render::json::status::StatusView;
use crate::render::text::status::{Page, of_coach, one, overview};

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
    /// How to write it
    #[arg(long, value_enum, default_value_t)]
    format: Format,
    #[command(flatten)]
    whom: AudienceOptions,
}

pub(crate) fn run(context: &mut Context<'_>, arguments: &StatusArguments) -> Result<u8, Error> {
    let audience = arguments.whom.audience;
    refuse_sponsor(audience)?;
    let mut look = Look::open(context)?;
    let summaries: Vec<StatusSummary> =
        look.loaded.clients.iter().map(|records| StatusSummary::of(records, look.asked)).collect();
    let notes_of_coach = coach_notes(context, &mut look);
    let left_out = &look.loaded.left_out;
    match arguments.format {
        Format::Json => {
            let sight = sight_of_file(context, audience);
            let view = StatusView::of(look.asked.day(), &summaries, &notes_of_coach, left_out, sight);
            render::json::json(context.out, &view)?;
        }
        Format::Text => {
            let page = Page {
                today: look.asked.day(),
                kind: look.journal.kind,
                voice: look.voice(audience),
                sight: look.sight(context, audience),
            };
            let screen = &mut context.screen();
            let people = look.people(&summaries);
            match people.as_slice() {
                [only] if look.scope != Scope::All => one(screen, &page, only)?,
                people => overview(screen, &page, people)?,
            }
            of_coach(screen, &page, &notes_of_coach)?;
        }
    }
    context.report_left_out(left_out)
}

/// Returns the notes that rest on the coach's own diary: in a practice, where no client was named. What was left out of the
/// diary is left out of `look`.
fn coach_notes(context: &Context<'_>, look: &mut Look) -> Vec<Note> {
    if !look.is_practice() || context.names_a_client(&look.journal) {
        return Vec::new();
    }
    if look.scope != Scope::All {
        let own = look.journal.load_coach();
        look.loaded.coach = own.coach;
        look.loaded.left_out.extend(own.left_out);
    }
    let Loaded { clients, coach, .. } = &look.loaded;
    CoachSummary::of(coach, clients, &look.journal.settings, None, look.asked).notes
}
