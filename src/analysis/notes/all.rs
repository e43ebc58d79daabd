//! Every note by name, and those that a client's records give.

use crate::analysis::client_analysis::ClientAnalysis;
use crate::analysis::measures::Measures;
use crate::analysis::scope::Scope;
use crate::model::client::Client;
use crate::model::settings::Settings;

use super::note::Note;
use super::{avoided_word, coach_led, not_looked_back, open_work, parent_child, parties, stuck, writing};

/// The names of all notes, those for everybody first, in the order in which they are given.
pub(crate) const NAMES: &[&str] = &[
    open_work::MORE_THAN_ONE,
    open_work::MORE_THAN_MOST,
    open_work::NO_GOAL,
    open_work::NO_SUCCESS,
    open_work::LOW_CONFIDENCE,
    writing::FORGOTTEN_MIDDLE,
    writing::RUMINATION,
    stuck::STUCK,
    coach_led::COACH_LED_UNASKED,
    coach_led::COACH_LED_RUN,
    avoided_word::AVOIDED_WORD,
    not_looked_back::SET_IN_A_RUSH,
    not_looked_back::NOT_REVIEWED,
    not_looked_back::LAST_MINUTE,
    parent_child::PARENT_CHILD,
    parties::NO_THREE_WAY,
    parties::ALL_GOALS_SPONSORS,
    crate::analysis::coach::STRAIN,
    crate::analysis::coach::SUPERVISION_DUE,
    parties::RETENTION_PASSED,
];

/// Returns the notes on a client, as at the end of `scope`, whose measures are given. Those turned off in the settings
/// or for the client are left out; the coach's own, `strain` and `supervision-due`, come with the coach's summary.
pub(crate) fn notes(analysis: &ClientAnalysis<'_>, scope: Scope<'_>, measures: &Measures) -> Vec<Note> {
    let threads: Vec<_> = scope.threads(analysis).collect();
    let found = [
        open_work::more_than_one(analysis, &threads),
        open_work::more_than_most(analysis, &threads),
        open_work::no_goal(analysis, &threads),
        open_work::no_success(analysis, &threads),
        open_work::low_confidence(analysis, &threads),
        writing::forgotten_middle(analysis, scope),
        writing::rumination(measures),
        stuck::stuck(analysis, scope),
        coach_led::coach_led_unasked(&threads),
        coach_led::coach_led_run(analysis, scope, measures),
        avoided_word::avoided_word(analysis),
        not_looked_back::set_in_a_rush(analysis, scope),
        not_looked_back::not_reviewed(analysis, scope),
        not_looked_back::last_minute(analysis, scope),
        parent_child::parent_child(analysis, scope, measures),
        parties::no_three_way(analysis),
        parties::all_goals_sponsors(analysis),
        parties::retention_passed(analysis),
    ];
    wanted(found.into_iter().flatten(), analysis)
}

/// Returns those of `notes` that are not turned off.
pub(super) fn wanted(notes: impl IntoIterator<Item = Note>, analysis: &ClientAnalysis<'_>) -> Vec<Note> {
    let is_on = |note: &Note| !is_off(note.name, &analysis.records.settings, analysis.client());
    notes.into_iter().filter(is_on).collect()
}

/// Returns whether the note is turned off, in the settings or for the client.
pub(in crate::analysis) fn is_off(name: &str, settings: &Settings, client: Option<&Client>) -> bool {
    let of_client = client.map(|client| client.notes_off.as_slice()).unwrap_or_default();
    settings.notes_off.iter().chain(of_client).any(|off| off == name)
}
