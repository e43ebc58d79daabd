//! Measures commands in turn, round by round, so that whatever else the machine does hits all of them alike.

use std::path::Path;

use crate::meter::{self, Reading};
use crate::page_cache::PageCache;
use crate::subject::{self, Subject};

/// What is measured, and over what.
#[derive(Clone, Copy)]
pub(crate) struct Rounds<'a> {
    /// The journal.
    pub(crate) root: &'a Path,
    /// The diary that commands write into.
    pub(crate) diary: &'a Path,
    /// A home for the commands, outside the journal.
    pub(crate) home: &'a Path,
    /// How many rounds count.
    pub(crate) runs: u16,
    /// What is done with the page cache before each run.
    pub(crate) cache: PageCache,
}

/// The readings of one command, one for each round.
pub(crate) struct Readings(Vec<Reading>);

impl Rounds<'_> {
    /// Returns the readings of each of `subjects`, `None` for one whose program is not there. On a warm cache, a first
    /// round is not counted.
    pub(crate) fn measure(self, subjects: &[Subject]) -> Vec<Option<Readings>> {
        let mut all: Vec<Option<Readings>> = subjects.iter().map(|_| Some(Readings(Vec::new()))).collect();
        let first = match self.cache {
            PageCache::Warm => 0,
            PageCache::Cold => 1,
        };
        for round in first..=usize::from(self.runs) {
            for at in order(round, subjects.len()) {
                let reading = self.measure_one(&subjects[at]);
                match (reading, &mut all[at]) {
                    (None, readings) => *readings = None,
                    (Some(reading), Some(readings)) if round > 0 => readings.0.push(reading),
                    _ => {}
                }
            }
        }
        all
    }

    fn measure_one(self, subject: &Subject) -> Option<Reading> {
        if let Some(before) = subject.before() {
            meter::run(&before.command(self.root, self.home));
        }
        self.cache.prepare();
        let reading = meter::run(&subject.command(self.root, self.home));
        subject::clear_written(self.diary);
        reading
    }
}

/// Returns the order of `count` commands in a round: each round begins with another one, and every second goes backwards.
fn order(round: usize, count: usize) -> Vec<usize> {
    let mut order: Vec<usize> = (0..count).collect();
    order.rotate_left(round % count.max(1));
    if round % 2 == 1 {
        order.reverse();
    }
    order
}

impl Readings {
    /// Returns the median of what `of` takes from each reading.
    pub(crate) fn median(&self, of: impl Fn(&Reading) -> f64) -> f64 {
        let sorted = self.sorted(of);
        let middle = sorted.len() / 2;
        if sorted.len() % 2 == 1 { sorted[middle] } else { f64::midpoint(sorted[middle - 1], sorted[middle]) }
    }

    /// Returns the least and the most of what `of` takes from each reading.
    pub(crate) fn range(&self, of: impl Fn(&Reading) -> f64) -> (f64, f64) {
        let sorted = self.sorted(of);
        (sorted[0], sorted[sorted.len() - 1])
    }

    fn sorted(&self, of: impl Fn(&Reading) -> f64) -> Vec<f64> {
        let mut values: Vec<f64> = self.0.iter().map(of).collect();
        values.sort_by(f64::total_cmp);
        values
    }
}
