//! The page before a session, as sections of short lines: for a screen and for Markdown.

use std::io::{self, Write};

use super::Page;
use super::markdown::escaped;
use super::one_line;
use super::text::measures::rounded;
use super::text::style::{bold, dim};
use super::text::{Person, Screen};
use super::wording::{self, Voice, Waiting};
use crate::analysis::Sentence;
use crate::analysis::measures::GoalProgress;
use crate::model::body_section::BodySection;
use crate::report::prep::{PlanPart, PrepReport, TakeBack, Tried};

/// A heading with lines below it.
struct Section {
    heading: Sentence,
    lines: Vec<Sentence>,
}

/// Writes the page for a screen.
pub(crate) fn text(screen: &mut Screen<'_>, page: Page, person: &Person<'_, PrepReport>) -> io::Result<()> {
    screen.line(&format!("{}   {}", person.title(page.kind), dim(&before(person.summary))))?;
    for section in sections(page, person.summary) {
        screen.gap()?;
        screen.line(&bold(&section.heading.told(one_line)))?;
        section.lines.iter().try_for_each(|line| screen.wrapped("  · ", &line.told(one_line)))?;
    }
    Ok(())
}

/// Writes the page as Markdown.
pub(crate) fn markdown(out: &mut dyn Write, page: Page, prep: &PrepReport) -> io::Result<()> {
    let name = prep.name.as_deref().unwrap_or(&prep.client);
    writeln!(out, "# {}\n\n{}", escaped(name), escaped(&before(prep)))?;
    for section in sections(page, prep) {
        writeln!(out, "\n## {}\n", section.heading.told(escaped))?;
        section.lines.iter().try_for_each(|line| writeln!(out, "- {}", line.told(escaped)))?;
    }
    Ok(())
}

/// Returns which session it is before.
fn before(prep: &PrepReport) -> String {
    match &prep.session {
        Some(session) => format!("before {}", wording::session_to_come(session)),
        None => "no session is planned".to_owned(),
    }
}

fn sections(page: Page, prep: &PrepReport) -> Vec<Section> {
    let since = prep.since.map_or_else(|| Sentence::new("So far"), |day| Sentence::new("Since ").value(day));
    let taken = prep.carry_forward.iter().map(|words| Sentence::new("Taken away: “").theirs(words).ours("”"));
    let waiting = Waiting::new(&prep.waiting, page.voice, &prep.calls_it);
    let tried = prep.tried.iter().map(|own| tried(page.voice, &waiting, own));
    let written = (prep.entries > 0).then(|| plain(wording::counted(prep.entries as usize, "entry")));
    let notes = prep.notes.iter().map(wording::note);
    let unreviewed = prep.unreviewed.iter().map(|own| plain(&own.title));
    let section = |heading, lines| Section { heading: Sentence::new(heading), lines };
    let sections = [
        Section { heading: since, lines: taken.chain(tried).chain(written).collect() },
        section("To bring back", prep.take_back.iter().flat_map(brought).collect()),
        section("Not looked back on yet", unreviewed.collect()),
        section("Goals", goals(prep)),
        section("The time", plan(page, prep)),
        section("Worth a look", notes.collect()),
    ];
    sections.into_iter().filter(|section| !section.lines.is_empty()).collect()
}

/// Returns `Say it in the room: 4 of 5. Expected 3, was 6. Waits for what they noticed`.
fn tried(voice: Voice, waiting: &Waiting<'_>, own: &Tried) -> Sentence {
    let mut said = Vec::new();
    said.extend(wording::count_so_far(own.times, own.target));
    said.extend(own.outcome.map(|outcome| wording::outcome(outcome).to_owned()));
    said.extend(surprise(own));
    said.extend(waiting.words(&own.activity).map(|words| format!("waits for {words}")));
    if own.entries == 0 && own.outcome.is_none() {
        said.push(format!("{} since", wording::nothing(voice)));
    }
    let title = plain(&own.activity.title);
    if said.is_empty() { title } else { title.ours(": ").theirs(said.join("; ")) }
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
fn brought(own: &TakeBack) -> Vec<Sentence> {
    let about = own.activity.as_ref().map(|activity| Sentence::new(", ").theirs(&activity.title)).unwrap_or_default();
    let named = plain(wording::moment(own.date)).then(about);
    let section = |section: &BodySection| {
        let heading = section.heading.as_deref().map(|heading| plain(heading).ours(": ")).unwrap_or_default();
        heading.ours("“").theirs(&section.words).ours("”")
    };
    std::iter::once(named).chain(own.text.iter().flatten().map(section)).collect()
}

fn goals(prep: &PrepReport) -> Vec<Sentence> {
    let mut lines: Vec<Sentence> = prep.goals.iter().filter_map(goal).collect();
    let together = |t| format!("All goals together: T {}, {}", rounded(t), wording::attainment(t));
    lines.extend(prep.gas_t.value.map(together).map(plain));
    lines
}

/// Returns a goal with its last score and the first one before it; nothing of one without a score.
fn goal(own: &GoalProgress) -> Option<Sentence> {
    let (first, last) = (own.scores.first()?, own.scores.last()?);
    let now = format!(": {} on {}", wording::signed(last.level), last.on);
    let change = (own.scores.len() > 1).then(|| format!(", {} on {}", wording::signed(first.level), first.on));
    Some(plain(&own.goal.title).theirs(now + &change.unwrap_or_default()))
}

/// Returns words that may be the user's.
fn plain(words: impl Into<String>) -> Sentence {
    Sentence::default().theirs(words)
}

fn plan(page: Page, prep: &PrepReport) -> Vec<Sentence> {
    let you = page.voice == Voice::You;
    let part = |part: PlanPart| match (part, you) {
        (PlanPart::LookBack, _) => "a look back on what was tried",
        (PlanPart::Today, true) => "what you bring today",
        (PlanPart::Today, false) => "what they bring today",
        (PlanPart::WhatComesNext, true) => "what comes next, in your words",
        (PlanPart::WhatComesNext, false) => "what comes next, in their words",
    };
    let minutes = |from: u32, to: u32| Sentence::new("minute ").value(from).ours(" to ").value(to).ours(": ");
    prep.plan.iter().map(|step| minutes(step.from, step.to).ours(part(step.part))).collect()
}
