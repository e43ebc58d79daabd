//! Which activity an entry is about where none is named.

use crate::analysis::client_timeline::ClientTimeline;
use crate::analysis::thread::ActivityThread;
use crate::app::error::Error;
use crate::commands::change::client_folder::ClientFolder;
use crate::commands::context::Context;
use crate::commands::entry::asking;
use crate::commands::lookup::in_client;
use crate::commands::lookup::session;
use crate::render;

/// Returns the activity in focus, else the only open one; `None` where there is no such one. Fails where the latest
/// session cannot be read: what was agreed in it may be meant.
fn default_activity<'t, 'a>(timeline: &'t ClientTimeline<'a>) -> Result<Option<&'t ActivityThread<'a>>, Error> {
    let open: Vec<&ActivityThread<'_>> =
        timeline.threads.iter().filter(|thread| thread.is_open() && thread.id.is_some()).collect();
    let focus: Vec<_> = open.iter().copied().filter(|thread| thread.activity.focus).collect();
    match (focus.as_slice(), open.as_slice()) {
        ([only], _) | ([], [only]) => session::latest(timeline.records, timeline.as_of).map(|_| Some(*only)),
        // Two in focus are as good as none: nobody can tell which is meant.
        _ => Ok(None),
    }
}

/// Returns the id of the obvious activity, and says which it is and how to stand alone. Where the latest session cannot be
/// read, the entry stands alone, and that is said.
pub(crate) fn perhaps(context: &mut Context<'_>, timeline: &ClientTimeline<'_>) -> Result<Option<String>, Error> {
    let thread = match default_activity(timeline) {
        Ok(Some(thread)) => thread,
        Ok(None) => {
            let open = timeline.threads.iter().filter(|thread| thread.is_open() && thread.id.is_some()).count();
            if open > 0 {
                writeln!(context.err, "On its own; {open} are open. About one of them: mw reflect NAME \"…\"")?;
            }
            return Ok(None);
        }
        Err(_) => {
            let named = context.again("mw reflect ACTIVITY");
            writeln!(context.err, "About no activity: the latest session cannot be read. To name one: {named}")?;
            return Ok(None);
        }
    };
    let title = render::one_line(&thread.activity.title);
    writeln!(context.err, "For *{title}*. On its own: --alone")?;
    Ok(thread.id.map(str::to_owned))
}

/// Returns the id of the activity that `typed` names, or of the obvious one where nothing is named. Where several may be meant, a
/// person is asked: what was read may be old afterwards.
pub(crate) fn activity(context: &mut Context<'_>, folder: &ClientFolder, typed: Option<&str>) -> Result<String, Error> {
    let timeline = &folder.timeline(context);
    let Some(typed) = typed else { return obvious(context, folder, timeline) };
    let several = in_client::activities(timeline, typed);
    if several.len() > 1
        && let Some(id) = chosen(context, folder, &several)?
    {
        return Ok(id);
    }
    in_client::activity_id(timeline, typed)
}

/// Returns the id of the activity that goes without saying, else of the one that is chosen among the open ones.
fn obvious(context: &mut Context<'_>, folder: &ClientFolder, timeline: &ClientTimeline<'_>) -> Result<String, Error> {
    let obvious = default_activity(timeline)
        .map_err(|error| error.hint(format!("Mend it, or name the activity: {}", open_ones(timeline))))?;
    if let Some(thread) = obvious {
        writeln!(context.err, "For *{}*", render::one_line(&thread.activity.title))?;
        return Ok(thread.id.unwrap_or_default().to_owned());
    }
    let open: Vec<_> = timeline.threads.iter().filter(|thread| thread.is_open() && thread.id.is_some()).collect();
    match chosen(context, folder, &open)? {
        Some(id) => Ok(id),
        None => Err(which_one(context, timeline)),
    }
}

/// Returns the id of the one of `threads` that a person chooses; `None` where nobody can be asked, or nothing is chosen.
fn chosen(
    context: &Context<'_>,
    folder: &ClientFolder,
    threads: &[&ActivityThread<'_>],
) -> Result<Option<String>, Error> {
    if threads.is_empty() || !context.may_ask() {
        return Ok(None);
    }
    let titles: Vec<String> = threads.iter().map(|thread| thread.activity.title.clone()).collect();
    let chosen = asking::ask(context, folder, |asks| asks.choice("Which one is this about?", &titles))?;
    Ok(chosen.and_then(|at| threads[at].id).map(str::to_owned))
}

fn which_one(context: &Context<'_>, timeline: &ClientTimeline<'_>) -> Error {
    let open = open_ones(timeline);
    let error = Error::not_found("which activity is this about?");
    if open.is_empty() {
        let add = context.again("mw activity add \"TITLE\"");
        return error.hint(format!("None is open. Something to try: {add}"));
    }
    error.hint(format!("Name one: {open}"))
}

/// Returns the ids of the open activities, as a list to read.
fn open_ones(timeline: &ClientTimeline<'_>) -> String {
    let open = timeline.threads.iter().filter(|thread| thread.is_open()).filter_map(|thread| thread.id);
    open.collect::<Vec<_>>().join(", ")
}
