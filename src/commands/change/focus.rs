//! One activity has the focus at a time: a second one takes it from the first, after asking.

use crate::analysis::{ActivityThread, ClientTimeline};
use crate::app::error::Error;
use crate::commands::change::change::Change;
use crate::commands::change::client_folder::ClientFolder;
use crate::commands::context::Context;
use crate::commands::entry::asking;
use crate::commands::flags::options::Anyway;
use crate::edit::{Edit, Step};
use crate::render;

/// What came of the question whether an activity gives up the focus.
pub(crate) enum Focus {
    /// It goes on without it; the changes of the files in which the others stand, of other files than the one that changes.
    Given(Vec<Change>),
    /// It was not to be: nothing is saved.
    Kept,
}

/// What is to have the focus.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Taker<'a> {
    /// Its id.
    pub id: &'a str,
    /// What to type so that it goes without the focus.
    pub without: &'a str,
}

/// Returns what becomes of the open activities of `before` that have the focus, where `taker` is to have it with `change`, which loses
/// their `focus` where it is of the same file. Without a terminal the focus is given up only where that was said.
pub(crate) fn give_up(
    context: &mut Context<'_>,
    (folder, before): (&ClientFolder, &ClientTimeline<'_>),
    (taker, change): (Taker<'_>, &mut Change),
    anyway: Anyway,
) -> Result<Focus, Error> {
    let has_it =
        |thread: &&ActivityThread<'_>| thread.is_open() && thread.activity.focus && thread.id != Some(taker.id);
    let others: Vec<_> = before.threads.iter().filter(has_it).collect();
    let Some(first) = others.first() else { return Ok(Focus::Given(Vec::new())) };
    let title = render::one_line(&first.activity.title);
    if !anyway.anyway {
        if !context.may_ask() {
            return Err(Error::usage(format!("*{title}* has the focus"))
                .hint(format!("To give it to this one: --anyway. To leave it there: {}", taker.without)));
        }
        let question = format!("*{title}* has the focus. Give it to this one?");
        if !asking::ask(context, folder, |asks| asks.yes(&question))? {
            return Ok(Focus::Kept);
        }
        // What was read before the question may be old: it is looked at once more before anything is planned.
        return Ok(Focus::Given(Vec::new()));
    }
    let mut changes = Vec::new();
    for other in others {
        let path = other.set_in.path();
        if let Some(whose) = folder.unless_the_clients(path, anyway)? {
            writeln!(context.err, "It stands in an entry by {whose}.")?;
        }
        let item = folder.item(path, "activities", other.activity.spans.get("title"))?;
        let way = vec![Step::key("activities"), Step::Item(item.at), Step::key("focus")];
        let edits = [Edit::Remove { path: way }];
        if path == change.path() {
            *change = folder.edited_again(change, &edits)?;
        } else {
            changes.push(folder.plan_edits(path, &edits)?);
        }
    }
    if !changes.is_empty() {
        writeln!(context.err, "*{title}* gives up the focus: {} files change.", changes.len() + 1)?;
    }
    Ok(Focus::Given(changes))
}

/// Has the records say what they will say when `change` is made, and makes the changes of `others` a part of it.
pub(crate) fn take_in(folder: &mut ClientFolder, change: &mut Change, others: Vec<Change>) {
    folder.take_in(change);
    for other in others {
        folder.take_in(&other);
        change.plans.extend(other.plans);
    }
}
