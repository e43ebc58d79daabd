//! Which activity an entry is about where none is named.

use crate::analysis::client_timeline::ClientTimeline;
use crate::analysis::thread::ActivityThread;
use crate::app::error::Error;
use crate::commands::context::Context;
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
        Ok(None) => return Ok(None),
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

/// Returns the id of the activity that `typed` names, or of the obvious one where nothing is named.
pub(crate) fn activity(
    context: &mut Context<'_>,
    timeline: &ClientTimeline<'_>,
    typed: Option<&str>,
) -> Result<String, Error> {
    if let Some(typed) = typed {
        return in_client::activity_id(timeline, typed);
    }
    let obvious = default_activity(timeline)
        .map_err(|error| error.hint(format!("Mend it, or name the activity: {}", open_ones(timeline))))?;
    if let Some(thread) = obvious {
        writeln!(context.err, "For *{}*", render::one_line(&thread.activity.title))?;
        return Ok(thread.id.unwrap_or_default().to_owned());
    }
    Err(which_one(context, timeline))
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
