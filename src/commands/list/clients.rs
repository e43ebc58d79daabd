//! `mw list clients`, `mw client list`.

use clap::Args;

use super::write::{ListFormat, ListOptions, write};
use crate::analysis::{AsOf, ClientTimeline};
use crate::app::error::Error;
use crate::commands::context::Context;
use crate::commands::opened_journal::OpenedJournal;
use crate::model::records::ClientRecords;
use crate::render::list::{Covered, Listed, text};
use crate::report::lists::ClientRow;
use crate::report::status::StatusSummary;
use crate::visibility::Sight;

/// The clients: for reading the active ones, for other programs all of them
#[derive(Args, Debug)]
#[command(after_help = "\
Examples:
  mw client list
  mw client list --all
  mw list clients --format csv")]
pub(crate) struct ClientsArguments {
    /// Those too with whom the work rests, has ended or has not begun
    #[arg(long)]
    all: bool,
    #[command(flatten)]
    list: ListOptions,
}

pub(crate) fn run(context: &mut Context<'_>, arguments: &ClientsArguments) -> Result<u8, Error> {
    let format = arguments.list.form()?;
    let purpose = arguments.list.purpose(context)?;
    let (opened, mut rows) = OpenedJournal::open_summarised(context, purpose, listed)?.set_apart(|row| ((), row));
    // As other lists: a person reads those that are active, a script gets all of them.
    rows.retain(|own| arguments.all || format != ListFormat::Text || opened.shows(own.row.status));
    write(context, &opened, arguments.list, (rows, None), |screen, rows, _| {
        // Here the code is a cell of the row already.
        text(screen, rows, Covered::One)
    })
}

fn listed(records: &ClientRecords, as_of: AsOf, sight: Sight) -> Listed<ClientRow> {
    let timeline = ClientTimeline::of(records, as_of);
    let client = records.client.as_ref();
    let row = ClientRow::of(&timeline, StatusSummary::of_analysis(&timeline, sight));
    let path = client.map_or_else(|| records.folder.clone(), |client| client.path.clone());
    Listed { row, path, span: client.and_then(|client| client.spans.get("name")) }
}
