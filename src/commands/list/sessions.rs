//! `mw list sessions`, `mw session list`.

use clap::Args;

use super::write::{ListOptions, covered, write};
use crate::analysis::ClientTimeline;
use crate::analysis::session_status::{SessionAsked, SessionState};
use crate::app::error::Error;
use crate::commands::context::Context;
use crate::commands::flags::window::WindowOptions;
use crate::commands::opened_journal::OpenedJournal;
use crate::model::source::Extent;
use crate::render::list::{Listed, text};
use crate::report::lists::SessionRow;

/// The sessions, past and planned
#[derive(Args, Debug)]
#[command(after_help = "\
Examples:
  mw session list -c k-07
  mw list sessions --from 2026-11-01 --format csv")]
pub(crate) struct SessionsArguments {
    #[command(flatten)]
    window: WindowOptions,
    #[command(flatten)]
    list: ListOptions,
}

pub(crate) fn run(context: &mut Context<'_>, arguments: &SessionsArguments) -> Result<u8, Error> {
    let format = arguments.list.form()?;
    let window = arguments.window.window(context)?;
    // Nothing in the list is from the body of a file.
    let opened = OpenedJournal::open_in(context, arguments.list.purpose(context)?, Extent::FrontMatter)?;
    let mut listed = Vec::new();
    for records in covered(&opened, format) {
        let timeline = ClientTimeline::of(records, opened.as_of);
        // Every file, one of a later day that was called off too: a summary leaves it out, a list does not.
        let own = records.sessions.iter().filter(|own| window.has(own.date.day));
        let asked = own.map(|session| SessionAsked { session, state: SessionState::of(session, opened.as_of) });
        listed.extend(SessionRow::all(&timeline, asked).into_iter().map(self::listed));
    }
    opened.say_what_is_not_shared(context)?;
    write(context, &opened, arguments.list, (listed, None), text)
}

fn listed(row: SessionRow) -> Listed<SessionRow> {
    Listed { path: row.path.clone(), row, span: None }
}
