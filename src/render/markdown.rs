//! Markdown that reads well in a mail.

use std::io::{self, Write};

use super::text::Person;
use super::text::week::{ended_and_waiting, open_count, waits, with, written};
use super::text::words::{self, Voice};
use super::{Sight, clean, outcome_in_words};
use crate::analysis::week::{EndedActivity, OpenActivity};
use crate::analysis::{ActivityName, WeekSummary};
use crate::model::moment::Week;

/// Writes the week of these people; those of whom nothing is dated in it are folded into one line.
pub(crate) fn week(
    out: &mut dyn Write,
    week: Week,
    people: &[Person<'_, WeekSummary>],
    voice: Voice,
    sight: Sight,
) -> io::Result<()> {
    writeln!(out, "# Week {week}\n\n{} to {}", week.from(), week.to())?;
    let folds = people.len() > 1;
    let (quiet, told): (Vec<_>, Vec<_>) = people.iter().partition(|person| folds && person.summary.is_quiet());
    for person in told {
        client(out, person, voice, sight)?;
    }
    if !quiet.is_empty() {
        let names: Vec<_> = quiet.iter().map(|person| name(person)).collect();
        writeln!(out, "\nQuiet this week: {}.", names.join(", "))?;
    }
    Ok(())
}

fn client(out: &mut dyn Write, person: &Person<'_, WeekSummary>, voice: Voice, sight: Sight) -> io::Result<()> {
    let week = person.summary;
    writeln!(out, "\n## {}\n\n{}", name(person), sentence(week))?;
    list(out, "Sessions", week.sessions.iter().map(words::session))?;
    list(out, "New", week.set.iter().map(title))?;
    let ended =
        |own: &EndedActivity| format!("{}: {}, {}", title(&own.activity), outcome_in_words(own.outcome), own.on);
    list(out, "Ended", week.ended.iter().map(ended))?;
    let open = |own: &OpenActivity| {
        let waits = waits(voice, week, &own.activity).map(|waits| escaped(&waits));
        with(&title(&own.activity), [words::count_so_far(own.times, own.target), waits])
    };
    list(out, "Open", week.open.iter().map(open))?;
    list(out, "Offered, to take up or to leave", week.offered.iter().map(title))?;
    list(out, "Loops closed", week.loops.closed.iter().map(title))?;
    let waiting = |own| with(&title(own), [waits(voice, week, own).map(|waits| escaped(&waits))]);
    list(out, "To come back to", ended_and_waiting(week).map(waiting))?;
    list(out, "Set down", week.loops.set_down.iter().map(title))?;
    list(out, "Worth a look", sight.notes(&week.notes).map(|note| one_line(&note.text)))
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
