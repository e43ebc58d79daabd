//! The screen of `mw stats`.

use std::io;

use super::attainment::attainment;
use super::groups::{Titled, groups};
use super::measures::{Manner, measures};
use super::person::{NOBODY, Person};
use super::screen::Screen;
use super::story::story;
use super::style::line;
use crate::analysis::GroupBy;
use crate::render::Page;
use crate::render::page::window;
use crate::render::wording;
use crate::report::groups::Group;
use crate::report::stats::{StatsAsked, StatsSummary};

/// Writes the numbers of these people.
pub(crate) fn stats(
    screen: &mut Screen<'_>,
    page: Page,
    asked: StatsAsked<'_>,
    people: &[Person<'_, StatsSummary>],
) -> io::Result<()> {
    if people.is_empty() {
        return screen.line(NOBODY);
    }
    if let (true, Some(person)) = (asked.from.or(asked.to).is_some(), people.first()) {
        window(screen, person.summary.from, person.summary.to)?;
    }
    for person in people {
        screen.gap()?;
        screen.line(&person.title(page.kind))?;
        if asked.goal.is_some() {
            goal(screen, person.summary)?;
        }
        match asked.by {
            Some(by) => by_group(screen, page, person.summary, by)?,
            None => client(screen, page, person.summary)?,
        }
    }
    Ok(())
}

/// Names the goal that the numbers are of.
fn goal(screen: &mut Screen<'_>, stats: &StatsSummary) -> io::Result<()> {
    let mut titles = stats.goals.iter().map(|own| line(&own.goal.title));
    titles.try_for_each(|title| screen.wrapped("", &format!("Of the goal *{title}*.")))
}

fn client(screen: &mut Screen<'_>, page: Page, stats: &StatsSummary) -> io::Result<()> {
    let own = &stats.measures;
    let written = stats.reflections + stats.ticks;
    if written > 0 {
        let entries = wording::counted_entries(written);
        screen.wrapped("", &format!("{entries}, {} of them with words.", stats.reflections))?;
    }
    measures(screen, own, Manner { voice: page.voice, indent: 0 })?;
    attainment(screen, &stats.attainment, own.gas_t)?;
    story(screen, &stats.series, &own.energy, stats.to)
}

fn by_group(screen: &mut Screen<'_>, page: Page, stats: &StatsSummary, by: GroupBy) -> io::Result<()> {
    if stats.groups.is_empty() {
        return screen.line("Nothing in this window.");
    }
    let titled = stats.groups.iter().map(|group| Titled { title: title(group, stats, by), group });
    groups(screen, &titled.collect::<Vec<_>>(), Manner { voice: page.voice, indent: 2 })
}

/// Returns what a group is called on a screen.
fn title(group: &Group, stats: &StatsSummary, by: GroupBy) -> String {
    let Some(name) = &group.name else {
        return match by {
            GroupBy::SetBy | GroupBy::Kind => "on their own",
            GroupBy::Goal => "without a goal",
            GroupBy::Form => "without a form",
            GroupBy::Month => "standing",
        }
        .to_owned();
    };
    let goal = stats.goals.iter().find(|own| by == GroupBy::Goal && own.goal.id.as_ref() == Some(name));
    goal.map_or_else(|| line(name), |own| line(&own.goal.title))
}
