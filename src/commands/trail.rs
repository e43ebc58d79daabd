//! `mw trail`: what happened about a goal or an activity.

use clap::Args;

use super::context::Context;
use super::look::Look;
use super::names;
use super::options::{AudienceOptions, Format};
use crate::analysis::entry::Entry;
use crate::analysis::identity::SetIn;
use crate::analysis::thread::ThreadRecord;
use crate::analysis::{ActivityThread, ClientAnalysis, GoalName};
use crate::error::Error;
use crate::journal::words::Passage;
use crate::model::moment::Moment;
use crate::render;
use crate::render::json::trail::{Text, TrailView};
use crate::render::text;
use crate::render::trail::{Event, Trail, What};
use crate::report::progress::ActivityProgress;
use crate::visibility::Purpose;

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
    /// How to write it
    #[arg(long, value_enum, default_value_t)]
    format: Format,
    /// With --format json, the words written too
    #[arg(long)]
    with_text: bool,
    #[command(flatten)]
    whom: AudienceOptions,
}

pub(crate) fn run(context: &mut Context<'_>, arguments: &TrailArguments) -> Result<u8, Error> {
    let asked_for = arguments.whom.asked_for()?;
    let purpose = Purpose { asked_for, answer: arguments.format.answer(context.text_answer()) };
    let look = Look::open_named(context, purpose, None)?;
    let analysis = ClientAnalysis::of(look.client()?, look.asked);
    let subject = find(&analysis, &arguments.name)?;
    let written = |entry: &Entry<'_>| look.journal.passages(&entry.reflection.path);
    let trail = trail(&analysis, &subject, written)?;
    let left_out = &look.loaded.left_out;
    match arguments.format {
        Format::Json => {
            let text = if arguments.with_text { Text::Written } else { Text::LeftOut };
            render::json::json(context.out, &TrailView::of(&trail, left_out, text))?;
        }
        Format::Text => {
            let screen = &mut context.screen();
            text::trail::trail(screen, &trail, look.voice(asked_for))?;
        }
    }
    context.report_left_out(left_out)
}

/// What a trail is about.
enum Subject<'t, 'a> {
    Goal(GoalName),
    Activity(&'t ActivityThread<'a>),
}

fn find<'t, 'a>(analysis: &'t ClientAnalysis<'a>, typed: &str) -> Result<Subject<'t, 'a>, Error> {
    let goals: Vec<_> = analysis.goals().into_iter().filter(|(_, name)| name.id.is_some()).collect();
    let threads: Vec<_> = analysis.threads.iter().filter(|thread| thread.id.is_some()).collect();
    let of_goals = goals.iter().map(|(goal, _)| names::of_goal(goal));
    let all: Vec<_> = of_goals.chain(threads.iter().filter_map(|thread| names::of_activity(thread))).collect();
    let at = names::find(&all, typed, names::GOAL_OR_ACTIVITY)
        .map_err(|error| names::perhaps_unread(error, &analysis.records.left_out))?;
    Ok(match goals.get(at) {
        Some((_, name)) => Subject::Goal(name.clone()),
        None => Subject::Activity(threads[at - goals.len()]),
    })
}

fn trail<'a>(
    analysis: &ClientAnalysis<'a>,
    subject: &Subject<'_, 'a>,
    written: impl Fn(&Entry<'a>) -> Result<Vec<Passage>, Error>,
) -> Result<Trail<'a>, Error> {
    let (goal, threads) = match subject {
        Subject::Goal(name) => {
            let serves = |thread: &&ActivityThread<'a>| thread.activity.goal == name.id;
            (Some(name.clone()), analysis.threads.iter().filter(serves).collect())
        }
        Subject::Activity(thread) => (None, vec![*thread]),
    };
    let mut events = Vec::new();
    for thread in &threads {
        add_thread(thread, &written, &mut events)?;
    }
    if let Some(id) = goal.as_ref().and_then(|goal| goal.id.as_deref()) {
        add_goal(analysis, id, &threads, &written, &mut events)?;
    }
    events.sort_by(|one, other| one.order().cmp(&other.order()));
    Ok(Trail {
        client: &analysis.records.code,
        calls_it: analysis.records.calls_it(),
        goal,
        goals: analysis.goals().into_iter().map(|(_, name)| name).collect(),
        activities: threads.iter().map(|thread| ActivityProgress::of(analysis, thread)).collect(),
        events,
    })
}

/// Adds what happened to one activity.
fn add_thread<'a>(
    thread: &ActivityThread<'a>,
    written: &impl Fn(&Entry<'a>) -> Result<Vec<Passage>, Error>,
    events: &mut Vec<Event<'a>>,
) -> Result<(), Error> {
    let event = |date: Moment, path, what| Event { date, path, activity: Some(thread.name()), what };
    events.extend(set_date(thread.set_in).map(|date| event(date, thread.set_in.path(), What::Set(thread.activity))));
    for record in &thread.records {
        events.push(match record {
            ThreadRecord::Reflection(entry) => {
                event(entry.reflection.date, &entry.reflection.path, What::Reflection(*entry, written(entry)?))
            }
            ThreadRecord::Review(session, review) => event(session.date, &session.path, What::Review(session, review)),
        });
    }
    Ok(())
}

/// Returns the date of the file that sets an activity; a standing one has none.
const fn set_date(set_in: SetIn<'_>) -> Option<Moment> {
    match set_in {
        SetIn::Client(_) => None,
        SetIn::Session(session) => Some(session.date),
        SetIn::Reflection(reflection) => Some(reflection.date),
    }
}

/// Adds what is about the goal `id` itself: entries of no activity that serves it, and scores.
fn add_goal<'a>(
    analysis: &ClientAnalysis<'a>,
    id: &str,
    threads: &[&ActivityThread<'a>],
    written: &impl Fn(&Entry<'a>) -> Result<Vec<Passage>, Error>,
    events: &mut Vec<Event<'a>>,
) -> Result<(), Error> {
    let is_told =
        |path: &str| threads.iter().flat_map(|thread| thread.entries()).any(|entry| entry.reflection.path == path);
    let about = analysis.entries.iter().filter(|entry| analysis.goal_of(entry) == Some(id));
    for entry in about.filter(|entry| !is_told(&entry.reflection.path)) {
        let activity = entry.thread.map(|at| analysis.threads[at].name());
        let what = What::Reflection(*entry, written(entry)?);
        events.push(Event { date: entry.reflection.date, path: &entry.reflection.path, activity, what });
    }
    let of_reflections = analysis.reflections.iter().map(|own| (own.date, own.path.as_str(), &own.goal_scores));
    let of_sessions = analysis.held().map(|own| (own.date, own.path.as_str(), &own.goal_scores));
    for (date, path, scores) in of_reflections.chain(of_sessions) {
        let own = scores.iter().filter(|score| score.goal.text == id);
        events.extend(own.map(|score| Event { date, path, activity: None, what: What::Score(score.level) }));
    }
    Ok(())
}
