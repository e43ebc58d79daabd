//! `mw trail`: what happened about a goal or an activity.

use clap::Args;

use crate::analysis::ClientTimeline;
use crate::app::error::Error;
use crate::commands::context::Context;
use crate::commands::flags::output::{Format, Output};
use crate::commands::lookup::name;
use crate::commands::opened_journal::OpenedJournal;
use crate::render;
use crate::render::text;
use crate::report::trail::{Subject, TrailReport};

/// What happened about a goal or an activity, in time order, with the words written
#[derive(Args, Debug)]
#[command(after_help = "\
Examples:
  mw trail say-it                    an activity, by the beginning of its id
  mw trail calmer-meetings -c k-07   a goal, and everything that serves it
  mw trail say-it --format json --with-text")]
pub(crate) struct TrailArguments {
    /// A goal or an activity: its id, or the beginning of it
    #[arg(value_name = "GOAL|ACTIVITY")]
    name: String,
    #[command(flatten)]
    output: Output<Format>,
    /// With --format json, the words written too
    #[arg(long)]
    with_text: bool,
}

pub(crate) fn run(context: &mut Context<'_>, arguments: &TrailArguments) -> Result<u8, Error> {
    let purpose = arguments.output.purpose(context)?;
    let opened = OpenedJournal::open_named(context, purpose, None)?;
    let timeline = ClientTimeline::of(opened.client()?, opened.as_of);
    let subject = find(&timeline, &arguments.name)?;
    let left_out = &opened.left_out;
    // What a script reads goes on into other files: there words only where somebody asks for them.
    let wants_words = arguments.output.format == Format::Text || arguments.with_text;
    let words = |path: &str| if wants_words { opened.journal.sections(path).map(Some) } else { Ok(None) };
    let trail = TrailReport::of(&timeline, subject, words, render::problems(left_out))?;
    match arguments.output.format {
        Format::Json => render::json::json(context.out, &trail)?,
        Format::Text => {
            let screen = &mut context.screen();
            text::trail::trail(screen, &trail, opened.voice())?;
        }
    }
    context.report_left_out(left_out)
}

/// Returns what `typed` names.
fn find<'t, 'a>(timeline: &'t ClientTimeline<'a>, typed: &str) -> Result<Subject<'t, 'a>, Error> {
    let goals: Vec<_> = timeline.goals().into_iter().filter(|(_, name)| name.id.is_some()).collect();
    let threads: Vec<_> = timeline.threads.iter().filter(|thread| thread.id.is_some()).collect();
    let of_goals = goals.iter().map(|(goal, _)| name::of_goal(goal));
    let all: Vec<_> = of_goals.chain(threads.iter().filter_map(|thread| name::of_activity(thread))).collect();
    let at = name::find(&all, typed, name::GOAL_OR_ACTIVITY)
        .map_err(|error| name::perhaps_unread(error, &timeline.records.left_out))?;
    Ok(match goals.get(at) {
        Some((_, name)) => Subject::Goal(name.clone()),
        // Goals stand before activities in `all`.
        None => Subject::Activity(threads[at - goals.len()]),
    })
}
