//! `mw list wins`.

use clap::Args;

use super::write::{ListFormat, ListOptions, covered, write};
use crate::analysis::ClientTimeline;
use crate::analysis::entry::Entry;
use crate::app::error::Error;
use crate::commands::context::Context;
use crate::commands::flags::window::WindowOptions;
use crate::commands::opened_journal::OpenedJournal;
use crate::model::source::Extent;
use crate::render::list::{Listed, wins};
use crate::report::later::{Later, reached};
use crate::report::lists::WinRow;

/// What went well, in the words it was written in
///
/// What somebody kept for themselves stays with them.
#[derive(Args, Debug)]
#[command(after_help = "\
Examples:
  mw list wins
  mw list wins -c k-07 --from 2026-10-01")]
pub(crate) struct WinsArguments {
    #[command(flatten)]
    window: WindowOptions,
    #[command(flatten)]
    list: ListOptions,
}

pub(crate) fn run(context: &mut Context<'_>, arguments: &WinsArguments) -> Result<u8, Error> {
    let format = arguments.list.form()?;
    let window = arguments.window.window(context)?;
    // Lines are named by their places, which nobody else asks for.
    let detail = if format == ListFormat::Lines { Extent::Findings } else { Extent::Bodies };
    let opened = OpenedJournal::open_in(context, arguments.list.purpose(context)?, detail)?;
    let mut listed = Vec::new();
    let covered = covered(&opened, format);
    for records in &covered {
        let timeline = ClientTimeline::of(records, reached(window, opened.as_of));
        let entries = timeline.entries.iter().filter(|entry| window.has(entry.day()));
        listed.extend(entries.filter_map(|entry| self::listed(&timeline, entry)));
    }
    let later = Later::of_all(covered.iter().filter_map(|records| Later::of(records, opened.as_of)));
    write(context, &opened, arguments.list, (listed, later), wins)
}

fn listed(timeline: &ClientTimeline<'_>, entry: &Entry<'_>) -> Option<Listed<WinRow>> {
    let (row, own) = (WinRow::of(timeline, entry)?, entry.reflection);
    Some(Listed { row, path: own.path.clone(), span: own.spans.get("win") })
}
