//! `mw session move`: gives a session another day.

use chrono::NaiveTime;
use clap::Args;
use clap_complete::engine::ArgValueCompleter;

use super::close::set;
use crate::app::error::{Error, Kind};
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
use crate::model::when::{self, Tense};
use crate::model::words::SessionStatus;
use crate::render;

/// Give a session another day
///
/// Without a time, it keeps the one it has; with a time alone, its day. Its end moves with it; its file keeps its name, and it
/// is found by its new date.
#[derive(Args, Debug)]
#[command(after_help = "Examples:
  mw session move 2026-11-17 2026-11-19
  mw session move 2026-11-17 \"next tue 10:00\"
  mw session move 2026-11-17 14:30")]
pub(crate) struct MoveArguments {
    /// The session, by its date
    #[arg(add = ArgValueCompleter::new(complete::sessions))]
    session: String,
    /// The new day, with or without a time, or a time of the same day
    #[arg(value_name = "DATE")]
    to: String,
    #[command(flatten)]
    anyway: Anyway,
    #[command(flatten)]
    write: WriteOptions,
}

pub(crate) fn run(context: &mut Context<'_>, arguments: &MoveArguments) -> Result<u8, Error> {
    // Before our turn, since a person may be asked; what is a time alone needs the session to say its day.
    let to = match when::time_alone(&arguments.to) {
        Some(time) => To::Time(time),
        None => To::Day(day_of(context, arguments)?),
    };
    let folder = ClientFolder::begin(context)?;
    let session = session::named(&folder.records, &arguments.session, context.today())?;
    let date = moved(session.date, to);
    if date == session.date {
        return Err(Error::new(Kind::Conflict, format!("the session is at {date} already"))
            .hint(format!("Another day: {}", context.again(&format!("mw session move {} DATE", arguments.session))))
            .hint("Nothing was written"));
    }
    let change = folder.plan_edits(&session.path, &edits(session, date))?;
    if save(context, folder.home(), &change.plans, arguments.write)? == Saved::Kept {
        writeln!(context.out, "Moved from {} to {date}", session.date)?;
        writeln!(context.err, "Kept in {}", render::clean_line(&session.path))?;
        say_what_is_worth_a_look(context, &folder, session, date)?;
    }
    Ok(folder.exit_code)
}

/// Returns the day that was typed, with or without a time; one that is hardly meant is asked about.
fn day_of(context: &mut Context<'_>, arguments: &MoveArguments) -> Result<Moment, Error> {
    let to = day::argument(context, &arguments.to, Tense::Planned)?;
    day::confirm(context, to, Tense::Planned, arguments.anyway)?;
    Ok(to)
}

/// Says where another session is that day, and where the file says that this one does not take place.
fn say_what_is_worth_a_look(
    context: &mut Context<'_>,
    folder: &ClientFolder,
    session: &Session,
    date: Moment,
) -> Result<(), Error> {
    let mut others = folder.records.sessions.iter().filter(|own| own.path != session.path);
    if let Some(other) = others.find(|own| own.date.day == date.day) {
        writeln!(context.err, "There is another one that day: {}", render::clean_line(&other.path))?;
    }
    if let Some(status @ (SessionStatus::Cancelled | SessionStatus::Missed)) = session.status {
        let again = context.again(&format!("mw session change {} --status planned", date.day));
        writeln!(context.err, "It still says {}. If it will take place: {again}", status.word())?;
    }
    Ok(())
}

/// Where a session is moved.
#[derive(Clone, Copy, Debug)]
enum To {
    /// To a day, with or without a time.
    Day(Moment),
    /// To a time of its own day.
    Time(NaiveTime),
}

/// Returns `from` where `to` says: what that does not say, the day, the time or the offset, stays.
fn moved(from: Moment, to: To) -> Moment {
    match to {
        To::Day(to) if to.time.is_none() => from.on(to.day),
        To::Day(to) => to.with_offset_of(from),
        To::Time(time) => Moment::at(from.day, time).with_offset_of(from),
    }
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
            let to = when::time_alone(to).map_or_else(|| To::Day(moment(to)), To::Time);
            assert_eq!(moved(moment(from), to).to_string(), expected, "{from} {to:?}");
        };
        check("2026-11-17T10:00", "2026-11-19", "2026-11-19T10:00");
        check("2026-11-17T10:00:30+01:00", "2026-11-19", "2026-11-19T10:00:30+01:00");
        check("2026-11-17T10:00+01:00", "2026-11-19T14:30", "2026-11-19T14:30+01:00");
        check("2026-11-17T10:00Z", "2026-11-19T14:30+02:00", "2026-11-19T14:30+02:00");
        check("2026-11-17T10:00+01:00", "14:30", "2026-11-17T14:30+01:00");
        check("2026-11-17", "14:30", "2026-11-17T14:30");
        check("2026-11-17", "2026-11-19", "2026-11-19");
        check("2026-11-17", "2026-11-19T09:00", "2026-11-19T09:00");
    }
}
