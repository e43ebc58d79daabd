//! The screen of `mw find`.

use std::io;

use super::excerpt::excerpt;
use super::person::Person;
use super::screen::{Screen, width};
use super::style::{bold, dim, line};
use crate::analysis::names::Name;
use crate::model::words::JournalKind;
use crate::render::wording;
use crate::report::find::{Hit, HitKind};

/// How many lines of one hit are shown; the others are counted.
const MOST_LINES: usize = 3;

/// Writes what was found with each of these people, one after the other.
pub(crate) fn found(screen: &mut Screen<'_>, kind: JournalKind, people: &[Person<'_, Vec<&Hit>>]) -> io::Result<()> {
    for person in people {
        screen.gap()?;
        if kind == JournalKind::Practice {
            screen.line(&person.title(kind))?;
            screen.gap()?;
        }
        let numbers = person.summary.iter().map(|hit| number(hit).len()).max().unwrap_or_default();
        for hit in person.summary {
            screen.gap()?;
            self::hit(screen, hit, numbers)?;
        }
    }
    Ok(())
}

fn hit(screen: &mut Screen<'_>, hit: &Hit, numbers: usize) -> io::Result<()> {
    let date = hit.date.map_or_else(|| "standing".to_owned(), wording::moment);
    let lead = format!("{}  {}  ", dim(&format!("{:>numbers$}", number(hit))), bold(&date));
    screen.wrapped(&lead, &about(hit))?;
    let indent = " ".repeat(numbers + 2);
    // What an activity is called is said, whether or not something was found in it.
    let title = hit.activity.as_ref().filter(|_| hit.kind == HitKind::Activity && !is_found(hit, "title"));
    if let Some(title) = title {
        screen.wrapped(&indent, &called(title))?;
    }
    for own in hit.lines.iter().take(MOST_LINES) {
        let key = own.key.filter(|key| *key != "title");
        let label = key.map(|key| format!("{} ", dim(&format!("{}:", key.replace('_', " "))))).unwrap_or_default();
        let lead = format!("{indent}{label}");
        let room = screen.width.saturating_sub(width(&lead));
        screen.line(&format!("{lead}{}", excerpt(own.text.as_deref().unwrap_or_default(), &own.places, room)))?;
    }
    match hit.lines.len().saturating_sub(MOST_LINES) {
        0 => Ok(()),
        more => screen.line(&dim(&format!("{indent}and in {}", wording::counted(more, "more line")))),
    }
}

fn is_found(hit: &Hit, key: &str) -> bool {
    hit.lines.iter().any(|own| own.key == Some(key))
}

fn number(hit: &Hit) -> String {
    hit.number.map(|number| number.to_string()).unwrap_or_default()
}

/// Returns what a hit is about; of an activity and a session, what it is.
fn about(hit: &Hit) -> String {
    match (hit.kind, &hit.activity, &hit.goal) {
        (HitKind::Session, ..) => "Session".to_owned(),
        (HitKind::Activity, Some(activity), _) => {
            let id = activity.id.as_deref().map(|id| format!("   {}", dim(&line(id)))).unwrap_or_default();
            format!("Activity{id}")
        }
        (_, Some(activity), _) => called(activity),
        (_, None, Some(goal)) => format!("For the goal *{}*", called(goal)),
        (_, None, None) => String::new(),
    }
}

fn called(name: &Name) -> String {
    name.title.as_deref().or(name.id.as_deref()).map(line).unwrap_or_default()
}
