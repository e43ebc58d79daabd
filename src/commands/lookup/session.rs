//! The session a command is about: the one that is named, the latest, or the next.
//!
//! A session's file that cannot be read may be the one that is meant. It is never passed over for another.

use std::ops::RangeInclusive;

use crate::analysis::{AsOf, ClientTimeline};
use crate::app::error::{Error, Kind};
use crate::commands::context::Context;
use crate::commands::lookup::name::{self, NamedSession};
use crate::diagnostic::{Code, Diagnostic};
use crate::journal::load;
use crate::model::file_name;
use crate::model::moment::Day;
use crate::model::records::ClientRecords;
use crate::model::session::Session;
use crate::model::words::SessionStatus;
use crate::render;

/// What to do where a name may mean a session that cannot be read.
const MEND_OR_NAME_IT: &str = "Mend it, or name the session by its date";

/// Returns the session that `typed` names.
pub(crate) fn named<'a>(records: &'a ClientRecords, typed: &str, today: Day) -> Result<&'a Session, Error> {
    let all: Vec<_> = records.sessions.iter().map(|own| NamedSession { stem: own.stem(), day: own.date.day }).collect();
    let found = name::find_session(&all, typed, today).map(|at| &records.sessions[at]);
    if typed == "last" {
        let since = found.as_ref().map_or(Day::MIN, |session| session.date.day);
        unless_unread(records, &(since..=today)).map_err(|error| error.hint(MEND_OR_NAME_IT))?;
    }
    if found.as_ref().is_ok_and(|session| session.stem() == typed) {
        return found;
    }
    if let Some(unread) = unread(records, |stem| stem == typed) {
        // One that is there and can't be read is no reason to add another.
        let message = format!("{} cannot be read as a session", render::clean_line(&unread.path));
        return Err(Error::new(Kind::Invalid, message).hint("What is wrong in it, and how to mend it: mw check"));
    }
    match unread(records, |stem| found.is_ok() && stem.starts_with(typed)) {
        Some(unread) => Err(perhaps_meant(unread).hint(MEND_OR_NAME_IT)),
        None => found,
    }
}

/// Returns why the session whose stem is meant cannot be read.
fn unread(records: &ClientRecords, is_meant: impl Fn(&str) -> bool) -> Option<&Diagnostic> {
    records.unread_sessions().find(|unread| is_meant(file_name::stem(&unread.path)))
}

/// Returns the session that `typed` names, else the latest one; `command` is the word behind `mw session` that asks.
pub(crate) fn named_or_latest<'a>(
    context: &Context<'_>,
    records: &'a ClientRecords,
    typed: Option<&str>,
    command: &str,
) -> Result<&'a Session, Error> {
    if let Some(typed) = typed {
        return named(records, typed, context.today());
    }
    let latest = latest(records, AsOf::at(context.environment.now));
    latest.map_err(|error| name_it(context, error, command))?.ok_or_else(none_yet)
}

/// Returns the session that new agreements belong to: the latest one that has begun and took place, when asked.
pub(crate) fn latest(records: &ClientRecords, as_of: AsOf) -> Result<Option<&Session>, Error> {
    let took_place = |session: &&Session| {
        // One that still says `planned` counts once its hour has come: `close` is what says that it was held.
        !matches!(session.status, Some(SessionStatus::Cancelled | SessionStatus::Missed))
            && as_of.has_come(session.date)
    };
    no_later_unread(records, records.sessions.iter().rfind(took_place), as_of)
}

/// Returns the latest session that was held, when asked.
pub(crate) fn latest_held<'a>(timeline: &ClientTimeline<'a>) -> Result<Option<&'a Session>, Error> {
    no_later_unread(timeline.records, timeline.held().next_back(), timeline.as_of)
}

fn no_later_unread<'a>(
    records: &ClientRecords,
    latest: Option<&'a Session>,
    as_of: AsOf,
) -> Result<Option<&'a Session>, Error> {
    let since = latest.map_or(Day::MIN, |session| session.date.day);
    unless_unread(records, &(since..=as_of.day())).map(|()| latest)
}

/// Returns the first planned session that is still to come, when asked.
pub(crate) fn next(records: &ClientRecords, as_of: AsOf) -> Result<Option<&Session>, Error> {
    let is_planned = |session: &&Session| {
        matches!(session.status, None | Some(SessionStatus::Planned)) && !as_of.has_come(session.date)
    };
    let next = records.sessions.iter().find(is_planned);
    let by = next.map_or(Day::MAX, |session| session.date.day);
    unless_unread(records, &(as_of.day()..=by)).map(|()| next)
}

/// Fails where a session that cannot be read may be one of `days`: its name tells its day, and a folder may hold any.
fn unless_unread(records: &ClientRecords, days: &RangeInclusive<Day>) -> Result<(), Error> {
    let is_folder = |found: &Diagnostic| found.code == Code::Unreadable && !found.path.to_lowercase().ends_with(".md");
    let may_be = |found: &&Diagnostic| {
        file_name::day_of_name(&found.path).map_or_else(|| is_folder(found), |day| days.contains(&day))
    };
    match records.unread_sessions().find(may_be) {
        Some(unread) => Err(perhaps_meant(unread)),
        None => Ok(()),
    }
}

fn perhaps_meant(unread: &Diagnostic) -> Error {
    load::invalid(std::slice::from_ref(unread)).hint("The session that is meant may stand there")
}

/// Returns the error for a client without a session that has begun.
pub(crate) fn none_yet() -> Error {
    Error::not_found("no session has begun yet").hint("Add it first: mw session add")
}

/// Adds to `error`, of a session's file that cannot be read, how to name another to `mw session COMMAND`.
pub(crate) fn name_it(context: &Context<'_>, error: Error, command: &str) -> Error {
    let again = context.again(&format!("mw session {command} SESSION"));
    error.hint(format!("Mend it, or name the session: {again}"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::sample::{asked, day, journal};
    use crate::model::records::FolderOwner;

    const SESSIONS: &str = "=== sessions/2026-11-03\nstatus: held\n\n=== sessions/2026-11-10\nstatus: cancelled\n\n\
        === sessions/2026-11-17\nstatus: held\n\n=== sessions/2026-12-01\nstatus: planned\n\n";

    /// Returns the client of these sessions, with files that cannot be read.
    fn client(sessions: &str, unread: &[(&str, Code)]) -> ClientRecords {
        let left_out = unread.iter().map(|(path, code)| Diagnostic::of_file(*code, *path, "cannot be read"));
        let left_out = left_out.collect();
        ClientRecords { owner: FolderOwner::Client, left_out, ..journal(sessions) }
    }

    fn stem(found: Result<Option<&Session>, Error>) -> Result<Option<String>, String> {
        found.map(|own| own.map(|session| session.stem().to_owned())).map_err(|error| error.message)
    }

    #[test]
    fn the_latest_is_the_one_that_took_place_and_the_next_one_is_planned() {
        let check = |on: &str, latest_one: Option<&str>, next_one: Option<&str>| {
            let (records, as_of) = (client(SESSIONS, &[]), asked(on));
            assert_eq!(stem(latest(&records, as_of)), Ok(latest_one.map(str::to_owned)), "{on}");
            assert_eq!(stem(next(&records, as_of)), Ok(next_one.map(str::to_owned)), "{on}");
        };
        check("2026-11-01", None, Some("2026-12-01"));
        check("2026-11-03", Some("2026-11-03"), Some("2026-12-01"));
        check("2026-11-12", Some("2026-11-03"), Some("2026-12-01"));
        check("2026-11-20", Some("2026-11-17"), Some("2026-12-01"));
        check("2026-12-02", Some("2026-12-01"), None);
    }

    #[test]
    fn a_file_that_may_be_the_session_is_never_passed_over_for_another() {
        let latest_with = |path: &str, code| stem(latest(&client(SESSIONS, &[(path, code)]), asked("2026-11-20")));
        let passed = Ok(Some("2026-11-17".to_owned()));
        assert_eq!(latest_with("sessions/2026-11-02.md", Code::BadYaml), passed);
        assert_eq!(latest_with("sessions/2026-12-24.md", Code::BadYaml), passed);
        assert!(latest_with("sessions/2026-11-17-2.md", Code::BadYaml).is_err());
        assert!(latest_with("sessions/2026-11-19.md", Code::Unreadable).is_err());
        assert!(latest_with("sessions", Code::Unreadable).is_err());
    }

    #[test]
    fn a_session_that_was_missed_is_not_the_latest_and_one_without_a_status_may_be_the_next() {
        let sessions = "=== sessions/2026-11-03\n\n=== sessions/2026-11-10\nstatus: missed\n\n=== sessions/2026-11-24\n\n\
                        === sessions/2026-12-01\nstatus: planned\n\n";
        let check = |sessions: &str, latest_one: Option<&str>, next_one: Option<&str>| {
            let (records, as_of) = (client(sessions, &[]), asked("2026-11-20"));
            let found = (stem(latest(&records, as_of)), stem(next(&records, as_of)));
            assert_eq!(found, (Ok(latest_one.map(str::to_owned)), Ok(next_one.map(str::to_owned))), "{sessions}");
        };
        check(sessions, Some("2026-11-03"), Some("2026-11-24"));
        check("=== sessions/2026-11-24\nstatus: cancelled\n\n", None, None);
        check("=== sessions/2026-11-10\nstatus: planned\n\n", Some("2026-11-10"), None);
        check("", None, None);
    }

    #[test]
    fn the_latest_that_was_held_is_not_one_that_only_came() {
        let held = |unread: &[(&str, Code)]| {
            let sessions = "=== sessions/2026-10-20\nstatus: held\n\n=== sessions/2026-11-03\nstatus: held\n\n\
                            === sessions/2026-11-10\nstatus: missed\n\n=== sessions/2026-11-24\nstatus: held\n\n";
            let records = client(sessions, unread);
            stem(latest_held(&ClientTimeline::of(&records, asked("2026-11-20"))))
        };
        assert_eq!(held(&[]), Ok(Some("2026-11-03".to_owned())));
        assert_eq!(held(&[("sessions/2026-11-02.md", Code::BadYaml)]), Ok(Some("2026-11-03".to_owned())));
        let unread = "sessions/2026-11-12.md:1:1: cannot be read".to_owned();
        assert_eq!(held(&[("sessions/2026-11-12.md", Code::BadYaml)]), Err(unread));
    }

    #[test]
    fn a_file_that_may_be_the_next_session_is_never_passed_over() {
        let next_with = |path: &str| stem(next(&client(SESSIONS, &[(path, Code::BadYaml)]), asked("2026-11-20")));
        let passed = Ok(Some("2026-12-01".to_owned()));
        assert_eq!(next_with("sessions/2026-11-19.md"), passed);
        assert_eq!(next_with("sessions/2026-12-02.md"), passed);
        assert!(next_with("sessions/2026-11-20.md").is_err());
        assert!(next_with("sessions/2026-11-24-early.md").is_err());
        let none = stem(next(&client("", &[("sessions/2027-11-24.md", Code::BadYaml)]), asked("2026-11-20")));
        assert_eq!(none, Err("sessions/2027-11-24.md:1:1: cannot be read".to_owned()));
    }

    #[test]
    fn a_name_that_may_mean_a_file_that_cannot_be_read_means_no_other() {
        let unread = [("sessions/2026-11-17-2.md", Code::BadYaml), ("sessions/2026-12-24.md", Code::BadYaml)];
        let records = client(SESSIONS, &unread);
        let check = |typed: &str, expected: Result<&str, (&str, &[&str])>| {
            let found = named(&records, typed, day("2026-11-20")).map(|own| own.stem().to_owned());
            let found = found.map_err(|error| (error.message, error.hints));
            let expected = expected.map(str::to_owned);
            let expected = expected
                .map_err(|(message, hints)| (message.to_owned(), hints.iter().map(|&own| own.to_owned()).collect()));
            assert_eq!(found, expected, "{typed}");
        };
        // Written in full, it is the one that can be read, though another begins so.
        check("2026-11-17", Ok("2026-11-17"));
        check("2026-11-03", Ok("2026-11-03"));
        let perhaps = ["The session that is meant may stand there", MEND_OR_NAME_IT];
        check("2026-11-1", Err(("several sessions begin with `2026-11-1`", &["Name one: 2026-11-10, 2026-11-17"])));
        check("2026-12", Err(("sessions/2026-12-24.md:1:1: cannot be read", &perhaps)));
        let mend = ["What is wrong in it, and how to mend it: mw check"];
        check("2026-12-24", Err(("sessions/2026-12-24.md cannot be read as a session", &mend)));
        check("2026-12-25", Err(("no session is called `2026-12-25`", &["Did you mean `2026-12-01`?"])));
    }

    #[test]
    fn a_name_is_a_stem_its_beginning_or_the_last_one() {
        let records = client(SESSIONS, &[("sessions/2026-11-18.md", Code::BadYaml)]);
        let check = |typed: &str, expected: Result<&str, &str>| {
            let found = named(&records, typed, day("2026-11-20"));
            let found = found.map(|own| own.stem().to_owned()).map_err(|error| error.message);
            assert_eq!(found.as_deref().map_err(String::as_str), expected, "{typed}");
        };
        check("2026-11-17", Ok("2026-11-17"));
        check("2026-12", Ok("2026-12-01"));
        check("2026-11-18", Err("sessions/2026-11-18.md cannot be read as a session"));
        check("last", Err("sessions/2026-11-18.md:1:1: cannot be read"));
        check("2026-11", Err("several sessions begin with `2026-11`"));
        check("tomorrow", Err("no session is called `tomorrow`"));
    }
}
