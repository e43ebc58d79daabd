//! A calendar in the form other calendars read (RFC 5545). Nobody's words, names or codes stand in it unless they were
//! asked for.

use std::fmt::Write as _;

use chrono::{NaiveDate, NaiveDateTime, NaiveTime, TimeDelta};

use super::clean;
use crate::model::moment::Moment;

/// What stands in a calendar in which nothing stands: it needs one part at least (RFC 5545, 3.4 and 3.6).
const EMPTY: [&str; 8] = [
    "BEGIN:VTIMEZONE",
    "TZID:UTC",
    "BEGIN:STANDARD",
    "DTSTART:19700101T000000",
    "TZOFFSETFROM:+0000",
    "TZOFFSETTO:+0000",
    "END:STANDARD",
    "END:VTIMEZONE",
];
/// The longest line, in bytes without its end.
const LONGEST: usize = 75;

/// Something that stands in a calendar.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Event {
    /// Tells it from others: the same thing has the same one, also when its day moves.
    pub id: String,
    /// The day, or the day and time it begins.
    pub on: Moment,
    /// How long it is, in minutes.
    pub minutes: Option<u32>,
    /// When it ends, where its length is not said; one that is not after its start is none.
    pub end: Option<Moment>,
    /// Whether it does not take place after all: a calendar that shows it already takes it away.
    pub is_cancelled: bool,
    /// What a calendar shows.
    pub summary: String,
    /// What it shows besides.
    pub description: Option<String>,
}

/// Returns the calendar of `events`, as it is written at the moment `at`, in UTC. The same events give the same bytes at the same
/// moment; a later one is newer to whoever reads both.
pub(crate) fn calendar(events: &[Event], at: NaiveDateTime) -> String {
    let mut text = String::new();
    for own in ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//meanwhile//mw//EN", "CALSCALE:GREGORIAN"] {
        line(&mut text, own);
    }
    for own in events {
        event(&mut text, own, at);
    }
    // RFC 5545 wants one component at least, and some programs refuse a calendar without.
    for own in EMPTY.iter().filter(|_| events.is_empty()) {
        line(&mut text, own);
    }
    line(&mut text, "END:VCALENDAR");
    text
}

fn event(text: &mut String, event: &Event, at: NaiveDateTime) {
    line(text, "BEGIN:VEVENT");
    // `.invalid` is nobody's domain, and the id is a hash: a calendar on a server tells nothing of a client.
    line(text, &format!("UID:{}@meanwhile.invalid", event.id));
    // Of the moment of writing, and growing with it (RFC 5546, 2.1.5): what was moved to an earlier day is newer, too.
    let stamp = at.format("%Y%m%dT%H%M%SZ");
    for name in ["DTSTAMP", "LAST-MODIFIED"] {
        line(text, &format!("{name}:{stamp}"));
    }
    line(text, &format!("SEQUENCE:{}", sequence(at)));
    line(text, &format!("DTSTART{}", time(event.on)));
    line_of_length(text, event);
    if event.is_cancelled {
        line(text, "STATUS:CANCELLED");
    }
    line(text, &format!("SUMMARY:{}", escaped(&event.summary)));
    if let Some(description) = &event.description {
        line(text, &format!("DESCRIPTION:{}", escaped(description)));
    }
    // For a calendar that is shared with colleagues.
    line(text, "CLASS:PRIVATE");
    if event.on.time.is_none() {
        // A reminder blocks no day.
        line(text, "TRANSP:TRANSPARENT");
    }
    line(text, "END:VEVENT");
}

/// Returns the whole minutes since the beginning of 2020: a number that grows with every minute, for far longer than it has digits.
fn sequence(at: NaiveDateTime) -> i64 {
    let start = NaiveDate::from_ymd_opt(2020, 1, 1).unwrap_or_default().and_time(NaiveTime::MIN);
    (at - start).num_minutes().max(0)
}

/// Writes how long an event is, or when it ends.
fn line_of_length(text: &mut String, event: &Event) {
    let (on, minutes) = (event.on, event.minutes);
    // A whole day has no length in minutes.
    if let (Some(minutes), true) = (minutes, on.time.is_some()) {
        return line(text, &format!("DURATION:PT{minutes}M"));
    }
    let Some(end) = event.end else { return };
    match (on.time, end.time) {
        (None, _) if end.day > on.day => {
            // The day after the last one: such an end is not part of the event.
            let after = end.day.succ_opt().unwrap_or(end.day);
            line(text, &format!("DTEND{}", time(Moment::of_day(after))));
        }
        (Some(_), Some(_)) => {
            // In the form of the start: both in UTC, or both on the wall.
            let end = end.with_offset_of(on);
            let end = if on.offset.is_some() { end } else { Moment::at(end.day, end.time.unwrap_or_default()) };
            if end.since(on).is_some_and(|length| length > TimeDelta::zero()) {
                line(text, &format!("DTEND{}", time(end)));
            }
        }
        _ => {}
    }
}

/// Returns a value of time, with what stands before it: a day as a day, a time with an offset in UTC, one without as it is on the wall.
fn time(on: Moment) -> String {
    match (on.instant(), on.time) {
        (_, None) => format!(";VALUE=DATE:{}", on.day.format("%Y%m%d")),
        // In UTC, so that no time zone has to be described beside it.
        (Some(instant), _) => format!(":{}Z", instant.format("%Y%m%dT%H%M%S")),
        // Without an offset it is the clock on the wall, wherever one is.
        (None, Some(_)) => format!(":{}", on.as_written().format("%Y%m%dT%H%M%S")),
    }
}

/// Returns a text of the user's as a value of the type TEXT.
fn escaped(text: &str) -> String {
    let mut escaped = String::new();
    for character in clean(&text.replace("\r\n", "\n")).chars() {
        match character {
            '\\' | ';' | ',' => escaped.extend(['\\', character]),
            '\n' => escaped.push_str("\\n"),
            _ => escaped.push(character),
        }
    }
    escaped
}

/// Adds a line, folded so that no part is longer than 75 bytes and no character is cut.
fn line(text: &mut String, whole: &str) {
    let (mut rest, mut room) = (whole, LONGEST);
    while rest.len() > room {
        // The limit is in bytes, and a character may not be cut.
        let at = rest.floor_char_boundary(room);
        let (part, others) = rest.split_at(at);
        // Writing to a text cannot fail.
        let _ = write!(text, "{part}\r\n ");
        // The blank that marks a folded line counts.
        (rest, room) = (others, LONGEST - 1);
    }
    text.push_str(rest);
    text.push_str("\r\n");
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn event(on: &str, summary: &str, description: Option<&str>) -> Event {
        Event {
            id: "0f".to_owned(),
            on: Moment::parse(on).unwrap_or(Moment::of_day(crate::model::moment::Day::MAX)),
            minutes: Some(60),
            end: None,
            is_cancelled: false,
            summary: summary.to_owned(),
            description: description.map(str::to_owned),
        }
    }

    #[test]
    fn a_day_a_time_of_a_place_and_a_time_on_the_wall_begin_as_they_are() {
        let check = |on: &str, expected: &str| {
            let text = calendar(&[event(on, "Coaching session", None)], now());
            assert!(text.contains(&format!("\r\n{expected}\r\n")), "{text}");
        };
        check("2026-11-26", "DTSTART;VALUE=DATE:20261126");
        check("2026-11-26T10:00+01:00", "DTSTART:20261126T090000Z");
        check("2026-11-26T00:30+01:00", "DTSTART:20261125T233000Z");
        check("2026-11-26T08:30", "DTSTART:20261126T083000");
        check("2026-11-26T08:30", "DURATION:PT60M");
        assert!(!calendar(&[event("2026-11-26", "", None)], now()).contains("DURATION"));
    }

    fn now() -> NaiveDateTime {
        Moment::parse("2026-11-20T18:30:15Z").and_then(Moment::instant).expect("an instant")
    }

    #[test]
    fn each_calendar_is_newer_than_the_last() {
        let at = |text: &str| Moment::parse(text).and_then(Moment::instant).expect("an instant");
        let check = |moment: &str, stamp: &str, sequence: &str| {
            let text = calendar(&[event("2026-12-10T10:00", "", None)], at(moment));
            for line in [format!("DTSTAMP:{stamp}"), format!("LAST-MODIFIED:{stamp}"), format!("SEQUENCE:{sequence}")] {
                assert!(text.contains(&format!("\r\n{line}\r\n")), "{line} in {text}");
            }
        };
        check("2026-11-20T18:30:15Z", "20261120T183015Z", "3622710");
        check("2026-11-20T18:31:00Z", "20261120T183100Z", "3622711");
        check("2026-11-20T19:30:15+01:00", "20261120T183015Z", "3622710");
        check("2020-01-01T00:00:59Z", "20200101T000059Z", "0");
        check("2019-06-01T00:00Z", "20190601T000000Z", "0");
        check("2100-01-01T00:00Z", "21000101T000000Z", "42076800");
    }

    #[test]
    fn an_end_stands_in_the_form_of_its_start() {
        let check = |on: &str, end: &str, expected: Option<&str>| {
            let own = Event { minutes: None, end: Moment::parse(end), ..event(on, "", None) };
            let text = calendar(&[own], now());
            let found = text.split("\r\n").find(|line| line.starts_with("DTEND") || line.starts_with("DURATION"));
            assert_eq!(found, expected, "{on} {end}");
        };
        check("2026-12-02T10:00", "2026-12-02T11:15", Some("DTEND:20261202T111500"));
        check("2026-12-02T10:00", "2026-12-02T11:15:30", Some("DTEND:20261202T111530"));
        check("2026-12-02T10:00+01:00", "2026-12-02T11:15+01:00", Some("DTEND:20261202T101500Z"));
        check("2026-12-02T10:00+01:00", "2026-12-02T11:15", Some("DTEND:20261202T101500Z"));
        check("2026-12-02T10:00", "2026-12-02T11:15Z", Some("DTEND:20261202T111500"));
        check("2026-12-02T23:00", "2026-12-03T00:15", Some("DTEND:20261203T001500"));
        check("2026-12-02", "2026-12-04", Some("DTEND;VALUE=DATE:20261205"));
        check("2026-12-02T10:00", "2026-12-02T10:00", None);
        check("2026-12-02T10:00", "2026-12-02T09:00", None);
        check("2026-12-02T10:00", "2026-12-02", None);
        check("2026-12-02", "2026-12-02T11:00", None);
        let both = Event { end: Moment::parse("2026-12-02T12:00"), ..event("2026-12-02T10:00", "", None) };
        assert!(calendar(&[both], now()).contains("DURATION:PT60M"));
    }

    #[test]
    fn a_calendar_without_events_has_a_part() {
        let part = "BEGIN:VTIMEZONE\r\nTZID:UTC\r\nBEGIN:STANDARD\r\n";
        assert!(calendar(&[], now()).contains(part));
        assert!(!calendar(&[event("2026-11-26", "", None)], now()).contains(part));
    }

    proptest! {
        #[test]
        fn what_is_folded_and_escaped_can_be_read_again(summary in "\\PC{0,120}", words in "[\\PC\n]{0,300}") {
            let text = calendar(&[event("2026-11-26", &summary, Some(&words))], now());
            prop_assert!(text.ends_with("\r\n"));
            for line in text.split("\r\n") {
                prop_assert!(line.len() <= 75 && !line.contains(['\r', '\n']), "{line:?}");
            }
            let unfolded = text.replace("\r\n ", "");
            let value = |name: &str| {
                let line = unfolded.split("\r\n").find_map(|line| line.strip_prefix(name)).unwrap_or_default();
                unescaped(line)
            };
            prop_assert_eq!(value("SUMMARY:"), clean(&summary));
            prop_assert_eq!(value("DESCRIPTION:"), clean(&words));
        }
    }

    fn unescaped(value: &str) -> String {
        let (mut text, mut characters) = (String::new(), value.chars());
        while let Some(character) = characters.next() {
            match (character, character == '\\') {
                (_, true) => text.push(characters.next().map_or('\\', |next| if next == 'n' { '\n' } else { next })),
                (character, false) => text.push(character),
            }
        }
        text
    }
}
