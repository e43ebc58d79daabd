//! What the numbers of a window are made of: entries by day, energy by day, what was expected and what came, counts.

use std::collections::BTreeMap;

use crate::model::moment::Day;

use super::client_timeline::ClientTimeline;
use super::entry::Entry;
use super::names::ActivityName;
use super::statistics::mean;
use super::window::Window;

/// What the numbers of a window are made of.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Series {
    /// The days with entries, and how many.
    pub days: Vec<DayEntries>,
    /// The days with an energy, and its mean on that day, −5 to 5.
    pub energy: Vec<DayEnergy>,
    /// Activities with what was expected and, in an entry of the window, what came (the last).
    pub surprises: Vec<Surprise>,
    /// Activities that are counted, set in the window or with an entry in it.
    pub counts: Vec<Counted>,
}

/// The entries of a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct DayEntries {
    /// The day.
    pub on: Day,
    /// How many.
    pub entries: u32,
}

/// The energy of a day.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct DayEnergy {
    /// The day.
    pub on: Day,
    /// The mean of the entries that give it, −5 to 5.
    pub energy: f64,
}

/// What was expected of an activity, and what came.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Surprise {
    /// The activity.
    pub activity: ActivityName,
    /// 0 to 10.
    pub expected: u8,
    /// 0 to 10.
    pub actual: u8,
}

/// How far along a count is, at the window's end.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Counted {
    /// The activity.
    pub activity: ActivityName,
    /// How many times.
    pub times: u64,
    /// Of how many.
    pub target: u32,
}

impl Series {
    /// Returns what the numbers of `scope` are made of.
    pub(crate) fn of(timeline: &ClientTimeline<'_>, window: Window<'_>) -> Self {
        Self {
            days: days(timeline, window),
            energy: energy(timeline, window),
            surprises: surprises(timeline, window),
            counts: counts(timeline, window),
        }
    }
}

fn days(timeline: &ClientTimeline<'_>, window: Window<'_>) -> Vec<DayEntries> {
    let mut days = BTreeMap::new();
    for day in window.entries(timeline).map(Entry::day) {
        *days.entry(day).or_default() += 1;
    }
    days.into_iter().map(|(on, entries)| DayEntries { on, entries }).collect()
}

fn energy(timeline: &ClientTimeline<'_>, window: Window<'_>) -> Vec<DayEnergy> {
    let mut days: BTreeMap<Day, Vec<f64>> = BTreeMap::new();
    for entry in window.entries(timeline) {
        days.entry(entry.day()).or_default().extend(entry.reflection.energy.map(f64::from));
    }
    // A day without an energy is left out: drawn at 0 it would look like a middling one.
    days.into_iter().filter_map(|(on, values)| Some(DayEnergy { on, energy: mean(&values)? })).collect()
}

fn surprises(timeline: &ClientTimeline<'_>, window: Window<'_>) -> Vec<Surprise> {
    let found = window.threads(timeline).filter_map(|thread| {
        // The last one, as in `surprise`: the picture and the number must tell the same.
        let mut latest = thread.entries().rev().filter(|entry| window.has(entry.day()));
        let actual = latest.find_map(|entry| entry.reflection.actual)?;
        Some(Surprise { activity: thread.name(), expected: thread.activity.expected?, actual })
    });
    found.collect()
}

fn counts(timeline: &ClientTimeline<'_>, window: Window<'_>) -> Vec<Counted> {
    let is_of_window = |day: Option<Day>| day.is_some_and(|day| window.has(day));
    let told = window
        .threads(timeline)
        // An old count that nobody touched in the window says nothing of it.
        .filter(|thread| is_of_window(thread.set_on()) || is_of_window(thread.entries().next_back().map(Entry::day)));
    let counted = told.filter_map(|thread| {
        Some(Counted { activity: thread.name(), times: thread.times, target: thread.activity.times? })
    });
    counted.collect()
}
