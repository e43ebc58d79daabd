//! Notes on what is written and when.

use crate::analysis::client_analysis::ClientAnalysis;
use crate::analysis::measures::{Measures, empty_middles};
use crate::analysis::scope::Scope;
use crate::analysis::sentence::Sentence;

use super::note::Note;

pub(super) const FORGOTTEN_MIDDLE: &str = "forgotten-middle";
pub(super) const RUMINATION: &str = "rumination";

/// The share of rumination from which the note asks.
const MUCH: f64 = 0.5;

/// A long gap between sessions has entries and none in its middle half; the latest such gap is named.
pub(super) fn forgotten_middle(analysis: &ClientAnalysis<'_>, scope: Scope<'_>) -> Option<Note> {
    let (from, to) = empty_middles(analysis, scope).pop()?;
    let text = Sentence::new("Between ").value(from).ours(" and ").value(to);
    let text = text.ours(" the middle stayed empty. What would help to remember halfway?");
    Some(Note::for_all(FORGOTTEN_MIDDLE, text))
}

/// Half or more of the last entries that look at oneself ruminate.
pub(super) fn rumination(measures: &Measures) -> Option<Note> {
    let much = measures.rumination_share.value.is_some_and(|share| share >= MUCH);
    much.then(|| Note::for_all(RUMINATION, Sentence::new("What would be a next small thing?")))
}
