//! What the numbers are made of, on a screen: counts, what was expected and what came, energy by day and tag, a month.
//! The shapes are drawn in a terminal; the words beside them stand in a pipe too.

use std::io;

use super::charts::{balance, dots, month, spark, two_points};
use super::measures::rounded;
use super::screen::{Charts, Screen};
use super::style::{dim, line};
use crate::analysis::Series;
use crate::analysis::measures::{Energy, TagEnergy};
use crate::model::moment::Day;
use crate::render::wording;

/// How many months are drawn at most.
const MONTHS: usize = 3;

/// Writes what the numbers of a window that ends on `to` are made of.
pub(super) fn story(screen: &mut Screen<'_>, story: &Series, energy: &Energy, to: Day) -> io::Result<()> {
    counts(screen, story)?;
    surprises(screen, story)?;
    tags(screen, story, energy)?;
    months(screen, story, to)
}

/// Returns a shape where shapes are drawn, else nothing.
fn drawn(screen: &Screen<'_>, shape: String) -> String {
    if screen.charts == Charts::Drawn { shape } else { String::new() }
}

fn part(screen: &mut Screen<'_>, title: &str, rows: &[Vec<String>]) -> io::Result<()> {
    if rows.is_empty() {
        return Ok(());
    }
    screen.gap()?;
    screen.line(&dim(title))?;
    screen.table(2, 0, rows)
}

fn counts(screen: &mut Screen<'_>, story: &Series) -> io::Result<()> {
    let rows: Vec<_> = story
        .counts
        .iter()
        .map(|own| {
            let shape = drawn(screen, dots(own.times, own.target));
            vec![line(&own.activity.title), format!("{} of {}", own.times, own.target), shape]
        })
        .collect();
    part(screen, "Counted", &rows)
}

fn surprises(screen: &mut Screen<'_>, story: &Series) -> io::Result<()> {
    let rows: Vec<_> = story
        .surprises
        .iter()
        .map(|own| {
            let shape = drawn(screen, two_points(own.expected, own.actual));
            vec![line(&own.activity.title), format!("expected {}, was {}", own.expected, own.actual), shape]
        })
        .collect();
    part(screen, "Expected, and what came (0 to 10)", &rows)
}

/// Writes the energy of the tags with the most and the least, and over days where shapes are drawn.
fn tags(screen: &mut Screen<'_>, story: &Series, energy: &Energy) -> io::Result<()> {
    let tag = |own: &TagEnergy| {
        let value = own.energy.value.unwrap_or_default();
        let shape = drawn(screen, balance(value));
        vec![line(&own.tag), signed(value), dim(&format!("n {}", own.energy.n)), shape]
    };
    // One list from the most to the least.
    let rows: Vec<_> = energy.tags.highest.iter().chain(energy.tags.lowest.iter().rev()).map(tag).collect();
    part(screen, "Energy by tag (−5 to 5)", &rows)?;
    // One day is no course of days.
    if screen.charts == Charts::LeftOut || story.energy.len() < 2 {
        return Ok(());
    }
    let shape = spark(&story.energy, screen.width.saturating_sub(4).min(60));
    let ends = story.energy.first().zip(story.energy.last());
    let ends = ends.map(|(first, last)| format!("{} to {}", first.on, last.on)).unwrap_or_default();
    screen.gap()?;
    screen.line(&dim(&format!("Energy over days (−5 to 5), {ends}")))?;
    screen.line(&format!("  {shape}"))
}

fn signed(value: f64) -> String {
    if value > 0.0 { format!("+{}", rounded(value)) } else { rounded(value) }
}

/// Writes the last months with an entry, up to the window's end.
fn months(screen: &mut Screen<'_>, story: &Series, to: Day) -> io::Result<()> {
    // A row of dots is nothing to read in a pipe.
    if screen.charts == Charts::LeftOut {
        return Ok(());
    }
    let month_of = |day: Day| day.format("%Y-%m").to_string();
    let mut names: Vec<String> = story.days.iter().map(|own| month_of(own.on)).collect();
    names.dedup();
    let shown = &names[names.len().saturating_sub(MONTHS)..];
    let rows: Vec<_> = shown
        .iter()
        .map(|name| {
            let own: Vec<_> = story.days.iter().copied().filter(|own| month_of(own.on) == *name).collect();
            // Days to come are not drawn as days without an entry.
            let end = if month_of(to) == *name { Some(to) } else { own.first().and_then(|own| last_day(own.on)) };
            let shape = end.map(|end| month(end, &own)).unwrap_or_default();
            let entries: u32 = own.iter().map(|own| own.entries).sum();
            vec![name.clone(), shape, dim(&wording::counted_entries(entries))]
        })
        .collect();
    part(screen, "Days with an entry", &rows)
}

/// Returns the last day of the month of `day`.
fn last_day(day: Day) -> Option<Day> {
    (28..=31).rev().find_map(|number| chrono::Datelike::with_day(&day, number))
}
