//! The page before a session, as sections of short lines: for a screen and for Markdown.

use std::io::{self, Write};

use super::letter::{one_line, title};
use super::markdown::escaped;
use super::text::Screen;
use super::text::measures::rounded;
use super::text::style::{bold, dim};
use super::text::words::{self, Voice};
use super::{attainment_in_words, note_in_words, outcome_in_words};
use crate::analysis::measures::GoalProgress;
use crate::analysis::notes::notes_for;
use crate::analysis::prep::{PlanPart, PrepSummary, TakeBack, Tried};
use crate::journal::words::Passage;
use crate::visibility::Sight;

/// A page before a session.
pub(crate) struct Page<'a> {
    /// What it tells.
    pub prep: &'a PrepSummary,
    /// The entries to bring that the reader may read, with their words.
    pub take_back: Vec<(&'a TakeBack, Vec<Passage>)>,
    /// Whom it speaks to.
    pub voice: Voice,
    /// What it shows.
    pub sight: Sight,
}

/// A heading with lines below it.
struct Section {
    heading: String,
    lines: Vec<String>,
}

/// Writes the page for a screen, below `heading`, the person it is about.
pub(crate) fn text(screen: &mut Screen<'_>, heading: &str, page: &Page<'_>) -> io::Result<()> {
    screen.line(&format!("{heading}   {}", dim(&before(page.prep))))?;
    for section in sections(page) {
        screen.gap()?;
        screen.line(&bold(&section.heading))?;
        section.lines.iter().try_for_each(|line| screen.wrapped("  · ", line))?;
    }
    Ok(())
}

/// Writes the page as Markdown.
pub(crate) fn markdown(out: &mut dyn Write, page: &Page<'_>) -> io::Result<()> {
    let name = page.prep.name.as_deref().unwrap_or(&page.prep.client);
    writeln!(out, "# {}\n\n{}", escaped(name), escaped(&before(page.prep)))?;
    for section in sections(page) {
        writeln!(out, "\n## {}\n", escaped(&section.heading))?;
        section.lines.iter().try_for_each(|line| writeln!(out, "- {}", escaped(line)))?;
    }
    Ok(())
}

/// Returns which session it is before.
fn before(prep: &PrepSummary) -> String {
    match &prep.session {
        Some(session) => format!("before {}", words::session_to_come(session)),
        None => "no session is planned".to_owned(),
    }
}

fn sections(page: &Page<'_>) -> Vec<Section> {
    let prep = page.prep;
    let since = prep.since.map_or_else(|| "So far".to_owned(), |day| format!("Since {day}"));
    let taken = prep.carry_forward.iter().map(|words| format!("Taken away: “{}”", one_line(words)));
    let tried = prep.tried.iter().map(|own| tried(page, own));
    let written = (prep.entries > 0).then(|| words::counted(prep.entries as usize, "entry"));
    let notes = notes_for(&prep.notes, page.sight).map(|note| one_line(&note_in_words(note)));
    let sections = [
        Section { heading: since, lines: taken.chain(tried).chain(written).collect() },
        Section { heading: "To bring back".to_owned(), lines: page.take_back.iter().flat_map(brought).collect() },
        Section { heading: "Not looked back on yet".to_owned(), lines: prep.unreviewed.iter().map(title).collect() },
        Section { heading: "Goals".to_owned(), lines: goals(prep) },
        Section { heading: "The time".to_owned(), lines: plan(page) },
        Section { heading: "Worth a look".to_owned(), lines: notes.collect() },
    ];
    sections.into_iter().filter(|section| !section.lines.is_empty()).collect()
}

/// Returns `Say it in the room: 4 of 5. Expected 3, was 6. Waits for what they noticed`.
fn tried(page: &Page<'_>, own: &Tried) -> String {
    let mut said = Vec::new();
    said.extend(words::count_so_far(own.times, own.target));
    said.extend(own.outcome.map(|outcome| outcome_in_words(outcome).to_owned()));
    said.extend(surprise(own));
    let waiting = page.prep.waiting.iter().find(|waiting| waiting.activity == own.activity);
    said.extend(waiting.map(|waiting| {
        format!("waits for {}", one_line(&words::waits_for(waiting.waits_for, page.voice, &page.prep.calls_it)))
    }));
    if own.entries == 0 && own.outcome.is_none() {
        said.push("nothing written since".to_owned());
    }
    if said.is_empty() { title(&own.activity) } else { format!("{}: {}", title(&own.activity), said.join("; ")) }
}

fn surprise(own: &Tried) -> Option<String> {
    match (own.expected, own.actual) {
        (Some(expected), Some(actual)) => Some(format!("expected {expected}, was {actual}")),
        (None, Some(actual)) => Some(format!("was {actual}")),
        (Some(expected), None) => Some(format!("expected {expected}")),
        (None, None) => None,
    }
}

/// Returns the words of an entry to bring: a line that names it, then one for each heading.
fn brought((own, passages): &(&TakeBack, Vec<Passage>)) -> Vec<String> {
    let about = own.activity.as_ref().map(|activity| format!(", {}", title(activity))).unwrap_or_default();
    let named = format!("{}{about}", words::moment(own.date));
    let passage = |passage: &Passage| match &passage.heading {
        Some(heading) => format!("{}: “{}”", one_line(heading), one_line(&passage.words)),
        None => format!("“{}”", one_line(&passage.words)),
    };
    std::iter::once(named).chain(passages.iter().map(passage)).collect()
}

fn goals(prep: &PrepSummary) -> Vec<String> {
    let mut lines: Vec<String> = prep.goals.iter().filter_map(goal).collect();
    let together = |t| format!("All goals together: T {}, {}", rounded(t), attainment_in_words(t));
    lines.extend(prep.gas_t.value.map(together));
    lines
}

/// Returns a goal with its last score and the first one before it; nothing of one without a score.
fn goal(own: &GoalProgress) -> Option<String> {
    let (first, last) = (own.scores.first()?, own.scores.last()?);
    let now = format!("{}: {} on {}", one_line(&own.goal.title), words::signed(last.level), last.on);
    let change = (own.scores.len() > 1).then(|| format!(", {} on {}", words::signed(first.level), first.on));
    Some(now + &change.unwrap_or_default())
}

fn plan(page: &Page<'_>) -> Vec<String> {
    let you = page.voice == Voice::You;
    let part = |part: PlanPart| match (part, you) {
        (PlanPart::LookBack, _) => "a look back on what was tried",
        (PlanPart::Today, true) => "what you bring today",
        (PlanPart::Today, false) => "what they bring today",
        (PlanPart::WhatComesNext, true) => "what comes next, in your words",
        (PlanPart::WhatComesNext, false) => "what comes next, in their words",
    };
    page.prep.plan.iter().map(|step| format!("minute {} to {}: {}", step.from, step.to, part(step.part))).collect()
}
