//! Which activity an entry is about where none is named.

use super::context::Context;
use super::which;
use crate::analysis::client_analysis::ClientAnalysis;
use crate::analysis::thread::ActivityThread;
use crate::error::Error;
use crate::render;

/// Returns the activity in focus, else the only open one; `None` where it is not obvious.
fn the_obvious_one<'t, 'a>(analysis: &'t ClientAnalysis<'a>) -> Option<&'t ActivityThread<'a>> {
    let open: Vec<&ActivityThread<'_>> =
        analysis.threads.iter().filter(|thread| thread.is_open() && thread.id.is_some()).collect();
    let focus: Vec<_> = open.iter().copied().filter(|thread| thread.activity.focus).collect();
    match (focus.as_slice(), open.as_slice()) {
        ([only], _) | ([], [only]) => Some(only),
        _ => None,
    }
}

/// Returns the id of the obvious activity, and says which it is and how to stand alone.
pub(crate) fn perhaps(context: &mut Context<'_>, analysis: &ClientAnalysis<'_>) -> Result<Option<String>, Error> {
    let Some(thread) = the_obvious_one(analysis) else { return Ok(None) };
    let title = render::clean(&thread.activity.title);
    writeln!(context.err, "For *{title}*. On its own: --alone")?;
    Ok(thread.id.map(str::to_owned))
}

/// Returns the id of the activity that `typed` names, or of the obvious one where nothing is named.
pub(crate) fn activity(
    context: &mut Context<'_>,
    analysis: &ClientAnalysis<'_>,
    typed: Option<&str>,
) -> Result<String, Error> {
    if let Some(typed) = typed {
        return which::activity_id(analysis, typed);
    }
    if let Some(thread) = the_obvious_one(analysis) {
        writeln!(context.err, "For *{}*", render::clean(&thread.activity.title))?;
        return Ok(thread.id.unwrap_or_default().to_owned());
    }
    Err(which_one(context, analysis))
}

fn which_one(context: &Context<'_>, analysis: &ClientAnalysis<'_>) -> Error {
    let open: Vec<&str> =
        analysis.threads.iter().filter(|thread| thread.is_open()).filter_map(|thread| thread.id).collect();
    let error = Error::not_found("which activity is this about?");
    if open.is_empty() {
        let add = context.again("mw activity add \"TITLE\"");
        return error.hint(format!("None is open. Something to try: {add}"));
    }
    error.hint(format!("Name one: {}", open.join(", ")))
}
