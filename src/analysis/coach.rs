//! What the coach's own diary says of the coach's learning (Lai and Passmore 2023). It never counts for a client.

use std::collections::{BTreeMap, HashSet};

use crate::model::moment::Day;
use crate::model::reflection::Reflection;
use crate::model::settings::Settings;
use crate::model::words::{CoachRole, Contact, Layer, Move};

use crate::visibility::Audience;

use super::as_of::AsOf;
use super::coaching_hours::{CoachedSession, CoachingHours, coaching_since};
use super::definition::Definition;
use super::identity::path_key;
use super::measure::Measure;
use super::notes::{Note, is_off, strain, supervision_due};
use super::sources::IDENTITY;
use super::statistics::{count, share};

pub(in crate::analysis) const TRAVEL: Definition = Definition {
    name: "travel",
    audience: Audience::Coach,
    summary: "how often the coach's own diary moves between layers",
    definition: "In the coach's diary: of consecutive entries with `layers`, the share that have none in common.",
    range: Some("a share, 0 to 1; n counts the pairs of entries"),
    reason: "In their interviews coaches grew by moving between their own business, the pair, and the organisation around it.",
    source: IDENTITY,
    ..Definition::MEASURE
};

pub(in crate::analysis) const MOVES_USED: Definition = Definition {
    name: "moves_used",
    audience: Audience::Coach,
    summary: "how many of the four moves the coach's own diary shows",
    definition: "In the coach's diary: distinct `moves` (observe, reflect, apply, negotiate), divided by four.",
    range: Some("a share, 0 to 1; n counts the entries with any"),
    reason: "Each move teaches something else; one that never appears may be worth a try.",
    source: IDENTITY,
    ..Definition::MEASURE
};

/// How many moves there are.
const MOVES: usize = 4;

/// The three pairs of layers that can pull apart, in the order in which they are counted.
pub(crate) const LAYER_PAIRS: [(Layer, Layer); 3] =
    [(Layer::Micro, Layer::Meso), (Layer::Micro, Layer::Macro), (Layer::Meso, Layer::Macro)];

/// The coach's own diary, added up.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct CoachSummary {
    /// How many reflections there are in the window.
    pub reflections: u32,
    /// Share of consecutive entries with layers that share none, 0 to 1; `n` counts the pairs.
    pub travel: Measure,
    /// From layer to layer between consecutive entries with layers: the row is the earlier's, in the order micro, meso,
    /// macro. An entry with several layers counts for each.
    pub layer_moves: [[u32; 3]; 3],
    /// Entries with a tension, by `LAYER_PAIRS`.
    pub tensions: [u32; 3],
    /// Distinct moves ÷ 4, 0 to 1; `n` counts the entries with any.
    pub moves_used: Measure,
    /// Entries with each move, in the order observe, reflect, apply, negotiate.
    pub moves: [u32; 4],
    /// Entries in each role, those that occur, in the order of the format.
    pub roles: Vec<(CoachRole, u32)>,
    /// The strains given, in order.
    pub strains: Vec<StrainOn>,
    /// Coaching since the last supervision.
    pub since_supervision: CoachingHours,
    /// The paths of the entries for supervision since the last one, in order.
    pub for_supervision: Vec<String>,
    /// `strain` and `supervision-due`, if they ask.
    pub notes: Vec<Note>,
}

/// How much an entry weighed on the coach.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct StrainOn {
    /// The day of the entry.
    pub on: Day,
    /// 0 to 10.
    pub strain: u8,
}

impl CoachSummary {
    /// Returns what the coach's diary says from `from` to the day asked; the `sessions` of every client give the hours of coaching.
    pub(crate) fn of(
        diary: &[Reflection],
        sessions: &[CoachedSession],
        settings: &Settings,
        from: Option<Day>,
        as_of: AsOf,
    ) -> Self {
        let all = until(diary, as_of.day());
        let window: Vec<_> = all.iter().copied().filter(|own| from.is_none_or(|from| from <= own.date.day)).collect();
        let supervision = all.iter().rfind(|own| own.coach.contact == Some(Contact::Supervision));
        let supervised = supervision.map(|own| own.date.day);
        // Over all time, whatever the window: the hours run from the last supervision.
        let since_supervision = coaching_since(supervised, sessions, as_of);
        let since = all.iter().filter(|own| supervised.is_none_or(|day| day < own.date.day));
        let strains = strains(&window);
        Self {
            reflections: count(window.len()),
            travel: travel(&window),
            layer_moves: layer_moves(&window),
            tensions: LAYER_PAIRS.map(|pair| count(window.iter().filter(|own| is_tension(own, pair)).count())),
            moves_used: moves_used(&window),
            moves: moves(&window),
            roles: roles(&window),
            notes: notes(&strains, since_supervision, settings),
            strains,
            since_supervision,
            for_supervision: since.filter(|own| own.coach.for_supervision).map(|own| own.path.clone()).collect(),
        }
    }
}

fn until(diary: &[Reflection], day: Day) -> Vec<&Reflection> {
    let mut entries: Vec<_> = diary.iter().filter(|own| own.date.day <= day).collect();
    entries.sort_by(|one, other| {
        (one.date.order(), path_key(&one.path)).cmp(&(other.date.order(), path_key(&other.path)))
    });
    entries
}

/// Returns the layers of consecutive entries that have any.
fn layer_pairs<'a>(entries: &[&'a Reflection]) -> Vec<(&'a [Layer], &'a [Layer])> {
    let layered: Vec<_> = entries.iter().map(|own| own.coach.layers.as_slice()).filter(|own| !own.is_empty()).collect();
    layered.windows(2).map(|pair| (pair[0], pair[1])).collect()
}

fn travel(entries: &[&Reflection]) -> Measure {
    let pairs = layer_pairs(entries);
    // One shared layer is staying: travel is a move to somewhere else altogether.
    let apart = pairs.iter().filter(|(from, to)| !from.iter().any(|layer| to.contains(layer))).count();
    share(apart, pairs.len(), 0)
}

fn layer_moves(entries: &[&Reflection]) -> [[u32; 3]; 3] {
    let mut table = [[0; 3]; 3];
    for (from, to) in layer_pairs(entries) {
        for (_, row) in Layer::ALL.iter().zip(&mut table).filter(|(layer, _)| from.contains(layer)) {
            for (_, cell) in Layer::ALL.iter().zip(row).filter(|(layer, _)| to.contains(layer)) {
                *cell += 1;
            }
        }
    }
    table
}

fn is_tension(reflection: &Reflection, (one, other): (Layer, Layer)) -> bool {
    let tension = &reflection.coach.tension;
    tension.contains(&one) && tension.contains(&other)
}

fn moves(entries: &[&Reflection]) -> [u32; 4] {
    let with = |wanted| count(entries.iter().filter(|own| own.coach.moves.contains(&wanted)).count());
    [Move::Observe, Move::Reflect, Move::Apply, Move::Negotiate].map(with)
}

fn moves_used(entries: &[&Reflection]) -> Measure {
    let with: Vec<_> = entries.iter().filter(|own| !own.coach.moves.is_empty()).collect();
    let used: HashSet<_> = with.iter().flat_map(|own| &own.coach.moves).collect();
    let value = f64::from(count(used.len())) / f64::from(count(MOVES));
    Measure::new(Some(value), count(with.len()), 0)
}

fn roles(entries: &[&Reflection]) -> Vec<(CoachRole, u32)> {
    let mut roles = BTreeMap::new();
    for role in entries.iter().filter_map(|own| own.coach.role) {
        *roles.entry(role).or_default() += 1;
    }
    roles.into_iter().collect()
}

fn strains(entries: &[&Reflection]) -> Vec<StrainOn> {
    entries.iter().filter_map(|own| Some(StrainOn { on: own.date.day, strain: own.coach.strain? })).collect()
}

fn notes(strains: &[StrainOn], hours: CoachingHours, settings: &Settings) -> Vec<Note> {
    // Only those that say how much it weighed: days without a word on it are no rest.
    let given: Vec<u8> = strains.iter().map(|own| own.strain).collect();
    let strain = strain::find(&given).map(|text| Note::of(&strain::DEFINITION, text));
    let due = supervision_due::find(hours, settings.supervision_every);
    let due = due.map(|text| Note::of(&supervision_due::DEFINITION, text));
    // No client: what the coach's own diary says is not turned off by somebody else's file.
    strain.into_iter().chain(due).filter(|note| !is_off(note.name, settings, None)).collect()
}

#[cfg(test)]
mod tests;
