//! The measures on a screen: each in plain words, with the count it rests on.

use std::io;

use super::screen::Screen;
use super::style::dim;
use crate::analysis::definitions;
use crate::analysis::measures::{AwarenessCounts, AwarenessKinds, Breakdown, Named, Origin};
use crate::analysis::{Measure, Measures};
use crate::render::wording::{self, Voice};

/// How the measures of somebody are shown.
#[derive(Clone, Copy, Debug)]
pub(super) struct Manner {
    /// Whom the screen speaks to.
    pub voice: Voice,
    /// The blanks before each line.
    pub indent: usize,
}

/// Writes the measures: whose ideas and which attention in a sentence each, those with a number in columns, and those for
/// which it is too early folded into a line.
pub(super) fn measures(screen: &mut Screen<'_>, own: &Measures, manner: Manner) -> io::Result<()> {
    if rests_on_nothing(own) {
        return screen.wrapped(&" ".repeat(manner.indent), "There is nothing to add up yet.");
    }
    for sentence in sentences(own, manner.voice) {
        screen.sentence(manner.indent, &sentence, str::to_owned)?;
    }
    screen.gap()?;
    let rows: Vec<_> = given(own).map(|(label, measure)| row(label, &measure)).collect();
    screen.table(manner.indent, 0, &rows)?;
    early(screen, own, manner)?;
    if let Some(sentence) = nothing_yet(own) {
        screen.sentence(manner.indent, &sentence, dim)?;
    }
    breakdowns(screen, own, manner)
}

/// Returns whether no measure has anything to rest on.
fn rests_on_nothing(own: &Measures) -> bool {
    own.numbers().iter().all(|named| named.measure.is_none_or(|measure| measure.n == 0))
}

/// Returns whose ideas the activities were, and which attention to oneself the entries show, where there are any.
pub(crate) fn sentences(own: &Measures, voice: Voice) -> impl Iterator<Item = String> {
    let ideas = (own.origin.n() > 0).then(|| ideas(own.origin, voice));
    let awareness = (own.awareness.n > 0).then(|| awareness(own.awareness));
    ideas.into_iter().chain(awareness)
}

/// Returns the measures that have a number and rest on anything: `worth 8 (n 3)`.
pub(crate) fn phrases(own: &Measures) -> Vec<String> {
    // A load of nothing is a number, and not worth a phrase.
    let told = given(own).filter(|(_, measure)| measure.n > 0);
    told.map(|(label, measure)| format!("{label} {} (n {})", value(&measure), measure.n)).collect()
}

/// Returns the measures that rest on too little, each with the count it has: `worth (n 1)`.
pub(crate) fn too_early(own: &Measures) -> Vec<String> {
    let early = labelled(own).filter(|(_, measure)| measure.value.is_none() && measure.n > 0);
    early.map(|(label, measure)| format!("{label} (n {})", measure.n)).collect()
}

/// Writes the measures that rest on too little in one line, or as many as it takes.
pub(super) fn early(screen: &mut Screen<'_>, own: &Measures, manner: Manner) -> io::Result<()> {
    let mut names = too_early(own);
    if let Some(first) = names.first_mut() {
        first.insert_str(0, "Too early to say: ");
    }
    screen.phrases(manner.indent, &names, dim)
}

/// Names the measures that rest on nothing.
fn nothing_yet(own: &Measures) -> Option<String> {
    let none = labelled(own).filter(|(_, measure)| measure.value.is_none() && measure.n == 0);
    let names: Vec<_> = none.map(|(label, _)| label.to_owned()).collect();
    (!names.is_empty()).then(|| format!("Nothing yet for {}.", wording::listed(&names)))
}

fn given(own: &Measures) -> impl Iterator<Item = (&'static str, Measure)> {
    labelled(own).filter(|(_, measure)| measure.value.is_some())
}

/// Returns the measures that are the reader's and that are called something in plain words, in the order of the table.
pub(super) fn labelled(own: &Measures) -> impl Iterator<Item = (&'static str, Measure)> {
    own.numbers().into_iter().filter_map(|named| Some((label(&named)?, named.measure?)))
}

/// Returns what a measure is called in plain words; nothing for the numbers that are told in a sentence or a line.
fn label(named: &Named) -> Option<&'static str> {
    match named.name {
        "energy_engagement" => Some("engagement"),
        "energy_flow" => Some("share in flow"),
        "stance_unusual" => Some("share of unusual stances"),
        name => definitions::label(name),
    }
}

fn row(label: &str, measure: &Measure) -> Vec<String> {
    vec![label.to_owned(), value(measure), dim(&format!("n {}", measure.n))]
}

/// Returns whose ideas the activities were.
fn ideas(origin: Origin, voice: Voice) -> String {
    format!(
        "Ideas: {} {}, {} together, {} the coach's.",
        origin.client,
        own_ideas(voice),
        origin.together,
        origin.coach
    )
}

pub(super) const fn own_ideas(voice: Voice) -> &'static str {
    match voice {
        Voice::You => "your own",
        Voice::They => "the client's",
    }
}

fn awareness(counts: AwarenessCounts) -> String {
    let AwarenessCounts { kinds, n } = counts;
    let AwarenessKinds { self_reflection, insight, rumination, mindfulness } = kinds;
    format!(
        "Of {}: {self_reflection} self-reflection, {insight} insight, {rumination} rumination, {mindfulness} mindfulness.",
        wording::counted_entries(n)
    )
}

/// Writes what became of the activities that ended, by whose idea and by kind; what was done of them for the coach's eyes.
fn breakdowns(screen: &mut Screen<'_>, own: &Measures, manner: Manner) -> io::Result<()> {
    let (origin, kind) = (&own.by_origin, &own.by_kind);
    let all = [
        (own_ideas(manner.voice), origin.client),
        ("together", origin.together),
        ("the coach's", origin.coach),
        ("to do", kind.to_do),
        ("to reflect on", kind.to_reflect),
    ];
    // For a reader without it there is no such column, not an empty one.
    let shows_done = all.iter().any(|(_, own)| own.follow_through.is_some());
    let row = |(name, own): &(&str, Breakdown)| breakdown_row(name, own, own.follow_through.as_ref());
    let rows: Vec<_> = all.iter().filter(|(_, own)| own.n > 0).map(row).collect();
    if rows.is_empty() {
        return Ok(());
    }
    let done = shows_done.then_some("follow-through");
    let titles = ["Whose idea, which kind", "ended"].into_iter().chain(done).chain(["worth"]).map(dim).collect();
    screen.gap()?;
    screen.table(manner.indent, 0, &[vec![titles], rows].concat())
}

fn breakdown_row(name: &str, own: &Breakdown, done: Option<&Measure>) -> Vec<String> {
    let (name, ended) = (format!("  {name}"), own.n.to_string());
    [name, ended].into_iter().chain(done.map(cell)).chain([cell(&own.worth)]).collect()
}

/// Returns the number of a measure with its count, or that it is too early, as narrow as it goes; nothing for one that
/// rests on nothing.
pub(super) fn cell(measure: &Measure) -> String {
    match (measure.n, measure.value) {
        (0, _) => String::new(),
        (n, Some(_)) => format!("{} {}", value(measure), dim(&format!("n {n}"))),
        (n, None) => dim(&format!("too early n {n}")),
    }
}

/// Returns the number of a measure, or that it is too early to say.
pub(crate) fn value(measure: &Measure) -> String {
    match (measure.value, measure.note) {
        (Some(value), _) => rounded(value),
        (None, Some(note)) => note.to_owned(),
        (None, None) => String::new(),
    }
}

/// Returns a number to two places, without zeros that say nothing.
pub(crate) fn rounded(value: f64) -> String {
    let text = format!("{value:.2}");
    let text = text.trim_end_matches('0').trim_end_matches('.');
    // What is a little less than nothing is shown as nothing.
    if text == "-0" { "0".to_owned() } else { text.replace('-', "−") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_is_shown_without_zeros_that_say_nothing() {
        let check = |value: f64, expected: &str| assert_eq!(rounded(value), expected);
        check(2.0 / 3.0, "0.67");
        check(2.5, "2.5");
        check(14.0, "14");
        check(100.0, "100");
        check(-1.25, "−1.25");
        check(-0.001, "0");
    }
}
