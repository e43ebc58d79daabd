//! Whose activity a name means, where no client is named.

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
