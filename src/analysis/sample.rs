//! Journals written as text, for tests.
//!
//! A file starts with a line `=== path`. Its type is that of its folder and its date that of its name, unless a line
//! says otherwise; then come the lines of its front matter, and after the first empty line its body.

use crate::model::client::CallsIt;
use crate::model::evidence::Headings;
use crate::model::file::{Content, read, read_settings};
use crate::model::moment::{Day, Moment, parse_day};
use crate::model::records::{ClientRecords, FolderOwner};
use crate::model::source::Extent;
use crate::model::words::JournalKind;
use crate::visibility::{Answer, Purpose, Sight};

use super::as_of::AsOf;

/// Returns the records of a journal.
pub(crate) fn journal(text: &str) -> ClientRecords {
    let files: Vec<_> = text.split("=== ").skip(1).filter_map(|file| file.split_once('\n')).collect();
    let settings = files.iter().find(|(name, _)| *name == "meanwhile.yaml");
    let settings = settings.and_then(|(name, text)| read_settings(name, text).value).unwrap_or_default();
    // A client of a practice: there the coach writes the sessions.
    let owner = FolderOwner::Client;
    let mut records = ClientRecords { owner, code: "me".to_owned(), settings, ..ClientRecords::default() };
    for (name, text) in files.iter().filter(|(name, _)| *name != "meanwhile.yaml") {
        let path = format!("{name}.md");
        match read(&path, &file(name, text), records.settings.headings(), Extent::Findings).value {
            Some(Content::Client(client)) => records.client = Some(*client),
            Some(Content::Session(session)) => records.sessions.push(*session),
            Some(Content::Reflection(reflection)) => records.reflections.push(*reflection),
            None => panic!(
                "{path} cannot be read: {:?}",
                read(&path, &file(name, text), &Headings::default(), Extent::Findings).found
            ),
        }
    }
    records
}

/// Returns the text of a file with the type of its folder and the date of its name.
fn file(name: &str, text: &str) -> String {
    let (front_matter, body) = text.split_once("\n\n").unwrap_or((text.trim_end(), ""));
    let (front_matter, body) = if text.starts_with('\n') { ("", text) } else { (front_matter, body) };
    let stem = name.rsplit('/').next().unwrap_or(name);
    let file_type = match name.split('/').next() {
        Some("sessions") => "session",
        Some("client") => "client",
        _ => "reflection",
    };
    let has_date = file_type == "client" || front_matter.lines().any(|line| line.starts_with("date:"));
    let date = if has_date { String::new() } else { format!("date: {}\n", stem.get(..10).unwrap_or_default()) };
    format!("---\ntype: {file_type}\n{date}{}\n---\n{body}", front_matter.trim_end())
}

/// Returns the day of a text such as `2026-11-05`.
pub(crate) fn day(text: &str) -> Day {
    parse_day(text).unwrap_or_else(|| panic!("{text} is a day"))
}

/// Returns what is asked on a day, or at a moment.
pub(crate) fn asked(text: &str) -> AsOf {
    AsOf::at(Moment::parse(text).unwrap_or_else(|| panic!("{text} is a moment")))
}

/// Returns what the coach of a practice sees.
pub(crate) const fn coach() -> Sight {
    Sight::of(JournalKind::Practice, Purpose::of(Answer::Terminal))
}

/// Asserts that a number is there and near enough.
#[track_caller]
pub(crate) fn assert_near(value: Option<f64>, expected: f64) {
    assert!(value.is_some_and(|value| (value - expected).abs() < 1e-9), "{value:?} is not {expected}");
}

#[test]
fn a_journal_is_read_as_it_is_written() {
    let records = journal(
        "=== client\ncalls_it: experiment\n=== diary/2026-11-05\nactivity: a\n\nWords.\n=== sessions/2026-11-03\n",
    );
    assert_eq!(records.calls_it(), CallsIt { to_do: "experiment".to_owned(), to_reflect: "experiment".to_owned() });
    assert_eq!(records.reflections[0].activity.as_deref(), Some("a"));
    assert!(records.reflections[0].evidence.has_text);
    assert_eq!(records.sessions[0].date.day, day("2026-11-03"));
}
