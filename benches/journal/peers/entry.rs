//! The entries that the files of other programs hold.

use chrono::{Days, NaiveDate};

use crate::recipe::choices::Choices;
use crate::recipe::days::{BEGIN, SPAN};
use crate::recipe::words::LANGUAGES;

/// One thing that somebody logged.
pub(super) struct Entry {
    pub(super) day: NaiveDate,
    pub(super) client: usize,
    /// A sentence without quotes.
    pub(super) words: String,
}

/// Returns `count` entries about `clients` clients, in time order, at equal distances.
pub(super) fn all(count: usize, clients: usize) -> Vec<Entry> {
    let entry = |number: usize| {
        let words = Choices::of(0, number).one_of(LANGUAGES[0]).replace(['"', '\\'], "");
        Entry { day: BEGIN + Days::new((number * SPAN / count) as u64), client: number % clients + 1, words }
    };
    (0..count).map(entry).collect()
}
