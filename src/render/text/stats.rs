//! The screen of `mw stats`.

use std::io;

use super::attainment::attainment;
use super::measures::{measures, value};
use super::person::Person;
use super::screen::Screen;
use super::story::story;
use super::style::{bold, dim, line};
use super::words;
use crate::analysis::measures::{AwarenessCounts, Origin};
use crate::analysis::stats::{By, Group};
use crate::analysis::{Eyes, StatsSummary};
use crate::model::words::JournalKind;
use crate::render::Sight;

/// What a screen of numbers is about, besides its clients.
pub(crate) struct Page {
    /// Whose journal it is.
    pub kind: JournalKind,
    /// What it shows.
    pub sight: Sight,
    /// What the groups are by.
    pub by: Option<By>,
    /// Whether a window was asked for.
    pub has_window: bool,
}

/// Writes the numbers of these people.
pub(crate) fn stats(screen: &mut Screen<'_>, page: &Page, people: &[Person<'_, StatsSummary>]) -> io::Result<()> {
    if let (true, Some(person)) = (page.has_window, people.first()) {
        let from = person.summary.from.map_or_else(|| "up to".to_owned(), |from| format!("{from} to"));
        screen.line(&dim(&format!("{from} {}", person.summary.to)))?;
    }
    for person in people {
        screen.gap()?;
        screen.line(&person.title(page.kind))?;
        match page.by {
            Some(by) => groups(screen, page, person.summary, by)?,
            None => client(screen, page, person.summary)?,
        }
    }
    Ok(())
}

fn client(screen: &mut Screen<'_>, page: &Page, stats: &StatsSummary) -> io::Result<()> {
    let own = &stats.measures;
    let written = words::counted_entries(stats.reflections + stats.ticks);
    screen.wrapped("", &format!("{written}, {} of them with words.", stats.reflections))?;
    if own.origin.n() > 0 {
        screen.wrapped("", &ideas(own.origin, page.kind))?;
    }
    if own.awareness.n > 0 {
        screen.wrapped("", &awareness(own.awareness))?;
    }
    screen.gap()?;
    measures(screen, own, page.sight.measures)?;
    nothing_yet(screen, page, stats)?;
    attainment(screen, &stats.attainment, own.gas_t)?;
    story(screen, &stats.story, &own.energy, stats.to)
}

/// Names the measures that rest on nothing.
fn nothing_yet(screen: &mut Screen<'_>, page: &Page, stats: &StatsSummary) -> io::Result<()> {
    let none = stats.measures.named().into_iter();
    let none = none.filter(|named| named.eyes <= page.sight.measures && named.measure.n == 0);
    let names: Vec<String> = none.map(|named| named.name.replace('_', " ")).collect();
    if names.is_empty() {
        return Ok(());
    }
    screen.wrapped("", &dim(&format!("Nothing yet for {}.", words::listed(&names))))
}

/// Returns whose ideas the activities were.
fn ideas(origin: Origin, kind: JournalKind) -> String {
    let own = if kind == JournalKind::Practice { "the client's" } else { "your own" };
    format!("Ideas: {} {own}, {} together, {} the coach's.", origin.client, origin.together, origin.coach)
}

fn awareness(counts: AwarenessCounts) -> String {
    let AwarenessCounts { self_reflection, insight, rumination, mindfulness, n } = counts;
    format!(
        "Of {}: {self_reflection} self-reflection, {insight} insight, {rumination} rumination, {mindfulness} mindfulness.",
        words::counted_entries(n)
    )
}

fn groups(screen: &mut Screen<'_>, page: &Page, stats: &StatsSummary, by: By) -> io::Result<()> {
    if stats.groups.is_empty() {
        return screen.line("Nothing in this window.");
    }
    let rows: Vec<_> = stats.groups.iter().map(|group| row(group, stats, by, page.sight.measures)).collect();
    screen.table(2, 0, &rows)
}

fn row(group: &Group, stats: &StatsSummary, by: By, eyes: Eyes) -> Vec<String> {
    let ended = &group.ended;
    let beside = |name: &str, measure: &crate::analysis::Measure| {
        if measure.n == 0 {
            String::new()
        } else {
            format!("{name} {} {}", value(measure), dim(&format!("n {}", measure.n)))
        }
    };
    vec![
        bold(&title(group, stats, by)),
        format!("{} set", group.set),
        format!("{} ended", ended.n),
        if eyes == Eyes::Coach { beside("follow through", &ended.follow_through) } else { String::new() },
        beside("worth", &ended.worth),
        words::counted_entries(group.entries),
        if group.times > 0 { format!("{} counted", group.times) } else { String::new() },
        format!("{} closed", words::counted(group.loops_closed as usize, "loop")),
    ]
}

/// Returns what a group is called on a screen.
fn title(group: &Group, stats: &StatsSummary, by: By) -> String {
    let Some(name) = &group.name else {
        return match by {
            By::SetBy | By::Kind => "on their own",
            By::Goal => "without a goal",
            By::Form => "without a form",
            By::Month => "standing",
        }
        .to_owned();
    };
    let goal = stats.measures.goals.iter().find(|own| by == By::Goal && own.goal.id.as_ref() == Some(name));
    goal.map_or_else(|| line(name), |own| line(&own.goal.title))
}
