//! Which activity an entry is about where none is named.

use super::context::Context;
use super::which;
use crate::analysis::client_analysis::ClientAnalysis;
use crate::analysis::thread::ActivityThread;
use crate::error::Error;
use crate::render;

/// Returns the id of the activity in focus, else of the only open one, and says which; `None` where it is not obvious.
pub(crate) fn the_obvious_one(
    context: &mut Context<'_>,
    analysis: &ClientAnalysis<'_>,
) -> Result<Option<String>, Error> {
    let open: Vec<&ActivityThread<'_>> =
        analysis.threads.iter().filter(|thread| thread.is_open() && thread.id.is_some()).collect();
    let focus: Vec<_> = open.iter().copied().filter(|thread| thread.activity.focus).collect();
    let (([only], _) | ([], [only])) = (focus.as_slice(), open.as_slice()) else { return Ok(None) };
    let title = render::clean(&only.activity.title);
    writeln!(context.err, "For *{title}*. On its own: mw reflect --alone")?;
    Ok(only.id.map(str::to_owned))
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
    the_obvious_one(context, analysis)?.ok_or_else(|| {
        let open: Vec<&str> =
            analysis.threads.iter().filter(|thread| thread.is_open()).filter_map(|thread| thread.id).collect();
        let error = Error::not_found("which activity is this about?");
        if open.is_empty() {
            error.hint("None is open. Something to try: mw activity add \"TITLE\"")
        } else {
            error.hint(format!("Name one: {}", open.join(", ")))
        }
    })
}
