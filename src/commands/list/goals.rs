//! `mw list goals`, `mw goal list`.

use clap::Args;

use super::write::{ListOptions, covered, write};
use crate::analysis::measures::GoalProgress;
use crate::analysis::{ClientTimeline, Window};
use crate::app::error::Error;
use crate::commands::context::Context;
use crate::commands::opened_journal::OpenedJournal;
use crate::model::goal::Goal;
use crate::model::records::ClientRecords;
use crate::model::words::GoalStatus;
use crate::render::list::{Listed, text};
use crate::report::lists::GoalRow;

/// The goals that are open
#[derive(Args, Debug)]
#[command(after_help = "\
Examples:
  mw goal list
  mw list goals --all --format json")]
pub(crate) struct GoalsArguments {
    /// Those reached, changed and let go too
    #[arg(long)]
    all: bool,
    #[command(flatten)]
    list: ListOptions,
}

pub(crate) fn run(context: &mut Context<'_>, arguments: &GoalsArguments) -> Result<u8, Error> {
    let format = arguments.list.form()?;
    let opened = OpenedJournal::open(context, arguments.list.purpose(context)?)?;
    let mut all = Vec::new();
    for records in covered(&opened, format) {
        let goals = listed(&opened, records).into_iter();
        all.extend(goals.filter(|(status, _)| arguments.all || *status == GoalStatus::Open).map(|(_, listed)| listed));
    }
    write(context, &opened, arguments.list, (all, None), text)
}

fn listed(opened: &OpenedJournal, records: &ClientRecords) -> Vec<(GoalStatus, Listed<GoalRow>)> {
    let Some(client) = &records.client else { return Vec::new() };
    let timeline = ClientTimeline::of(records, opened.as_of);
    let progress = GoalProgress::all(&timeline, Window::default());
    let listed = |(goal, progress): (&Goal, &GoalProgress)| {
        let span = goal.spans.get("id").or_else(|| goal.spans.get("title"));
        let row = GoalRow::of(&records.code, goal, progress, &client.path);
        (goal.status, Listed { row, path: client.path.clone(), span })
    };
    // Of all time no goal is left out, so the two lists go together.
    client.goals.iter().zip(&progress).map(listed).collect()
}
