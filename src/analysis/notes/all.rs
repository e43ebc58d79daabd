//! Every note, and those that a client's records give.

use crate::analysis::client_timeline::ClientTimeline;
use crate::analysis::definition::Definition;
use crate::analysis::measures::Measures;
use crate::analysis::sentence::Sentence;
use crate::analysis::window::Window;
use crate::model::client::Client;
use crate::model::settings::Settings;

use super::context::NoteContext;
use super::note::Note;
use super::{
    all_goals_sponsors, avoided_word, coach_led_run, coach_led_unasked, forgotten_middle, last_minute, low_confidence,
    more_than_most, more_than_one, no_goal, no_success, no_three_way, not_reviewed, parent_child, retention_passed,
    rumination, set_in_a_rush, strain, stuck, supervision_due,
};

/// A note that can be given.
pub(in crate::analysis) struct NoteRule {
    /// What it is called and what it means.
    pub definition: Definition,
    /// What it says of a client, if it has anything to ask; `None` for one that the coach's own diary gives.
    pub find: Option<for<'t, 'a> fn(&NoteContext<'t, 'a>) -> Option<Sentence>>,
    /// Whether it names activities, or words in them: of a change it names what that brings alone.
    pub names_activities: bool,
}

/// Every note, those for everybody first, in the order in which they are given.
pub(in crate::analysis) const NOTES: &[NoteRule] = &[
    NoteRule { definition: more_than_one::DEFINITION, find: Some(more_than_one::find), names_activities: false },
    NoteRule { definition: more_than_most::DEFINITION, find: Some(more_than_most::find), names_activities: false },
    NoteRule { definition: no_goal::DEFINITION, find: Some(no_goal::find), names_activities: true },
    NoteRule { definition: no_success::DEFINITION, find: Some(no_success::find), names_activities: true },
    NoteRule { definition: low_confidence::DEFINITION, find: Some(low_confidence::find), names_activities: true },
    NoteRule { definition: forgotten_middle::DEFINITION, find: Some(forgotten_middle::find), names_activities: false },
    NoteRule { definition: rumination::DEFINITION, find: Some(rumination::find), names_activities: false },
    NoteRule { definition: stuck::DEFINITION, find: Some(stuck::find), names_activities: false },
    NoteRule { definition: coach_led_unasked::DEFINITION, find: Some(coach_led_unasked::find), names_activities: true },
    NoteRule { definition: coach_led_run::DEFINITION, find: Some(coach_led_run::find), names_activities: false },
    NoteRule { definition: avoided_word::DEFINITION, find: Some(avoided_word::find), names_activities: true },
    NoteRule { definition: set_in_a_rush::DEFINITION, find: Some(set_in_a_rush::find), names_activities: false },
    NoteRule { definition: not_reviewed::DEFINITION, find: Some(not_reviewed::find), names_activities: false },
    NoteRule { definition: last_minute::DEFINITION, find: Some(last_minute::find), names_activities: false },
    NoteRule { definition: parent_child::DEFINITION, find: Some(parent_child::find), names_activities: false },
    NoteRule { definition: no_three_way::DEFINITION, find: Some(no_three_way::find), names_activities: false },
    NoteRule {
        definition: all_goals_sponsors::DEFINITION,
        find: Some(all_goals_sponsors::find),
        names_activities: false,
    },
    NoteRule { definition: strain::DEFINITION, find: None, names_activities: false },
    NoteRule { definition: supervision_due::DEFINITION, find: None, names_activities: false },
    NoteRule { definition: retention_passed::DEFINITION, find: Some(retention_passed::find), names_activities: false },
];

/// Returns the notes on a client, as at the end of `scope`, whose measures are given. Those turned off in the settings
/// or for the client are left out; the coach's own, `strain` and `supervision-due`, come with the coach's summary.
pub(crate) fn notes(timeline: &ClientTimeline<'_>, window: Window<'_>, measures: &Measures) -> Vec<Note> {
    let threads = window.threads(timeline).collect();
    let asked = NoteContext { timeline, window, measures, threads, is_of_change: false };
    found(&asked, |_| true)
}

/// Returns the notes of the kind that is `meant`, and that are not turned off, in the order of [`NOTES`].
pub(super) fn found(asked: &NoteContext<'_, '_>, meant: impl Fn(&NoteRule) -> bool) -> Vec<Note> {
    let (settings, client) = (&asked.timeline.records.settings, asked.timeline.client());
    let wanted = NOTES.iter().filter(|rule| meant(rule) && !is_off(rule.definition.name, settings, client));
    wanted.filter_map(|rule| Some(Note::of(&rule.definition, rule.find?(asked)?))).collect()
}

/// Returns whether the note is turned off, in the settings or for the client.
pub(in crate::analysis) fn is_off(name: &str, settings: &Settings, client: Option<&Client>) -> bool {
    let of_client = client.map(|client| client.notes_off.as_slice()).unwrap_or_default();
    // Either is enough: a client's file can take a note away, and not bring one back.
    settings.notes_off().iter().chain(of_client).any(|off| off == name)
}
