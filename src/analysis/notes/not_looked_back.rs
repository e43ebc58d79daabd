//! Notes on the last session held: what it set in a rush, what it did not look back on, what came just before it.

use crate::analysis::client_analysis::ClientAnalysis;
use crate::analysis::measures::{last_minute_threads, unreviewed_in};
use crate::analysis::scope::Scope;
use crate::analysis::sentence::{Sentence, titles};
use crate::model::session::Session;
use crate::model::words::ActivityKind;

use super::note::Note;

pub(super) const SET_IN_A_RUSH: &str = "set-in-a-rush";
pub(super) const NOT_REVIEWED: &str = "not-reviewed";
pub(super) const LAST_MINUTE: &str = "last-minute";

/// Fewer minutes left than these are a rush.
const RUSH: u32 = 5;

fn last_held<'a>(analysis: &ClientAnalysis<'a>, scope: Scope<'_>) -> Option<&'a Session> {
    analysis.held().next_back().filter(|session| scope.has(session.date.day))
}

/// The last session agreed activities in its last minutes.
pub(super) fn set_in_a_rush(analysis: &ClientAnalysis<'_>, scope: Scope<'_>) -> Option<Note> {
    let session = last_held(analysis, scope)?;
    let left = session.minutes_left.filter(|left| *left < RUSH)?;
    let text = Sentence::new("On ").value(session.date.day).ours(" this was agreed with ").value(left);
    let text = text.ours(" minutes left. Is it still what they would choose?");
    (!session.activities.is_empty()).then(|| Note::for_coach(SET_IN_A_RUSH, text))
}

/// The last session did not look back on something that fell to be reviewed in it.
pub(super) fn not_reviewed(analysis: &ClientAnalysis<'_>, scope: Scope<'_>) -> Option<Note> {
    let session = last_held(analysis, scope)?;
    let found = unreviewed_in(analysis, scope, session);
    let text = || {
        let met = titles(&found).ours(": not looked back on when you met on ").value(session.date.day);
        met.ours(". What came of it?")
    };
    (!found.is_empty()).then(|| Note::for_coach(NOT_REVIEWED, text()))
}

/// Something was done just before the last session.
pub(super) fn last_minute(analysis: &ClientAnalysis<'_>, scope: Scope<'_>) -> Option<Note> {
    let found = last_minute_threads(analysis, scope, last_held(analysis, scope)?);
    let word = analysis.records.calls_it();
    let word = word.word(found.first().map_or(ActivityKind::Do, |thread| thread.activity.kind));
    let text = || titles(&found).ours(": done just before you met. Was it the right ").theirs(word).ours("?");
    (!found.is_empty()).then(|| Note::for_coach(LAST_MINUTE, text()))
}
