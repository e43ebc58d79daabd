//! The screen of `mw week`.

use std::collections::HashSet;
use std::io;

use super::later::{dated_later, dated_later_each};
use super::measures::{Manner, measures};
use super::notes::notes;
use super::person::{NOBODY, Person, named};
use super::screen::Screen;
use super::style::{bold, dim, line};
use crate::analysis::ActivityName;
use crate::model::moment::{Day, Week};
use crate::render::wording::{self, Voice, Waiting};
use crate::render::{Detail, Page};
use crate::report::week::WeekSummary;

/// The columns of a label and the blanks after it.
const LABEL: usize = 10;

/// Returns whether a person's week is folded: nothing is dated in it, and others are there to be told of.
pub(crate) fn folds(page: Page, people: &[Person<'_, WeekSummary>], person: &Person<'_, WeekSummary>) -> bool {
    // One person alone is always told of: it is they who were asked about.
    page.detail == Detail::Current && people.len() > 1 && person.summary.is_quiet()
}

/// Returns how the week is spoken of.
pub(crate) fn this_or_that(page: Page, week: Week) -> &'static str {
    if week == Week::of(page.today) { "this" } else { "that" }
}

/// Returns the day up to which the measures look back: the week's end, or the day asked if that is earlier.
pub(crate) fn measured_to(page: Page, week: Week) -> Day {
    week.to().min(page.today)
}

/// Writes the week of these people; those of whom nothing is dated in it are folded into one line.
pub(crate) fn week(
    screen: &mut Screen<'_>,
    page: Page,
    week: Week,
    people: &[Person<'_, WeekSummary>],
) -> io::Result<()> {
    let days = format!("{} to {}", week.from(), week.to());
    screen.line(&format!("{}   {}", bold(&week.to_string()), dim(&days)))?;
    if people.is_empty() {
        return screen.line(NOBODY);
    }
    let (quiet, told): (Vec<_>, Vec<_>) = people.iter().partition(|person| folds(page, people, person));
    for person in told {
        screen.gap()?;
        client(screen, page, week, person)?;
    }
    if !quiet.is_empty() {
        screen.gap()?;
        screen.wrapped("", &format!("Quiet {} week: {}.", this_or_that(page, week), named(&quiet)))?;
    }
    match people {
        [only] => dated_later(screen, only.summary.later),
        _ => dated_later_each(screen, people, |week| week.later),
    }
}

fn client(screen: &mut Screen<'_>, page: Page, asked: Week, person: &Person<'_, WeekSummary>) -> io::Result<()> {
    let week = person.summary;
    let waiting = Waiting::new(&week.loops.waiting, page.voice, &week.calls_it);
    screen.line(&format!("{}   {}", person.title(page.kind), open_count(week)))?;
    if week.is_quiet() {
        let nothing = match page.voice {
            Voice::You => "Nothing is written in this week.",
            Voice::They => "Nothing is shared in this week.",
        };
        screen.line(&format!("  {}", dim(nothing)))?;
    }
    field(screen, "Session", week.sessions.iter().map(wording::session))?;
    field(screen, "Set", week.set.iter().map(title))?;
    field(
        screen,
        "Ended",
        week.ended.iter().map(|own| format!("{}: {}, {}", title(&own.activity), wording::outcome(own.outcome), own.on)),
    )?;
    field(
        screen,
        "Open",
        week.open.iter().map(|own| {
            let beside = [wording::count_so_far(own.times, own.target), waits(&waiting, &own.activity)];
            with(&title(&own.activity), beside)
        }),
    )?;
    field(screen, "Offered", week.offered.iter().map(title))?;
    field(screen, "Written", written(week).into_iter())?;
    field(screen, "Closed", week.loops.closed.iter().map(title))?;
    field(screen, "Waiting", ended_and_waiting(week).map(|own| with(&title(own), [waits(&waiting, own), None])))?;
    field(screen, "Set down", week.loops.set_down.iter().map(title))?;
    notes(screen, 2, &week.notes)?;
    if page.detail == Detail::Current {
        return Ok(());
    }
    screen.gap()?;
    screen.line(&dim(&format!("  Everything up to {}", measured_to(page, asked))))?;
    measures(screen, &week.measures, Manner { voice: page.voice, indent: 2 })
}

/// Writes a label with one line for each of `lines`; nothing where there is none.
fn field(screen: &mut Screen<'_>, label: &str, lines: impl Iterator<Item = String>) -> io::Result<()> {
    for (at, text) in lines.enumerate() {
        let label = if at == 0 { label } else { "" };
        screen.wrapped(&format!("  {}{}", dim(label), " ".repeat(LABEL - label.len())), &text)?;
    }
    Ok(())
}

/// Returns the activities whose loops wait although they have ended.
pub(crate) fn ended_and_waiting(week: &WeekSummary) -> impl Iterator<Item = &ActivityName> {
    let open: HashSet<&ActivityName> = week.open.iter().map(|own| &own.activity).collect();
    let waiting = week.loops.waiting.iter().map(|own| &own.activity);
    waiting.filter(move |own| !open.contains(own))
}

/// Returns `waits for what you noticed`, if the activity's loop waits.
pub(crate) fn waits(waiting: &Waiting<'_>, activity: &ActivityName) -> Option<String> {
    waiting.words(activity).map(|words| format!("waits for {}", line(&words)))
}

/// Returns `title: this; that`.
pub(crate) fn with<const N: usize>(title: &str, beside: [Option<String>; N]) -> String {
    let beside: Vec<String> = beside.into_iter().flatten().collect();
    if beside.is_empty() { title.to_owned() } else { format!("{title}: {}", beside.join("; ")) }
}

fn title(activity: &ActivityName) -> String {
    line(&activity.title)
}

/// Returns `2 steps and 1 note open`, in the client's own words.
pub(crate) fn open_count(week: &WeekSummary) -> String {
    if week.open.is_empty() {
        return "nothing open".to_owned();
    }
    format!("{} open", line(&wording::counted_by_kind(week.open.iter().map(|own| own.kind), &week.calls_it)))
}

/// Returns `2 reflections and 1 tick on 3 days; counted 2 times`; nothing for a week without an entry.
pub(crate) fn written(week: &WeekSummary) -> Option<String> {
    let mut entries = Vec::new();
    if week.reflections > 0 {
        entries.push(wording::counted(week.reflections as usize, "reflection"));
    }
    if week.ticks > 0 {
        entries.push(wording::counted(week.ticks as usize, "tick"));
    }
    let days = wording::counted(week.days_with_entries as usize, "day");
    let times = match week.times {
        0 => String::new(),
        1 => "; counted once".to_owned(),
        times => format!("; counted {times} times"),
    };
    (!entries.is_empty()).then(|| format!("{} on {days}{times}", wording::listed(&entries)))
}
