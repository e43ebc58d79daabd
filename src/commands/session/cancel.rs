//! `mw session cancel`: says that a session did not take place.

use clap::Args;
use clap_complete::engine::ArgValueCompleter;

use super::close::set;
use crate::analysis::AsOf;
use crate::app::error::Error;
use crate::commands::change::client_folder::ClientFolder;
use crate::commands::change::save::{Saved, save};
use crate::commands::context::Context;
use crate::commands::flags::complete;
use crate::commands::flags::options::WriteOptions;
use crate::commands::lookup::session;
use crate::document::value::Value;
use crate::model::records::ClientRecords;
use crate::model::session::Session;
use crate::model::words::SessionStatus;
use crate::render;

/// Say that a session did not take place
///
/// The next planned one, unless another is named. Its file stays.
#[derive(Args, Debug)]
#[command(after_help = "Examples:
  mw session cancel
  mw session cancel 2026-11-24 --missed")]
pub(crate) struct CancelArguments {
    /// The session, by its date; else the next planned one
    #[arg(add = ArgValueCompleter::new(complete::sessions))]
    session: Option<String>,
    /// Somebody did not come, rather than called it off
    #[arg(long)]
    missed: bool,
    #[command(flatten)]
    write: WriteOptions,
}

pub(crate) fn run(context: &mut Context<'_>, arguments: &CancelArguments) -> Result<u8, Error> {
    let folder = ClientFolder::begin(context)?;
    let session = session(context, &folder.records, arguments.session.as_deref())?;
    let status = if arguments.missed { SessionStatus::Missed } else { SessionStatus::Cancelled };
    let edit = set("status", Value::Word(status.word().to_owned()));
    let change = folder.plan_edits(&session.path, &[edit])?;
    if save(context, folder.home(), &change.plans, arguments.write)? == Saved::Kept {
        let said = if arguments.missed { "Missed" } else { "Cancelled" };
        writeln!(
            context.out,
            "{said}: {}. Kept in {}",
            render::clean_line(session.stem()),
            render::clean_line(&session.path)
        )?;
    }
    Ok(folder.exit_code)
}

/// Returns the session that `name` names, else the next planned one, else the latest.
fn session<'a>(context: &Context<'_>, records: &'a ClientRecords, name: Option<&str>) -> Result<&'a Session, Error> {
    if let Some(name) = name {
        return session::named(records, name, context.today());
    }
    let asked = AsOf::at(context.environment.now);
    // The one to come is meant; when its hour has come, it is the latest.
    let next = session::next(records, asked).and_then(|next| match next {
        Some(next) => Ok(Some(next)),
        None => session::latest(records, asked),
    });
    next.map_err(|error| session::name_it(context, error, "cancel"))?.ok_or_else(session::none_yet)
}
