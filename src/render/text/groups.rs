//! Groups on a screen: beside each other, a column each, where it is wide enough; else one after the other.

use std::io;

use super::measures::{Manner, cell, early, labelled, own_ideas, phrases, sentences};
use super::screen::{Screen, cut};
use super::style::bold;
use crate::render::wording::{self, Voice};
use crate::report::groups::Group;

/// The widest the title of a column is: the first where there is room, else the second.
const WIDEST_TITLE: [usize; 2] = [32, 16];

/// A group with its title.
pub(super) struct Titled<'g> {
    /// What it is called.
    pub title: String,
    /// The group.
    pub group: &'g Group,
}

/// What is counted in a group, and what it is called.
type Count = (String, fn(&Group) -> u64);

/// Writes groups with their counts and measures.
pub(super) fn groups(screen: &mut Screen<'_>, all: &[Titled<'_>], manner: Manner) -> io::Result<()> {
    let mut tables = WIDEST_TITLE.iter().map(|widest| comparison(all, manner, *widest));
    match tables.find(|rows| screen.fits(manner.indent, rows)) {
        Some(rows) => screen.rows(manner.indent, &rows),
        None => all.iter().try_for_each(|own| part(screen, own, manner)),
    }
}

/// Returns a table with a column for each group, and a row for each count and measure that one of them has.
fn comparison(all: &[Titled<'_>], manner: Manner, widest_title: usize) -> Vec<Vec<String>> {
    let titles = all.iter().map(|own| bold(&cut(&own.title, widest_title)));
    let header = row("", titles);
    let counted = counts(manner.voice).into_iter().map(|(label, count)| {
        let counts = all.iter().map(|own| count(own.group));
        // Noughts in every column would hide the few numbers there are.
        row(&label, counts.map(|count| if count == 0 { String::new() } else { count.to_string() }))
    });
    let has_any = |row: &Vec<String>| row.iter().skip(1).any(|cell| !cell.is_empty());
    [header].into_iter().chain(counted.chain(measured(all)).filter(has_any)).collect()
}

/// Returns the counts of a group, each with what it is called.
fn counts(voice: Voice) -> [Count; 12] {
    let own = |label: &str| label.to_owned();
    [
        (own("set"), |group| group.set.into()),
        (own("ended"), |group| group.ended.into()),
        (own("entries"), |group| group.entries.into()),
        (own("counted"), |group| group.times),
        (own("loops closed"), |group| group.loops_closed.into()),
        (format!("ideas: {}", own_ideas(voice)), |group| group.measures.origin.client.into()),
        (own("ideas: together"), |group| group.measures.origin.together.into()),
        (own("ideas: the coach's"), |group| group.measures.origin.coach.into()),
        (own("with self-reflection"), |group| group.measures.awareness.kinds.self_reflection.into()),
        (own("with insight"), |group| group.measures.awareness.kinds.insight.into()),
        (own("with rumination"), |group| group.measures.awareness.kinds.rumination.into()),
        (own("with mindfulness"), |group| group.measures.awareness.kinds.mindfulness.into()),
    ]
}

/// Returns a row for each measure. Those of each group come in the same order.
fn measured(all: &[Titled<'_>]) -> Vec<Vec<String>> {
    let columns: Vec<Vec<_>> = all.iter().map(|own| labelled(&own.group.measures).collect()).collect();
    let labels = columns.first().into_iter().flatten().map(|(label, _)| *label).enumerate();
    labels
        .map(|(at, label)| {
            row(label, columns.iter().map(|column| column.get(at).map(|(_, own)| cell(own)).unwrap_or_default()))
        })
        .collect()
}

fn row(label: &str, cells: impl Iterator<Item = String>) -> Vec<String> {
    [label.to_owned()].into_iter().chain(cells).collect()
}

/// Writes a group: its counts, and below them its measures.
fn part(screen: &mut Screen<'_>, own: &Titled<'_>, manner: Manner) -> io::Result<()> {
    let below = Manner { indent: manner.indent + 2, ..manner };
    let margin = " ".repeat(below.indent);
    let Titled { title, group } = own;
    screen.wrapped(&" ".repeat(manner.indent), &bold(title))?;
    screen.phrases(below.indent, &counted(group), str::to_owned)?;
    for sentence in sentences(&group.measures, below.voice) {
        screen.wrapped(&margin, &sentence)?;
    }
    screen.phrases(below.indent, &phrases(&group.measures), str::to_owned)?;
    early(screen, &group.measures, below)
}

/// Returns what is in a group: `5 set`, `3 ended`.
fn counted(group: &Group) -> Vec<String> {
    let counted = (group.times > 0).then(|| format!("{} counted", group.times));
    let closed = format!("{} closed", wording::counted(group.loops_closed as usize, "loop"));
    let (set, ended) = (format!("{} set", group.set), format!("{} ended", group.ended));
    [set, ended, wording::counted_entries(group.entries)].into_iter().chain(counted).chain([closed]).collect()
}
