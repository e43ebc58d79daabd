//! `mw list clients`, `mw client list`.

use clap::Args;

use super::write::{ListOptions, covered, write};
use crate::analysis::ClientTimeline;
use crate::app::error::Error;
use crate::commands::context::Context;
use crate::commands::opened_journal::OpenedJournal;
use crate::model::records::ClientRecords;
use crate::render::list::{Listed, text};
use crate::report::lists::ClientRow;
use crate::report::status::StatusSummary;

/// The clients: for reading the active ones, for other programs all of them
#[derive(Args, Debug)]
#[command(after_help = "\
Examples:
  mw client list
  mw list clients --format csv")]
pub(crate) struct ClientsArguments {
    #[command(flatten)]
    list: ListOptions,
}

pub(crate) fn run(context: &mut Context<'_>, arguments: &ClientsArguments) -> Result<u8, Error> {
    let format = arguments.list.form()?;
    let opened = OpenedJournal::open(context, arguments.list.purpose(context)?)?;
    let listed = covered(&opened, format).into_iter().map(|records| listed(&opened, records)).collect();
    write(context, &opened, arguments.list, listed, |screen, rows, _| {
        // Here the code is a cell of the row already.
        text(screen, rows, crate::render::list::Columns::OfOne)
    })
}

fn listed(opened: &OpenedJournal, records: &ClientRecords) -> Listed<ClientRow> {
    let timeline = ClientTimeline::of(records, opened.as_of);
    let client = records.client.as_ref();
    let row = ClientRow::of(&timeline, StatusSummary::of_analysis(&timeline, opened.sight));
    let path = client.map_or_else(|| records.folder.clone(), |client| client.path.clone());
    Listed { row, path, span: client.and_then(|client| client.spans.get("name")) }
}
