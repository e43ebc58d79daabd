//! Markdown that reads well in a mail.

use std::io::{self, Write};

use super::text::Person;
use super::text::measures::{phrases, sentences, too_early};
use super::text::week::{Page, ended_and_waiting, open_count, waits, with, written};
use super::text::words;
use super::{Depth, clean, note_in_words, outcome_in_words};
use crate::analysis::notes::notes_for;
use crate::analysis::week::{EndedActivity, OpenActivity};
use crate::analysis::{ActivityName, WeekSummary};

/// Writes the week of these people; those of whom nothing is dated in it are folded into one line.
pub(crate) fn week(out: &mut dyn Write, page: &Page, people: &[Person<'_, WeekSummary>]) -> io::Result<()> {
    writeln!(out, "# Week {}\n\n{} to {}", page.week, page.week.from(), page.week.to())?;
    let (quiet, told): (Vec<_>, Vec<_>) = people.iter().partition(|person| page.folds(people, person));
    for person in told {
        client(out, page, person)?;
    }
    if !quiet.is_empty() {
        let names: Vec<_> = quiet.iter().map(|person| name(person)).collect();
        writeln!(out, "\nQuiet {} week: {}.", page.this_or_that(), names.join(", "))?;
    }
    Ok(())
}

fn client(out: &mut dyn Write, page: &Page, person: &Person<'_, WeekSummary>) -> io::Result<()> {
    let week = person.summary;
    writeln!(out, "\n## {}\n\n{}", name(person), sentence(week))?;
    list(out, "Sessions", week.sessions.iter().map(words::session))?;
    list(out, "New", week.set.iter().map(title))?;
    let ended =
        |own: &EndedActivity| format!("{}: {}, {}", title(&own.activity), outcome_in_words(own.outcome), own.on);
    list(out, "Ended", week.ended.iter().map(ended))?;
    let open = |own: &OpenActivity| {
        let waits = waits(page.voice, week, &own.activity).map(|waits| escaped(&waits));
        with(&title(&own.activity), [words::count_so_far(own.times, own.target), waits])
    };
    list(out, "Open", week.open.iter().map(open))?;
    list(out, "Offered, to take up or to leave", week.offered.iter().map(title))?;
    list(out, "Loops closed", week.loops.closed.iter().map(title))?;
    let waiting = |own| with(&title(own), [waits(page.voice, week, own).map(|waits| escaped(&waits))]);
    list(out, "To come back to", ended_and_waiting(week).map(waiting))?;
    list(out, "Set down", week.loops.set_down.iter().map(title))?;
    list(out, "Worth a look", notes_for(&week.notes, page.sight).map(|note| one_line(&note_in_words(note))))?;
    if page.depth == Depth::Current {
        return Ok(());
    }
    let heading = format!("Everything up to {}", page.measured_to());
    let numbers = sentences(&week.measures, page.voice).chain(phrases(&week.measures, page.sight));
    list(out, &heading, numbers)?;
    list(out, "Too early to say", too_early(&week.measures, page.sight).into_iter())
}

/// Returns `3 experiments open. Written: 2 reflections on 2 days.`
fn sentence(week: &WeekSummary) -> String {
    let open = open_count(week);
    let mut letters = open.chars();
    let open: String = letters.next().into_iter().flat_map(char::to_uppercase).chain(letters).collect();
    match written(week) {
        Some(written) => format!("{}. Written: {written}.", escaped(&open)),
        None => format!("{}.", escaped(&open)),
    }
}

fn list(out: &mut dyn Write, heading: &str, items: impl Iterator<Item = String>) -> io::Result<()> {
    let items: Vec<String> = items.collect();
    if items.is_empty() {
        return Ok(());
    }
    writeln!(out, "\n{heading}:\n")?;
    items.iter().try_for_each(|item| writeln!(out, "- {item}"))
}

/// Returns who it is: the name where there is one, else the code.
fn name<S>(person: &Person<'_, S>) -> String {
    escaped(person.name.unwrap_or(person.code))
}

fn title(activity: &ActivityName) -> String {
    format!("*{}*", escaped(&activity.title))
}

fn one_line(text: &str) -> String {
    clean(text).split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Returns a text of the user's in one line, with what Markdown would read as marks made plain.
pub(super) fn escaped(text: &str) -> String {
    let mut escaped = String::new();
    for character in one_line(text).chars() {
        if matches!(character, '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '#' | '|') {
            escaped.push('\\');
        }
        escaped.push(character);
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_markdown_would_read_as_marks_is_made_plain() {
        assert_eq!(escaped("*Say* it_in [the](room)\n<b>"), "\\*Say\\* it\\_in \\[the\\](room) \\<b\\>");
    }
}
