//! Whose activity a name means, or whose file a path, where no client is named.

use crate::analysis::{ActivityThread, AsOf, ClientTimeline};
use crate::app::error::Error;
use crate::commands::context::{Context, Scope};
use crate::commands::lookup::in_client;
use crate::journal::load::Journal;
use crate::model::records::ClientRecords;
use crate::model::source::Extent;
use crate::render;
use crate::visibility::{Purpose, seen_by};

/// A client who has an activity of that name.
struct Owner {
    code: String,
    name: Option<String>,
    is_open: bool,
}

/// Returns the code of the only client who has an activity that `typed` names, one that is open before all others, and says who that
/// is. Nothing where a client is named or goes without saying, and where it may be more than one.
pub(crate) fn of_activity(
    context: &mut Context<'_>,
    journal: &Journal,
    typed: Option<&str>,
) -> Result<Option<String>, Error> {
    let Some(typed) = typed else { return Ok(None) };
    if context.scope(journal)? != Scope::All {
        return Ok(None);
    }
    let (reader, as_of) =
        (context.sight(journal, Purpose::of(context.text_answer())).reader, AsOf::at(context.environment.now));
    // No name stands in a body.
    let names = Journal { detail: Extent::FrontMatter, ..context.journal()? };
    let loaded = names.load(|folder| owner(&seen_by(folder, reader), as_of, typed));
    let owners: Vec<Owner> = loaded.clients.into_iter().flatten().collect();
    let open = owners.iter().any(|own| own.is_open);
    let mut likely = owners.into_iter().filter(|own| own.is_open || !open);
    let (Some(only), None) = (likely.next(), likely.next()) else { return Ok(None) };
    writeln!(context.err, "For {}", render::client(&only.code, only.name.as_deref()))?;
    Ok(Some(only.code))
}

/// Returns the code of the client in whose folder the path `typed` leads, or whose code it is. Nothing where a client is named or
/// goes without saying, and where it leads into no client's folder.
pub(crate) fn of_path(context: &Context<'_>, journal: &Journal, typed: &str) -> Result<Option<String>, Error> {
    if context.scope(journal)? != Scope::All {
        return Ok(None);
    }
    let path = typed.strip_prefix("./").unwrap_or(typed);
    let code = path.strip_prefix("clients/").and_then(|rest| rest.split('/').next()).unwrap_or(path);
    Ok(journal.codes().into_iter().find(|own| own == code))
}

/// Returns whether the path `typed` leads into the coach's own diary.
pub(crate) fn is_of_the_coach(typed: &str) -> bool {
    typed.strip_prefix("./").unwrap_or(typed).starts_with("coach/diary/")
}

fn owner(records: &ClientRecords, as_of: AsOf, typed: &str) -> Option<Owner> {
    if records.is_no_client {
        return None;
    }
    let timeline = ClientTimeline::of(records, as_of);
    let matching = in_client::activities(&timeline, typed);
    let is_open = matching.iter().any(|thread: &&ActivityThread<'_>| thread.is_open());
    let name = records.client.as_ref().and_then(|client| client.name.clone());
    (!matching.is_empty()).then(|| Owner { code: records.code.clone(), name, is_open })
}
