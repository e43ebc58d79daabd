//! The screen of `mw stats`.

use std::io;

use super::attainment::attainment;
use super::groups::{Titled, groups};
use super::measures::{Manner, measures};
use super::person::{NOBODY, Person};
use super::screen::Screen;
use super::story::story;
use super::style::{dim, line};
use super::words::{self, Voice};
use crate::analysis::GroupBy;
use crate::model::words::JournalKind;
use crate::report::groups::Group;
use crate::report::stats::StatsSummary;

/// What a screen of numbers is about, besides its clients.
pub(crate) struct Page {
    /// Whose journal it is.
    pub kind: JournalKind,
    /// Whom it speaks to.
    pub voice: Voice,
    /// What the groups are by.
    pub by: Option<GroupBy>,
    /// Whether a window was asked for.
    pub has_window: bool,
    /// Whether a goal was asked for.
    pub has_goal: bool,
}

impl Page {
    const fn manner(&self, indent: usize) -> Manner {
        Manner { voice: self.voice, indent }
    }
}

/// Writes the numbers of these people.
pub(crate) fn stats(screen: &mut Screen<'_>, page: &Page, people: &[Person<'_, StatsSummary>]) -> io::Result<()> {
    if people.is_empty() {
        return screen.line(NOBODY);
    }
    if let (true, Some(person)) = (page.has_window, people.first()) {
        let from = person.summary.from.map_or_else(|| "up to".to_owned(), |from| format!("{from} to"));
        screen.line(&dim(&format!("{from} {}", person.summary.to)))?;
    }
    for person in people {
        screen.gap()?;
        screen.line(&person.title(page.kind))?;
        if page.has_goal {
            goal(screen, person.summary)?;
        }
        match page.by {
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

fn client(screen: &mut Screen<'_>, page: &Page, stats: &StatsSummary) -> io::Result<()> {
    let own = &stats.measures;
    let written = stats.reflections + stats.ticks;
    if written > 0 {
        let entries = words::counted_entries(written);
        screen.wrapped("", &format!("{entries}, {} of them with words.", stats.reflections))?;
    }
    measures(screen, own, page.manner(0))?;
    attainment(screen, &stats.attainment, own.gas_t)?;
    story(screen, &stats.series, &own.energy, stats.to)
}

fn by_group(screen: &mut Screen<'_>, page: &Page, stats: &StatsSummary, by: GroupBy) -> io::Result<()> {
    if stats.groups.is_empty() {
        return screen.line("Nothing in this window.");
    }
    let titled = stats.groups.iter().map(|group| Titled { title: title(group, stats, by), group });
    groups(screen, &titled.collect::<Vec<_>>(), page.manner(2))
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
