//! The page of `mw read`, as Markdown: a diary worth keeping.

use std::io::{self, Write};

use super::Page;
use super::markdown::{escaped, escaped_text};
use super::text::Person;
use super::text::diary::{Around, LaterOnes, days};
use super::wording::{self, Block};
use crate::analysis::Sentence;
use crate::model::body_section::BodySection;
use crate::report::diary::{ClientDiary, Told};

/// Writes the diaries of these people, one after the other.
pub(crate) fn diary(
    out: &mut dyn Write,
    page: Page,
    people: &[Person<'_, ClientDiary>],
    around: &Around,
) -> io::Result<()> {
    for (at, person) in people.iter().enumerate() {
        if at > 0 {
            writeln!(out)?;
        }
        writeln!(out, "# {}", escaped(person.name.unwrap_or(person.code)))?;
        if let Some(window) = window(around) {
            writeln!(out, "\n{window}")?;
        }
        let told = person.summary.in_order();
        if told.is_empty() {
            writeln!(out, "\n{}.", wording::nothing_written(page.voice, around.window, around.asked))?;
        }
        wording::blocks(&told).iter().try_for_each(|block| self::block(out, page, block))?;
        if let Some(later) = person.summary.later.filter(|_| around.later != LaterOnes::Unsaid) {
            writeln!(out, "\n{}.", wording::dated_later(later))?;
        }
    }
    Ok(())
}

/// Returns the window under a title: `October 2026`, `2026-11-01 to 2026-11-20`.
fn window(around: &Around) -> Option<String> {
    let named = around.window.0.zip(around.window.1).and_then(|(from, to)| wording::window_named(from, to));
    let in_words = || wording::in_window(around.window.0, around.window.1);
    let words = named.or_else(in_words)?;
    let mut letters = words.chars();
    // It stands on a line of its own.
    Some(letters.next().into_iter().flat_map(char::to_uppercase).chain(letters).collect())
}

fn block(out: &mut dyn Write, page: Page, block: &Block<'_>) -> io::Result<()> {
    match block {
        Block::Ticks(ticks) => {
            let (about, facts) = wording::ticks(ticks);
            head(out, &days(ticks), about, facts)
        }
        Block::One(told) => one(out, page, *told),
    }
}

fn one(out: &mut dyn Write, page: Page, told: Told<'_>) -> io::Result<()> {
    let (date, text) = match told {
        Told::Entry(entry) => (entry.date, &entry.text),
        Told::Session(session) => (session.line.date, &session.text),
    };
    head(out, &wording::moment(date), wording::headline(told, page.kind), wording::facts(told))?;
    text.iter().flatten().try_for_each(|section| self::section(out, section))?;
    let asides = wording::asides(told, page.kind);
    if !asides.is_empty() {
        writeln!(out)?;
    }
    asides.iter().try_for_each(|(label, words)| writeln!(out, "- {label}: {}", words.told(escaped)))
}

fn head(out: &mut dyn Write, days: &str, about: Sentence, facts: Vec<Sentence>) -> io::Result<()> {
    let about = if about == Sentence::default() { about } else { Sentence::new(" · ").then(about) };
    writeln!(out, "\n## {days}{}", about.told(escaped))?;
    if facts.is_empty() { Ok(()) } else { writeln!(out, "\n*{}*", Sentence::joined(facts, ", ").told(escaped)) }
}

fn section(out: &mut dyn Write, section: &BodySection) -> io::Result<()> {
    if let Some(heading) = &section.heading {
        writeln!(out, "\n### {}", escaped(heading))?;
    }
    writeln!(out, "\n{}", escaped_text(&section.words))
}
