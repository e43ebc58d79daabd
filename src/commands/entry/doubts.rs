//! What is hardly meant of an entry about an activity: it ends what has ended, or is older than what it is about.

use crate::analysis::ActivityThread;
use crate::app::error::Error;
use crate::commands::change::client_folder::ClientFolder;
use crate::commands::context::Context;
use crate::commands::entry::asking;
use crate::commands::flags::options::Anyway;
use crate::model::moment::Day;
use crate::model::words::Outcome;
use crate::render::wording;

/// Returns whether an entry of `day` about the activity `id`, which ends it with `outcome` or not, is to be saved. A person is asked
/// where it is hardly meant: what was read may be old afterwards. Without one, what it changes is said.
pub(crate) fn are_settled(
    context: &mut Context<'_>,
    folder: &ClientFolder,
    (id, day, outcome): (&str, Day, Option<Outcome>),
    anyway: Anyway,
) -> Result<bool, Error> {
    let timeline = folder.timeline(context);
    let Some(thread) = timeline.thread(id) else { return Ok(true) };
    let doubts = [outcome.and_then(|outcome| ended_before(thread, outcome)), older(thread, day, folder)];
    for doubt in doubts.into_iter().flatten().filter(|_| !anyway.anyway) {
        if !context.may_ask() {
            writeln!(context.err, "{}", doubt.said)?;
        } else if !asking::ask(context, folder, |asks| asks.yes(&doubt.question))? {
            context.rescue.forget();
            writeln!(context.err, "Nothing was saved.")?;
            return Ok(false);
        }
    }
    Ok(true)
}

/// Something that is hardly meant.
struct Doubt {
    /// What is asked in a terminal.
    question: String,
    /// What is said elsewhere.
    said: String,
}

/// Returns the doubt where the activity has ended already.
fn ended_before(thread: &ActivityThread<'_>, outcome: Outcome) -> Option<Doubt> {
    let ending = thread.ending.as_ref().filter(|_| outcome != Outcome::Open)?;
    let (was, day, is) = (wording::outcome(ending.outcome), ending.by.day(), wording::outcome(outcome));
    Some(if ending.outcome == outcome {
        Doubt {
            question: format!("It was {was} on {day}. Once more?"),
            said: format!("It was {was} on {day} already; this is once more."),
        }
    } else {
        Doubt {
            question: format!("It was {was} on {day}. Change that to {is}?"),
            said: format!("It was {was} on {day}; from now on it is {is}."),
        }
    })
}

/// Returns the doubt where the entry is older than the activity.
fn older(thread: &ActivityThread<'_>, day: Day, folder: &ClientFolder) -> Option<Doubt> {
    let set_on = thread.set_on().filter(|set_on| day < *set_on)?;
    // In a personal journal nobody agrees with anybody.
    let set = if folder.is_practice() { "agreed" } else { "added" };
    Some(Doubt {
        question: format!("{day} is before it was {set}, on {set_on}. Save it?"),
        said: format!("{day} is before it was {set}, on {set_on}."),
    })
}
