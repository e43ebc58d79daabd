//! `mw list activities`, `mw activity list`.

use clap::Args;
use clap::builder::PossibleValuesParser;

use super::write::{ListOptions, covered, write};
use crate::analysis::{ActivityState, ActivityThread, ClientTimeline};
use crate::app::error::Error;
use crate::commands::context::Context;
use crate::commands::opened_journal::OpenedJournal;
use crate::model::words::SetBy;
use crate::render::list::{Listed, text};
use crate::report::lists::ActivityRow;

/// The activities that are open or offered
#[derive(Args, Debug)]
#[command(after_help = "\
Examples:
  mw activity list
  mw activity list --all --goal calmer-meetings
  mw list activities --ended --format lines")]
#[expect(clippy::struct_excessive_bools, reason = "each is a flag of its own")]
pub(crate) struct ActivitiesArguments {
    /// Those that are open
    #[arg(long)]
    open: bool,
    /// Those that have ended
    #[arg(long)]
    ended: bool,
    /// Those that are only offered
    #[arg(long)]
    offered: bool,
    /// All of them
    #[arg(long)]
    all: bool,
    /// Those that serve this goal
    #[arg(long, value_name = "GOAL")]
    goal: Option<String>,
    /// Those that were the idea of
    #[arg(long, value_name = "WHO", value_parser = PossibleValuesParser::new(SetBy::WORDS))]
    set_by: Option<String>,
    #[command(flatten)]
    list: ListOptions,
}

impl ActivitiesArguments {
    fn wants(&self, state: ActivityState) -> bool {
        let names_none = !(self.open || self.ended || self.offered);
        self.all
            || match state {
                ActivityState::Open => self.open || names_none,
                ActivityState::Offered => self.offered || names_none,
                ActivityState::Ended => self.ended,
            }
    }

    fn wants_thread(&self, thread: &ActivityThread<'_>, goal: Option<&str>) -> bool {
        self.wants(thread.state)
            && (goal.is_none() || thread.activity.goal.as_deref() == goal)
            && self.set_by.as_deref().is_none_or(|own| thread.activity.set_by.word() == own)
    }
}

pub(crate) fn run(context: &mut Context<'_>, arguments: &ActivitiesArguments) -> Result<u8, Error> {
    let format = arguments.list.form()?;
    let opened = OpenedJournal::open(context, arguments.list.purpose(context)?)?;
    let goal = arguments.goal.as_deref().map(|typed| opened.goal_named(typed)).transpose()?;
    let mut listed = Vec::new();
    for records in covered(&opened, format) {
        let timeline = ClientTimeline::of(records, opened.as_of);
        let own = timeline.threads.iter().filter(|thread| arguments.wants_thread(thread, goal.as_deref()));
        listed.extend(own.map(|thread| self::listed(&timeline, thread)));
    }
    write(context, &opened, arguments.list, (listed, None), text)
}

fn listed(timeline: &ClientTimeline<'_>, thread: &ActivityThread<'_>) -> Listed<ActivityRow> {
    let spans = &thread.activity.spans;
    let span = spans.get("id").or_else(|| spans.get("title"));
    Listed { row: ActivityRow::of(timeline, thread), path: thread.set_in.path().to_owned(), span }
}
