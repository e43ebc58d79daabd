//! A calendar in the form other calendars read (RFC 5545). Nobody's words, names or codes stand in it unless they were
//! asked for.

use std::fmt::Write as _;

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
    /// What a calendar shows.
    pub summary: String,
    /// What it shows besides.
    pub description: Option<String>,
}

/// Returns the calendar of `events`. The same events give the same bytes.
pub(crate) fn calendar(events: &[Event]) -> String {
    let mut text = String::new();
    for own in ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//meanwhile//mw//EN", "CALSCALE:GREGORIAN"] {
        line(&mut text, own);
    }
    for own in events {
        event(&mut text, own);
    }
    // RFC 5545 wants one component at least, and some programs refuse a calendar without.
    for own in EMPTY.iter().filter(|_| events.is_empty()) {
        line(&mut text, own);
    }
    line(&mut text, "END:VCALENDAR");
    text
}

fn event(text: &mut String, event: &Event) {
    line(text, "BEGIN:VEVENT");
    // `.invalid` is nobody's domain, and the id is a hash: a calendar on a server tells nothing of a client.
    line(text, &format!("UID:{}@meanwhile.invalid", event.id));
    // The day of the event and not of the asking: the same question gives the same bytes.
    line(text, &format!("DTSTAMP:{}T000000Z", event.on.day.format("%Y%m%d")));
    line(text, &start(event.on));
    // A whole day has no length in minutes.
    if let (Some(minutes), true) = (event.minutes, event.on.time.is_some()) {
        line(text, &format!("DURATION:PT{minutes}M"));
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

/// Returns when it begins: a day as a day, a time with an offset in UTC, one without as it is on the wall.
fn start(on: Moment) -> String {
    match (on.instant(), on.time) {
        (_, None) => format!("DTSTART;VALUE=DATE:{}", on.day.format("%Y%m%d")),
        // In UTC, so that no time zone has to be described beside it.
        (Some(instant), _) => format!("DTSTART:{}Z", instant.format("%Y%m%dT%H%M%S")),
        // Without an offset it is the clock on the wall, wherever one is.
        (None, Some(_)) => format!("DTSTART:{}", on.as_written().format("%Y%m%dT%H%M%S")),
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
            summary: summary.to_owned(),
            description: description.map(str::to_owned),
        }
    }

    #[test]
    fn a_day_a_time_of_a_place_and_a_time_on_the_wall_begin_as_they_are() {
        let check = |on: &str, expected: &str| {
            let text = calendar(&[event(on, "Coaching session", None)]);
            assert!(text.contains(&format!("\r\n{expected}\r\n")), "{text}");
        };
        check("2026-11-26", "DTSTART;VALUE=DATE:20261126");
        check("2026-11-26T10:00+01:00", "DTSTART:20261126T090000Z");
        check("2026-11-26T00:30+01:00", "DTSTART:20261125T233000Z");
        check("2026-11-26T08:30", "DTSTART:20261126T083000");
        check("2026-11-26T08:30", "DURATION:PT60M");
        assert!(!calendar(&[event("2026-11-26", "", None)]).contains("DURATION"));
    }

    #[test]
    fn a_calendar_without_events_has_a_part() {
        let part = "BEGIN:VTIMEZONE\r\nTZID:UTC\r\nBEGIN:STANDARD\r\n";
        assert!(calendar(&[]).contains(part));
        assert!(!calendar(&[event("2026-11-26", "", None)]).contains(part));
    }

    proptest! {
        #[test]
        fn what_is_folded_and_escaped_can_be_read_again(summary in "\\PC{0,120}", words in "[\\PC\n]{0,300}") {
            let text = calendar(&[event("2026-11-26", &summary, Some(&words))]);
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
