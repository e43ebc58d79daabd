//! `mw list reflections`.

use clap::Args;

use super::write::{ListOptions, covered, write};
use crate::analysis::ClientTimeline;
use crate::analysis::entry::Entry;
use crate::app::error::Error;
use crate::commands::context::Context;
use crate::commands::flags::window::WindowOptions;
use crate::commands::opened_journal::OpenedJournal;
use crate::render::list::{Listed, text};
use crate::report::lists::ReflectionRow;

/// The reflections, in time order; those without words are ticks
#[derive(Args, Debug)]
#[command(after_help = "\
Examples:
  mw list reflections --from 2026-W45
  mw list reflections --take-back
  mw list reflections -0 | xargs -0 rg \"I noticed\"")]
pub(crate) struct ReflectionsArguments {
    #[command(flatten)]
    window: WindowOptions,
    /// Those about this activity
    #[arg(long, value_name = "ACTIVITY")]
    activity: Option<String>,
    /// Those about this goal, or an activity that serves it
    #[arg(long, value_name = "GOAL")]
    goal: Option<String>,
    /// Those to bring to the next session
    #[arg(long)]
    take_back: bool,
    #[command(flatten)]
    list: ListOptions,
}

/// What is left of a client's entries.
struct Filter<'f> {
    activity: Option<&'f str>,
    goal: Option<&'f str>,
    take_back: bool,
}

pub(crate) fn run(context: &mut Context<'_>, arguments: &ReflectionsArguments) -> Result<u8, Error> {
    let format = arguments.list.form()?;
    let window = arguments.window.window(context)?;
    let opened = OpenedJournal::open(context, arguments.list.purpose(context)?)?;
    let goal = arguments.goal.as_deref().map(|typed| opened.goal_named(typed)).transpose()?;
    let activity = arguments.activity.as_deref().map(|typed| opened.activity_named(typed)).transpose()?;
    let filter = Filter { activity: activity.as_deref(), goal: goal.as_deref(), take_back: arguments.take_back };
    let mut listed = Vec::new();
    for records in covered(&opened, format) {
        let timeline = ClientTimeline::of(records, opened.as_of);
        let own = timeline.entries.iter().filter(|entry| window.has(entry.day()) && filter.keeps(&timeline, entry));
        listed.extend(own.map(|entry| self::listed(&timeline, entry)));
    }
    write(context, &opened, arguments.list, listed, text)
}

impl Filter<'_> {
    fn keeps(&self, timeline: &ClientTimeline<'_>, entry: &Entry<'_>) -> bool {
        (self.activity.is_none() || entry.reflection.activity.as_deref() == self.activity)
            && (self.goal.is_none() || timeline.goal_of(entry) == self.goal)
            && (!self.take_back || entry.reflection.take_back)
    }
}

fn listed(timeline: &ClientTimeline<'_>, entry: &Entry<'_>) -> Listed<ReflectionRow> {
    Listed { row: ReflectionRow::of(timeline, entry), path: entry.reflection.path.clone(), span: None }
}
