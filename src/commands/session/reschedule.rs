//! `mw session move`: gives a session another day.

use clap::Args;
use clap_complete::engine::ArgValueCompleter;

use super::close::set;
use crate::app::error::Error;
use crate::commands::change::client_folder::ClientFolder;
use crate::commands::change::save::{Saved, save};
use crate::commands::context::Context;
use crate::commands::flags::complete;
use crate::commands::flags::day;
use crate::commands::flags::options::{Anyway, WriteOptions};
use crate::commands::lookup::session;
use crate::document::value::Value;
use crate::edit::Edit;
use crate::model::moment::Moment;
use crate::model::session::Session;
use crate::model::when::Tense;
use crate::model::words::SessionStatus;
use crate::render;

/// Give a session another day
///
/// Without a time, it keeps the one it has. Its end moves with it; its file keeps its name, and it is found by its new date.
#[derive(Args, Debug)]
#[command(after_help = "Examples:
  mw session move 2026-11-17 2026-11-19
  mw session move 2026-11-17 \"next tue 10:00\"")]
pub(crate) struct MoveArguments {
    /// The session, by its date
    #[arg(add = ArgValueCompleter::new(complete::sessions))]
    session: String,
    /// The new day, with or without a time
    #[arg(value_name = "DATE")]
    to: String,
    #[command(flatten)]
    anyway: Anyway,
    #[command(flatten)]
    write: WriteOptions,
}

pub(crate) fn run(context: &mut Context<'_>, arguments: &MoveArguments) -> Result<u8, Error> {
    let to = day::moment(context, "date", &arguments.to, Tense::Planned)?;
    day::confirm(context, to, Tense::Planned, arguments.anyway)?;
    let folder = ClientFolder::begin(context)?;
    let session = session::named(&folder.records, &arguments.session, context.today())?;
    let date = moved(session.date, to);
    let change = folder.plan_edits(&session.path, &edits(session, date))?;
    if save(context, folder.home(), &change.plans, arguments.write)? == Saved::Kept {
        writeln!(context.out, "Moved from {} to {date}", session.date)?;
        writeln!(context.err, "Kept in {}", render::clean_line(&session.path))?;
        let others = folder.records.sessions.iter().filter(|own| own.path != session.path);
        if let Some(other) = others.clone().find(|own| own.date.day == date.day) {
            writeln!(context.err, "There is another one that day: {}", render::clean_line(&other.path))?;
        }
        if let Some(status @ (SessionStatus::Cancelled | SessionStatus::Missed)) = session.status {
            let again = context.again(&format!("mw session change {} --status planned", date.day));
            writeln!(context.err, "It still says {}. If it will take place: {again}", status.word())?;
        }
    }
    Ok(folder.exit_code)
}

/// Returns `from` on another day: with the time it has, where `to` says none, and with its offset.
fn moved(from: Moment, to: Moment) -> Moment {
    if to.time.is_none() { from.on(to.day) } else { to.with_offset_of(from) }
}

fn edits(session: &Session, date: Moment) -> Vec<Edit> {
    let mut edits = vec![set("date", Value::Word(date.to_string()))];
    edits.extend(session.end.map(|end| {
        // It is as long as it was: by the clock where both have a time, else in days.
        let length = end.as_written() - session.date.as_written();
        set("end", Value::Word(end.at_written(date.as_written() + length).to_string()))
    }));
    edits
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_session_keeps_its_time_and_its_length() {
        let check = |from: &str, to: &str, expected: &str| {
            let moment = |text: &str| Moment::parse(text).expect(text);
            assert_eq!(moved(moment(from), moment(to)).to_string(), expected, "{from} {to}");
        };
        check("2026-11-17T10:00", "2026-11-19", "2026-11-19T10:00");
        check("2026-11-17T10:00:30+01:00", "2026-11-19", "2026-11-19T10:00:30+01:00");
        check("2026-11-17T10:00+01:00", "2026-11-19T14:30", "2026-11-19T14:30+01:00");
        check("2026-11-17T10:00Z", "2026-11-19T14:30+02:00", "2026-11-19T14:30+02:00");
        check("2026-11-17", "2026-11-19", "2026-11-19");
        check("2026-11-17", "2026-11-19T09:00", "2026-11-19T09:00");
    }
}
