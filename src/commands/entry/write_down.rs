//! Puts a diary entry on the disk and says what was understood: for `reflect`, `tick`, `done` and `let-go`.

use crate::analysis::{ActivityState, ActivityThread, ClientTimeline, LoopState, WaitsFor};
use crate::app::error::Error;
use crate::commands::change::change::Change;
use crate::commands::change::client_folder::{ClientFolder, new_text};
use crate::commands::change::save::{Saved, save};
use crate::commands::context::Context;
use crate::commands::entry::new_entry::NewEntry;
use crate::commands::flags::options::WriteOptions;
use crate::commands::lookup::in_client;
use crate::commands::lookup::session;
use crate::document::value::Value;
use crate::model::moment::{Day, Moment};
use crate::model::records::ClientRecords;
use crate::model::words::{FileType, Share, Stage};
use crate::render;

use crate::commands::flags::field_flags::{FieldFlags, FieldTable};

/// Returns the entry that flags describe: its date is `--date`, else now; where that is another day than today, the
/// present moment goes to `logged_at`.
pub(crate) fn entry_of_flags<T: FieldTable>(
    context: &mut Context<'_>,
    flags: &FieldFlags<T>,
    share: Share,
) -> Result<NewEntry, Error> {
    let now = context.environment.now;
    let mut keys = flags.values(context)?;
    let word = |keys: &[(String, Value)], name: &str| {
        keys.iter().find_map(|(key, value)| match value {
            Value::Word(word) if key == name => Some(word.clone()),
            _ => None,
        })
    };
    let date = word(&keys, "date").and_then(|word| Moment::parse(&word));
    // The day it is about and the time it was written are two things, and `last_minute` asks for the second.
    if let Some(date) = date
        && date.day != now.day
        && now.time.is_some()
        && !flags.has("logged_at")
    {
        keys.push(("logged_at".to_owned(), Value::Word(now.to_the_minute().to_string())));
    }
    let share = word(&keys, "share").and_then(|word| Share::from_word(&word)).unwrap_or(share);
    keys.retain(|(key, _)| key != "date" && key != "share");
    // A diary is kept to the minute; the seconds stand in the file's name.
    Ok(NewEntry { date: date.unwrap_or_else(|| now.to_the_minute()), activity: None, share, keys, body: String::new() })
}

/// Writes the goals and the session that an entry names out in full, where they were cut short.
pub(crate) fn whole_names(records: &ClientRecords, today: Day, entry: &mut NewEntry) -> Result<(), Error> {
    in_client::whole_goals(records, &mut entry.keys)?;
    for (key, value) in &mut entry.keys {
        if let ("session", Value::Text(name)) = (key.as_str(), value) {
            *name = session::named(records, name, today)?.stem().to_owned();
        }
    }
    Ok(())
}

/// Returns an entry of the present moment that says nothing yet.
pub(crate) fn new_entry(context: &Context<'_>, folder: &ClientFolder) -> NewEntry {
    let date = context.environment.now.to_the_minute();
    NewEntry {
        date,
        activity: None,
        share: folder.share_of(FileType::Reflection),
        keys: Vec::new(),
        body: String::new(),
    }
}

/// Returns the plan of `entry` as a new file of the client's diary.
pub(crate) fn plan(context: &Context<'_>, folder: &ClientFolder, entry: &NewEntry) -> Result<Change, Error> {
    let path = folder.free_path("diary", &entry.stem(context.environment.now));
    let front_matter = entry.front_matter();
    context.rescue.remember_whole(&new_text(&front_matter, &entry.body));
    folder.plan_new(&path, &front_matter, &entry.body)
}

/// Puts a planned entry on the disk and says where it is; of the activity that it is `about`, with what follows from the files
/// then, how it stands and what comes next.
pub(crate) fn keep(
    context: &mut Context<'_>,
    folder: &ClientFolder,
    change: &Change,
    about: Option<(&str, &ClientTimeline<'_>)>,
    options: WriteOptions,
) -> Result<Saved, Error> {
    let saved = save(context, folder.home(), &change.plans, options)?;
    if saved != Saved::Kept {
        return Ok(saved);
    }
    writeln!(context.out, "Kept in {}", render::clean_line(change.path()))?;
    let Some((timeline, thread)) = about.and_then(|(id, after)| Some((after, after.thread(id)?))) else {
        return Ok(Saved::Kept);
    };
    render::standing(&mut context.screen(), timeline, thread)?;
    if thread.state == ActivityState::Ended && !context.global.quiet {
        say_what_next(context, timeline, thread)?;
    }
    Ok(Saved::Kept)
}

/// Says what could come next in the learning loop of an activity that ended.
fn say_what_next(
    context: &mut Context<'_>,
    timeline: &ClientTimeline<'_>,
    thread: &ActivityThread<'_>,
) -> Result<(), Error> {
    let name = in_client::short_name(timeline, thread.id.unwrap_or_default());
    let reflect = |flag: &str| format!("mw reflect {name} --{flag} TEXT");
    let (what, command) = match thread.learning_loop.state {
        LoopState::Waiting(WaitsFor::Stage(Stage::Experience)) => ("what happened", reflect("happened")),
        LoopState::Waiting(WaitsFor::Stage(Stage::Observation)) => ("what you noticed", reflect("noticed")),
        LoopState::Waiting(WaitsFor::Stage(Stage::Conceptualisation)) => ("what you make of it", reflect("learned")),
        LoopState::Waiting(WaitsFor::Stage(Stage::Experimentation)) => ("what you'll try next", reflect("next")),
        LoopState::Waiting(WaitsFor::NextActivity) => ("something to try next", next_activity(name)),
        LoopState::SetDown => ("something that fits better", next_activity(name)),
        // Nothing is due, so nothing is suggested.
        LoopState::Closed(_) | LoopState::Resting | LoopState::NotBegun => return Ok(()),
    };
    writeln!(context.err, "When you like, {what}: {}", render::clean_line(&context.again(&command)))?;
    Ok(())
}

fn next_activity(name: &str) -> String {
    format!("mw activity add \"TITLE\" --after {name}")
}
