//! `mw list reflections`.

use clap::Args;
use clap_complete::engine::ArgValueCompleter;

use super::write::{ListFormat, ListOptions, covered, write};
use crate::analysis::ClientTimeline;
use crate::analysis::entry::Entry;
use crate::app::error::Error;
use crate::commands::context::Context;
use crate::commands::flags::complete;
use crate::commands::flags::window::WindowOptions;
use crate::commands::opened_journal::OpenedJournal;
use crate::render::list::{Listed, text};
use crate::report::later::{Later, reached};
use crate::report::lists::ReflectionRow;

/// How many lines of an entry are looked at for the words it begins with: a row shows no more.
const FIRST_LINES: usize = 3;

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
    #[arg(long, value_name = "ACTIVITY", add = ArgValueCompleter::new(complete::activities))]
    activity: Option<String>,
    /// Those about this goal, or an activity that serves it
    #[arg(long, value_name = "GOAL", add = ArgValueCompleter::new(complete::goals))]
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
    let covered = covered(&opened, format);
    for records in &covered {
        let timeline = ClientTimeline::of(records, reached(window, opened.as_of));
        let numbers = records.numbers();
        let own = timeline.entries.iter().filter(|entry| window.has(entry.day()) && filter.keeps(&timeline, entry));
        let number = |entry: &Entry<'_>| numbers.get(entry.reflection.path.as_str()).copied().unwrap_or_default();
        listed.extend(own.map(|entry| self::listed(&timeline, entry, number(entry))));
    }
    if format == ListFormat::Text {
        add_first_words(&opened, &mut listed)?;
    }
    let later = Later::of_all(covered.iter().filter_map(|records| Later::of(records, opened.as_of)));
    write(context, &opened, arguments.list, (listed, later), text)
}

impl Filter<'_> {
    fn keeps(&self, timeline: &ClientTimeline<'_>, entry: &Entry<'_>) -> bool {
        (self.activity.is_none() || entry.reflection.activity.as_deref() == self.activity)
            && (self.goal.is_none() || timeline.goal_of(entry) == self.goal)
            && (!self.take_back || entry.reflection.take_back)
    }
}

/// Adds the words that each begins with: only where they are shown are the files opened again.
fn add_first_words(opened: &OpenedJournal, listed: &mut [Listed<ReflectionRow>]) -> Result<(), Error> {
    for own in listed.iter_mut().filter(|own| own.row.has_text) {
        let first = opened.journal.sections(&own.path)?.into_iter().next();
        own.row.first_words =
            first.map(|section| section.words.lines().take(FIRST_LINES).collect::<Vec<_>>().join(" "));
    }
    Ok(())
}

fn listed(timeline: &ClientTimeline<'_>, entry: &Entry<'_>, number: usize) -> Listed<ReflectionRow> {
    Listed { row: ReflectionRow::of(timeline, entry, number), path: entry.reflection.path.clone(), span: None }
}
