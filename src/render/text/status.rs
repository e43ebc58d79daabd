//! The screen of `mw status`.

use std::collections::HashSet;
use std::io;

use super::later::{dated_later, dated_later_each};
use super::notes::notes;
use super::person::{NOBODY, Person, named};
use super::screen::{Screen, padded, width};
use super::style::{bold, dim, line};
use crate::analysis::{ActivityName, Note};
use crate::model::moment::Day;
use crate::model::words::ClientStatus;
use crate::render::Page;
use crate::render::wording::{self, Voice, Waiting};
use crate::report::status::OpenNow;
use crate::report::status::StatusSummary;

/// Writes one line for each of these people with something waiting or a session within a week; the others are folded
/// into one line.
pub(crate) fn overview(screen: &mut Screen<'_>, page: Page, people: &[Person<'_, StatusSummary>]) -> io::Result<()> {
    if people.is_empty() {
        return screen.line(NOBODY);
    }
    let (shown, others): (Vec<_>, Vec<_>) = people.iter().partition(|own| own.summary.wants_a_look(page.today));
    let codes_width = shown.iter().map(|person| width(&line(person.code))).max().unwrap_or(0);
    let rows: Vec<_> = shown.iter().map(|person| overview_row(page, person, codes_width)).collect();
    screen.table(0, 0, &rows)?;
    if !others.is_empty() {
        if !rows.is_empty() {
            screen.gap()?;
        }
        screen.wrapped("", &format!("All quiet: {}.", named(&others)))?;
    }
    dated_later_each(screen, people, |status| status.later)
}

/// Writes the notes that rest on the coach's own diary.
pub(crate) fn of_coach(screen: &mut Screen<'_>, own: &[Note]) -> io::Result<()> {
    if !own.is_empty() {
        screen.gap()?;
    }
    notes(screen, 0, own)
}

fn overview_row(page: Page, person: &Person<'_, StatusSummary>, codes_width: usize) -> Vec<String> {
    let status = person.summary;
    let waiting = match status.waiting.len() {
        0 => String::new(),
        waiting => format!("{waiting} waiting"),
    };
    let session =
        status.next_session.as_ref().map(|next| dim(&format!("session {}", wording::away(next.date.day, page.today))));
    let code = padded(&bold(&line(person.code)), codes_width);
    vec![
        format!("{code}  {}", person.name.map(line).unwrap_or_default()),
        open_count(status, ", "),
        waiting,
        session.unwrap_or_default(),
    ]
}

/// Returns `2 steps and 1 note open`, with `between` for ` and `.
fn open_count(status: &StatusSummary, between: &str) -> String {
    if status.open.is_empty() {
        return "nothing open".to_owned();
    }
    let counted = wording::each_kind_counted(status.open.iter().map(|own| own.open.kind), &status.calls_it);
    format!("{} open", line(&counted.join(between)))
}

/// Writes where things stand with one person.
pub(crate) fn one(screen: &mut Screen<'_>, page: Page, person: &Person<'_, StatusSummary>) -> io::Result<()> {
    let status = person.summary;
    let standing = if is_going_on(status) { String::new() } else { format!("{}   ", status.status.word()) };
    screen.line(&format!("{}   {standing}{}", person.title(page.kind), dim(&page.today.to_string())))?;
    screen.gap()?;
    open(screen, page, status)?;
    offered(screen, status)?;
    waiting_of_ended(screen, page, status)?;
    sessions(screen, page, status)?;
    dated_later(screen, status.later)?;
    if !status.notes.is_empty() {
        screen.gap()?;
    }
    notes(screen, 0, &status.notes)
}

fn open(screen: &mut Screen<'_>, page: Page, status: &StatusSummary) -> io::Result<()> {
    if status.open.is_empty() {
        screen.line("Nothing is open.")?;
        let hint = "Something to try: mw activity add \"TITLE\"";
        // Where the work rests or is over, nobody is asked to begin something.
        return if is_going_on(status) { screen.line(hint) } else { Ok(()) };
    }
    let focus = if status.open.len() > 1 && status.open[0].focus { ", the focus first" } else { "" };
    screen.line(&format!("{}{focus}.", open_count(status, " and ")))?;
    let waiting = Waiting::new(&status.waiting, page.voice, &status.calls_it);
    let rows: Vec<_> = status.open.iter().map(|own| open_row(page.voice, &waiting, own)).collect();
    screen.rows(2, &rows)
}

/// Returns whether the work with this person goes on.
fn is_going_on(status: &StatusSummary) -> bool {
    matches!(status.status, ClientStatus::Active | ClientStatus::Prospective)
}

fn open_row(voice: Voice, waiting: &Waiting<'_>, own: &OpenNow) -> Vec<String> {
    let activity = &own.open.activity;
    let mut remarks: Vec<String> = Vec::new();
    remarks.extend(own.due.map(|due| format!("for {due}")));
    remarks.extend(waits(waiting, activity));
    if own.last_entry.is_none() {
        remarks.push(format!("{} yet", wording::nothing(voice)));
    }
    let count = wording::count_so_far(own.open.times, own.open.target).unwrap_or_default();
    vec![line(&activity.title), count, dim(&remarks.join("; "))]
}

fn waits(waiting: &Waiting<'_>, activity: &ActivityName) -> Option<String> {
    waiting.words(activity).map(|words| format!("waits for: {}", line(&words)))
}

fn offered(screen: &mut Screen<'_>, status: &StatusSummary) -> io::Result<()> {
    if status.offered.is_empty() {
        return Ok(());
    }
    screen.gap()?;
    screen.line("Offered, to take up or to leave:")?;
    for activity in &status.offered {
        screen.wrapped("  ", &line(&activity.title))?;
    }
    Ok(())
}

/// Writes the loops that wait although their activity has ended.
fn waiting_of_ended(screen: &mut Screen<'_>, page: Page, status: &StatusSummary) -> io::Result<()> {
    let waiting = Waiting::new(&status.waiting, page.voice, &status.calls_it);
    let open: HashSet<&ActivityName> = status.open.iter().map(|own| &own.open.activity).collect();
    let ended = status.waiting.iter().map(|own| &own.activity).filter(|own| !open.contains(own));
    let row = |own: &ActivityName| vec![line(&own.title), dim(&waits(&waiting, own).unwrap_or_default())];
    let rows: Vec<_> = ended.map(row).collect();
    if rows.is_empty() {
        return Ok(());
    }
    screen.gap()?;
    screen.line("Ended, and still worth a word:")?;
    screen.rows(2, &rows)
}

fn sessions(screen: &mut Screen<'_>, page: Page, status: &StatusSummary) -> io::Result<()> {
    let row = |label: &str, said: String, day: Day| vec![label.to_owned(), said, dim(&wording::away(day, page.today))];
    let next = status.next_session.as_ref();
    let next = next.map(|own| row("Next session", wording::session_to_come(own), own.date.day));
    let last = status.last_session.as_ref().map(|own| row("Last session", wording::session(own), own.date.day));
    let entry = status.last_entry.map(|day| row("Last entry", day.to_string(), day));
    let rows: Vec<_> = next.into_iter().chain(last).chain(entry).collect();
    if rows.is_empty() {
        return Ok(());
    }
    screen.gap()?;
    screen.rows(0, &rows)
}
